import { CopyButton } from "./CopyButton";
import classes from "./CodeBlock.module.css";

/** A text to copy, in a fixed-width font. */
export function CodeBlock({ text, copy }: { text: string; copy: string }) {
  return (
    <div className={classes.block}>
      {/* the region scrolls sideways, so the keyboard must reach it */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <pre tabIndex={0}>{text}</pre>
      <CopyButton value={text} label={copy} />
    </div>
  );
}
