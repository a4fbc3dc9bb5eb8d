import { describe, expect, test } from "vitest";
import { FAVOURITES, isNamed, projectChoices } from "./projectChoices";
import type { Project } from "./queries";

const project = (name: string, clientName = "", more: Partial<Project> = {}): Project => ({
  id: name, name, clientName, clientId: clientName, color: "#000000", billable: true, archived: false, template: false,
  public: true, favorite: false, tasks: [], fields: [], ...more,
}); // prettier-ignore

const task = (name: string, done = false) => ({ id: name, name, projectId: "", done, billable: true, favorite: false });

const ALL = [
  project("Zoo"),
  project("Website", "Acme", { tasks: [task("Design"), task("Old", true)] }),
  project("Archive", "Acme", { archived: true }),
  project("Café", "Bistro", { favorite: true }),
  project("Pattern", "", { template: true }),
];

const names = (search: string, needsTask = false) =>
  projectChoices(ALL, search, needsTask).map(({ project: { name }, task: of }) => (of ? `${name}/${of.name}` : name));

describe("what a project picker offers", () => {
  test("favourites first, then by client, without client last; nothing archived or done", () => {
    expect(names("")).toEqual(["Café", "Website", "Website/Design", "Zoo"]);
    expect(projectChoices(ALL, "", false)[0]!.group).toBe(FAVOURITES);
  });

  test.each([
    ["acme des", ["Website", "Website/Design"]],
    ["cafe", ["Café"]],
    ["design", ["Website", "Website/Design"]],
    ["old", []],
    ["archive", []],
  ])("searching %s", (search, found) => expect(names(search)).toEqual(found));

  test("where a task is required, projects are headings and those without tasks are left out", () => {
    expect(projectChoices(ALL, "", true).map(({ offered }) => offered)).toEqual([false, true]);
  });

  test("a name that is there is not created again", () => {
    expect([isNamed(ALL, " website "), isNamed(ALL, "Web")]).toEqual([true, false]);
  });
});
