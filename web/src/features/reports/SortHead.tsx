import { UnstyledButton } from "@mantine/core";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import classes from "@/figures/reports.module.css";

export type Order = "ASCENDING" | "DESCENDING";

interface Props {
  label: string;
  active: boolean;
  order: Order;
  first?: Order; // the order of the first click
  onSort: (order: Order) => void;
}

/** The head of a column that sorts: a click by it, another one the other way round. */
export function SortHead({ label, active, order, first = "DESCENDING", onSort }: Props) {
  const next = active ? (order === "ASCENDING" ? "DESCENDING" : "ASCENDING") : first;
  const Arrow = order === "ASCENDING" ? IconArrowUp : IconArrowDown;
  return (
    <UnstyledButton className={classes.sort} onClick={() => onSort(next)}>
      {label}
      {active && <Arrow size={12} aria-hidden />}
    </UnstyledButton>
  );
}
