import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useSession } from "@/api/session";
import { byId, useEntryFields, useProjects } from "@/catalog/queries";
import { listOptions, readEntries } from "@/entries/cache";
import { contentOf, missingOf, wholeSecond, type Content, type Entry, type Missing, type Patch } from "@/entries/entry";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { askFor } from "./needs";
import { useCommands, useRunning } from "./useTimer";

/** What the workspace requires and an entry lacks. */
export function useLacks(): (content: Content) => Missing[] {
  const { settings } = useSession().workspace;
  const fields = useEntryFields().data ?? [];
  const projects = byId(useProjects().data);
  return (content) => {
    const project = projects.get(content.projectId ?? "");
    const here = project ? fields.filter(({ id }) => project.fields.some(({ customFieldId }) => customFieldId === id)) : fields;
    return missingOf(content, settings, here);
  };
}

const named = (missing: Missing[], names: Record<Exclude<Missing, object>, string>): string[] =>
  missing.map((each) => (typeof each === "string" ? names[each] : each.field));

/** The names of it. */
export function useMissing(): (content: Content) => string[] {
  const t = useTexts(tracker);
  const lacks = useLacks();
  return (content) => named(lacks(content), t.needs);
}

/** Start, stop and continue, with what the workspace requires said before the server refuses. */
export function useStart() {
  const t = useTexts(tracker);
  const commands = useCommands();
  const queries = useQueryClient();
  const session = useSession();
  const running = useRunning();
  const lacksIn = useLacks();
  const navigate = useNavigate();

  function mayStop(entry: Content): boolean {
    const missing = lacksIn(entry);
    const said = t.missingStop(named(missing, t.needs).join(", "));
    if (missing[0]) askFor(missing[0], { said, lead: t.fillIn }, () => void navigate({ to: "/tracker" }));
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
