import { Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";

/** An empty page teaches: one sentence, one action, one example. */
export function Empty({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <Stack align="center" gap="md" py={64} px="md">
      <Text c="dimmed" ta="center" maw={440}>
        {text}
      </Text>
      {children}
    </Stack>
  );
}
