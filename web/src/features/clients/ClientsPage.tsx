import { SegmentedControl, UnstyledButton } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useCan } from "@/api/can";
import { useClients, useProjects } from "@/catalog/queries";
import { useTexts } from "@/texts";
import { clients as words } from "@/texts/clients";
import { shell } from "@/texts/shell";
import { AddLine } from "@/ui/AddLine";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { useHidden } from "@/ui/removeLater";
import { rowKeys } from "@/ui/rowKeys";
import { SearchInput } from "@/ui/SearchInput";
import { ClientPanel } from "./ClientPanel";
import { useClientWrites, type Client } from "./queries";
import table from "@/ui/table.module.css";

type Status = "active" | "archived" | "all";
const STATES = ["active", "archived", "all"] as const;

export function ClientsPage() {
  const t = useTexts(words);
  const writes = useClientWrites();
  const hidden = useHidden();
  const [typed, setTyped] = useState("");
  const [status, setStatus] = useState<Status>("active");
  const [open, setOpen] = useState<string | null>(null);
  const { data, error, refetch } = useClients();
  const counts = useCounts();
  const create = useCan()("CREATE_PROJECTS");
  const present = (data ?? []).filter(({ id }) => !hidden.has(id));
  const wanted = typed.trim().toLowerCase();
  const shown = present.filter(
    ({ archived, name, email }) => (status === "all" || archived === (status === "archived")) && `${name} ${email ?? ""}`.toLowerCase().includes(wanted),
  );
  const edited = present.find(({ id }) => id === open);
  return (
    <Page title={useTexts(shell).clients}>
      {error && <FailureNotice error={error} retry={() => void refetch()} />}
      <div className={table.bar}>
        <AddLine label={t.add} hint={t.addHint} forbidden={create.reach === "NONE" ? (create.reason ?? "") : null} onAdd={writes.add} />
        <SearchInput label={t.search} value={typed} onChange={setTyped} />
        <SegmentedControl size="xs" aria-label={t.status} value={status} onChange={(value) => setStatus(value as Status)} data={STATES.map((value) => ({ value, label: t[value] }))} />
      </div>
      {data && present.length === 0 && <Empty text={t.empty} />}
      {present.length > 0 && shown.length === 0 && <Empty text={t.noneFound} />}
      {shown.length > 0 && <ClientTable clients={shown} counts={counts} open={setOpen} />}
      {edited && <ClientPanel key={edited.id} client={edited} projects={counts.get(edited.id)?.active ?? 0} close={() => setOpen(null)} />}
    </Page>
  );
}

type Counts = Map<string, { all: number; active: number }>;

/** How many projects each client has, of those one sees. */
function useCounts(): Counts {
  const { data } = useProjects();
  return useMemo(() => {
    const found: Counts = new Map();
    for (const { clientId, archived } of data ?? []) {
      const { all, active } = found.get(clientId) ?? { all: 0, active: 0 };
      found.set(clientId, { all: all + 1, active: active + (archived ? 0 : 1) });
    }
    return found;
  }, [data]);
}

function ClientTable({ clients, counts, open }: { clients: Client[]; counts: Counts; open: (id: string) => void }) {
  const t = useTexts(words);
  return (
    <table className={table.table} ref={rowKeys}>
      <thead>
        <tr>
          <th>{t.name}</th>
          <th className={table.wide}>{t.email}</th>
          <th className={table.wide} style={{ width: 80 }}>
            {t.currency}
          </th>
          <th className={table.wide}>{t.address}</th>
          <th className={table.wide}>{t.note}</th>
          <th data-number style={{ width: 84 }}>
            {t.projects}
          </th>
        </tr>
      </thead>
      <tbody>
        {clients.map((client) => (
          <Row key={client.id} client={client} count={counts.get(client.id)?.all ?? 0} open={() => open(client.id)} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ client, count, open }: { client: Client; count: number; open: () => void }) {
  const t = useTexts(words);
  const { id, name, email, currencyCode, address, note, archived } = client;
  return (
    <tr data-faint={archived || undefined}>
      <td>
        <span className={table.line}>
          <UnstyledButton className={`${table.main} clip`} dir="auto" title={name} data-row aria-haspopup="dialog" onClick={open}>
            {name}
          </UnstyledButton>
          {archived && <span className="unit">{t.archived}</span>}
        </span>
        <span className={`${table.under} clip`}>{email}</span>
      </td>
      <td className={`${table.wide} clip`} title={email ?? undefined}>
        {email}
      </td>
      <td className={table.wide}>{currencyCode}</td>
      <td className={`${table.wide} clip muted`} dir="auto" title={address ?? undefined}>
        {address?.replace(/\n/g, ", ")}
      </td>
      <td className={`${table.wide} clip muted`} dir="auto" title={note ?? undefined}>
        {note}
      </td>
      <td data-number>
        {count > 0 && (
          <Link to="/projects" search={{ client: id, status: "all" }} className={table.main} aria-label={`${t.showProjects(name)}: ${count}`}>
            {count}
          </Link>
        )}
      </td>
    </tr>
  );
}
