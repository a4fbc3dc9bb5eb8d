import { Button, Skeleton, Tooltip } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useDeferredValue, useMemo, useState } from "react";
import { useCan } from "@/api/can";
import { useTexts } from "@/texts";
import { projects as words } from "@/texts/projects";
import { shell } from "@/texts/shell";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { useHidden } from "@/ui/removeLater";
import { useUnderway } from "@/ui/useUnderway";
import { BulkBar } from "./BulkBar";
import { CreatePanel } from "./CreatePanel";
import { Filters } from "./Filters";
import { chosen, type Project, type ProjectSearch } from "./filters";
import { useProgress } from "./progress";
import { ProjectTable } from "./ProjectTable";
import { useTable } from "./queries";

const route = getRouteApi("/frame/projects");
const NONE: Project[] = [];

export function ProjectsPage() {
  const t = useTexts(words);
  const title = useTexts(shell).projects;
  const create = useCan()("CREATE_PROJECTS");
  const [creating, panel] = useDisclosure();
  const { data, error, isPending, refetch } = useTable();
  const late = useUnderway(isPending);
  const button = (
    <Tooltip label={create.reason} disabled={create.reach !== "NONE"}>
      <Button leftSection={<IconPlus size={16} stroke={1.6} aria-hidden />} data-disabled={create.reach === "NONE" || undefined} aria-disabled={create.reach === "NONE"} onClick={() => create.reach !== "NONE" && panel.open()}>
        {t.create}
      </Button>
    </Tooltip>
  );
  return (
    <Page title={title} aside={button}>
      {error && <FailureNotice error={error} retry={() => void refetch()} />}
      {late && <Waiting />}
      {data && data.length === 0 && <Empty text={t.empty}>{create.reach !== "NONE" && <Button onClick={panel.open}>{t.create}</Button>}</Empty>}
      {data && data.length > 0 && <List projects={data} />}
      {creating && <CreatePanel templates={(data ?? NONE).filter(({ template, archived }) => template && !archived)} close={panel.close} />}
    </Page>
  );
}

function List({ projects }: { projects: Project[] }) {
  const t = useTexts(words);
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const hidden = useHidden();
  const progress = useProgress(projects);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const wanted = useDeferredValue(search);
  const shown = useMemo(
    () => chosen(projects.filter(({ id }) => !hidden.has(id)), wanted, (project) => share(progress(project))), // prettier-ignore
    [projects, wanted, hidden, progress],
  );
  const set = (patch: ProjectSearch) => void navigate({ search: (before) => ({ ...before, ...patch }), replace: true });
  const many = shown.filter(({ id }) => selected.has(id));
  return (
    <>
      <Filters search={search} set={set} count={shown.length} />
      {shown.length ? (
        <ProjectTable projects={shown} progress={progress} search={search} set={set} selected={selected} select={setSelected} />
      ) : (
        <Empty text={t.noneFound}>
          <Button variant="default" onClick={() => void navigate({ search: {}, replace: true })}>
            {t.clear}
          </Button>
        </Empty>
      )}
      {many.length > 0 && <BulkBar projects={many} clear={() => setSelected(new Set())} />}
    </>
  );
}

const share = ({ goal, spent }: ReturnType<ReturnType<typeof useProgress>>): number => (goal && spent !== null ? spent / goal.estimate : -1);

function Waiting() {
  return (
    <div aria-hidden>
      {Array.from({ length: 8 }, (_, row) => (
        <Skeleton key={row} height={20} my={16} />
      ))}
    </div>
  );
}
