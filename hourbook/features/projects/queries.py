"""Finding projects and tasks by id, and who may track on them (product-facts 3 and 11, wire-facts 3.2).

Rows of projects carry ``client_name``, ``client_archived`` and ``client_currency`` (a code) of their client, null
without one (``client_currency`` also for a client with the currency of the workspace).
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.base.id_slips import ID_SLIPS
from hourbook.core.db.prepared import Prepared
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies
from hourbook.features.clients.tables import clients
from hourbook.features.projects.tables import ProjectRow, TaskRow, projects, task_assignees, task_groups, tasks
from hourbook.features.projects.visibility import (
    Expression,
    administered_by,
    groups_of,
    is_admin,
    open_to,
    visible_projects,
)
from hourbook.features.sights import sight

WORKSPACE: Any = sa.bindparam("workspace")
USER: Any = sa.bindparam("user")
PROJECT: Any = sa.bindparam("project")
TASK: Any = sa.bindparam("task")

with_client = sa.select(
    projects,
    clients.c.name.label("client_name"),
    clients.c.archived.label("client_archived"),
    currencies.c.code.label("client_currency"),
).select_from(
    projects.outerjoin(
        clients, (clients.c.workspace_id == projects.c.workspace_id) & (clients.c.id == projects.c.client_id)
    ).outerjoin(
        currencies,
        (currencies.c.workspace_id == clients.c.workspace_id) & (currencies.c.id == clients.c.currency_id),
    )
)


class TaskNotInProject(ApiError):
    """A task id that is unknown, malformed, or of another project: all answer alike."""

    message = "Task doesn't belong to Project"
    cause = "No task of this project has this id."
    fix = "List the tasks of the project and use an id from there."
    field = "taskId"
    slips = ID_SLIPS


def assigned_to(workspace: Expression, task: Expression, user: Expression) -> sa.ColumnElement[bool]:
    """The condition that a user may track on a task: nobody is assigned, or the user or a group of the user is."""
    people = task_assignees.c.workspace_id == workspace, task_assignees.c.task_id == task
    groups = task_groups.c.workspace_id == workspace, task_groups.c.task_id == task
    return sa.or_(
        ~sa.exists().where(*people) & ~sa.exists().where(*groups),
        sa.exists().where(*people, task_assignees.c.user_id == user),
        sa.exists().where(*groups, task_groups.c.group_id.in_(groups_of(workspace, user))),
    )


_any_project = Prepared(with_client.where(projects.c.workspace_id == WORKSPACE, projects.c.id == PROJECT))
_open_project = Prepared(_any_project.statement.where(open_to(WORKSPACE, USER)))
_task = Prepared(
    sa.select(tasks).where(tasks.c.workspace_id == WORKSPACE, tasks.c.project_id == PROJECT, tasks.c.id == TASK)
)
_open_to_user = Prepared(
    sa.select(sa.literal(1)).where(
        sa.exists().where(
            projects.c.workspace_id == WORKSPACE,
            projects.c.id == PROJECT,
            open_to(WORKSPACE, USER) | administered_by(WORKSPACE, USER),
        )
    )
)
_assigned = Prepared(sa.select(sa.literal(1)).where(assigned_to(WORKSPACE, TASK, USER)))


@sight("project")
def seen_projects(ctx: Context) -> sa.Select[Any]:
    return visible_projects(ctx)


@sight("task")
def seen_tasks(ctx: Context) -> sa.Select[Any]:
    own = tasks.c.workspace_id == ctx.workspace_id
    return sa.select(tasks.c.id).where(own, tasks.c.project_id.in_(visible_projects(ctx)))


def get_project(ctx: Context, project_id: str, field: str = "projectId") -> ProjectRow:
    """The project with its client's name and currency, or "Project doesn't belong to Workspace"."""
    find, values = (_any_project, {}) if is_admin(ctx) else (_open_project, {"user": ctx.user_id})
    rows = find.rows(ctx.tx, workspace=ctx.workspace_id, project=project_id, **values)
    if not rows:
        raise NotInWorkspace(thing="Project", field=field, given=project_id)
    row: ProjectRow = rows[0]
    return row


def get_task(ctx: Context, project: ProjectRow, task_id: str, field: str = "taskId") -> TaskRow:
    """The task of this project, or "Task doesn't belong to Project"."""
    rows = _task.rows(ctx.tx, workspace=ctx.workspace_id, project=project.id, task=task_id)
    if not rows:
        raise TaskNotInProject(field=field, given=task_id)
    row: TaskRow = rows[0]
    return row


def may_track_on(ctx: Context, project: ProjectRow, task: TaskRow | None, user_id: str) -> bool:
    """Whether entries of this user may be put on the project and the task, both found by ``get_...`` above.

    A private project takes entries of those who see it; a task with assignees takes theirs, admins' no more than
    others' (product-facts 11).
    """
    key = {"workspace": ctx.workspace_id, "user": user_id}
    if user_id != ctx.user_id and not project.public and not _open_to_user(ctx.tx, project=project.id, **key):
        return False
    return task is None or bool(_assigned(ctx.tx, task=task.id, **key))
