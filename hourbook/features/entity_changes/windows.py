"""What happened in a window of time: made, changed or deleted, judged by the state before the window and now.

What was made in the window counts as made, however often it was changed since; what was made and deleted in it never
was (the contract says so of all three). Both ends belong to the window: who asks from the end of the last one on
misses nothing and may be told something twice.
"""

from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.base.errors import ApiError, ValueOutOfRange
from hourbook.core.rows.changes import changes
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.features.entity_changes.documents import DOCUMENTS, Document, subject
from hourbook.features.entity_changes.schemas import EntityQuery
from hourbook.features.hearing import changed_columns, heard, heard_sides
from hourbook.features.projects.visibility import is_admin
from hourbook.features.sights import SIGHTS
from hourbook.languages.said import said

MONTH = 30 * 86_400_000
MOST = 5_000  # in one answer
SCANNED = 50_000  # changes that are looked at one by one
AT_ONCE = 500
LISTED = {"name", "email", "picture", "status", "role", "time_zone", "week_start"}  # of people: what lists show


class TooManyEntities(ApiError):
    message = "Too many entities"
    cause = "More than {most} entities were found, and no limit was sent."
    fix = "Send limit (up to {most}) and walk the pages from page=0 until one is empty, or ask for a shorter window."
    field = "limit"
    rule = "limit"
    example = {"most": MOST}


class WindowTooBusy(ApiError):
    message = "Too many changes in this window"
    cause = "More than {most} changes of {document} lie between start and end; they are looked at one by one."
    fix = "Ask for a shorter window, several times."
    field = "start"
    rule = "limit"
    example = {"most": SCANNED, "document": "TIME_ENTRY"}


class Window(NamedTuple):
    """UTC milliseconds; both belong to it."""

    start: int
    end: int

    def holds(self, column: sa.ColumnElement[int]) -> sa.ColumnElement[bool]:
        return column.between(self.start, self.end)


class Found(NamedTuple):
    """Something that was found, in the order of the answer. ``about`` is a deletion's last state, or a value."""

    at: int
    code: str
    id: str
    created_at: int | None
    updated_at: int | None = None
    about: Any = None


def window_of(ctx: Context, query: EntityQuery) -> Window:
    end = int(query.end) if query.end is not None else int(query.start) + MONTH if query.start is not None else ctx.now
    return Window(int(query.start) if query.start is not None else end - MONTH, end)


def page_of(query: EntityQuery) -> tuple[int, int]:
    """(how many to pass over, how many to answer at most)."""
    # differs: the real service answers all of them, whatever page and limit say
    if query.page_from_zero < 0:
        raise ValueOutOfRange(
            field="page", given=query.page_from_zero, bound=said("greater than or equal to {number}", number=0)
        )
    if query.limit is not None and not 1 <= query.limit <= MOST:
        raise ValueOutOfRange(
            field="limit", given=query.limit, bound=said("between {least} and {most}", least=1, most=MOST)
        )
    return (0, MOST) if query.limit is None else (query.page_from_zero * query.limit, query.limit)


def of_table(ctx: Context, code: str, window: Window, *, made: bool, most: int) -> list[Found]:
    """The entities of a type that were made in the window, or changed in it and made before; those the caller sees."""
    if not made and not is_admin(ctx):
        return changed_before_their_eyes(ctx, code, window)[:most]
    document = DOCUMENTS[code]
    id, born = document.id, document.table.c.created_at
    when = born if made else sa.func.max(changes.c.at)
    statement = (
        sa.select(id, born, when.label("at"))
        .join_from(document.table, changes, same(document, code))
        .where(*in_log(ctx, code, window), id.in_(seen(ctx, code)), window.holds(born) if made else born < window.start)
        .group_by(id, born)
        .order_by(sa.literal_column("at"), id)
        .limit(most)
    )
    return [Found(at, code, id, born) for id, born, at in ctx.tx.execute(statement)]


