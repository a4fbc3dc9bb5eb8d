import { Button, Code, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { api, ok } from "@/api/client";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { security } from "@/texts/security";
import { CodeBlock } from "@/ui/CodeBlock";
import { CopyButton } from "@/ui/CopyButton";
import { FailureNotice } from "@/ui/FailureNotice";
import { Section } from "@/ui/Section";
import { twoFactorOptions, useChange } from "./queries";

export function TwoFactor() {
  const t = useTexts(security);
  const state = useQuery(twoFactorOptions);
  const [codes, setCodes] = useState<string[]>([]);
  if (!state.data) return null;
  return (
    <Section title={t.twoFactor}>
      <Text size="sm">{state.data.enabled ? t.on(state.data.recoveryCodesLeft) : t.off}</Text>
      {codes.length > 0 && <Codes codes={codes} />}
      {state.data.enabled ? <TurnOff show={setCodes} /> : <TurnOn show={setCodes} />}
    </Section>
  );
}

function Codes({ codes }: { codes: string[] }) {
  const t = useTexts(security);
  const c = useTexts(common);
  return (
    <Stack gap="sm">
      <Text size="sm">{t.codes}</Text>
      <CodeBlock text={codes.join("\n")} copy={c.copy} />
    </Stack>
  );
}

const sent = (act: () => void) => (event: FormEvent) => {
  event.preventDefault();
  act();
};

function TurnOn({ show }: { show: (codes: string[]) => void }) {
  const t = useTexts(security);
  const c = useTexts(common);
  const [currentPassword, setPassword] = useState("");
  const [totp, setTotp] = useState("");
  const begin = useMutation({ mutationFn: () => ok(api.POST("/user/two-factor", { body: { currentPassword } })) });
  const confirm = useChange(twoFactorOptions.queryKey, () => ok(api.PUT("/user/two-factor", { body: { totp } })));
  const error = confirm.error ?? begin.error;
  return (
    <>
      {begin.data ? (
        <>
          <Text size="sm">{t.scan}</Text>
          <img src={begin.data.qr} alt="" width={176} height={176} style={{ background: "#fff", borderRadius: 6 }} />
          <Group gap={4}>
            <Text size="sm">{t.secret}</Text>
            <Code>{begin.data.secret}</Code>
            <CopyButton value={begin.data.secret} label={c.copy} />
          </Group>
          <Group align="end" component="form" onSubmit={sent(() => confirm.mutate(undefined, { onSuccess: (made) => show(made.recoveryCodes) }))}>
            <TextInput
              autoFocus
              label={t.code}
              inputMode="numeric"
              autoComplete="one-time-code"
              value={totp}
              onChange={(event) => setTotp(event.currentTarget.value)}
            />
            <Button type="submit" loading={confirm.isPending}>
              {t.confirm}
            </Button>
          </Group>
        </>
      ) : (
        <Group align="end" component="form" onSubmit={sent(() => begin.mutate())}>
          <PasswordInput
            w={260}
            label={t.current}
            autoComplete="current-password"
            value={currentPassword}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          <Button type="submit" variant="default" loading={begin.isPending}>
            {t.turnOn}
          </Button>
        </Group>
      )}
      {error && <FailureNotice error={error} />}
    </>
  );
}

function TurnOff({ show }: { show: (codes: string[]) => void }) {
  const t = useTexts(security);
  const [currentPassword, setPassword] = useState("");
  const [totp, setTotp] = useState("");
  const proof = { currentPassword, totp: totp || null };
  const off = useChange(twoFactorOptions.queryKey, () => ok(api.DELETE("/user/two-factor", { body: proof })));
  const renew = useChange(twoFactorOptions.queryKey, () => ok(api.POST("/user/two-factor/recovery-codes", { body: proof })));
  const error = off.error ?? renew.error;
  return (
    <>
      <Group align="end">
        <PasswordInput
          w={220}
          label={t.current}
          autoComplete="current-password"
          value={currentPassword}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <TextInput
          w={140}
          label={t.code}
          autoComplete="one-time-code"
          value={totp}
          onChange={(event) => setTotp(event.currentTarget.value)}
        />
      </Group>
      <Group>
        <Button variant="default" loading={renew.isPending} onClick={() => renew.mutate(undefined, { onSuccess: (made) => show(made.recoveryCodes) })}>
          {t.newCodes}
        </Button>
        <Button variant="default" color="red" loading={off.isPending} onClick={() => off.mutate(undefined)}>
          {t.turnOff}
        </Button>
      </Group>
      {error && <FailureNotice error={error} />}
    </>
  );
}
