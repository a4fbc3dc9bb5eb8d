import { PasswordInput, TextInput } from "@mantine/core";
import type { UseFormReturnType } from "@mantine/form";
import { useTexts } from "@/texts";
import { entrance } from "@/texts/entrance";
import { ZoneSelect } from "@/ui/ZoneSelect";

// The fields that several forms share. Each takes the form and is bound to the value of its name.
interface Bound<Values> {
  form: Pick<UseFormReturnType<Values>, "getInputProps">;
}

export function EmailField<T extends { email: string }>({ form }: Bound<T>) {
  const t = useTexts(entrance);
  return <TextInput required label={t.email} type="email" autoComplete="username" {...form.getInputProps("email")} />;
}

export function NameField<T extends { name: string }>({ form }: Bound<T>) {
  const t = useTexts(entrance);
  return <TextInput required label={t.name} autoComplete="name" {...form.getInputProps("name")} />;
}

export function PasswordField<T extends { password: string }>({ form, known = false }: Bound<T> & { known?: boolean }) {
  const t = useTexts(entrance);
  return (
    <PasswordInput
      required
      label={t.password}
      description={known ? undefined : t.newPasswordHint}
      autoComplete={known ? "current-password" : "new-password"}
      {...form.getInputProps("password")}
    />
  );
}

export function CodeField<T extends { totp: string }>({ form, autoFocus = false }: Bound<T> & { autoFocus?: boolean }) {
  const t = useTexts(entrance);
  return (
    <TextInput
      label={t.code}
      description={t.codeHint}
      autoFocus={autoFocus}
      inputMode="numeric"
      autoComplete="one-time-code"
      {...form.getInputProps("totp")}
    />
  );
}

export function ZoneField<T extends { timeZone: string }>({ form }: Bound<T>) {
  const t = useTexts(entrance);
  return <ZoneSelect label={t.zone} description={t.zoneHint} {...form.getInputProps("timeZone")} />;
}
