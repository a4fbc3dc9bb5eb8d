import { useSession } from "@/api/session";
import { byId, useEntryFields, useProjects } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { entries as words } from "@/texts/entries";
import { pickers } from "@/texts/pickers";
import { missingOf, type Content } from "./entry";

/** The custom fields that people fill in an entry of the project. */
export function useFieldsOf(projectId: string | null) {
  const all = useEntryFields().data ?? [];
  const project = byId(useProjects().data).get(projectId ?? "");
  return all.flatMap((field) => {
    const own = project?.fields.find(({ customFieldId }) => customFieldId === field.id);
    const status = own?.status ?? field.status;
    return status === "VISIBLE" ? [{ ...field, initial: own ? own.value : field.workspaceDefaultValue }] : [];
  });
}

/** The names of what the workspace requires of an entry and this one lacks; values set beforehand count. */
export function useMissing(): (content: Content) => string[] {
  const t = useTexts(words);
  const task = useTexts(pickers).task;
  const { workspace } = useSession();
  const fields = useEntryFields().data ?? [];
  const projects = byId(useProjects().data);
  return (content) => {
    const initial = projects.get(content.projectId ?? "")?.fields ?? [];
    const valueOf = (id: string) => initial.find(({ customFieldId }) => customFieldId === id)?.value;
    const preset = Object.fromEntries(fields.map(({ id, workspaceDefaultValue }) => [id, valueOf(id) ?? workspaceDefaultValue]));
    const shown = fields.filter(({ status }) => status === "VISIBLE");
    const missing = missingOf({ ...content, fields: { ...preset, ...content.fields } }, workspace.settings, shown);
    const names = { project: t.project, task, tags: t.tags, description: t.description };
    return missing.map((each) => (typeof each === "string" ? names[each] : each.field));
  };
}
