// The service worker: the app's own files and what the tracker needs of the person's data, for when the server is away.
// The build writes the list of files (vite.config.ts); docs/decisions/0026-offline.md says what is kept and why.
const SHELL = __SHELL__; // addresses of the files that show the tracker
const FILES = "files-__VERSION__";
const DATA = "data"; // emptied at every sign-in and sign-out, and when the server says that nobody is signed in
const MOST = 60; // answers kept

const WORKSPACE = "^/api/v1/workspaces/[^/]+";
const KEPT = [/^\/api\/v1\/user$/, ...[
  "me", "projects", "tags", "clients", "custom-fields", "favorites", "user/[^/]+/time-entries", "timesheet-templates",
].map((rest) => new RegExp(`${WORKSPACE}/${rest}$`))];
const NO_PAGES = /^\/(api|v1|report|reports|audit|help|healthz|readyz|metrics|openapi\.json|assets)(\/|$)/;

self.addEventListener("install", (event) => {
  event.waitUntil(
    caches
      .open(FILES)
      .then((cache) => cache.addAll(SHELL))
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener("activate", (event) => {
  const outdated = (names) => names.filter((name) => name !== FILES && name !== DATA);
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(outdated(names).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

self.addEventListener("message", (event) => {
  if (event.data === "forget") event.waitUntil(caches.delete(DATA));
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== "GET" || origin !== location.origin) return;
  if (request.mode === "navigate") {
    if (!NO_PAGES.test(pathname)) event.respondWith(page(request));
  } else if (pathname.startsWith("/assets/")) event.respondWith(file(request));
  else if (KEPT.some((known) => known.test(pathname))) event.respondWith(data(event));
});

/** A page of the app: of the server, else the shell, which finds its way by the address. */
async function page(request) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const shell = await caches.match("/", { cacheName: FILES });
    if (shell) return shell;
    throw unreachable;
  }
}

/** A file that never changes; what was loaded once is there without the server. */
async function file(request) {
  const cache = await caches.open(FILES);
  const known = await cache.match(request, { ignoreVary: true });
  if (known) return known;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

/** Data of the server, and only where it can not be reached what it answered last. */
async function data(event) {
  const { request } = event;
  const cache = await caches.open(DATA);
  try {
    const answer = await fetch(request);
    if (answer.status === 401) event.waitUntil(caches.delete(DATA));
    if (answer.ok) event.waitUntil(keep(cache, request, answer.clone()));
    return answer;
  } catch (unreachable) {
    const known = await cache.match(request, { ignoreVary: true });
    if (known) return known;
    throw unreachable;
  }
}

async function keep(cache, request, answer) {
  await cache.delete(request, { ignoreVary: true }); // the newest stand last
  await cache.put(request, answer);
  const all = await cache.keys();
  await Promise.all(all.slice(0, Math.max(0, all.length - MOST)).map((each) => cache.delete(each, { ignoreVary: true })));
}
