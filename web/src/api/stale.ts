import { STALE } from "./changes";
import type { KeyHead } from "./keys";

const isKnown = (kind: string): kind is keyof typeof STALE => kind in STALE;

/** The words whose keys are read again when something of the kind has changed; of a kind that no table names, what one may see. */
export const staleHeads = (kind: string): readonly KeyHead[] => (isKnown(kind) ? STALE[kind] : ["session"]);
