import { Loader, Select, type SelectProps } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import { useCan } from "@/api/can";
import { api, ok } from "@/api/client";
import { every } from "@/api/keys";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { projects } from "@/texts/projects";
import { showFailure } from "@/ui/FailureNotice";
import { useClients } from "./queries";

interface Props extends Omit<SelectProps, "data" | "value" | "onChange"> {
  value: string; // id, "" without a client
  onChange: (clientId: string, name: string) => void;
  onCreating?: (made: Promise<string>) => void; // for a form that is sent before the new client has its id
}

const NEW = "new:";

const like = (text: string) => text.trim().toLowerCase();

/** How well a name fits what was typed: as a whole, from its beginning, somewhere, not at all. */
function fit(name: string, typed: string): number {
  const at = like(name).indexOf(typed);
  return at < 0 ? 3 : like(name) === typed ? 0 : at === 0 ? 1 : 2;
}

/**
 * A client by name; a name that nobody has can be created on the spot where one may. Enter and Tab take the first that
 * fits. What was left without either stays in the field, and its form is not sent without it.
 */
export function ClientSelect({ value, onChange, onCreating, ...rest }: Props) {
  const t = useTexts(projects);
  const loading = useTexts(common).loading;
  const field = useRef<HTMLInputElement>(null);
  const mayCreate = useCan()("CREATE_PROJECTS").reach !== "NONE";
  const [typed, setTyped] = useState("");
  const [left, setLeft] = useState(false);
  const read = useClients().data;
  const clients = (read ?? []).filter(({ archived, id }) => !archived || id === value);
  const wanted = like(typed);
  const chosen = clients.find(({ id }) => id === value)?.name ?? "";
  const open = wanted !== "" && wanted !== like(chosen); // typed and not taken yet
  const isNew = mayCreate && read !== undefined && open && !clients.some(({ name }) => like(name) === wanted);
  const { create, busy } = useCreateClient((id, name) => {
    setLeft(false);
    onChange(id, name);
  });

  const best = open ? clients.filter(({ name }) => fit(name, wanted) < 3).sort((a, b) => fit(a.name, wanted) - fit(b.name, wanted))[0] : undefined;
  const first = best?.id ?? (isNew ? NEW + typed.trim() : undefined);
  const told = best ? t.clientUntaken(typed.trim(), best.name) : isNew ? t.clientUnsettled(typed.trim()) : t.noSuchClient(typed.trim());
  useEffect(() => field.current?.setCustomValidity(open && !busy ? told : ""), [field, busy, open, told]);

  function begin(name: string) {
    const made = create(name);
    made.catch(showFailure);
    onCreating?.(made);
  }

  function take(picked: string | null | undefined) {
    if (busy) return;
    if (picked?.startsWith(NEW)) begin(picked.slice(NEW.length));
    else onChange(picked ?? "", clients.find(({ id }) => id === picked)?.name ?? "");
  }

  function pressed(event: KeyboardEvent<HTMLInputElement>) {
    if (!open || !first || (event.key !== "Enter" && event.key !== "Tab")) return;
    const list = document.getElementById(event.currentTarget.getAttribute("aria-controls") ?? "");
    if (list?.querySelector("[data-combobox-selected]")) {
      if (event.key === "Tab") list.querySelector<HTMLElement>("[data-combobox-selected]")?.click();
      return; // Enter takes it by itself
    }
    if (event.key === "Enter") event.preventDefault();
    take(first);
  }

  return (
    <Select
      label={t.client}
      placeholder={t.noClient}
      description={mayCreate ? t.clientHint : undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
      searchable
      selectFirstOptionOnChange
      clearable
      clearButtonProps={{ "aria-label": t.noClient }}
      limit={100}
      nothingFoundMessage={read ? undefined : loading}
      rightSection={busy ? <Loader size={16} /> : undefined}
      {...rest}
      ref={field}
      comboboxProps={{ withinPortal: true, ...rest.comboboxProps }}
      error={left && open && !busy ? told : rest.error}
      data={isNew ? [...named(clients), { value: NEW + typed.trim(), label: t.createClient(typed.trim()) }] : named(clients)}
      value={value || null}
      searchValue={typed}
      onSearchChange={setTyped}
      onChange={take}
      onKeyDown={pressed}
      onFocus={() => setLeft(false)}
      onBlur={() => {
        if (best && like(best.name) === wanted) return take(best.id);
        if (busy || open) setTyped(typed);
        setLeft(open);
      }}
      filter={({ options, search }) =>
        options
          .filter((option) => "value" in option && (option.value.startsWith(NEW) || fit(option.label, like(search)) < 3))
          .sort((a, b) => rank(a, like(search)) - rank(b, like(search)))
      }
    />
  );
}

const named = (clients: { id: string; name: string }[]) => clients.map(({ id, name }) => ({ value: id, label: name }));

const rank = (option: object, typed: string): number =>
  "value" in option && "label" in option && !String(option.value).startsWith(NEW) ? fit(String(option.label), typed) : 3;

/** Creates a client by its name and says so when it is there. */
function useCreateClient(created: (id: string, name: string) => void) {
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const [busy, setBusy] = useState(false);
  const latest = useRef(created);
  useEffect(() => {
    latest.current = created;
  });
  async function create(name: string): Promise<string> {
    setBusy(true);
    try {
      const client = await ok(api.POST("/workspaces/{workspaceId}/clients", { params: { path: { workspaceId } }, body: { name } }));
      await queries.invalidateQueries({ queryKey: every("clients") });
      latest.current(client.id, client.name);
      return client.id;
    } finally {
      setBusy(false);
    }
  }
  return { create, busy };
}
