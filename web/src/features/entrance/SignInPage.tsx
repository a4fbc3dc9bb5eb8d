import { Anchor, Button, Group } from "@mantine/core";
import { useForm } from "@mantine/form";
import { Link, useSearch } from "@tanstack/react-router";
import { api, ok } from "@/api/client";
import { asFailure } from "@/api/failure";
import { useTexts } from "@/texts";
import { entrance } from "@/texts/entrance";
import { Entrance } from "./Entrance";
import { CodeField, EmailField, PasswordField } from "./fields";
import { useEntering } from "./queries";

const CODE_ASKED = ["two-factor-code-missing", "two-factor-code-wrong"];

export function SignInPage() {
  const t = useTexts(entrance);
  const { next } = useSearch({ from: "/sign-in" });
  const form = useForm({ initialValues: { email: "", password: "", totp: "" } });
  const signIn = useEntering(
    ({ totp, ...known }: typeof form.values) => ok(api.POST("/auth/token", { body: { ...known, totp: totp.trim() || null } })),
    next,
  );
  const reason = signIn.error ? (asFailure(signIn.error).details.reason ?? "") : "";
  const withCode = CODE_ASKED.includes(reason) || form.values.totp !== "";
  return (
    <Entrance
      title={t.signInFirst}
      error={reason === CODE_ASKED[0] ? null : signIn.error}
      onSubmit={form.onSubmit((values) => signIn.mutate(values))}
    >
      <EmailField form={form} />
      <PasswordField form={form} known />
      {withCode && <CodeField form={form} autoFocus />}
      <Button type="submit" loading={signIn.isPending}>
        {t.signIn}
      </Button>
      <Group justify="space-between">
        <Anchor component={Link} to="/reset-password" size="sm">
          {t.forgot}
        </Anchor>
        <Anchor component={Link} to="/sign-up" size="sm">
          {t.signUp}
        </Anchor>
      </Group>
    </Entrance>
  );
}
