import { Avatar, UnstyledButton, useMantineColorScheme, VisuallyHidden, type MantineColorScheme } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { api, ok } from "@/api/client";
import { useFormats, useSession } from "@/api/session";
import { RunningNow } from "@/entries/timer/RunningNow";
import { useNow } from "@/lib/now";
import { offsetName } from "@/lib/zones";
import { forgetKept } from "@/lib/offline";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";
import { MenuButton } from "@/ui/MenuButton";
import classes from "./Frame.module.css";

/** Search, zone and profile at the top right. */
export function TopBar({ openPalette }: { openPalette: () => void }) {
  const t = useTexts(shell);
  const { zone } = useFormats();
  return (
    <header className={classes.top}>
      <RunningNow />
      <UnstyledButton className={classes.search} onClick={openPalette} aria-keyshortcuts="Control+K">
        <IconSearch size={16} stroke={1.6} aria-hidden />
        <VisuallyHidden>{t.commands}</VisuallyHidden>
        <span className="muted num">Ctrl K</span>
      </UnstyledButton>
      <span className={`muted num ${classes.zone}`} data-testid="zone">
        {zone}, {offsetName(zone, useNow(60_000))}
      </span>
      <ProfileMenu />
    </header>
  );
}

function ProfileMenu() {
  const t = useTexts(shell);
  const { user } = useSession();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const schemes: MantineColorScheme[] = ["light", "dark", "auto"];

  async function signOut() {
    await ok(api.DELETE("/auth/tokens")).catch(() => null);
    await forgetKept();
    queries.clear();
    location.assign("/sign-in");
  }

  return (
    <MenuButton
      position="bottom-end"
      width={220}
      className={classes.avatar}
      items={[
        { heading: user.email ?? "" },
        { label: t.preferences, onClick: () => void navigate({ to: "/preferences" }) },
        ...schemes.map((scheme) => ({
          label: t[scheme as "light" | "dark" | "auto"],
          current: scheme === colorScheme,
          onClick: () => setColorScheme(scheme),
        })),
        "line",
        { label: t.signOut, onClick: () => void signOut() },
      ]}
    >
      <Avatar src={user.profilePicture} name={user.name ?? ""} size={30} variant="default" alt="" />
      {/* not aria-label: the button's name must hold the initials that are seen */}
      <VisuallyHidden>{`${t.profile}: ${user.name}`}</VisuallyHidden>
    </MenuButton>
  );
}
