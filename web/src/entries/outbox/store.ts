import { EMPTY, type Box } from "./changes";

/** The outbox of one person in one workspace, kept by the browser; every tab of theirs sees the same. */
export interface Store {
  get: () => Box;
  update: (change: (box: Box) => Box) => void;
  subscribe: (listener: () => void) => () => void;
}

const stores = new Map<string, Store>();

export function storeOf(userId: string, workspaceId: string): Store {
  const name = `hourbook.outbox.${userId}.${workspaceId}`; // ids only
  const kept = stores.get(name);
  if (kept) return kept;
  const made = makeStore(name, localStorage, (listener) => {
    addEventListener("storage", (event) => event.key === name && listener());
  });
  stores.set(name, made);
  return made;
}

type Kept = Pick<Storage, "getItem" | "setItem">;

export function makeStore(name: string, storage: Kept, onOtherTab: (listener: () => void) => void): Store {
  const listeners = new Set<() => void>();
  let box = read();
  const tell = () => listeners.forEach((listener) => listener());
  onOtherTab(() => {
    box = read();
    tell();
  });

  function read(): Box {
    try {
      return { ...EMPTY, ...(JSON.parse(storage.getItem(name) ?? "{}") as Partial<Box>) };
    } catch {
      return EMPTY;
    }
  }

  return {
    get: () => box,
    update: (change) => {
      box = change(read()); // another tab may have written a moment ago
      if (box.changes.length === 0 && Object.keys(box.ids).length > 200) box = EMPTY;
      try {
        storage.setItem(name, JSON.stringify(box));
      } catch {
        // A full or forbidden storage: the box lives as long as this page does.
      }
      tell();
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
