"""Filters and order of the list of projects (wire-facts 6.4)."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.names import name_matches, ordered
from hourbook.core.rows.records import Paged, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.features.clients.tables import clients
from hourbook.features.projects.answers import Ids, eyes_of, seen_in_totals, task_estimates, tracked
from hourbook.features.projects.queries import with_client
from hourbook.features.projects.schemas import ProjectFilter
from hourbook.features.projects.tables import ProjectRow, project_groups, project_members, projects
from hourbook.features.projects.visibility import visible
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.time_entries.times import length

COLUMNS: dict[str, Any] = {
    "ID": projects.c.id,
    "NAME": sa.func.lower(projects.c.name),
    "CLIENT_NAME": (sa.func.lower(sa.func.coalesce(clients.c.name, "")), sa.func.lower(projects.c.name)),
}


def page(ctx: Context, query: ProjectFilter) -> Paged:
    """One page of the projects the caller may see that the filter finds."""
    found = matching(ctx, query)
    if query.sort_column in COLUMNS:
        order = ordered(COLUMNS, query.sort_column, query.sort_order, projects.c.id)
        return records.page(ctx, found.order_by(*order), query)
    rows = sorted(ctx.tx.execute(found).all(), key=lambda row: row.id)
    ids = found.with_only_columns(projects.c.id)
    keys = {"DURATION": durations, "BUDGET": budgets, "PROGRESS": progress}[query.sort_column](ctx, rows, ids)
    rows.sort(key=lambda row: keys.get(row.id, 0), reverse=query.sort_order == "DESCENDING")
    return cut(rows, query)


def cut(rows: Sequence[ProjectRow], query: ProjectFilter) -> Paged:
    first = (query.page - 1) * query.page_size
    result = Paged(rows[first : first + query.page_size])
    result.last = len(rows) <= first + query.page_size
    return result


def matching(ctx: Context, query: ProjectFilter) -> sa.Select[Any]:
    """The statement that finds them."""
    found = with_client.where(visible(ctx))
    if query.name:
        found = found.where(name_matches(projects.c.name, query.name, strict=query.strict_name_search))
    for name, value in (("archived", query.archived), ("billable", query.billable), ("template", query.is_template)):
        if value is not None:
            found = found.where(projects.c[name] == value)
    if query.access:
        found = found.where(projects.c.public == (query.access == "PUBLIC"))
    for condition in (of_clients(query), of_users(ctx, query), of_groups(ctx, query)):
        if condition is not None:
            found = found.where(condition)
    return found


def of_clients(query: ProjectFilter) -> sa.ColumnElement[bool] | None:
    """Projects with one of these clients, or without any of them; a status is that of the project's client."""
    conditions: list[Any] = []
    if query.clients:
        one_of = sa.func.coalesce(projects.c.client_id, "").in_(query.clients)
        conditions.append(one_of if query.contains_client else ~one_of)
    if query.client_status != "ALL":
        conditions.append(clients.c.archived == (query.client_status == "ARCHIVED"))
    return sa.and_(*conditions) if conditions else None


def of_users(ctx: Context, query: ProjectFilter) -> sa.ColumnElement[bool] | None:
    """Projects with one of these members, or without any of them; only members of this status count."""
    if not query.users and query.user_status == "ALL":
        return None
    linked = sa.select(project_members.c.project_id).where(mine(ctx, project_members))
    if query.users:
        linked = linked.where(project_members.c.user_id.in_(query.users))
    if query.user_status != "ALL":
        known = sa.select(members.c.user_id).where(mine(ctx, members), members.c.status == query.user_status)
        linked = linked.where(project_members.c.user_id.in_(known))
    within: sa.ColumnElement[bool] = projects.c.id.in_(linked)
    return within if query.contains_user else ~within


def of_groups(ctx: Context, query: ProjectFilter) -> sa.ColumnElement[bool] | None:
    """Projects with one of these groups, or without any of them."""
    if not query.user_groups:
        return None
    linked = sa.select(project_groups.c.project_id).where(
        mine(ctx, project_groups), project_groups.c.group_id.in_(query.user_groups)
    )
    within: sa.ColumnElement[bool] = projects.c.id.in_(linked)
    return within if query.contains_group else ~within


# --- orders that are not columns -----------------------------------------------------------------------------------


def durations(ctx: Context, rows: Sequence[ProjectRow], ids: Ids) -> dict[str, float]:
    return dict(tracked(ctx, time_entries.c.project_id, ids))


def budgets(ctx: Context, rows: Sequence[ProjectRow], ids: Ids) -> dict[str, float]:
    """The active budgets; nothing for those who may not see rates, so that the order does not tell them."""
    if not eyes_of(ctx).rates:
        return {}
    of_tasks = task_estimates(ctx, ids)
    return {row.id: planned(row.budget_estimate, of_tasks.get(row.id, (0, 0))[1]) for row in rows}


def planned(stored: dict[str, Any] | None, of_tasks: int) -> int:
    """The hours (in seconds) or money of an active estimate."""
    if not stored or not stored["active"]:
        return 0
    return of_tasks if stored["type"] == "AUTO" else int(stored["estimate"])


def progress(ctx: Context, rows: Sequence[ProjectRow], ids: Ids) -> dict[str, float]:
    """Tracked against estimated; of money only for those who may see rates."""
    of_tasks, seconds, money = task_estimates(ctx, ids), durations(ctx, rows, ids), {}
    if eyes_of(ctx).rates and any(row.budget_estimate for row in rows):
        money = earned(ctx, ids)
    found = {}
    for row in rows:
        in_seconds, in_money = of_tasks.get(row.id, (0, 0))
        if hours := planned(row.time_estimate, in_seconds):
            found[row.id] = seconds.get(row.id, 0) / hours
        elif budget := planned(row.budget_estimate, in_money):
            found[row.id] = money.get(row.id, 0) / budget
    return found


def earned(ctx: Context, ids: Ids) -> dict[str, float]:
    """About what billable entries are worth, in minor units: for comparing, not for showing."""
    entry = time_entries.c
    worth = length() * entry.hourly_rate
    known = mine(ctx, time_entries), entry.project_id.in_(ids), entry.billable, entry.end_at.is_not(None)
    known = *known, *seen_in_totals(ctx)
    rows = ctx.tx.execute(sa.select(entry.project_id, sa.func.sum(worth)).where(*known).group_by(entry.project_id))
    return {id: int(total or 0) / 3600 for id, total in rows}
