import { IconWorld, IconX } from "@tabler/icons-react";
import { ActionIcon } from "@mantine/core";
import { useState } from "react";
import { useFormats } from "@/api/session";
import { useNow } from "@/lib/now";
import { deviceZone, offsetAt, offsetName } from "@/lib/zones";
import { useTexts } from "@/texts";
import { common } from "@/texts/common";
import classes from "./ZoneNote.module.css";

const SEEN = "hourbook.zone-note"; // which pair of zones was said: names of zones, no secret

/** The zone in which times are read and typed: "Europe/Belgrade, UTC+2". */
export function ZoneNote() {
  const { zone } = useFormats();
  return (
    <span className={`muted num ${classes.zone}`}>
      {zone.replaceAll("_", " ")}, {offsetName(zone, useNow(60_000))}
    </span>
  );
}

/** Says once that the device keeps another time than the profile; gone for good when closed. */
export function ZoneWarning() {
  const t = useTexts(common);
  const { zone } = useFormats();
  const device = deviceZone();
  const now = useNow(60_000);
  const pair = `${zone} ${device}`;
  const [seen, setSeen] = useState(() => localStorage.getItem(SEEN));
  if (seen === pair || offsetAt(zone, now) === offsetAt(device, now)) return null;
  const close = () => {
    localStorage.setItem(SEEN, pair);
    setSeen(pair);
  };
  return (
    <div className={classes.warning} role="note">
      <IconWorld size={16} stroke={1.6} aria-hidden />
      <span>{t.zoneDiffers(zone, device)}</span>
      <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t.close} onClick={close}>
        <IconX size={14} />
      </ActionIcon>
    </div>
  );
}
