"""Setting a rate at one of the five levels (product-facts 12.2, wire-facts 6.2, 6.4, 6.5)."""

from typing import Annotated, Any, Generic, Literal, NamedTuple, TypeVar

import sqlalchemy as sa
from msgspec import Meta

from hourbook.core.base.clock import Instant
from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.base.wire import Wire
from hourbook.core.db.tracked import kind_of_change
from hourbook.core.rows import records
from hourbook.core.rows.changes import record_change
from hourbook.core.rows.records import mine
from hourbook.core.who.access import Can, Feature
from hourbook.core.who.context import Context
from hourbook.features.rates.entries import apply_to_entries
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.rates.tables import Rated, rate_history

RateKind = Literal["HOURLY", "COST"]
COLUMNS: dict[RateKind, str] = {"HOURLY": "hourly_rate", "COST": "cost_rate"}
RATE = kind_of_change("TIME_ENTRY_RATE", stale=("reports", "dashboard"))
EVENTS: dict[RateKind, str] = {"HOURLY": "BILLABLE_RATE_UPDATED", "COST": "COST_RATE_UPDATED"}
FEATURES: dict[RateKind, Feature] = {"HOURLY": Feature.BILLABLE_HOURS, "COST": Feature.LABOR_COST}
SEEING: dict[RateKind, Can] = {"HOURLY": SEE_RATES, "COST": SEE_COSTS}
SKIPPED = "x-hourbook-skipped-entries"


class AmountNegative(ApiError):
    message = "Amount has to be a positive value."
    cause = "The amount is below zero."
    fix = "Send minor units from 0, for example 2500 for 25.00. 0 is a rate; null takes the rate away."
    field = "amount"


RATE_ERRORS: list[type[ApiError]] = [AmountNegative, InvalidValue]
MinorUnits = Annotated[int, Meta(le=2**31 - 1, description="minor units an hour", extra_json_schema={"minimum": 0})]


class RateIn(Wire):
    """``since`` also changes the entries that start at or after it; without it the rate holds for new entries."""

    # differs: null takes the rate away, so that the next level decides; the real service can do that only in its app.
    amount: MinorUnits | None
    since: Instant | None = None


L = TypeVar("L", bound=Rated)


class Level(NamedTuple, Generic[L]):
    """A row that carries rates, and how history and entries name it."""

    name: str
    table: sa.Table
    row: L
    subject_id: str = ""  # "" for the workspace
    user_id: str = ""  # the person, for PROJECT_MEMBER


def set_rate(ctx: Context, level: Level[L], kind: RateKind, rate: RateIn) -> L:
    """Set (or with a null amount clear) a rate; returns the level's row.

    With ``since`` entries that start at or after it get the rate that now applies, but never invoiced or approved
    ones: how many were skipped is told in the header X-Hourbook-Skipped-Entries.
    """
    if rate.amount is not None and rate.amount < 0:
        raise AmountNegative(given=rate.amount)
    before = getattr(level.row, COLUMNS[kind])
    if rate.since is not None:
        keep_history(ctx, level, kind, before, rate.since)
    new: dict[str, Any] = {COLUMNS[kind]: rate.amount}
    row = records.change(ctx, level.table, level.row, **new)
    if rate.since is not None or before != rate.amount:
        tell(ctx, level, kind, before, rate)
    if rate.since is not None:
        skipped: set[str] = ctx.kept.setdefault(SKIPPED, set())
        skipped |= apply_to_entries(ctx, level.name, kind, level.subject_id, level.user_id, rate.since)
        ctx.headers[SKIPPED] = str(len(skipped))
    return row


def keep_history(ctx: Context, level: Level[Any], kind: RateKind, current: int | None, since: int) -> None:
    """Note what held until ``since``; what was said of later times before no longer counts."""
    about = [*of_level(ctx, level.name, level.subject_id, level.user_id), rate_history.c.kind == kind]
    known = sa.select(rate_history).where(*about, rate_history.c.since >= since).order_by(rate_history.c.since)
    rows = ctx.tx.execute(known).all()
    later = [row for row in rows if row.since > since]
    if later:
        ctx.tx.execute(sa.delete(rate_history).where(*about, rate_history.c.since > since))
    if len(later) == len(rows):
        held = later[0].amount if later else current
        records.add(
            ctx, rate_history, kind=kind, level=level.name, subject_id=level.subject_id, user_id=level.user_id,
            amount=held, since=int(since),
        )  # fmt: skip


def of_level(ctx: Context, level: str, subject_id: str, user_id: str) -> list[Any]:
    """The conditions on the history of one level's rates."""
    known = {"level": level, "subject_id": subject_id, "user_id": user_id}
    return [mine(ctx, rate_history), *(rate_history.c[name] == value for name, value in known.items())]


def forget_history(ctx: Context, level: str, subject_id: str, user_id: str = "") -> None:
    """Drop the history of a level's row that is going."""
    ctx.tx.execute(sa.delete(rate_history).where(*of_level(ctx, level, subject_id, user_id)))


def tell(ctx: Context, level: Level[Any], kind: RateKind, before: int | None, rate: RateIn) -> None:
    """Write the change row of the rate itself. The member is not its owner: people need not see their own rates."""
    about = {"level": level.name, "subject_id": level.subject_id, "member_id": level.user_id, "kind": kind}
    since = None if rate.since is None else int(rate.since)
    record_change(
        ctx, EVENTS[kind], RATE, level.subject_id or ctx.workspace_id,
        before=about | {"amount": before}, after=about | {"amount": rate.amount, "since": since},
    )  # fmt: skip
