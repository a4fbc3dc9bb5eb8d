import { Anchor, Button } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTexts } from "@/texts";
import { entrance } from "@/texts/entrance";
import { Entrance } from "./Entrance";
import { EmailField } from "./fields";

interface Props {
  title: string;
  lead: string;
  send: (email: string) => Promise<unknown>;
}

/** Ask for a link by mail. Nothing tells whether the address has an account. */
export function ByMail({ title, lead, send }: Props) {
  const t = useTexts(entrance);
  const form = useForm({ initialValues: { email: "" } });
  const asking = useMutation({ mutationFn: send });
  if (asking.isSuccess) return <Entrance title={t.mailed} lead={t.mailedLead(form.values.email)} />;
  return (
    <Entrance title={title} lead={lead} error={asking.error} onSubmit={form.onSubmit(({ email }) => asking.mutate(email))}>
      <EmailField form={form} />
      <Button type="submit" loading={asking.isPending}>
        {t.sendLink}
      </Button>
      <Anchor component={Link} to="/sign-in" size="sm">
        {t.signIn}
      </Anchor>
    </Entrance>
  );
}
