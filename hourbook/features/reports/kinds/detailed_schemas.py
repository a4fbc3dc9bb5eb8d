"""The detailed report on the wire (wire-facts 6.25)."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from hourbook.core.base.wire import UNSET, UnsetType, Wire
from hourbook.features.reports.schemas import ReportIn
from hourbook.features.reports.wire import TotalsOut
from hourbook.features.time_entries.schemas import FieldValueOut


class AuditFilter(Wire):
    """Entries that look wrong: longer (``durationShorter``: shorter) than ``duration`` minutes, or incomplete."""

    duration: Annotated[int, Meta(ge=0, le=10**7, description="minutes")] | UnsetType | None = UNSET
    duration_shorter: bool | UnsetType | None = UNSET
    without_project: bool | UnsetType | None = UNSET
    without_task: bool | UnsetType | None = UNSET


class DetailedOptions(Wire):
    """``EXCLUDE`` leaves the totals out."""

    totals: Literal["CALCULATE", "EXCLUDE"] | UnsetType | None = UNSET


class DetailedFilter(Wire):
    """``page`` from 1; ``pageSize`` 50 unless said, at most 1000."""

    audit_filter: AuditFilter | UnsetType | None = UNSET
    options: DetailedOptions | UnsetType | None = UNSET
    page: Annotated[int, Meta(ge=1, le=10**7)] | UnsetType | None = UNSET
    page_size: Annotated[int, Meta(ge=1, le=1000)] | UnsetType | None = UNSET
    sort_column: (
        Literal["ID", "DESCRIPTION", "USER", "DURATION", "DATE", "ZONED_DATE", "NATURAL", "USER_DATE"]
        | UnsetType | None
    ) = UNSET  # fmt: skip


class DetailedIn(ReportIn, kw_only=True):
    """A detailed report."""

    detailed_filter: DetailedFilter | UnsetType | None = UNSET


class IntervalOut(Wire, gc=False):
    """Times with the offset of the report's zone; duration in seconds. ``end`` is null while the timer runs."""

    start: str
    end: str | None
    duration: int


class TagOfEntry(Wire, gc=False):
    """A tag of an entry."""

    _id: str = msgspec.field(name="_id")
    name: str
    id: str | UnsetType = UNSET


class InvoicingInfo(Wire, gc=False):
    """Present on entries that are marked as invoiced."""

    manually_invoiced: bool


class EntryRow(Wire, kw_only=True, gc=False):
    """An entry; ``amount`` and ``rate`` are those of amountShown, null when there are none or they are hidden."""

    _id: str = msgspec.field(name="_id")
    description: str
    user_id: str
    time_interval: IntervalOut
    billable: bool
    project_id: str | None
    task_id: str | None
    tag_ids: list[str]
    approval_request_id: str | None
    type: str
    is_locked: bool
    amount: int | None
    rate: int | None
    project_name: str
    project_color: str
    client_name: str
    client_id: str
    task_name: str
    user_name: str
    user_email: str
    tags: list[TagOfEntry]
    custom_fields: list[FieldValueOut]
    currency: str | UnsetType = UNSET
    earned_amount: int | UnsetType | None = UNSET
    earned_rate: int | UnsetType | None = UNSET
    cost_amount: int | UnsetType | None = UNSET
    cost_rate: int | UnsetType | None = UNSET
    kiosk_id: str | None
    invoicing_info: InvoicingInfo | UnsetType = UNSET
    id: str | UnsetType = UNSET
    get_id: str | UnsetType = msgspec.field(default=UNSET, name="get_id")
    locked: bool | UnsetType = UNSET


class DetailedOut(Wire):
    """One page; ``timeentries`` in lower case, as the real service spells it."""

    totals: list[TotalsOut | None]
    timeentries: list[EntryRow]
    time_entries: list[EntryRow] | UnsetType = UNSET
