import { Button, PasswordInput, Stack, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { api, ok } from "@/api/client";
import { useTexts } from "@/texts";
import { entrance } from "@/texts/entrance";
import { FailureNotice } from "@/ui/FailureNotice";
import { useTitle } from "@/ui/title";

export function SignInPage() {
  const t = useTexts(entrance);
  const { next } = useSearch({ from: "/sign-in" });
  const navigate = useNavigate();
  const queries = useQueryClient();
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  useTitle(t.signIn);
  const signIn = useMutation({
    mutationFn: () => ok(api.POST("/auth/token", { body: { email, password } })),
    onSuccess: () => {
      queries.clear();
      void navigate({ href: next ?? "/tracker", replace: true });
    },
  });
  return (
    <main>
      <Stack maw={360} m="12vh auto" p="md" component="form" onSubmit={(event) => (event.preventDefault(), signIn.mutate())}>
        <Title order={1}>{t.signIn}</Title>
        {signIn.isError && <FailureNotice error={signIn.error} />}
        <TextInput label={t.email} type="email" autoComplete="email" value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
        <PasswordInput
          label={t.password}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
        />
        <Button type="submit" loading={signIn.isPending}>
          {t.signIn}
        </Button>
      </Stack>
    </main>
  );
}
