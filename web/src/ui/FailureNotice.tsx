import { Alert, Anchor, Button, Group, Stack, Text, Title } from "@mantine/core";
import { asFailure, Failure } from "@/api/failure";
import { useSessionIfAny } from "@/api/session";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import { errors } from "@/texts/errors";
import { notify } from "./notify";

/** Message, cause and fix of a refusal, and the way to the inspector. Never a bare code. */
export function FailureBody({ error }: { error: unknown }) {
  const t = useTexts(errors);
  const failure = asFailure(error);
  const signedIn = useSessionIfAny() !== undefined;
  const { cause, fix, requestId, reason } = failure.details;
  return (
    <Stack gap={4}>
      {(cause || failure.isOffline) && <Text size="sm">{cause ?? t.unreachableCause}</Text>}
      {(fix || failure.isOffline) && <Text size="sm">{fix ?? t.unreachableFix}</Text>}
      <Group gap="sm">
        {reason && (
          <Anchor size="sm" href={`/help/errors/${reason}`} target="_blank" rel="noreferrer">
            {t.details}
          </Anchor>
        )}
        {requestId && signedIn && (
          <Anchor size="sm" href={`/inspector/${requestId}`}>
            {t.inspect}
          </Anchor>
        )}
      </Group>
    </Stack>
  );
}

export function FailureTitle({ error }: { error: unknown }) {
  const t = useTexts(errors);
  const failure = asFailure(error);
  return failure.isOffline ? t.unreachable : failure.message;
}

/** A refusal in the place where it happened. */
export function FailureNotice({ error, retry }: { error: unknown; retry?: () => void }) {
  const t = useTexts(common);
  return (
    <Alert color="red" variant="outline" role="alert" title={<FailureTitle error={error} />}>
      <FailureBody error={error} />
      {retry && (
        <Button mt="sm" size="xs" variant="default" onClick={retry}>
          {t.retry}
        </Button>
      )}
    </Alert>
  );
}

/** A part of the app that did not arrive: its file, for want of a connection. */
const isPartMissing = (error: unknown): boolean =>
  error instanceof Error && /dynamically imported module|importing a module script|preload CSS/i.test(error.message);

export function FailurePage({ error, retry }: { error: unknown; retry: () => void }) {
  const t = useTexts(errors);
  const again = useTexts(common).retry;
  const missing = isPartMissing(error);
  const away = missing || (error instanceof Failure && error.isOffline);
  if (!(error instanceof Failure) && !missing) console.error(error);
  if (away)
    return (
      <Stack p="lg" maw={640} m="auto">
        <Alert color="gray" variant="outline" role="alert">
          <Title order={1} fz="md" mb={4}>
            {t.unreachable}
          </Title>
          <Text size="sm">{missing ? t.partMissing : t.unreachableCause}</Text>
          <Text size="sm" mt="xs">
            {t.worksOffline}
          </Text>
          <Group mt="sm" gap="sm">
            <Button size="xs" variant="default" onClick={() => (missing ? location.reload() : retry())}>
              {again}
            </Button>
            <Button size="xs" variant="subtle" component="a" href="/tracker">
              {t.toTracker}
            </Button>
          </Group>
        </Alert>
      </Stack>
    );
  return (
    <Stack p="lg" maw={640} m="auto">
      {error instanceof Failure ? (
        <FailureNotice error={error} retry={retry} />
      ) : (
        <Alert color="red" variant="outline" role="alert" title={t.broken}>
          <Button size="xs" variant="default" onClick={() => location.reload()}>
            {t.reload}
          </Button>
        </Alert>
      )}
    </Stack>
  );
}

/** A refusal of something done in passing; stays until it is closed. */
export function showFailure(error: unknown): void {
  notify({
    id: asFailure(error).message,
    color: "red",
    autoClose: 12_000,
    title: <FailureTitle error={error} />,
    message: <FailureBody error={error} />,
  });
}
