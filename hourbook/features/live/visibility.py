"""Who hears of which change. Rows stay here: what leaves are kinds, ids and names of events.

Of entries, projects and tasks hears who sees them, before the change or after it, so that what vanishes from a list is
told as well. A kind that is not listed is told to admins.
"""

from collections.abc import Callable
from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.base.wire import Wire
from hourbook.core.rows.records import Row
from hourbook.core.who.access import Can, Reach
from hourbook.core.who.context import Context
from hourbook.features.projects.tables import projects
from hourbook.features.projects.visibility import is_admin
from hourbook.features.projects.visibility import visible as visible_project
from hourbook.features.shared_reports.tables import shared_reports
from hourbook.features.shared_reports.visibility import visible as visible_report
from hourbook.features.time_entries.queries import seen_among


class ChangeOut(Wire):
    """A change; ids are null where its kind is all that is told."""

    event: str
    kind: str
    id: str | None
    owner_id: str | None
    project_id: str | None
    request_id: str


class Change(NamedTuple):
    """A change row, with the columns of before and after that matter here."""

    row: Row
    versions: list[dict[str, Any]]  # before, after; those there are

    @property
    def projects(self) -> list[str | None]:
        return [version.get("project_id") for version in self.versions]


class Sight(NamedTuple):
    """What the caller sees of what these changes are about."""

    ctx: Context
    projects: set[str]
    reports: set[str]
    entries: set[tuple[str, str | None]]


def told(ctx: Context, rows: list[Row]) -> list[ChangeOut]:
    """What the caller hears of these changes, in their order."""
    found = [read(row) for row in rows]
    sight = look(ctx, found)
    return [out for change in found if (out := HEARD.get(change.row.kind, of_admins)(sight, change)) is not None]


def read(row: Row) -> Change:
    return Change(row, [msgspec.json.decode(text) for text in (row.before, row.after) if text])


def look(ctx: Context, found: list[Change]) -> Sight:
    """Ask once for all changes."""
    of = {kind: [change for change in found if change.row.kind == kind] for kind in {c.row.kind for c in found}}
    about = {project for change in found for project in change.projects if project}
    about |= {change.row.entity_id for change in of.get("PROJECTS", [])}
    reports = [change.row.entity_id for change in of.get("SHARED_REPORTS", [])]
    entries = {(change.row.owner_id, project) for change in of.get("TIME_ENTRY", []) for project in change.projects}
    return Sight(
        ctx,
        ids(ctx, sa.select(projects.c.id).where(visible_project(ctx), projects.c.id.in_(about))) if about else set(),
        ids(ctx, sa.select(shared_reports.c.id).where(visible_report(ctx), shared_reports.c.id.in_(reports)))
        if reports else set(),
        seen_among(ctx, entries) if entries else set(),
    )  # fmt: skip


def ids(ctx: Context, statement: sa.Select[Any]) -> set[str]:
    return set(ctx.tx.execute(statement).scalars())


def out(change: Change, *, id: str | None, owner: str | None = None, project: str | None = None) -> ChangeOut:
    row = change.row
    return ChangeOut(
        event=row.event, kind=row.kind, id=id, owner_id=owner, project_id=project, request_id=row.request_id
    )  # fmt: skip


def of_entry(sight: Sight, change: Change) -> ChangeOut | None:
    owner = change.row.owner_id
    seen = [(owner, project) in sight.entries for project in change.projects]
    project = change.projects[-1] if seen and seen[-1] else None
    return out(change, id=change.row.entity_id, owner=owner, project=project) if any(seen) else None


def of_project(sight: Sight, change: Change) -> ChangeOut | None:
    """Also to those for whom it was public, or who are no members any more."""
    id, me = change.row.entity_id, sight.ctx.user_id
    had = any(version.get("public") or me in version.get("user_ids", ()) for version in change.versions)
    return out(change, id=id, project=id) if had or is_admin(sight.ctx) or id in sight.projects else None


def of_task(sight: Sight, change: Change) -> ChangeOut | None:
    project = next((each for each in change.projects if each in sight.projects), None)
    seen = project is not None or is_admin(sight.ctx)
    return out(change, id=change.row.entity_id, project=project) if seen else None


def of_field(sight: Sight, change: Change) -> ChangeOut | None:
    """Fields are everybody's; what a project does with one is told to those who see the project."""
    own = not any(change.projects)
    seen = own or is_admin(sight.ctx) or bool(sight.projects & set(change.projects))
    return out(change, id=change.row.entity_id) if seen else None


def of_person(sight: Sight, change: Change) -> ChangeOut | None:
    """The kind alone; one's own with the owner."""
    me = sight.ctx.user_id
    if me in (change.row.owner_id, change.row.entity_id):
        return out(change, id=None, owner=me)
    return out(change, id=None) if sight.ctx.reach(Can.SEE_TEAM) is Reach.ALL else None


def of_group(sight: Sight, change: Change) -> ChangeOut | None:
    return out(change, id=change.row.entity_id) if sight.ctx.reach(Can.SEE_TEAM) is Reach.ALL else None


def of_everybody(sight: Sight, change: Change) -> ChangeOut | None:
    return out(change, id=change.row.entity_id)


def of_settings(sight: Sight, change: Change) -> ChangeOut | None:
    return out(change, id=None)


def of_report(sight: Sight, change: Change) -> ChangeOut | None:
    row = change.row
    seen = row.owner_id == sight.ctx.user_id or row.entity_id in sight.reports or is_admin(sight.ctx)
    return out(change, id=row.entity_id, owner=row.owner_id) if seen else None


def of_admins(sight: Sight, change: Change) -> ChangeOut | None:
    return out(change, id=None) if is_admin(sight.ctx) else None


HEARD: dict[str, Callable[[Sight, Change], ChangeOut | None]] = {
    "TIME_ENTRY": of_entry,
    "PROJECTS": of_project,
    "TASKS": of_task,
    "CUSTOM_FIELDS": of_field,
    "USER": of_person,
    "USER_GROUPS": of_group,
    "CLIENTS": of_everybody,
    "TAGS": of_everybody,
    "WORKSPACE": of_settings,
    "CURRENCY": of_settings,
    "SHARED_REPORTS": of_report,
}
