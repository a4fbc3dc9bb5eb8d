"""Time entries on the wire (wire-facts 6.7); keys in the order of the recorded answers.

``UNSET`` fields are declared by the contract but left out of the answers that were recorded without them: the rates of
write answers, and what only other parts of the real service fill in.
"""

from typing import Annotated, Any, Literal

import msgspec

from hourbook.core.base.clock import Instant
from hourbook.core.base.wire import (
    UNSET,
    FilterId,
    GivenId,
    GivenText,
    GivenValue,
    Id,
    Money,
    Query,
    Text,
    UnsetType,
    UpTo50,
    UpTo100,
    UpTo5000,
    Wire,
)
from hourbook.core.rows.records import Paging
from hourbook.features.people.schemas import UserOut
from hourbook.features.projects.schemas import ProjectOut, TaskOut
from hourbook.features.tags import TagOut
from hourbook.features.time_entries.tables import EntryType

Fields = UpTo50["FieldValueIn"] | UnsetType | None

SourceType = Literal["WORKSPACE", "PROJECT", "TIMEENTRY"]


class TimeInterval(Wire, gc=False):
    """Start, end and ISO-8601 duration; end and duration are null while the timer runs."""

    start: str
    end: str | None
    duration: str | None
    time_zone: str | UnsetType = UNSET
    off_start: int | UnsetType = UNSET
    off_end: int | UnsetType = UNSET
    zoned_start: str | UnsetType = UNSET
    zoned_end: str | UnsetType = UNSET


class FieldValueOut(Wire, gc=False):
    """The value of a custom field; ``type`` says whether workspace, project or the entry itself gave it."""

    custom_field_id: Id
    time_entry_id: Id
    value: Any
    name: str
    type: SourceType


class EntryOut(Wire, gc=False, kw_only=True):
    """A time entry. Rates are null for those who may not see them, and absent from answers to writes."""

    id: Id
    description: str
    tag_ids: list[Id] | None
    user_id: Id
    billable: bool
    task_id: Id | None
    project_id: Id | None
    workspace_id: Id
    time_interval: TimeInterval
    custom_field_values: list[FieldValueOut]
    type: EntryType
    kiosk_id: Id | None
    hourly_rate: Money | UnsetType | None = UNSET
    cost_rate: Money | UnsetType | None = UNSET
    is_locked: bool
    approval_request_id: Id | UnsetType = UNSET  # only once the entry is part of an approval request


class Hydrated(Wire, kw_only=True):
    """An entry with what it points at; the keys after ``costRate`` have an order of their own in lists."""

    id: Id
    description: str
    tags: list[TagOut]
    user: UserOut | None
    user_id: Id
    billable: bool
    task: TaskOut | None
    project: ProjectOut | None
    time_interval: TimeInterval
    workspace_id: Id
    hourly_rate: Money | None
    custom_field_values: list[FieldValueOut]
    type: EntryType
    kiosk: None = None
    cost_rate: Money | None


class HydratedRow(Hydrated, kw_only=True):
    """A row of a list."""

    task_id: Id | None
    tag_ids: list[Id] | None
    project_id: Id | None
    kiosk_id: Id | None
    is_locked: bool


class HydratedEntry(Hydrated, kw_only=True):
    """One entry; ``user`` is null."""

    project_id: Id | None
    task_id: Id | None
    tag_ids: list[Id] | None
    kiosk_id: Id | None
    is_locked: bool


class FieldValueIn(Wire):
    """``customFields`` as the real service reads them, and ``customFieldValues`` as it answers them."""

    custom_field_id: GivenId
    value: GivenValue = None
    source_type: SourceType | UnsetType = UNSET
    type: SourceType | UnsetType = UNSET
    name: GivenText | UnsetType = UNSET
    time_entry_id: GivenId | UnsetType = UNSET


GivenObject = Annotated[dict[GivenId, GivenValue], msgspec.Meta(max_length=100)]


class EntryIn(Wire):
    """What POST and PUT read. Without ``end`` a timer runs."""

    start: Instant | UnsetType | None = UNSET
    end: Instant | UnsetType | None = UNSET
    duration: GivenValue | GivenObject | UnsetType = UNSET  # ISO-8601, beside a start and in place of the end
    description: Text(3000) | UnsetType | None = UNSET  # type: ignore[valid-type]
    project_id: GivenId | UnsetType | None = UNSET
    task_id: GivenId | UnsetType | None = UNSET
    tag_ids: UpTo100[GivenId] | UnsetType | None = UNSET
    billable: bool | UnsetType | None = UNSET
    type: EntryType | UnsetType | None = UNSET
    custom_fields: Fields = UNSET
    custom_field_values: Fields = UNSET


class BulkEntryIn(EntryIn, kw_only=True):
    """One row of a bulk edit: replaces the entry ``id``."""

    id: GivenId


class StopIn(Wire):
    """When the timer stopped; absent: now."""

    end: Instant | UnsetType | None = UNSET


Ids = Annotated[UpTo5000[GivenId], msgspec.Meta(min_length=1)]


class InvoicedIn(Wire):
    """Entries to mark, or to no longer mark, as invoiced."""

    time_entry_ids: Ids
    invoiced: bool


class BatchIn(Wire):
    """Ids of the entries to read."""

    time_entry_ids: Ids
    hydrated: bool = False


IsHydrated = Annotated[bool, msgspec.Meta(description="Rows also hold project, task, tags and user.")]


class OneFilter(Query):
    """How one entry is read."""

    hydrated: IsHydrated = False
    consider_duration_format: Annotated[
        bool, msgspec.Meta(description="The duration as the workspace's durationFormat prints it, not ISO-8601.")
    ] = False


WINDOW = " Its UTC wall clock is read as local time of your profile's zone, as the real service does."


class EntryFilter(Paging):
    """Filters of the list; ``start`` and ``end`` are read by the window rule (wire-facts section 4).

    differs: the real service names ``in-progress=false`` nowhere; here it leaves the running entry out.
    """

    description: str = ""
    start: Annotated[
        Instant | None, msgspec.Meta(description=f"Only what starts at or after this instant.{WINDOW}")
    ] = None
    end: Annotated[Instant | None, msgspec.Meta(description=f"Only what starts before this instant.{WINDOW}")] = None
    project: FilterId = ""
    task: FilterId = ""
    tags: list[FilterId] = []
    project_required: Annotated[bool, msgspec.Meta(description="Only those with a project.")] = False
    task_required: Annotated[bool, msgspec.Meta(description="Only those with a task.")] = False
    hydrated: IsHydrated = False
    in_progress: bool | None = None
    get_week_before: Annotated[
        Instant | None, msgspec.Meta(description="Only those of the seven days before this instant, with a project.")
    ] = None


class InProgressFilter(Paging):
    """Running timers; ten on a page unless asked otherwise."""

    page_size: int = 10


class FromEntry(Query):
    """A template for a new entry."""

    from_entry: Annotated[
        str, msgspec.Meta(description="Id of an entry whose fields are taken where the body has none.")
    ] = ""


class BulkEdit(Query):
    """How the edited entries are answered."""

    hydrated: IsHydrated = False


class BulkDelete(Query):
    """Ids, repeated or with commas."""

    time_entry_ids: list[str]
