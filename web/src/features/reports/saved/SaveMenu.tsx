import { Button, Drawer, Menu, Stack, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { notifications } from "@mantine/notifications";
import { IconBookmark, IconChevronDown } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useSession } from "@/api/session";
import { TYPES_OF } from "@/figures/figures";
import { bodyOf } from "@/figures/requests";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { savedReports } from "@/texts/savedReports";
import { CopyButton } from "@/ui/CopyButton";
import { showFailure } from "@/ui/FailureNotice";
import type { ReportPage } from "../useReport";
import { linkOf, savedOptions, useSave, type Saved, type SavedIn } from "./queries";
import { SaveForm } from "./SaveForm";

/** Save the report as it stands: as a new one, or over the one it was opened from. */
export function SaveMenu({ page: { state, search, workspaceId } }: { page: ReportPage }) {
  const t = useTexts(savedReports);
  const [opened, { open, close }] = useDisclosure();
  const [made, setMade] = useState<Saved | null>(null);
  const { features } = useSession().workspace;
  const known = useQuery({ ...savedOptions(workspaceId, "ALL"), enabled: Boolean(search.saved) }).data;
  const opener = known?.reports.find(({ id }) => id === search.saved);
  const writing = useSave(workspaceId);
  const content = (): SavedIn => ({ type: TYPES_OF[state.kind], filter: bodyOf(state) });
  const create = (body: SavedIn) => writing.mutate({ body: { ...body, ...content() } }, { onSuccess: setMade });
  const overwrite = (saved: Saved) =>
    writing.mutate({ id: saved.id, body: content() }, { onSuccess: () => notifications.show({ message: t.updated(saved.name) }), onError: showFailure });
  const begin = () => {
    setMade(null);
    writing.reset();
    open();
  };
  if (!features.includes("SHARED_REPORTS")) return null;
  const icon = <IconBookmark size={16} stroke={1.6} aria-hidden />;
  return (
    <>
      {opener ? (
        <Menu position="bottom-end">
          <Menu.Target>
            <Button variant="default" leftSection={icon} rightSection={<IconChevronDown size={14} aria-hidden />}>
              {t.save}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => overwrite(opener)}>{t.overwrite(opener.name)}</Menu.Item>
            <Menu.Item onClick={begin}>{t.saveNew}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      ) : (
        <Button variant="default" leftSection={icon} onClick={begin}>
          {t.save}
        </Button>
      )}
      <Drawer opened={opened} onClose={close} title={t.saveTitle} closeOnClickOutside={Boolean(made)}>
        {made ? <Ready saved={made} close={close} /> : <SaveForm pending={writing.isPending} error={writing.error} save={create} cancel={close} />}
      </Drawer>
    </>
  );
}

/** The link, once it is there. */
function Ready({ saved, close }: { saved: Saved; close: () => void }) {
  const t = useTexts(savedReports);
  const words = useTexts(common);
  const link = linkOf(saved.id);
  return (
    <Stack>
      <output>{t.ready(saved.name)}</output>
      <TextInput label={t.link} readOnly value={link} rightSection={<CopyButton value={link} label={t.copyLink} />} onFocus={(event) => event.currentTarget.select()} />
      <Button onClick={close}>{words.close}</Button>
    </Stack>
  );
}
