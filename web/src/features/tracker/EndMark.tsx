import { useFormats } from "@/api/session";
import { daysLater, type Times } from "@/entries/times";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import classes from "./Row.module.css";

/** The days that an end lies after its start, small beside it. */
export function EndMark({ times }: { times: Times }) {
  const t = useTexts(tracker);
  const { zone } = useFormats();
  const days = daysLater(times, zone);
  if (days <= 0) return <span className={classes.later} />;
  return (
    <sup className={classes.later} title={t.daysLater(days)}>
      <span aria-hidden>+{days}</span>
      <span className={classes.hidden}>{t.daysLater(days)}</span>
    </sup>
  );
}
