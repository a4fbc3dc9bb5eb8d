import { useNavigate, useSearch } from "@tanstack/react-router";
import { useCallback, useMemo } from "react";
import { formatsOf, useSession, type Formats } from "@/api/session";
import { amountsSeen } from "@/figures/amounts";
import { doubtedBody, type SummaryBody } from "@/figures/requests";
import type { ReportSearch } from "@/figures/search";
import { stateOf, type Kind, type ReportState } from "@/figures/state";
import { useNow } from "@/lib/now";
import { dateOf } from "@/lib/zones";

export interface ReportPage {
  state: ReportState;
  search: ReportSearch;
  workspaceId: string;
  formats: Formats; // with the report's zone
  report: SummaryBody; // what explanations refer to
  change: (patch: ReportSearch, replace?: boolean) => void;
}

const MINUTE = 60_000;

/** The report of this address, and the way to another one. */
export function useReport(kind: Kind): ReportPage {
  const search: ReportSearch = useSearch({ from: "/frame/reports/$kind" });
  const session = useSession();
  const navigate = useNavigate();
  const minute = useNow(MINUTE);

  const state = useMemo(() => {
    const { zone, weekStart } = formatsOf(session);
    const rounding = session.workspace.settings.timeRoundingInReports;
    return stateOf(kind, search, { zone, weekStart, rounding, amounts: amountsSeen(session), today: (of) => dateOf(minute, of) });
  }, [kind, search, session, minute]);

  const change = useCallback(
    (patch: ReportSearch, replace = false) => {
      const next = (old: ReportSearch) => said({ ...old, page: undefined, ...patch });
      void navigate({ from: "/reports/$kind", search: next, replace, resetScroll: false });
    },
    [navigate],
  );

  const formats = useMemo(() => ({ ...formatsOf(session), zone: state.zone }), [session, state.zone]);
  const report = useMemo(() => doubtedBody(state), [state]);
  return { state, search, workspaceId: session.workspace.id, formats, report, change };
}

/** An address without the keys that say nothing. */
export const said = (search: ReportSearch): ReportSearch =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && !value.length)));
