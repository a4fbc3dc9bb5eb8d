/* oxlint-disable jsx-a11y/prefer-tag-over-role -- <datalist> holds no projects and dots */
import { useId, useState, type KeyboardEvent, type Ref } from "react";
import { ProjectFace } from "@/catalog/ProjectPicker";
import { byId, useTags } from "@/catalog/queries";
import type { Entry } from "@/entries/entry";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import { isTwice } from "./suggest";
import { useSuggestions } from "./useSuggestions";
import classes from "./Bar.module.css";

interface Props {
  value: string;
  placeholder: string;
  onType: (text: string) => void;
  onEnter: () => void;
  onTake: (entry: Entry) => void;
  onLeave?: () => void;
  onEscape?: () => void;
  field?: Ref<HTMLInputElement>;
}

/** What one works on, with earlier entries under it as whole entries; Enter takes the chosen one. */
export function WhatInput({ value, placeholder, onType, onEnter, onTake, onLeave, onEscape, field }: Props) {
  const t = useTexts(tracker);
  const id = useId();
  const [opened, setOpened] = useState(false);
  const [active, setActive] = useState(-1);
  const found = useSuggestions(value, opened);
  const shown = opened && found.length > 0;

  function close() {
    setOpened(false);
    setActive(-1);
  }

  function take(entry: Entry) {
    close();
    onTake(entry);
  }

  function pressed(event: KeyboardEvent) {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) {
      setOpened(true);
      if (shown) setActive((active + step + found.length) % found.length);
      else setActive(-1);
    } else if (event.key === "Escape") {
      const { currentTarget } = event;
      if (shown) close();
      else {
        onEscape?.();
        queueMicrotask(() => (currentTarget as HTMLElement).blur()); // when what was typed is taken back
      }
    } else if (event.key === "Enter") {
      const chosen = shown ? found[active] : undefined;
      if (chosen) take(chosen);
      else {
        close();
        onEnter();
      }
    } else return;
    event.preventDefault();
  }

  return (
    <div className={classes.what}>
      <input
        ref={field}
        className={classes.input}
        role="combobox"
        aria-label={t.description}
        aria-expanded={shown}
        aria-controls={id}
        aria-autocomplete="list"
        aria-activedescendant={shown && active >= 0 ? `${id}-${active}` : undefined}
        placeholder={placeholder}
        value={value}
        maxLength={3000}
        dir="auto"
        autoFocus
        autoComplete="off"
        onChange={(event) => {
          onType(event.currentTarget.value);
          setOpened(true);
          setActive(-1);
        }}
        onClick={() => setOpened(true)}
        onBlur={() => {
          close();
          onLeave?.();
        }}
        onKeyDown={pressed}
      />
      <div id={id} role="listbox" aria-label={t.suggestions} className={classes.suggestions} hidden={!shown}>
        {shown &&
          found.map((entry, index) => (
            <Suggestion key={entry.id} entry={entry} differs={isTwice(entry, found)} id={`${id}-${index}`} chosen={index === active} take={() => take(entry)} />
          ))}
      </div>
    </div>
  );
}

interface SuggestionProps {
  entry: Entry;
  differs: boolean; // from another that is offered, in whether it is billable
  id: string;
  chosen: boolean;
  take: () => void;
}

function Suggestion({ entry, differs, id, chosen, take }: SuggestionProps) {
  const t = useTexts(tracker);
  const names = byId(useTags().data);
  const tags = entry.tagIds.flatMap((tag) => names.get(tag)?.name ?? []).join(", ");
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={chosen}
      className={classes.suggestion}
      onMouseDown={(event) => event.preventDefault()}
      onClick={take}
      onKeyDown={(event) => event.key === "Enter" && take()}
    >
      <span className="clip" dir="auto">
        {entry.description || <span className="muted">{t.noDescription}</span>}
      </span>
      <span className={classes.suggested}>
        {entry.projectId && <ProjectFace projectId={entry.projectId} taskId={entry.taskId} />}
        {tags && <span className={classes.suggestedTags}>{tags}</span>}
        {/* What differs from the others must show, else several look alike. */}
        {differs && <span className="muted">{entry.billable ? t.billable : t.notBillable}</span>}
      </span>
    </div>
  );
}
