import { Skeleton, Tabs } from "@mantine/core";
import { getRouteApi, Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { asFailure } from "@/api/failure";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { shell } from "@/texts/shell";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { useTitle } from "@/ui/title";
import { useUnderway } from "@/ui/useUnderway";
import type { Project } from "./filters";
import { ProjectHead } from "./ProjectHead";
import { useProject } from "./queries";
import { TABS, type ProjectTab } from "./tabs";
import { TasksTab } from "./TasksTab";
import classes from "./Project.module.css";

const AccessTab = lazy(() => import("./AccessTab"));
const RatesTab = lazy(() => import("./RatesTab"));
const StatusTab = lazy(() => import("./StatusTab"));
const NoteTab = lazy(() => import("./NoteTab"));
const SettingsTab = lazy(() => import("./SettingsTab"));

const CONTENT = { tasks: TasksTab, access: AccessTab, rates: RatesTab, status: StatusTab, note: NoteTab, settings: SettingsTab };

const route = getRouteApi("/frame/projects/$projectId");

export function ProjectPage() {
  const t = useTexts(words);
  const { projectId } = route.useParams();
  const { data, error, isPending, refetch } = useProject(projectId);
  const late = useUnderway(isPending);
  const title = useTexts(shell).projects;
  if (data) return <Shown project={data} />;
  const unknown = error && asFailure(error).status === 400;
  return (
    <Page title={title}>
      {late && <Skeleton height={28} width={320} />}
      {unknown && (
        <Empty text={t.gone}>
          <Link to="/projects">{t.back}</Link>
        </Empty>
      )}
      {error && !unknown && <FailureNotice error={error} retry={() => void refetch()} />}
    </Page>
  );
}

/** The project: its head stays, the tab stands in the address. */
function Shown({ project }: { project: Project }) {
  const t = useTexts(words);
  const { tab = "tasks" } = route.useSearch();
  const navigate = route.useNavigate();
  useTitle(project.name);
  const open = (value: string | null) => void navigate({ search: { tab: value === "tasks" ? undefined : (value as ProjectTab) }, replace: true });
  return (
    <div className={classes.page}>
      <ProjectHead project={project} />
      <Tabs value={tab} onChange={open} keepMounted={false} classNames={{ list: classes.tabs, tab: classes.tab }}>
        <Tabs.List aria-label={t.tabs}>
          {TABS.map((each) => (
            <Tabs.Tab key={each} value={each}>
              {t[each]}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {TABS.map((each) => {
          const Content = CONTENT[each];
          return (
            <Tabs.Panel key={each} value={each} pt="md">
              <Suspense fallback={<div aria-busy />}>
                <Content project={project} />
              </Suspense>
            </Tabs.Panel>
          );
        })}
      </Tabs>
    </div>
  );
}
