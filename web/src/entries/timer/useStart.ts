import { useQueryClient } from "@tanstack/react-query";
import { useSession } from "@/api/session";
import { byId, useEntryFields, useProjects } from "@/catalog/queries";
import { listOptions, readEntries } from "@/entries/cache";
import { contentOf, missingOf, wholeSecond, type Content, type Entry, type Patch } from "@/entries/entry";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { notify } from "@/ui/notify";
import { useCommands, useRunning } from "./useTimer";

/** The names of what the workspace requires and an entry lacks. */
export function useMissing(): (content: Content) => string[] {
  const t = useTexts(tracker);
  const { settings } = useSession().workspace;
  const fields = useEntryFields().data ?? [];
  const projects = byId(useProjects().data);
  return (content) => {
    const project = projects.get(content.projectId ?? "");
    const here = project ? fields.filter(({ id }) => project.fields.some(({ customFieldId }) => customFieldId === id)) : fields;
    return missingOf(content, settings, here).map((name) => (typeof name === "string" ? t.needs[name] : name.field));
  };
}

/** Start, stop and continue, with what the workspace requires said before the server refuses. */
export function useStart() {
  const t = useTexts(tracker);
  const commands = useCommands();
  const queries = useQueryClient();
  const session = useSession();
  const running = useRunning();
  const missingIn = useMissing();

  function mayStop(entry: Content): boolean {
    const missing = missingIn(entry);
    if (missing.length) notify({ id: "missing", color: "yellow", message: t.missingStop(missing.join(", ")) });
    return missing.length === 0;
  }

  const stop = (patch: Patch = {}) => {
    if (!running || !mayStop({ ...running, ...patch })) return false;
    commands.edit(running, { ...patch, end: Math.max(running.start, wholeSecond(Date.now())) });
    return true;
  };

  const start = (content: Partial<Content>) => {
    if (running && !mayStop(running)) return false;
    commands.start(content);
    return true;
  };

  const resume = (entry: Entry) => start({ ...contentOf(entry), start: undefined, end: null });

  const resumeLast = async () => {
    const pages = await queries.ensureInfiniteQueryData(listOptions(session));
    const last = readEntries(pages).find(({ end }) => end !== null);
    if (last) resume(last);
  };

  return { start, stop, resume, resumeLast, running };
}
