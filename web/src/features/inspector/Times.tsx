import { parseInstant } from "@/lib/zones";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import type { Inspected } from "./queries";
import { Ruler, type Span } from "./Ruler";
import classes from "./Inspector.module.css";

/** The instants of a request as UTC, in the profile's zone and as local time; on a ruler where one was mistaken. */
export function Times({ request }: { request: Inspected }) {
  const t = useTexts(inspector);
  const spans = spansOf(request);
  const offsets = request.instants.some(({ given, utc }) => given !== utc);
  return (
    <div className={classes.stack}>
      {spans && <Ruler {...spans} names={{ start: "start", end: spans.names }} zone={request.timeZone} />}
      {/* the table scrolls sideways on a phone, so the keyboard must reach it */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.scroll} tabIndex={0}>
        <table className={classes.times}>
          <thead>
            <tr>
              <th scope="col">{t.field}</th>
              <th scope="col">{t.given}</th>
              {offsets && <th scope="col">{t.inUtc}</th>}
              <th scope="col">{t.inZone(request.timeZone)}</th>
              <th scope="col">{t.ifLocal}</th>
            </tr>
          </thead>
          <tbody>
            {request.instants.map((each) => (
              <tr key={each.where + each.name} data-fault={each.suspected || undefined}>
                <th scope="row">{bare(each.name)}</th>
                <td className="num">{each.given}</td>
                {offsets && <td className="num">{each.utc}</td>}
                <td className="num">{each.inProfileZone}</td>
                <td className="num">{each.ifItWasLocal.map(({ utc }) => utc).join(", ") || "–"}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}

const bare = (name: string): string => name.replace(/^\$\.?/, "");

/** What was sent and what was meant; a timer has no end, so the moment of the request stands for it. */
function spansOf(request: Inspected): { sent: Span; meant: Span; which: "start" | "end"; names: string } | null {
  const wrong = request.instants.find(({ suspected }) => suspected);
  const right = request.corrected?.changes.find(({ name }) => name === wrong?.name)?.after ?? wrong?.ifItWasLocal[0]?.utc;
  if (!wrong || typeof right !== "string") return null;
  const which = wrong.name.endsWith("end") ? "end" : "start";
  const holder = wrong.name.slice(0, -which.length);
  const other = request.instants.find(({ name }) => name === holder + (which === "start" ? "end" : "start"));
  const beside = parseInstant(other?.utc ?? request.time);
  const span = (at: number): Span => (which === "start" ? { start: at, end: beside } : { start: beside, end: at });
  return {
    sent: span(parseInstant(wrong.utc)),
    meant: span(parseInstant(right)),
    which,
    names: other || which === "end" ? "end" : "now",
  };
}
