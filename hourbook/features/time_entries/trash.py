"""Deleted entries: the trash, and bringing one back. Both read the change row that the deletion left."""

from types import SimpleNamespace

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import instant_text
from hourbook.core.base.errors import ApiError, Warned
from hourbook.core.base.wire import Id, Wire
from hourbook.core.rows import records
from hourbook.core.rows.changes import ChangeRow, changes
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import Paged, Paging, mine
from hourbook.core.who.context import Context
from hourbook.features.custom_fields.values import fields_for_entries
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.projects.visibility import is_admin
from hourbook.features.tags import tags
from hourbook.features.time_entries import actions, locks, queries, timer
from hourbook.features.time_entries.answers import Written, told, written_out
from hourbook.features.time_entries.schemas import EntryOut
from hourbook.features.time_entries.tables import DELETED, time_entries
from hourbook.languages.said import joined, said

DAYS = 30


class RestoredWithout(Warned):
    message = "Restored without what was deleted meanwhile"
    cause = "Restored without what was deleted meanwhile: {lost}."
    fix = "Give the entry others in their place: PUT .../time-entries/{{id}}."
    example = {"lost": joined([said("project"), said("tags")], ", ")}


class NotDeleted(ApiError):
    message = "Time entry is not deleted"
    cause = "The entry is there: it was not deleted, or was restored already."
    fix = "Read it: GET /workspaces/{{workspaceId}}/time-entries/{{timeEntryId}}."
    field = "timeEntryId"


class DeletedTooLongAgo(ApiError):
    message = "Time entry can not be restored any more"
    cause = "It was deleted at {at}; deleted entries can be restored for {days} days."
    fix = (
        "Add it again: POST /workspaces/{{workspaceId}}/time-entries. GET .../deleted-time-entries lists what is left."
    )
    field = "timeEntryId"
    example = {"at": "2026-08-03T10:00:00Z", "days": DAYS}


class AnotherTimerRuns(ApiError):
    status, code = 400, 501
    message = "Running time entry can not be restored while another one runs"
    cause = "The entry was running when it was deleted and would run again, but another timer of this user runs."
    fix = "Stop the running timer (PATCH .../user/{{userId}}/time-entries), then restore the entry."
    rule = "one running timer"
    field = "timeEntryId"


class DeletedEntryOut(Wire):
    """An entry in the trash, as it was; ``deletedBy`` is null where the server itself deleted it."""

    deleted_at: str
    deleted_by: Id | None
    time_entry: EntryOut


def listed(ctx: Context, user_id: str, paging: Paging) -> Paged:
    """What can be restored of a user, the latest deletion first."""
    queries.check_member(ctx, user_id)
    actions.check_may_write(ctx, user_id)
    later = changes.alias()
    again = sa.exists().where(
        later.c.workspace_id == changes.c.workspace_id, later.c.kind == "TIME_ENTRY",
        later.c.entity_id == changes.c.entity_id, later.c.event == DELETED, later.c.n > changes.c.n,
    )  # fmt: skip
    there = sa.exists().where(
        time_entries.c.workspace_id == changes.c.workspace_id, time_entries.c.id == changes.c.entity_id
    )
    statement = sa.select(changes).where(
        mine(ctx, changes), changes.c.owner_id == user_id, changes.c.event == DELETED, changes.c.at >= oldest(ctx),
        ~again, ~there,
    )  # fmt: skip
    page = records.page(ctx, statement.order_by(changes.c.n.desc()), paging)
    return records.shaped(page, lambda row: deleted_out(ctx, row))


def oldest(ctx: Context) -> int:
    return ctx.now - DAYS * 86_400_000


def deleted_out(ctx: Context, change: ChangeRow) -> DeletedEntryOut:
    return DeletedEntryOut(
        deleted_at=instant_text(change.at), deleted_by=change.actor_id, time_entry=written_out(ctx, read(change))
    )


