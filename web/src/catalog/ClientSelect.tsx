import { Select, type SelectProps } from "@mantine/core";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useCan } from "@/api/can";
import { api, ok } from "@/api/client";
import { every } from "@/api/keys";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { projects } from "@/texts/projects";
import { showFailure } from "@/ui/FailureNotice";
import { useClients } from "./queries";

interface Props extends Omit<SelectProps, "data" | "value" | "onChange"> {
  value: string; // id, "" without a client
  onChange: (clientId: string, name: string) => void;
}

const NEW = "new:";

/** A client by name; a name that nobody has can be created on the spot where one may. */
export function ClientSelect({ value, onChange, ...rest }: Props) {
  const t = useTexts(projects);
  const queries = useQueryClient();
  const workspaceId = useSession().workspace.id;
  const mayCreate = useCan()("CREATE_PROJECTS").reach !== "NONE";
  const [typed, setTyped] = useState("");
  const clients = (useClients().data ?? []).filter(({ archived, id }) => !archived || id === value);
  const text = typed.trim();
  const isNew = mayCreate && text !== "" && !clients.some(({ name }) => name.toLowerCase() === text.toLowerCase());
  const known = clients.map(({ id, name }) => ({ value: id, label: name }));

  async function pick(picked: string | null) {
    if (!picked?.startsWith(NEW)) return onChange(picked ?? "", clients.find(({ id }) => id === picked)?.name ?? "");
    try {
      const body = { name: picked.slice(NEW.length) };
      const client = await ok(api.POST("/workspaces/{workspaceId}/clients", { params: { path: { workspaceId } }, body }));
      await queries.invalidateQueries({ queryKey: every("clients") });
      onChange(client.id, client.name);
    } catch (refusal) {
      showFailure(refusal);
    }
  }

  return (
    <Select
      label={t.client}
      placeholder={t.noClient}
      description={mayCreate ? t.clientHint : undefined}
      inputWrapperOrder={["label", "input", "description", "error"]}
      searchable
      clearable
      clearButtonProps={{ "aria-label": t.noClient }}
      limit={100}
      comboboxProps={{ withinPortal: true }}
      {...rest}
      data={isNew ? [...known, { value: NEW + text, label: t.createClient(text) }] : known}
      value={value || null}
      onSearchChange={setTyped}
      onChange={(picked) => void pick(picked)}
      filter={({ options, search }) => options.filter((option) => "value" in option && (option.value.startsWith(NEW) || option.label.toLowerCase().includes(search.trim().toLowerCase())))}
    />
  );
}
