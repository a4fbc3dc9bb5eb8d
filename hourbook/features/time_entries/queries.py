"""Which entries somebody sees, finding one, and the lists (wire-facts 6.7, product-facts 3)."""

from functools import cache
from itertools import starmap
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import window_instant
from hourbook.core.db.prepared import Gathered, Prepared
from hourbook.core.rows.names import NotInWorkspace, name_matches
from hourbook.core.rows.records import Paged, Paging
from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.features.projects.tables import projects
from hourbook.features.projects.visibility import is_admin, open_to
from hourbook.features.sights import sight
from hourbook.features.time_entries.permissions import SEE_TIME
from hourbook.features.time_entries.schemas import EntryFilter
from hourbook.features.time_entries.tables import EntryType, TimeEntry, time_entries, time_entry_tags

WEEK = 7 * 24 * 3_600_000
entry = time_entries.c
_bind: Any = sa.bindparam


class Shown(msgspec.Struct, array_like=True, gc=False):
    """What answers show of an entry: columns of its row, and its tags."""

    id: str
    description: str
    tags: str | None  # ids with commas
    user_id: str
    billable: bool  # read row by row of SQLite 0 or 1, as is ``approved``
    task_id: str | None
    project_id: str | None
    workspace_id: str
    start_at: int
    end_at: int | None
    type: EntryType
    kiosk_id: str | None
    hourly_rate: int | None
    cost_rate: int | None
    currency: str
    approved: bool
    approval_request_id: str | None


_of_entry = (time_entry_tags.c.workspace_id == entry.workspace_id) & (time_entry_tags.c.entry_id == entry.id)
_COMMA: Any = sa.literal_column("','")
tag_ids = sa.select(sa.func.aggregate_strings(time_entry_tags.c.tag_id, _COMMA)).where(_of_entry).scalar_subquery()
with_tags = sa.select(*time_entries.columns, tag_ids.label("tags"))
"""All columns of entries and ``tags``: their tag ids with commas, null without any."""
shown = sa.select(*(tag_ids.label("tags") if name == "tags" else entry[name] for name in Shown.__struct_fields__))
"""What answers show of entries; its rows, as the driver gives them, are the arguments of ``Shown``."""
_in_workspace = entry.workspace_id == _bind("workspace")
_newest_first = (entry.start_at.desc(), entry.id.desc())


def visible(ctx: Context) -> sa.ColumnElement[bool]:
    """The condition on ``time_entries`` that the caller may see the row; it holds the workspace too.

    Admins see all, everybody the own ones, managers those of their people and projects. Unless a setting keeps them
    private, the others see the rest as well, but for projects that they do not see.
    """
    own: sa.ColumnElement[bool] = entry.workspace_id == ctx.workspace_id
    return own if is_admin(ctx) else own & sa.or_(*seen_by(ctx))


@sight("time entry")
def seen(ctx: Context) -> sa.Select[Any]:
    return sa.select(entry.id).where(visible(ctx))


def seen_by(ctx: Context) -> list[sa.ColumnElement[bool]]:
    """The reasons for which somebody who is no admin sees an entry."""
    reach = ctx.reach(SEE_TIME)
    reasons: list[sa.ColumnElement[bool]] = [entry.user_id == ctx.user_id]
    if reach >= Reach.MANAGED and ctx.managed_users:
        reasons.append(entry.user_id.in_(sorted(ctx.managed_users)))
    if reach >= Reach.MANAGED and ctx.managed_projects:
        reasons.append(entry.project_id.in_(sorted(ctx.managed_projects)))
    if reach is Reach.ALL:
        reasons += [entry.project_id.is_(None), entry.project_id.in_(open_projects(ctx))]
    return reasons


def open_projects(ctx: Context) -> sa.Select[Any]:
    """Ids of the projects whose entries everybody who sees the project sees, to somebody who is no admin."""
    seen = sa.select(projects.c.id).where(
        projects.c.workspace_id == ctx.workspace_id, open_to(sa.literal(ctx.workspace_id), sa.literal(ctx.user_id))
    )
    return seen.where(~projects.c.public) if ctx.settings.only_admins_see_public_projects_entries else seen


