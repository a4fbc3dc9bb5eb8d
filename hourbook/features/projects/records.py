"""The rows of projects as other features may write them; each write leaves its change."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.projects.tables import ProjectRow, TaskRow, project_members, projects, tasks

LONGEST_PROJECT_NAME = 250


def add_plain_project(ctx: Context, **columns: Any) -> ProjectRow:
    """Add a project from columns that are known to fit."""
    row: ProjectRow = records.add(ctx, projects, **columns)
    return row


def add_plain_member(ctx: Context, project_id: str, user_id: str, hourly_rate: int | None) -> None:
    """Let somebody into a project, perhaps with a rate in minor units an hour."""
    records.add(ctx, project_members, project_id=project_id, user_id=user_id, hourly_rate=hourly_rate)


def add_plain_task(ctx: Context, **columns: Any) -> TaskRow:
    """Add a task from columns that are known to fit."""
    row: TaskRow = records.add(ctx, tasks, **columns)
    return row


def archive(ctx: Context, project: ProjectRow) -> ProjectRow:
    """Archive a project."""
    return records.change(ctx, projects, project, archived=True)


def finish_tasks(ctx: Context, project_id: str) -> None:
    """Close every open task of a project."""
    is_open = mine(ctx, tasks), tasks.c.project_id == project_id, tasks.c.status == "ACTIVE"
    for task in ctx.tx.execute(sa.select(tasks).where(*is_open)).all():
        records.change(ctx, tasks, task, status="DONE")


def lose_client(ctx: Context, project: ProjectRow, client_name: str) -> None:
    """Take the client from a project.

    Where a project of the same name without a client exists already, the name gets the client's name (and a number)
    behind it: a refusal would let one project, which the caller may not even see, keep the client for ever.
    """
    used = sa.select(projects.c.name).where(mine(ctx, projects), projects.c.client_id.is_(None))
    names = set(ctx.tx.execute(used).scalars())
    name, number = project.name, 1
    while name in names:
        ending = f" ({client_name})" if number == 1 else f" ({client_name} {number})"
        name, number = project.name[: LONGEST_PROJECT_NAME - len(ending)] + ending, number + 1
    records.change(ctx, projects, project, client_id=None, name=name)
