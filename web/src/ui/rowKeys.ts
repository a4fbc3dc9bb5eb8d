
const DOWN = new Set(["ArrowDown", "j"]);
const UP = new Set(["ArrowUp", "k"]);

/** A `ref` for a list: arrows and j/k move between the elements marked `data-row`, while nothing is typed. */
export function rowKeys(list: HTMLElement | null): (() => void) | undefined {
  if (!list) return undefined;
  const move = (event: KeyboardEvent) => moveIn(list, event);
  list.addEventListener("keydown", move);
  return () => list.removeEventListener("keydown", move);
}

function moveIn(list: HTMLElement, event: KeyboardEvent): void {
  const target = event.target as HTMLElement;
  const typing = target.matches("input:not([type=checkbox]), textarea, select, [contenteditable=true]");
  const step = DOWN.has(event.key) ? 1 : UP.has(event.key) ? -1 : 0;
  if (typing || step === 0 || event.ctrlKey || event.metaKey || event.altKey) return;
  const rows = [...list.querySelectorAll<HTMLElement>("[data-row]")];
  const own = target.closest("tr, li")?.querySelector<HTMLElement>("[data-row]") ?? target;
  const next = rows[rows.indexOf(own) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
}
