import { Drawer, UnstyledButton } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { IconDots } from "@tabler/icons-react";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";
import { FOOT, openPlaces, PLACES } from "./places";
import { PlaceLink } from "./Rail";
import classes from "./Frame.module.css";

const FIRST = ["/tracker", "/timesheet", "/reports"];

/** The phone's way around: three places and the rest behind "More". */
export default function BottomBar() {
  const t = useTexts(shell);
  const session = useSession();
  const [opened, { open, close }] = useDisclosure();
  const all = openPlaces([...PLACES.flatMap(({ places }) => places), ...FOOT], session);
  return (
    <nav className={classes.bottom} aria-label="Hourbook">
      {all
        .filter(({ to }) => FIRST.includes(to))
        .map((place) => (
          <PlaceLink key={place.to} place={place} narrow={false} />
        ))}
      <UnstyledButton className={classes.place} onClick={open} aria-expanded={opened}>
        <IconDots size={18} stroke={1.6} aria-hidden />
        <span>{t.more}</span>
      </UnstyledButton>
      <Drawer opened={opened} onClose={close} position="bottom" title={t.more} onClick={close}>
        {all
          .filter(({ to }) => !FIRST.includes(to))
          .map((place) => (
            <PlaceLink key={place.to} place={place} narrow={false} />
          ))}
      </Drawer>
    </nav>
  );
}
