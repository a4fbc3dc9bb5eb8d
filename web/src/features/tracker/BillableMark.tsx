import { UnstyledButton } from "@mantine/core";
import { useCan } from "@/api/can";
import { useSession } from "@/api/session";
import { useTexts } from "@/texts";
import { tracker } from "@/texts/tracker";
import classes from "./Bar.module.css";

interface Props {
  billable: boolean;
  onChange: (billable: boolean) => void;
  refusal?: string;
}

/** The sign of the workspace's currency, lit when the time is billable. */
export function BillableMark({ billable, onChange, refusal }: Props) {
  const t = useTexts(tracker);
  const grant = useCan()("CHANGE_BILLABLE");
  const { currency } = useSession().workspace;
  const why = refusal ?? (grant.reach === "NONE" ? (grant.reason ?? "") : undefined);
  return (
    <UnstyledButton
      className={classes.mark}
      aria-label={t.billable}
      aria-pressed={billable}
      title={why ?? (billable ? t.billable : t.notBillable)}
      disabled={why !== undefined}
      onClick={() => onChange(!billable)}
    >
      {signOf(currency)}
    </UnstyledButton>
  );
}

function signOf(currency: string): string {
  try {
    const parts = new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" }).formatToParts(0);
    const sign = parts.find(({ type }) => type === "currency")?.value ?? "$";
    return sign.length > 2 ? "$" : sign;
  } catch {
    return "$";
  }
}
