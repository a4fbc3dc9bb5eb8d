import { ActionIcon, Button, Drawer, Popover, SegmentedControl, Stack, Text } from "@mantine/core";
import { IconPencil, IconTrash, IconWorldShare } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useFormats, useSession } from "@/api/session";
import { TYPES_OF } from "@/figures/figures";
import { Progress, Slow } from "@/figures/Progress";
import { searchOf } from "@/figures/requests";
import { KINDS, type Kind } from "@/figures/state";
import { formatDate } from "@/lib/dates";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { reports } from "@/texts/reports";
import { savedReports } from "@/texts/savedReports";
import { CopyButton } from "@/ui/CopyButton";
import { Empty } from "@/ui/Empty";
import { FailureNotice, showFailure } from "@/ui/FailureNotice";
import { linkOf, savedOptions, useDelete, useSave, type Saved, type Whose } from "./queries";
import { SaveForm } from "./SaveForm";
import classes from "@/figures/reports.module.css";

/** Reports that were saved: one's own and those shared with one. */
export default function SavedReports() {
  const t = useTexts(savedReports);
  const { workspace } = useSession();
  const [whose, setWhose] = useState<Whose>("CREATED_BY_ME");
  const [edited, edit] = useState<Saved | null>(null);
  const { data, error, isFetching, refetch } = useQuery(savedOptions(workspace.id, whose));
  const writing = useSave(workspace.id);
  return (
    <>
      <div className={classes.toolbar}>
        <SegmentedControl
          size="xs"
          aria-label={t.whose}
          value={whose}
          onChange={(next) => setWhose(next as Whose)}
          data={(["CREATED_BY_ME", "SHARED_WITH_ME", "ALL"] as const).map((each) => ({ value: each, label: t.list[each] }))}
        />
      </div>
      <Progress active={isFetching} />
      {error ? <FailureNotice error={error} retry={() => void refetch()} /> : !data ? <Slow /> : <SavedTable rows={data.reports} edit={(saved) => (writing.reset(), edit(saved))} />}
      <Drawer opened={edited !== null} onClose={() => edit(null)} title={edited?.name} closeOnClickOutside={false}>
        {edited && (
          <SaveForm key={edited.id} saved={edited} pending={writing.isPending} error={writing.error} cancel={() => edit(null)} save={(body) => writing.mutate({ id: edited.id, body }, { onSuccess: () => edit(null) })} />
        )}
      </Drawer>
    </>
  );
}

function SavedTable({ rows, edit }: { rows: Saved[]; edit: (saved: Saved) => void }) {
  const t = useTexts(savedReports);
  const names = useTexts(reports);
  if (!rows.length) {
    return (
      <Empty text={t.none}>
        <Button component={Link} to="/reports/$kind" params={{ kind: "summary" } as never} variant="default">
          {t.toSummary}
        </Button>
      </Empty>
    );
  }
  return (
    <div className={classes.wide}>
      <table className={`${classes.table} ${classes.saved}`}>
        <thead>
          <tr>
            <th scope="col">{t.name}</th>
            <th scope="col">{t.kind}</th>
            <th scope="col">{names.range}</th>
            <th scope="col">{t.who}</th>
            <th scope="col">{t.author}</th>
            <th scope="col">
              <span className="muted">{t.link}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((saved) => (
            <SavedLine key={saved.id} saved={saved} edit={edit} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SavedLine({ saved, edit }: { saved: Saved; edit: (saved: Saved) => void }) {
  const t = useTexts(savedReports);
  const words = useTexts(common);
  const names = useTexts(reports);
  const { user, permissions } = useSession();
  const { date, locale } = useFormats();
  const kind: Kind | undefined = KINDS.find((each) => TYPES_OF[each] === saved.type);
  const mine = saved.userId === user.id || permissions.MANAGE_WORKSPACE?.reach === "ALL";
  const { dateRangeStart, dateRangeEnd, dateRangeType } = saved.filter;
  const preset = dateRangeType && dateRangeType !== "ABSOLUTE" && !saved.fixedDate ? names.preset[dateRangeType] : null;
  const dates = [dateRangeStart, dateRangeEnd].map((each) => formatDate((each ?? "").slice(0, 10), date, locale)).join(" – ");
  return (
    <tr>
      <th scope="row">
        {kind ? (
          <Link to="/reports/$kind" params={{ kind }} search={{ ...searchOf(kind, saved.filter), saved: mine ? saved.id : undefined }}>
            <bdi>{saved.name}</bdi>
          </Link>
        ) : (
          saved.name
        )}
      </th>
      <td>{kind ? names.kind[kind] : saved.type}</td>
      <td className="num">{preset ?? dates}</td>
      <td>{saved.isPublic ? t.public : t.shownTo((saved.visibleToUsers?.length ?? 0) + (saved.visibleToUserGroups?.length ?? 0))}</td>
      <td>{saved.reportAuthor}</td>
      <td style={{ whiteSpace: "nowrap", width: 1 }}>
        <CopyButton value={linkOf(saved.id)} label={t.copyLink} />
        <ActionIcon component="a" href={linkOf(saved.id)} target="_blank" rel="noreferrer" variant="subtle" color="gray" aria-label={t.openLink(saved.name)}>
          <IconWorldShare size={16} stroke={1.6} />
        </ActionIcon>
        {mine && (
          <>
            <ActionIcon variant="subtle" color="gray" aria-label={`${words.edit}: ${saved.name}`} onClick={() => edit(saved)}>
              <IconPencil size={16} stroke={1.6} />
            </ActionIcon>
            <Deleting saved={saved} />
          </>
        )}
      </td>
    </tr>
  );
}

/** A dead link cannot be brought back to life, so this asks before. */
function Deleting({ saved }: { saved: Saved }) {
  const t = useTexts(savedReports);
  const words = useTexts(common);
  const deleting = useDelete(saved.workspaceId);
  return (
    <Popover position="bottom-end" trapFocus withinPortal>
      <Popover.Target>
        <ActionIcon variant="subtle" color="gray" aria-label={`${words.delete}: ${saved.name}`}>
          <IconTrash size={16} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap="xs" maw={280}>
          <Text size="sm">{t.deleteHint}</Text>
          <Button color="red" size="xs" loading={deleting.isPending} onClick={() => deleting.mutate(saved.id, { onError: showFailure })}>
            {t.deleteNow}
          </Button>
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
