import { Button, Group, Stack, Switch, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { addressesIn } from "@/lib/emails";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { team } from "@/texts/team";
import { CodeBlock } from "@/ui/CodeBlock";
import { FailureNotice } from "@/ui/FailureNotice";
import { notify } from "@/ui/notify";
import { SidePanel } from "@/ui/SidePanel";
import { standings, type Standing } from "./invitations";
import { usePeople, useTeamWrites, type Invited } from "./queries";
import classes from "./Invite.module.css";

const MOST = 50; // as many as the server takes at once

/** Invite one or many, all of them or nobody: what is wrong with an address stands beside it before anything is sent. */
export function InvitePanel({ close }: { close: () => void }) {
  const t = useTexts(team);
  const writes = useTeamWrites();
  const people = usePeople().data;
  const [typed, setTyped] = useState("");
  const [mail, setMail] = useState(true);
  const addresses = standings(addressesIn(typed), people ?? []);
  const wanted = addresses.filter(({ standing }) => standing === "new").map(({ email }) => email);
  const wrong = addresses.some(({ standing }) => standing === "wrong" || standing === "member");
  const invite = useMutation({
    mutationFn: () => writes.invite(addresses.map(({ email }) => email), mail), // prettier-ignore
    onSuccess: (invited) => {
      const fresh = invited.filter(({ status }) => status === "INVITED");
      setTyped("");
      if (fresh.some(({ url }) => url)) return; // they are shown
      notify({ message: t.invited(fresh.length) });
      close();
    },
  });
  const links = (invite.data ?? []).filter(({ url }) => url);
  return (
    <SidePanel
      title={t.invite}
      opened
      onClose={close}
      dirty={typed.trim() !== ""}
      foot={<Foot count={wanted.length} barred={wrong || wanted.length === 0 || addresses.length > MOST} busy={invite.isPending} send={() => invite.mutate()} done={links.length > 0 ? close : undefined} />}
    >
      <Stack>
        {links.length > 0 && <Links invited={links} />}
        <Text size="sm" c="dimmed">
          {t.inviteLead}
        </Text>
        <Textarea data-autofocus label={t.addresses} autosize minRows={4} maxRows={12} value={typed} onChange={(event) => setTyped(event.currentTarget.value)} />
        {addresses.length > MOST ? <Text size="sm" role="alert">{t.tooMany(MOST, addresses.length)}</Text> : <Standings addresses={addresses} />}
        {links.length === 0 && <Switch label={t.sendMail} checked={mail} onChange={(event) => setMail(event.currentTarget.checked)} />}
        {invite.isError && <FailureNotice error={invite.error} />}
      </Stack>
    </SidePanel>
  );
}

interface FootProps {
  count: number;
  barred: boolean;
  busy: boolean;
  send: () => void;
  done?: () => void; // where links were answered: the panel stays until they are copied
}

function Foot({ count, barred, busy, send, done }: FootProps) {
  const t = useTexts(team);
  const c = useTexts(common);
  return (
    <Group justify="flex-end">
      {done && (
        <Button variant="default" onClick={done}>
          {c.close}
        </Button>
      )}
      <Button onClick={send} loading={busy} disabled={barred}>
        {count > 1 ? t.sendMany(count) : t.send}
      </Button>
    </Group>
  );
}

/** What becomes of each address. */
function Standings({ addresses }: { addresses: Standing[] }) {
  const t = useTexts(team);
  if (addresses.length === 0) return null;
  return (
    <ul className={classes.list} aria-label={t.addresses} aria-live="polite">
      {addresses.map(({ email, standing }) => (
        <li key={email} data-standing={standing}>
          <span className="clip">{email}</span>
          <span>{t.standing[standing]}</span>
        </li>
      ))}
    </ul>
  );
}

/** Links to hand over, where the server sends no mail. */
function Links({ invited }: { invited: Invited[] }) {
  const t = useTexts(team);
  return (
    <section aria-label={t.links}>
      <Text size="sm" mb="xs">
        <strong>{t.invited(invited.length)}</strong> {t.linksLead}
      </Text>
      <Stack gap="sm">
        {invited.map(({ email, url }) => (
          <div key={email}>
            <Text size="sm" fw={500}>
              {email}
            </Text>
            <CodeBlock text={url!} copy={t.copyLinkFor(email)} />
          </div>
        ))}
      </Stack>
    </section>
  );
}