def read(change: ChangeRow) -> Written:
    """The entry of a deletion: its row with ``tags``, and the values of its custom fields."""
    assert change.before is not None  # the change is a deletion
    row = msgspec.json.decode(change.before)
    sources, values = row.pop("custom_field_sources", {}), row.pop("custom_fields", {})
    row["tags"] = ",".join(row.pop("tag_ids", []))
    return Written(SimpleNamespace(**row), {id: (values[id], sources.get(id, "WORKSPACE")) for id in values})


def restore(ctx: Context, entry_id: str) -> Written:
    """Bring an entry back as it was. What is gone meanwhile (project, task, tags, fields) it loses: deleting a project
    leaves its entries without it, and so it does those in the trash. A header names what was lost.
    """
    change = deletion_of(ctx, entry_id)
    entry = read(change)
    actions.check_may_write(ctx, entry.row.user_id)
    if change.at < oldest(ctx):
        raise DeletedTooLongAgo(at=instant_text(change.at), days=DAYS, given=entry_id)
    locks.check_editable(ctx, entry.row)
    if entry.row.invoiced and not is_admin(ctx):
        raise actions.EntryInvoiced()
    if entry.row.end_at is None:
        check_nothing_runs(ctx, entry.row.user_id)
    left, lost = what_is_left(ctx, entry)
    if lost:
        ctx.warn(RestoredWithout(lost=joined(map(said, lost), ", ")))
    return add(ctx, left)


def deletion_of(ctx: Context, entry_id: str) -> ChangeRow:
    """The change row of the latest deletion, or the same refusal as for an entry that never was."""
    about = [mine(ctx, changes), changes.c.kind == "TIME_ENTRY", changes.c.entity_id == entry_id]
    found = sa.select(changes).where(*about, changes.c.event == DELETED).order_by(changes.c.n.desc())
    change = ctx.tx.execute(found.limit(1)).first()
    missing = NotInWorkspace(thing="Time entry", field="timeEntryId", given=entry_id)
    there = ctx.tx.execute(sa.select(time_entries.c.user_id).where(mine(ctx, time_entries),
                                                                   time_entries.c.id == entry_id)).scalar()  # fmt: skip
    if there is not None and queries.sees(ctx, entry_id, there):
        raise NotDeleted(given=entry_id)
    if change is None or there is not None:
        raise missing
    kind = change.owner_id, read(change).row.project_id
    if not queries.seen_among(ctx, {kind}):
        raise missing
    return change


def check_nothing_runs(ctx: Context, user_id: str) -> None:
    timer.serialise(ctx, user_id)
    if queries.running_entry(ctx, user_id) is not None:
        raise AnotherTimerRuns()


def what_is_left(ctx: Context, entry: Written) -> tuple[Written, list[str]]:
    """The entry without what it points at and is gone, and the names of what it lost."""
    row, lost = SimpleNamespace(**vars(entry.row)), []
    for name, table, word in (("project_id", projects, "project"), ("task_id", tasks, "task")):
        if getattr(row, name) and not known(ctx, table, [getattr(row, name)]):
            setattr(row, name, None)
            lost.append(word)
    asked = row.tags.split(",") if row.tags else []
    kept = [id for id in asked if id in known(ctx, tags, asked)] if asked else []
    row.tags = ",".join(kept)
    fields = {field.id for field in fields_for_entries(ctx)}
    values = {id: value for id, value in entry.values.items() if id in fields}
    lost += ["tags"] if kept != asked else []
    lost += ["custom fields"] if len(values) < len(entry.values) else []
    return Written(row, values), lost


def known(ctx: Context, table: sa.Table, ids: list[str]) -> set[str]:
    """Those of the ids that the table has."""
    return set(ctx.tx.execute(sa.select(table.c.id).where(mine(ctx, table), table.c.id.in_(ids))).scalars())


def add(ctx: Context, entry: Written) -> Written:
    """Add the rows of an entry that was, under its old id."""
    row, tag_ids = entry.row, entry.row.tags.split(",") if entry.row.tags else []
    columns = {column.name: getattr(row, column.name) for column in time_entries.columns}
    records.add(ctx, time_entries, "TIME_ENTRY_RESTORED", told(tag_ids, entry.values), **columns)
    actions.add_links(ctx, row.id, tag_ids, entry.values)
    return entry
