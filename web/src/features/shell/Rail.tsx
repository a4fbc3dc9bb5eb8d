import { Text, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { IconLayoutSidebar, IconSelector } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { openWorkspace, useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";
import { MenuButton } from "@/ui/MenuButton";
import { FOOT, openPlaces, PLACES, type Place } from "./places";
import classes from "./Frame.module.css";

/** The left rail: workspace, places, settings. */
export function Rail({ narrow, toggle }: { narrow: boolean; toggle: () => void }) {
  const t = useTexts(shell);
  const session = useSession();
  return (
    <nav className={classes.rail} data-narrow={narrow || undefined} aria-label="Hourbook">
      <WorkspaceSwitch narrow={narrow} />
      {PLACES.map(({ name, places }) => (
        <div key={name} className={classes.section}>
          {!narrow && <Text className={classes.heading}>{t[name]}</Text>}
          {openPlaces(places, session).map((place) => (
            <PlaceLink key={place.to} place={place} narrow={narrow} />
          ))}
        </div>
      ))}
      <div className={classes.foot}>
        {openPlaces(FOOT, session).map((place) => (
          <PlaceLink key={place.to} place={place} narrow={narrow} />
        ))}
        <UnstyledButton className={classes.place} onClick={toggle} aria-label={narrow ? t.expand : t.collapse}>
          <IconLayoutSidebar size={18} stroke={1.6} aria-hidden />
        </UnstyledButton>
      </div>
    </nav>
  );
}

export function PlaceLink({ place, narrow }: { place: Place; narrow: boolean }) {
  const t = useTexts(shell);
  const Icon = place.icon;
  const name = t[place.name];
  return (
    <Link to={place.to} className={classes.place} title={narrow ? name : undefined} activeProps={{ "data-active": true }}>
      <Icon size={18} stroke={1.6} aria-hidden />
      <span className={narrow ? classes.hidden : "clip"}>{name}</span>
    </Link>
  );
}

function WorkspaceSwitch({ narrow }: { narrow: boolean }) {
  const t = useTexts(shell);
  const { workspace, workspaces } = useSession();
  const queries = useQueryClient();
  return (
    <MenuButton
      position="bottom-start"
      width={240}
      className={classes.workspace}
      items={workspaces.map(({ id, name }) => ({
        label: name,
        current: id === workspace.id,
        onClick: () => void openWorkspace(queries, id).then(() => location.assign("/tracker")),
      }))}
    >
      <VisuallyHidden>{narrow ? `${t.workspace}: ${workspace.name}` : `${t.workspace}: `}</VisuallyHidden>
      <span className={classes.mark} aria-hidden>
        {workspace.name.slice(0, 1).toUpperCase()}
      </span>
      {!narrow && <span className="clip">{workspace.name}</span>}
      {!narrow && <IconSelector size={16} aria-hidden />}
    </MenuButton>
  );
}
