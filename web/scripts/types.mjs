// Writes src/api/schema.d.ts and src/api/changes.ts from our own OpenAPI document; with --check it only says whether
// they have drifted.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const PROSE = new Set(["description", "summary"]);
const root = new URL("../../", import.meta.url);
const own = new URL(".venv/bin/python", root);
const python = process.env.PYTHON ?? (existsSync(own) ? own.pathname : "python3");

const document = execFileSync(python, ["-m", "hourbook", "openapi"], { cwd: root, maxBuffer: 1 << 26 });
const told = JSON.parse(document);
const parsed = stripped(told);
optionalInRequests(parsed);
const head = "// Made by `npm run types` from the server's OpenAPI document. Do not edit.\n";
keep("schema.d.ts", head + astToString(await openapiTS(parsed)));
keep("changes.ts", head + madeStale(told["x-hourbook-changes"]));

function keep(name, text) {
  const file = new URL(`../src/api/${name}`, import.meta.url);
  if (!process.argv.includes("--check")) return writeFileSync(file, text);
  if (existsSync(file) && readFileSync(file, "utf8") === text) return;
  console.error(`web/src/api/${name} has drifted from the server: run \`npm run types\` in web/.`);
  process.exitCode = 1;
}

// First words of the query keys that a change of each kind makes stale, as the server's tables declare it.
function madeStale(kinds) {
  const lines = Object.entries(kinds)
    .filter(([, { stale }]) => stale.length > 0)
    .map(([kind, { stale }]) => `  ${kind}: ${JSON.stringify(stale).replaceAll(",", ", ")},\n`);
  const type = "satisfies Record<string, readonly KeyHead[]>";
  return `import type { KeyHead } from "./keys";\n\nexport const STALE = {\n${lines.join("")}} as const ${type};\n`;
}

// The descriptions are for people and stand in the reference; here they would only make each diff longer.
function stripped(node) {
  if (Array.isArray(node)) return node.map(stripped);
  if (node === null || typeof node !== "object") return node;
  const kept = Object.entries(node).filter(([key, value]) => !(PROSE.has(key) && typeof value !== "object"));
  return Object.fromEntries(kept.map(([key, value]) => [key, stripped(value)]));
}

// A field with a default may be left out of a request and is always there in an answer. The generator knows only
// "required", so shapes that are only ever sent lose their defaults, which makes those fields optional.
function optionalInRequests({ paths, components }) {
  const operations = Object.values(paths).flatMap((path) => Object.values(path));
  const sent = reached(operations.map(({ requestBody }) => requestBody));
  const answered = reached(operations.map(({ responses }) => responses));
  for (const name of sent) {
    if (answered.has(name)) continue;
    for (const field of Object.values(components.schemas[name].properties ?? {})) delete field.default;
  }

  function reached(node, found = new Set()) {
    if (node === null || typeof node !== "object") return found;
    const name = node.$ref?.split("/").at(-1);
    if (name && !found.has(name)) reached(components.schemas[name], found.add(name));
    for (const value of Object.values(node)) reached(value, found);
    return found;
  }
}
