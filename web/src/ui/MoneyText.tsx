import { useFormats } from "@/api/session";
import { formatNumber, placesOf } from "@/lib/money";

/** An amount in minor units, the currency small beside it. */
export function MoneyText({ amount, currency }: { amount: number; currency: string }) {
  const { number, currency: order } = useFormats();
  const unit = <span className="unit">{currency}</span>;
  const space = order.includes("SPACE") ? "\u00a0" : "";
  const first = order.startsWith("CURRENCY");
  return (
    <span className="num">
      {first && unit}
      {first && space}
      {formatNumber(amount, placesOf(currency), number)}
      {!first && space}
      {!first && unit}
    </span>
  );
}
