import { Anchor, Button } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { Link, useSearch } from "@tanstack/react-router";
import { api, ok } from "@/api/client";
import { useTexts } from "@/texts";
import { entrance } from "@/texts/entrance";
import { Entrance } from "./Entrance";

/** Asks before it confirms: mail programs open links by themselves. */
export function ConfirmEmailPage() {
  const t = useTexts(entrance);
  const { token = "" } = useSearch({ from: "/confirm-email" });
  const confirm = useMutation({ mutationFn: () => ok(api.POST("/auth/verify-email", { body: { token } })) });
  if (!token) return <Entrance title={t.noLink} lead={t.noLinkLead} />;
  if (confirm.isSuccess)
    return (
      <Entrance title={t.confirmed}>
        <Anchor component={Link} to="/tracker">
          {t.start}
        </Anchor>
      </Entrance>
    );
  return (
    <Entrance title={t.confirm} lead={t.confirmLead} error={confirm.error} onSubmit={() => confirm.mutate()}>
      <Button type="submit" loading={confirm.isPending}>
        {t.confirmAction}
      </Button>
    </Entrance>
  );
}
