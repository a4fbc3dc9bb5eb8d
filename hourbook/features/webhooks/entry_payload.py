"""The body of entry events, in the shape that was recorded of the real service (wire-facts 5): it is none of the API's.

The keys of rates are there and null, ``taskId`` and ``tagIds`` are not, times come with the zone of the entry's user.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import duration_text, instant_text, offset_seconds
from hourbook.core.base.wire import Id, Wire
from hourbook.core.db.prepared import Prepared
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.features.custom_fields.values import fields_for_entries
from hourbook.features.projects.schemas import ProjectOut, TaskOut
from hourbook.features.reports.engine.answers import zoned
from hourbook.features.tags import TagOut
from hourbook.features.time_entries.answers import values_of
from hourbook.features.time_entries.hydration import projects_of, tags_of, tasks_of
from hourbook.features.time_entries.locks import lock_instant
from hourbook.features.time_entries.tables import time_entry_tags
from hourbook.features.time_entries.times import seconds_between
from hourbook.features.workspaces.memberships import shown_name, shown_status

_person = Prepared(
    sa.select(users.c.time_zone, shown_name, shown_status)
    .join(members, members.c.user_id == users.c.id)
    .where(members.c.workspace_id == sa.bindparam("workspace"), users.c.id == sa.bindparam("user"))
)


class ZonedInterval(Wire):
    """Start and end in UTC, and as clocks of the zone show them; what is of the end is null while the timer runs."""

    start: str
    end: str | None
    duration: str | None
    time_zone: str
    offset_start: int  # seconds east of UTC
    offset_end: int | None
    zoned_start: str
    zoned_end: str | None


class ValueOut(Wire):
    """The value of a custom field; here it has no ``type``."""

    custom_field_id: Id
    time_entry_id: Id
    value: Any
    name: str


class PersonOut(Wire):
    id: Id
    name: str | None
    status: str


class EntryPayload(Wire):
    """An entry; keys in the recorded order."""

    id: Id
    description: str
    user_id: Id
    billable: bool
    project_id: Id | None
    time_interval: ZonedInterval
    workspace_id: Id
    is_locked: bool
    hourly_rate: None
    cost_rate: None
    custom_field_values: list[ValueOut]
    type: str
    kiosk_id: Id | None
    approval_status: None
    detailed_approval_status: None
    project_currency: None
    currently_running: bool
    project: ProjectOut | None
    task: TaskOut | None
    user: PersonOut | None
    tags: list[TagOut]


def entry_payload(ctx: Context, columns: dict[str, Any], id: str) -> EntryPayload:
    """An entry with these columns, as the log of changes keeps them."""
    zone, user = person_of(ctx, columns["user_id"])
    project = task = None
    if columns["project_id"] is not None:
        codes, of_projects = projects_of(ctx, {columns["project_id"]})
        project = of_projects.get(columns["project_id"])
        if columns["task_id"] is not None:
            task = tasks_of(ctx, {columns["task_id"]}, codes).get(columns["task_id"])
    tag_ids = columns["tag_ids"] if "tag_ids" in columns else tag_ids_now(ctx, id)
    of_tags = tags_of(ctx, set(tag_ids)) if tag_ids else {}
    return EntryPayload(
        id=id,
        description=columns["description"],
        user_id=columns["user_id"],
        billable=columns["billable"],
        project_id=columns["project_id"],
        time_interval=interval(columns["start_at"], columns["end_at"], zone),
        workspace_id=ctx.workspace_id,
        is_locked=columns["start_at"] < lock_instant(ctx) or columns["approved"],
        hourly_rate=None,
        cost_rate=None,
        custom_field_values=values_out(ctx, columns, id),
        type=columns["type"],
        kiosk_id=columns["kiosk_id"],
        approval_status=None,
        detailed_approval_status=None,
        project_currency=None,
        currently_running=columns["end_at"] is None,
        project=project,
        task=task,
        user=user,
        tags=[of_tags[each] for each in sorted(tag_ids) if each in of_tags],
    )


def person_of(ctx: Context, user_id: str) -> tuple[str, PersonOut | None]:
    """The zone of a person, and the person as lists show them."""
    for zone, name, status in _person(ctx.tx, workspace=ctx.workspace_id, user=user_id):
        return zone, PersonOut(id=user_id, name=name, status=status)
    return "UTC", None


def interval(start: int, end: int | None, zone: str) -> ZonedInterval:
    return ZonedInterval(
        start=instant_text(start),
        end=None if end is None else instant_text(end),
        duration=None if end is None else duration_text(seconds_between(start, end)),
        time_zone=zone,
        offset_start=offset_seconds(start, zone),
        offset_end=None if end is None else offset_seconds(end, zone),
        zoned_start=zoned(start, zone),
        zoned_end=None if end is None else zoned(end, zone),
    )


def tag_ids_now(ctx: Context, entry_id: str) -> list[str]:
    links = time_entry_tags
    found = sa.select(links.c.tag_id).where(mine(ctx, links), links.c.entry_id == entry_id)
    return list(ctx.tx.execute(found).scalars())


def values_out(ctx: Context, columns: dict[str, Any], id: str) -> list[ValueOut]:
    """The values of the fields there are now, in their order; inactive fields are left out."""
    values = columns.get("custom_fields")
    if values is None:
        values = {each: value for each, (value, _) in values_of(ctx, [id]).get(id, {}).items()}
    fields = [field for field in fields_for_entries(ctx) if field.status != "INACTIVE" and field.id in values]
    return [ValueOut(custom_field_id=f.id, time_entry_id=id, value=values[f.id], name=f.name) for f in fields]
