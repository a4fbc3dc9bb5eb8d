import { Skeleton, Stack } from "@mantine/core";
import { useEffect, useState } from "react";
import classes from "./reports.module.css";

/** A line while the server works on a change; the figures before it stay. */
export function Progress({ active }: { active: boolean }) {
  return <div className={classes.progress} data-active={active || undefined} aria-busy={active} />;
}

/** The layout to come, but only where it does not come at once. */
export function Slow() {
  const [shown, show] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => show(true), 200);
    return () => clearTimeout(timer);
  }, []);
  if (!shown) return <div aria-busy style={{ minHeight: 400 }} />;
  return (
    <Stack pt="md" aria-busy>
      <Skeleton h={44} w={360} />
      <Skeleton h={240} />
      {Array.from({ length: 8 }, (_, index) => (
        <Skeleton key={index} h={28} />
      ))}
    </Stack>
  );
}
