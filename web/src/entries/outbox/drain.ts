import { asFailure, type Failure } from "@/api/failure";
import { nextOf, refused, without, type Change, type Edit, type Refusal } from "./changes";
import type { Store } from "./store";

/** What the server says when an edit meets somebody else's. */
export class Conflict extends Error {
  constructor(readonly server: Edit["base"]) {
    super("conflict");
  }
}

/** How a change reaches the server. Answers the server's id of an entry that was made. */
export type Send = (change: Change, id: string) => Promise<string | void>;

/** What stops the queue and is tried again: no server, one that starts or is overloaded, a session that has ended. */
export const isAway = (failure: Failure): boolean =>
  failure.isOffline || [401, 408, 429, 502, 503, 504].includes(failure.status);

/** Send what waits, in order. Answers whether the server is there; refusals stay in the box and are told. */
export async function drain(store: Store, send: Send, onRefusal: (change: Change, refusal: Refusal) => void): Promise<boolean> {
  for (;;) {
    const change = nextOf(store.get());
    if (!change) return true;
    const { key, id } = change;
    store.update((box) => ({ ...box, changes: box.changes.map((each) => (each.key === key ? { ...each, tried: true } : each)) }));
    try {
      const made = await send(change, store.get().ids[id] ?? id);
      store.update((box) => without(made ? { ...box, ids: { ...box.ids, [id]: made } } : box, key));
    } catch (error) {
      const failure = asFailure(error);
      if (!(error instanceof Conflict) && isAway(failure)) return false;
      const refusal = refusalOf(error, failure);
      store.update((box) => refused(box, key, refusal));
      onRefusal(change, refusal);
    }
  }
}

function refusalOf(error: unknown, { message, details }: Failure): Refusal {
  if (error instanceof Conflict) return { message: "", server: error.server };
  const { cause, fix, reason } = details;
  return { message, cause, fix, reason };
}
