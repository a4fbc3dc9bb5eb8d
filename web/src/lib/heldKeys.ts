// Keys typed while something that takes text is opening: they belong to it, none goes to the page, none is lost.

const LONGEST = 10_000; // ms; what has not opened by then will not take them

let release: (() => void) | null = null;

export const isTextField = (target: EventTarget | null): target is HTMLInputElement | HTMLTextAreaElement =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !["checkbox", "radio", "button", "submit", "range", "color", "file"].includes(target.type));

/**
 * Keep what is typed from now on for the text field that gets the focus next, and give it that. Ends when something
 * else inside a dialog gets the focus, by Escape, and by the function returned.
 */
export function holdKeys(): () => void {
  release?.();
  let typed = "";

  function pressed(event: KeyboardEvent) {
    if (isTextField(event.target) || event.isComposing) return end();
    if (event.key === "Escape" || event.key === "Tab") return end();
    if (event.ctrlKey || event.metaKey || event.altKey || event.key === "Shift") return;
    if (event.key.length === 1) typed += event.key;
    else if (event.key === "Backspace") typed = typed.slice(0, -1);
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  function focused(event: FocusEvent) {
    const field = event.target;
    if (isTextField(field)) {
      end();
      if (typed) queueMicrotask(() => give(field, typed));
    } else if (field instanceof HTMLElement && field.closest('[role="dialog"]') && !field.hasAttribute("data-focus-guard")) {
      if (field.getAttribute("role") !== "dialog") end();
    }
  }

  function end() {
    clearTimeout(timer);
    removeEventListener("keydown", pressed, true);
    removeEventListener("focusin", focused, true);
    if (release === end) release = null;
  }

  const timer = setTimeout(end, LONGEST);
  addEventListener("keydown", pressed, true);
  addEventListener("focusin", focused, true);
  release = end;
  return end;
}

/** Type a text into a field as if by hand, so that whoever listens to it hears of it. */
function give(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), "value")?.set;
  set?.call(field, field.value + text);
  field.dispatchEvent(new InputEvent("input", { bubbles: true, data: text, inputType: "insertText" }));
}
