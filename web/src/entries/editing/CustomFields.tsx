import { useFieldsOf } from "@/entries/required";
import { FieldInput } from "./FieldInput";

interface Props {
  projectId: string | null;
  values: Record<string, unknown>;
  barred: string | null;
  onChange: (id: string, value: unknown) => void;
}

/** The custom fields of an entry; what nobody has filled in shows what the project or workspace sets beforehand. */
export function CustomFields({ projectId, values, barred, onChange }: Props) {
  return useFieldsOf(projectId).map((field) => (
    <FieldInput
      key={field.id}
      field={field}
      value={field.id in values ? values[field.id] : field.initial}
      refusal={barred ?? undefined}
      onChange={(value) => onChange(field.id, value)}
    />
  ));
}
