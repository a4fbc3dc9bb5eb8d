import { Button, Group, MultiSelect, SegmentedControl, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useState } from "react";
import { useGroups, useUsers } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { savedReports } from "@/texts/savedReports";
import { FailureNotice } from "@/ui/FailureNotice";
import type { Saved, SavedIn } from "./queries";

interface Props {
  saved?: Saved; // what is edited; without it a new one
  pending: boolean;
  error: unknown;
  save: (body: SavedIn) => void;
  cancel: () => void;
}

const idsOf = (named: Saved["visibleToUsers"]): string[] => (named ?? []).map((each) => (typeof each === "string" ? each : each.id));

/** Name, who may open the link, whether they may change the dates. */
export function SaveForm({ saved, pending, error, save, cancel }: Props) {
  const t = useTexts(savedReports);
  const words = useTexts(common);
  const [name, setName] = useState(saved?.name ?? "");
  const [isPublic, setPublic] = useState(saved?.isPublic ?? false);
  const [fixedDate, setFixed] = useState(saved?.fixedDate ?? false);
  const [people, setPeople] = useState(idsOf(saved?.visibleToUsers));
  const [groups, setGroups] = useState(idsOf(saved?.visibleToUserGroups));
  const users = useUsers().data ?? [];
  const teams = useGroups().data ?? [];
  const body = { name: name.trim(), isPublic, fixedDate, visibleToUsers: people, visibleToUserGroups: groups };
  return (
    <Stack component="form" onSubmit={(event) => (event.preventDefault(), save(body))}>
      <TextInput label={t.name} value={name} onChange={(event) => setName(event.currentTarget.value)} required maxLength={250} data-autofocus dir="auto" />
      <div>
        <Text size="sm" fw={500} mb={4} id="who">
          {t.who}
        </Text>
        <SegmentedControl
          aria-labelledby="who"
          value={isPublic ? "public" : "private"}
          onChange={(next) => setPublic(next === "public")}
          data={[
            { value: "private", label: t.private },
            { value: "public", label: t.public },
          ]}
        />
        <Text size="xs" c="dimmed" mt={4}>
          {isPublic ? t.publicHint : t.privateHint}
        </Text>
      </div>
      {!isPublic && (
        <>
          <MultiSelect label={t.people} searchable clearable value={people} onChange={setPeople} data={users.map(({ id, name: own, email }) => ({ value: id, label: own || email || id }))} />
          {teams.length > 0 && <MultiSelect label={t.groups} searchable clearable value={groups} onChange={setGroups} data={teams.map(({ id, name: own }) => ({ value: id, label: own }))} />}
        </>
      )}
      <Switch label={t.fixed} description={t.fixedHint} checked={fixedDate} onChange={(event) => setFixed(event.currentTarget.checked)} />
      <Text size="xs" c="dimmed">
        {t.rights}
      </Text>
      {Boolean(error) && <FailureNotice error={error} />}
      <Group justify="flex-end">
        <Button variant="default" onClick={cancel}>
          {words.cancel}
        </Button>
        <Button type="submit" loading={pending} disabled={!name.trim()}>
          {words.save}
        </Button>
      </Group>
    </Stack>
  );
}
