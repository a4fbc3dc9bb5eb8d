"""A report as plain values, before it becomes JSON, a file or a shared page."""

from datetime import date
from typing import Any

import msgspec

from hourbook.features.reports.frame import Frame
from hourbook.features.reports.rights import Money


class Sums(msgspec.Struct):
    """Seconds, how many of them billable, entries, and minor units (earned, cost) by currency."""

    seconds: int = 0
    billable: int = 0
    entries: int = 0
    money: dict[str, tuple[int, int]] = {}

    def add(self, currency: str, seconds: int, billable: int, entries: int, earned: int, cost: int) -> None:
        self.seconds += seconds
        self.billable += billable
        self.entries += entries
        before = self.money.get(currency, (0, 0))
        self.money[currency] = (before[0] + earned, before[1] + cost)

    def include(self, other: "Sums") -> None:
        """Add other sums to these."""
        self.seconds += other.seconds
        self.billable += other.billable
        self.entries += other.entries
        for code, (earned, cost) in other.money.items():
            before = self.money.get(code, (0, 0))
            self.money[code] = (before[0] + earned, before[1] + cost)

    def by_currency(self, kind: str) -> dict[str, int]:
        """Minor units of one kind of amount, by currency in alphabetical order. Currencies are never added."""
        return {code: value_of(kind, *self.money[code]) for code in sorted(self.money)}

    def amount(self, kind: str) -> int | None:
        """The minor units where there is one currency (or no entry: 0), null for several."""
        if len(self.money) > 1:
            return None
        return next((value_of(kind, *pair) for pair in self.money.values()), 0)


def value_of(kind: str, earned: int, cost: int) -> int:
    """One kind of amount from what is earned and what it costs."""
    return {"EARNED": earned, "COST": cost, "PROFIT": earned - cost}[kind]


class Group(msgspec.Struct):
    """One group: ``kind`` is a GroupKey, ``id`` "" for entries that have none; a day's id is its date."""

    kind: str
    id: str
    name: str
    sums: Sums
    children: list["Group"] = []
    color: str = ""
    client_name: str = ""
    is_member: bool = True  # of people: still an active member
    days: dict[str, Sums] = {}  # weekly: by date


class Row(msgspec.Struct):
    """One entry of the detailed report; times are UTC ms, durations seconds, amounts minor units."""

    entry: Any  # the row of the statement: columns of time_entries and the names around it
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
    groups: list[Group] = []  # summary and weekly
    rows: list[Row] = []  # detailed: one page
    days: dict[str, Sums] = {}  # weekly: all days, by date
    last: bool = True  # detailed: no page follows
    has_totals: bool = True  # detailed: false where they were excluded
    idle: list[Any] = []  # weekly: people without time (rows of people)
    presences: list[Presence] = []  # attendance: all rows

    @property
    def money(self) -> Money:
        """Which amounts are shown."""
        return self.frame.money
