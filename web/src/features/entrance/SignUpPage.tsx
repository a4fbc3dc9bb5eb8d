import { Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useSearch } from "@tanstack/react-router";
import { api, ok } from "@/api/client";
import { deviceZone } from "@/lib/zones";
import { useTexts } from "@/texts";
import { entrance } from "@/texts/entrance";
import { ByMail } from "./ByMail";
import { Entrance } from "./Entrance";
import { NameField, PasswordField, ZoneField } from "./fields";
import { useEntering } from "./queries";

export function SignUpPage() {
  const t = useTexts(entrance);
  const { token } = useSearch({ from: "/sign-up" });
  if (token) return <Finish token={token} />;
  return <ByMail title={t.signUp} lead={t.signUpLead} send={(email) => ok(api.POST("/auth/sign-up", { body: { email } }))} />;
}

function Finish({ token }: { token: string }) {
  const t = useTexts(entrance);
  const form = useForm({ initialValues: { name: "", password: "", timeZone: deviceZone() } });
  const finish = useEntering((values: typeof form.values) => ok(api.POST("/auth/sign-up/confirm", { body: { token, ...values } })));
  return (
    <Entrance title={t.finish} lead={t.finishLead} error={finish.error} onSubmit={form.onSubmit((values) => finish.mutate(values))}>
      <NameField form={form} />
      <PasswordField form={form} />
      <ZoneField form={form} />
      <Button type="submit" loading={finish.isPending}>
        {t.finishAction}
      </Button>
    </Entrance>
  );
}
