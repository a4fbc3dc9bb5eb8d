"""The detailed report: one row an entry, in pages (wire-facts 6.25)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import given
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.features.clients.tables import clients
from hourbook.features.custom_fields.values import fields_for_entries
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.reports.engine.frame import Frame, filter_missing
from hourbook.features.reports.engine.measures import Rounding, amount
from hourbook.features.reports.engine.report import DetailedRow, NamedEntry, Report, Sums
from hourbook.features.reports.engine.statement import entry_sums
from hourbook.features.reports.kinds.detailed_schemas import AuditFilter, DetailedFilter, DetailedIn
from hourbook.features.tags import tags
from hourbook.features.time_entries.answers import values_of, values_out
from hourbook.features.time_entries.tables import TimeEntry, time_entries, time_entry_tags
from hourbook.features.time_entries.times import length, seconds_between
from hourbook.features.workspaces.memberships import known_as

LEAST = '{"page": 1, "pageSize": 50}'  # that the filter needs

entry = time_entries.c
PAGE_SIZE = 50
of_member = (members.c.workspace_id == entry.workspace_id) & (members.c.user_id == entry.user_id)


def detailed(frame: Frame) -> Report:
    """One page of rows, and the totals of all finished entries unless they are excluded."""
    frame, wanted = audited(frame)
    size = given(wanted.page_size) or PAGE_SIZE
    ids = page_ids(frame, wanted, size, ((given(wanted.page) or 1) - 1) * size)
    options = given(wanted.options)
    excluded = options is not None and given(options.totals) == "EXCLUDE"
    return Report(
        frame,
        totals=Sums() if excluded else totals(frame),
        rows=rows(frame, ids[:size]),
        last=len(ids) <= size,
        has_totals=not excluded,
    )


def audited(frame: Frame) -> tuple[Frame, DetailedFilter]:
    """The frame with the conditions of the detailedFilter, and that filter. Raises FilterMissing."""
    assert isinstance(frame.body, DetailedIn)
    wanted = given(frame.body.detailed_filter)
    if wanted is None:
        raise filter_missing(frame.ctx, "detailed", DetailedFilter, LEAST)
    conditions = audit(given(wanted.audit_filter), length(frame.ctx.now))
    return frame._replace(chosen=[*frame.chosen, *conditions]), wanted


def totals(frame: Frame) -> Sums:
    """The sums of all entries that count."""
    found = Sums()
    for rows in entry_sums(frame, []):
        for row in rows:
            found.add(*row)
    return found


def page_ids(frame: Frame, wanted: DetailedFilter, size: int, offset: int) -> list[str]:
    """The ids of one page and of one entry more: found without the columns, so that late pages cost little."""
    found = in_order(frame, wanted).limit(size + 1).offset(offset)
    return list(frame.ctx.tx.execute(found).scalars())


def in_order(frame: Frame, wanted: DetailedFilter) -> sa.Select[Any]:
    """The statement of the ids of all rows in order."""
    found = sa.select(entry.id).where(*frame.where).order_by(*order(frame, wanted))
    if given(wanted.sort_column) in ("USER", "USER_DATE"):
        found = found.join(users, users.c.id == entry.user_id).join(members, of_member)
    return found


def order(frame: Frame, wanted: DetailedFilter) -> list[Any]:
    """ORDER BY terms; the newest first unless said otherwise, entries that are equal by start and id."""
    column = given(wanted.sort_column) or "DATE"
    first: dict[str, list[Any]] = {
        "ID": [],
        "DESCRIPTION": [sa.func.lower(entry.description), entry.start_at],
        "USER": [sa.func.lower(known_as), entry.user_id],
        "USER_DATE": [sa.func.lower(known_as), entry.user_id, entry.start_at],
        "DURATION": [length(frame.ctx.now), entry.start_at],
    }
    terms = [*first.get(column, [entry.start_at]), entry.id]
    return [term.asc() if given(frame.body.sort_order) == "ASCENDING" else term.desc() for term in terms]


def rows(frame: Frame, ids: list[str]) -> list[DetailedRow]:
    """The rows of these entries in this order, of those that are still there."""
    ctx = frame.ctx
    found = {row.id: row for row in ctx.tx.execute(with_names(ctx, ids))}
    tagged, values = tags_of(ctx, ids), values_of(ctx, ids)
    fields = {field.id: field.name for field in fields_for_entries(ctx) if field.status != "INACTIVE"} if values else {}
    return [
        shaped(found[id], frame, tagged.get(id, []), values_out(id, values[id], fields) if id in values else [])
        for id in ids
        if id in found
    ]


def shaped(row: NamedEntry, frame: Frame, tagged: list[tuple[str, str]], fields: list[Any]) -> DetailedRow:
    """A row with its length and amounts."""
    seconds = seconds_of(row, frame.ctx.now, frame.rounding)
    if row.end_at is None:
        return DetailedRow(row, seconds, None, None, tagged, fields)
    earned = amount(seconds, row.hourly_rate) if row.billable else None
    return DetailedRow(row, seconds, earned, amount(seconds, row.cost_rate), tagged, fields)


def seconds_of(row: TimeEntry, now: int, rounding: Rounding) -> int:
    """The rounded length of an entry; of a running one so far."""
    end = now if row.end_at is None else row.end_at
    return rounding.of(max(0, seconds_between(row.start_at, end)))  # a running one may start in the future


def same(table: sa.Table, column: sa.ColumnElement[Any]) -> sa.ColumnElement[bool]:
    """The row of another table that an entry names."""
    condition: sa.ColumnElement[bool] = (table.c.workspace_id == entry.workspace_id) & (table.c.id == column)
    return condition


def with_names(ctx: Context, ids: list[str]) -> sa.Select[Any]:
    """Entries with the names around them."""
    joined = (
        time_entries.join(users, users.c.id == entry.user_id)
        .join(members, of_member)
        .outerjoin(projects, same(projects, entry.project_id))
        .outerjoin(tasks, same(tasks, entry.task_id))
        .outerjoin(clients, same(clients, projects.c.client_id))
    )
    names = {
        "project_name": projects.c.name, "project_color": projects.c.color, "client_id": clients.c.id,
        "client_name": clients.c.name, "task_name": tasks.c.name, "user_name": known_as,
        "user_email": users.c.email,
    }  # fmt: skip
    columns = sa.select(*time_entries.columns, *(column.label(name) for name, column in names.items()))
    return columns.select_from(joined).where(entry.workspace_id == ctx.workspace_id, entry.id.in_(ids))


def tags_of(ctx: Context, ids: list[str]) -> dict[str, list[tuple[str, str]]]:
    """Ids and names of the tags of each entry, in the order of the ids."""
    link = time_entry_tags.c
    joined = time_entry_tags.join(tags, (tags.c.workspace_id == link.workspace_id) & (tags.c.id == link.tag_id))
    statement = sa.select(link.entry_id, tags.c.id, tags.c.name).select_from(joined)
    chosen = statement.where(link.workspace_id == ctx.workspace_id, link.entry_id.in_(ids)).order_by(tags.c.id)
    found: dict[str, list[tuple[str, str]]] = {}
    for entry_id, id, name in ctx.tx.execute(chosen):
        found.setdefault(entry_id, []).append((id, name))
    return found


def audit(wanted: AuditFilter | None, seconds: sa.ColumnElement[int]) -> list[sa.ColumnElement[bool]]:
    """The audit filter of the detailed report: longer or shorter than so many minutes, without project or task."""
    if wanted is None:
        return []
    found: list[sa.ColumnElement[bool]] = []
    if limit := given(wanted.duration):
        found.append(seconds < limit * 60 if given(wanted.duration_shorter) else seconds > limit * 60)
    if given(wanted.without_project):
        found.append(entry.project_id.is_(None))
    if given(wanted.without_task):
        found.append(entry.task_id.is_(None))
    return found
