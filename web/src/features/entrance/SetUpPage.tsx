import { Button, Checkbox, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { api, ok } from "@/api/client";
import { deviceZone } from "@/lib/zones";
import { useTexts } from "@/texts";
import { entrance } from "@/texts/entrance";
import { KeyExamples } from "@/ui/KeyExamples";
import { Entrance } from "./Entrance";
import { EmailField, NameField, PasswordField, ZoneField } from "./fields";

/** The first run: makes the owner and the workspace, then shows the first key with working examples. */
export function SetUpPage() {
  const t = useTexts(entrance);
  const { token = "" } = useSearch({ from: "/setup" });
  const initialValues = { name: "", email: "", password: "", workspaceName: "", timeZone: deviceZone(), sampleData: false };
  const form = useForm({ initialValues });
  const setUp = useMutation({ mutationFn: (values: typeof initialValues) => ok(api.POST("/auth/setup", { body: { token, ...values } })) });
  if (!token) return <Entrance title={t.noLink} lead={t.noLinkLead} />;
  if (setUp.data)
    return (
      <Entrance title={t.ready} lead={t.readyLead} wide>
        <KeyExamples apiKey={setUp.data.apiKey} workspaceId={setUp.data.workspaceId} />
        <Button component={Link} to="/tracker" style={{ alignSelf: "flex-start" }}>
          {t.start}
        </Button>
      </Entrance>
    );
  return (
    <Entrance title={t.setUp} lead={t.setUpLead} error={setUp.error} onSubmit={form.onSubmit((values) => setUp.mutate(values))}>
      <NameField form={form} />
      <EmailField form={form} />
      <PasswordField form={form} />
      <TextInput required label={t.workspace} description={t.workspaceHint} {...form.getInputProps("workspaceName")} />
      <ZoneField form={form} />
      <Checkbox label={t.sample} description={t.sampleHint} {...form.getInputProps("sampleData", { type: "checkbox" })} />
      <Button type="submit" loading={setUp.isPending}>
        {t.setUpAction}
      </Button>
    </Entrance>
  );
}
