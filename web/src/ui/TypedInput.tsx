import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";

interface Props<T> extends Omit<TextInputProps, "value" | "onChange" | "defaultValue"> {
  value: T | null;
  onCommit: (value: T) => void; // called on Enter or leaving, when the text is understood and differs
  print: (value: T) => string;
  parse: (text: string) => T | null;
  wrong: string; // said of a text that is not understood, which stays as it is
}

/** Whether a form holds a text that is not understood: nothing is to be sent then. */
export const holdsMistake = (form: Element): boolean => form.querySelector("[aria-invalid=true]") !== null;

/** A field whose text is read when it is left: what is not understood is kept and said, Escape takes it back. */
export function TypedInput<T>({ value, onCommit, print, parse, wrong, ...rest }: Props<T>) {
  const shown = value === null ? "" : print(value);
  const [typed, setTyped] = useState<string | null>(null);
  const bad = typed !== null && typed.trim() !== "" && parse(typed) === null;

  function commit() {
    if (typed === null) return;
    const read = parse(typed);
    if (read === null && typed.trim() !== "") return;
    setTyped(null);
    if (read !== null && read !== value) onCommit(read);
  }

  return (
    <TextInput
      {...rest}
      value={typed ?? shown}
      error={bad ? wrong : rest.error}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => {
        commit();
        rest.onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape" && typed !== null) {
          event.stopPropagation();
          setTyped(null);
        }
        rest.onKeyDown?.(event);
      }}
    />
  );
}
