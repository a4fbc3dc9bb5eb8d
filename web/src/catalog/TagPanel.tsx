import { useMutation, useQueryClient } from "@tanstack/react-query";
import { IconSquare, IconSquareCheckFilled } from "@tabler/icons-react";
import { useState } from "react";
import { useCan } from "@/api/can";
import { api, ok } from "@/api/client";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { pickers } from "@/texts/pickers";
import { showFailure } from "@/ui/FailureNotice";
import { SearchList } from "@/ui/SearchList";
import { tagsOptions, useTags } from "./queries";

const LONGEST = 200;

/** The open tag picker. Archived tags are offered only to be taken off. */
export default function TagPanel({ value, onChange }: { value: string[]; onChange: (tagIds: string[]) => void }) {
  const t = useTexts(pickers);
  const tc = useTexts(common);
  const [search, setSearch] = useState("");
  const { data: read, isError } = useTags();
  const all = read ?? [];
  const wanted = search.trim().toLowerCase();
  const found = all.filter(({ id, name, archived }) => (!archived || value.includes(id)) && name.toLowerCase().includes(wanted));
  const toggle = (id: string) => onChange(value.includes(id) ? value.filter((each) => each !== id) : [...value, id]);
  const create = useCreateTag(read ? search : "", all.some(({ name }) => name.toLowerCase() === wanted), (id) => {
    setSearch("");
    onChange([...value, id]);
  }); // prettier-ignore
  return (
    <SearchList
      multiple
      label={t.tagSearch}
      placeholder={t.tagSearch}
      search={search}
      onSearch={setSearch}
      options={found.slice(0, LONGEST).map(({ id, name, archived }) => ({
        key: id,
        chosen: value.includes(id),
        content: <Face name={archived ? `${name} (${t.archived})` : name} chosen={value.includes(id)} />,
      }))}
      onPick={toggle}
      create={create}
      empty={read ? t.noTags : tc.offline}
      loading={!read && !isError}
      more={found.length > LONGEST ? t.more(found.length - LONGEST) : undefined}
    />
  );
}

function Face({ name, chosen }: { name: string; chosen: boolean }) {
  const Icon = chosen ? IconSquareCheckFilled : IconSquare;
  return (
    <>
      <Icon size={18} stroke={1.6} aria-hidden color={chosen ? "var(--mantine-primary-color-filled)" : "var(--hb-muted)"} />
      <span className="clip" dir="auto">
        {name}
      </span>
    </>
  );
}

function useCreateTag(search: string, isThere: boolean, made: (id: string) => void) {
  const t = useTexts(pickers);
  const { workspace } = useSession();
  const queries = useQueryClient();
  const may = useCan()("CREATE_TAGS").reach !== "NONE";
  const name = search.trim();
  const creating = useMutation({
    mutationFn: () => ok(api.POST("/workspaces/{workspaceId}/tags", { params: { path: { workspaceId: workspace.id } }, body: { name } })),
    onSuccess: (tag) => {
      queries.setQueryData(tagsOptions(workspace.id).queryKey, (tags) => [...(tags ?? []), tag]);
      made(tag.id);
    },
    onError: showFailure,
  });
  if (!may || !name || isThere) return null;
  return { text: t.createTag(name), run: () => !creating.isPending && creating.mutate() };
}
