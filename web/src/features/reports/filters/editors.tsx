import { Checkbox, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { useState } from "react";
import { LACKS, TYPES } from "@/figures/state";
import { useTexts } from "@/texts";
import { reportFilters } from "@/texts/reportFilters";
import { DurationInput } from "@/ui/inputs";
import type { ReportPage } from "../useReport";

type Editor = (props: { page: ReportPage }) => React.ReactNode;

/** One of a few values, or all. */
function oneOf(key: "billable" | "approval" | "invoicing", values: string[]): Editor {
  return function OneOf({ page: { search, change } }) {
    const t = useTexts(reportFilters);
    const label = (value: string) => t.value[value as keyof typeof t.value];
    return (
      <SegmentedControl
        size="xs"
        aria-label={t.filter[key]}
        value={search[key] ?? ""}
        onChange={(value) => change({ [key]: value || undefined })}
        data={["", ...values].map((value) => ({ value, label: value ? label(value) : t.value.all }))}
      />
    );
  };
}

/** Several words of a list. */
function ListBoxes({ known, chosen, put, label }: { known: readonly string[]; chosen: string[]; put: (next: string[]) => void; label: (word: string) => string }) {
  return known.map((word) => (
    <Checkbox
      key={word}
      size="xs"
      label={label(word)}
      checked={chosen.includes(word)}
      onChange={() => put(chosen.includes(word) ? chosen.filter((each) => each !== word) : [...chosen, word])}
    />
  ));
}

function TypesEditor({ page: { state, change } }: { page: ReportPage }) {
  const t = useTexts(reportFilters);
  const put = (next: string[]) => change({ types: next.join(",") || undefined });
  return (
    <Stack gap="xs">
      <ListBoxes known={TYPES} chosen={state.types} put={put} label={(word) => t.type[word as keyof typeof t.type]} />
    </Stack>
  );
}

const TYPING = 300;

/** Typed text is asked for when the typing pauses, and makes one step back, not one for each letter. */
function DescriptionEditor({ page: { state, search, change } }: { page: ReportPage }) {
  const t = useTexts(reportFilters);
  const [typed, setTyped] = useState(state.description);
  const send = useDebouncedCallback((text: string) => change({ description: text.trim() || undefined }, Boolean(search.description)), TYPING);
  const lacks = (on: boolean) => change({ lacks: [...state.lacks.filter((each) => each !== "description"), ...(on ? ["description"] : [])].join(",") || undefined });
  return (
    <Stack gap="xs">
      <TextInput
        size="xs"
        label={t.containsText}
        value={typed}
        dir="auto"
        data-autofocus
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          send(event.currentTarget.value);
        }}
      />
      <Checkbox size="xs" label={t.lacks.description} checked={state.lacks.includes("description")} onChange={(event) => lacks(event.currentTarget.checked)} />
    </Stack>
  );
}

/** Entries that look wrong: too long, too short, incomplete. */
function AuditEditor({ page: { state, change } }: { page: ReportPage }) {
  const t = useTexts(reportFilters);
  const minutes = (seconds: number) => String(Math.round(seconds / 60));
  const put = (next: string[]) => change({ lacks: next.join(",") || undefined });
  return (
    <Stack gap="xs">
      <DurationInput
        size="xs"
        label={t.longer}
        value={state.longer === null ? null : state.longer * 60}
        onCommit={(seconds) => change({ longer: minutes(seconds), shorter: undefined })}
        data-autofocus
      />
      <DurationInput
        size="xs"
        label={t.shorter}
        value={state.shorter === null ? null : state.shorter * 60}
        onCommit={(seconds) => change({ shorter: minutes(seconds), longer: undefined })}
      />
      <ListBoxes known={LACKS.slice(1)} chosen={state.lacks} put={put} label={(word) => t.lacks[word as keyof typeof t.lacks]} />
    </Stack>
  );
}

export const EDITORS = {
  types: TypesEditor,
  description: DescriptionEditor,
  audit: AuditEditor,
  billable: oneOf("billable", ["yes", "no"]),
  approval: oneOf("approval", ["APPROVED", "UNAPPROVED"]),
  invoicing: oneOf("invoicing", ["INVOICED", "UNINVOICED"]),
} satisfies Record<string, Editor>;
