import { Button, Group, PasswordInput, Table, Text } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useQuery } from "@tanstack/react-query";
import { api, ok } from "@/api/client";
import { useTexts } from "@/texts";
import { security } from "@/texts/security";
import { FailureNotice } from "@/ui/FailureNotice";
import { Moment } from "@/ui/Moment";
import { Section } from "@/ui/Section";
import { sessionsOptions, useChange } from "./queries";
import { TwoFactor } from "./TwoFactor";

export function Security() {
  return (
    <>
      <Password />
      <TwoFactor />
      <Sessions />
    </>
  );
}

function Password() {
  const t = useTexts(security);
  const form = useForm({ initialValues: { currentPassword: "", password: "" } });
  const change = useChange(sessionsOptions.queryKey, (body: typeof form.values) => ok(api.PUT("/user/password", { body })));
  return (
    <Section title={t.password}>
      <form onSubmit={form.onSubmit((values) => change.mutate(values, { onSuccess: () => form.reset() }))}>
        <PasswordInput label={t.current} autoComplete="current-password" {...form.getInputProps("currentPassword")} />
        <PasswordInput
          mt="sm"
          required
          label={t.fresh}
          description={t.freshHint}
          autoComplete="new-password"
          {...form.getInputProps("password")}
        />
        <Button type="submit" mt="md" variant="default" loading={change.isPending}>
          {t.change}
        </Button>
      </form>
      {change.isError && <FailureNotice error={change.error} />}
      {change.isSuccess && <Text size="sm">{t.changed}</Text>}
    </Section>
  );
}

function Sessions() {
  const t = useTexts(security);
  const sessions = useQuery(sessionsOptions);
  const end = useChange(sessionsOptions.queryKey, endSession, true);
  const endOthers = useChange(sessionsOptions.queryKey, () => ok(api.DELETE("/user/sessions")), true);
  if (sessions.isError) return <FailureNotice error={sessions.error} retry={() => void sessions.refetch()} />;
  return (
    <Section title={t.sessions}>
      <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t.device}</Table.Th>
              <Table.Th>{t.lastUsed}</Table.Th>
              <Table.Td />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {sessions.data?.map((each) => (
              <Table.Tr key={each.id}>
                <Table.Td title={each.agent}>
                  {deviceName(each.agent)} {each.current && <span className="muted">({t.here})</span>}
                </Table.Td>
                <Table.Td>
                  <Moment at={each.lastUsedAt} />
                </Table.Td>
                <Table.Td ta="right">
                  {!each.current && (
                    <Button size="compact-sm" variant="subtle" onClick={() => end.mutate(each.id)}>
                      {t.end}
                    </Button>
                  )}
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      {(sessions.data?.length ?? 0) > 1 && (
        <Group>
          <Button variant="default" loading={endOthers.isPending} onClick={() => endOthers.mutate(undefined)}>
            {t.endOthers}
          </Button>
        </Group>
      )}
    </Section>
  );
}

const endSession = (sessionId: string) => ok(api.DELETE("/user/sessions/{sessionId}", { params: { path: { sessionId } } }));

/** "Firefox, Linux" of a User-Agent; the whole of what says neither. */
function deviceName(agent: string): string {
  const browser = /(Firefox|Edg|OPR|Chrome|Safari|curl|python[\w-]*|hourbook)/i.exec(agent)?.[1];
  const system = /(Windows|Android|iPhone|iPad|Mac OS X|Linux)/.exec(agent)?.[1];
  return [browser === "Edg" ? "Edge" : browser, system].filter(Boolean).join(", ") || agent || "–";
}
