"""Reports as JSON (wire-facts 6.25)."""

from typing import Any

from hourbook.core.base.clock import offset_seconds, offset_text, wall
from hourbook.core.base.wire import UNSET, UnsetType, written
from hourbook.core.who.context import Context
from hourbook.features.reports.engine.report import Group, Report, Sums, value_of
from hourbook.features.reports.engine.rights import Money
from hourbook.features.reports.wire import AmountOut, CurrencyAmount, DayOut, GroupOut, TotalsOut
from hourbook.features.workspaces.team import shown_id

PLAIN = ("DATE", "WEEK", "MONTH", "TIMEENTRY")  # groups that are described by their id and name


# --- sums


def totals_out(report: Report) -> list[TotalsOut | None]:
    """One row; ``[null]`` without entries."""
    if not report.has_totals:
        return []
    sums = report.totals
    if not sums.entries:
        return [None]
    shown = report.money.shown
    return [
        TotalsOut(
            total_time=sums.seconds,
            total_billable_time=sums.billable,
            entries_count=sums.entries,
            num_of_currencies=sums.currencies,
            total_amount=sums.amount(report.money.main) if shown else None,
            amounts=amounts_out(report.money, sums),
            total_amount_by_currency=by_currency(sums, report.money.main) if shown else [],
        )
    ]


def amounts_out(money: Money, sums: Sums) -> tuple[AmountOut, ...]:
    """The shown amounts; with several currencies each by itself. (Tuples: the collector soon leaves them alone.)"""
    if len(money.shown) == 1 and not sums.others:
        return (AmountOut(type=money.main, value=value_of(money.main, sums.earned, sums.cost)),)  # type: ignore[arg-type]
    return tuple([
        AmountOut(type=kind, value=sums.amount(kind),  # type: ignore[arg-type]
                  amount_by_currencies=by_currency(sums, kind) if sums.others else UNSET)
        for kind in money.shown
    ])  # fmt: skip


def by_currency(sums: Sums, kind: str) -> list[CurrencyAmount]:
    return [CurrencyAmount(currency=code, amount=value) for code, value in sums.by_currency(kind).items()]


def main_amount(money: Money, sums: Sums) -> int | UnsetType | None:
    """``amount``: absent where no money is shown."""
    return sums.amount(money.main) if money.shown else UNSET


def days_out(money: Money, days: dict[str, Sums]) -> list[DayOut]:
    return [DayOut(date=day, duration=sums.seconds, amount=main_amount(money, sums)) for day, sums in days.items()]


def all_days_out(money: Money, days: dict[str, Sums]) -> list[DayOut]:
    """The same with the amounts of each currency by itself."""
    found = days_out(money, days)
    for day in found:
        day.amount_by_currency = by_currency(days[day.date], money.main) if money.shown else []
    return found


def groups_out(report: Report) -> list[GroupOut]:
    """The groups, each written at once with all below it: of 100,000 groups memory holds the texts alone."""
    ctx, money = report.frame.ctx, report.money
    return [written(group_out(group, money, ctx, {})) for group in report.groups]


def id_of(ctx: Context, group: Group) -> str:
    """The id of a group as it is told."""
    return shown_id(ctx, group.id) if group.kind == "USER" else group.id


def group_out(group: Group, money: Money, ctx: Context, path: dict[str, str]) -> GroupOut:
    """A group with the groups below it; ``path`` holds the ids above."""
    sums, id = group.sums, id_of(ctx, group)
    amounts = amounts_out(money, sums)
    out = GroupOut(
        duration=sums.seconds,
        amounts=amounts,
        amount=amounts[0].value if amounts else UNSET,
        _id={**path, group.kind: id} if group.kind == "TIMEENTRY" else id,
        name=group.name,
        currency=(None if sums.others else sums.currency) if amounts else UNSET,
        workspace_currency_code=ctx.workspace.currency if amounts else UNSET,
    )
    if group.kind not in PLAIN:
        describe(out, group)
    if group.days:
        out.days = days_out(money, group.days)
    if group.children:
        path = {**path, group.kind: id}
        out.children = [group_out(child, money, ctx, path) for child in group.children]
    return out


def describe(out: GroupOut, group: Group) -> None:
    """The keys that only some kinds of groups have."""
    out.name_lower_case = group.name.lower()
    if group.kind == "PROJECT":
        out.color, out.client_name = group.color, group.client_name
    if group.kind == "USER":
        out.has_membership = group.is_member
        out.sorting_field = f"{1 if group.is_member else 2}-{group.name.lower()}"


# --- rows


def zoned(ms: int, zone: str) -> str:
    """``2023-08-28T15:48:00+10:00``: local time with its offset."""
    offset = offset_seconds(ms, zone)
    return wall(ms // 1000 * 1000, zone).isoformat(timespec="seconds") + (offset_text(offset) if offset else "Z")


def keep_groups(answer: Any, page: int, size: int) -> None:
    """Keep one page of the groups of an answer that has all of them."""
    answer.group_one = answer.group_one[(page - 1) * size : page * size]
