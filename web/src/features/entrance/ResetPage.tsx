import { Anchor, Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { api, ok } from "@/api/client";
import { useTexts } from "@/texts";
import { entrance } from "@/texts/entrance";
import { ByMail } from "./ByMail";
import { Entrance } from "./Entrance";
import { PasswordField } from "./fields";

export function ResetPage() {
  const t = useTexts(entrance);
  const { token } = useSearch({ from: "/reset-password" });
  if (token) return <Choose token={token} />;
  return <ByMail title={t.reset} lead={t.resetLead} send={(email) => ok(api.POST("/auth/password-reset", { body: { email } }))} />;
}

function Choose({ token }: { token: string }) {
  const t = useTexts(entrance);
  const form = useForm({ initialValues: { password: "" } });
  const change = useMutation({
    mutationFn: (password: string) => ok(api.POST("/auth/password-reset/confirm", { body: { token, password } })),
  });
  if (change.isSuccess)
    return (
      <Entrance title={t.changed}>
        <Anchor component={Link} to="/tracker">
          {t.start}
        </Anchor>
      </Entrance>
    );
  return (
    <Entrance
      title={t.choose}
      lead={t.chooseLead}
      error={change.error}
      onSubmit={form.onSubmit(({ password }) => change.mutate(password))}
    >
      <PasswordField form={form} />
      <Button type="submit" loading={change.isPending}>
        {t.chooseAction}
      </Button>
    </Entrance>
  );
}
