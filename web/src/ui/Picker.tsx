import { UnstyledButton } from "@mantine/core";
import { lazy, Suspense, useRef, useState, type ReactNode } from "react";
import { holdKeys } from "@/lib/heldKeys";
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

const load = () => import("./Floating");
const Floating = lazy(load);

/** A button that opens a panel with a list; Escape and a click outside close it and give the focus back. */
export function Picker({ label, face, isEmpty, width, refusal, preload, className, children, ...rest }: Props) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const closedAt = useRef(0);
  const letKeysGo = useRef(() => {});
  const warm = () => {
    void Promise.allSettled([load(), preload()]); // without a server it is tried again when it opens
  };
  function press(at: number) {
    const opens = at - closedAt.current > 250;
    if (opens) letKeysGo.current = holdKeys();
    setOpened(opens);
  }
  function close() {
    letKeysGo.current();
    closedAt.current = performance.now();
    setOpened(false);
    button.current?.focus();
  }
  return (
    <span className={`${classes.anchor} ${className ?? ""}`}>
      <UnstyledButton
        {...rest}
        ref={button}
        className={classes.target}
        aria-label={label}
        aria-haspopup="dialog"
        aria-expanded={opened}
        title={refusal}
        disabled={refusal !== undefined}
        data-empty={isEmpty || undefined}
        onPointerEnter={warm}
        onFocus={warm}
        onClick={(event) => press(event.timeStamp)}
      >
        {face}
      </UnstyledButton>
      <Suspense>
        {opened && (
          <Floating label={label} width={width} close={close}>
            {children}
          </Floating>
        )}
      </Suspense>
    </span>
  );
}
