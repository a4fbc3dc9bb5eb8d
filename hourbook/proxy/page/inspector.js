// The page of the proxy: what passes, newest first. All text is set as text, whatever it holds.
"use strict";

const EVERY = 1000;
const MOST = 300;
const known = new Map();
let last = 0;

const at = (id) => document.getElementById(id);

function made(tag, text, className) {
  const node = document.createElement(tag);
  if (text !== undefined) node.textContent = text;
  if (className) node.className = className;
  return node;
}

function kind(one) {
  if (one.status >= 400 || one.cut) return "bad";
  return one.warnings.length || one.ignored.length ? "warn" : "good";
}

function sentence(one) {
  const causes = one.explanation ? one.explanation.causes : [];
  if (causes.length > 1) return `${causes.length} causes fit, the likeliest first: ${causes[0].cause}`;
  if (causes.length) return causes[0].cause;
  if (one.cut) return one.cut;
  if (one.warnings.length) return one.warnings[0].cause;
  return one.ignored.length ? `Not read: ${one.ignored.join(", ")}` : "";
}

// What differs between requests is the end of their paths.
function short(path) {
  return path.replace(/^\/(api|reports?|audit)\/v1\/workspaces\/[0-9a-f]{24}(?=\/)/, "…");
}

function row(one) {
  const item = made("li");
  const button = made("button");
  button.type = "button";
  button.dataset.id = one.id;
  button.title = one.path;
  button.append(
    made("span", one.status || "–", `status ${kind(one)}`),
    made("span", `${one.method} ${short(one.path)}`, "path"),
    made("span", `${one.time.slice(11, 19)} · ${one.milliseconds} ms`, "aside"),
  );
  if (sentence(one)) button.append(made("span", sentence(one), `said ${kind(one)}`));
  button.addEventListener("click", () => choose(one.id));
  item.append(button);
  return item;
}

function choose(id) {
  history.replaceState(null, "", `#${id}`);
  show(id);
}

function show(id) {
  const one = known.get(id);
  if (!one) return;
  for (const button of document.querySelectorAll("li button")) {
    if (button.dataset.id === id) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  }
  if (at("one").dataset.id === id) return;
  at("one").dataset.id = id;
  at("one").scrollTop = 0;
  at("one").replaceChildren(...story(one));
}

function story(one) {
  const parts = [made("h2", `${one.status || "no answer"} · ${one.method} ${one.path}`)];
  parts.push(made("p", `${one.time} · ${one.milliseconds} ms · sent to ${one.sentTo}`, "hint"));
  if (one.tries > 1) parts.push(made("p", `Sent ${one.tries} times.`, "warn"));
  if (one.replayed) parts.push(made("p", "Answered from the kept answer; nothing was sent.", "warn"));
  if (one.cut) parts.push(made("p", one.cut, "bad"));
  parts.push(...causes(one.explanation), ...warnings(one), ...checks(one.checks));
  parts.push(...side("Sent", one.request, fields(one)), ...side("Answer", one.answer, []));
  return parts;
}

function causes(told) {
  if (!told) return [];
  const parts = [];
  for (const [number, each] of told.causes.entries()) {
    const mark = told.causes.length > 1 ? `${number + 1}. ` : "";
    parts.push(made("h2", `${mark}${each.reason}${each.field ? ` (${each.field})` : ""}`, "bad"));
    parts.push(made("p", each.cause), made("p", each.fix));
    parts.push(made("p", `${each.sure}, since ${each.follows}`, "hint"));
  }
  if (told.question && told.causes.length) parts.push(made("p", `To decide: ${told.question}`));
  parts.push(...told.notes.map((note) => made("p", note, "hint")));
  if (told.corrected) parts.push(made("h2", "Corrected"), copied(told.corrected.curl), made("pre", told.corrected.curl));
  return parts;
}

function copied(text) {
  const button = made("button", "Copy");
  button.type = "button";
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(text);
    button.textContent = "Copied";
  });
  return button;
}

function warnings(one) {
  const parts = one.warnings.flatMap((each) => [
    made("h2", `${each.slug} (${each.field})`, "warn"), made("p", each.cause), made("p", each.fix),
  ]);
  if (one.ignored.length) parts.push(made("h2", "Not read", "warn"), made("p", one.ignored.join(", ")));
  return parts;
}

function checks(all) {
  if (!all.length) return [];
  const list = made("dl");
  for (const each of all) list.append(made("dt", `${each.name}: ${each.state}`), made("dd", each.text));
  return [made("h2", "What was checked"), list];
}

// The names of what is at fault, without what they stand in.
function fields(one) {
  const named = [...(one.explanation ? one.explanation.causes : []), ...one.warnings].map((each) => each.field);
  return [...named, ...one.ignored].filter(Boolean).map((name) => name.split(".").pop());
}

function marked(text, names) {
  const pre = made("pre");
  for (const line of pretty(text).split("\n")) {
    const found = names.some((name) => line.trimStart().startsWith(`"${name}":`));
    pre.append(made(found ? "mark" : "span", line), "\n");
  }
  return pre;
}

function side(title, message, names) {
  const list = made("dl");
  for (const [name, value] of Object.entries(message.headers)) list.append(made("dt", name), made("dd", value));
  return [made("h2", title), list, ...(message.body ? [marked(message.body, names)] : [])];
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}

function draw() {
  const only = at("only").checked;
  const shown = [...known.values()].reverse().filter((one) => !only || kind(one) !== "good");
  const held = document.activeElement.dataset.id;
  at("list").replaceChildren(...shown.map(row));
  for (const button of document.querySelectorAll("li button")) if (held && button.dataset.id === held) button.focus();
  at("none").hidden = known.size > 0;
  if (location.hash) show(location.hash.slice(1));
}

async function look() {
  try {
    const answer = await fetch(`/_hourbook/requests?after=${last}`);
    const told = await answer.json();
    at("upstream").textContent = told.upstream;
    at("options").textContent = told.options.length ? `With ${told.options.join(", ")}. ` : "";
    at("state").textContent = "";
    if (told.newest < last) known.clear();
    for (const one of told.requests) known.set(one.id, one);
    for (const id of [...known.keys()].slice(0, -MOST)) known.delete(id);
    const changed = told.requests.length > 0 || told.newest < last;
    last = told.newest;
    if (changed) draw();
  } catch {
    at("state").textContent = "The proxy does not answer.";
  }
}

function walk(step) {
  const ids = [...document.querySelectorAll("li button")].map((button) => button.dataset.id);
  const now = ids.indexOf(location.hash.slice(1));
  const next = ids[Math.min(ids.length - 1, Math.max(0, now + step))];
  if (next) choose(next);
  document.querySelector("li button[aria-current]")?.scrollIntoView({ block: "nearest" });
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "j") walk(1);
  if (event.key === "k") walk(-1);
});
addEventListener("hashchange", () => show(location.hash.slice(1)));
at("only").addEventListener("change", draw);
at("base").textContent = `${location.origin}/api/v1`;
look();
setInterval(() => document.hidden || look(), EVERY);
