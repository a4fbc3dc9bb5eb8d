import { describe, expect, test } from "vitest";
import { attendanceBody, bodyOf, chartBody, detailedBody, searchOf, summaryBody, weeklyBody } from "./requests";
import { readSearch, type ReportSearch } from "./search";
import { readThings, stateOf, writeThings, type Amount, type Kind } from "./state";

const defaults = {
  zone: "Europe/Belgrade",
  today: () => "2026-11-23",
  weekStart: "MONDAY" as const,
  rounding: false,
  amounts: ["EARNED", "COST", "PROFIT"] as Amount[],
};
const state = (kind: Kind, search: ReportSearch = {}, changed = {}) => stateOf(kind, search, { ...defaults, ...changed });

test("an address without anything is this week by project, with the first amount one may see", () => {
  expect(summaryBody(state("summary"))).toEqual({
    dateRangeStart: "2026-11-23T00:00:00.000", dateRangeEnd: "2026-11-29T23:59:59.999", dateRangeType: "THIS_WEEK",
    timeZone: "Europe/Belgrade", weekStart: "MONDAY", rounding: false, amountShown: "EARNED", amounts: ["EARNED"],
    sortOrder: "DESCENDING",
    summaryFilter: { groups: ["PROJECT", "TIMEENTRY"], sortColumn: "DURATION", summaryChartType: "PROJECT" },
  }); // prettier-ignore
});

describe("amounts", () => {
  test("who may see none asks for none, whatever the address says", () => {
    const body = summaryBody(state("summary", { show: "EARNED,COST" }, { amounts: [] }));
    expect(body.amountShown).toBe("HIDE_AMOUNT");
    expect(body.amounts).toBeUndefined();
  });

  test("several amounts stand in one order, the first is the main one", () => {
    expect(summaryBody(state("summary", { show: "PROFIT,EARNED" }))).toMatchObject({ amountShown: "EARNED", amounts: ["EARNED", "PROFIT"] });
    expect(summaryBody(state("summary", { show: "NONE" })).amountShown).toBe("HIDE_AMOUNT");
  });
});

describe("filters", () => {
  test("things, and those without", () => {
    const body = summaryBody(state("summary", { projects: "a,without", tags: "=t", users: "!u@ACTIVE", clients: "@ARCHIVED" }));
    expect(body.projects).toEqual({ ids: ["a", "without"], contains: "CONTAINS" });
    expect(body.tags).toEqual({ ids: ["t"], contains: "CONTAINS_ONLY" });
    expect(body.users).toEqual({ ids: ["u"], contains: "DOES_NOT_CONTAIN", status: "ACTIVE" });
    expect(body.clients).toEqual({ status: "ARCHIVED" });
  });

  test.each(["a,b", "!a", "=t@ACTIVE", "@ARCHIVED", "without"])("%s there and back", (text) => expect(writeThings(readThings(text))).toBe(text));

  test("nothing chosen is no filter", () => expect(writeThings({ ids: [], contains: "DOES_NOT_CONTAIN", status: "" })).toBeUndefined());

  test("the rest", () => {
    const search = { billable: "no", description: "plan", approval: "APPROVED", invoicing: "UNINVOICED", types: "BREAK,LUNCH", lacks: "description" };
    expect(summaryBody(state("summary", search))).toMatchObject({
      billable: false, description: "plan", approvalState: "APPROVED", invoicingState: "UNINVOICED", types: ["BREAK"],
      withoutDescription: true,
    }); // prettier-ignore
  });

  test("the audit is the detailed report's alone", () => {
    expect(detailedBody(state("detailed", { shorter: "1", lacks: "project", page: 3, size: 100 })).detailedFilter).toEqual({
      page: 3, pageSize: 100, sortColumn: "DATE",
      auditFilter: { duration: 1, durationShorter: true, withoutProject: true, withoutTask: false },
    }); // prettier-ignore
    expect(detailedBody(state("detailed", { longer: "480" })).detailedFilter?.auditFilter?.duration).toBe(480);
    expect(detailedBody(state("detailed")).detailedFilter).not.toHaveProperty("auditFilter");
  });
});

test("weeks have seven days, attendance no money", () => {
  expect(weeklyBody(state("weekly", { range: "THIS_YEAR" }))).toMatchObject({ dateRangeStart: "2026-11-23T00:00:00.000", dateRangeEnd: "2026-11-29T23:59:59.999" });
  expect(attendanceBody(state("attendance")).amountShown).toBe("HIDE_AMOUNT");
});

test("charts follow the range and the filters", () => {
  const year = state("summary", { range: "THIS_YEAR", projects: "a" });
  expect(chartBody(year)).toMatchObject({ summaryFilter: { groups: ["MONTH", "PROJECT"] }, projects: { ids: ["a"] } });
  expect(chartBody(year, true)).toMatchObject({ summaryFilter: { groups: ["MONTH"] }, billable: true });
});

describe("saved reports", () => {
  test.each<[Kind, ReportSearch]>([
    ["summary", { range: "LAST_MONTH", zone: "Asia/Tokyo", rounding: "on", show: "COST", groups: "CLIENT,USER", chart: "BILLABILITY", sort: "EARNED", order: "ASCENDING", users: "u" }],
    ["detailed", { from: "2026-11-01", to: "2026-11-10", zone: "UTC", rounding: "off", show: "NONE", sort: "DURATION", order: "DESCENDING", longer: "60", lacks: "description,task", tags: "=t" }],
    ["weekly", { range: "LAST_WEEK", zone: "UTC", rounding: "off", show: "EARNED", rows: "PROJECT", billable: "yes" }],
  ])("%s there and back", (kind, search) => expect(searchOf(kind, bodyOf(state(kind, search)))).toEqual(search)); // prettier-ignore
});

test("addresses of strangers break nothing", () => {
  expect(readSearch({ page: "x", size: 0, fields: "no", users: 5, groups: ["A"], unknown: "1", zone: "" })).toEqual({ users: "5" });
  expect(state("summary", readSearch({ zone: "Mars/Base", groups: "NOTHING", page: -1 }))).toMatchObject({ zone: "Europe/Belgrade", page: 1, groups: ["PROJECT", "TIMEENTRY"] });
});
