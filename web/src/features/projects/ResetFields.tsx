import { NativeSelect, NumberInput, Text } from "@mantine/core";
import { useFormats, useSession } from "@/api/session";
import { formatClock } from "@/lib/clocks";
import { dayName, WEEKDAYS } from "@/lib/dates";
import { useTexts } from "@/texts";
import { projectSettings } from "@/texts/projectSettings";
import { MONTHS, type Reset } from "./estimate";
import classes from "./Project.module.css";

interface Props {
  reset: Reset | null;
  onChange: (reset: Reset | null) => void;
  disabled: boolean;
}

const FIRST: Reset = { interval: "MONTHLY", dayOfMonth: 1, dayOfWeek: "MONDAY", hour: 0, month: "JANUARY" };

/** When the estimate counts anew: interval, day and hour. */
export function ResetFields({ reset, onChange, disabled }: Props) {
  const t = useTexts(projectSettings);
  const { time, locale } = useFormats();
  const { timeZone } = useSession().workspace;
  const now = { ...FIRST, ...Object.fromEntries(Object.entries(reset ?? {}).filter(([, value]) => value !== null)) } as Reset;
  const set = (patch: Partial<Reset>) => onChange({ ...now, ...patch });
  const intervals = { "": t.never, WEEKLY: t.weekly, MONTHLY: t.monthly, YEARLY: t.yearly };
  const list = (of: Record<string, string>) => Object.entries(of).map(([value, label]) => ({ value, label }));
  const pick = (interval: string) => (interval ? set({ interval: interval as Reset["interval"] }) : onChange(null));
  return (
    <div>
      <div className={classes.fields}>
        <NativeSelect label={t.reset} disabled={disabled} value={reset?.interval ?? ""} data={list(intervals)} onChange={(event) => pick(event.currentTarget.value)} />
        {reset?.interval === "WEEKLY" && (
          <NativeSelect label={t.weekday} disabled={disabled} value={now.dayOfWeek!} data={WEEKDAYS.map((day) => ({ value: day, label: t.weekdays[day] }))} onChange={(event) => set({ dayOfWeek: event.currentTarget.value as Reset["dayOfWeek"] })} />
        )}
        {reset?.interval === "YEARLY" && (
          <NativeSelect
            label={t.month}
            disabled={disabled}
            value={now.month!}
            data={MONTHS.map((month, index) => ({ value: month, label: dayName(`2026-${String(index + 1).padStart(2, "0")}-01`, locale, { month: "long" }) }))}
            onChange={(event) => set({ month: event.currentTarget.value as Reset["month"] })}
          />
        )}
        {reset && reset.interval !== "WEEKLY" && (
          <NumberInput label={t.monthday} w={110} min={1} max={31} allowDecimal={false} clampBehavior="strict" disabled={disabled} value={now.dayOfMonth!} onChange={(day) => set({ dayOfMonth: Number(day) || 1 })} />
        )}
        {reset && (
          <NativeSelect
            label={t.hour}
            disabled={disabled}
            value={String(now.hour)}
            data={Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: formatClock(hour * 3600, time) }))}
            onChange={(event) => set({ hour: Number(event.currentTarget.value) })}
          />
        )}
      </div>
      {reset && (
        <Text size="xs" c="dimmed" mt="xs">
          {reset.interval !== "WEEKLY" && `${t.monthdayHint}. `}
          {t.resetHint(timeZone)}
        </Text>
      )}
    </div>
  );
}
