import { Button, Group, PasswordInput, Text, TextInput } from "@mantine/core";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { api, ok } from "@/api/client";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { preferences } from "@/texts/preferences";
import { security } from "@/texts/security";
import { FailureNotice } from "@/ui/FailureNotice";
import { twoFactorOptions } from "./queries";

/** A new address counts once the link sent to it is opened. */
export function EmailAddress() {
  const t = useTexts(preferences);
  const s = useTexts(security);
  const { user } = useSession();
  const [email, setEmail] = useState(user.email ?? "");
  const [currentPassword, setPassword] = useState("");
  const [totp, setTotp] = useState("");
  const change = useMutation({
    mutationFn: () => ok(api.PUT("/user/email", { body: { email, currentPassword, totp: totp || null } })),
    onSuccess: () => (setPassword(""), setTotp("")),
  });
  const isNew = email.trim() !== "" && email !== user.email;
  const twoFactor = useQuery({ ...twoFactorOptions, enabled: isNew });
  return (
    <>
      <TextInput
        label={t.address}
        description={t.addressHint}
        type="email"
        autoComplete="email"
        value={email}
        onChange={(event) => setEmail(event.currentTarget.value)}
      />
      {isNew && (
        <Group align="end" component="form" onSubmit={(event) => (event.preventDefault(), change.mutate())}>
          <PasswordInput
            flex={1}
            label={s.current}
            autoComplete="current-password"
            value={currentPassword}
            onChange={(event) => setPassword(event.currentTarget.value)}
          />
          {twoFactor.data?.enabled && (
            <TextInput
              w={140}
              label={s.code}
              autoComplete="one-time-code"
              value={totp}
              onChange={(event) => setTotp(event.currentTarget.value)}
            />
          )}
          <Button type="submit" loading={change.isPending}>
            {t.changeAddress}
          </Button>
        </Group>
      )}
      {change.isError && <FailureNotice error={change.error} />}
      {change.isSuccess && <Text size="sm">{t.addressSent(email)}</Text>}
    </>
  );
}
