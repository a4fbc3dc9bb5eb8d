import { Stack, Text, Title } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { FailureNotice } from "@/ui/FailureNotice";
import { useTitle } from "@/ui/title";
import classes from "./Entrance.module.css";

interface Props {
  title: string;
  lead?: string;
  error?: unknown;
  onSubmit?: () => void;
  wide?: boolean;
  children?: ReactNode;
}

/** The quiet page around every form of people who are not signed in. */
export function Entrance({ title, lead, error, onSubmit, wide, children }: Props) {
  useTitle(title);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  const body = (
    <Stack gap="md">
      <div>
        <Title order={1} size="h2" fz={20}>
          {title}
        </Title>
        {lead && <Text c="dimmed">{lead}</Text>}
      </div>
      {error !== undefined && error !== null && <FailureNotice error={error} />}
      {children}
    </Stack>
  );
  return (
    <main className={classes.page} data-wide={wide || undefined}>
      <img src="/favicon.svg" alt="Hourbook" width={36} height={36} className={classes.mark} />
      {onSubmit ? <form onSubmit={submit}>{body}</form> : body}
    </main>
  );
}