def seen_among(ctx: Context, kinds: set[tuple[str, str | None]]) -> set[tuple[str, str | None]]:
    """Those of (user id, project id or None) whose entries the caller sees: ``visible`` for entries that are gone."""
    reach = ctx.reach(SEE_TIME)
    if is_admin(ctx):
        return kinds
    people = {ctx.user_id} | (ctx.managed_users if reach >= Reach.MANAGED else frozenset())
    places: set[str | None] = set(ctx.managed_projects) if reach >= Reach.MANAGED else set()
    if reach is Reach.ALL:
        asked = sorted({project for _, project in kinds if project})
        places |= {None, *ctx.tx.execute(open_projects(ctx).where(projects.c.id.in_(asked))).scalars()}
    return {(user, project) for user, project in kinds if user in people or project in places}


_mine = Prepared(with_tags.where(_in_workspace, entry.id == _bind("id")))


def get(ctx: Context, entry_id: str, field: str = "timeEntryId") -> TimeEntry:
    """The entry with ``tags``, or "Time entry doesn't belong to Workspace"; what is not listed is not found."""
    found: TimeEntry | None = next(iter(_mine.rows(ctx.tx, workspace=ctx.workspace_id, id=entry_id)), None)
    if found is None or not sees(ctx, entry_id, found.user_id):
        raise NotInWorkspace(thing="Time entry", field=field, given=entry_id)
    return found


def sees(ctx: Context, entry_id: str, user_id: str) -> bool:
    """Whether the caller sees this entry of this user."""
    if user_id == ctx.user_id or is_admin(ctx):
        return True
    return ctx.tx.execute(sa.select(entry.id).where(visible(ctx), entry.id == entry_id)).first() is not None


_one = Prepared(shown.where(_in_workspace, entry.id == _bind("id")))


def one(ctx: Context, entry_id: str) -> Shown:
    """What an answer shows of an entry, or the error of ``get``."""
    rows = _one(ctx.tx, workspace=ctx.workspace_id, id=entry_id)
    found = Shown(*rows[0]) if rows else None
    if found is None or not sees(ctx, entry_id, found.user_id):
        raise NotInWorkspace(thing="Time entry", field="timeEntryId", given=entry_id)
    return found


def several(ctx: Context, ids: list[str]) -> list[Shown]:
    """What answers show of the visible ones of these entries, in the order of the ids, each once."""
    return [Shown(*row) for row in in_order(ctx, ids, shown)]


def several_whole(ctx: Context, ids: list[str]) -> list[TimeEntry]:
    """The same with all columns and ``tags``, to be changed."""
    return in_order(ctx, ids, with_tags)


def in_order(ctx: Context, ids: list[str], columns: sa.Select[Any]) -> list[Any]:
    """The visible rows of these ids, in the order of the ids, each once."""
    found: dict[str, Any] = {}
    wanted = list(dict.fromkeys(ids))
    for start in range(0, len(wanted), 500):
        part = wanted[start : start + 500]
        found |= {row.id: row for row in ctx.tx.execute(columns.where(visible(ctx), entry.id.in_(part)))}
    return [found[id] for id in wanted if id in found]


_member = Prepared(
    sa.select(members.c.status).where(
        members.c.workspace_id == _bind("workspace"), members.c.user_id == _bind("user")
    )
)  # fmt: skip


def check_member(ctx: Context, user_id: str) -> None:
    """Raise "User doesn't belong to Workspace" unless the user is or was a member."""
    if user_id != ctx.user_id and not _member(ctx.tx, workspace=ctx.workspace_id, user=user_id):
        raise NotInWorkspace(thing="User", field="userId", given=user_id)


def check_may_see(ctx: Context, user_id: str) -> None:
    """Refuse to list the entries of a member none of whose entries the caller can see by any rule."""
    check_member(ctx, user_id)
    if ctx.may(SEE_TIME, user_id=user_id) or (ctx.reach(SEE_TIME) is Reach.MANAGED and ctx.managed_projects):
        return
    raise ctx.refusal(SEE_TIME, Reach.ALL)


# --- lists


