import { useTexts } from "@/texts";
import { reports } from "@/texts/reports";
import { Explained } from "./Explain";
import type { Totals } from "./figures";
import { MoneyText, useDuration } from "./Reading";
import classes from "./reports.module.css";

/** The report's figures, the total first. */
export function Headline({ totals, shown, asks = true }: { totals: Totals; shown: (keyof Totals["amounts"])[]; asks?: boolean }) {
  const t = useTexts(reports);
  const duration = useDuration();
  const doubt = asks ? { group: {} } : null;
  const part = Math.round((totals.billable / (totals.seconds || 1)) * 100);
  return (
    <dl className={classes.headline}>
      <div>
        <dt>{t.total}</dt>
        <dd data-main className="num" data-testid="total">
          <Explained doubt={doubt}>{duration(totals.seconds)}</Explained>
        </dd>
      </div>
      <div>
        <dt>{t.billable}</dt>
        <dd className="num">
          {duration(totals.billable)} <span className="unit">{part} %</span>
        </dd>
      </div>
      {shown.map((kind) => (
        <div key={kind}>
          <dt>{t.amount[kind]}</dt>
          <dd className="num">
            <Explained doubt={doubt}>
              <MoneyText money={totals.amounts[kind]} />
            </Explained>
          </dd>
        </div>
      ))}
    </dl>
  );
}
