"""Time: instants, durations, zones, and the local days, weeks and months that zones cut out of it.

An instant is an int, UTC epoch milliseconds; a duration is an int, seconds; a zone is its IANA name. No floats.
"""

import re
import time
from datetime import date, datetime, timedelta
from functools import lru_cache
from importlib import resources
from typing import Literal, Self
from zoneinfo import ZoneInfo

EPOCH = datetime(1970, 1, 1)
EPOCH_DAY = EPOCH.toordinal()
LAST_INSTANT = (date(2201, 1, 1).toordinal() - EPOCH_DAY) * 86_400_000 - 1
DAYS = ("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY")
ONE_DAY = timedelta(days=1)

_DATE_TIME = re.compile(
    r"([0-9]{4})-([0-9]{2})-([0-9]{2})[Tt]([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9])(?:[.,]([0-9]{1,9}))?)?"
    r"(?:[Zz]|([+-])(0[0-9]|1[0-8])(?::?([0-5][0-9])(?::?([0-5][0-9]))?)?)?"
)
_DURATION = re.compile(
    r"P(?=[0-9T])(?:([0-9]{1,9})D)?(?:T(?=[0-9])(?:([0-9]{1,9})H)?(?:([0-9]{1,9})M)?(?:([0-9]{1,9})(?:[.,][0-9]{0,9})?S)?)?",
    re.IGNORECASE,
)
_HOUR_MINUTE = tuple(f"{minute // 60:02d}:{minute % 60:02d}:" for minute in range(1440))
_SECOND = tuple(f"{second:02d}" for second in range(60))


def now() -> int:
    """The current instant."""
    return time.time_ns() // 1_000_000


class Instant(int):
    """An instant that remembers how a caller wrote it.

    given: the text it was parsed from, "" if it never was text.
    offset: the seconds east of UTC which that text carried, 0 for `Z` and for none.
    """

    given: str = ""
    offset: int = 0

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read an ISO-8601 date-time with `Z`, a numeric offset or none, which means UTC (wire-facts 4 "Dates").

        ValueError for all else: dates alone, bare numbers, days that do not exist, instants outside 1970..2200.
        """
        found = _DATE_TIME.fullmatch(text)
        if found is None:
            raise ValueError(f"not an ISO-8601 date-time: {text[:40]!r}")
        year, month, day, hour, minute, second, fraction, sign, *offset_parts = found.groups()
        offset = _clock_seconds(*offset_parts) * (-1 if sign == "-" else 1)
        days = date(int(year), int(month), int(day)).toordinal() - EPOCH_DAY
        seconds = days * 86_400 + _clock_seconds(hour, minute, second) - offset
        ms = seconds * 1000 + int((fraction or "")[:3].ljust(3, "0"))
        if abs(offset) > 64_800 or not 0 <= ms <= LAST_INSTANT:
            raise ValueError(f"not an instant between the years 1970 and 2200: {text!r}")
        instant = cls(ms)
        instant.given, instant.offset = text, offset
        return instant


def _clock_seconds(hour: str | None, minute: str | None, second: str | None) -> int:
    return int(hour or 0) * 3600 + int(minute or 0) * 60 + int(second or 0)


@lru_cache(maxsize=8192)
def _day_text(day: int) -> str:
    return date.fromordinal(EPOCH_DAY + day).isoformat() + "T"


@lru_cache(maxsize=16384)
def instant_text(ms: int) -> str:
    """`2026-08-08T08:00:00Z`: how the main host writes an instant; milliseconds are cut off."""
    day, second = divmod(ms // 1000, 86_400)
    return _day_text(day) + _HOUR_MINUTE[second // 60] + _SECOND[second % 60] + "Z"


def instant_text_ms(ms: int) -> str:
    """`2026-08-08T08:00:00.120Z`."""
    return f"{instant_text(ms)[:-1]}.{ms % 1000:03d}Z"


@lru_cache(maxsize=8192)
def duration_text(seconds: int) -> str:
    """`PT26H5M`, `PT0S`: as Java prints a Duration. Below zero it is `PT0S`: no answer shows a negative duration."""
    if seconds <= 0:
        return "PT0S"
    hours, rest = divmod(seconds, 3600)
    minutes, rest = divmod(rest, 60)
    return "PT" + (f"{hours}H" if hours else "") + (f"{minutes}M" if minutes else "") + (f"{rest}S" if rest else "")


def parse_duration(text: str) -> int:
    """Seconds of `PT1H30M`, `P1DT2H` (a day is 24 hours), `PT10.5S` (cut to 10). ValueError for all else, and signs."""
    found = _DURATION.fullmatch(text)
    if found is None:
        raise ValueError(f"not an ISO-8601 duration: {text[:40]!r}")
    days, *rest = found.groups()
    return int(days or 0) * 86_400 + _clock_seconds(*rest)


@lru_cache(maxsize=1)
def zone_names() -> frozenset[str]:
    """Every zone name we know. From the tzdata package, so that it is the same on every machine."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text("utf-8").split())


def is_zone(name: str) -> bool:
    """Whether this is the name of a zone, in its exact spelling."""
    return name in zone_names()


@lru_cache(maxsize=1024)
def zone(name: str) -> ZoneInfo:
    """The zone of that name; ValueError if there is none."""
    if not is_zone(name):
        raise ValueError(f"not a time zone: {name[:40]!r}")
    return ZoneInfo(name)


