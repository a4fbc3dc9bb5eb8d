// The service worker keeps the app and what the tracker needs for when the server is away (web/worker/sw.js). Browsers have
// workers on https and on this very machine only; without one the app works as long as its tab is open.

/** Have it work once the page is there: its list of files must not stand in the way of the first page. */
export function workOffline(): void {
  if (!("serviceWorker" in navigator) || !import.meta.env.PROD) return;
  const register = () => setTimeout(() => navigator.serviceWorker.register("/sw.js").catch(() => undefined), 2000);
  if (document.readyState === "complete") register();
  else addEventListener("load", register, { once: true });
}

/** Nothing of who was signed in stays on the device. */
export async function forgetKept(): Promise<void> {
  if ("caches" in globalThis) await caches.delete("data").catch(() => false);
}
