import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { formatsOf, useSession, type Formats } from "@/api/session";
import { amountsSeen } from "@/figures/amounts";
import { stateOf, type ReportState } from "@/figures/state";
import { useNow } from "@/lib/now";
import { dateOf } from "@/lib/zones";
import { useUpdateUser } from "@/ui/useUpdateUser";
import type { DashboardSearch } from "./search";

export interface Dashboard {
  state: ReportState; // a summary by project and description, of oneself or of all one sees
  who: "me" | "team";
  teamBarred: string | null; // why there is no team
  formats: Formats;
  change: (patch: DashboardSearch) => void;
}

/** What the address says; where it says nothing, what the person chose last. */
export function useDashboard(): Dashboard {
  const search: DashboardSearch = useSearch({ from: "/frame/dashboard" });
  const session = useSession();
  const navigate = useNavigate({ from: "/dashboard" });
  const update = useUpdateUser();
  const minute = useNow(60_000);
  const settings = session.user.settings!;
  const { reach, reason } = session.permissions.SEE_DASHBOARD;
  const teamBarred = reach === "NONE" ? (reason ?? "") : null;
  const asked = search.who ?? (settings.dashboardSelection === "TEAM" ? "team" : "me");
  const who = teamBarred === null ? asked : "me";
  const chart = search.chart ?? settings.dashboardViewType;

  const state = useMemo(() => {
    const { zone, weekStart } = formatsOf(session);
    const { range, from, to } = search;
    const users = who === "me" ? session.user.id : undefined;
    return stateOf(
      "summary",
      { range, from, to, chart, users, groups: "PROJECT,TIMEENTRY" },
      { zone, weekStart, rounding: false, amounts: amountsSeen(session), today: (of) => dateOf(minute, of) },
    );
  }, [session, search, who, chart, minute]);

  const change = useCallback(
    (patch: DashboardSearch) => {
      void navigate({ search: (old) => ({ ...old, ...patch }), replace: true, resetScroll: false });
      if (patch.who) update.mutate({ settings: { dashboardSelection: patch.who === "me" ? "ME" : "TEAM" } });
      if (patch.chart) update.mutate({ settings: { dashboardViewType: patch.chart } });
    },
    [navigate, update],
  );
  return { state, who, teamBarred, formats: formatsOf(session), change };
}