def seen(ctx: Context, code: str) -> sa.Select[Any]:
    return SIGHTS[DOCUMENTS[code].sight](ctx).correlate(None)


def changed_before_their_eyes(ctx: Context, code: str, window: Window) -> list[Found]:
    """The entities made before the window with a change in it that the caller heard of."""
    document, last = DOCUMENTS[code], last_heard(ctx, code, in_log(ctx, code, window))
    about, ids, found = (document.id, document.table.c.created_at), sorted(last), list[Found]()
    for at in range(0, len(ids), AT_ONCE):
        there = mine(ctx, document.table), document.id.in_(ids[at : at + AT_ONCE]), about[1] < window.start
        rows = ctx.tx.execute(sa.select(*about).where(*there, document.id.in_(seen(ctx, code))))
        found += [Found(last[id], code, id, born) for id, born in rows]
    return sorted(found)


def last_heard(ctx: Context, code: str, where: list[sa.ColumnElement[bool]]) -> dict[str, int]:
    """When each entity was changed last, as far as the caller, who is no admin, heard of it."""
    rows = scanned(ctx, sa.select(changes).where(*where), code)
    last: dict[str, int] = {}
    for at in range(0, len(rows), AT_ONCE):
        part = rows[at : at + AT_ONCE]
        for row in filter(lists_show, part) if code == "USER" else (row for row, _ in heard_sides(ctx, part)):
            last[subject_of(row)] = max(row.at, last.get(subject_of(row), 0))
    return last


def lists_show(row: Row) -> bool:
    """Whether a change of a person is of what lists of people show to everybody."""
    whole = row.before and row.after
    return bool(changed_columns(row) & LISTED) if whole else row.event == DOCUMENTS["USER"].tracked.created


def in_log(ctx: Context, kind: str, window: Window) -> list[sa.ColumnElement[bool]]:
    """The conditions on the changes of a kind in the window."""
    return [mine(ctx, changes), changes.c.kind == kind, window.holds(changes.c.at)]


def same(document: Document, kind: str) -> sa.ColumnElement[bool]:
    return (document.table.c.workspace_id == changes.c.workspace_id) & (document.id == subject(kind))


def deleted(ctx: Context, code: str, window: Window) -> list[Found]:
    """The entities of a type that were made before the window, deleted in it and are gone; those the caller saw."""
    document = DOCUMENTS[code]
    there = sa.exists().where(same(document, code))
    gone = sa.select(changes).where(*in_log(ctx, code, window), changes.c.event == document.tracked.deleted, ~there)
    last: dict[str, Row] = {}
    for row in scanned(ctx, gone, code):
        last[subject_of(row)] = row
    found = []
    for row, _ in heard(ctx, list(last.values())):
        version = msgspec.json.decode(row.before or "{}")
        if version.get("created_at", 0) < window.start:
            found.append(Found(row.at, code, subject_of(row), version.get("created_at"), about=version))
    return found


def scanned(ctx: Context, statement: sa.Select[Any], kind: str) -> list[Row]:
    """Rows of the log, oldest first; refused where they are too many."""
    rows = ctx.tx.execute(statement.order_by(changes.c.n).limit(SCANNED + 1)).all()
    if len(rows) > SCANNED:
        raise WindowTooBusy(most=SCANNED, document=kind)
    return list(rows)


def subject_of(row: Row) -> str:
    id: str = (row.owner_id or row.entity_id) if row.kind == "USER" else row.entity_id
    return id


def latest(ctx: Context, code: str, ids: list[str]) -> dict[str, int]:
    """When each of these entities was changed last."""
    about = subject(code)
    if not is_admin(ctx):
        return last_heard(ctx, code, [mine(ctx, changes), changes.c.kind == code, about.in_(ids)])
    found = sa.select(about, sa.func.max(changes.c.at)).where(mine(ctx, changes), changes.c.kind == code)
    rows = ctx.tx.execute(found.where(about.in_(ids)).group_by(about))
    return {row[0]: row[1] for row in rows}
