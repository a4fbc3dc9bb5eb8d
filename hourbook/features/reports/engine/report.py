"""A report as plain values, before it becomes JSON, a file or a shared page."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Protocol

import msgspec

from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.rights import Money
from hourbook.features.time_entries.tables import TimeEntry


class Sums(msgspec.Struct, gc=False):
    """Seconds, how many of them billable, entries, and minor units earned and cost.

    One currency is the rule: it stands in the struct itself (of which there may be 100,000), others in ``others``.
    """

    currency: str = ""  # "" without entries
    seconds: int = 0
    billable: int = 0
    entries: int = 0
    earned: int = 0
    cost: int = 0
    others: dict[str, tuple[int, int]] | None = None  # earned and cost by currency

    def add(self, currency: str, seconds: int, billable: int, entries: int, earned: int, cost: int) -> None:
        """Count entries of one currency."""
        self.seconds += seconds
        self.billable += billable
        self.entries += entries
        if not self.currency or self.currency == currency:
            self.currency = currency
            self.earned += earned
            self.cost += cost
        else:
            self.others = self.others or {}
            before = self.others.get(currency, (0, 0))
            self.others[currency] = (before[0] + earned, before[1] + cost)

    def include(self, other: "Sums") -> None:
        """Count what other sums count."""
        if other.currency:
            self.add(other.currency, other.seconds, other.billable, other.entries, other.earned, other.cost)
        for code, (earned, cost) in (other.others or {}).items():
            self.add(code, 0, 0, 0, earned, cost)

    @property
    def currencies(self) -> int:
        """How many there are."""
        return bool(self.currency) + len(self.others or ())

    @property
    def money(self) -> dict[str, tuple[int, int]]:
        """Minor units earned and cost, by currency in alphabetical order. Currencies are never added."""
        if not self.currency:
            return {}
        return dict(sorted({self.currency: (self.earned, self.cost), **(self.others or {})}.items()))

    def by_currency(self, kind: str) -> dict[str, int]:
        """Minor units of one kind of amount, by currency in alphabetical order."""
        return {code: value_of(kind, *pair) for code, pair in self.money.items()}

    def amount(self, kind: str) -> int | None:
        """The minor units where there is one currency (or no entry: 0), null for several."""
        return None if self.others else value_of(kind, self.earned, self.cost)


def value_of(kind: str, earned: int, cost: int) -> int:
    """One kind of amount from what is earned and what it costs."""
    if kind == "EARNED":
        return earned
    return cost if kind == "COST" else earned - cost


class Group(msgspec.Struct, gc=False):
    """One group: ``kind`` is a GroupKey, ``id`` "" for entries that have none; a day's id is its date."""

    kind: str
    id: str
    name: str
    sums: Sums
    children: Sequence["Group"] = ()
    color: str = ""
    client_name: str = ""
    is_member: bool = True  # of people: still an active member
    days: dict[str, Sums] = {}  # weekly: by date


class NamedEntry(TimeEntry, Protocol):
    """A row of ``time_entries`` with the names around it."""

    project_name: str | None
    project_color: str | None
    client_id: str | None
    client_name: str | None
    task_name: str | None
    user_name: str
    user_email: str | None


class DetailedRow(msgspec.Struct):
    """One entry of the detailed report; times are UTC ms, durations seconds, amounts minor units."""

    entry: NamedEntry
    seconds: int  # rounded as the report says; of a running entry so far
    earned: int | None  # null: not billable, or running
    cost: int | None  # null: running
    tags: list[tuple[str, str]]  # id and name
    fields: list[Any]  # FieldValueOut


class Presence(msgspec.Struct):
    """A person's day in the attendance report; ``start`` and ``end`` (of the last finished entry) are UTC ms, all
    else seconds."""

    user_id: str
    day: date
    name: str = ""
    picture: str = ""
    start: int | None = None  # null: no time on this day
    end: int | None = None
    running: bool = False
    work: int = 0  # finished, without breaks
    pause: int = 0
    time_off: int = 0
    capacity: int = 0

    @property
    def shown_end(self) -> int | None:
        """Null while a timer runs."""
        return None if self.running else self.end

    @property
    def overtime(self) -> int:
        return max(0, self.work - self.capacity)

    @property
    def remaining(self) -> int:
        """Capacity that is left, never below zero."""
        return max(0, self.capacity - self.work)


class Report(msgspec.Struct):
    """The answer to a request for a report. What does not belong to its kind is empty."""

    frame: Frame
    totals: Sums
    groups: Sequence[Group] = ()  # summary and weekly
    rows: list[DetailedRow] = []  # detailed: one page
    days: dict[str, Sums] = {}  # weekly: all days, by date
    last: bool = True  # detailed: no page follows
    has_totals: bool = True  # detailed: false where they were excluded
    idle: list[Any] = []  # weekly: people without time (rows of people)
    presences: list[Presence] = []  # attendance: all rows

    @property
    def money(self) -> Money:
        """Which amounts are shown."""
        return self.frame.money
