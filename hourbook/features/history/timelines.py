"""How things stood at a place of the log of changes: from how they stand now, back through the changes since.

What was hidden when something happened stays hidden when its project is opened later, so who reads an old change is
judged by what held then. Each change tells the state before it, so the log needs no beginning.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterable
from typing import Any, Generic, TypeVar

import msgspec
import sqlalchemy as sa

from hourbook.core.rows.changes import changes
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles
from hourbook.core.who.plans import effective_settings
from hourbook.core.who.workspace_settings import WorkspaceSettings

T = TypeVar("T")
Place = tuple[int, int]
OPENERS = ("PROJECTS", "USER_GROUPS", "USER", "WORKSPACE")  # kinds whose changes change what somebody sees
ROLES = ("USER_ROLE_GIVEN", "USER_ROLE_REMOVED")
_END = 2**63  # what is not sealed yet comes after all that is
_batch = 500


def place_of(row: Row) -> Place:
    return (_END if row.seq is None else row.seq, row.n)


class Timeline(Generic[T]):
    """A state: as it is now, and as it was before each change that tells it."""

    def __init__(self, now: T, rows: Iterable[Row] = (), told: Callable[[dict[str, Any]], T | None] = lambda _: None):
        said = [(place_of(row), told(msgspec.json.decode(row.before))) for row in rows if row.before]
        self.now, self.was = now, sorted(((at, state) for at, state in said if state is not None), key=_first)
        self.places = [at for at, _ in self.was]

    def at(self, place: Place, *, before: bool = False) -> T:
        """At a change: as it left the state, or (``before``) as it found it."""
        index = (bisect_left if before else bisect_right)(self.places, place)
        return self.was[index][1] if index < len(self.was) else self.now


def _first(pair: tuple[Place, Any]) -> Place:
    return pair[0]


def since(ctx: Context, rows: Collection[Row]) -> list[sa.ColumnElement[bool]]:
    """The conditions on the log's changes from the oldest of these on."""
    oldest = min((place_of(row)[0] for row in rows), default=_END)
    return [mine(ctx, changes), sa.or_(changes.c.seq >= min(oldest, _END - 1), changes.c.seq.is_(None))]


def nothing_opened(ctx: Context, rows: Collection[Row]) -> bool:
    """Whether everybody saw at each of these changes what they see now: so it is for what has just happened."""
    opened = changes.c.kind.in_(OPENERS), sa.or_(changes.c.kind != "USER", changes.c.event.in_(ROLES))
    return ctx.tx.execute(sa.select(changes.c.id).where(*since(ctx, rows), *opened).limit(1)).first() is None


def changes_of(ctx: Context, kind: str, ids: Collection[str], rows: Collection[Row]) -> dict[str, list[Row]]:
    """The changes of these things since the oldest of ``rows``, by id."""
    found: dict[str, list[Row]] = {id: [] for id in ids}
    asked = sorted(found)
    for at in range(0, len(asked), _batch):
        of_these = changes.c.kind == kind, changes.c.entity_id.in_(asked[at : at + _batch])
        for row in ctx.tx.execute(sa.select(changes).where(*since(ctx, rows), *of_these)):
            found[row.entity_id].append(row)
    return found


class Roles:
    """What the caller managed."""

    def __init__(self, ctx: Context, rows: Collection[Row]) -> None:
        held, me = manager_roles.c, ctx.user_id
        now = sa.select(held.entity_kind, held.entity_id).where(mine(ctx, manager_roles), held.user_id == me)
        self.now = {(kind, id) for kind, id in ctx.tx.execute(now)}
        of_mine = changes.c.kind == "USER", changes.c.event.in_(ROLES), changes.c.owner_id == me
        self.was: dict[tuple[str, str], list[tuple[Place, bool]]] = {}
        for row in ctx.tx.execute(sa.select(changes).where(*since(ctx, rows), *of_mine)):
            version = msgspec.json.decode(row.before or row.after or "{}")
            if "entity_kind" in version:
                over = version["entity_kind"], version["entity_id"]
                self.was.setdefault(over, []).append((place_of(row), row.before is not None))

    def over(self, kind: str) -> set[str]:
        """The ids of what the caller manages, or managed since."""
        return {id for of, id in self.now | self.was.keys() if of == kind}

    def at(self, kind: str, id: str | None, place: Place) -> bool:
        if id is None:
            return False
        later = [one for one in self.was.get((kind, id), ()) if one[0] > place]
        return min(later)[1] if later else (kind, id) in self.now


def settings_then(ctx: Context, rows: Collection[Row]) -> Timeline[WorkspaceSettings]:
    """The switches as they held."""
    changed = changes_of(ctx, "WORKSPACE", [ctx.workspace_id], rows)[ctx.workspace_id]

    def told(version: dict[str, Any]) -> WorkspaceSettings | None:
        settings, plan = version.get("settings"), version.get("plan")
        return None if settings is None or plan is None else effective_settings(as_json(settings), plan)

    return Timeline(ctx.settings, changed, told)


def as_json(settings: Any) -> str:
    return settings if isinstance(settings, str) else msgspec.json.encode(settings).decode()
