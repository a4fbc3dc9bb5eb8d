import { Button, Group } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useSearch } from "@tanstack/react-router";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import { deviceZone } from "@/lib/zones";
import { useTexts } from "@/texts";
import { entrance } from "@/texts/entrance";
import { Entrance } from "./Entrance";
import { CodeField, NameField, PasswordField, ZoneField } from "./fields";
import { useEntering } from "./queries";

export function JoinPage() {
  const t = useTexts(entrance);
  const { token = "" } = useSearch({ from: "/join" });
  const invitation = useQuery({
    queryKey: keys.invitation(token),
    queryFn: () => ok(api.POST("/auth/invitations", { body: { token } })),
    enabled: token !== "",
  });
  if (!token) return <Entrance title={t.noLink} lead={t.noLinkLead} />;
  if (invitation.isError) return <Entrance title={t.joinAction} error={invitation.error} />;
  return invitation.data ? <Invited token={token} invitation={invitation.data} /> : null;
}

function Invited({ token, invitation }: { token: string; invitation: Shape<"InvitationOut"> }) {
  const t = useTexts(entrance);
  const { registered } = invitation;
  const form = useForm({ initialValues: { name: "", password: "", totp: "", timeZone: deviceZone() } });
  const join = useEntering(({ name, password, totp, timeZone }: typeof form.values) => {
    const proof = registered ? { totp: totp.trim() || null } : { name, timeZone };
    return ok(api.POST("/auth/invitations/accept", { body: { token, password, ...proof } }));
  });
  const decline = useMutation({ mutationFn: () => ok(api.POST("/auth/invitations/decline", { body: { token } })) });
  if (decline.isSuccess) return <Entrance title={t.declined} lead={t.declinedLead} />;
  return (
    <Entrance
      title={t.join(invitation.workspaceName)}
      lead={`${t.joinLead(invitation.email)} ${registered ? t.joinKnown : ""}`}
      error={join.error ?? decline.error}
      onSubmit={form.onSubmit((values) => join.mutate(values))}
    >
      {!registered && <NameField form={form} />}
      <PasswordField form={form} known={registered} />
      {registered ? <CodeField form={form} /> : <ZoneField form={form} />}
      <Group grow>
        <Button type="submit" loading={join.isPending}>
          {t.joinAction}
        </Button>
        <Button variant="default" onClick={() => decline.mutate()} loading={decline.isPending}>
          {t.decline}
        </Button>
      </Group>
    </Entrance>
  );
}
