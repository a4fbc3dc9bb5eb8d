import { Checkbox, MultiSelect, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useSession } from "@/app/session";
import { useTexts } from "@/texts";
import { entries as words } from "@/texts/entries";
import { LeftInput } from "@/ui/LeftInput";
import type { Field } from "./required";

interface Props {
  fields: Field[];
  values: Record<string, unknown>;
  onChange: (id: string, value: unknown) => void;
  barred: boolean;
}

/** The custom fields of an entry; each is saved when it is left. */
export function CustomFields({ fields, values, onChange, barred }: Props) {
  const t = useTexts(words);
  const isAdmin = useSession().roles.some((role) => role === "OWNER" || role === "WORKSPACE_ADMIN");
  return fields.map((field) => {
    const forAdmins = field.onlyAdminCanEdit && !isAdmin;
    return (
      <FieldInput
        key={field.id}
        field={field}
        value={field.id in values ? values[field.id] : field.initial}
        onChange={(value) => onChange(field.id, value)}
        common={{
          label: field.name,
          required: field.required,
          disabled: barred || forAdmins,
          description: forAdmins ? t.adminField : (field.description ?? undefined),
        }}
      />
    );
  });
}

interface InputProps {
  field: Field;
  value: unknown;
  onChange: (value: unknown) => void;
  common: { label: string; required: boolean; disabled: boolean; description?: string };
}

const text = (value: unknown): string => (typeof value === "string" || typeof value === "number" ? String(value) : "");

function FieldInput({ field, value, onChange, common }: InputProps) {
  const { type, placeholder, allowedValues } = field;
  if (type === "CHECKBOX") return <Checkbox {...common} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
  if (type === "DROPDOWN_SINGLE") return <Select {...common} data={allowedValues} value={text(value) || null} clearable onChange={onChange} />;
  if (type === "DROPDOWN_MULTIPLE")
    return <MultiSelect {...common} data={allowedValues} value={Array.isArray(value) ? value.map(String) : []} onChange={onChange} />;
  if (type === "NUMBER") return <NumberField value={value} onChange={onChange} common={{ ...common, placeholder }} />;
  return <LeftInput {...common} placeholder={placeholder} optional dir="auto" value={text(value)} onLeave={(typed) => onChange(typed || null)} />;
}

function NumberField({ value, onChange, common }: { value: unknown; onChange: (value: unknown) => void; common: InputProps["common"] & { placeholder: string } }) {
  const [typed, setTyped] = useState<string | number>(text(value));
  return (
    <NumberInput
      {...common}
      hideControls
      value={typed}
      onChange={setTyped}
      onBlur={() => typed !== text(value) && onChange(typed === "" ? null : Number(typed))}
    />
  );
}
