"""Which of the kept ids the caller could still use."""

from collections.abc import Iterable
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.projects.visibility import visible
from hourbook.features.tags import tags


class Usable(NamedTuple):
    """Ids that exist and that the caller sees; a task by its project."""

    projects: frozenset[str]
    tasks: frozenset[tuple[str, str]]
    tags: frozenset[str]

    def place(self, project_id: str | None, task_id: str | None) -> dict[str, str | None]:
        """Project and task as they are shown: null for one that is gone."""
        project = project_id if project_id in self.projects else None
        task = task_id if (project, task_id) in self.tasks else None
        return {"project_id": project, "task_id": task}


def usable(
    ctx: Context, project_ids: Iterable[str | None], task_ids: Iterable[str | None], tag_ids: Iterable[str] = ()
) -> Usable:
    seen = sa.select(projects.c.id).where(visible(ctx))
    known = sa.select(tasks.c.project_id, tasks.c.id).where(mine(ctx, tasks))
    own = sa.select(tags.c.id).where(mine(ctx, tags))
    return Usable(
        frozenset(row.id for row in rows(ctx, seen, projects.c.id, project_ids)),
        frozenset((row.project_id, row.id) for row in rows(ctx, known, tasks.c.id, task_ids)),
        frozenset(row.id for row in rows(ctx, own, tags.c.id, tag_ids)),
    )


def rows(
    ctx: Context, statement: sa.Select[Any], column: sa.ColumnElement[str], ids: Iterable[str | None]
) -> list[Any]:
    wanted = sorted({id for id in ids if id})
    parts = (wanted[start : start + 500] for start in range(0, len(wanted), 500))
    return [row for part in parts for row in ctx.tx.execute(statement.where(column.in_(part)))]
