/** What the address of the dashboard says; what is absent is what the person chose last. */
export interface DashboardSearch {
  range?: string;
  from?: string;
  to?: string;
  who?: "me" | "team";
  chart?: "PROJECT" | "BILLABILITY";
}

const text = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

export const readDashboard = ({ range, from, to, who, chart }: Record<string, unknown>): DashboardSearch => ({
  range: text(range),
  from: text(from),
  to: text(to),
  who: who === "me" || who === "team" ? who : undefined,
  chart: chart === "PROJECT" || chart === "BILLABILITY" ? chart : undefined,
});
