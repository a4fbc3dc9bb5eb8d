import { Loader, TextInput } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { wordsOf } from "./InlineText";

interface Props {
  label: string;
  hint: string;
  forbidden?: string | null; // why one may not add
  onAdd: (name: string) => Promise<unknown>;
}

/** Make things by typing: Enter creates one and waits for the next name; a refusal keeps what was typed. */
export function AddLine({ label, hint, forbidden = null, onAdd }: Props) {
  const [typed, setTyped] = useState("");
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  function add() {
    if (!typed.trim() || busy) return;
    setBusy(true);
    onAdd(typed.trim())
      .then(() => setTyped(""))
      .catch((refusal: unknown) => setError(wordsOf(refusal)))
      .finally(() => setBusy(false));
  }

  return (
    <TextInput
      size="xs"
      flex="1 1 220px"
      maw={360}
      dir="auto"
      aria-label={label}
      placeholder={`${label} · ${hint}`}
      title={forbidden ?? undefined}
      disabled={forbidden !== null}
      leftSection={busy ? <Loader size={14} /> : <IconPlus size={14} stroke={1.6} aria-hidden />}
      value={typed}
      error={error}
      onChange={(event) => {
        setTyped(event.currentTarget.value);
        setError(null);
      }}
      onKeyDown={(event) => {
        if (event.key === "Enter") add();
        if (event.key === "Escape") setTyped("");
      }}
    />
  );
}
