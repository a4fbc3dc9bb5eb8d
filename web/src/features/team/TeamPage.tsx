import { Button, SegmentedControl, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCan } from "@/api/can";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";
import { team } from "@/texts/team";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { Groups } from "./Groups";
import { InvitePanel } from "./InvitePanel";
import { Limited } from "./Limited";
import { Members } from "./Members";
import { PersonPanel } from "./PersonPanel";
import { usePeople } from "./queries";
import { TABS, type TeamTab } from "./search";

/** People, groups, roles and rates. A row opens a panel beside the table. */
export function TeamPage() {
  const t = useTexts(team);
  const names = useTexts(shell);
  const { tab = "members", person } = useSearch({ from: "/frame/team" });
  const navigate = useNavigate({ from: "/team" });
  const people = usePeople();
  const manage = useCan()("MANAGE_MEMBERS");
  const see = useCan()("SEE_TEAM");
  const [inviting, { open, close }] = useDisclosure();
  const show = (id: string | undefined) => void navigate({ search: (old) => ({ ...old, person: id }), replace: true });
  const barred = manage.reach === "ALL" ? null : (manage.reason ?? "");
  if (see.reach === "NONE") return <Page title={names.team}><Empty text={see.reason ?? ""} /></Page>; // prettier-ignore
  const chosen = people.data?.find(({ id }) => id === person);
  return (
    <Page
      title={names.team}
      aside={
        <Tooltip label={barred} disabled={barred === null}>
          <Button onClick={open} disabled={barred !== null}>
            {t.invite}
          </Button>
        </Tooltip>
      }
    >
      <SegmentedControl
        size="xs"
        mb="sm"
        aria-label={names.team}
        value={tab}
        onChange={(value) => void navigate({ search: { tab: value === "members" ? undefined : (value as TeamTab) } })}
        data={TABS.map((value) => ({ value, label: t[value] }))}
      />
      {people.isError && <FailureNotice error={people.error} retry={() => void people.refetch()} />}
      {people.data && tab === "members" && <Members people={people.data.filter(({ limited }) => !limited)} open={show} />}
      {people.data && tab === "limited" && <Limited people={people.data.filter(({ limited }) => limited)} open={show} barred={barred} />}
      {people.data && tab === "groups" && <Groups people={people.data} />}
      {chosen && <PersonPanel key={chosen.id} person={chosen} close={() => show(undefined)} />}
      {inviting && <InvitePanel close={close} />}
    </Page>
  );
}
