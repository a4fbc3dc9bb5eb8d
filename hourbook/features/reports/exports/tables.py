"""A report as one table that knows nothing of files; what a cell holds is said by the kind of its column.

| kind | cell |
| --- | --- |
| text | str |
| number | int, float or decimal text |
| duration, hours | seconds; shown as 1:30:00 and as 1.50 |
| money | exact decimal text of major units, such as 12.50 |
| date, time | datetime: what clocks of the report's zone show |
| bool | bool |

None is an empty cell, and any may hold a str ("Total"). With HIDE_AMOUNT there are no columns of money.
"""

from collections.abc import Iterator, Sequence
from datetime import datetime, time, timedelta
from itertools import islice
from typing import Any, Literal, NamedTuple

import msgspec

from hourbook.core.base.clock import wall
from hourbook.core.base.wire import given
from hourbook.features.reports.engine.money import decimal_text
from hourbook.features.reports.engine.report import Group, Presence, Report, Sums
from hourbook.features.reports.engine.rights import Money
from hourbook.features.reports.exports.formats import moment_text
from hourbook.features.reports.kinds.summary import filter_of
from hourbook.features.reports.schemas import SummaryIn, WeeklyIn

Kind = Literal["text", "number", "duration", "hours", "money", "date", "time", "bool"]
TITLES = {"summary": "Summary report", "detailed": "Detailed report", "weekly": "Weekly report",
          "attendance": "Attendance report"}  # fmt: skip
LEVELS = {"PROJECT": "Project", "CLIENT": "Client", "TASK": "Task", "USER": "User", "USER_GROUP": "Group",
          "TAG": "Tag", "DATE": "Date", "WEEK": "Week", "MONTH": "Month", "TIMEENTRY": "Description"}  # fmt: skip
AMOUNTS = {"EARNED": "Billable Amount", "COST": "Cost Amount", "PROFIT": "Profit"}

PAGE = 1000


class Column(NamedTuple):
    """A column and what its cells hold."""

    name: str
    kind: Kind = "text"


class Line(NamedTuple):
    """A row. ``group`` is the depth of a row that sums up the rows after it; None for the rows themselves, which name
    their groups too."""

    cells: list[Any]
    group: int | None = None


class Table(msgspec.Struct):
    """``pages`` reads in the transaction of the moment (see ``core/streams.py``), a page for each ``next``."""

    columns: list[Column]
    pages: Iterator[list[Line]]
    total: list[Any] | None = None  # the cells of the last row
    sums: Sums | None = None  # of everything, where they are known already


DURATIONS = [Column("Duration (h)", "duration"), Column("Duration (decimal)", "hours")]


def amount_columns(money: Money, currencies: list[str]) -> list[Column]:
    """A column for each shown amount in each currency: those are never added."""
    return [Column(f"{AMOUNTS[kind]} ({code})", "money") for kind in money.shown for code in currencies]


def amount_cells(money: Money, currencies: list[str], sums: Sums) -> list[str | None]:
    """The cells under ``amount_columns``; empty where a group has nothing in the currency."""
    found = []
    for kind in money.shown:
        values = sums.by_currency(kind)
        found += [decimal_text(values[code], code) if code in values else None for code in currencies]
    return found


# --- summary


def summary_table(report: Report, date_format: str) -> Table:
    """A row for each of the innermost groups with the names around it, after the sums of its outer groups."""
    assert isinstance(report.frame.body, SummaryIn)
    kinds: list[str] = list(dict.fromkeys(filter_of(report.frame.body).groups))
    money, codes = report.money, codes_of(report)
    measures = [*DURATIONS, *amount_columns(money, codes)]

    def cells(names: list[Any], sums: Sums) -> list[Any]:
        return [*names, sums.seconds, sums.seconds, *amount_cells(money, codes, sums)]

    def lines(groups: Sequence[Group], above: list[Any], depth: int) -> Iterator[Line]:
        width = len(names_of(kinds))
        for group in groups:
            names = [*above, *group_cells(group, date_format, "CLIENT" in kinds)]
            padded = names + [""] * (width - len(names))
            yield Line(cells(padded, group.sums), depth if group.children else None)
            yield from lines(group.children, names, depth + 1)

    names = names_of(kinds)
    total = cells(["Total", *[""] * (len(names) - 1)], report.totals)
    columns = [*(Column(name, "date" if name == "Date" else "text") for name in names), *measures]
    return Table(columns, in_pages(lines(report.groups, [], 0)), total, report.totals)


