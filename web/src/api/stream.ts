import { appHeaders, BASE } from "./client";

export interface LiveEvent {
  name: string; // hello, change, request, resync
  data: Record<string, string | number | null>;
}

/**
 * Read the workspace's live events until `signal` aborts; `down` is called when the stream broke and before each new
 * attempt (1 s, 2 s, ... 30 s). It is read with fetch because an EventSource cannot send the app's header.
 */
export async function follow(
  workspaceId: string,
  signal: AbortSignal,
  on: { event: (event: LiveEvent) => void; down: (status: number) => void },
): Promise<void> {
  for (let wait = 1000; !signal.aborted; wait = Math.min(wait * 2, 30_000)) {
    const status = await readOnce(workspaceId, signal, (event) => {
      wait = 500;
      on.event(event);
    });
    if (signal.aborted) return;
    on.down(status);
    await pause(wait, signal);
  }
}

async function readOnce(workspaceId: string, signal: AbortSignal, emit: (event: LiveEvent) => void): Promise<number> {
  try {
    const response = await fetch(`${BASE}/workspaces/${workspaceId}/live`, { headers: appHeaders(), signal });
    if (!response.ok || !response.body) return response.status;
    let rest = "";
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return 0;
      const parts = (rest + value).split("\n\n");
      rest = parts.pop() ?? "";
      for (const part of parts) parsed(part, emit);
    }
  } catch {
    return 0;
  }
}

function parsed(part: string, emit: (event: LiveEvent) => void): void {
  const lines = part.split("\n").map((line) => /^(event|data): ?(.*)$/.exec(line));
  const of = (field: string) => lines.filter((found) => found?.[1] === field).map((found) => found![2]);
  if (of("event").length) emit({ name: of("event")[0]!, data: JSON.parse(of("data").join("\n") || "{}") });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => resolve(clearTimeout(timer)), { once: true });
    addEventListener("online", () => resolve(), { once: true });
  });
}
