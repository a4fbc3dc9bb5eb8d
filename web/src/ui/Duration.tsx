import { useFormats } from "@/api/session";
import { formatDuration } from "@/lib/durations";

/** Seconds as the workspace shows durations. */
export function Duration({ seconds }: { seconds: number }) {
  return <span className="num">{formatDuration(seconds, useFormats().duration)}</span>;
}
