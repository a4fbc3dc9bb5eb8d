"""The second implementation of the reports: slow, plain Python over plain descriptions. It imports nothing of ours.

The rules stand in ``rules.py``. Groups are those of product-facts 16: an entry counts whole, in the day, week and month
of its start in the report's zone, and in each of its tags and of its person's groups.
"""

from dataclasses import dataclass
from datetime import timedelta
from typing import NamedTuple

from tests.features.reports.description import Entry, Person, Workspace
from tests.features.reports.rules import (
    WITHOUT,
    Body,
    Counted,
    by_id,
    counted,
    groups_of,
    local,
    may_see_money,
    passes,
    rates_of,
    sees,
    wall_clock,
    window,
    zone_of,
)

DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"]


@dataclass
class Refused:
    """The status of a refusal."""

    status: int


def found(ws: Workspace, caller: Person, body: Body, *, running: bool) -> list[Counted]:
    """The entries of the report."""
    first, last = window(body, zone_of(body, caller))
    return [
        counted(ws, body, entry)
        for entry in ws.entries
        if first <= entry.start <= last
        and (running or entry.end is not None)
        and sees(ws, caller, entry)
        and passes(ws, body, entry)
    ]


class Sum(NamedTuple):
    """What entries come to; money by currency: (earned, cost)."""

    entries: int
    seconds: int
    billable_seconds: int
    money: dict[str, tuple[int, int]]

    def by_currency(self, kind: str) -> dict[str, int]:
        """One kind of amount."""
        return {code: {"EARNED": earned, "COST": cost, "PROFIT": earned - cost}[kind]
                for code, (earned, cost) in self.money.items()}  # fmt: skip


def summed(entries: list[Counted]) -> Sum:
    """The sum of finished entries."""
    ended = [each for each in entries if each.entry.end is not None]
    money = {
        currency: (sum(each.earned for each in ended if each.currency == currency),
                   sum(each.cost for each in ended if each.currency == currency))
        for currency in {each.currency for each in ended}
    }  # fmt: skip
    billable = sum(each.seconds for each in ended if each.entry.billable)
    return Sum(len(ended), sum(each.seconds for each in ended), billable, money)


class Row(NamedTuple):
    """A group: its id, what it is called, its sum, the groups inside."""

    id: str
    name: str
    sum: Sum
    children: list["Row"]


class Tree(NamedTuple):
    """A summary report."""

    total: Sum
    rows: list[Row]


def summary(ws: Workspace, caller: Person, body: Body) -> Tree | Refused:
    """The summary report, rows in no order."""
    if not may_see_money(ws, caller, body):
        return Refused(403)
    entries = found(ws, caller, body, running=False)
    return Tree(summed(entries), rows_of(ws, caller, body, entries, body["summaryFilter"]["groups"]))


def rows_of(ws: Workspace, caller: Person, body: Body, entries: list[Counted], keys: list[str]) -> list[Row]:
    if not keys:
        return []
    groups: dict[tuple[str, str], list[Counted]] = {}
    for each in entries:
        for key in keys_of(ws, caller, body, each.entry, keys[0]):
            groups.setdefault(key, []).append(each)
    return [
        Row(id, name, summed(inside), rows_of(ws, caller, body, inside, keys[1:]))
        for (id, name), inside in groups.items()
    ]


def keys_of(ws: Workspace, caller: Person, body: Body, entry: Entry, kind: str) -> list[tuple[str, str]]:
    """(id, name) of the groups in which the entry counts; ("", "") where it has none."""
    project = by_id(ws.projects, entry.project)
    if kind in ("DATE", "WEEK", "MONTH"):
        return [(period_of(caller, body, entry, kind),) * 2]
    if kind == "TIMEENTRY":
        return [(entry.description, entry.description)]
    things = {
        "PROJECT": [project],
        "CLIENT": [by_id(ws.clients, project.client) if project else None],
        "TASK": [by_id(ws.tasks, entry.task)],
        "USER": [by_id(ws.people, entry.person)],
        "TAG": [by_id(ws.tags, tag) for tag in entry.tags],
        "USER_GROUP": [by_id(ws.groups, group) for group in groups_of(ws, entry.person)],
    }[kind]
    return [(thing.id, thing.name) for thing in things if thing] or [(WITHOUT, "")]


def period_of(caller: Person, body: Body, entry: Entry, kind: str) -> str:
    """The local day of the start, the first day of its week, or its month."""
    day = local(entry.start, zone_of(body, caller)).date()
    if kind == "WEEK":
        day -= timedelta(days=(day.weekday() - DAYS.index(body.get("weekStart") or caller.week_start)) % 7)
    return day.isoformat()[: 7 if kind == "MONTH" else 10]


class Line(NamedTuple):
    """A row of the detailed report."""

    entry: Entry
    start: str
    end: str | None
    seconds: int
    hourly_rate: int | None
    cost_rate: int | None
    currency: str
    earned: int
    cost: int


def detailed(ws: Workspace, caller: Person, body: Body) -> tuple[Sum, list[Line]] | Refused:
    """All pages of the detailed report, in no order."""
    if not may_see_money(ws, caller, body):
        return Refused(403)
    entries = found(ws, caller, body, running=True)
    return summed(entries), [line_of(ws, each, zone_of(body, caller)) for each in entries]


def line_of(ws: Workspace, each: Counted, zone: str) -> Line:
    hourly, cost, currency = rates_of(ws, each.entry)
    start, end = each.entry.start, each.entry.end
    told = [None if ms is None else local(ms, zone).replace(microsecond=0).isoformat() for ms in (start, end)]
    hourly = hourly if each.entry.billable else None
    return Line(each.entry, told[0] or "", told[1], each.seconds, hourly, cost, currency, each.earned, each.cost)


class Week(NamedTuple):
    """A weekly report: sums of each row, of each of its days, and of the days."""

    total: Sum
    rows: dict[str, tuple[Sum, dict[str, Sum]]]
    days: dict[str, Sum]


def weekly(ws: Workspace, caller: Person, body: Body) -> Week | Refused:
    """The weekly report; all seven days are there."""
    if not may_see_money(ws, caller, body):
        return Refused(403)
    first = wall_clock(body["dateRangeStart"]).date()
    days = [(first + timedelta(days=number)).isoformat() for number in range(7)]
    entries = [
        each for each in found(ws, caller, body, running=False) if period_of(caller, body, each.entry, "DATE") in days
    ]  # an end at midnight is no eighth day

    def by_day(some: list[Counted]) -> dict[str, Sum]:
        return {day: summed([e for e in some if period_of(caller, body, e.entry, "DATE") == day]) for day in days}

    rows: dict[str, list[Counted]] = {}
    for each in entries:
        ((key, _),) = keys_of(ws, caller, body, each.entry, body["weeklyFilter"]["group"])
        rows.setdefault(key, []).append(each)
    return Week(summed(entries), {key: (summed(some), by_day(some)) for key, some in rows.items()}, by_day(entries))
