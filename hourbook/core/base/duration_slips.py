"""The known ways to write a duration wrongly; on the wire it is ISO 8601 such as PT1H30M."""

import re
from collections.abc import Callable

from hourbook.core.base.clock import duration_text
from hourbook.core.base.instant_slips import is_instant
from hourbook.core.base.slips import NO_VALUE, PLACEHOLDER, Slip

CLOCK = re.compile(r"\s*(\d{1,4}):([0-5]\d)(?::([0-5]\d))?\s*")
UNITS = re.compile(r"(\d{1,6})(?:[.,](\d{1,3}))?\s*(d|h|m|s)[a-z]*[\s,]*", re.I)
SECONDS = {"d": 86_400, "h": 3600, "m": 60, "s": 1}
NUMBER = re.compile(r"\s*(\d{1,9})(?:[.,](\d{1,3}))?\s*")


def duration_of(text: str) -> str:
    """``PT1H30M`` of 1:30, 90m, 1.5h and 1h 30min; "" for what has no unit."""
    if clock := CLOCK.fullmatch(text):
        return duration_text(int(clock[1]) * 3600 + int(clock[2]) * 60 + int(clock[3] or 0))
    bare = re.sub(r"^P|T", "", text.strip(), flags=re.I) if re.match(r"\s*P", text, re.I) else text.strip()
    parts = list(UNITS.finditer(bare))
    if not parts or "".join(part[0] for part in parts) != bare:
        return ""
    return duration_text(sum(seconds(part[1], part[2] or "", SECONDS[part[3].lower()]) for part in parts))


def seconds(whole: str, part: str, unit: int) -> int:
    return int(whole) * unit + int(part or 0) * unit // int("1" + "0" * len(part))


def hours(text: str) -> str:
    """A bare number as hours."""
    found = NUMBER.fullmatch(text)
    return duration_text(seconds(found[1], found[2] or "", 3600)) if found else ""


def minutes(text: str) -> str:
    found = NUMBER.fullmatch(text)
    return duration_text(seconds(found[1], found[2] or "", 60)) if found else ""


def readable(pattern: str) -> Callable[[str], bool]:
    return lambda text: bool(re.match(pattern, text, re.I)) and bool(duration_of(text))


ISO = "a duration is written in ISO 8601: PT, hours with H, minutes with M, seconds with S"
DURATION_SLIPS = (
    Slip(
        ("", " "), lambda text: not text.strip(), "The value of {field} is empty.", "Send {expected}, or leave it out."
    ),
    NO_VALUE,
    PLACEHOLDER,
    Slip(
        ("P1M", "P1Y", "P1W"),
        re.compile(r"\s*P[\d.]+[YMW]", re.I).match,
        "Years, months and weeks are not read: they are not equally long.",
        "Send hours: {expected}.",
    ),
    Slip(
        ("1:30", "01:30:00"),
        readable(r".*:"),
        f"That is written as a clock shows it; {ISO}.",
        "Send {meant}.",
        duration_of,
    ),
    Slip(
        ("2h", "90m", "1.5 hours", "1h 30min"),
        readable(r"\s*\d"),
        f"That is written in people's words; {ISO}.",
        "Send {meant}.",
        duration_of,
    ),
    Slip(
        ("P2H", "PT1.5H", "pt90 m"),
        readable(r"\s*P"),
        f"That is almost a duration; {ISO}, T before the hours, whole numbers.",
        "Send {meant}.",
        duration_of,
    ),
    Slip(
        ("2.5", "1,5"),
        NUMBER.fullmatch,
        f"The number has no unit; {ISO}.",
        "Send {meant} if hours were meant, {other} if minutes.",
        hours,
        minutes,
    ),
    Slip(
        ("-PT2H", "-1"), re.compile(r"\s*-\s*(P|\d)", re.I).match, "A duration can not be negative.", "Send {expected}."
    ),
    Slip(
        ("2026-07-06T10:00:00Z",),
        is_instant,
        "That is a point in time; {field} takes how long something lasts.",
        "Send {expected}.",
    ),
)
