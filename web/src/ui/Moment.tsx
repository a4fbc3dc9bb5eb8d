import { useFormats } from "@/api/session";
import { formatClock } from "@/lib/clocks";
import { formatDate } from "@/lib/dates";
import { parseInstant, wallOf } from "@/lib/zones";

/** An instant of the wire as date and time in the profile's zone and formats. */
export function Moment({ at }: { at: string }) {
  const { zone, date, time, locale } = useFormats();
  const wall = wallOf(parseInstant(at), zone);
  return (
    <time dateTime={at}>
      {formatDate(wall.date, date, locale)} {formatClock(wall.seconds, time)}
    </time>
  );
}
