import { Button, Group, Text } from "@mantine/core";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { showFailure } from "./FailureNotice";
import { hideNotice, notify } from "./notify";

const SECONDS = 10;
let count = 0;

/** Say what was done and offer to take it back, for ten seconds; `passed` when the offer is gone without being taken. */
export function offerUndo(done: string, undo: () => Promise<unknown>, passed?: () => void): void {
  let taken = false;
  const id = `undo-${++count}`;
  notify({
    id,
    autoClose: SECONDS * 1000,
    withBorder: true,
    message: <Offer done={done} undo={() => take()} />,
    onClose: () => taken || passed?.(),
  });
  const take = () => {
    taken = true;
    hideNotice(id);
    undo().catch(showFailure);
  };
}

function Offer({ done, undo }: { done: string; undo: () => void }) {
  const t = useTexts(common);
  return (
    <Group justify="space-between" wrap="nowrap">
      <Text size="sm">{done}</Text>
      <Button size="compact-sm" variant="light" onClick={undo}>
        {t.undo}
      </Button>
    </Group>
  );
}
