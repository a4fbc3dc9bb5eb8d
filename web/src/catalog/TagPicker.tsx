import { IconTag } from "@tabler/icons-react";
import { lazy, type ReactNode } from "react";
import { useTexts } from "@/texts";
import { pickers } from "@/texts/pickers";
import { Picker } from "@/ui/Picker";
import { byId, useTags } from "./queries";

interface Props {
  value: string[];
  onChange: (tagIds: string[]) => void; // at each tick
  refusal?: string;
  face?: ReactNode; // unset: the names of the tags
  className?: string;
  "data-cell"?: string;
}

const load = () => import("./TagPanel");
const TagPanel = lazy(load);

/** Several tags: search, tick, create on the spot where one may. */
export function TagPicker({ value, onChange, refusal, face, ...rest }: Props) {
  const t = useTexts(pickers);
  const names = useTagNames(value);
  return (
    <Picker
      {...rest}
      width={260}
      isEmpty={value.length === 0}
      label={names.length ? `${t.tags}: ${names.join(", ")}` : t.tags}
      face={face ?? <TagFace names={names} />}
      refusal={refusal}
      preload={load}
    >
      {() => <TagPanel value={value} onChange={onChange} />}
    </Picker>
  );
}

/** The names of the tags there are, in order. */
export function useTagNames(ids: string[]): string[] {
  const tags = byId(useTags().data);
  return ids.map((id) => tags.get(id)?.name ?? "").filter(Boolean).sort((one, other) => one.localeCompare(other)); // prettier-ignore
}

function TagFace({ names }: { names: string[] }) {
  return (
    <>
      <IconTag size={16} stroke={1.6} aria-hidden style={{ flex: "none" }} />
      {names.length > 0 && (
        <span className="clip" dir="auto" title={names.join(", ")}>
          {names.join(", ")}
        </span>
      )}
    </>
  );
}
