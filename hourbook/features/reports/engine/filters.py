"""The filters of a report as conditions on ``time_entries`` (product-facts 16): all hold, of several values one."""

from collections.abc import Callable
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import given
from hourbook.core.rows.names import name_matches
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies, members
from hourbook.features.clients.tables import clients
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.reports.engine.field_filters import custom_fields, user_fields
from hourbook.features.reports.schemas import ContainsFilter, PeopleFilter, ReportIn, TagFilter
from hourbook.features.tags import tags
from hourbook.features.time_entries.tables import time_entries, time_entry_tags
from hourbook.features.workspaces.team import seen_memberships

Condition = sa.ColumnElement[bool]
entry = time_entries.c
STATUSES = {"ACTIVE": ["ACTIVE"], "PENDING": ["PENDING"], "INACTIVE": ["INACTIVE"],
            "ACTIVE_WITH_PENDING": ["ACTIVE", "PENDING"]}  # fmt: skip


def conditions(ctx: Context, body: ReportIn) -> list[Condition]:
    """What the body asks of entries; what the caller may see stands in ``rights.py``."""
    return [
        *simple(body),
        *of_people(ctx, body, entry.user_id),
        *things(ctx, body),
        *tagged(ctx, given(body.tags)),
        *currency(ctx, body),
        *custom_fields(ctx, given(body.custom_fields) or []),
        *user_fields(ctx, given(body.user_custom_fields) or []),
    ]


def simple(body: ReportIn) -> list[Condition]:
    """Conditions on the entry's own columns."""
    found: list[Condition] = []
    if given(body.billable) is not None:
        found.append(entry.billable == given(body.billable))
    if given(body.description):
        found.append(name_matches(entry.description, given(body.description)))
    if given(body.without_description):
        found.append(entry.description == "")
    if (state := given(body.approval_state)) in ("APPROVED", "UNAPPROVED"):
        found.append(entry.approved == (state == "APPROVED"))
    if (state := given(body.invoicing_state)) in ("INVOICED", "UNINVOICED"):
        found.append(entry.invoiced == (state == "INVOICED"))
    if given(body.types):
        found.append(entry.type.in_(given(body.types)))
    return found


# --- things an entry belongs to


def split(wanted: ContainsFilter) -> tuple[list[str], bool]:
    """The ids of a filter, and whether entries that have none are meant too."""
    ids = set(given(wanted.ids) or [])
    return sorted(ids - {"", "without"}), bool(ids & {"", "without"})


def picked(
    wanted: ContainsFilter, among: Callable[[list[str]], Condition], without: Condition, mode: str = ""
) -> list[Condition]:
    """Entries among the ids, or (``DOES_NOT_CONTAIN``) all others, those that have none included."""
    ids, none = split(wanted)
    if not ids and not none:
        return []
    hit = sa.or_(*([among(ids)] if ids else []), *([without] if none else []))
    if (mode or given(wanted.contains)) == "DOES_NOT_CONTAIN":
        return [sa.case((hit, 1), else_=0) == 0]  # unlike NOT, this is true where the column is null
    return [hit]


def of_people(ctx: Context, body: ReportIn, user: sa.ColumnElement[str]) -> list[Condition]:
    """The filters of people and of groups, on a column of user ids. A group that the caller does not see is none.

    A link filters by the groups its creator sees, told or not: who was left out stays out.
    """
    found: list[Condition] = []
    if wanted := given(body.users):
        found += picked(wanted, lambda ids: user.in_(ids), sa.false())
        found += by_membership(ctx, wanted, user)
    if wanted := given(body.user_groups):
        seen = seen_memberships(ctx).subquery().c
        anyhow = sa.select(seen.user_id)
        found += picked(wanted, lambda ids: user.in_(anyhow.where(seen.group_id.in_(ids))), user.not_in(anyhow))
        found += by_membership(ctx, wanted, user)
    return found


def by_membership(ctx: Context, wanted: PeopleFilter, user: sa.ColumnElement[str]) -> list[Condition]:
    """Only people whose membership has the status of the filter."""
    statuses = STATUSES.get(given(wanted.status) or "")
    if statuses is None:
        return []
    holds = sa.select(members.c.user_id).where(
        members.c.workspace_id == ctx.workspace_id, members.c.status.in_(statuses)
    )
    return [user.in_(holds)]


