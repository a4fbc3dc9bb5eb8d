import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./app/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";
import { workOffline } from "./lib/offline";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

workOffline();

// After an upgrade of the server the chunks of this tab are gone. Not while the server is away: then a chunk is missing
// for want of a connection, and what the page holds must stay. Once a minute at most, so that nothing goes round.
addEventListener("vite:preloadError", async () => {
  const last = Number(sessionStorage.getItem("hourbook.reloaded") ?? 0);
  const isThere = await fetch("/healthz").then(
    ({ ok }) => ok,
    () => false,
  );
  if (!isThere || Date.now() - last < 60_000) return;
  sessionStorage.setItem("hourbook.reloaded", String(Date.now()));
  location.reload();
});
