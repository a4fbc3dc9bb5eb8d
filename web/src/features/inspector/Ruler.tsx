import { useFormats } from "@/api/session";
import { formatClock } from "@/lib/clocks";
import { offsetAt, wallOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { percent, scaleOf, type Scale } from "./scale";
import classes from "./Ruler.module.css";

export interface Span {
  start: number;
  end: number;
}

interface Props {
  sent: Span;
  meant: Span;
  which: "start" | "end"; // the side that was shifted
  names: { start: string; end: string };
  zone: string;
}

/** The two spans between two clocks: UTC above, the profile's zone below. */
export function Ruler({ sent, meant, which, names, zone }: Props) {
  const t = useTexts(inspector);
  const scale = scaleOf([sent.start, sent.end, meant.start, meant.end], offsetAt(zone, meant.start));
  const shift = sent[which] - meant[which];
  const by = `${shift < 0 ? "+" : "−"}${clock(Math.abs(shift) / 1000)}`;
  return (
    <figure className={classes.ruler}>
      <Axis scale={scale} zone="UTC" name="UTC" />
      <Lane name={t.asSent} span={sent} names={names} scale={scale} zone="UTC" wrong />
      <div className={classes.track}>
        <div
          className={classes.shift}
          data-back={shift > 0 || undefined}
          style={{ left: `${percent(scale, Math.min(sent[which], meant[which]))}%`, width: `${(Math.abs(shift) / (scale.to - scale.from)) * 100}%` }}
        />
      </div>
      <Lane name={t.asMeant} span={meant} names={names} scale={scale} zone={zone} />
      <Axis scale={scale} zone={zone} name={zone.replaceAll("_", " ")} />
      <figcaption className="muted">{t.shifted(by, zone)}</figcaption>
    </figure>
  );
}

const clock = (seconds: number): string => formatClock(seconds, "HOUR24");

function Axis({ scale, zone, name }: { scale: Scale; zone: string; name: string }) {
  const { time } = useFormats();
  return (
    <div className={classes.axis}>
      <span className={classes.name}>{name}</span>
      <div className={classes.track}>
        {scale.ticks.map((tick) => (
          <span key={tick} className={`num ${classes.tick}`} style={{ left: `${percent(scale, tick)}%` }}>
            {formatClock(wallOf(tick, zone).seconds, time)}
          </span>
        ))}
      </div>
    </div>
  );
}

interface LaneProps {
  name: string;
  span: Span;
  names: Props["names"];
  scale: Scale;
  zone: string; // of the axis beside it
  wrong?: boolean;
}

function Lane({ name, span, names, scale, zone, wrong }: LaneProps) {
  const { time } = useFormats();
  const backwards = span.start > span.end;
  const left = Math.min(span.start, span.end);
  const right = Math.max(span.start, span.end);
  return (
    <div className={classes.lane} data-wrong={wrong || undefined} data-backwards={backwards || undefined}>
      <span className={classes.name}>{name}</span>
      <div className={classes.track}>
        <span className={classes.before} style={{ right: `${100 - percent(scale, left)}%` }}>
          {backwards ? names.end : names.start} <b className="num">{formatClock(wallOf(left, zone).seconds, time)}</b>
        </span>
        <div className={classes.bar} style={{ left: `${percent(scale, left)}%`, right: `${100 - percent(scale, right)}%` }} />
        <span className={classes.behind} style={{ left: `${percent(scale, right)}%` }}>
          {backwards ? names.start : names.end} <b className="num">{formatClock(wallOf(right, zone).seconds, time)}</b>
        </span>
      </div>
    </div>
  );
}
