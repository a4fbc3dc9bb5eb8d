import { Button, Group, Select, Stack, Switch, TagsInput, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { every } from "@/api/keys";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { fields as texts } from "@/texts/fields";
import { Confirm } from "@/ui/Confirm";
import { FailureNotice } from "@/ui/FailureNotice";
import { SidePanel } from "@/ui/SidePanel";
import { useHere } from "./queries";

type Field = Shape<"CustomFieldOut">;

const TYPES = ["TXT", "NUMBER", "LINK", "CHECKBOX", "DROPDOWN_SINGLE", "DROPDOWN_MULTIPLE"] as const;
const STATES = ["VISIBLE", "INVISIBLE", "INACTIVE"] as const;
const EMPTY = {
  name: "",
  type: "TXT" as Field["type"],
  entityType: "TIMEENTRY" as Field["entityType"],
  description: "",
  placeholder: "",
  allowedValues: [] as string[],
  status: "VISIBLE" as Field["status"],
  required: false,
  onlyAdminCanEdit: false,
};

/** The panel that adds or changes a field; its type and what it belongs to stay once it is made. */
export function FieldPanel({ field, close }: { field: Field | null; close: () => void }) {
  const t = useTexts(texts);
  const c = useTexts(common);
  const form = useForm({ initialValues: field ? { ...EMPTY, ...field, description: field.description ?? "", placeholder: field.placeholder ?? "" } : EMPTY });
  const { save, remove } = useFieldChanges(field, close);
  const listed = form.values.type.startsWith("DROPDOWN");
  const options = (values: readonly (keyof typeof t)[]) => values.map((value) => ({ value, label: String(t[value]) }));
  const error = save.error ?? remove.error;
  return (
    <SidePanel opened onClose={close} title={field ? t.edit(field.name) : t.add} dirty={form.isDirty()}>
      <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
        <Stack>
          <TextInput data-autofocus required label={t.name} maxLength={250} {...form.getInputProps("name")} />
          <Select label={t.of} disabled={Boolean(field)} data={options(["TIMEENTRY", "USER"])} allowDeselect={false} {...form.getInputProps("entityType")} />
          <Select label={t.type} disabled={Boolean(field)} data={options(TYPES)} allowDeselect={false} {...form.getInputProps("type")} />
          {listed && <TagsInput label={t.allowed} description={t.allowedHint} {...form.getInputProps("allowedValues")} />}
          <TextInput label={t.description} {...form.getInputProps("description")} />
          <TextInput label={t.placeholder} {...form.getInputProps("placeholder")} />
          <Select label={t.status} data={options(STATES)} allowDeselect={false} {...form.getInputProps("status")} />
          <Switch label={t.required} {...form.getInputProps("required", { type: "checkbox" })} />
          <Switch label={t.adminsEdit} {...form.getInputProps("onlyAdminCanEdit", { type: "checkbox" })} />
          {error && <FailureNotice error={error} />}
          <Group justify="space-between">
            <Button type="submit" loading={save.isPending}>
              {field ? c.save : t.add}
            </Button>
            {field && (
              <Confirm question={t.deleteSure(field.name)} yes={c.delete} no={c.cancel} onYes={() => remove.mutate()}>
                {(ask) => (
                  <Button variant="subtle" color="red" onClick={ask}>
                    {c.delete}
                  </Button>
                )}
              </Confirm>
            )}
          </Group>
        </Stack>
      </form>
    </SidePanel>
  );
}

function useFieldChanges(field: Field | null, close: () => void) {
  const path = useHere();
  const queries = useQueryClient();
  const onSuccess = () => {
    close();
    return queries.invalidateQueries({ queryKey: every("custom-fields") });
  };
  const where = { ...path, customFieldId: field?.id ?? "" };
  const put = (body: typeof EMPTY) =>
    ok(api.PUT("/workspaces/{workspaceId}/custom-fields/{customFieldId}", { params: { path: where }, body }));
  const save = useMutation({
    mutationFn: async (body: typeof EMPTY) => {
      if (field) await put(body);
      else await ok(api.POST("/workspaces/{workspaceId}/custom-fields", { params: { path }, body }));
    },
    onSuccess,
  });
  const remove = useMutation({
    mutationFn: async () => {
      // The real service deletes only fields that are not shown, so it is hidden first.
      if (field!.status === "VISIBLE") await put({ ...EMPTY, ...field!, description: field!.description ?? "", placeholder: field!.placeholder ?? "", status: "INACTIVE" });
      await ok(api.DELETE("/workspaces/{workspaceId}/custom-fields/{customFieldId}", { params: { path: where } }));
    },
    onSuccess,
  });
  return { save, remove };
}
