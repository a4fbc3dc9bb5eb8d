import { Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Section.module.css";

/** A part of a page of settings: what it is about on the left, its fields on the right. */
export function Section({ title, lead, children }: { title: string; lead?: string; children: ReactNode }) {
  return (
    <section className={classes.section}>
      <div>
        <Title order={2}>{title}</Title>
        {lead && (
          <Text size="sm" c="dimmed">
            {lead}
          </Text>
        )}
      </div>
      <Stack gap="sm">{children}</Stack>
    </section>
  );
}
