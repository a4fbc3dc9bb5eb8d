import { Anchor, Button, Textarea, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { getHotkeyHandler } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useSessionIfAny } from "@/api/session";
import { deviceZone } from "@/lib/zones";
import { useTexts } from "@/texts";
import { refusal } from "@/texts/refusal";
import { FailureNotice } from "@/ui/FailureNotice";
import { Page } from "@/ui/Page";
import { ZoneSelect } from "@/ui/ZoneSelect";
import { EXAMPLE } from "./example";
import { useExplanation } from "./queries";
import { Result } from "./Result";
import classes from "./Explain.module.css";

/** Paste a request and its answer, and read what is wrong: for anybody, signed in or not. */
export function ExplainPage() {
  const t = useTexts(refusal);
  const form = useForm({ initialValues: { request: "", answer: "", status: "", timeZone: deviceZone() } });
  const { mutate, data, error, isPending, submittedAt } = useExplanation();
  const send = form.onSubmit((values) => mutate(values));
  // through the form, so that the browser checks it as the button does
  const keys = getHotkeyHandler([["mod+Enter", ({ target }) => (target as HTMLTextAreaElement).form?.requestSubmit()]]);
  return (
    <main>
      <Page title={t.title} aside={<Elsewhere />}>
        <p className={classes.lead}>
          {t.lead} {t.privacy}
        </p>
        <div className={classes.panes}>
          <form onSubmit={send} className={classes.form}>
            <Textarea
              label={t.request}
              description={t.requestHint}
              required
              rows={10}
              maxLength={40_000}
              resize="vertical"
              spellCheck={false}
              autoFocus
              classNames={{ input: classes.box }}
              onKeyDown={keys}
              {...form.getInputProps("request")}
            />
            <div className={classes.answer}>
              <TextInput
                label={t.status}
                inputMode="numeric"
                pattern="[1-5][0-9][0-9]"
                maxLength={3}
                placeholder="400"
                className={classes.status}
                {...form.getInputProps("status")}
              />
              <Textarea
                label={t.answer}
                description={t.answerHint}
                rows={4}
                maxLength={10_000}
                resize="vertical"
                spellCheck={false}
                classNames={{ root: classes.body, input: classes.box }}
                onKeyDown={keys}
                {...form.getInputProps("answer")}
              />
            </div>
            <ZoneSelect label={t.zone} {...form.getInputProps("timeZone")} />
            <div className={classes.submit}>
              <Button type="submit" loading={isPending}>
                {t.explain}
              </Button>
              <span className={`muted ${classes.keys}`}>{t.keys}</span>
            </div>
          </form>
          <div className={classes.result}>
            {error ? (
              <FailureNotice error={error} />
            ) : data ? (
              <Result key={submittedAt} told={data} decide={(isMember) => mutate({ ...form.values, isMember })} />
            ) : (
              <div className={classes.teach}>
                <p>{t.teach}</p>
                <Button variant="default" size="xs" onClick={() => form.setValues(EXAMPLE)}>
                  {t.example}
                </Button>
              </div>
            )}
          </div>
        </div>
      </Page>
    </main>
  );
}

/** Where else to read: the catalogue, and the app or what this is. */
function Elsewhere() {
  const t = useTexts(refusal);
  const signedIn = useSessionIfAny() !== undefined;
  return (
    <>
      <Anchor href="/help/errors" size="sm" underline="always">
        {t.list}
      </Anchor>
      {signedIn ? (
        <Anchor component={Link} to="/inspector" size="sm" underline="always">
          {t.inspector}
        </Anchor>
      ) : (
        <Anchor href="/help" size="sm" underline="always">
          {t.hourbook}
        </Anchor>
      )}
    </>
  );
}
