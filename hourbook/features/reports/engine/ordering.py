"""In which order the groups of a report stand."""

from collections.abc import Callable
from typing import Any

from hourbook.core.base.wire import given
from hourbook.core.who.context import Context
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.report import Group

MONEY = ("AMOUNT", "EARNED", "COST", "PROFIT")
DATES = ("DATE", "WEEK", "MONTH")
Sorting = Callable[[list[Group]], None]


def sort_column(frame: Frame) -> str:
    """What groups are sorted by. A column of money the caller may not see counts as GROUP: an order tells amounts."""
    column = frame.sort_column
    if column == "AMOUNT":
        column = frame.money.main
    if column in MONEY and not (frame.money.shown and may_sort(frame.ctx, column)):
        return "GROUP"
    return column


def may_sort(ctx: Context, column: str) -> bool:
    return ctx.may(SEE_RATES if column == "EARNED" else SEE_COSTS)


def sorting(frame: Frame) -> Sorting:
    """What sorts groups of one level in place: by name ascending unless said otherwise; equal ones by name and id.

    Measures are sorted from the largest. Money: first by the amount in the workspace's currency, then by the others'.
    """
    column, order = sort_column(frame), given(frame.body.sort_order)
    key = measure(column, frame.ctx.workspace.currency)

    def sort(groups: list[Group]) -> None:
        if len(groups) < 2:
            return
        groups.sort(key=by_name, reverse=key is None and order == "DESCENDING")
        if key is not None:
            groups.sort(key=key, reverse=order != "ASCENDING")

    return sort


def by_name(group: Group) -> tuple[str, str]:
    return (group.id if group.kind in DATES else group.name.lower(), group.id)


def measure(column: str, currency: str) -> Callable[[Group], Any] | None:
    """The sort key of a column; None for GROUP."""
    if column == "GROUP":
        return None
    if column == "DURATION":
        return lambda group: group.sums.seconds

    def worth(group: Group) -> tuple[int, int]:
        values = group.sums.by_currency(column)
        return values.get(currency, 0), max((v for code, v in values.items() if code != currency), default=0)

    return worth
