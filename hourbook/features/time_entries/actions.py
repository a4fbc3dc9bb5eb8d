"""Writing entries: create, replace, delete, copy. Every way in (API, timesheet, tests) ends here."""

from typing import Any, NamedTuple

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import Instant
from hourbook.core.base.errors import ApiError, NotNull
from hourbook.core.base.wire import UNSET
from hourbook.core.db.prepared import insert_into
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace, plain
from hourbook.core.rows.records import mine
from hourbook.core.who.access import AccessDenied, Feature
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.values import check_value, defaults_for, field_of
from hourbook.features.projects.visibility import is_admin
from hourbook.features.rates import resolve
from hourbook.features.time_entries import checks, locks, queries, timer, times
from hourbook.features.time_entries.answers import FieldValues, Written, tag_ids_of, told, values_of
from hourbook.features.time_entries.permissions import TRACK_TIME
from hourbook.features.time_entries.schemas import EntryIn, FieldValueIn
from hourbook.features.time_entries.tables import TimeEntry, time_entries, time_entry_custom_values, time_entry_tags
from hourbook.languages.said import said

RATED_BY = ("project_id", "task_id", "billable")
TAKEN = ("description", "project_id", "task_id", "tag_ids", "billable", "type", "custom_fields")
AMOUNT_FIELDS = ("start_at", "end_at", "project_id", "task_id", "billable")


class EntryInvoiced(AccessDenied):
    message = "Access Denied"
    cause = "The entry was invoiced; what its amount hangs on (times, project, task, billable) is for admins to change."
    fix = "Ask an admin to make the change, or to mark the entry as not invoiced."
    rule = "invoice"


class TemplateUnknown(ApiError):
    """The real service answers without a body."""

    status, code = 404, None
    empty = True
    cause = "from-entry names no entry that you can see."
    fix = "List your entries and use an id from there."
    field = "from-entry"


class FieldNotOnEntry(ApiError):
    message = "You entered invalid value for field : [customFields]"
    cause = "The custom field {name} is inactive in the workspace or on the entry's project."
    fix = "Leave the field out, or activate it."
    field = "customFields"
    example = {"name": "Ticket"}


class Content(NamedTuple):
    """What an entry is to be: columns of its row, tags, values of custom fields."""

    columns: dict[str, Any]
    tag_ids: list[str]
    values: FieldValues


def check_may_write(ctx: Context, user_id: str) -> None:
    """Refuse to write entries of somebody whose time the caller may not edit."""
    if user_id == ctx.user_id:
        return
    ctx.require(TRACK_TIME, user_id=user_id)
    ctx.require_feature(Feature.ADD_TIME_FOR_OTHERS)


def editable(ctx: Context, entry_id: str, user_id: str = "") -> TimeEntry:
    """The visible entry (of this user, if given), open to changes by the caller; others wait until this one is done."""
    records.serialise(ctx, time_entries, entry_id)
    row = queries.get(ctx, entry_id)
    if user_id and row.user_id != user_id:
        raise NotInWorkspace(thing="Time entry", field="timeEntryId", given=entry_id)
    check_may_write(ctx, row.user_id)
    return row


def create(
    ctx: Context, user_id: str, body: EntryIn, *, user_route: str = "", template: Written | None = None
) -> Written:
    """Add an entry; without an end it is the user's running timer, and the one that ran is stopped.

    ``template``: an entry whose archived tags and guarded field values may be taken over.
    """
    start, end = times.start_and_end(ctx, body.start, body.end, body.duration)
    if end is None:
        times.check_timer_start(ctx, start, user_route)
    else:
        times.check_manual(ctx, said("sets start and end by hand"), user_route=user_route)
    locks.check_open(ctx, start)
    content = read_content(ctx, user_id, body, (start, end), template)
    if end is None:
        timer.make_way(ctx, user_id, start)
    else:
        checks.check_complete(ctx, content.columns, content.tag_ids, content.values, creating=True)
    times.warn_of_future(ctx, start, end)
    return insert(ctx, content)


