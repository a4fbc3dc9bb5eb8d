import { pieces, within, type Mark, type Piece } from "./highlight";
import classes from "./Code.module.css";

interface Props {
  text: string;
  json?: boolean;
  mark?: Mark | null;
  missing?: string; // said at a mark that is a place where something is not
}

/** A text in a fixed-width font with what is at fault marked in it. */
export function Code({ text, json = false, mark, missing }: Props) {
  const all = pieces(text, json);
  return (
    // the region scrolls sideways, so the keyboard must reach it
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={classes.code} tabIndex={0}>
      {mark ? (
        <>
          <Drawn pieces={within(all, 0, mark.start)} />
          {mark.start === mark.end ? (
            <span className={classes.missing}>{missing}</span>
          ) : (
            <mark className={classes.fault}>
              <Drawn pieces={within(all, mark.start, mark.end)} />
            </mark>
          )}
          <Drawn pieces={within(all, mark.end, text.length)} />
        </>
      ) : (
        <Drawn pieces={all} />
      )}
    </pre>
  );
}

function Drawn({ pieces: drawn }: { pieces: Piece[] }) {
  return drawn.map(({ text, part, start }) =>
    part === "plain" ? (
      text
    ) : (
      <span key={start} className={classes[part]}>
        {text}
      </span>
    ),
  );
}
