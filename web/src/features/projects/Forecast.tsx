import "@mantine/charts/styles.css";
import { LineChart } from "@mantine/charts";
import { Group, SegmentedControl, Text, useMantineTheme } from "@mantine/core";
import { useState } from "react";
import type { Shape } from "@/api/client";
import { useFormats, useSession } from "@/api/session";
import { dayName, daysBetween, formatDate } from "@/lib/dates";
import { formatNumber, placesOf } from "@/lib/money";
import { useNow } from "@/lib/now";
import { dateOf, wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { project as words } from "@/texts/project";
import { goalOf, periodOf } from "./estimate";
import type { Project } from "./filters";
import { forecastOf, ticksTo, type Forecast as Made, type Step } from "./forecast";
import { useAmounts } from "./ProgressLine";
import classes from "./Project.module.css";

const STEPS = ["days", "weeks", "months"] as const;

/** Completed against estimate, and where it goes at this pace. */
export default function Forecast({ project, days }: { project: Project; days: Shape<"SummaryOut">["groupOne"] }) {
  const t = useTexts(words);
  const { timeZone } = useSession().workspace;
  const { weekStart } = useFormats();
  const goal = goalOf(project);
  const now = useNow(60_000);
  const today = dateOf(now, timeZone);
  const kind = goal?.kind ?? "time";
  const done = days.map(({ _id, duration, amount }) => ({ date: String(_id), amount: kind === "time" ? duration : (amount ?? 0) }));
  const first = done.reduce((least, { date }) => (date < least ? date : least), today);
  const span = daysBetween(first, today);
  const [chosen, setStep] = useState<Step | null>(null);
  const step = chosen ?? (span > 400 ? "months" : span > 60 ? "weeks" : "days");
  const end = goal?.reset ? periodOf(goal.reset, wallOf(now, timeZone)).next : null;
  const made = forecastOf(done, goal?.estimate ?? null, today, step, weekStart, end);
  return (
    <section className={classes.section}>
      <Group justify="space-between" mb="xs">
        <h2 style={{ margin: 0 }}>{t.forecast}</h2>
        <SegmentedControl size="xs" aria-label={t.forecast} value={step} onChange={(value) => setStep(value as Step)} data={STEPS.map((value) => ({ value, label: t[value] }))} />
      </Group>
      <Sentence made={made} project={project} kind={kind} hasGoal={goal !== null} />
      <Chart made={made} estimate={goal?.estimate ?? null} step={step} print={useAmounts(project.currency.code)} kind={kind} currency={project.currency.code} />
    </section>
  );
}

function Sentence({ made, project, kind, hasGoal }: { made: Made; project: Project; kind: "time" | "budget"; hasGoal: boolean }) {
  const t = useTexts(words);
  const { date, locale } = useFormats();
  const text = useAmounts(project.currency.code);
  const day = (value: string) => formatDate(value, date, locale);
  const pace = made.pace ? `${t.pace(text(kind, made.pace))}.` : t.idle;
  if (made.exceeded) {
    return (
      <Text size="sm" mb="sm">
        <strong className={classes.over}>{t.exceeded(day(made.exceeded))}</strong> {pace}
      </Text>
    );
  }
  const outlook = !hasGoal || !made.pace ? "" : made.reached ? t.reached(day(made.reached)) : t.notReached;
  return (
    <Text size="sm" mb="sm">
      {pace} {outlook}
    </Text>
  );
}

interface ChartProps {
  made: Made;
  estimate: number | null;
  step: Step;
  kind: "time" | "budget";
  currency: string;
  print: (kind: "time" | "budget", amount: number) => string;
}

function Chart({ made, estimate, step, kind, currency, print }: ChartProps) {
  const t = useTexts(words);
  const { locale, number } = useFormats();
  const { colors } = useMantineTheme();
  const unit = kind === "time" ? 3600 : 10 ** placesOf(currency);
  const ticks = ticksTo(Math.max(estimate ?? 0, ...made.points.map(({ completed, trend }) => completed ?? trend ?? 0)), unit);
  const whole = (value: number) => formatNumber(Math.round(value / unit), 0, number) + (kind === "time" ? " h" : "");
  const over = made.exceeded !== null;
  const style = step === "months" ? { month: "short", year: "2-digit" } : { day: "numeric", month: "short" };
  const data = made.points.map(({ date, completed, trend }) => ({ date, completed, trend }));
  return (
    <figure aria-label={t.chart} style={{ margin: 0 }}>
      <LineChart
        h={240}
        data={data}
        dataKey="date"
        withDots={false}
        curveType="linear"
        gridAxis="x"
        series={[
          { name: "completed", label: t.completed, color: over ? "var(--hb-over)" : colors.teal[6] },
          { name: "trend", label: t.trend, color: "var(--hb-muted)", strokeDasharray: "5 4" },
        ]}
        connectNulls={false}
        xAxisProps={{ tickFormatter: (date: string) => dayName(date, locale, style as Intl.DateTimeFormatOptions), minTickGap: 32 }}
        yAxisProps={{ width: 64, ticks, domain: [0, ticks.at(-1)!], tickFormatter: whole }}
        valueFormatter={(value) => print(kind, value)}
        referenceLines={estimate === null ? [] : [{ y: estimate, label: t.estimate, color: over ? "var(--hb-over)" : "var(--hb-muted)" }]}
      />
    </figure>
  );
}
