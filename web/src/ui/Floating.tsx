import { Popover } from "@mantine/core";
import { Suspense, type ReactNode } from "react";
import classes from "./Picker.module.css";

interface Props {
  label: string;
  width: number;
  close: () => void;
  children: (close: () => void) => ReactNode;
}

/** A panel that floats under what it stands beside; Escape and a click outside close it. */
export default function Floating({ label, width, close, children }: Props) {
  return (
    <Popover opened onChange={close} width={width} position="bottom-start" shadow="md" trapFocus transitionProps={{ duration: 80 }}>
      <Popover.Target>
        <span className={classes.ghost} aria-hidden />
      </Popover.Target>
      <Popover.Dropdown className={classes.dropdown} maw="94vw" aria-label={label}>
        <Suspense>{children(close)}</Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
