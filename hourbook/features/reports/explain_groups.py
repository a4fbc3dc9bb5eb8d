"""Why the amounts of a group of a summary are what they are: every rate in it, with its time."""

from typing import Any, Protocol

import sqlalchemy as sa

from hourbook.core.base.clock import local_to_instant
from hourbook.core.base.errors import InvalidValue
from hourbook.core.who.context import Context
from hourbook.features.reports.engine.filters import conditions
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.kind import framed
from hourbook.features.reports.engine.levels import MANY, days_of_period, note_of
from hourbook.features.reports.engine.measures import Rounding, cost, earned, rounded, total
from hourbook.features.reports.explain_schemas import ExplainOut, RoundingOut, StepOut
from hourbook.features.reports.kinds.summary import SUMMARY, SummaryIn
from hourbook.features.reports.schemas import ArchivableFilter, GroupKey, PeopleFilter, ReportIn, TagFilter, TaskFilter
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.time_entries.times import length

entry = time_entries.c
STEPS = 200


def of_group(ctx: Context, group: dict[GroupKey, str], body: SummaryIn) -> ExplainOut:
    """A group of a summary: what was tracked, what counts, and every rate with its time."""
    frame = framed(ctx, SUMMARY, body)
    where = list(frame.where)
    for kind, id in group.items():
        where += inside(frame, kind, id)
    found = counts(frame, where)
    notes = [note_of(kind) for kind in group if kind in MANY]
    if found.running:
        notes.append(f"Entries still running ({found.running}) are in no total until they are stopped.")
    steps = [step for kind in ("EARNED", "COST") for step in rates(frame, where, kind)]
    if len(steps) > STEPS:
        notes.append(f"Only {STEPS} rates are listed.")
    return ExplainOut(
        zone=frame.zone, entries_count=found.entries, tracked_duration=found.tracked, duration=found.counted,
        rounding=rounding_out(frame.rounding), steps=steps[:STEPS], notes=notes,
    )  # fmt: skip


def rounding_out(rounding: Rounding) -> RoundingOut | None:
    return RoundingOut(mode=rounding.mode, minutes=rounding.step // 60) if rounding.step else None


def inside(frame: Frame, kind: str, id: str) -> list[Any]:
    """The conditions that an entry is in a group; "" is the group of those without the key."""
    if kind in ("DATE", "WEEK", "MONTH"):
        return in_days(frame, kind, id)
    if kind == "TIMEENTRY":
        return [entry.description == id]
    wanted: dict[str, ReportIn] = {
        "PROJECT": ReportIn(projects=ArchivableFilter(ids=[id])),
        "CLIENT": ReportIn(clients=ArchivableFilter(ids=[id])),
        "TASK": ReportIn(tasks=TaskFilter(ids=[id])),
        "TAG": ReportIn(tags=TagFilter(ids=[id])),
        "USER": ReportIn(users=PeopleFilter(ids=[id])),
        "USER_GROUP": ReportIn(user_groups=PeopleFilter(ids=[id])),
    }
    return conditions(frame.ctx, wanted[kind])


def in_days(frame: Frame, kind: str, id: str) -> list[Any]:
    """The conditions that an entry starts on the days of a group."""
    try:
        first, after = days_of_period(kind, id)
    except ValueError:
        raise InvalidValue(field=f"group.{kind}", given=id, expected="the _id of a group of the summary") from None
    start, end = (local_to_instant(day, frame.zone) for day in (first, after))
    return [entry.start_at >= start, entry.start_at < end]


class Counts(Protocol):
    """Of entries: how many are finished, their seconds as tracked and as counted, and how many are running."""

    entries: int
    tracked: int
    counted: int
    running: int


def counts(frame: Frame, where: list[Any]) -> Counts:
    """Of finished entries: how many, tracked and counted seconds; and how many entries are running."""
    done = entry.end_at.is_not(None)
    found = sa.select(
        total(sa.case((done, 1), else_=0)).label("entries"),
        total(sa.case((done, length()), else_=0)).label("tracked"),
        total(sa.case((done, rounded(frame.rounding, length())), else_=0)).label("counted"),
        total(sa.case((done, 0), else_=1)).label("running"),
    )
    return frame.ctx.tx.execute(found.where(*where)).one()


def rates(frame: Frame, where: list[Any], kind: str) -> list[StepOut]:
    """Every rate that occurs in the group, with its time and its amount; the largest amounts first."""
    if not {kind, "PROFIT"} & {*frame.money.shown}:
        return []
    seconds = rounded(frame.rounding, length())
    rate, value = (entry.hourly_rate, earned) if kind == "EARNED" else (entry.cost_rate, cost)
    sums = [sa.func.count().label("entries"), total(seconds).label("seconds"), total(value(seconds)).label("amount")]
    counting = [*where, entry.end_at.is_not(None), *([entry.billable] if kind == "EARNED" else [])]
    found = sa.select(entry.currency, rate.label("rate"), *sums).where(*counting).group_by(entry.currency, rate)
    rows = frame.ctx.tx.execute(found.order_by(sums[2].desc(), entry.currency, rate).limit(STEPS + 1))
    return [
        StepOut(type=kind, currency=row.currency, rate=row.rate, entries_count=row.entries, duration=row.seconds,
                amount=row.amount) for row in rows
    ]  # fmt: skip
