"""The attendance report as JSON (wire-facts 6.25)."""

from hourbook.core.base.wire import given
from hourbook.features.account.pictures import picture_of
from hourbook.features.reports.engine.answers import zoned
from hourbook.features.reports.engine.report import Presence, Report
from hourbook.features.reports.kinds.attendance_schemas import (
    AttendanceIn,
    AttendanceOut,
    AttendanceRow,
    AttendanceTotals,
)
from hourbook.features.workspaces.team import shown_id

PAGE_SIZE = 50


def attendance_out(report: Report) -> AttendanceOut:
    """One page of rows, and the sums of all."""
    start, end = page_of(report)
    return AttendanceOut(
        entities=[row_out(report, row) for row in report.presences[start:end]], totals=totals_out(report.presences)
    )


def page_of(report: Report) -> tuple[int, int]:
    """Where the wanted page starts and ends."""
    assert isinstance(report.frame.body, AttendanceIn)
    wanted = given(report.frame.body.attendance_filter)
    size = given(wanted.page_size) or PAGE_SIZE
    start = ((given(wanted.page) or 1) - 1) * size
    return start, start + size


def is_last(report: Report) -> bool:
    """Whether no page follows."""
    return page_of(report)[1] >= len(report.presences)


def row_out(report: Report, row: Presence) -> AttendanceRow:
    zone = report.frame.zone
    return AttendanceRow(
        user_id=shown_id(report.frame.ctx, row.user_id),
        user_name=row.name,
        image_url=picture_of(report.frame.ctx, row.picture, row.name),
        date=row.day.isoformat(),
        capacity=row.capacity,
        remaining_capacity=row.remaining,
        total_duration=row.work,
        break_=row.pause,
        time_off=row.time_off,
        overtime=row.overtime,
        has_running_entry=row.running,
        zoned_start=None if row.start is None else zoned(row.start, zone),
        zoned_end=None if row.shown_end is None else zoned(row.shown_end, zone),
    )


def totals_out(rows: list[Presence]) -> AttendanceTotals:
    return AttendanceTotals(
        capacity=sum(row.capacity for row in rows),
        remaining_capacity=sum(row.remaining for row in rows),
        total_duration=sum(row.work for row in rows),
        break_=sum(row.pause for row in rows),
        time_off=sum(row.time_off for row in rows),
        overtime=sum(row.overtime for row in rows),
    )
