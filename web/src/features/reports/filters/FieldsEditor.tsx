import { ActionIcon, Button, Group, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import type { Shape } from "@/api/client";
import { useEntryFields } from "@/catalog/queries";
import type { FieldCondition } from "@/figures/search";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { reportFilters } from "@/texts/reportFilters";
import type { ReportPage } from "../useReport";

type Field = Shape<"CustomFieldOut">;
const NUMBERS = ["EQUAL", "GREATER_THAN", "LESS_THAN"] as const;
const TYPING = 300;

/** Conditions on custom fields, all of which hold. */
export function FieldsEditor({ page: { state, change } }: { page: ReportPage }) {
  const t = useTexts(reportFilters);
  const words = useTexts(common);
  const fields = useEntryFields().data ?? [];
  const put = (fieldsNext: FieldCondition[]) => change({ fields: fieldsNext.length ? fieldsNext : undefined });
  const replace = (index: number, condition: FieldCondition) => put(state.fields.map((each, at) => (at === index ? condition : each)));
  const free = fields.filter(({ id }) => !state.fields.some((each) => each.id === id));
  if (!fields.length) return <Text size="sm">{t.noFields}</Text>;
  return (
    <Stack gap="xs" w={300}>
      {state.fields.map((condition, index) => {
        const field = fields.find(({ id }) => id === condition.id);
        return (
          <Group key={condition.id} gap={4} align="flex-end" wrap="nowrap">
            {field && <Condition field={field} condition={condition} put={(next) => replace(index, next)} />}
            <ActionIcon variant="subtle" color="gray" aria-label={`${words.delete}: ${field?.name ?? condition.id}`} onClick={() => put(state.fields.filter((_, at) => at !== index))}>
              <IconX size={14} />
            </ActionIcon>
          </Group>
        );
      })}
      {free.map((field) => (
        <Button key={field.id} size="compact-xs" variant="default" onClick={() => put([...state.fields, started(field)])}>
          {words.add}: {field.name}
        </Button>
      ))}
    </Stack>
  );
}

const started = ({ id, type }: Field): FieldCondition =>
  type === "CHECKBOX" ? { id, type, value: true } : { id, type, isEmpty: true };

/** What a field is to be. A value that is not given yet means: it has none. */
function Condition({ field, condition, put }: { field: Field; condition: FieldCondition; put: (next: FieldCondition) => void }) {
  const t = useTexts(reportFilters);
  const { id, type } = field;
  const [typed, setTyped] = useState(String(condition.value ?? ""));
  const valued = (text: string): FieldCondition => {
    if (!text.trim()) return { id, type, isEmpty: true };
    const number = Number(text.replace(",", "."));
    if (type === "NUMBER") return Number.isFinite(number) ? { id, type, numberCondition: condition.numberCondition ?? "EQUAL", value: number } : condition;
    return { id, type, value: type === "DROPDOWN_MULTIPLE" ? [text] : text };
  };
  const send = useDebouncedCallback((text: string) => put(valued(text)), TYPING);
  if (type === "CHECKBOX") {
    return <NativeSelect size="xs" label={field.name} value={condition.value ? "yes" : "no"} onChange={(event) => put({ id, type, value: event.currentTarget.value === "yes" })} data={[{ value: "yes", label: t.value.yes }, { value: "no", label: t.value.no }]} />; // prettier-ignore
  }
  if (type.startsWith("DROPDOWN")) {
    const value = condition.isEmpty ? "" : String(Array.isArray(condition.value) ? condition.value[0] : condition.value);
    return <NativeSelect size="xs" label={field.name} value={value} onChange={(event) => put(valued(event.currentTarget.value))} data={[{ value: "", label: t.empty }, ...field.allowedValues]} />; // prettier-ignore
  }
  return (
    <>
      {type === "NUMBER" && (
        <NativeSelect
          size="xs"
          label={field.name}
          value={condition.numberCondition ?? "EQUAL"}
          onChange={(event) => put({ ...condition, numberCondition: event.currentTarget.value as FieldCondition["numberCondition"] })}
          data={NUMBERS.map((value) => ({ value, label: t.number[value] }))}
        />
      )}
      <TextInput
        size="xs"
        label={type === "NUMBER" ? "\u00a0" : field.name}
        aria-label={field.name}
        placeholder={t.empty}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          send(event.currentTarget.value);
        }}
      />
    </>
  );
}
