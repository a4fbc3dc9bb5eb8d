"""Saved reports on the wire."""

from collections.abc import Callable, Iterable
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import UNSET, given
from hourbook.core.edge.bodies import typed
from hourbook.core.edge.operations import snake
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.groups.tables import user_groups
from hourbook.features.reports.run import REPORT_KINDS
from hourbook.features.shared_reports.schemas import FilterIn, Named, SharedReportOut
from hourbook.features.shared_reports.tables import SharedReportRow, shared_report_groups, shared_report_users
from hourbook.features.shared_reports.visibility import is_admin
from hourbook.features.workspaces.memberships import known_as, named_people
from hourbook.features.workspaces.team import seen_groups, shown_id

Viewers = dict[str, list[tuple[str, str]]]  # ids and names, by report


def report_out(ctx: Context, row: SharedReportRow) -> SharedReportOut:
    """One saved report, those it is shown to by their ids."""
    return reports_out(ctx, [row], lambda id, name: id)[0]


def listed(ctx: Context, rows: Iterable[SharedReportRow]) -> list[SharedReportOut]:
    """A list of saved reports, those they are shown to with their names."""
    return reports_out(ctx, list(rows), lambda id, name: Named(id=id, name=name))


def reports_out(
    ctx: Context, rows: list[SharedReportRow], shape: Callable[[str, str], str | Named]
) -> list[SharedReportOut]:
    ids = [row.id for row in rows]
    people, groups = viewers(ctx, ids), viewing_groups(ctx, ids)
    statement = named_people(ctx).where(users.c.id.in_({row.user_id for row in rows}))
    authors: dict[str, str] = {row.id: row.name for row in ctx.tx.execute(statement)}

    def out(row: SharedReportRow) -> SharedReportOut:
        answer = SharedReportOut(**facts(ctx, row, authors[row.user_id]))
        if row.user_id == ctx.user_id or is_admin(ctx):
            answer.visible_to_users = [shape(*each) for each in people.get(row.id, [])]
            answer.visible_to_user_groups = [shape(*each) for each in groups.get(row.id, [])]
        return answer

    return [out(row) for row in rows]


def facts(ctx: Context, row: SharedReportRow, author: str) -> dict[str, Any]:
    """The fields of a saved report that everybody sees who sees the report."""
    return {
        "id": row.id, "workspace_id": row.workspace_id, "user_id": shown_id(ctx, row.user_id), "name": row.name,
        "is_public": row.is_public, "fixed_date": row.fixed_date, "type": row.type,
        "filter": filter_out(ctx, row), "link": f"{ctx.origin}/report/v1/shared-reports/{row.id}",
        "report_author": author, "visible_to_users": UNSET, "visible_to_user_groups": UNSET,
    }  # fmt: skip


def filter_out(ctx: Context, row: SharedReportRow) -> FilterIn:
    """The saved filter, its people and groups by their ids as shown; of groups that somebody else filters by, those
    that the caller sees.
    """
    filter: FilterIn = typed(FilterIn, row.filter)
    parts = (given(getattr(filter, snake(kind.part))) for kind in REPORT_KINDS)
    for wanted in (filter.users, filter.user_groups, *(getattr(part, "users", None) for part in parts)):
        if people := given(wanted):
            people.ids = [shown_id(ctx, id) for id in people.ids] if given(people.ids) else people.ids
    if row.user_id != ctx.user_id and (groups := given(filter.user_groups)) and groups.ids:
        seen = set(ctx.tx.execute(seen_groups(ctx)).scalars())
        groups.ids = [id if id in seen else "" for id in groups.ids]
    return filter


def viewers(ctx: Context, report_ids: list[str]) -> Viewers:
    """The people that each report is shown to."""
    link = shared_report_users.c
    named = named_people(ctx).join(
        shared_report_users, (link.workspace_id == ctx.workspace_id) & (link.user_id == users.c.id)
    )
    shown = named.with_only_columns(link.report_id, users.c.id, known_as)
    return by_report(ctx, shown.where(link.report_id.in_(report_ids)))


def viewing_groups(ctx: Context, report_ids: list[str]) -> Viewers:
    """The groups that each report is shown to."""
    link, group = shared_report_groups.c, user_groups.c
    named = sa.select(link.report_id, group.id, group.name).join(
        user_groups, (group.workspace_id == link.workspace_id) & (group.id == link.group_id)
    )
    return by_report(ctx, named.where(link.workspace_id == ctx.workspace_id, link.report_id.in_(report_ids)))


def by_report(ctx: Context, statement: sa.Select[Any]) -> Viewers:
    found: Viewers = {}
    for report_id, id, name in sorted(map(tuple, ctx.tx.execute(statement))):
        found.setdefault(report_id, []).append((id, name))
    return found
