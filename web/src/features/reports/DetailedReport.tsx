import { Button, Menu } from "@mantine/core";
import { IconColumns3 } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { totalsOf } from "@/figures/figures";
import { Headline } from "@/figures/Headline";
import { Progress, Slow } from "@/figures/Progress";
import { detailedOptions } from "@/figures/queries";
import { detailedBody, isAudited } from "@/figures/requests";
import { useTexts } from "@/texts";
import { detailed } from "@/texts/detailed";
import { reports } from "@/texts/reports";
import { FailureNotice } from "@/ui/FailureNotice";
import { COLUMNS, readColumns, type Column } from "./columns";
import { DetailedTable } from "./DetailedTable";
import { BulkBar } from "./editing/BulkBar";
import { useEditing } from "./editing/useEditing";
import { NoTime } from "./NoTime";
import { Pager } from "./Pager";
import type { ReportPage } from "./useReport";
import classes from "@/figures/reports.module.css";

/** Entries one by one, to read and, without rounding, to correct in place. */
export default function DetailedReport({ page }: { page: ReportPage }) {
  const t = useTexts(reports);
  const words = useTexts(detailed);
  const { state, search, workspaceId, change } = page;
  const { data, error, isFetching, refetch } = useQuery(detailedOptions(workspaceId, useMemo(() => detailedBody(state), [state])));
  const totals = useMemo(() => (data ? totalsOf(data.totals) : null), [data]);
  const rows = data?.timeentries ?? [];
  const editing = useEditing(page, rows);
  const columns = readColumns(search.columns, state.shown);
  if (error) return <FailureNotice error={error} retry={() => void refetch()} />;
  if (!data) return <Slow />;
  return (
    <>
      <Progress active={isFetching} />
      <div style={{ alignItems: "flex-end", display: "flex", flexWrap: "wrap", gap: 8, justifyContent: "space-between" }}>
        {totals ? <Headline totals={totals} shown={state.shown} asks={!isAudited(state)} /> : <span />}
        <div className={classes.toolbar}>
          {totals && <span className="muted">{t.entries(totals.entries)}</span>}
          {state.rounding && <span className="muted">{words.rounded}</span>}
          <ColumnsMenu columns={columns} hasMoney={state.shown.length > 0} put={(next) => change({ columns: next.join(","), page: search.page }, true)} />
        </div>
      </div>
      {rows.length > 0 ? (
        <DetailedTable rows={rows} columns={columns} shown={state.shown} sort={state.sort ?? "DATE"} order={state.order} onSort={(sort, order) => change({ sort, order })} editing={state.rounding ? undefined : editing} />
      ) : (
        <NoTime page={page} />
      )}
      {totals && <Pager page={state.page} size={state.size} count={totals.entries} change={change} />}
      <BulkBar editing={editing} />
    </>
  );
}

function ColumnsMenu({ columns, hasMoney, put }: { columns: Column[]; hasMoney: boolean; put: (next: Column[]) => void }) {
  const t = useTexts(detailed);
  const toggle = (column: Column) => put(COLUMNS.filter((each) => (each === column) !== columns.includes(each)));
  return (
    <Menu closeOnItemClick={false} position="bottom-end">
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconColumns3 size={14} stroke={1.6} aria-hidden />}>
          {t.columns}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {COLUMNS.filter((each) => hasMoney || (each !== "rate" && each !== "amounts")).map((column) => (
          <Menu.CheckboxItem key={column} checked={columns.includes(column)} onChange={() => toggle(column)}>
            {t.column[column]}
          </Menu.CheckboxItem>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
