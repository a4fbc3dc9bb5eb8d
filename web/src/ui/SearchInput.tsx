import { TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useMemo, useRef } from "react";
import { useShortcuts } from "@/lib/shortcuts";
import { useTexts } from "@/texts";
import { commands } from "@/texts/commands";

interface Props {
  label: string;
  value: string;
  onChange: (typed: string) => void;
  className?: string;
}

/** The filter of a list: `/` goes to it, Escape empties it. */
export function SearchInput({ label, value, onChange, className }: Props) {
  const group = useTexts(commands).page;
  const input = useRef<HTMLInputElement>(null);
  useShortcuts(useMemo(() => [{ keys: "/", name: label, group, run: () => input.current?.focus() }], [label, group]));
  return (
    <TextInput
      ref={input}
      size="xs"
      className={className}
      aria-label={label}
      placeholder={`${label} ( / )`}
      leftSection={<IconSearch size={14} stroke={1.6} aria-hidden />}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => event.key === "Escape" && onChange("")}
    />
  );
}
