import { ActionIcon, CopyButton as Copy, Tooltip } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";

/** Copies a text and says so. */
export function CopyButton({ value, label }: { value: string; label: string }) {
  const t = useTexts(common);
  return (
    <Copy value={value}>
      {({ copied, copy }) => (
        <Tooltip label={copied ? t.copied : label}>
          <ActionIcon variant="subtle" color="gray" onClick={copy} aria-label={copied ? t.copied : label}>
            {copied ? <IconCheck size={16} stroke={1.6} /> : <IconCopy size={16} stroke={1.6} />}
          </ActionIcon>
        </Tooltip>
      )}
    </Copy>
  );
}