class Shape(NamedTuple):
    """Which of the simple filters a list has: one compiled statement for each combination that occurs."""

    start: bool
    end: bool
    week: bool
    project: bool
    task: bool
    with_project: bool
    with_task: bool
    running: bool | None


def listed(ctx: Context, user_id: str, query: EntryFilter) -> Paged:
    """The entries of a member that the filter lets through and the caller sees, newest start first."""
    shape = Shape(query.start is not None, query.end is not None, query.get_week_before is not None,
                  bool(query.project), bool(query.task), query.project_required, query.task_required,
                  query.in_progress)  # fmt: skip
    values: dict[str, Any] = {"workspace": ctx.workspace_id, "user": user_id}
    if query.start is not None:
        values["start"] = window_instant(query.start, ctx.caller.time_zone)
    if query.end is not None:
        values["end"] = window_instant(query.end, ctx.caller.time_zone)
    if query.get_week_before is not None:
        values |= {"week_start": int(query.get_week_before) - WEEK, "week_end": int(query.get_week_before)}
    values |= {"project": query.project} if query.project else {}
    values |= {"task": query.task} if query.task else {}
    more = special(ctx, user_id, query)
    return paged(ctx, newest(shape) if not more else newest(shape).statement.where(*more), values, query)


def special(ctx: Context, user_id: str, query: EntryFilter) -> list[sa.ColumnElement[bool]]:
    """The conditions that differ from call to call, for which no statement is kept."""
    found: list[sa.ColumnElement[bool]] = []
    if user_id != ctx.user_id and not is_admin(ctx):
        found.append(visible(ctx))
    if query.description:
        found.append(name_matches(entry.description, query.description))
    if query.tags:
        has_one = sa.exists().where(_of_entry, time_entry_tags.c.tag_id.in_(query.tags))
        found.append(has_one.correlate(time_entries))
    return found


@cache
def newest(shape: Shape) -> Gathered[Shown]:
    """The statement of a combination of filters; bind parameters by their names."""
    conditions = {
        "start": entry.start_at >= _bind("start"),
        "end": entry.start_at < _bind("end"),
        "week": (entry.start_at >= _bind("week_start")) & (entry.start_at < _bind("week_end")),
        "project": entry.project_id == _bind("project"),
        "task": entry.task_id == _bind("task"),
        "with_project": entry.project_id.is_not(None),
        "with_task": entry.task_id.is_not(None),
    }
    chosen = [condition for name, condition in conditions.items() if getattr(shape, name)]
    chosen += [conditions["with_project"]] if shape.week else []
    if shape.running is not None:
        chosen.append(entry.end_at.is_(None) if shape.running else entry.end_at.is_not(None))
    found = shown.where(_in_workspace, entry.user_id == _bind("user"), *chosen)
    return Gathered(found.order_by(*_newest_first).limit(_bind("limit")).offset(_bind("offset")), Shown)


def paged(ctx: Context, statement: Gathered[Shown] | sa.Select[Any], values: dict[str, Any], paging: Paging) -> Paged:
    """One page of ``Shown`` of a statement with the parameters ``limit`` and ``offset``."""
    values |= {"limit": paging.page_size + 1, "offset": (paging.page - 1) * paging.page_size}
    if isinstance(statement, Gathered):
        rows = statement(ctx.tx, **values)
    else:
        rows = list(starmap(Shown, ctx.tx.execute(statement, values)))
    found = Paged(rows[: paging.page_size])
    found.last = len(rows) <= paging.page_size
    return found


def in_progress(ctx: Context, paging: Paging) -> Paged:
    """The running entries the caller sees, newest start first."""
    found = shown.where(visible(ctx), entry.end_at.is_(None)).order_by(*_newest_first)
    return paged(ctx, found.limit(_bind("limit")).offset(_bind("offset")), {}, paging)


_running = Prepared(with_tags.where(_in_workspace, entry.user_id == _bind("user"), entry.end_at.is_(None)))


def running_entry(ctx: Context, user_id: str) -> TimeEntry | None:
    """The running entry of a user, if there is one."""
    rows = _running.rows(ctx.tx, workspace=ctx.workspace_id, user=user_id)
    return rows[0] if rows else None
