"""What reports answer (wire-facts 6.25); keys in the order of the recorded answers.

``UNSET`` fields are named by the published specification and left out by the real service, or hold money and are left
out where none is shown.
"""

import msgspec

from hourbook.core.base.wire import UNSET, UnsetType, Wire
from hourbook.features.reports.schemas import AmountType
from hourbook.features.time_entries.schemas import FieldValueOut


class CurrencyAmount(Wire, gc=False):
    """Minor units of one currency."""

    currency: str
    amount: int


class AmountOut(Wire, gc=False):
    """One kind of amount; ``value`` is null where there are several currencies, which are never added."""

    type: AmountType
    value: int | None
    amount_by_currencies: list[CurrencyAmount] | UnsetType = UNSET


class TotalsOut(Wire, kw_only=True):
    """The sums of all finished entries of the report."""

    _id: str = msgspec.field(default="", name="_id")
    total_time: int
    total_billable_time: int
    entries_count: int
    num_of_currencies: int
    total_amount: int | None
    amounts: tuple[AmountOut, ...]
    total_amount_by_currency: list[CurrencyAmount]
    id: str | UnsetType = UNSET


class DayOut(Wire, gc=False):
    """One day of a week."""

    date: str
    duration: int
    amount: int | UnsetType | None = UNSET


class GroupOut(Wire, kw_only=True, gc=False):
    """A group; ``_id`` is "" for entries without the key, and the path of ids for descriptions."""

    duration: int
    amounts: tuple[AmountOut, ...]
    amount: int | UnsetType | None = UNSET
    _id: str | dict[str, str] = msgspec.field(name="_id")
    name: str
    name_lower_case: str | UnsetType = UNSET
    has_membership: bool | UnsetType = UNSET
    sorting_field: str | UnsetType = UNSET
    color: str | UnsetType = UNSET
    client_name: str | UnsetType = UNSET
    currency: str | UnsetType | None = UNSET
    workspace_currency_code: str | UnsetType = UNSET
    days: list[DayOut] | UnsetType = UNSET
    children: list["GroupOut"] | UnsetType = UNSET
    id: str | UnsetType = UNSET


class DonutSlice(Wire, gc=False):
    """The share of a top group."""

    _id: str = msgspec.field(name="_id")
    name: str
    color: str
    duration: int
    amount: int | UnsetType | None = UNSET


class GroupTotals(Wire, gc=False):
    """How many groups there are at the first two levels."""

    group_one_total_count: int
    group_two_total_count: int | UnsetType = UNSET


class SummaryOut(Wire):
    """``totals`` is ``[null]`` where there is no entry."""

    totals: list[TotalsOut | None]
    group_one: list[GroupOut]
    donut_chart: list[DonutSlice]
    group_totals: GroupTotals


class PersonOut(Wire):
    """Somebody without time."""

    id: str
    name: str
    email: str
    time_zone: str
    date_format: str
    time_format: str
    week_start: str


class WeeklyOut(Wire):
    """Groups with seven days each."""

    group_one: list[GroupOut]
    totals: list[TotalsOut | None]
    totals_by_day: list[DayOut]
    decimal_format: bool
    track_time_down_to_seconds: bool
    include_users_without_time: bool
    users_without_time: list[PersonOut]


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


class RoundingOut(Wire):
    """The step that each entry's length was rounded to."""

    mode: str
    minutes: int


class StepOut(Wire):
    """So many seconds at one rate; ``amount`` in minor units is the sum of the entries' own, each half up."""

    type: str
    currency: str
    rate: int | None
    entries_count: int
    duration: int
    amount: int
    level: str | UnsetType | None = UNSET  # of one entry: whose rate it is; null: none of today's
    since: str | UnsetType | None = UNSET


class ExplainOut(Wire):
    """The way from tracked time to amounts; durations in seconds. ``notes`` are sentences for people."""

    zone: str
    entries_count: int
    tracked_duration: int
    duration: int
    rounding: RoundingOut | None
    steps: list[StepOut]
    notes: list[str]
