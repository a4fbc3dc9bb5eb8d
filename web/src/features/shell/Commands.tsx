import "@mantine/spotlight/styles.css";
import { Kbd, useMantineColorScheme } from "@mantine/core";
import { createSpotlight, Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from "@mantine/spotlight";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useSession } from "@/api/session";
import { useProjects, useUsers } from "@/catalog/queries";
import { useShortcutList } from "@/lib/shortcuts";
import { useTexts } from "@/texts";
import { commands } from "@/texts/commands";
import { shell } from "@/texts/shell";
import { ProjectDot } from "@/ui/ProjectDot";
import { FOOT, openPlaces, PLACES } from "./places";

const [store, palette] = createSpotlight();

/** Search and commands: pages, whatever has a key now, projects and people. Loaded when it is first asked for. */
export default function Commands() {
  const t = useTexts(commands);
  const [query, setQuery] = useState("");
  const groups = useGroups();
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = groups.map(({ group, actions }) => ({ group, actions: actions.filter((action) => matches(action, words)).slice(0, 8) }));
  useEffect(() => palette.open(), []); // it is on the screen because somebody asked for it
  return (
    <Spotlight
      store={store}
      shortcut={null}
      query={query}
      onQueryChange={setQuery}
      actions={shown.filter(({ actions }) => actions.length > 0)}
      filter={(_, all) => all}
      nothingFound={t.nothing}
      highlightQuery
      searchProps={{ placeholder: t.placeholder, "aria-label": t.placeholder }}
      attributes={{ content: { "aria-label": t.placeholder } }}
      overlayProps={{ backgroundOpacity: 0.35, blur: 0 }}
      transitionProps={{ duration: 120 }}
      scrollable
      maxHeight={420}
    />
  );
}

const matches = ({ label = "", description = "" }: SpotlightActionData, words: string[]): boolean =>
  words.every((word) => `${label} ${description}`.toLowerCase().includes(word));

function useGroups(): SpotlightActionGroupData[] {
  const t = useTexts(commands);
  return [
    { group: t.actions, actions: useActions() },
    { group: t.pages, actions: usePages() },
    { group: t.projects, actions: useProjectActions() },
    { group: t.people, actions: usePeople() },
  ];
}

/** What has a key on this page, and the choice of colours. */
function useActions(): SpotlightActionData[] {
  const t = useTexts(commands);
  const { setColorScheme } = useMantineColorScheme();
  const keys = useShortcutList().filter(({ keys: pressed }) => !pressed.startsWith("g ") && pressed !== "mod+k");
  const known = keys.map((shortcut) => ({
    id: `key ${shortcut.keys}`,
    label: shortcut.name,
    rightSection: <Kbd size="xs">{shortcut.keys}</Kbd>,
    onClick: () => shortcut.run(new KeyboardEvent("keydown")),
  }));
  const schemes = (["light", "dark"] as const).map((scheme) => ({ id: scheme, label: t[scheme], onClick: () => setColorScheme(scheme) }));
  return [...known, ...schemes];
}

function usePages(): SpotlightActionData[] {
  const t = useTexts(shell);
  const navigate = useNavigate();
  const session = useSession();
  const places = openPlaces([...PLACES.flatMap((section) => section.places), ...FOOT], session);
  return [...places.map(({ to, name }) => ({ to, label: t[name] })), { to: "/preferences", label: t.preferences }].map(({ to, label }) => ({
    id: to,
    label,
    onClick: () => void navigate({ to }),
  }));
}

function useProjectActions(): SpotlightActionData[] {
  const navigate = useNavigate();
  const { data: projects = [] } = useProjects();
  return projects
    .filter(({ archived }) => !archived)
    .map(({ id, name, clientName, color }) => ({
      id,
      label: name,
      description: clientName || undefined,
      leftSection: <ProjectDot color={color} />,
      onClick: () => void navigate({ to: "/projects/$projectId", params: { projectId: id } }),
    }));
}

function usePeople(): SpotlightActionData[] {
  const navigate = useNavigate();
  const { data: users = [] } = useUsers();
  return users.map(({ id, name, email }) => ({
    id,
    label: name ?? email ?? "",
    description: name ? (email ?? undefined) : undefined,
    onClick: () => void navigate({ to: "/team", search: { person: id } as never }),
  }));
}