def offset_seconds(ms: int, zone_name: str) -> int:
    """How far the zone is east of UTC at that instant, in seconds."""
    tz = zone(zone_name)
    utc = (EPOCH + timedelta(seconds=ms // 1000)).replace(tzinfo=tz)
    return (tz.fromutc(utc).utcoffset() or timedelta()) // timedelta(seconds=1)


def offset_text(seconds: int) -> str:
    """`+02:00`: an offset as it is written behind a local time."""
    hours, rest = divmod(abs(seconds), 3600)
    tail = f":{rest % 60:02d}" if rest % 60 else ""
    return f"{'-' if seconds < 0 else '+'}{hours:02d}:{rest // 60:02d}{tail}"


def offset_name(seconds: int) -> str:
    """`UTC+2`, `UTC+5:45`, `UTC`: an offset as people say it."""
    if seconds == 0:
        return "UTC"
    sign, hours, minutes = offset_text(seconds)[0], abs(seconds) // 3600, offset_text(seconds)[3:]
    return f"UTC{sign}{hours}{'' if minutes == ':00' else minutes}"


def offset_label(ms: int, zone_name: str) -> str:
    """The zone's offset at that instant as people say it: `UTC+2`."""
    return offset_name(offset_seconds(ms, zone_name))


def wall(ms: int, zone_name: str) -> datetime:
    """What clocks on the wall of that zone show at that instant: a datetime without a zone."""
    return EPOCH + timedelta(milliseconds=ms + offset_seconds(ms, zone_name) * 1000)


def local_to_instant(naive: datetime, zone_name: str, fold: Literal[0, 1] = 0) -> int:
    """The instant at which clocks of that zone show this local time.

    A time which the clocks jump over moves forward by the jump; of one which they show twice it is the first
    (the second with fold=1).
    """
    local = naive.replace(tzinfo=zone(zone_name), fold=fold)
    since_epoch = naive.replace(tzinfo=None) - EPOCH - (local.utcoffset() or timedelta())
    return since_epoch // timedelta(milliseconds=1)


def local_readings(ms: int, zone_name: str) -> list[int]:
    """The instants at which clocks of that zone show what a UTC clock shows at ms.

    Mostly one; two where clocks are turned back, none where they jump over it.
    """
    naive = EPOCH + timedelta(milliseconds=ms)
    first, second = local_to_instant(naive, zone_name), local_to_instant(naive, zone_name, fold=1)
    return [each for each in dict.fromkeys((first, second)) if wall(each, zone_name) == naive]


def window_instant(ms: int, zone_name: str) -> int:
    """The bound that the real service means by an instant in a list or report window (wire-facts 4 "Window rule").

    The UTC wall clock of the instant is read again as local time of the zone.
    """
    return local_to_instant(EPOCH + timedelta(milliseconds=ms), zone_name)


def window_end(ms: int, zone_name: str) -> int:
    """The same for the end of a window that includes its end, such as 23:59:59.999 of the last day.

    Where clocks show that time twice it is the second, where they jump over it the last moment before the jump: else
    an hour of the day were in no window of whole days, or one of the next day in two. Midnight is as for a start.
    """
    at = EPOCH + timedelta(milliseconds=ms)
    first, last = local_to_instant(at, zone_name), local_to_instant(at, zone_name, fold=1)
    if at.time() == EPOCH.time() or first == last:
        return first
    while last < first - 1:  # the clocks jump over it, somewhere between these two
        middle = (last + first) // 2
        last, first = (middle, first) if wall(middle, zone_name) < at else (last, middle)
    return last


def _midnight(day: date, zone_name: str) -> int:
    # The clocks of some zones jump from 00:00 to 01:00, or over a whole day: then the first instant after the jump.
    return local_to_instant(datetime(day.year, day.month, day.day), zone_name)


def _day_of(ms: int, zone_name: str) -> date:
    day = wall(ms, zone_name).date()
    # Clocks turned back over midnight (St. John's, until 2011) show the old day again after the new one has begun.
    return day + ONE_DAY if _midnight(day + ONE_DAY, zone_name) <= ms else day


def _first_of_week(ms: int, zone_name: str, first_day: str) -> date:
    if first_day not in DAYS:
        raise ValueError(f"not a day of the week: {first_day[:40]!r}")
    day = _day_of(ms, zone_name)
    return day - ONE_DAY * ((day.weekday() - DAYS.index(first_day)) % 7)


def day_start(ms: int, zone_name: str) -> int:
    """The first instant of the local day in which that instant lies."""
    return _midnight(_day_of(ms, zone_name), zone_name)


def next_day(ms: int, zone_name: str) -> int:
    """The first instant of the next local day: 23, 24 or 25 hours after day_start, in rare zones others."""
    return _midnight(_day_of(ms, zone_name) + ONE_DAY, zone_name)


def week_start(ms: int, zone_name: str, first_day: str = "MONDAY") -> int:
    """The first instant of the local week, which begins on first_day (`MONDAY`..`SUNDAY`, else ValueError)."""
    return _midnight(_first_of_week(ms, zone_name, first_day), zone_name)


def next_week(ms: int, zone_name: str, first_day: str = "MONDAY") -> int:
    """The first instant of the next local week."""
    return _midnight(_first_of_week(ms, zone_name, first_day) + ONE_DAY * 7, zone_name)


def month_start(ms: int, zone_name: str) -> int:
    """The first instant of the local calendar month."""
    return _midnight(_day_of(ms, zone_name).replace(day=1), zone_name)


def next_month(ms: int, zone_name: str) -> int:
    """The first instant of the next local calendar month."""
    return _midnight((_day_of(ms, zone_name).replace(day=1) + ONE_DAY * 32).replace(day=1), zone_name)
