import { Kbd, Modal, Table, Text } from "@mantine/core";
import { useShortcutList } from "@/lib/shortcuts";
import { useTexts } from "@/texts";
import { commands } from "@/texts/commands";

/** Every key that does something on this page. */
export default function KeyList({ close }: { close: () => void }) {
  const t = useTexts(commands);
  const list = useShortcutList();
  const groups = [...new Set(list.map(({ group }) => group))];
  return (
    <Modal opened onClose={close} title={t.keysTitle} size="lg">
      {groups.map((group) => (
        <section key={group}>
          <Text size="sm" c="dimmed" mt="sm">
            {group}
          </Text>
          <Table withRowBorders={false} verticalSpacing={4}>
            <Table.Tbody>
              {list
                .filter((shortcut) => shortcut.group === group)
                .map(({ keys, name }) => (
                  <Table.Tr key={keys}>
                    <Table.Td w={180}>
                      <Keys keys={keys} then={t.then} />
                    </Table.Td>
                    <Table.Td>{name}</Table.Td>
                  </Table.Tr>
                ))}
            </Table.Tbody>
          </Table>
        </section>
      ))}
    </Modal>
  );
}

const NAMES: Record<string, string> = { mod: "Ctrl", ArrowDown: "↓", ArrowUp: "↑", ArrowLeft: "←", ArrowRight: "→", Delete: "Del" };

/** "mod+k" as Ctrl K, "g t" as g then t. */
function Keys({ keys, then }: { keys: string; then: string }) {
  return keys.split(" ").map((step, index) => (
    <span key={step}>
      {index > 0 && ` ${then} `}
      {step.split("+").map((key) => (
        <Kbd key={key} size="xs" mr={4}>
          {NAMES[key] ?? key}
        </Kbd>
      ))}
    </span>
  ));
}
