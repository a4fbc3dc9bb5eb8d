"""Which rows of the attendance report are wanted, and in which order."""

import re
from collections.abc import Callable
from typing import Any

from hourbook.core.base.clock import wall
from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import given
from hourbook.features.reports.engine.report import Presence
from hourbook.features.reports.kinds.attendance_schemas import AttendanceFilter, CompareFilter

CLOCK = re.compile(r"([01]?[0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?")
DURATIONS: dict[str, Callable[[Presence], int]] = {
    "break": lambda row: row.pause,
    "capacity": lambda row: row.capacity,
    "overtime": lambda row: row.overtime,
    "work": lambda row: row.work,
}


def matching(wanted: AttendanceFilter, row: Presence, zone: str) -> bool:
    """Whether a row meets all conditions. Raises InvalidValue for values that are none."""
    if given(wanted.has_time_off) and not row.time_off:
        return False
    for name, measure in DURATIONS.items():
        for each in given(getattr(wanted, f"{name}_filters")) or []:
            if not meets(each, (measure(row) + 18) // 36, hundredths(each, name)):
                return False
    for name, moment in (("start", row.start), ("end", row.shown_end)):
        for each in given(getattr(wanted, f"{name}_filters")) or []:
            at, step = clock_seconds(each, name)
            if moment is None or not meets(each, seconds_of_day(moment, zone) // step, at // step):
                return False
    return True


def meets(each: CompareFilter, have: int, value: int) -> bool:
    if each.filtration_type == "EXACTLY":
        return have == value
    return have > value if each.filtration_type == "LARGER_THAN" else have < value


def hundredths(each: CompareFilter, name: str) -> int:
    """Hundredths of hours; rows are compared rounded to them."""
    text = str(each.value).strip()
    if not re.fullmatch("[0-9]{1,7}", text):
        raise InvalidValue(field=f"attendanceFilter.{name}Filters.value", given=each.value,
                           expected="hundredths of hours, such as 750 for seven and a half")  # fmt: skip
    return int(text)


def clock_seconds(each: CompareFilter, name: str) -> tuple[int, int]:
    """The second of the day and how exactly it is meant, in seconds: "17:00" is any second of that minute."""
    text = str(each.value).strip()
    if found := CLOCK.fullmatch(text):
        hour, minute, second = found.groups()
        return int(hour) * 3600 + int(minute) * 60 + int(second or 0), 1 if second else 60
    if re.fullmatch("[0-9]{1,5}", text):
        return int(text), 1
    raise InvalidValue(field=f"attendanceFilter.{name}Filters.value", given=each.value,
                       expected="a time such as 17:00")  # fmt: skip


def seconds_of_day(ms: int, zone: str) -> int:
    """What clocks show, in seconds."""
    shown = wall(ms, zone)
    return shown.hour * 3600 + shown.minute * 60 + shown.second


def sort_key(wanted: AttendanceFilter, zone: str) -> Callable[[Presence], Any]:
    """The order of rows: by the column (a person's name unless said), then by name, person and day.

    Rows without a start or an end come before the others.
    """
    column = given(wanted.sort_column) or "USER"
    first: dict[str, Callable[[Presence], Any]] = {
        "USER": lambda row: 0,
        "DATE": lambda row: row.day,
        "START": lambda row: -1 if row.start is None else seconds_of_day(row.start, zone),
        "END": lambda row: -1 if row.shown_end is None else seconds_of_day(row.shown_end, zone),
        "BREAK": lambda row: row.pause,
        "WORK": lambda row: row.work,
        "CAPACITY": lambda row: row.capacity,
        "OVERTIME": lambda row: row.overtime,
        "TIME_OFF": lambda row: row.time_off,
    }
    by = first[column]
    return lambda row: (by(row), row.name.lower(), row.user_id, row.day)
