import { Popover, UnstyledButton } from "@mantine/core";
import { useId, useState } from "react";
import { useTexts } from "@/texts";
import { panel } from "@/texts/panel";
import { TypedInput } from "./TypedInput";
import classes from "./ColorPicker.module.css";

// The first ten are those the server gives new projects in turn.
const PALETTE = [
  "#0B83D9", "#9C27B0", "#F57C00", "#009688", "#E91E63", "#3F51B5", "#8BC34A", "#795548", "#607D8B", "#D50000",
  "#03A9F4", "#00BCD4", "#4CAF50", "#CDDC39", "#FFC107", "#FF5722", "#673AB7", "#AD1457", "#5D4037", "#37474F",
]; // prettier-ignore

interface Props {
  value: string;
  onChange: (color: string) => void;
}

const parse = (text: string): string | null => {
  const digits = /^#?([0-9a-f]{6})$/i.exec(text.trim())?.[1];
  return digits ? `#${digits.toUpperCase()}` : null;
};

/** Twenty colours, one to type; arrows move between them. */
export function ColorChoice({ value, onChange }: Props) {
  const t = useTexts(panel);
  const name = useId();
  return (
    <div>
      <fieldset className={classes.swatches}>
        <legend className={classes.legend}>{t.color}</legend>
        {PALETTE.map((color) => (
          <input
            key={color}
            type="radio"
            name={name}
            value={color}
            aria-label={color}
            className={classes.swatch}
            style={{ background: color }}
            checked={color.toLowerCase() === value.toLowerCase()}
            onChange={() => onChange(color)}
          />
        ))}
      </fieldset>
      <TypedInput value={value} onCommit={onChange} print={String} parse={parse} wrong={t.wrongColor} label={t.ownColor} size="xs" mt="xs" maw={180} />
    </div>
  );
}

/** A dot that opens the choice. */
export function ColorPicker({ value, onChange, disabled }: Props & { disabled?: boolean }) {
  const t = useTexts(panel);
  const [opened, setOpened] = useState(false);
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-start" trapFocus withinPortal shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.dot} aria-label={`${t.color}: ${value}`} disabled={disabled} onClick={() => setOpened(!opened)}>
          <span style={{ background: value }} />
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <ColorChoice value={value} onChange={onChange} />
      </Popover.Dropdown>
    </Popover>
  );
}
