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
    <Popover opened={opened} onChange={(wish) => !wish && close()} width={280} trapFocus returnFocus withRoles={false}>
      <Popover.Target>
        <span>{children(open)}</span>
      </Popover.Target>
      {/* `withRoles` would put attributes on the span around the button that it must not have */}
      {/* oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- Mantine's dropdown is a <div> */}
      <Popover.Dropdown role="dialog" aria-label={question}>
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
