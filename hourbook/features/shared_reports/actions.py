"""Saving, changing and deleting shared reports."""

import secrets
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import NotNull
from hourbook.core.base.wire import given
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace, clean_name
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.groups.actions import check_members
from hourbook.features.groups.tables import user_groups
from hourbook.features.shared_reports import filters
from hourbook.features.shared_reports.schemas import SharedReportIn
from hourbook.features.shared_reports.tables import (
    SharedReportRow,
    shared_report_groups,
    shared_report_users,
    shared_reports,
)

LINKS: dict[str, Any] = {
    "visible_to_users": shared_report_users.c.user_id, "visible_to_user_groups": shared_report_groups.c.group_id
}  # fmt: skip


def save(ctx: Context, body: SharedReportIn) -> SharedReportRow:
    """Save a report of the caller, who must be able to see what it asks for."""
    name = clean_name(given(body.name), "Report", 1, 250)
    for field in ("type", "filter"):
        if not given(getattr(body, field)):
            raise NotNull(field=field)
    filter = filters.filled(ctx, given(body.filter), ctx.user_id, "saveSharedReportV1")
    filters.check(ctx, given(body.type), filter)
    shown_to = {key: wanted(ctx, body, key) or set() for key in LINKS}
    row: SharedReportRow = records.add(
        ctx, shared_reports, told=told(shown_to),
        id=secrets.token_hex(12),  # the link opens the report, so its id must not be guessable from others
        user_id=ctx.user_id, name=name, type=given(body.type), filter=filter,
        is_public=bool(given(body.is_public)), fixed_date=bool(given(body.fixed_date)),
    )  # fmt: skip
    for key, ids in shown_to.items():
        show_to(ctx, row.id, key, ids)
    return row


def update(ctx: Context, row: SharedReportRow, body: SharedReportIn) -> SharedReportRow:
    """Change what was sent. A filter replaces the saved one; its defaults are those of the creator."""
    name = row.name if given(body.name) is None else clean_name(given(body.name), "Report", 1, 250)
    type = given(body.type) or row.type
    filter = row.filter
    if sent := given(body.filter):
        filter = filters.filled(ctx, sent, row.user_id, "updateSharedReportV1")
    if sent or type != row.type:
        filters.check(ctx, type, filter)
    before = {key: shown(ctx, row.id, key) for key in LINKS}
    after = {key: before[key] if (ids := wanted(ctx, body, key)) is None else ids for key in LINKS}
    for key in LINKS:
        if before[key] != after[key]:
            show_to(ctx, row.id, key, after[key])
    return records.change(
        ctx, shared_reports, row, told=(told(before), told(after)), name=name, type=type, filter=filter,
        is_public=row.is_public if given(body.is_public) is None else given(body.is_public),
        fixed_date=row.fixed_date if given(body.fixed_date) is None else given(body.fixed_date),
    )  # fmt: skip


def delete(ctx: Context, row: SharedReportRow) -> None:
    """Delete a report; its link is dead at once."""
    records.remove(ctx, shared_reports, row, told=told({key: shown(ctx, row.id, key) for key in LINKS}))


# --- whom it is shown to


def wanted(ctx: Context, body: SharedReportIn, key: str) -> set[str] | None:
    """The ids of the body, all of this workspace; None where it says nothing."""
    ids = given(getattr(body, key))
    if ids is None:
        return None
    if key == "visible_to_users":
        return check_members(ctx, ids, "visibleToUsers")
    known = set(ctx.tx.execute(sa.select(user_groups.c.id).where(mine(ctx, user_groups))).scalars())
    if unknown := sorted(set(ids) - known):
        raise NotInWorkspace(thing="User group", field="visibleToUserGroups", given=unknown[0])
    return set(ids)


def shown(ctx: Context, report_id: str, key: str) -> set[str]:
    """The ids a report is shown to."""
    column = LINKS[key]
    table = column.table
    found = sa.select(column).where(mine(ctx, table), table.c.report_id == report_id)
    return set(ctx.tx.execute(found).scalars())


def show_to(ctx: Context, report_id: str, key: str, ids: set[str]) -> None:
    """Make these the ids a report is shown to; the caller records the change with the report's own."""
    column = LINKS[key]
    table = column.table
    ctx.tx.execute(sa.delete(table).where(mine(ctx, table), table.c.report_id == report_id))
    if ids:
        rows = [{"workspace_id": ctx.workspace_id, "report_id": report_id, column.name: id} for id in sorted(ids)]
        ctx.tx.execute(sa.insert(table), rows)


def told(shown_to: dict[str, set[str]]) -> dict[str, Any]:
    """What the change row says of them."""
    return {key: sorted(ids) for key, ids in shown_to.items()}
