import { Button, Group, Stack, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useMutation } from "@tanstack/react-query";
import { useCan } from "@/api/can";
import { useSession } from "@/api/session";
import { useGroups } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { rates as rateTexts } from "@/texts/rates";
import { team } from "@/texts/team";
import { CodeBlock } from "@/ui/CodeBlock";
import { Confirm } from "@/ui/Confirm";
import { FailureNotice, showFailure } from "@/ui/FailureNotice";
import { RateEditor } from "@/ui/RateEditor";
import { SidePanel } from "@/ui/SidePanel";
import { GroupsOf } from "./GroupsOf";
import type { Person } from "./people";
import { Profile } from "./Profile";
import { useTeamWrites } from "./queries";
import { Roles } from "./Roles";

/** Everything about a person; each change is saved as it is made. */
export function PersonPanel({ person, close }: { person: Person; close: () => void }) {
  const can = useCan();
  const manage = can("MANAGE_MEMBERS");
  const barred = manage.reach === "ALL" ? null : (manage.reason ?? "");
  const { user } = useSession();
  const groups = useGroups().data ?? [];
  return (
    <SidePanel title={person.name} opened onClose={close}>
      <Stack gap="lg">
        <Text size="sm" c="dimmed">
          {person.email}
        </Text>
        {person.status === "PENDING" && barred === null && <Invitation person={person} />}
        {person.status === "ACTIVE" && <Roles person={person} barred={barred} />}
        {groups.length > 0 && <GroupsOf person={person} groups={groups} barred={can("MANAGE_GROUPS").reason} />}
        <Rates person={person} barred={barred} />
        {(barred === null || person.id === user.id) && person.status === "ACTIVE" && <Profile userId={person.id} />}
        {barred === null && person.id !== user.id && <Ending person={person} />}
      </Stack>
    </SidePanel>
  );
}

function Invitation({ person }: { person: Person }) {
  const t = useTexts(team);
  const writes = useTeamWrites();
  const link = useMutation({ mutationFn: () => writes.link(person.id) });
  const resend = () => writes.inviteAgain(person.email).then(() => notifications.show({ message: t.resent }), showFailure);
  return (
    <Stack gap="sm">
      <Group>
        <Button variant="default" onClick={() => void resend()}>
          {t.resend}
        </Button>
        <Button variant="default" loading={link.isPending} onClick={() => link.mutate()}>
          {t.link}
        </Button>
      </Group>
      {link.isError && <FailureNotice error={link.error} />}
      {link.data && (
        <>
          <Text size="sm">{t.linkLead}</Text>
          <CodeBlock text={link.data.url} copy={t.copyLink} />
        </>
      )}
    </Stack>
  );
}

function Rates({ person, barred }: { person: Person; barred: string | null }) {
  const t = useTexts(rateTexts);
  const words = useTexts(team);
  const { workspace, permissions } = useSession();
  const writes = useTeamWrites();
  const kinds = [
    { kind: "hourly-rate", label: t.hourly, rate: person.hourlyRate, seen: permissions.SEE_RATES.reach === "ALL" },
    { kind: "cost-rate", label: t.cost, rate: person.costRate, seen: permissions.SEE_COSTS.reach === "ALL" },
  ] as const;
  if (!kinds.some(({ seen }) => seen)) return null;
  return (
    <section>
      <Text fw={600}>{words.rates}</Text>
      {kinds.map(
        ({ kind, label, rate, seen }) =>
          seen && (
            <Group key={kind} justify="space-between" h={36}>
              <Text size="sm">{label}</Text>
              <RateEditor
                label={`${label}: ${person.name}`}
                rate={rate}
                currency={workspace.currency}
                forbidden={barred}
                save={(next) => writes.setRate(person.id, kind, next)}
              />
            </Group>
          ),
      )}
    </section>
  );
}

function Ending({ person }: { person: Person }) {
  const t = useTexts(team);
  const c = useTexts(common);
  const writes = useTeamWrites();
  const set = (status: "ACTIVE" | "INACTIVE") => void writes.setStatus(person.id, status).catch(showFailure);
  if (person.status === "INACTIVE")
    return (
      <Button variant="default" onClick={() => set("ACTIVE")}>
        {t.activate}
      </Button>
    );
  if (person.status === "DECLINED") return null;
  const word = person.status === "PENDING" ? t.takeBack : t.deactivate;
  const question = person.status === "PENDING" ? `${t.takeBack}?` : t.deactivateSure(person.name);
  return (
    <Confirm question={question} yes={word} no={c.cancel} onYes={() => set("INACTIVE")}>
      {(ask) => (
        <Button variant="subtle" color="red" onClick={ask}>
          {word}
        </Button>
      )}
    </Confirm>
  );
}
