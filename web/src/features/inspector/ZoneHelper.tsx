import { TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Shape } from "@/api/client";
import { useFormats } from "@/api/session";
import { useNow } from "@/lib/now";
import { wireInstant } from "@/lib/zones";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { inspector } from "@/texts/inspector";
import { CopyButton } from "@/ui/CopyButton";
import { FailureNotice } from "@/ui/FailureNotice";
import { SidePanel } from "@/ui/SidePanel";
import { ZoneSelect } from "@/ui/ZoneSelect";
import { instantOptions } from "./queries";
import classes from "./Inspector.module.css";

const SETTLED = 200;

/** Type a time: what it means in UTC and in a zone, and what it meant if it was local time. */
export function ZoneHelper({ opened, close }: { opened: boolean; close: () => void }) {
  const t = useTexts(inspector);
  return (
    <SidePanel opened={opened} onClose={close} title={t.helper}>
      <Asking />
    </SidePanel>
  );
}

function Asking() {
  const t = useTexts(inspector);
  const profile = useFormats().zone;
  const now = useNow(60_000);
  const [text, setText] = useState(() => wireInstant(now));
  const [zone, setZone] = useState(profile);
  const [asked] = useDebouncedValue(text, SETTLED);
  const { data, error } = useQuery(instantOptions(asked, zone));
  return (
    <div className={classes.stack}>
      <p className="muted">{t.helperLead}</p>
      <TextInput
        label={t.helperText}
        description={t.helperHint}
        data-autofocus
        value={text}
        maxLength={100}
        onChange={(event) => setText(event.currentTarget.value)}
        spellCheck={false}
      />
      <ZoneSelect label={t.zone} value={zone} onChange={(value) => setZone(value ?? profile)} />
      {error ? <FailureNotice error={error} /> : null}
      {data && asked.trim() && <Readings told={data} />}
    </div>
  );
}

function Readings({ told }: { told: Shape<"InstantReadings"> }) {
  const t = useTexts(inspector);
  return (
    <div className={classes.stack} aria-live="polite">
      <p className={told.understood ? undefined : classes.warn}>{told.how}</p>
      {told.reading && (
        <dl className={classes.readings}>
          <dt>{t.inUtc}</dt>
          <Value text={told.reading.utc} />
          <dt>{t.inZone(told.timeZone)}</dt>
          <Value text={told.reading.inZone} beside={told.reading.offset} />
          {told.understood && (
            <>
              <dt>{t.ifLocal}</dt>
              {told.ifItWasLocal.map(({ utc, offset }) => (
                <Value key={utc} text={utc} beside={offset} />
              ))}
              {told.ifItWasLocal.length === 0 && <dd className="muted">{told.notes.length ? t.never : "–"}</dd>}
            </>
          )}
        </dl>
      )}
      {told.notes.map((note) => (
        <p key={note} className={classes.warn}>
          {note}
        </p>
      ))}
      {told.nextChange && (
        <p className="muted">{t.nextChange(told.nextChange.utc, told.nextChange.before, told.nextChange.after)}</p>
      )}
    </div>
  );
}

function Value({ text, beside }: { text: string; beside?: string }) {
  const t = useTexts(common);
  return (
    <dd className={`num ${classes.copied}`}>
      {text} {beside && <span className="unit">{beside}</span>}
      <CopyButton value={text} label={`${t.copy}: ${text}`} />
    </dd>
  );
}
