import { Anchor, Button, Group, Table, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { api, ok, type Shape } from "@/api/client";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { keys } from "@/texts/keys";
import { Confirm } from "@/ui/Confirm";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { Moment } from "@/ui/Moment";
import { Section } from "@/ui/Section";
import { GenerateKey } from "./GenerateKey";
import { apiKeysOptions, useChange } from "./queries";

export function ApiKeys() {
  const t = useTexts(keys);
  const found = useQuery(apiKeysOptions);
  const [opened, { open, close }] = useDisclosure();
  return (
    <>
      <Group justify="space-between" py="md">
        <Text c="dimmed">
          {t.lead}{" "}
          <Anchor component={Link} to="/inspector" underline="always">
            {t.inspector}
          </Anchor>
        </Text>
        <Button onClick={open}>{t.generate}</Button>
      </Group>
      {found.isError && <FailureNotice error={found.error} retry={() => void found.refetch()} />}
      {found.data?.length === 0 && <Empty text={t.none} />}
      {found.data && found.data.length > 0 && <KeyTable rows={found.data} />}
      <Section title={t.webhooks} lead={t.webhooksLead}>
        {null}
      </Section>
      <GenerateKey opened={opened} close={close} />
    </>
  );
}

function KeyTable({ rows }: { rows: Shape<"KeyOut">[] }) {
  const t = useTexts(keys);
  const { workspaces } = useSession();
  const nameOf = (id: string | null) => (id ? (workspaces.find((each) => each.id === id)?.name ?? id) : t.every);
  return (
    <Table.ScrollContainer minWidth={640}>
      <Table aria-label={t.title}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th>{t.name}</Table.Th>
            <Table.Th>{t.scope}</Table.Th>
            <Table.Th>{t.created}</Table.Th>
            <Table.Th>{t.lastUsed}</Table.Th>
            <Table.Td />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map((row) => (
            <Table.Tr key={row.id}>
              <Table.Td>
                <span dir="auto">{row.name}</span> <span className="muted">…{row.hint}</span>
              </Table.Td>
              <Table.Td>
                {nameOf(row.workspaceId)}, {row.readOnly ? t.readOnly : t.full}
              </Table.Td>
              <Table.Td>
                <Moment at={row.createdAt} />
              </Table.Td>
              <Table.Td>{row.lastUsedAt ? <Moment at={row.lastUsedAt} /> : <span className="muted">{t.never}</span>}</Table.Td>
              <Table.Td ta="right">
                <Revoke row={row} />
              </Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function Revoke({ row }: { row: Shape<"KeyOut"> }) {
  const t = useTexts(keys);
  const c = useTexts(common);
  const revoke = useChange(
    apiKeysOptions.queryKey,
    () => ok(api.DELETE("/user/api-keys/{keyId}", { params: { path: { keyId: row.id } } })),
    true,
  );
  return (
    <Confirm question={t.revokeSure(row.name)} yes={t.revoke} no={c.cancel} onYes={() => revoke.mutate(undefined)}>
      {(ask) => (
        <Button size="compact-sm" variant="subtle" color="red" onClick={ask}>
          {t.revoke}
        </Button>
      )}
    </Confirm>
  );
}
