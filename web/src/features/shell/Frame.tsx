import { lazy, Suspense } from "react";
import { useLocalStorage, useMediaQuery } from "@mantine/hooks";
import { Outlet } from "@tanstack/react-router";
import { useLive } from "@/api/useLive";
import { OutboxBanner } from "@/entries/outbox/OutboxBanner";
import { TimerLife } from "@/entries/timer/TimerLife";
import { useTexts } from "@/texts";
import { shell } from "@/texts/shell";
import { Rail } from "./Rail";
import { TopBar } from "./TopBar";
import { useFrameKeys } from "./useFrameKeys";
import classes from "./Frame.module.css";

const BottomBar = lazy(() => import("./BottomBar"));
const Commands = lazy(() => import("./Commands"));
const KeyList = lazy(() => import("./KeyList"));

/** What stands around every page: rail, top bar, on a phone the bottom bar, and a banner while the server is away. */
export function Frame() {
  const t = useTexts(shell);
  const phone = useMediaQuery("(max-width: 45em)");
  const [narrow, setNarrow] = useLocalStorage({ key: "hourbook.rail", defaultValue: false });
  const connected = useLive();
  const { asked, openPalette, listed, closeList } = useFrameKeys();
  return (
    <div className={classes.frame}>
      <a href="#page" className={classes.skip}>
        {t.skip}
      </a>
      {!phone && <Rail narrow={narrow} toggle={() => setNarrow(!narrow)} />}
      <div className={classes.side}>
        <TopBar openPalette={openPalette} />
        <OutboxBanner connected={connected} />
        <main id="page" tabIndex={-1} className={classes.main}>
          <Outlet />
        </main>
      </div>
      <TimerLife connected={connected} />
      <Suspense>
        {phone && <BottomBar />}
        {asked > 0 && <Commands key={asked} />}
        {listed && <KeyList close={closeList} />}
      </Suspense>
    </div>
  );
}
