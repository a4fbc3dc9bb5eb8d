import { TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";

interface Props extends Omit<TextInputProps, "value" | "onChange"> {
  value: string;
  onLeave: (value: string) => void; // on Enter or leaving, when the text differs
  optional?: boolean; // may be emptied; else the old text comes back
}

/** A text that is saved when the field is left; Escape takes back what was typed. */
export function LeftInput({ value, onLeave, optional = false, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const commit = () => {
    const text = (typed ?? value).trim();
    setTyped(null);
    if (text !== value && (text || optional)) onLeave(text);
  };
  return (
    <TextInput
      {...rest}
      value={typed ?? value}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape") setTyped(null);
      }}
    />
  );
}
