"""The attendance report on the wire (wire-facts 6.25); durations are seconds."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from hourbook.core.base.wire import UNSET, GivenNumber, GivenText, UnsetType, Wire
from hourbook.features.reports.schemas import ReportIn


class CompareFilter(Wire):
    """``value``: hundredths of hours ("750" is 7.5 h); for start and end a time ("17:00", or seconds of the day)."""

    filtration_type: Literal["EXACTLY", "LARGER_THAN", "SMALLER_THAN"]
    value: GivenText | GivenNumber


Compared = Annotated[list[CompareFilter], Meta(max_length=20)] | UnsetType | None
SortColumn = Literal["USER", "DATE", "START", "END", "BREAK", "WORK", "CAPACITY", "OVERTIME", "TIME_OFF"]


class AttendanceFilter(Wire):
    """Conditions on rows, all of which hold. ``page`` from 1; ``pageSize`` 50 unless said, at most 1000. Time off is
    part of every row; with ``hasTimeOff`` only rows that have some are left."""

    break_filters: Compared = UNSET
    capacity_filters: Compared = UNSET
    end_filters: Compared = UNSET
    has_time_off: bool | UnsetType | None = UNSET
    overtime_filters: Compared = UNSET
    page: Annotated[int, Meta(ge=1, le=10**7)] | UnsetType | None = UNSET
    page_size: Annotated[int, Meta(ge=1, le=1000)] | UnsetType | None = UNSET
    sort_column: SortColumn | UnsetType | None = UNSET
    start_filters: Compared = UNSET
    work_filters: Compared = UNSET


class AttendanceIn(ReportIn, kw_only=True):
    """An attendance report."""

    attendance_filter: AttendanceFilter | UnsetType | None = UNSET


class AttendanceRow(Wire, kw_only=True):
    """A person's day. ``zonedStart`` is null on a day without time, ``zonedEnd`` also while a timer runs;
    ``totalDuration`` is work without breaks."""

    user_id: str
    user_name: str
    image_url: str
    date: str
    capacity: int
    remaining_capacity: int
    total_duration: int
    break_: int = msgspec.field(name="break")
    time_off: int
    overtime: int
    has_running_entry: bool
    zoned_start: str | None
    zoned_end: str | None
    # the published names of the two, which the real service does not send
    start_time: str | UnsetType = UNSET
    end_time: str | UnsetType = UNSET


class AttendanceTotals(Wire, kw_only=True):
    """The sums of all rows of all pages. The names are a guess: those of the rows."""

    capacity: int
    remaining_capacity: int
    total_duration: int
    break_: int = msgspec.field(name="break")
    time_off: int
    overtime: int


class AttendanceOut(Wire):
    """One page."""

    entities: list[AttendanceRow]
    totals: AttendanceTotals
