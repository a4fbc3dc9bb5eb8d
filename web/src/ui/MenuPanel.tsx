import { Menu } from "@mantine/core";
import type { ComponentType } from "react";
import classes from "./Picker.module.css";

export interface MenuEntry {
  label: string;
  icon?: ComponentType<{ size?: number; stroke?: number }>;
  onClick: () => void;
  disabled?: boolean;
  title?: string;
  current?: boolean;
}

export type MenuItem = MenuEntry | "line" | { heading: string };

interface Props {
  items: MenuItem[];
  width: number;
  position: "bottom-start" | "bottom-end";
  close: () => void;
}

/** The open menu of a `MenuButton`. */
export default function MenuPanel({ items, width, position, close }: Props) {
  return (
    <Menu opened onClose={close} position={position} width={width} returnFocus={false}>
      <Menu.Target>
        <span className={classes.ghost} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown>
        {items.map((item, index) => (
          <Item key={index} item={item} />
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function Item({ item }: { item: MenuItem }) {
  if (item === "line") return <Menu.Divider />;
  if ("heading" in item) return <Menu.Label>{item.heading}</Menu.Label>;
  const { label, icon: Icon, onClick, disabled, title, current } = item;
  return (
    <Menu.Item
      leftSection={Icon && <Icon size={16} stroke={1.6} />}
      disabled={disabled}
      title={title}
      aria-current={current || undefined}
      onClick={onClick}
    >
      {label}
    </Menu.Item>
  );
}
