"""The wire form of projects and tasks, for a whole page with a fixed number of statements."""

from collections import defaultdict
from collections.abc import Sequence
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.clock import duration_text
from hourbook.core.base.wire import Money
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.features.projects import schemas as wire
from hourbook.features.projects.tables import (
    ProjectRow,
    project_groups,
    project_members,
    task_assignees,
    task_groups,
    tasks,
)
from hourbook.features.projects.visibility import is_admin
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.rates.tables import Rated
from hourbook.features.sights import SIGHTS
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.time_entries.times import length
from hourbook.features.workspaces.schemas import MembershipOut, MembershipType

ByProject = dict[str, list[Row]]
Ids = list[str] | sa.Select[Any]  # or a statement that finds them


class Eyes(NamedTuple):
    """What of money the caller may see."""

    rates: bool
    costs: bool

    def hourly(self, row: Rated, currency: str) -> Money | None:
        return Money(amount=row.hourly_rate, currency=currency) if self.rates and row.hourly_rate is not None else None

    def of_project(self, row: Rated, currency: str) -> Money | None:
        """The rate of a project, 0 where it has none of its own: null only for those who may not see it."""
        return Money(amount=row.hourly_rate or 0, currency=currency) if self.rates else None

    def cost(self, row: Rated, currency: str) -> Money | None:
        return Money(amount=row.cost_rate, currency=currency) if self.costs and row.cost_rate is not None else None


class Beside(NamedTuple):
    """What answers hold beside the rows of projects, by id of the project."""

    members: ByProject
    groups: ByProject
    durations: dict[str, int]  # seconds
    estimates: dict[str, tuple[int, int]]  # sums over the tasks: seconds, minor units


def currency_of(ctx: Context, project: ProjectRow) -> str:
    """The code of the currency of the client, otherwise of the workspace."""
    return project.client_currency or ctx.workspace.currency


def eyes_of(ctx: Context) -> Eyes:
    return Eyes(ctx.may(SEE_RATES), ctx.may(SEE_COSTS))


def projects_out(ctx: Context, rows: Sequence[Row]) -> list[wire.ProjectOut]:
    """Rows as from ``queries.with_client`` in their plain form."""
    beside, eyes = gather(ctx, [row.id for row in rows]), eyes_of(ctx)
    return [project_out(ctx, row, beside, eyes) for row in rows]


def gather(ctx: Context, ids: list[str]) -> Beside:
    """Read what belongs to these projects."""
    durations = tracked(ctx, time_entries.c.project_id, ids)
    return Beside(
        linked(ctx, project_members, ids), linked(ctx, project_groups, ids), durations, task_estimates(ctx, ids)
    )


def linked(ctx: Context, table: sa.Table, ids: list[str], key: str = "project_id") -> ByProject:
    """Rows of a link table by one of its ids."""
    found: ByProject = defaultdict(list)
    rows = sa.select(table).where(mine(ctx, table), table.c[key].in_(ids)).order_by(*table.primary_key.columns)
    for row in ctx.tx.execute(rows) if ids else ():
        found[getattr(row, key)].append(row)
    return found


def seen_in_totals(ctx: Context) -> list[sa.ColumnElement[bool]]:
    """The condition on the entries that count for a total: all, or those the caller sees.

    differs: the real service has no such setting; a total tells who sees only the own time what the others work.
    """
    if is_admin(ctx) or not ctx.settings.only_own_time_in_totals:
        return []
    return [time_entries.c.id.in_(SIGHTS["time entry"](ctx))]


def tracked(ctx: Context, column: sa.ColumnElement[Any], ids: Ids) -> dict[str, int]:
    """Seconds of all finished entries, by project or task. ``ids``: a list, or a statement that finds them."""
    seconds = sa.func.sum(length())
    known = mine(ctx, time_entries), column.in_(ids), time_entries.c.end_at.is_not(None), *seen_in_totals(ctx)
    rows = ctx.tx.execute(sa.select(column, seconds).where(*known).group_by(column))
    return {id: int(total) for id, total in rows}


def task_estimates(ctx: Context, ids: Ids) -> dict[str, tuple[int, int]]:
    """Sums of the estimates of the projects' tasks."""
    sums = sa.func.sum(tasks.c.estimate), sa.func.sum(tasks.c.budget_estimate)
    known = sa.select(tasks.c.project_id, *sums).where(mine(ctx, tasks), tasks.c.project_id.in_(ids))
    rows = ctx.tx.execute(known.group_by(tasks.c.project_id))
    return {id: (int(seconds), int(budget)) for id, seconds, budget in rows}


