"""What stands above a table: title, period, zone, and the filters in words."""

from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import wall
from hourbook.core.base.wire import given
from hourbook.core.who.context import Context
from hourbook.features.groups.tables import user_groups
from hourbook.features.projects.tables import tasks
from hourbook.features.projects.visibility import is_admin, visible_projects
from hourbook.features.reports.engine.filters import split
from hourbook.features.reports.engine.formats import Formats, moment_text
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.engine.levels import things
from hourbook.features.reports.schemas import ContainsFilter, ReportIn
from hourbook.features.workspaces.team import seen_groups, sees

THINGS = {"projects": ("PROJECT", "Project"), "clients": ("CLIENT", "Client"), "tasks": ("TASK", "Task"),
          "tags": ("TAG", "Tag"), "users": ("USER", "User"), "user_groups": ("USER_GROUP", "Group")}  # fmt: skip
STATES = {"approval_state": "Approval", "invoicing_state": "Invoicing"}
LONGEST_LIST = 10


class Head(msgspec.Struct):
    """Texts for people."""

    title: str
    workspace: str
    period: str
    zone: str
    filters: list[str]
    made: str
    notes: list[str]


def head_of(kind: ReportKind, frame: Frame, formats: Formats) -> Head:
    """The head of a report."""
    first, last = (moment_text(day, formats.date) for day in (frame.local_start(), frame.local_end()))
    now = wall(frame.ctx.now, frame.zone)
    return Head(
        title=kind.title,
        workspace=frame.ctx.workspace.name,
        period=first if first == last else f"{first} – {last}",
        zone=frame.zone,
        filters=words(frame.ctx, frame.body, frame.rounding.step),
        made=f"{moment_text(now, formats.date)} {moment_text(now, formats.time)}",
        notes=kind.notes(frame.body),
    )


def words(ctx: Context, body: ReportIn, step: int) -> list[str]:
    """The filters in words, one each."""
    found = [
        f"{title}{' is not' if denied(wanted) else ':'} {names(ctx, kind, wanted)}"
        for name, (kind, title) in THINGS.items()
        if (wanted := given(getattr(body, name))) is not None and any(split(wanted))
    ]
    found += [
        f"{title}: {str(state).lower()}"
        for name, title in STATES.items()
        if (state := given(getattr(body, name))) not in (None, "ALL")
    ]
    if given(body.billable) is not None:
        found.append("Billable" if given(body.billable) else "Not billable")
    if given(body.description):
        found.append(f"Description contains “{given(body.description)}”")
    if given(body.without_description):
        found.append("Without description")
    fields = len(given(body.custom_fields) or []) + len(given(body.user_custom_fields) or [])
    found += [f"Custom fields: {fields} conditions"] if fields else []
    return found + ([f"Rounded: {ctx.settings.round.round.lower()} {step // 60} minutes"] if step else [])


def denied(wanted: ContainsFilter) -> bool:
    mode = given(getattr(wanted, "contained_in_timeentry", None)) or given(wanted.contains)
    return bool(mode == "DOES_NOT_CONTAIN")


def names(ctx: Context, kind: str, wanted: ContainsFilter) -> str:
    """The names of the things of a filter, as far as the caller may know them."""
    ids, without = split(wanted)
    known = things(ctx, kind, allowed(ctx, kind, ids))
    shown = sorted(thing.name for id, thing in known.items() if thing.name != id)[:LONGEST_LIST]
    more = len(ids) - len(shown)
    return ", ".join([*shown, *(["none"] if without else []), *([f"{more} more"] if more else [])])


def groups_among(ctx: Context, ids: list[str]) -> list[str]:
    return list(ctx.tx.execute(seen_groups(ctx).where(user_groups.c.id.in_(ids))).scalars())


def allowed(ctx: Context, kind: str, ids: list[str]) -> list[str]:
    """The ids whose names are no secret: a private project is not named to who does not see it."""
    if is_admin(ctx) or kind in ("CLIENT", "TAG"):
        return ids
    if kind in ("USER", "USER_GROUP"):
        return [id for id in ids if sees(ctx)(id)] if kind == "USER" else groups_among(ctx, ids)
    seen: Any = visible_projects(ctx)
    if kind == "TASK":
        seen = sa.select(tasks.c.id).where(tasks.c.workspace_id == ctx.workspace_id, tasks.c.project_id.in_(seen))
    column = seen.selected_columns[0]
    return list(ctx.tx.execute(seen.where(column.in_(ids))).scalars())
