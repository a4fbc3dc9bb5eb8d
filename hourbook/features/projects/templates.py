"""A new project from a template (product-facts 11): everything but the tracked time."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import UNSET
from hourbook.core.db.tables import new_id
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.records import copy_for_project
from hourbook.features.projects.actions import become_manager, check_client, check_color, check_name, check_public
from hourbook.features.projects.memberships import Access, access_of, set_access
from hourbook.features.projects.queries import get_project
from hourbook.features.projects.schemas import FromTemplateIn
from hourbook.features.projects.tables import ProjectRow, project_members, projects, task_assignees, task_groups, tasks

COPIED = ("billable", "note", "hourly_rate", "cost_rate", "time_estimate", "budget_estimate", "estimate_reset")
COPIED_OF_TASKS = ("name", "status", "estimate", "budget_estimate", "billable", "hourly_rate", "cost_rate")


def create(ctx: Context, body: FromTemplateIn) -> str:
    """Make a project like the template. Name, client, colour and visibility come from the body where it has them.

    Rates are copied whoever asks: the caller sees no more of them than of the template's. Returns the new id.
    """
    template = find_template(ctx, body.template_project_id or "")
    client_id = template.client_id if body.client_id is UNSET else check_client(ctx, body.client_id)
    values: dict[str, Any] = {name: getattr(template, name) for name in COPIED}
    values |= {
        "id": new_id(),
        "name": check_name(ctx, body.name, client_id),
        "client_id": client_id,
        "color": check_color(body.color) or template.color,
        "public": template.public if body.is_public is None else check_public(ctx, body.is_public, True),
    }
    ctx = become_manager(ctx, values["id"])
    project = records.add(ctx, projects, **values)
    copy_access(ctx, template, project)
    copy_tasks(ctx, template, project)
    copy_fields(ctx, template, project)
    return str(project.id)


def find_template(ctx: Context, project_id: str) -> ProjectRow:
    """The template, or "Template doesn't belong to Workspace": also for a project that is none."""
    try:
        row = get_project(ctx, project_id, "templateProjectId")
    except NotInWorkspace:
        raise NotInWorkspace(thing="Template", field="templateProjectId", given=project_id) from None
    if not row.template:
        cause = "The project exists and is not marked as a template."
        raise NotInWorkspace(thing="Template", field="templateProjectId", given=project_id, cause=cause)
    return row


def copy_access(ctx: Context, template: ProjectRow, project: ProjectRow) -> None:
    """Members with their rates, groups, and the caller."""
    users, groups = access_of(ctx, template.id)
    own = frozenset({ctx.user_id} if ctx.user_id else ())
    set_access(ctx, project, Access(users | own, groups), quiet=True)
    table = project_members
    rated = sa.or_(table.c.hourly_rate.is_not(None), table.c.cost_rate.is_not(None))
    rows = sa.select(table).where(mine(ctx, table), table.c.project_id == template.id, rated)
    for row in ctx.tx.execute(rows).all():
        same = mine(ctx, table), table.c.project_id == project.id, table.c.user_id == row.user_id
        rates = {"hourly_rate": row.hourly_rate, "cost_rate": row.cost_rate}
        ctx.tx.execute(sa.update(table).where(*same).values(**rates))


def copy_tasks(ctx: Context, template: ProjectRow, project: ProjectRow) -> None:
    """Tasks with their assignees."""
    rows = sa.select(tasks).where(mine(ctx, tasks), tasks.c.project_id == template.id).order_by(tasks.c.id)
    for row in ctx.tx.execute(rows).all():
        values: dict[str, Any] = {name: getattr(row, name) for name in COPIED_OF_TASKS}
        task_id = records.add(ctx, tasks, project_id=project.id, **values).id
        for table, name in ((task_assignees, "user_id"), (task_groups, "group_id")):
            known = mine(ctx, table), table.c.task_id == row.id
            copied = sa.select(table.c.workspace_id, sa.literal(task_id), table.c[name]).where(*known)
            ctx.tx.execute(sa.insert(table).from_select(["workspace_id", "task_id", name], copied))


def copy_fields(ctx: Context, template: ProjectRow, project: ProjectRow) -> None:
    """What the template says of custom fields."""
    copy_for_project(ctx, template.id, project.id)
