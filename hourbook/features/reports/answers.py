"""Reports as JSON (wire-facts 6.25)."""

from typing import Any

import msgspec

from hourbook.core.base.clock import offset_seconds, offset_text, wall
from hourbook.core.base.wire import UNSET, UnsetType, written
from hourbook.features.people.permissions import SEE_TEAM
from hourbook.features.people.schemas import UserSettings
from hourbook.features.reports.engine.report import Group, Report, Row, Sums, value_of
from hourbook.features.reports.engine.rights import Money
from hourbook.features.reports.wire import (
    AmountOut,
    CurrencyAmount,
    DayOut,
    DetailedOut,
    DonutSlice,
    EntryRow,
    GroupOut,
    GroupTotals,
    IntervalOut,
    InvoicingInfo,
    PersonOut,
    SummaryOut,
    TagOfEntry,
    TotalsOut,
    WeeklyOut,
)
from hourbook.features.time_entries.locks import is_locked, lock_instant

PLAIN = ("DATE", "WEEK", "MONTH", "TIMEENTRY")  # groups that are described by their id and name


def summary_out(report: Report) -> SummaryOut:
    """The answer to a summary report."""
    counts = GroupTotals(group_one_total_count=len(report.groups))
    if any(group.children for group in report.groups):
        counts.group_two_total_count = sum(len(group.children) for group in report.groups)
    return SummaryOut(
        totals=totals_out(report),
        group_one=groups_out(report),
        donut_chart=[
            DonutSlice(_id=each.id, name=each.name, color=each.color, duration=each.sums.seconds,
                       amount=main_amount(report.money, each.sums)) for each in report.groups
        ],
        group_totals=counts,
    )  # fmt: skip


def weekly_out(report: Report) -> WeeklyOut:
    """The answer to a weekly report."""
    settings = report.frame.ctx.settings
    return WeeklyOut(
        group_one=groups_out(report),
        totals=totals_out(report),
        totals_by_day=days_out(report.money, report.days),
        decimal_format=settings.duration_format == "DECIMAL",
        track_time_down_to_seconds=settings.track_time_down_to_second,
        include_users_without_time=bool(report.idle),
        users_without_time=[person_out(row) for row in report.idle],
    )


def person_out(row: Any) -> PersonOut:
    settings = msgspec.convert(row.settings, UserSettings)
    return PersonOut(id=row.id, name=row.name, email=row.email or "", time_zone=row.time_zone,
                     date_format=settings.date_format, time_format=settings.time_format,
                     week_start=row.week_start)  # fmt: skip


def detailed_out(report: Report) -> DetailedOut:
    """The answer to a detailed report."""
    lock = lock_instant(report.frame.ctx)
    return DetailedOut(totals=totals_out(report), timeentries=[entry_out(report, row, lock) for row in report.rows])


# --- sums


def totals_out(report: Report) -> list[TotalsOut | None]:
    """One row; ``[null]`` without entries, as the real service answers and old clients look for."""
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


def groups_out(report: Report) -> list[GroupOut]:
    """The groups, each written at once with all below it: of 100,000 groups memory holds the texts alone."""
    code = report.frame.ctx.workspace.currency
    return [written(group_out(group, report.money, code, {})) for group in report.groups]


def group_out(group: Group, money: Money, code: str, path: dict[str, str]) -> GroupOut:
    """A group with the groups below it; ``path`` holds the ids above, ``code`` is the workspace's currency."""
    sums, has_path = group.sums, group.kind == "TIMEENTRY"
    amounts = amounts_out(money, sums)
    out = GroupOut(
        duration=sums.seconds,
        amounts=amounts,
        amount=amounts[0].value if amounts else UNSET,
        _id={**path, group.kind: group.id} if has_path else group.id,
        name=group.name,
        currency=(None if sums.others else sums.currency) if amounts else UNSET,
        workspace_currency_code=code if amounts else UNSET,
    )
    if group.kind not in PLAIN:
        describe(out, group)
    if group.days:
        out.days = days_out(money, group.days)
    if group.children:
        path = {**path, group.kind: group.id}
        out.children = [group_out(child, money, code, path) for child in group.children]
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


def entry_out(report: Report, row: Row, lock: int) -> EntryRow:
    """One entry of the detailed report."""
    entry, ctx = row.entry, report.frame.ctx
    out = EntryRow(
        _id=entry.id,
        description=entry.description,
        user_id=entry.user_id,
        time_interval=interval_out(entry, row.seconds, report.frame.zone),
        billable=entry.billable,
        project_id=entry.project_id,
        task_id=entry.task_id,
        tag_ids=[id for id, _ in row.tags],
        approval_request_id=entry.approval_request_id,
        type=entry.type,
        is_locked=is_locked(entry, lock),
        amount=None,
        rate=None,
        project_name=entry.project_name or "",
        project_color=entry.project_color or "",
        client_name=entry.client_name or "",
        client_id=entry.client_id or "",
        task_name=entry.task_name or "",
        user_name=entry.user_name,
        user_email=(entry.user_email or "") if entry.user_id == ctx.user_id or ctx.may(SEE_TEAM) else "",
        tags=[TagOfEntry(_id=id, name=name) for id, name in row.tags],
        custom_fields=row.fields,
        kiosk_id=entry.kiosk_id,
    )
    if entry.invoiced:
        out.invoicing_info = InvoicingInfo(manually_invoiced=True)
    if report.money.shown:
        add_money(out, row, report)
    return out


def add_money(out: EntryRow, row: Row, report: Report) -> None:
    """The shown amounts and rates of an entry, null where it has none."""
    shown, entry = report.money.shown, row.entry
    earned_rate = entry.hourly_rate if entry.billable else None
    out.currency = entry.currency
    if {"EARNED", "PROFIT"} & {*shown}:
        out.earned_amount, out.earned_rate = row.earned, earned_rate
    if {"COST", "PROFIT"} & {*shown}:
        out.cost_amount, out.cost_rate = row.cost, entry.cost_rate
    if report.money.main == "EARNED":
        out.amount, out.rate = row.earned, earned_rate
    elif report.money.main == "COST":
        out.amount, out.rate = row.cost, entry.cost_rate
    elif row.cost is not None:
        out.amount = (row.earned or 0) - row.cost


def interval_out(entry: Any, seconds: int, zone: str) -> IntervalOut:
    end = None if entry.end_at is None else zoned(entry.end_at, zone)
    return IntervalOut(start=zoned(entry.start_at, zone), end=end, duration=seconds)


def zoned(ms: int, zone: str) -> str:
    """``2023-08-28T15:48:00+10:00``: local time with its offset."""
    offset = offset_seconds(ms, zone)
    return wall(ms // 1000 * 1000, zone).isoformat(timespec="seconds") + (offset_text(offset) if offset else "Z")
