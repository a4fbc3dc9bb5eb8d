import { useQuery } from "@tanstack/react-query";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import { useSession } from "@/api/session";
import { wireSeconds } from "@/lib/durations";
import { wallOf } from "@/lib/zones";
import { goalOf, periodOf, type Goal } from "./estimate";
import type { Project } from "./filters";

/** A project against its estimate. `spent` is null where the viewer does not see all of what counts. */
export interface Progress {
  tracked: number; // seconds of all time
  goal: Goal | null;
  spent: number | null; // seconds or minor units, of the current period
}

interface Asked {
  ids: string[];
  start: string;
  billable: boolean;
  amounts: boolean;
}

export const EVER = { start: "1971-01-01T00:00:00", end: "2199-12-31T23:59:59" };

const isSimple = (goal: Goal): boolean => goal.kind === "time" && !goal.billableOnly && !goal.reset;

/** The start of what counts, as a wall-clock time in the workspace's zone. */
export function startOf(goal: Goal | null, zone: string): string {
  if (!goal?.reset) return EVER.start;
  return `${periodOf(goal.reset, wallOf(Date.now(), zone)).from}T${String(goal.reset.hour).padStart(2, "0")}:00:00`;
}

/** As few reports as there are different periods. */
function asked(projects: Project[], zone: string): Asked[] {
  const found = new Map<string, Asked>();
  for (const project of projects) {
    const goal = goalOf(project);
    if (!goal || isSimple(goal)) continue;
    const start = startOf(goal, zone);
    const key = [start, goal.billableOnly, goal.kind].join();
    const made = found.get(key) ?? { ids: [], start, billable: goal.billableOnly, amounts: goal.kind === "budget" };
    found.set(key, made);
    made.ids.push(project.id);
  }
  return [...found.values()];
}

/** The part of every report of projects that all of them share: plain, unrounded time of all people. */
export function reportBody(ids: string[], zone: string, start: string): Shape<"SummaryIn"> {
  const projects = { ids, contains: "CONTAINS", status: "ALL" } as const;
  return { dateRangeStart: start, dateRangeEnd: EVER.end, timeZone: zone, rounding: false, projects };
}

type Sums = Record<string, number>;

/** How the projects stand against their estimates. */
export function useProgress(projects: Project[]): (project: Project) => Progress {
  const { workspace, permissions, managedProjectIds } = useSession();
  const all = permissions.SEE_TIME.reach === "ALL";
  const seen = (id: string) => all || (permissions.SEE_TIME.reach === "MANAGED" && managedProjectIds.includes(id));
  const reports = asked(projects.filter(({ id }) => seen(id)), workspace.timeZone); // prettier-ignore
  const { data } = useQuery({
    queryKey: keys.projectProgress(workspace.id, reports),
    enabled: reports.length > 0,
    queryFn: async (): Promise<Sums> => Object.assign({}, ...(await Promise.all(reports.map((each) => sums(workspace.id, workspace.timeZone, each))))),
  });
  return (project) => {
    const goal = goalOf(project);
    const tracked = wireSeconds(project.duration);
    if (!goal || isSimple(goal)) return { tracked, goal, spent: goal ? tracked : null };
    return { tracked, goal, spent: data && seen(project.id) ? (data[project.id] ?? 0) : null };
  };
}

async function sums(workspaceId: string, zone: string, { ids, start, billable, amounts }: Asked): Promise<Sums> {
  const body: Shape<"SummaryIn"> = {
    ...reportBody(ids, zone, start),
    ...(billable && { billable: true }),
    amountShown: amounts ? "EARNED" : "HIDE_AMOUNT",
    summaryFilter: { groups: ["PROJECT"] },
  };
  const { groupOne } = await summary(workspaceId, body);
  return Object.fromEntries(groupOne.map(({ _id, duration, amount }) => [String(_id), amounts ? (amount ?? 0) : duration]));
}

/** A summary report as JSON. */
export async function summary(workspaceId: string, body: Shape<"SummaryIn">): Promise<Shape<"SummaryOut">> {
  const params = { path: { workspaceId } };
  return (await ok(api.POST("/workspaces/{workspaceId}/reports/summary", { params, body }))) as Shape<"SummaryOut">;
}
