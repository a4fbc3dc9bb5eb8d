import { Popover, UnstyledButton } from "@mantine/core";
import { Suspense, useState, type ReactNode } from "react";
import classes from "./Picker.module.css";

interface Props {
  label: string; // what a screen reader hears: field and value
  face: ReactNode; // what the closed picker shows
  isEmpty: boolean;
  width: number;
  refusal?: string; // why it cannot be opened
  preload: () => unknown;
  className?: string;
  "data-cell"?: string;
  children: (close: () => void) => ReactNode;
}

/** A button that opens a panel with a list; Escape and a click outside close it and give the focus back. */
export function Picker({ label, face, isEmpty, width, refusal, preload, className, children, ...rest }: Props) {
  const [opened, setOpened] = useState(false);
  const close = () => setOpened(false);
  return (
    <Popover opened={opened} onChange={setOpened} width={width} position="bottom-start" shadow="md" trapFocus returnFocus transitionProps={{ duration: 80 }}>
      <Popover.Target>
        <UnstyledButton
          {...rest}
          className={`${classes.target} ${className ?? ""}`}
          aria-label={label}
          title={refusal}
          disabled={refusal !== undefined}
          data-empty={isEmpty || undefined}
          onPointerEnter={preload}
          onFocus={preload}
          onClick={() => setOpened(!opened)}
        >
          {face}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} maw="94vw" aria-label={label}>
        <Suspense>{opened && children(close)}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
