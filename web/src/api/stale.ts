import { STALE } from "./changes";
import { every, type KeyHead } from "./keys";

const isKnown = (kind: string): kind is keyof typeof STALE => kind in STALE;

/** What is read again when something of the kind has changed; of a kind that no table names, what one may see. */
export function staleKeys(kind: string): (readonly [KeyHead])[] {
  const heads: readonly KeyHead[] = isKnown(kind) ? STALE[kind] : ["session"];
  return heads.map(every);
}
