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

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from itertools import islice
from typing import Any, Literal, NamedTuple

import msgspec

from hourbook.features.reports.engine.formats import moment_text
from hourbook.features.reports.engine.money import decimal_text
from hourbook.features.reports.engine.report import Group, Report, Sums
from hourbook.features.reports.engine.rights import Money

Holds = Literal["text", "number", "duration", "hours", "money", "date", "time", "bool"]
LEVELS = {"PROJECT": "Project", "CLIENT": "Client", "TASK": "Task", "USER": "User", "USER_GROUP": "Group",
          "TAG": "Tag", "DATE": "Date", "WEEK": "Week", "MONTH": "Month", "TIMEENTRY": "Description"}  # fmt: skip
AMOUNTS = {"EARNED": "Billable Amount", "COST": "Cost Amount", "PROFIT": "Profit"}

PAGE = 1000


class Column(NamedTuple):
    """A column and what its cells hold."""

    name: str
    kind: Holds = "text"


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
    sums: Callable[[], Sums] | None = None  # of everything; None: the rows say all
    printed: frozenset[str] | None = None  # the columns that a sheet of paper has room for; None: all


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


# --- groups


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
