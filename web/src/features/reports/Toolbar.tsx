import { Button, Group, Menu, Popover, Switch, Tooltip, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconPrinter, IconWorld } from "@tabler/icons-react";
import { useCan } from "@/api/can";
import { useFormats, useSession } from "@/api/session";
import { amountsSeen } from "@/figures/amounts";
import { RangePicker } from "@/figures/RangePicker";
import { AMOUNTS, type Amount } from "@/figures/state";
import { useNow } from "@/lib/now";
import { offsetName } from "@/lib/zones";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { ZoneSelect } from "@/ui/ZoneSelect";
import { ExportMenu } from "./ExportMenu";
import { SaveMenu } from "./saved/SaveMenu";
import type { ReportPage } from "./useReport";

/** Range, zone, rounding and amounts. */
export function Toolbar({ page }: { page: ReportPage }) {
  const { state, change } = page;
  return (
    <>
      <RangePicker state={state} change={change} />
      <ZoneSwitch page={page} />
      {state.kind !== "attendance" && <AmountsMenu page={page} />}
      <RoundingSwitch page={page} />
    </>
  );
}

/** What is done with the report as it stands: print, save, export. */
export function Actions({ page }: { page: ReportPage }) {
  const t = useTexts(reports);
  return (
    <Group className="no-print" gap="sm">
      <Button variant="default" onClick={() => print()} leftSection={<IconPrinter size={16} stroke={1.6} />} visibleFrom="sm">
        {t.print}
      </Button>
      <SaveMenu page={page} />
      <ExportMenu page={page} />
    </Group>
  );
}

/** The zone is always in sight; another one moves the midnights of the report, nothing else. */
function ZoneSwitch({ page: { state, change } }: { page: ReportPage }) {
  const t = useTexts(reports);
  const own = useFormats().zone;
  const now = useNow(60_000);
  return (
    <Popover position="bottom-start" withinPortal trapFocus width={300}>
      <Popover.Target>
        <Button variant="default" fw={400} leftSection={<IconWorld size={16} stroke={1.6} />}>
          <VisuallyHidden>{t.zone} </VisuallyHidden>
          <span className="num">
            {state.zone}, {offsetName(state.zone, now)}
          </span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <ZoneSelect
          label={t.zone}
          description={t.zoneHint}
          value={state.zone}
          onChange={(zone) => zone && change({ zone: zone === own ? undefined : zone })}
          comboboxProps={{ withinPortal: false }}
        />
        {state.zone !== own && (
          <Button mt="sm" size="xs" variant="default" onClick={() => change({ zone: undefined })}>
            {t.ownZone}: {own}
          </Button>
        )}
      </Popover.Dropdown>
    </Popover>
  );
}

function RoundingSwitch({ page: { state, change } }: { page: ReportPage }) {
  const t = useTexts(reports);
  const { round, timeRoundingInReports } = useSession().workspace.settings;
  const next = (on: boolean) => (on === timeRoundingInReports ? undefined : on ? "on" : "off");
  return (
    <Tooltip label={t.roundingHint(round?.round ?? "", String(round?.minutes ?? ""))}>
      <div>
        <Switch
          label={t.rounding}
          checked={state.rounding}
          onChange={(event) => change({ rounding: next(event.currentTarget.checked) })}
        />
      </div>
    </Tooltip>
  );
}

const NEEDS = { EARNED: "SEE_RATES", COST: "SEE_COSTS", PROFIT: "SEE_COSTS" } as const;

/** What of money is shown. Who may see none is told why instead. */
function AmountsMenu({ page: { state, change } }: { page: ReportPage }) {
  const t = useTexts(reports);
  const can = useCan();
  const session = useSession();
  const allowed = amountsSeen(session);
  if (!session.workspace.settings.activeBillableHours) return null;
  if (!allowed.length) {
    return (
      <Tooltip label={can("SEE_RATES").reason} multiline w={320}>
        <UnstyledButton className="muted" aria-description={can("SEE_RATES").reason ?? undefined}>
          {t.amounts}: {t.hidden}
        </UnstyledButton>
      </Tooltip>
    );
  }
  const toggle = (amount: Amount) => {
    const next = state.shown.includes(amount) ? state.shown.filter((each) => each !== amount) : [...state.shown, amount];
    change({ show: next.join(",") || "NONE" });
  };
  const names = state.shown.map((each) => t.amount[each]).join(", ");
  return (
    <Menu closeOnItemClick={false} position="bottom-start" width={260}>
      <Menu.Target>
        <Button variant="default" fw={400} rightSection={<IconChevronDown size={14} aria-hidden />}>
          {names && <VisuallyHidden>{t.amounts} </VisuallyHidden>}
          <span className={names ? undefined : "muted"}>{names || `${t.amounts}: ${t.hidden}`}</span>
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {AMOUNTS.map((amount) => (
          <Menu.CheckboxItem
            key={amount}
            checked={state.shown.includes(amount)}
            disabled={!allowed.includes(amount)}
            title={allowed.includes(amount) ? undefined : (can(NEEDS[amount]).reason ?? undefined)}
            onChange={() => toggle(amount)}
          >
            {t.amount[amount]}
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => change({ show: "NONE" })}>{t.hidden}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
