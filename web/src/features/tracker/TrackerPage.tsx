import { Button, Skeleton, Text } from "@mantine/core";
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState, type Dispatch, type SetStateAction } from "react";
import { useFormats } from "@/api/session";
import type { Entry } from "@/entries/entry";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { ZoneWarning } from "@/ui/ZoneNote";
import { Bar } from "./Bar";
import { EntryList } from "./EntryList";
import { foldKeyOf } from "./lines";
import { useKeys } from "./useKeys";
import { EntriesContext, UnfoldContext, useLines, useList, useTrim } from "./useList";
import classes from "./Row.module.css";

const BulkBar = lazy(() => import("./BulkBar"));
const EntryPanel = lazy(() => import("./EntryPanel"));

/** What opens at the first click is fetched once the page is drawn. */
function warm() {
  const later = setTimeout(() => {
    void Promise.allSettled([import("@/ui/Floating"), import("@/catalog/ProjectPanel"), import("@/catalog/TagPanel"), import("@/ui/MenuPanel")]);
  }, 800);
  return () => clearTimeout(later);
}

/** Where a day's time is tracked. */
export function TrackerPage() {
  const t = useTexts(tracker);
  const list = useList();
  const { zone } = useFormats();
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const unfold = useCallback((made: Entry[]) => setOpen((old) => changed(old, made.map((entry) => foldKeyOf(entry, zone)), true)), [zone]);
  useTrim();
  useEffect(warm, []);
  return (
    <Page title={t.title}>
      <ZoneWarning />
      <EntriesContext.Provider value={list.entries}>
        <Bar />
        {list.error && <FailureNotice error={list.error} retry={() => void list.refetch()} />}
        <UnfoldContext.Provider value={unfold}>{list.isPending ? <Loading /> : <Days list={list} open={open} setOpen={setOpen} />}</UnfoldContext.Provider>
      </EntriesContext.Provider>
    </Page>
  );
}

interface DaysProps {
  list: ReturnType<typeof useList>;
  open: ReadonlySet<string>; // folds
  setOpen: Dispatch<SetStateAction<ReadonlySet<string>>>;
}

function Days({ list, open, setOpen }: DaysProps) {
  const t = useTexts(tracker);
  const { entries, readTo, hasNextPage, isFetchingNextPage, fetchNextPage } = list;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [panel, setPanel] = useState<string | null>(null);
  const reveal = useRef<(index: number) => void>(() => undefined);
  const keepReveal = useCallback((show: (index: number) => void) => {
    reveal.current = show;
  }, []);
  const lines = useLines(entries, readTo, open);
  const selected = useMemo(() => entries.filter(({ key }) => chosen.has(key)), [entries, chosen]);
  const inPanel = entries.find(({ key }) => key === panel);

  const toggle = useCallback((key: string) => setOpen((old) => changed(old, [key], !old.has(key))), [setOpen]);
  const choose = useCallback((keys: string[], on: boolean) => setChosen((old) => changed(old, keys, on)), []);
  const onEnd = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  useKeys({ lines, reveal, choose, chosen, toggle, openPanel: setPanel });

  if (entries.length === 0) return list.error ? null : <FirstUse />;
  return (
    <>
      <EntryList lines={lines} chosen={chosen} choose={choose} toggle={toggle} openPanel={setPanel} onEnd={onEnd} onReveal={keepReveal} />
      {hasNextPage && (
        <div className={classes.more}>
          <Button variant="subtle" size="xs" loading={isFetchingNextPage} onClick={onEnd}>
            {t.loadMore}
          </Button>
        </div>
      )}
      <Suspense>
        {selected.length > 0 && <BulkBar entries={selected} clear={() => setChosen(new Set())} />}
        {inPanel && <EntryPanel entry={inPanel} close={() => setPanel(null)} />}
      </Suspense>
    </>
  );
}

function changed(old: ReadonlySet<string>, keys: string[], on: boolean): ReadonlySet<string> {
  const next = new Set(old);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}

function FirstUse() {
  const t = useTexts(tracker);
  return (
    <Empty text={t.empty}>
      <Text size="sm" c="dimmed">
        {t.emptyExample}
      </Text>
    </Empty>
  );
}

function Loading() {
  return (
    <div className={classes.skeleton} aria-busy>
      {Array.from({ length: 6 }, (_, index) => (
        <Skeleton key={index} height={index % 3 ? 43 : 36} mt={index % 3 ? 1 : 16} radius={6} />
      ))}
    </div>
  );
}