def in_pages(lines: Iterator[Line]) -> Iterator[list[Line]]:
    """Some lines at a time, so that of many groups not all cells are in memory."""
    while page := list(islice(lines, PAGE)):
        yield page


def codes_of(report: Report) -> list[str]:
    """The currencies that have columns: those of the entries, of a report without any the workspace's."""
    return sorted(report.totals.money) or [report.frame.ctx.workspace.currency]


def group_cells(group: Group, date_format: str, has_clients: bool) -> list[Any]:
    """What stands under the headers of a group's level; ``has_clients``: clients are a level of their own."""
    if group.kind == "DATE":
        return [datetime.fromisoformat(group.id)]
    if group.kind == "WEEK":
        first = datetime.fromisoformat(group.id)
        return [" - ".join(moment_text(day, date_format) for day in (first, first + timedelta(days=6)))]
    return [group.name, group.client_name] if group.kind == "PROJECT" and not has_clients else [group.name]


def names_of(kinds: list[str]) -> list[str]:
    """The headers of the levels; a project is followed by its client unless that is a level itself."""
    found: list[str] = []
    for kind in kinds:
        found += [LEVELS[kind], *(["Client"] if kind == "PROJECT" and "CLIENT" not in kinds else [])]
    return found


# --- weekly


def weekly_table(report: Report, date_format: str) -> Table:
    """A row for each person or project, a column for each of the seven days."""
    assert isinstance(report.frame.body, WeeklyIn)
    money, codes = report.money, codes_of(report)
    names = names_of([given(report.frame.body.weekly_filter).group])

    def cells(first: list[Any], days: dict[str, Sums], sums: Sums) -> list[Any]:
        cells = [*first, *(days[day].seconds for day in report.days), sums.seconds, sums.seconds]
        return [*cells, *amount_cells(money, codes, sums)]

    days = [moment_text(datetime.fromisoformat(day), date_format) for day in report.days]
    lines = [Line(cells(group_cells(group, date_format, False), group.days, group.sums)) for group in report.groups]
    columns = [
        *map(Column, names), *(Column(day, "duration") for day in days), Column("Total (h)", "duration"),
        Column("Total (decimal)", "hours"), *amount_columns(money, codes),
    ]  # fmt: skip
    total = cells(["Total", *[""] * (len(names) - 1)], report.days, report.totals)
    return Table(columns, iter([lines]), total, report.totals)


# --- attendance


def attendance_table(report: Report) -> Table:
    """A row for each person and day, all pages."""
    columns = [
        Column("User"), Column("Date", "date"), Column("Start", "time"), Column("End", "time"),
        Column("Break", "duration"), Column("Work", "duration"), Column("Work (decimal)", "hours"),
        Column("Capacity", "duration"), Column("Overtime", "duration"), Column("Remaining Capacity", "duration"),
        Column("Time Off", "duration"), Column("Running", "bool"),
    ]  # fmt: skip
    rows = report.presences
    work, lengths = sum(row.work for row in rows), ("capacity", "overtime", "remaining", "time_off")
    sums = [sum(row.pause for row in rows), work, work, *(sum(getattr(row, name) for row in rows) for name in lengths)]
    lines = [Line(presence_cells(row, report.frame.zone)) for row in rows]
    return Table(columns, iter([lines]), ["Total", None, None, None, *sums, None])


def presence_cells(row: Presence, zone: str) -> list[Any]:
    start, end = (None if ms is None else wall(ms, zone) for ms in (row.start, row.shown_end))
    return [
        row.name, datetime.combine(row.day, time()), start, end, row.pause, row.work, row.work, row.capacity,
        row.overtime, row.remaining, row.time_off, row.running,
    ]  # fmt: skip
