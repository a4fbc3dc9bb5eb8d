"""What ``hydrated=true`` adds to entries: project, task, tags and user (wire-facts 6.7), read once for a whole page."""

from collections.abc import Iterable, Sequence
from typing import Any

import sqlalchemy as sa

from hourbook.core.rows.records import Paged, Row, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.people.directory import people, users_out
from hourbook.features.people.schemas import UserOut
from hourbook.features.projects.answers import (
    Beside,
    currency_of,
    eyes_of,
    linked,
    project_out,
    task_estimates,
    tasks_out,
)
from hourbook.features.projects.queries import with_client
from hourbook.features.projects.schemas import ProjectOut, TaskOut
from hourbook.features.projects.tables import project_groups, project_members, projects, tasks
from hourbook.features.projects.visibility import is_admin, visible
from hourbook.features.tags import TagOut, tag_out, tags
from hourbook.features.time_entries.answers import rows_out
from hourbook.features.time_entries.queries import Shown
from hourbook.features.time_entries.schemas import HydratedEntry, HydratedRow

SAME = ("id", "description", "user_id", "billable", "time_interval", "workspace_id", "hourly_rate",
        "custom_field_values", "type", "cost_rate", "task_id", "tag_ids", "project_id", "kiosk_id",
        "is_locked")  # fmt: skip
_ids = sa.select(projects.c.id)


def hydrated_rows(ctx: Context, rows: Sequence[Shown]) -> Paged:
    """Entries with everything they point at."""
    plain = rows_out(ctx, rows)
    return hydrated(ctx, plain, HydratedRow, users_of(ctx, {entry.user_id for entry in plain}))


def hydrated_entry(ctx: Context, row: Shown) -> HydratedEntry:
    """One entry; its ``user`` is null, as in the real service."""
    found: HydratedEntry = hydrated(ctx, rows_out(ctx, [row]), HydratedEntry, {})[0]
    return found


def hydrated(
    ctx: Context, plain: Paged, kind: type[HydratedRow] | type[HydratedEntry], by_id: dict[str, UserOut]
) -> Paged:
    codes, of_projects = projects_of(ctx, {entry.project_id for entry in plain if entry.project_id})
    of_tasks = tasks_of(ctx, {entry.task_id for entry in plain if entry.task_id}, codes)
    of_tags = tags_of(ctx, {id for entry in plain for id in entry.tag_ids or []})
    found = Paged(
        kind(
            **{name: getattr(entry, name) for name in SAME},
            tags=[of_tags[id] for id in entry.tag_ids or []],
            user=by_id.get(entry.user_id),
            task=of_tasks.get(entry.task_id),
            project=of_projects.get(entry.project_id),
        )
        for entry in plain
    )
    found.last = plain.last
    return found


def rows_of(ctx: Context, table: sa.Table, ids: Iterable[str], columns: sa.Select[Any] | None = None) -> list[Row]:
    wanted = sorted(ids)
    chosen = sa.select(table) if columns is None else columns
    return list(ctx.tx.execute(chosen.where(mine(ctx, table), table.c.id.in_(wanted)))) if wanted else []


def projects_of(ctx: Context, ids: set[str]) -> tuple[dict[str, str], dict[str, ProjectOut]]:
    """Codes of the currencies, and the projects. Who no longer sees a project does not learn who works on it.

    Like in the real service ``duration`` stays PT0S here: a page of entries does not add up all time of its projects.
    """
    rows, eyes = rows_of(ctx, projects, ids, with_client), eyes_of(ctx)
    seen = ids if is_admin(ctx) else {row.id for row in rows_of(ctx, projects, ids, _ids.where(visible(ctx)))}
    known = sorted(seen)
    members, groups = linked(ctx, project_members, known), linked(ctx, project_groups, known)
    beside = Beside(members, groups, {}, task_estimates(ctx, known))
    out = {row.id: project_out(ctx, row, beside, eyes) for row in rows}
    return {row.id: currency_of(ctx, row) for row in rows}, out


def tasks_of(ctx: Context, ids: set[str], codes: dict[str, str]) -> dict[str, TaskOut]:
    return {task.id: task for task in tasks_out(ctx, rows_of(ctx, tasks, ids), codes)}


def tags_of(ctx: Context, ids: set[str]) -> dict[str, TagOut]:
    return {row.id: tag_out(row) for row in rows_of(ctx, tags, ids)}


def users_of(ctx: Context, ids: set[str]) -> dict[str, UserOut]:
    """The users as lists show them."""
    rows = list(ctx.tx.execute(people(ctx).where(users.c.id.in_(sorted(ids)))))
    return {user.id: user for user in users_out(ctx, rows)}
