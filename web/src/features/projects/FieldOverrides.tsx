import { NativeSelect, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { FieldValue, Shape } from "@/api/client";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { projectSettings } from "@/texts/projectSettings";
import { FailureNotice } from "@/ui/FailureNotice";
import { projectFieldsOptions } from "./queries";
import { useProjectWrites } from "./writes";
import table from "@/ui/table.module.css";
import classes from "./Project.module.css";

type Field = Shape<"CustomFieldOut">;
const AS_WORKSPACE = "";

/** What the project says of the fields of its entries: whether they show, and what they begin with. */
export function FieldOverrides({ projectId, barred }: { projectId: string; barred: string | null }) {
  const t = useTexts(projectSettings);
  const { data, error, refetch } = useQuery(projectFieldsOptions(useSession().workspace.id, projectId));
  if (error) return <FailureNotice error={error} retry={() => void refetch()} />;
  if (!data?.length) return null;
  return (
    <section className={classes.section} style={{ maxWidth: 760 }}>
      <h2>{t.fields}</h2>
      <table className={table.table}>
        <thead>
          <tr>
            <th>{t.field}</th>
            <th>{t.state}</th>
            <th>{t.default}</th>
          </tr>
        </thead>
        <tbody>
          {data.map((field) => (
            <Line key={field.id} projectId={projectId} field={field} barred={barred} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Line({ projectId, field, barred }: { projectId: string; field: Field; barred: string | null }) {
  const t = useTexts(projectSettings);
  const writes = useProjectWrites();
  const [error, setError] = useState<unknown>(null);
  const own = field.projectDefaultValues[0];
  const states = { VISIBLE: t.visible, INVISIBLE: t.invisible, INACTIVE: t.inactive };

  function send(body: Shape<"ProjectDefaultIn"> | null) {
    setError(null);
    writes.setField(projectId, field.id, body).catch(setError);
  }

  return (
    <tr>
      <td className="clip" dir="auto">
        {field.name}
      </td>
      <td>
        <NativeSelect
          size="xs"
          variant="unstyled"
          aria-label={t.stateOf(field.name)}
          disabled={barred !== null}
          title={barred ?? undefined}
          value={own?.status ?? AS_WORKSPACE}
          data={[{ value: AS_WORKSPACE, label: `${t.asWorkspace} (${states[field.status]})` }, ...Object.entries(states).map(([value, label]) => ({ value, label }))]}
          onChange={(event) => send(event.currentTarget.value === AS_WORKSPACE ? null : { status: event.currentTarget.value as Field["status"] })}
        />
        {error !== null && <FailureNotice error={error} />}
      </td>
      <td>
        <Default key={JSON.stringify(own?.value)} field={field} value={own?.value ?? null} disabled={barred !== null} onCommit={(defaultValue) => send({ defaultValue })} />
      </td>
    </tr>
  );
}

interface DefaultProps {
  field: Field;
  value: unknown;
  disabled: boolean;
  onCommit: (value: FieldValue) => void;
}

/** The value new entries begin with: chosen where the field has a list, otherwise typed. */
function Default({ field, value, disabled, onCommit }: DefaultProps) {
  const t = useTexts(projectSettings);
  const shared = { size: "xs", variant: "unstyled", disabled, "aria-label": t.defaultOf(field.name) } as const;
  if (field.type === "DROPDOWN_MULTIPLE") return <Text size="sm">{Array.isArray(value) ? value.join(", ") : ""}</Text>;
  if (field.type === "DROPDOWN_SINGLE" || field.type === "CHECKBOX") {
    const choices = field.type === "CHECKBOX" ? [{ value: "true", label: t.yes }, { value: "false", label: t.no }] : field.allowedValues; // prettier-ignore
    const read = (text: string) => (field.type === "CHECKBOX" ? text === "true" : text);
    return <NativeSelect {...shared} data={[{ value: "", label: t.asWorkspace }, ...choices]} value={value === null ? "" : String(value)} onChange={(event) => onCommit(event.currentTarget.value === "" ? null : read(event.currentTarget.value))} />;
  }
  const read = (text: string) => (text === "" ? null : field.type === "NUMBER" ? Number(text) : text);
  return (
    <TextInput
      {...shared}
      dir="auto"
      type={field.type === "NUMBER" ? "number" : "text"}
      placeholder={String(field.workspaceDefaultValue ?? t.asWorkspace)}
      defaultValue={value === null ? "" : String(value)}
      onBlur={(event) => read(event.currentTarget.value) !== value && onCommit(read(event.currentTarget.value))}
      onKeyDown={(event) => event.key === "Enter" && event.currentTarget.blur()}
    />
  );
}
