// The size budget: what the tracker loads before it can be used, as the network carries it (gzip). Fails the build.
import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";

const BUDGET = { js: 200, css: 45 }; // KiB
const dist = new URL("../dist/", import.meta.url);
const manifest = JSON.parse(readFileSync(new URL(".vite/manifest.json", dist), "utf8"));
const first = [Object.keys(manifest).find((name) => manifest[name].isEntry), "src/features/tracker/TrackerPage.tsx"];

const files = new Set();
const visit = (name) => {
  const chunk = manifest[name];
  if (!chunk) throw new Error(`${name} is not in the manifest: the budget must name what the tracker loads`);
  if (files.has(chunk.file)) return;
  [chunk.file, ...(chunk.css ?? [])].forEach((file) => files.add(file));
  (chunk.imports ?? []).forEach(visit);
};
first.forEach(visit);

let over = false;
for (const [kind, limit] of Object.entries(BUDGET)) {
  const sizes = [...files].filter((file) => file.endsWith(`.${kind}`)).map((file) => gzipSync(readFileSync(new URL(file, dist))).length);
  const sum = sizes.reduce((total, size) => total + size, 0) / 1024;
  console.log(`first load, ${kind}: ${sum.toFixed(1)} KiB gzip of ${limit}`);
  over ||= sum > limit;
}
if (over) {
  console.error("The first load is over its budget: load what the tracker does not need lazily.");
  process.exit(1);
}
