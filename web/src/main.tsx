import "@mantine/core/styles.css";
import "@mantine/notifications/styles.css";
import "./app/base.css";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { App } from "./app/App";

createRoot(document.getElementById("root")!).render(
  <StrictMode>
    <App />
  </StrictMode>,
);

// After an upgrade of the server the chunks of this tab are gone. Once a minute at most, so that nothing goes round.
addEventListener("vite:preloadError", () => {
  const last = Number(sessionStorage.getItem("hourbook.reloaded") ?? 0);
  if (Date.now() - last < 60_000) return;
  sessionStorage.setItem("hourbook.reloaded", String(Date.now()));
  location.reload();
});
