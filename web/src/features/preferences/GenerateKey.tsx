import { Button, Drawer, Select, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { api, ok } from "@/api/client";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { keys } from "@/texts/keys";
import { FailureNotice } from "@/ui/FailureNotice";
import { KeyExamples } from "@/ui/KeyExamples";
import { apiKeysOptions, useChange } from "./queries";

/** The panel that makes a key and shows it once, with ready examples. */
export function GenerateKey({ opened, close }: { opened: boolean; close: () => void }) {
  const t = useTexts(keys);
  const { workspace, workspaces } = useSession();
  const form = useForm({ initialValues: { name: "", workspaceId: "", readOnly: false, logAll: false } });
  const generate = useChange(apiKeysOptions.queryKey, ({ workspaceId, ...rest }: typeof form.values) =>
    ok(api.POST("/user/api-keys", { body: { ...rest, workspaceId: workspaceId || null } })),
  );
  const done = () => {
    close();
    form.reset();
    generate.reset();
  };
  const made = generate.data;
  return (
    // A key that is shown once must not vanish by a click beside the panel.
    <Drawer
      opened={opened}
      onClose={done}
      title={t.generateTitle}
      size="lg"
      closeOnClickOutside={!made && !form.isDirty()}
    >
      {made ? (
        <Stack>
          <Text>{t.once}</Text>
          <KeyExamples apiKey={made.apiKey} workspaceId={made.workspaceId ?? workspace.id} />
          <Button onClick={done}>{t.done}</Button>
        </Stack>
      ) : (
        <form onSubmit={form.onSubmit((values) => generate.mutate(values))}>
          <Stack>
          <TextInput data-autofocus required label={t.name} description={t.nameHint} maxLength={100} {...form.getInputProps("name")} />
          <Select
            label={t.workspace}
            data={[{ value: "", label: t.every }, ...workspaces.map(({ id, name }) => ({ value: id, label: name }))]}
            allowDeselect={false}
            {...form.getInputProps("workspaceId")}
          />
          <Switch label={t.readOnly} description={t.readOnlyHint} {...form.getInputProps("readOnly", { type: "checkbox" })} />
          <Switch label={t.logAll} description={t.logAllHint} {...form.getInputProps("logAll", { type: "checkbox" })} />
          {generate.isError && <FailureNotice error={generate.error} />}
          <Button type="submit" loading={generate.isPending}>
            {t.generate}
          </Button>
          </Stack>
        </form>
      )}
    </Drawer>
  );
}
