import { Checkbox, MultiSelect, NumberInput, Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useCan } from "@/api/can";
import type { Shape } from "@/api/client";

interface Props {
  field: Shape<"CustomFieldOut">;
  value: unknown;
  refusal?: string;
  onChange: (value: unknown) => void;
}

/** A custom field of an entry by its type. */
export function FieldInput({ field, value, refusal, onChange }: Props) {
  const admin = useCan()("MANAGE_FIELDS").reach === "ALL";
  const shared = {
    label: field.name,
    description: field.description || undefined,
    placeholder: field.placeholder || undefined,
    withAsterisk: field.required,
    disabled: refusal !== undefined || (field.onlyAdminCanEdit && !admin),
    title: refusal,
  };
  const list = Array.isArray(value) ? value.map(String) : [];
  if (field.type === "CHECKBOX")
    return <Checkbox label={shared.label} disabled={shared.disabled} checked={value === true} onChange={(event) => onChange(event.currentTarget.checked)} />;
  if (field.type === "DROPDOWN_MULTIPLE") return <MultiSelect {...shared} data={field.allowedValues} value={list} onChange={onChange} />;
  if (field.type === "DROPDOWN_SINGLE")
    return <Select {...shared} clearable data={field.allowedValues} value={value ? String(value) : null} onChange={onChange} />;
  if (field.type === "NUMBER") return <NumberField {...shared} value={value} onChange={onChange} />;
  return <TextField {...shared} type={field.type === "LINK" ? "url" : "text"} value={value} onChange={onChange} />;
}

interface TypedProps {
  value: unknown;
  onChange: (value: unknown) => void;
  label: string;
}

function NumberField({ value, onChange, ...rest }: TypedProps) {
  const [typed, setTyped] = useState<string | number | null>(null);
  const leave = () => {
    setTyped(null);
    if (typed !== null) onChange(typed === "" ? null : Number(typed));
  };
  return <NumberInput {...rest} hideControls value={typed ?? (value as number | null) ?? ""} onChange={setTyped} onBlur={leave} />;
}

function TextField({ value, onChange, ...rest }: TypedProps & { type: string }) {
  const [typed, setTyped] = useState<string | null>(null);
  const leave = () => {
    setTyped(null);
    if (typed !== null && typed !== (value ?? "")) onChange(typed || null);
  };
  return <TextInput {...rest} dir="auto" value={typed ?? String(value ?? "")} onChange={(event) => setTyped(event.currentTarget.value)} onBlur={leave} />;
}