def things(ctx: Context, body: ReportIn) -> list[Condition]:
    """The filters of projects, clients and tasks."""
    found: list[Condition] = []
    if wanted := given(body.projects):
        found += picked(wanted, lambda ids: entry.project_id.in_(ids), entry.project_id.is_(None))
        found += by_status(wanted.status, entry.project_id, project_ids(ctx, projects.c.archived))
    if wanted := given(body.clients):
        without = entry.project_id.is_(None) | entry.project_id.in_(project_ids(ctx, projects.c.client_id.is_(None)))
        found += picked(
            wanted, lambda ids: entry.project_id.in_(project_ids(ctx, projects.c.client_id.in_(ids))), without
        )
        found += by_status(wanted.status, entry.project_id, of_archived_clients(ctx))
    if wanted := given(body.tasks):
        found += picked(wanted, lambda ids: entry.task_id.in_(ids), entry.task_id.is_(None))
        done = sa.select(tasks.c.id).where(tasks.c.workspace_id == ctx.workspace_id, tasks.c.status == "DONE")
        found += by_status(wanted.status, entry.task_id, done)
    return found


def project_ids(ctx: Context, condition: Condition) -> sa.Select[Any]:
    """Ids of the projects for which the condition holds."""
    return sa.select(projects.c.id).where(projects.c.workspace_id == ctx.workspace_id, condition)


def of_archived_clients(ctx: Context) -> sa.Select[Any]:
    """Ids of the projects whose client is archived."""
    archived = sa.select(clients.c.id).where(clients.c.workspace_id == ctx.workspace_id, clients.c.archived)
    return project_ids(ctx, projects.c.client_id.in_(archived))


def by_status(status: object, column: sa.ColumnElement[Any], archived: sa.Select[Any]) -> list[Condition]:
    """Only entries whose thing is archived, or only those whose thing is not."""
    if status in ("ARCHIVED", "DONE"):
        return [column.in_(archived)]
    return [column.is_(None) | column.not_in(archived)] if status == "ACTIVE" else []


def currency(ctx: Context, body: ReportIn) -> list[Condition]:
    """Entries of some currencies, given by the ids or the codes of these."""
    wanted = given(body.currency)
    if not wanted:
        return []

    def among(ids: list[str]) -> Condition:
        codes = sa.select(currencies.c.code).where(
            currencies.c.workspace_id == ctx.workspace_id, currencies.c.id.in_(ids)
        )
        found: Condition = entry.currency.in_(ids) | entry.currency.in_(codes)
        return found

    return picked(wanted, among, sa.false())


# --- tags


def tagged(ctx: Context, wanted: TagFilter | None) -> list[Condition]:
    """The filter of tags. Its status keeps those of the ids that are active, or archived; without ids it asks for
    entries with a tag of that status (ACTIVE: or with none)."""
    if wanted is None:
        return []
    mode = given(wanted.contained_in_timeentry) or given(wanted.contains) or "CONTAINS"
    status = given(wanted.status)
    if not any(split(wanted)):
        if status not in ("ACTIVE", "ARCHIVED"):
            return []
        has = has_tag(of_status(ctx, status))
        return [has | ~has_tag()] if status == "ACTIVE" else [has]

    def among(ids: list[str]) -> Condition:
        chosen = of_status(ctx, status).where(tags.c.id.in_(ids))
        if mode != "CONTAINS_ONLY":
            return has_tag(chosen)
        return has_tag(chosen) & ~has_tag(but=chosen)

    return picked(wanted, among, ~has_tag(), mode)


def of_status(ctx: Context, status: str | None) -> sa.Select[Any]:
    """Ids of the tags of a status."""
    found = sa.select(tags.c.id).where(tags.c.workspace_id == ctx.workspace_id)
    return found.where(tags.c.archived == (status == "ARCHIVED")) if status in ("ACTIVE", "ARCHIVED") else found


def has_tag(among: sa.Select[Any] | None = None, but: sa.Select[Any] | None = None) -> Condition:
    """The condition that an entry has a tag; one of, or one beside, the tags of a statement."""
    link = time_entry_tags.c
    found = [link.workspace_id == entry.workspace_id, link.entry_id == entry.id]
    if among is not None:
        found.append(link.tag_id.in_(among))
    if but is not None:
        found.append(link.tag_id.not_in(but))
    return sa.exists().where(*found).correlate(time_entries)
