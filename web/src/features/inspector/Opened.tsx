import { Button, Skeleton } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { asFailure } from "@/api/failure";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { requestOptions } from "./queries";
import { Story } from "./Story";
import classes from "./Inspector.module.css";

/** The right pane: the chosen request, or why it is not there. */
export function Opened({ requestId, phone }: { requestId: string; phone: boolean }) {
  const t = useTexts(inspector);
  const { data, error } = useQuery(requestOptions(useSession().workspace.id, requestId));
  return (
    <>
      {phone && (
        <Button
          component={Link}
          to="/inspector"
          variant="subtle"
          color="gray"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} stroke={1.6} />}
        >
          {t.back}
        </Button>
      )}
      {data && <Story request={data} />}
      {error && (asFailure(error).isOffline ? <FailureNotice error={error} /> : <Empty text={t.gone} />)}
      {!data && !error && (
        <div aria-busy="true" className={classes.loading}>
          <Skeleton height={28} width="60%" />
          <Skeleton height={160} />
          <Skeleton height={220} />
        </div>
      )}
    </>
  );
}
