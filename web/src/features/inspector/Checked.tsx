import { IconCheck, IconMinus, IconX } from "@tabler/icons-react";
import { VisuallyHidden } from "@mantine/core";
import type { Shape } from "@/api/client";
import { useTexts } from "@/texts";
import { inspector } from "@/texts/inspector";
import classes from "./Inspector.module.css";

const SIGNS = { passed: IconCheck, failed: IconX, "not reached": IconMinus };

/** Every check in its order, the one that refused with its cause. */
export function Checked({ checks }: { checks: Shape<"Check">[] }) {
  const t = useTexts(inspector);
  return (
    <ol className={classes.checks}>
      {checks.map(({ name, state, text }) => {
        const Sign = SIGNS[state];
        return (
          <li key={name} data-state={state}>
            <Sign size={16} stroke={2} aria-hidden />
            <b>{t.checks[name] ?? name}</b>
            <VisuallyHidden>{t[state]}</VisuallyHidden>
            <span title={text}>{text}</span>
          </li>
        );
      })}
    </ol>
  );
}