def project_out(ctx: Context, row: ProjectRow, beside: Beside, eyes: Eyes) -> wire.ProjectOut:
    currency = currency_of(ctx, row)
    seconds, budget = beside.estimates.get(row.id, (0, 0))
    time = time_estimate_out(row.time_estimate if ctx.has(Feature.PROJECT_ESTIMATE) else None, seconds)
    shows_budget = eyes.rates and ctx.has(Feature.PROJECT_BUDGET)
    return wire.ProjectOut(
        id=row.id,
        name=row.name,
        hourly_rate=eyes.of_project(row, currency),
        client_id=row.client_id or "",
        workspace_id=row.workspace_id,
        billable=row.billable,
        memberships=[membership_out(row.id, "PROJECT", each, eyes, currency) for each in beside.members[row.id]]
        + [membership_out(row.id, "USERGROUP", each, eyes, currency) for each in beside.groups[row.id]],
        color=row.color,
        estimate=wire.EstimateOut(estimate=time.estimate, type=time.type),
        archived=row.archived,
        duration=duration_text(beside.durations.get(row.id, 0)),
        client_name=row.client_name or "",
        note=row.note,
        cost_rate=eyes.cost(row, currency),
        time_estimate=time,
        budget_estimate=budget_estimate_out(row.budget_estimate, budget) if shows_budget else None,
        estimate_reset=reset_out(ctx, row.estimate_reset),
        template=row.template,
        public=row.public,
    )


def membership_out(project_id: str, kind: MembershipType, row: Row, eyes: Eyes, currency: str) -> MembershipOut:
    """A member, or a group: then ``userId`` is the id of the group, and there are no rates."""
    if kind == "USERGROUP":
        user_id, hourly, cost = row.group_id, None, None
    else:
        user_id, hourly, cost = row.user_id, eyes.hourly(row, currency), eyes.cost(row, currency)
    return MembershipOut(
        user_id=user_id, hourly_rate=hourly, cost_rate=cost, target_id=project_id, membership_type=kind,
        membership_status="ACTIVE",
    )  # fmt: skip


def time_estimate_out(stored: dict[str, Any] | None, of_tasks: int) -> wire.TimeEstimateOut:
    """The time estimate; AUTO is the sum of the tasks'."""
    known = stored or {"estimate": 0, "type": "AUTO", "resetOption": None, "active": False, "includeNonBillable": True}
    automatic = known["active"] and known["type"] == "AUTO"
    return wire.TimeEstimateOut(
        estimate=duration_text(of_tasks if automatic else known["estimate"]),
        type=known["type"],
        reset_option=known["resetOption"],
        active=known["active"],
        include_non_billable=known["includeNonBillable"],
    )


def budget_estimate_out(stored: dict[str, Any] | None, of_tasks: int) -> wire.BudgetEstimateOut | None:
    """The budget, null when there is none; AUTO is the sum of the tasks'."""
    if stored is None:
        return None
    automatic = stored["active"] and stored["type"] == "AUTO"
    return wire.BudgetEstimateOut(
        estimate=of_tasks if automatic else stored["estimate"],
        type=stored["type"],
        reset_option=stored["resetOption"],
        active=stored["active"],
        include_expenses=stored["includeExpenses"],
    )


def reset_out(ctx: Context, stored: dict[str, Any] | None) -> wire.EstimateResetOut | None:
    if stored is None or not ctx.has(Feature.RECURRING_ESTIMATES):
        return None
    return wire.EstimateResetOut(
        interval=stored["interval"],
        day_of_month=stored["dayOfMonth"],
        day_of_week=stored["dayOfWeek"],
        hour=stored["hour"],
        month=stored["month"],
    )


# --- tasks ---------------------------------------------------------------------------------------------------------


def tasks_out(ctx: Context, rows: Sequence[Row], codes: dict[str, str], kind: Any = wire.TaskOut) -> list[Any]:
    """Rows of tasks; ``codes``: the currency of each of their projects."""
    ids = [row.id for row in rows]
    people, groups = linked(ctx, task_assignees, ids, "task_id"), linked(ctx, task_groups, ids, "task_id")
    durations, eyes = tracked(ctx, time_entries.c.task_id, ids), eyes_of(ctx)
    shows_budget = eyes.rates and ctx.has(Feature.PROJECT_BUDGET)
    return [
        kind(
            id=row.id,
            name=row.name,
            project_id=row.project_id,
            assignee_ids=[one.user_id for one in people[row.id]],
            assignee_id=people[row.id][0].user_id if people[row.id] else None,
            user_group_ids=[one.group_id for one in groups[row.id]],
            estimate=duration_text(row.estimate),
            status=row.status,
            budget_estimate=row.budget_estimate if shows_budget else 0,
            duration=duration_text(durations.get(row.id, 0)),
            billable=row.billable,
            hourly_rate=eyes.hourly(row, codes[row.project_id]),
            cost_rate=eyes.cost(row, codes[row.project_id]),
        )
        for row in rows
    ]
