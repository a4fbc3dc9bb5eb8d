"""Making, changing and deleting tasks (wire-facts 6.5)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import AngleBrackets, ApiError
from hourbook.core.base.texts import is_empty
from hourbook.core.rows import records
from hourbook.core.rows.changes import record_change
from hourbook.core.rows.names import NameLengthWrong, NameRequired, NameTaken, NotInWorkspace, clean_name, free_name
from hourbook.core.rows.records import mine
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.groups.actions import check_members
from hourbook.features.projects.estimates import check_seconds
from hourbook.features.projects.memberships import check_groups
from hourbook.features.projects.schemas import TaskIn
from hourbook.features.projects.tables import ProjectRow, TaskRow, task_assignees, task_groups, tasks
from hourbook.features.rates.checks import MONEY_ERRORS, Given, initial
from hourbook.features.rates.permissions import SEE_RATES
from hourbook.features.rates.setting import forget_history
from hourbook.features.time_entries import records as time_entry_records
from hourbook.features.time_entries.tables import time_entries

LONGEST_NAME = 1000
People = tuple[frozenset[str], frozenset[str]]  # ids of assignees, ids of groups


class TaskActive(ApiError):
    message = "Cannot delete an active task"
    cause = "The task {name} is active; only done tasks can be deleted."
    fix = 'Mark it as done first: PUT the task with {{"name": "{name}", "status": "DONE"}}.'
    field = "taskId"


TASK_VALUES: list[type[ApiError]] = [NotInWorkspace, NameLengthWrong, NameTaken, AngleBrackets, *MONEY_ERRORS]


def add_task(
    ctx: Context,
    project: ProjectRow,
    body: TaskIn,
    *,
    assigned: bool = True,
    hourly_rate: Given = None,
    cost_rate: Given = None,
) -> str:
    """Add a task to a project; its name is unique there. Returns its id."""
    values: dict[str, Any] = {
        "name": check_name(ctx, project.id, body.name),
        "status": "DONE" if body.status == "DONE" else "ACTIVE",
        "billable": project.billable if body.billable is None else body.billable,
        "hourly_rate": initial(ctx, "HOURLY", project.id, hourly_rate),
        "cost_rate": initial(ctx, "COST", project.id, cost_rate),
    }
    row = records.add(ctx, tasks, project_id=project.id, **values, **estimates(ctx, body, 0, 0))
    assign(ctx, row, asked_people(ctx, body, (frozenset(), frozenset())) if assigned else None, quiet=True)
    return str(row.id)


def update_task(ctx: Context, row: TaskRow, body: TaskIn, *, assigned: bool = True) -> None:
    """Change a task; what is absent stays as it is, but the name, which a PUT always says."""
    if body.name is None:
        raise NameRequired(kind="Task")
    values: dict[str, Any] = {
        "name": check_name(ctx, row.project_id, body.name, but=row.id),
        "status": row.status if body.status in (None, "ALL") else body.status,
        "billable": row.billable if body.billable is None else body.billable,
    }
    after = records.change(ctx, tasks, row, **values, **estimates(ctx, body, row.estimate, row.budget_estimate))
    assign(ctx, after, asked_people(ctx, body, people_of(ctx, row.id)) if assigned else None)


def check_name(ctx: Context, project_id: str, value: str | None, but: str = "") -> str:
    """The name; missing, empty or too long is one refusal."""
    if is_empty(value):
        raise NameLengthWrong(kind="Task", least=1, most=LONGEST_NAME, length=0)
    name = clean_name(value, "Task", 1, LONGEST_NAME)
    same_project = tasks.c.project_id == project_id
    free_name(ctx, tasks, name, NameTaken(kind="Task", name=name, given=name), same_project, but=but)
    return name


def estimates(ctx: Context, body: TaskIn, seconds: int, budget: int) -> dict[str, Any]:
    """The columns; a changed estimate needs its feature, a budget also the right to see rates.

    Who does not see rates reads a budget of 0, so their 0 changes nothing.
    """
    new_seconds = seconds if body.estimate is None else check_seconds(body.estimate)
    new_budget = budget if body.budget_estimate is None else body.budget_estimate
    if not new_budget and not ctx.may(SEE_RATES):
        new_budget = budget
    if body.budget_estimate and not ctx.may(SEE_RATES):
        ctx.require(SEE_RATES)
    if new_budget != budget:
        ctx.require_feature(Feature.PROJECT_BUDGET)
    if new_seconds != seconds:
        ctx.require_feature(Feature.PROJECT_ESTIMATE)
    return {"estimate": new_seconds, "budget_estimate": new_budget}


def people_of(ctx: Context, task_id: str) -> People:
    """Who is assigned to a task now."""

    def ids(table: sa.Table, column: sa.ColumnElement[str]) -> frozenset[str]:
        return frozenset(
            ctx.tx.execute(sa.select(column).where(mine(ctx, table), table.c.task_id == task_id)).scalars()
        )

    return ids(task_assignees, task_assignees.c.user_id), ids(task_groups, task_groups.c.group_id)


def asked_people(ctx: Context, body: TaskIn, before: People) -> People:
    """Who a body assigns; absent lists leave who is there."""
    users, groups = before
    if body.assignee_ids is not None:
        users = frozenset(check_members(ctx, body.assignee_ids, "assigneeIds"))
    elif body.assignee_id:
        users = frozenset(check_members(ctx, [body.assignee_id], "assigneeId"))
    if body.user_group_ids is not None:
        groups = check_groups(ctx, body.user_group_ids, "userGroupIds")
    return users, groups


def assign(ctx: Context, row: TaskRow, people: People | None, *, quiet: bool = False) -> None:
    """Make exactly these the assignees; None: nobody. ``quiet`` for a task that is just being made or going."""
    before, after = people_of(ctx, row.id), people or (frozenset(), frozenset())
    if before == after:
        return
    for table, name, old, new in (
        (task_assignees, "user_id", before[0], after[0]), (task_groups, "group_id", before[1], after[1])
    ):  # fmt: skip
        ctx.tx.execute(
            sa.delete(table).where(mine(ctx, table), table.c.task_id == row.id, table.c[name].in_(old - new))
        )
        link = {"workspace_id": ctx.workspace_id, "task_id": row.id}
        if new - old:
            ctx.tx.execute(sa.insert(table), [link | {name: id} for id in sorted(new - old)])
    if not quiet:
        tell_people(ctx, row, before, after)


def tell_people(ctx: Context, row: TaskRow, before: People, after: People) -> None:
    """The change row of a task whose assignees changed."""
    shown = records.as_dict(tasks, row)
    record_change(
        ctx, "TASK_UPDATED", "TASKS", row.id,
        before=shown | {"assignee_ids": sorted(before[0]), "group_ids": sorted(before[1])},
        after=shown | {"assignee_ids": sorted(after[0]), "group_ids": sorted(after[1])},
    )  # fmt: skip


def delete_task(ctx: Context, row: TaskRow) -> None:
    """Delete a done task; its entries stay on the project."""
    if row.status != "DONE":
        raise TaskActive(name=row.name, given=row.id)
    time_entry_records.unlink(ctx, time_entries.c.task_id == row.id, task_id=None)
    remove_task(ctx, row)


def remove_task(ctx: Context, row: TaskRow) -> None:
    """Take a task away that no entry points to any more."""
    assign(ctx, row, None, quiet=True)
    forget_history(ctx, "TASK", row.id)
    records.remove(ctx, tasks, row)
