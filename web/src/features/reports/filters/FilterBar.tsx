import { Button, Menu, Popover, UnstyledButton } from "@mantine/core";
import { IconFilterPlus, IconX } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useEntryFields } from "@/catalog/queries";
import { THINGS, type ThingsKey } from "@/figures/state";
import { useShortcuts } from "@/lib/shortcuts";
import { useTexts } from "@/texts";
import { reportFilters } from "@/texts/reportFilters";
import type { ReportPage } from "../useReport";
import { KEYS, useChipText, type FilterKey } from "./chips";
import { EDITORS } from "./editors";
import { FieldsEditor } from "./FieldsEditor";
import { ThingsEditor } from "./ThingsEditor";
import classes from "@/figures/reports.module.css";

/** What the report is narrowed to: a chip each, to change or to remove; more can be added. */
export function FilterBar({ page }: { page: ReportPage }) {
  const t = useTexts(reportFilters);
  const [editing, edit] = useState<FilterKey | null>(null);
  const hasFields = Boolean(useEntryFields().data?.length);
  const text = useChipText(page);
  const offered = (Object.keys(KEYS) as FilterKey[]).filter((key) => (key !== "audit" || page.state.kind === "detailed") && (key !== "fields" || hasFields));
  const active = offered.filter((key) => text(key) !== null);
  const clear = (keys: FilterKey[]) => page.change(Object.fromEntries(keys.flatMap((key) => KEYS[key].map((each) => [each, undefined]))));
  const [menu, openMenu] = useState(false);
  const { addFilter: name, filters: group } = t;
  useShortcuts(useMemo(() => [{ keys: "/", name, group, run: () => openMenu(true) }], [name, group, openMenu]));
  return (
    <section className={classes.chips} aria-label={t.filters}>
      {offered
        .filter((key) => active.includes(key) || key === editing)
        .map((key) => (
          <Chip key={key} name={key} page={page} text={text(key)} opened={editing === key} open={(next) => edit(next ? key : null)} remove={() => (clear([key]), edit(null))} />
        ))}
      <Menu opened={menu} onChange={openMenu} position="bottom-start" width={200}>
        <Menu.Target>
          <Button className="no-print" size="compact-sm" h={30} variant="subtle" color="gray" leftSection={<IconFilterPlus size={16} stroke={1.6} aria-hidden />}>
            {t.addFilter}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((key) => (
            <Menu.Item key={key} onClick={() => setTimeout(() => edit(key))}>
              {t.filter[key]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {active.length > 1 && (
        <Button className="no-print" size="compact-sm" h={30} variant="subtle" color="gray" onClick={() => clear(active)}>
          {t.clear}
        </Button>
      )}
    </section>
  );
}

interface ChipProps {
  name: FilterKey;
  page: ReportPage;
  text: string | null;
  opened: boolean;
  open: (next: boolean) => void;
  remove: () => void;
}

function Chip({ name, page, text, opened, open, remove }: ChipProps) {
  const t = useTexts(reportFilters);
  return (
    <Popover opened={opened} onChange={open} position="bottom-start" trapFocus returnFocus withinPortal>
      <span className={classes.chip}>
        <Popover.Target>
          <UnstyledButton onClick={() => open(!opened)}>
            <span className="muted">{t.filter[name]}</span> <bdi>{text}</bdi>
          </UnstyledButton>
        </Popover.Target>
        <UnstyledButton className={classes.remove} onClick={remove} aria-label={t.remove(t.filter[name])}>
          <IconX size={14} aria-hidden />
        </UnstyledButton>
      </span>
      <Popover.Dropdown p="sm" maw="calc(100vw - 24px)">
        <Editor name={name} page={page} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Editor({ name, page }: { name: FilterKey; page: ReportPage }) {
  if (name === "fields") return <FieldsEditor page={page} />;
  if (name in EDITORS) {
    const Own = EDITORS[name as keyof typeof EDITORS];
    return <Own page={page} />;
  }
  const key = THINGS.find((each) => each === name) as ThingsKey;
  return <ThingsEditor key={key} name={key} value={page.state.things[key]} put={(text) => page.change({ [key]: text })} />;
}
