import { Anchor, Button, Group, Table, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ok, type Shape } from "@/api/client";
import { keys } from "@/api/keys";
import { useTexts } from "@/texts";
import { fields as texts } from "@/texts/fields";
import { Empty } from "@/ui/Empty";
import { FailureNotice } from "@/ui/FailureNotice";
import { FieldPanel } from "./FieldPanel";
import { useHere } from "./queries";

type Field = Shape<"CustomFieldOut">;

export function CustomFields() {
  const t = useTexts(texts);
  const path = useHere();
  const [open, setOpen] = useState<Field | "new" | null>(null);
  const found = useQuery({
    queryKey: keys.fields(path.workspaceId),
    queryFn: () => ok(api.GET("/workspaces/{workspaceId}/custom-fields", { params: { path, query: {} } })),
  });
  if (found.isError) return <FailureNotice error={found.error} retry={() => void found.refetch()} />;
  return (
    <>
      <Group justify="space-between" py="md">
        <Text c="dimmed">{t.lead}</Text>
        <Button onClick={() => setOpen("new")}>{t.add}</Button>
      </Group>
      {found.data?.length === 0 && <Empty text={t.none} />}
      {found.data && found.data.length > 0 && (
        <Table.ScrollContainer minWidth={560}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t.name}</Table.Th>
                <Table.Th>{t.of}</Table.Th>
                <Table.Th>{t.type}</Table.Th>
                <Table.Th>{t.status}</Table.Th>
                <Table.Th>{t.required}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {found.data.map((field) => (
                <Table.Tr key={field.id}>
                  <Table.Td>
                    <Anchor component="button" type="button" size="sm" dir="auto" onClick={() => setOpen(field)}>
                      {field.name}
                    </Anchor>
                  </Table.Td>
                  <Table.Td>{t[field.entityType]}</Table.Td>
                  <Table.Td>{t[field.type]}</Table.Td>
                  <Table.Td>{t[field.status]}</Table.Td>
                  <Table.Td>{field.required ? t.required : ""}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {open && <FieldPanel field={open === "new" ? null : open} close={() => setOpen(null)} />}
    </>
  );
}
