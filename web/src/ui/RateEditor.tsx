import { Popover, Tooltip, UnstyledButton, VisuallyHidden } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useTexts } from "@/texts";
import { rates } from "@/texts/rates";
import { MoneyText } from "./MoneyText";
import type { RateProps } from "./RateForm";
import classes from "./RateEditor.module.css";

const RateForm = lazy(() => import("./RateForm"));

/** A rate that is changed where it stands: the amount, and from when it holds. */
export function RateEditor({ forbidden, ...props }: RateProps & { forbidden?: string | null }) {
  const t = useTexts(rates);
  const [opened, setOpened] = useState(false);
  const shown = props.rate ? <MoneyText {...props.rate} /> : <span className="muted">{t.notSet}</span>;
  if (forbidden) return <Tooltip label={forbidden}>{<span>{shown}</span>}</Tooltip>;
  return (
    <Popover opened={opened} onChange={setOpened} position="bottom-end" width={300} trapFocus withinPortal shadow="md">
      <Popover.Target>
        <UnstyledButton className={classes.rate} onClick={() => setOpened(!opened)}>
          <VisuallyHidden>{props.label}: </VisuallyHidden>
          {shown}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown>
        <Suspense>
          <RateForm {...props} close={() => setOpened(false)} />
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}
