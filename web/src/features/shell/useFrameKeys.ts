import { useNavigate } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useSession } from "@/api/session";
import { useShortcuts } from "@/lib/shortcuts";
import { useTexts } from "@/texts";
import { commands } from "@/texts/commands";
import { shell } from "@/texts/shell";
import { openPlaces, PLACES } from "./places";

/** The keys that hold on every page: the palette, the list of keys, and `g` with the letter of a page. */
export function useFrameKeys() {
  const t = useTexts(commands);
  const names = useTexts(shell);
  const session = useSession();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(0); // how often the palette was asked for
  const [listed, setListed] = useState(false);
  const openPalette = () => setAsked((count) => count + 1);

  const shortcuts = useMemo(() => {
    const places = openPlaces(PLACES.flatMap((section) => section.places), session).filter(({ key }) => key);
    return [
      { keys: "mod+k", name: t.open, group: t.go, run: () => setAsked((count) => count + 1), typing: true },
      ...places.map(({ to, name, key }) => ({ keys: `g ${key}`, name: names[name], group: t.go, run: () => void navigate({ to }) })),
      { keys: "?", name: t.help, group: t.go, run: () => setListed(true) },
    ];
  }, [t, names, session, navigate]);
  useShortcuts(shortcuts);

  return { asked, openPalette, listed, closeList: () => setListed(false) };
}
