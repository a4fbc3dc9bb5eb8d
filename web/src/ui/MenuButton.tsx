import { UnstyledButton } from "@mantine/core";
import { lazy, Suspense, useRef, useState, type ReactNode } from "react";
import type { MenuItem } from "./MenuPanel";
import classes from "./Picker.module.css";

interface Props {
  items: MenuItem[];
  width: number;
  position: "bottom-start" | "bottom-end";
  className?: string;
  label?: string;
  children: ReactNode;
}

const load = () => import("./MenuPanel");
const MenuPanel = lazy(load);
const warm = () => void load().catch(() => null); // without a server it is tried again when it opens

/** A button with a menu, which is loaded when it is first pointed at: the first page needs none. */
export function MenuButton({ items, width, position, className, label, children }: Props) {
  const [opened, setOpened] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const closedAt = useRef(0);
  function close() {
    closedAt.current = performance.now();
    setOpened(false);
    button.current?.focus();
  }
  return (
    <span className={classes.menu}>
      <UnstyledButton
        ref={button}
        className={className}
        aria-label={label}
        title={label}
        aria-haspopup="menu"
        aria-expanded={opened}
        onPointerEnter={warm}
        onFocus={warm}
        onClick={(event) => setOpened(event.timeStamp - closedAt.current > 250)}
      >
        {children}
      </UnstyledButton>
      <Suspense>{opened && <MenuPanel items={items} width={width} position={position} close={close} />}</Suspense>
    </span>
  );
}
