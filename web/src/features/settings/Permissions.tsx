import { Checkbox, Group, Select } from "@mantine/core";
import { useTexts } from "@/texts";
import { settings as texts } from "@/texts/settings";
import { FailureNotice } from "@/ui/FailureNotice";
import { Section } from "@/ui/Section";
import { useSettings, type Settings, type SettingsPatch } from "./queries";
import { Switches } from "./Switches";

const CREATORS = ["ADMINS", "ADMINS_AND_PROJECT_MANAGERS", "EVERYONE"] as const;
const THINGS = [
  ["whoCanCreateProjectsAndClients", "createProjects"],
  ["whoCanCreateTags", "createTags"],
  ["whoCanCreateTasks", "createTasks"],
] as const;
const PAGES = ["PROJECT", "TEAM", "REPORTS"] as const;

export function Permissions() {
  const t = useTexts(texts);
  const { found, set } = useSettings();
  if (found.isError) return <FailureNotice error={found.error} retry={() => void found.refetch()} />;
  if (!found.data) return null;
  const common = { values: found.data, set };
  return (
    <>
      <Section title={t.see}>
        <Switches
          {...common}
          flags={[
            ["onlyAdminsSeeAllTimeEntries", t.allTime],
            ["onlyAdminsSeePublicProjectsEntries", t.publicTime],
            ["onlyOwnTimeInTotals", t.ownTotals],
            ["onlyAdminsSeeBillableRates", t.ratesHidden],
            ["onlyAdminsSeeDashboard", t.dashboardHidden],
            ["peopleInPublicLinks", t.publicPeople],
          ]}
        />
        <AdminPages {...common} />
      </Section>
      <Creators {...common} />
      <Section title={t.defaults}>
        <Switches
          {...common}
          flags={[
            ["isProjectPublicByDefault", t.publicDefault],
            ["defaultBillableProjects", t.billableDefault],
          ]}
        />
      </Section>
      <Section title={t.billable}>
        <Switches
          {...common}
          flags={[
            ["activeBillableHours", t.activeBillable],
            ["onlyAdminsCanChangeBillableStatus", t.billableFrozen],
            ["managersMayEdit", t.managersEdit],
          ]}
        />
      </Section>
      <Section title={t.security}>
        <Switches {...common} flags={[["multiFactorEnabled", t.twoFactor]]} />
      </Section>
    </>
  );
}

interface Props {
  values: Settings;
  set: (patch: SettingsPatch) => void;
}

function AdminPages({ values, set }: Props) {
  const t = useTexts(texts);
  return (
    <Checkbox.Group
      label={t.adminPages}
      value={values.adminOnlyPages}
      onChange={(pages) => set({ adminOnlyPages: pages as Settings["adminOnlyPages"] })}
    >
      <Group mt="xs">
        {PAGES.map((page) => (
          <Checkbox key={page} value={page} label={t[page]} />
        ))}
      </Group>
    </Checkbox.Group>
  );
}

function Creators({ values, set }: Props) {
  const t = useTexts(texts);
  const data = CREATORS.map((value) => ({ value, label: t[value] }));
  return (
    <Section title={t.create}>
      {THINGS.map(([name, label]) => (
        <Select
          key={name}
          label={t[label]}
          data={data}
          value={values.entityCreationPermissions?.[name]?.value ?? null}
          allowDeselect={false}
          onChange={(value) => value && set({ entityCreationPermissions: { [name]: { value } } })}
        />
      ))}
    </Section>
  );
}