def read_content(
    ctx: Context,
    user_id: str,
    body: EntryIn,
    interval: tuple[int, int | None],
    kept: Written | None,
    *,
    replaces: bool = False,
) -> Content:
    """The checked fields of a body; absent ones take their defaults.

    ``kept`` is the entry whose type, archived tags and guarded values may be sent again; with ``replaces`` it is the
    one that is written, and its rates stay unless something changes that they hang on.
    """
    stored = kept.row if kept else None
    kind = body.type or (stored.type if stored else "REGULAR")
    if stored is None or kind != stored.type:
        checks.check_type(ctx, kind)
    project, task = checks.check_project(ctx, body.project_id or None, body.task_id or None, user_id, stored)
    checks.warn_of_ended(ctx, project, task, stored)
    columns: dict[str, Any] = {
        "user_id": user_id,
        "description": plain(body.description or "", "description"),
        "project_id": project.id if project else None,
        "task_id": task.id if task else None,
        "billable": checks.billable_of(ctx, body.billable, project, task, stored),
        "type": kind,
        "start_at": int(interval[0]),
        "end_at": None if interval[1] is None else int(interval[1]),
    }
    if not replaces or any(getattr(stored, name) != columns[name] for name in RATED_BY):
        rates = resolve(ctx, user_id=user_id, project=project, task=task, start_at=int(interval[0]))
        columns |= {"hourly_rate": rates.hourly_rate, "cost_rate": rates.cost_rate, "currency": rates.currency}
    return Content(
        columns,
        checks.check_tags(ctx, body.tag_ids or [], tag_ids_of(stored) if stored else []),
        read_values(ctx, columns["project_id"], body, kept.values if kept else {}),
    )


def read_values(ctx: Context, project_id: str | None, body: EntryIn, kept: FieldValues) -> FieldValues:
    """The values of an entry's custom fields: what the body gives, else the defaults of project and workspace.

    What the caller may not change stays as it is kept.
    """
    found: FieldValues = {}
    for field, value, source in defaults_for(ctx, project_id):
        guarded = field.only_admin_can_edit and not is_admin(ctx)
        found[field.id] = kept[field.id] if guarded and field.id in kept else (value, source)
    for item in [*(body.custom_field_values or []), *(body.custom_fields or [])]:
        field = field_of(ctx, item.custom_field_id)
        if field.id not in found:
            raise FieldNotOnEntry(name=field.name, given=field.id)
        before, source = found[field.id]
        value = check_value(ctx, field, item.value, kept=before)
        if value != before:
            found[field.id] = value, item.source_type or item.type or "WORKSPACE"
    return found


def insert(ctx: Context, content: Content) -> Written:
    """Add the rows of an entry."""
    event = "NEW_TIMER_STARTED" if content.columns["end_at"] is None else "NEW_TIME_ENTRY"
    row = records.add(ctx, time_entries, event, told(content.tag_ids, content.values), **content.columns)
    add_links(ctx, row.id, content.tag_ids, content.values)
    row.tags = ",".join(content.tag_ids)
    return Written(row, content.values)


def add_links(ctx: Context, entry_id: str, tag_ids: list[str], values: FieldValues) -> None:
    """Add the tags and field values of an entry that has none yet."""
    key = {"workspace_id": ctx.workspace_id, "entry_id": entry_id}
    for tag_id in tag_ids:
        insert_into(time_entry_tags)(ctx.tx, {**key, "tag_id": tag_id})
    for id, (value, source) in values.items():
        row = {**key, "custom_field_id": id, "value": value, "source_type": source}
        insert_into(time_entry_custom_values)(ctx.tx, row)


def replace(ctx: Context, row: TimeEntry, body: EntryIn, *, user_route: str = "") -> Written:
    """Put the body in the place of an entry: absent fields are cleared, an absent end lets it run (again)."""
    if not body.start:
        raise NotNull(field="start")
    start, end = times.start_and_end(ctx, body.start, body.end, body.duration)
    times.check_times_kept(ctx, row, start, end, user_route)
    check_unlocked(ctx, row, start)
    before = Written(row, values_of(ctx, [row.id]).get(row.id, {}))
    content = read_content(ctx, row.user_id, body, (start, end), before, replaces=True)
    checks.warn_of_cleared(ctx, body, row, tag_ids_of(row))
    check_invoiced(ctx, row, content.columns)
    if end is None:
        timer.make_way(ctx, row.user_id, ctx.now, but=row.id)
    else:
        checks.check_complete(ctx, content.columns, content.tag_ids, content.values, creating=False)
    times.warn_of_future(ctx, start, end, begun=times.same_second(row.start_at, start))
    return store(ctx, before, content)


