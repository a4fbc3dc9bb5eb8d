"""What a summary can be grouped by: the column each key is read from, its groups, and their names."""

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from functools import lru_cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.clock import DAYS, EPOCH_DAY
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.features.clients.tables import clients
from hourbook.features.groups.tables import user_groups
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.measures import local_day
from hourbook.features.tags import tags
from hourbook.features.time_entries.tables import time_entries, time_entry_tags
from hourbook.features.workspaces.memberships import named_people
from hourbook.features.workspaces.team import seen_memberships, tells_people

entry = time_entries.c
NONE = {"PROJECT": "(Without project)", "CLIENT": "(Without client)", "TASK": "(Without task)",
        "TAG": "(Without tag)", "USER_GROUP": "(Without user group)", "TIMEENTRY": "(Without description)"}  # fmt: skip
MANY = {"TAG": "tags of an entry", "USER_GROUP": "user groups of its person"}
COLUMNS: dict[str, Any] = {
    "PROJECT": entry.project_id, "CLIENT": entry.project_id, "TASK": entry.task_id, "USER": entry.user_id,
    "USER_GROUP": entry.user_id, "TAG": time_entry_tags.c.tag_id, "TIMEENTRY": entry.description,
}  # fmt: skip


class Thing(NamedTuple):
    """How a group is named."""

    name: str
    color: str = ""
    client_name: str = ""
    is_member: bool = True


class Level(NamedTuple):
    """One level of groups: from a value of ``column`` to the ids of the groups an entry with it is in."""

    kind: str
    column: Any
    ids: Callable[[Any], Sequence[str]]
    several: bool = False  # an entry may be in several of its groups


def level(frame: Frame, kind: str) -> Level:
    """The level of a GroupKey."""
    ids: Callable[[Any], Sequence[str]] = lambda value: (value or "",)  # noqa: E731
    if kind in ("DATE", "WEEK", "MONTH"):
        first = DAYS.index(frame.week_start()) if kind == "WEEK" else 0
        return Level(kind, local_day(frame.pieces()), lambda value: (period(kind, value - 1, first),))
    if kind == "CLIENT":
        owners = clients_of_projects(frame.ctx)
        ids = lambda value: (owners.get(value, ""),)  # noqa: E731
    if kind == "USER_GROUP":
        groups = groups_of_people(frame.ctx)
        ids = lambda value: groups.get(value, ("",))  # noqa: E731
    return Level(kind, COLUMNS[kind], ids, several=kind in ("TAG", "USER_GROUP"))


@lru_cache(maxsize=65536)
def period(kind: str, day: int, first_day: int) -> str:
    """The id of the day, week (its first day) or month that a day (since 1970-01-01) lies in."""
    found = date.fromordinal(EPOCH_DAY + day)
    if kind == "WEEK":
        found -= timedelta(days=(found.weekday() - first_day) % 7)
    return found.isoformat()[:7] if kind == "MONTH" else found.isoformat()


def days_of_period(kind: str, id: str) -> tuple[datetime, datetime]:
    """The midnights at which the day, week or month of an id begins and ends. ValueError for what is no id."""
    first = datetime.fromisoformat(f"{id}-01" if kind == "MONTH" else id)
    if len(id) != (7 if kind == "MONTH" else 10) or not 1970 <= first.year <= 2200:
        raise ValueError(id)
    if kind == "MONTH":
        return first, (first + timedelta(days=31)).replace(day=1)
    return first, first + timedelta(days=7 if kind == "WEEK" else 1)


def clients_of_projects(ctx: Context) -> dict[str, str]:
    """The client's id of every project that has one."""
    found = sa.select(projects.c.id, projects.c.client_id).where(
        projects.c.workspace_id == ctx.workspace_id, projects.c.client_id.is_not(None)
    )
    return dict(map(tuple, ctx.tx.execute(found)))


def groups_of_people(ctx: Context) -> dict[str, tuple[str, ...]]:
    """The ids of the groups each person is in, of those the caller sees; none where people are not told."""
    found: dict[str, tuple[str, ...]] = {}
    for user, group in ctx.tx.execute(seen_memberships(ctx)) if tells_people(ctx) else ():
        found[user] = (*found.get(user, ()), group)
    return found


def note_of(kind: str) -> str:
    """What explains sums of groups of a kind in MANY."""
    return f"An entry counts in each of the {MANY[kind]}: such groups may add up to more than the total."


# --- names


def things(ctx: Context, kind: str, ids: Iterable[str]) -> dict[str, Thing]:
    """How the groups of these ids are named; those without the key and the ones of no table are named by rule."""
    known = {id: Thing(named(kind, id)) for id in ids}
    wanted = sorted(known.keys() - {""})
    statement = STATEMENTS.get(kind)
    for start in range(0, len(wanted) if statement else 0, 500):
        found, column = statement(ctx)  # type: ignore[misc]
        for id, *rest in ctx.tx.execute(found.where(column.in_(wanted[start : start + 500]))):
            known[id] = Thing(*rest)
    return known


def named(kind: str, id: str) -> str:
    """The name of a group by its id alone."""
    if not id:
        return NONE.get(kind, "")
    if kind == "WEEK":
        first = date.fromisoformat(id)
        return f"{id} - {first + timedelta(days=6)}"
    return id


def _projects(ctx: Context) -> tuple[Any, Any]:
    joined = projects.outerjoin(
        clients, (clients.c.workspace_id == projects.c.workspace_id) & (clients.c.id == projects.c.client_id)
    )
    client = sa.func.coalesce(clients.c.name, "")
    columns = sa.select(projects.c.id, projects.c.name, projects.c.color, client).select_from(joined)
    return columns.where(projects.c.workspace_id == ctx.workspace_id), projects.c.id


def _people(ctx: Context) -> tuple[Any, Any]:
    """Name (of who has not joined the address), and whether an active member."""
    empty = sa.literal("")
    return named_people(ctx).add_columns(empty, empty, members.c.status == "ACTIVE"), users.c.id


def _plain(table: sa.Table) -> Callable[[Context], tuple[Any, Any]]:
    return lambda ctx: (
        sa.select(table.c.id, table.c.name).where(table.c.workspace_id == ctx.workspace_id),
        table.c.id,
    )


STATEMENTS: dict[str, Callable[[Context], tuple[Any, Any]]] = {
    "PROJECT": _projects, "USER": _people, "CLIENT": _plain(clients), "TASK": _plain(tasks), "TAG": _plain(tags),
    "USER_GROUP": _plain(user_groups),
}  # fmt: skip
