import { Button, Group, Popover, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";

interface Props {
  question: string;
  yes: string;
  no: string;
  onYes: () => void;
  children: (ask: () => void) => ReactNode;
}

/** Asks in place before something that cannot be taken back. */
export function Confirm({ question, yes, no, onYes, children }: Props) {
  const [opened, { open, close }] = useDisclosure();
  const accept = () => {
    close();
    onYes();
  };
  return (
    <Popover opened={opened} onChange={(wish) => !wish && close()} width={280} trapFocus returnFocus withRoles>
      <Popover.Target>
        <span>{children(open)}</span>
      </Popover.Target>
      <Popover.Dropdown aria-label={question}>
        <Text size="sm" mb="sm">
          {question}
        </Text>
        <Group justify="flex-end" gap="sm">
          <Button size="xs" variant="default" onClick={close}>
            {no}
          </Button>
          <Button size="xs" color="red" onClick={accept}>
            {yes}
          </Button>
        </Group>
      </Popover.Dropdown>
    </Popover>
  );
}