def check_unlocked(ctx: Context, row: TimeEntry, start: int) -> None:
    """Refuse to edit a locked or approved entry, or to move one into the lock; a running one may be kept and ended."""
    if row.end_at is None and times.same_second(row.start_at, start):
        return
    locks.check_editable(ctx, row)
    locks.check_open(ctx, start)


def check_invoiced(ctx: Context, row: TimeEntry, columns: dict[str, Any]) -> None:
    """Refuse to change what the amount of an invoiced entry hangs on."""
    changed = [name for name in AMOUNT_FIELDS if getattr(row, name) != columns[name]]
    if row.invoiced and changed and not is_admin(ctx):
        raise EntryInvoiced()


def store(ctx: Context, before: Written, content: Content) -> Written:
    """Write what changed of an entry."""
    row, old_tags = before.row, tag_ids_of(before.row)
    stops = row.end_at is None and content.columns["end_at"] is not None
    versions = told(old_tags, before.values), told(content.tag_ids, content.values)
    after = records.change(
        ctx, time_entries, row, "TIMER_STOPPED" if stops else "", versions, **content.columns
    )  # fmt: skip
    if old_tags != content.tag_ids or before.values != content.values:
        for table in (time_entry_tags, time_entry_custom_values):
            ctx.tx.execute(sa.delete(table).where(mine(ctx, table), table.c.entry_id == row.id))
        add_links(ctx, row.id, content.tag_ids, content.values)
    after.tags = ",".join(content.tag_ids)
    return Written(after, content.values)


def delete(ctx: Context, row: TimeEntry) -> Written:
    """Remove an entry with its tags and values. Returns it as it was."""
    locks.check_editable(ctx, row)
    if row.invoiced and not is_admin(ctx):
        raise EntryInvoiced()
    values = values_of(ctx, [row.id]).get(row.id, {})
    sources = {id: source for id, (_, source) in values.items()}  # the trash restores them too
    records.remove(ctx, time_entries, row, told=told(tag_ids_of(row), values) | {"custom_field_sources": sources})
    return Written(row, values)


def template(ctx: Context, entry_id: str) -> Written:
    """The visible entry that a new one is made from, or the empty 404 of the real service."""
    try:
        row = queries.get(ctx, entry_id)
    except NotInWorkspace:
        raise TemplateUnknown(given=entry_id) from None
    return Written(row, values_of(ctx, [row.id]).get(row.id, {}))


def as_body(entry: Written) -> EntryIn:
    """The body that would make the same entry again."""
    row = entry.row
    fields = [
        FieldValueIn(custom_field_id=id, value=value, source_type=source)  # type: ignore[arg-type]
        for id, (value, source) in entry.values.items()
    ]
    return EntryIn(
        start=Instant(row.start_at), end=None if row.end_at is None else Instant(row.end_at),
        description=row.description, project_id=row.project_id, task_id=row.task_id, tag_ids=tag_ids_of(row),
        billable=row.billable, type=row.type, custom_fields=fields,
    )  # fmt: skip


def filled_from(entry: Written, body: EntryIn) -> EntryIn:
    """The body, with the fields it lacks taken from an entry; its times are its own."""
    like = as_body(entry)
    taken = {name: getattr(like, name) for name in TAKEN if getattr(body, name) is UNSET}
    if body.project_id is not UNSET:
        taken.pop("task_id", None)  # a task is of its project
    return msgspec.structs.replace(body, **taken)


def duplicate(ctx: Context, row: TimeEntry) -> Written:
    """Add a second entry like this one; the copy of a running timer ends now, since only one may run."""
    times.check_manual(ctx, said("duplicates an entry"))
    locks.check_open(ctx, row.start_at)
    original = Written(row, values_of(ctx, [row.id]).get(row.id, {}))
    body = as_body(original)
    if row.end_at is None:
        body.end = Instant(times.end_of_timer(ctx, row.start_at))
    content = read_content(ctx, row.user_id, body, times.start_and_end(ctx, body.start, body.end), original)
    checks.check_complete(ctx, content.columns, content.tag_ids, content.values, creating=True)
    times.warn_of_future(ctx, content.columns["start_at"], content.columns["end_at"])
    return insert(ctx, content)
