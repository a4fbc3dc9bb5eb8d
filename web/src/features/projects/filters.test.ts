import { describe, expect, it } from "vitest";
import { chosen, matches, readSearch, type Project } from "./filters";

const project = (name: string, more: Partial<Project> = {}) =>
  ({ name, clientName: "", clientId: "", archived: false, public: true, billable: true, duration: "PT0S", ...more }) as Project;
const names = (projects: Project[]) => projects.map(({ name }) => name);
const none = () => 0;

describe("the list of projects", () => {
  const all = [
    project("Büro 10", { clientName: "Globex", clientId: "g", duration: "PT2H" }),
    project("Büro 2", { billable: false, public: false, duration: "PT3H" }),
    project("Old", { archived: true }),
  ];

  it("shows active projects by name, numbers as numbers", () => {
    expect(names(chosen(all, {}, none))).toEqual(["Büro 2", "Büro 10"]);
  });

  it("filters by every column", () => {
    expect(names(chosen(all, { status: "archived" }, none))).toEqual(["Old"]);
    expect(chosen(all, { status: "all" }, none)).toHaveLength(3);
    expect(names(chosen(all, { client: "none" }, none))).toEqual(["Büro 2"]);
    expect(names(chosen(all, { access: "private" }, none))).toEqual(["Büro 2"]);
    expect(names(chosen(all, { billable: "yes" }, none))).toEqual(["Büro 10"]);
  });

  it("finds without accents, in the client's name too", () => {
    expect(matches(all[0]!, "glob buro")).toBe(true);
    expect(matches(all[0]!, "glob 11")).toBe(false);
  });

  it("sorts, projects without a client last", () => {
    expect(names(chosen(all, { sort: "tracked", desc: true }, none))).toEqual(["Büro 2", "Büro 10"]);
    expect(names(chosen(all, { sort: "client" }, none))).toEqual(["Büro 10", "Büro 2"]);
  });

  it("reads only what it knows from an address", () => {
    expect(readSearch({ status: "gone", sort: "client", desc: true, x: 1 })).toEqual({ sort: "client", desc: true });
  });
});
