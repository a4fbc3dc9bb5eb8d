"""The operations on tasks. Who sees the project sees its tasks."""

import sqlalchemy as sa

from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NameRequired, NotInWorkspace, name_matches, ordered
from hourbook.core.rows.records import Paged, mine
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.projects.answers import currency_of, tasks_out
from hourbook.features.projects.permissions import CREATE_TASKS, EDIT_PROJECT_RATES, EDIT_TASKS
from hourbook.features.projects.queries import TaskNotInProject, get_project, get_task
from hourbook.features.projects.schemas import TaskFilter, TaskIn, TaskOut, TaskQuery, TaskUpdateQuery
from hourbook.features.projects.tables import ProjectRow, TaskRow, tasks
from hourbook.features.projects.tasks import TASK_VALUES, TaskActive, add_task, delete_task, update_task
from hourbook.features.rates.checks import MONEY_ERRORS, require_setting
from hourbook.features.rates.setting import Level, RateIn, RateKind, set_rate

ALL = "/workspaces/{workspaceId}/projects/{projectId}/tasks"
ONE = "/workspaces/{workspaceId}/projects/{projectId}/tasks/{taskId}"
UNKNOWN = [NotInWorkspace, TaskNotInProject]


@operation("GET", ALL, tag="Tasks", lists=True, raises=[NotInWorkspace])
def list_tasks(ctx: Context, project_id: str, query: TaskFilter) -> list[TaskOut]:
    """List the tasks of a project, done ones too unless ``is-active`` says otherwise."""
    project = get_project(ctx, project_id)
    found = sa.select(tasks).where(mine(ctx, tasks), tasks.c.project_id == project.id)
    if query.name:
        found = found.where(name_matches(tasks.c.name, query.name, strict=query.strict_name_search))
    if query.is_active is not None:
        found = found.where(tasks.c.status == ("ACTIVE" if query.is_active else "DONE"))
    sort = {"ID": tasks.c.id, "NAME": sa.func.lower(tasks.c.name)}
    found = found.order_by(*ordered(sort, query.sort_column, query.sort_order, tasks.c.id))
    page = records.page(ctx, found, query)
    shown = {task.id: task for task in tasks_out(ctx, page, {project.id: currency_of(ctx, project)})}
    answer: Paged = records.shaped(page, lambda row: shown[row.id])
    return answer


@operation("POST", ALL, CREATE_TASKS, tag="Tasks", status=201, raises=TASK_VALUES)
def create_task(ctx: Context, project_id: str, query: TaskQuery, body: TaskIn) -> TaskOut:
    """Create a task; its name is unique in the project. Billable absent: as the project."""
    project = get_project(ctx, project_id)
    ctx.require(CREATE_TASKS, project_id=project.id)
    return task_out(ctx, project, add_task(ctx, project, body, assigned=query.contains_assignee))


@operation("GET", ONE, tag="Tasks", raises=UNKNOWN)
def get_one_task(ctx: Context, project_id: str, task_id: str) -> TaskOut:
    """Get one task."""
    return task_out(ctx, get_project(ctx, project_id), task_id)


@operation("PUT", ONE, EDIT_TASKS, tag="Tasks", raises=[TaskNotInProject, NameRequired, *TASK_VALUES])
def change_task(ctx: Context, project_id: str, task_id: str, query: TaskUpdateQuery, body: TaskIn) -> TaskOut:
    """Change a task, mark it as done or open it again; ``name`` is required, what else is absent is kept."""
    project, row = edited_task(ctx, project_id, task_id)
    update_task(ctx, row, body, assigned=query.contains_assignee)
    return task_out(ctx, project, row.id)


@operation("DELETE", ONE, EDIT_TASKS, tag="Tasks", raises=[*UNKNOWN, TaskActive])
def remove_one_task(ctx: Context, project_id: str, task_id: str) -> TaskOut:
    """Delete a done task and free its name; entries stay on the project."""
    project, row = edited_task(ctx, project_id, task_id)
    answer = task_out(ctx, project, row.id)
    delete_task(ctx, row)
    return answer


@operation(
    "PUT", f"{ONE}/hourly-rate", EDIT_PROJECT_RATES, tag="Tasks", skips=True, feature=Feature.TASK_RATES,
    raises=[*UNKNOWN, *MONEY_ERRORS],
)  # fmt: skip
def set_task_hourly_rate(ctx: Context, project_id: str, task_id: str, body: RateIn) -> TaskOut:
    """Set the billable rate of a task."""
    return set_task_rate(ctx, project_id, task_id, "HOURLY", body)


@operation(
    "PUT", f"{ONE}/cost-rate", EDIT_PROJECT_RATES, tag="Tasks", skips=True, feature=Feature.LABOR_COST,
    raises=[*UNKNOWN, *MONEY_ERRORS],
)  # fmt: skip
def set_task_cost_rate(ctx: Context, project_id: str, task_id: str, body: RateIn) -> TaskOut:
    """Set the cost rate of a task."""
    return set_task_rate(ctx, project_id, task_id, "COST", body)


def set_task_rate(ctx: Context, project_id: str, task_id: str, kind: RateKind, rate: RateIn) -> TaskOut:
    records.serialise(ctx, tasks, task_id)
    project = get_project(ctx, project_id)
    row = get_task(ctx, project, task_id)
    require_setting(ctx, kind, project.id)
    set_rate(ctx, Level("TASK", tasks, row, row.id), kind, rate)
    return task_out(ctx, project, row.id)


def edited_task(ctx: Context, project_id: str, task_id: str) -> tuple[ProjectRow, TaskRow]:
    """Project and task, if the caller may edit tasks there; other edits of the task wait until this one is done."""
    records.serialise(ctx, tasks, task_id)
    project = get_project(ctx, project_id)
    row = get_task(ctx, project, task_id)
    ctx.require(EDIT_TASKS, project_id=project.id)
    return project, row


def task_out(ctx: Context, project: ProjectRow, task_id: str) -> TaskOut:
    """The task as it is now."""
    row = get_task(ctx, project, task_id)
    answer: TaskOut = tasks_out(ctx, [row], {project.id: currency_of(ctx, project)})[0]
    return answer
