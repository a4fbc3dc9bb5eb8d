"""The table of the attendance report: a row for each person and day, all pages."""

from datetime import datetime, time
from typing import Any

from hourbook.core.base.clock import wall
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.report import Presence
from hourbook.features.reports.engine.tables import Column, Line, Table
from hourbook.features.reports.kinds.attendance_rows import attendance


def attendance_table(frame: Frame, date_format: str) -> Table:
    """A row for each person and day, all pages."""
    report = attendance(frame)
    columns = [
        Column("User"), Column("Date", "date"), Column("Start", "time"), Column("End", "time"),
        Column("Break", "duration"), Column("Work", "duration"), Column("Work (decimal)", "hours"),
        Column("Capacity", "duration"), Column("Overtime", "duration"), Column("Remaining Capacity", "duration"),
        Column("Time Off", "duration"), Column("Running", "bool"),
    ]  # fmt: skip
    rows = report.presences
    work, lengths = sum(row.work for row in rows), ("capacity", "overtime", "remaining", "time_off")
    sums = [sum(row.pause for row in rows), work, work, *(sum(getattr(row, name) for row in rows) for name in lengths)]
    lines = [Line(presence_cells(row, report.frame.zone)) for row in rows]
    return Table(columns, iter([lines]), ["Total", None, None, None, *sums, None])


def presence_cells(row: Presence, zone: str) -> list[Any]:
    start, end = (None if ms is None else wall(ms, zone) for ms in (row.start, row.shown_end))
    return [
        row.name, datetime.combine(row.day, time()), start, end, row.pause, row.work, row.work, row.capacity,
        row.overtime, row.remaining, row.time_off, row.running,
    ]  # fmt: skip
