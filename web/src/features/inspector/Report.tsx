import { Button, Skeleton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconFileText } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { CodeBlock } from "@/ui/CodeBlock";
import { FailureNotice } from "@/ui/FailureNotice";
import { SidePanel } from "@/ui/SidePanel";
import { reportOptions } from "./queries";
import classes from "./Inspector.module.css";

/** One text to send to whoever supports the server. */
export function Report({ requestId }: { requestId: string }) {
  const t = useTexts(inspector);
  const [opened, { open, close }] = useDisclosure();
  const { data, error } = useQuery({ ...reportOptions(useSession().workspace.id, requestId), enabled: opened });
  return (
    <>
      <Button variant="default" size="xs" onClick={open} leftSection={<IconFileText size={14} stroke={1.6} />}>
        {t.report}
      </Button>
      <SidePanel opened={opened} onClose={close} title={t.report} size={640}>
        <div className={classes.stack}>
          <p className="muted">{t.reportLead}</p>
          {error ? <FailureNotice error={error} /> : null}
          {data ? <CodeBlock text={data} copy={t.copyReport} /> : <Skeleton height={320} />}
        </div>
      </SidePanel>
    </>
  );
}
