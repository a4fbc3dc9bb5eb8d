// What may import what in src, type imports included: the floors of ARCHITECTURE.md, the lowest first. A layer imports
// itself and the floors below it; two on one floor do not import each other.
const FLOORS = [["lib", "texts"], ["api"], ["ui"], ["catalog"], ["entries", "figures"], ["features"], ["routes"], ["app"]];

const layers = FLOORS.flatMap((floor, height) =>
  floor.map((layer) => ({
    name: `${layer}-imports-what-is-below`,
    severity: "error",
    from: { path: `^src/${layer}/` },
    to: { path: "^src/", pathNot: `^src/(${[layer, ...FLOORS.slice(0, height).flat()].join("|")})/` },
  })),
);

export default {
  forbidden: [
    ...layers,
    {
      name: "every-file-has-a-layer",
      severity: "error",
      from: {},
      to: { path: "^src/", pathNot: `^src/(${FLOORS.flat().join("|")})/` },
    },
    {
      name: "features-do-not-import-each-other",
      comment: "What two of them share belongs to ui, catalog, entries or figures.",
      severity: "error",
      from: { path: "^src/features/([^/]+)/" },
      to: { path: "^src/features/", pathNot: "^src/features/$1/" },
    },
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    { name: "nothing-is-forgotten", severity: "error", from: { orphan: true, pathNot: "\\.test\\.ts$|\\.d\\.ts$" }, to: {} },
  ],
  options: {
    includeOnly: "^src/",
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true, // type imports count
  },
};
