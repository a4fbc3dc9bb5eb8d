"""The log of changes as a client follows it: every change once, in the order of commits, as far as it may know.

What somebody may see of a change is decided for each side alone: an entry that is moved where the reader does not see
it ends with ``after`` null, one that comes into view begins with ``before`` null. What happened to things that the
reader did not see then is not told later either: to whom a project comes into view reads what hangs on it. Kinds that
are told vaguely (``hearing.py``) have no id and no sides; of people admins read who it was.
"""

from functools import partial
from typing import Any, NamedTuple

import msgspec

from hourbook.core.base.clock import instant_text_ms
from hourbook.core.base.errors import ApiError, InvalidValue, ValueNotInSet, ValueOutOfRange
from hourbook.core.base.wire import Id, Query, Wire
from hourbook.core.db.tracked import TRACKED_KINDS
from hourbook.core.rows.changes import ChangeRow, last_seq
from hourbook.core.rows.cursors import cursor, read_cursor
from hourbook.core.rows.following import ChangesForgotten, changes_after, id_at, oldest_seq
from hourbook.core.who.context import Context
from hourbook.features.entity_changes.documents import DOCUMENTS
from hourbook.features.entity_changes.past import Version, Was, money_was
from hourbook.features.hearing import Told, heard_sides
from hourbook.features.projects.visibility import is_admin
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.workspaces.team import sees
from hourbook.languages.said import said

PART = 200  # changes of one read, at most: on SQLite it holds up the event loop
LEAST = 50  # and at least, since the reader may see none of them
READS = 100  # of one request
MOST, LONGEST_WAIT = 500, 60
LATEST, CURSOR_LENGTH = "latest", 24


class CursorGone(ApiError):
    status, code = 410, 410
    message = "The changes after this cursor are not known any more"
    cause = (
        "The place that the cursor names is not in the log: what stood there was forgotten (changes_days), the "
        "database was restored from a backup, or the cursor is of another person or server."
    )
    fix = "Read what you keep a copy of again, then follow from the cursor that after=latest answers as next."
    field = "after"


class FeedQuery(Query):
    """``after``: a cursor; without one the log from its beginning, ``latest``: what comes from now on."""

    after: str = ""
    types: list[str] = []
    limit: int = 100
    wait: int = 0


class ChangeOut(Wire):
    cursor: str
    at: str  # with milliseconds
    event: str
    type: str
    entity_id: Id | None
    actor_id: Id | None
    before: dict[str, Any] | None
    after: dict[str, Any] | None


class ChangesOut(Wire):
    """``next`` is where to go on; there is ``more`` to be had at once."""

    changes: list[ChangeOut]
    next: str
    more: bool


class Place(NamedTuple):
    """Where a reader stands after some reads, and what was found on the way."""

    seq: int
    more: bool
    found: list[tuple[int, str, ChangeOut]]  # (seq, id of the row, what is told)


def check(query: FeedQuery) -> None:
    """Raise the refusal of a parameter that is out of its bounds."""
    if not 1 <= query.limit <= MOST:
        raise ValueOutOfRange(
            field="limit", given=query.limit, bound=said("between {least} and {most}", least=1, most=MOST)
        )
    if not 0 <= query.wait <= LONGEST_WAIT:
        raise ValueOutOfRange(
            field="wait", given=query.wait, bound=said("between {least} and {most} seconds", least=0, most=LONGEST_WAIT)
        )
    for kind in query.types:
        if kind not in TRACKED_KINDS:
            raise ValueNotInSet(field="types", given=kind, allowed=", ".join(sorted(TRACKED_KINDS)))
    if query.after not in ("", LATEST) and len(query.after) != CURSOR_LENGTH:
        raise InvalidValue(field="after", given=query.after[:50], expected="a cursor as this operation answers it")


def start(ctx: Context, query: FeedQuery) -> int:
    """The place in the log that a request begins at."""
    if query.after == LATEST:
        return last_seq(ctx.tx, ctx.workspace_id)
    if not query.after:
        return max(oldest_seq(ctx.tx, ctx.workspace_id) - 1, 0)
    seq = read_cursor(ctx.app.secret, scope_of(ctx), query.after, partial(id_at, ctx.tx, ctx.workspace_id))
    if seq is None:
        raise CursorGone(given=query.after)
    return seq


def scope_of(ctx: Context) -> str:
    return f"feed {ctx.workspace_id} {ctx.user_id}"


def step(ctx: Context, query: FeedQuery, place: Place) -> Place:
    """Read on from a place."""
    try:
        wanted = min(PART, max(LEAST, query.limit + 1))
        page = changes_after(ctx.tx, ctx.workspace_id, place.seq, wanted, sorted(set(query.types)))
    except ChangesForgotten:
        raise CursorGone(given=query.after) from None
    return Place(page.seq, page.more, place.found + [told_of(ctx, *each) for each in heard_sides(ctx, page.rows)])


def answer(ctx: Context, query: FeedQuery, place: Place) -> ChangesOut:
    """What was found, at most ``limit``; one more that was found says that there is more."""
    found, over = place.found[: query.limit], len(place.found) > query.limit
    seq = found[-1][0] if over else place.seq
    id = found[-1][1] if over else id_at(ctx.tx, ctx.workspace_id, seq)
    return ChangesOut(
        changes=[change for _, _, change in found], next=sealed(ctx, seq, id or ""), more=over or place.more
    )


def sealed(ctx: Context, seq: int, id: str) -> str:
    return cursor(ctx.app.secret, scope_of(ctx), seq, lambda _: id)


def told_of(ctx: Context, row: ChangeRow, told: dict[str, Told]) -> tuple[int, str, ChangeOut]:
    whole = any(side.id or side.owner_id == ctx.user_id for side in told.values()) or (
        row.kind in BY_ADMINS and is_admin(ctx)
    )
    was = FORMS.get(row.kind) if whole else None
    sides = {
        name: was(ctx, msgspec.json.decode(text)) if was and name in told and text else None
        for name, text in (("before", row.before), ("after", row.after))
    }
    seq = row.seq or 0
    change = ChangeOut(
        cursor=sealed(ctx, seq, row.id),
        at=instant_text_ms(row.at),
        event=row.event,
        type=row.kind,
        entity_id=(row.owner_id if row.kind == "USER" else None) or row.entity_id if whole else None,
        actor_id=row.actor_id if row.actor_id == ctx.user_id or sees(ctx)(row.actor_id) else None,
        **sides,
    )
    return seq, row.id, change


def rate_was(ctx: Context, version: Version) -> dict[str, Any] | None:
    """A rate of one level, for those who may see rates of its kind."""
    kind = version.get("kind")
    if not ctx.may(SEE_COSTS if kind == "COST" else SEE_RATES):
        return None
    name = "costRate" if kind == "COST" else "hourlyRate"
    money = money_was(ctx, {"cost_rate" if kind == "COST" else "hourly_rate": version.get("amount")})[name]
    since = {"since": instant_text_ms(version["since"])} if version.get("since") is not None else {}
    place = {"level": version.get("level"), "subjectId": version.get("subject_id"), "userId": version.get("member_id")}
    return {**place, name: money, **since}


FORMS: dict[str, Was] = {kind: document.was for kind, document in DOCUMENTS.items()} | {"TIME_ENTRY_RATE": rate_was}
BY_ADMINS = ("USER", "TIME_ENTRY_RATE")  # kinds told vaguely, which admins read whole
