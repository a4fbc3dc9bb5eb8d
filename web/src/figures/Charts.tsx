// Recharts is large: this file is a chunk of its own.
import "@mantine/charts/styles.css";
import { BarChart, DonutChart } from "@mantine/charts";
import { VisuallyHidden } from "@mantine/core";
import { dayName } from "@/lib/dates";
import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { hourTicks, type Chart } from "./chart";
import type { Row } from "./figures";
import { useDuration, useReading } from "./Reading";

const HEIGHT = 240;

/** Hours over time, stacked; the same as a table for those who do not see it. */
export function Bars({ chart }: { chart: Chart }) {
  const t = useTexts(reports);
  const duration = useDuration();
  const name = useBarName(chart.step);
  const data = chart.points.map(({ at, seconds }) => ({ at: name(at), ...seconds }));
  const ticks = hourTicks(Math.max(...chart.points.map(({ seconds }) => Object.values(seconds).reduce((sum, each) => sum + each, 0))));
  return (
    <>
      <div aria-hidden>
        <BarChart
          h={HEIGHT}
          data={data}
          dataKey="at"
          type="stacked"
          series={chart.series.map(({ key, name: label, color }) => ({ name: key, label, color }))}
          valueFormatter={duration}
          gridAxis="x"
          tickLine="none"
          maxBarWidth={48}
          barProps={{ isAnimationActive: false }}
          yAxisProps={{ width: 44, ticks, domain: [0, ticks.at(-1) ?? 0], tickFormatter: (seconds: number) => `${seconds / 3600} h` }}
          xAxisProps={{ interval: "preserveStartEnd", minTickGap: 12 }}
          tooltipProps={{ isAnimationActive: false }}
              barChartProps={{ accessibilityLayer: false }}
        />
      </div>
      <VisuallyHidden component="div">
        <table>
          <caption>{t.chartTable}</caption>
          <thead>
            <tr>
              <th scope="col">{t.duration}</th>
              {chart.series.map(({ key, name: label }) => (
                <th key={key} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.points.map(({ at, seconds }) => (
              <tr key={at}>
                <th scope="row">{name(at)}</th>
                {chart.series.map(({ key }) => (
                  <td key={key}>{duration(seconds[key] ?? 0)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </VisuallyHidden>
    </>
  );
}

function useBarName(step: Chart["step"]): (at: string) => string {
  const { locale } = useReading();
  if (step === "MONTH") return (at) => dayName(`${at}-01`, locale, { month: "short", year: "2-digit" });
  if (step === "WEEK") return (at) => dayName(at, locale, { day: "numeric", month: "short" });
  return (at) => dayName(at, locale, { weekday: "short", day: "numeric" });
}

const SLICES = 8;

/** The shares of the groups, for those who like them round; the table beside holds the same figures. */
export function Donut({ rows }: { rows: Row[] }) {
  const t = useTexts(reports);
  const duration = useDuration();
  const largest = rows.toSorted((one, other) => other.seconds - one.seconds);
  const rest = largest.slice(SLICES);
  const slices = largest.slice(0, SLICES).map(({ name, seconds, color }, index) => ({ name: `${name}${"\u200b".repeat(index)}`, value: seconds, color: color ?? shade(index) }));
  const others = rest.reduce((sum, { seconds }) => sum + seconds, 0);
  const data = others ? [...slices, { name: t.others(rest.length), value: others, color: "var(--hb-muted)" }] : slices;
  return (
    <div aria-hidden>
      <DonutChart data={data} h={220} size={170} thickness={26} mx="auto" valueFormatter={duration} tooltipDataSource="segment" pieProps={{ isAnimationActive: false, rootTabIndex: -1 }} pieChartProps={{ accessibilityLayer: false }} />
    </div>
  );
}

/** Groups without a colour are shades of the accent. */
export const shade = (index: number): string => `color-mix(in srgb, var(--mantine-primary-color-filled) ${Math.max(20, 100 - index * 11)}%, var(--hb-line))`;
