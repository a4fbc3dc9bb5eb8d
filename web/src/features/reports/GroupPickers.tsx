import { NativeSelect } from "@mantine/core";
import type { ReportSearch } from "@/figures/search";
import { GROUP_KEYS, type GroupKey, type ReportState } from "@/figures/state";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import classes from "@/figures/reports.module.css";

/** Up to three levels of groups; a level that is taken is not offered again. */
export function GroupPickers({ state: { groups }, change }: { state: ReportState; change: (patch: ReportSearch) => void }) {
  const t = useTexts(reports);
  const put = (level: number, key: string) => {
    const next = [...groups.slice(0, level), ...(key ? [key, ...groups.slice(level + 1).filter((each) => each !== key)] : [])];
    change({ groups: next.join(","), sort: undefined, order: undefined });
  };
  const options = (level: number) => GROUP_KEYS.filter((key) => !groups.slice(0, level).includes(key)).map((key) => ({ value: key, label: t.group[key] }));
  const levels: (GroupKey | "")[] = groups.length < 3 ? [...groups, ""] : groups;
  return (
    <div className={classes.toolbar}>
      {levels.map((key, level) => (
        <label key={level} style={{ alignItems: "center", display: "flex", gap: 8 }}>
          <span className="muted">{level === 0 ? t.groupBy : t.thenBy}</span>
          <NativeSelect
            size="sm"
            value={key}
            onChange={(event) => put(level, event.currentTarget.value)}
            data={[...(level > 0 ? [{ value: "", label: t.noGroup }] : []), ...options(level)]}
          />
        </label>
      ))}
    </div>
  );
}
