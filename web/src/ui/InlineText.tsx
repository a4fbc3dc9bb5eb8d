import { Loader, TextInput, type TextInputProps } from "@mantine/core";
import { useState } from "react";
import { Failure } from "@/api/failure";

interface Props extends Omit<TextInputProps, "value" | "onChange" | "label"> {
  value: string;
  label: string;
  onCommit: (text: string) => Promise<unknown>; // a refusal keeps what was typed and says why
}

/** A text that is edited where it stands: Enter or leaving saves, Escape takes it back. */
export function InlineText({ value, label, onCommit, ...rest }: Props) {
  const [typed, setTyped] = useState<string | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function commit() {
    if (typed === null || busy) return;
    if (typed.trim() === value || typed.trim() === "") return reset();
    setBusy(true);
    onCommit(typed.trim())
      .then(reset)
      .catch((refusal: unknown) => setError(wordsOf(refusal)))
      .finally(() => setBusy(false));
  }

  function reset() {
    setTyped(null);
    setError(null);
  }

  return (
    <TextInput
      variant="unstyled"
      size="xs"
      styles={{ input: { fontSize: "inherit" } }}
      dir="auto"
      aria-label={label}
      {...rest}
      value={typed ?? value}
      error={error}
      rightSection={busy ? <Loader size={14} /> : rest.rightSection}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setError(null);
      }}
      onBlur={commit}
      onKeyDown={(event) => {
        if (event.key === "Enter") commit();
        if (event.key === "Escape" && typed !== null) {
          event.stopPropagation();
          reset();
        }
        rest.onKeyDown?.(event);
      }}
    />
  );
}

/** Message and cure of a refusal in one line, for below a field. */
export function wordsOf(refusal: unknown): string {
  if (!(refusal instanceof Failure)) return String(refusal);
  return [refusal.message, refusal.details.fix].filter(Boolean).join(" · ");
}
