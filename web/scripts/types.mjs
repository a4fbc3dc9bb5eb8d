// Writes src/api/schema.d.ts from our own OpenAPI document; with --check it only says whether the file has drifted.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import openapiTS, { astToString } from "openapi-typescript";

const PROSE = new Set(["description", "summary"]);
const root = new URL("../../", import.meta.url);
const file = new URL("../src/api/schema.d.ts", import.meta.url);
const own = new URL(".venv/bin/python", root);
const python = process.env.PYTHON ?? (existsSync(own) ? own.pathname : "python3");

const document = execFileSync(python, ["-m", "hourbook", "openapi"], { cwd: root, maxBuffer: 1 << 26 });
const parsed = stripped(JSON.parse(document));
optionalInRequests(parsed);
const head = "// Made by `npm run types` from the server's OpenAPI document. Do not edit.\n";
const text = head + astToString(await openapiTS(parsed));

if (process.argv.includes("--check")) {
  const kept = existsSync(file) ? readFileSync(file, "utf8") : "";
  if (kept !== text) {
    console.error("web/src/api/schema.d.ts has drifted from the server: run `npm run types` in web/.");
    process.exit(1);
  }
} else {
  writeFileSync(file, text);
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
