import { UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import { useMediaQuery } from "@mantine/hooks";
import { useCallback, useMemo, useState, type ReactNode } from "react";
import { useCan } from "@/api/can";
import { useSession } from "@/api/session";
import { useWindowed } from "@/lib/windowed";
import { useTexts } from "@/texts";
import { projects as words } from "@/texts/projects";
import { rowKeys } from "@/ui/rowKeys";
import type { Project, ProjectSearch } from "./filters";
import type { Progress } from "./progress";
import { ProjectRow } from "./ProjectRow";
import classes from "./Projects.module.css";

interface Props {
  projects: Project[];
  progress: (project: Project) => Progress;
  search: ProjectSearch;
  set: (patch: ProjectSearch) => void;
  selected: ReadonlySet<string>;
  select: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void;
}

export function ProjectTable({ projects, progress, search, set, selected, select }: Props) {
  const t = useTexts(words);
  const { managedProjectIds } = useSession();
  const edit = useCan()("EDIT_PROJECTS");
  const [menu, setMenu] = useState<string | null>(null);
  const managed = new Set(managedProjectIds);
  const barred = (id: string) => (edit.reach === "ALL" || (edit.reach === "MANAGED" && managed.has(id)) ? null : (edit.reason ?? ""));
  const onSelect = useCallback(
    (id: string, on: boolean) =>
      select((before) => {
        const after = new Set(before);
        if (on) after.add(id);
        else after.delete(id);
        return after;
      }),
    [select],
  );
  const editable = projects.filter(({ id }) => barred(id) === null).map(({ id }) => id);
  const every = editable.length > 0 && editable.every((id) => selected.has(id));
  const head = { search, set };
  return (
    <table className={classes.table} ref={rowKeys} aria-rowcount={projects.length + 1}>
      <thead>
        <tr>
          <th className={`${classes.check} ${classes.wide}`}>
            <input type="checkbox" aria-label={t.selectAll} checked={every} disabled={editable.length === 0} onChange={() => select(() => new Set(every ? [] : editable))} />
          </th>
          <Head {...head} name={t.one} />
          <Head {...head} name={t.client} by="client" className={classes.client} />
          <Head {...head} name={t.tracked} by="tracked" className={classes.tracked} number />
          <Head {...head} name={t.estimate} by="progress" className={classes.goal} />
          <th className={`${classes.flags} ${classes.wide}`}>{t.access}</th>
          <th className={classes.menu}>
            <VisuallyHidden>{t.actions}</VisuallyHidden>
          </th>
        </tr>
      </thead>
      <Rows projects={projects}>
        {(project) => {
          const { tracked, spent } = progress(project);
          return (
            <ProjectRow
              key={project.id}
              project={project}
              tracked={tracked}
              spent={spent}
              selected={selected.has(project.id)}
              barred={barred(project.id)}
              menu={menu === project.id}
              onSelect={onSelect}
              onMenu={setMenu}
            />
          );
        }}
      </Rows>
    </table>
  );
}

/** Only the rows near the window are in the page, however many there are; what is left out keeps its height. */
function Rows({ projects, children }: { projects: Project[]; children: (project: Project) => ReactNode }) {
  const phone = useMediaQuery("(max-width: 45em)");
  const keys = useMemo(() => projects.map(({ id }) => id), [projects]);
  const heightOf = useCallback(() => (phone ? 53 : 37), [phone]);
  const { list, offsets, first, last, total } = useWindowed<HTMLTableSectionElement>(keys, heightOf);
  const before = offsets[first]!;
  const after = total - offsets[last + 1]!;
  return (
    <tbody ref={list}>
      {before > 0 && <Gap height={before} />}
      {projects.slice(first, last + 1).map(children)}
      {after > 0 && <Gap height={after} />}
    </tbody>
  );
}

const Gap = ({ height }: { height: number }) => (
  <tr aria-hidden>
    <td colSpan={7} style={{ border: 0, height, padding: 0 }}>
      {null}
    </td>
  </tr>
);

interface HeadProps {
  name: string;
  by?: ProjectSearch["sort"]; // absent: by name
  number?: boolean;
  className?: string;
  search: ProjectSearch;
  set: (patch: ProjectSearch) => void;
}

/** A column's name; pressing it sorts, pressing it again turns the order. */
function Head({ name, by, number, className, search, set }: HeadProps) {
  const on = search.sort === by;
  const Icon = search.desc ? IconChevronDown : IconChevronUp;
  const turn = () => set({ sort: by, desc: on ? !search.desc || undefined : number || undefined });
  return (
    <th className={className} data-number={number || undefined} aria-sort={on ? (search.desc ? "descending" : "ascending") : undefined}>
      <UnstyledButton className={classes.sort} data-on={on || undefined} onClick={turn}>
        {name}
        {on && <Icon size={13} stroke={1.6} aria-hidden />}
      </UnstyledButton>
    </th>
  );
}
