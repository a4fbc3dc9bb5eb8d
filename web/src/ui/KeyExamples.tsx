import { Anchor, Stack, Tabs, Text } from "@mantine/core";
import { addDays } from "@/lib/dates";
import { dateOf } from "@/lib/zones";
import { useTexts } from "@/texts";
import { keys } from "@/texts/keys";
import { CodeBlock } from "./CodeBlock";

interface Props {
  apiKey: string;
  workspaceId: string;
}

/** An API key that is shown once, with what to do with it: curl, Python, the settings of three known clients. */
export function KeyExamples({ apiKey, workspaceId }: Props) {
  const t = useTexts(keys);
  const examples = examplesOf(apiKey, workspaceId, location.origin, t.first);
  return (
    <Stack gap="md">
      <CodeBlock text={apiKey} copy={t.copyKey} />
      <Tabs defaultValue="curl" keepMounted={false}>
        <Tabs.List aria-label={t.examples}>
          {examples.map(({ name }) => (
            <Tabs.Tab key={name} value={name}>
              {name}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {examples.map(({ name, text }) => (
          <Tabs.Panel key={name} value={name} pt="sm">
            <CodeBlock text={text} copy={t.copyExample} />
          </Tabs.Panel>
        ))}
      </Tabs>
      <Text size="sm" c="dimmed">
        {t.clientsLead}{" "}
        <Anchor href="/help/api" size="sm" underline="always">
          {t.reference}
        </Anchor>
      </Text>
    </Stack>
  );
}

function examplesOf(key: string, workspace: string, origin: string, description: string) {
  const entries = `${origin}/api/v1/workspaces/${workspace}/time-entries`;
  const yesterday = addDays(dateOf(Date.now(), "UTC"), -1); // what is made by the example stands where one looks first
  const hour = `{"start": "${yesterday}T09:00:00Z", "end": "${yesterday}T10:00:00Z", "description": "${description}"}`;
  return [
    {
      name: "curl",
      text: `curl -H 'X-Api-Key: ${key}' -H 'Content-Type: application/json' \\\n  ${entries} \\\n  -d '${hour}'`,
    },
    {
      name: "Python",
      text: `import json, urllib.request

request = urllib.request.Request(
    "${entries}",
    data=json.dumps({"description": "${description}"}).encode(),
    headers={"X-Api-Key": "${key}", "Content-Type": "application/json"},
)
print(json.load(urllib.request.urlopen(request)))`,
    },
    {
      name: "clockify-cli",
      text: `# ~/.clockify-cli.yaml\ntoken: ${key}\nworkspace: ${workspace}\napi-url: ${origin}/api`,
    },
    {
      name: "go-clockify",
      text: `export CLOCKIFY_API_KEY=${key}\nexport CLOCKIFY_WORKSPACE_ID=${workspace}\nexport CLOCKIFY_BASE_URL=${origin}/api/v1`,
    },
    {
      name: "clockify-sdk",
      text: `from clockify_sdk import Clockify
from clockify_sdk.config import Config

Config.BASE_URL = "${origin}/api/v1"
Config.REPORTS_URL = "${origin}/report/v1"
clockify = Clockify(api_key="${key}", workspace_id="${workspace}")`,
    },
  ];
}
