import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTitle } from "./title";
import classes from "./Page.module.css";

interface Props {
  title: string;
  aside?: ReactNode; // beside the title: range, zone, the page's main action
  children?: ReactNode;
}

/** The frame of a page: one small title, what belongs beside it, the content. */
export function Page({ title, aside, children }: Props) {
  useTitle(title);
  return (
    <div className={classes.page}>
      <Group justify="space-between" gap="sm" className={classes.head}>
        <Title order={1}>{title}</Title>
        {aside && <Group gap="sm">{aside}</Group>}
      </Group>
      {children}
    </div>
  );
}
