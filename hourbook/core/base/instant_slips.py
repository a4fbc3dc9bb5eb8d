"""The known ways to write an instant wrongly, each with the sender's own value as it should have been.

``readings`` takes a loose text for what it may mean; a slip says what is wrong with it and is seen only where it is so.
"""

import re
from collections.abc import Callable
from datetime import date, timedelta

from hourbook.core.base.clock import (
    Instant,
    instant_text,
    instant_text_ms,
    is_zone,
    local_to_instant,
    offset_text,
    wall,
)
from hourbook.core.base.slips import NO_VALUE, PLACEHOLDER, QUOTED, QUOTES, Slip

MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
UNITS = {9: 1000, 10: 1000, 12: 1, 13: 1, 16: -1000, 19: -1_000_000}  # digits: milliseconds in one, below 0 the inverse
YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)")
WORDS = re.compile(r"(?:[a-z]{3,9},? +)?(?:(\d{1,2})\.? +([a-z]{3,9})|([a-z]{3,9}) +(\d{1,2})),? +(\d{4})", re.I)
COMPACT = re.compile(r"(\d{4})(\d{2})(\d{2})(?:[Tt](\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?)?")
TIME = re.compile(r"[Tt ,_]*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap])?(?(5)\.?m\.?)", re.I)
ZONE = re.compile(r"\s*(?:(?:UTC|GMT)?([+-])(\d{1,2})(?::?(\d{2}))?|(Z|UTC|GMT))?\s*(?:\([^)]*\))?", re.I)
NAMED = re.compile(r"\[?([A-Z]\w+/[\w/+-]+)\]?$")
EPOCH = re.compile(r"(?:/Date\()?(\d{9,19})(?:\.\d{1,9})?(?:\)/)?")


def readings(text: str) -> list[str]:
    """What a text may mean, as instants that are read; without Z where it says no zone. Two where the order of day and
    month is not told; none where it means no instant that is taken."""
    text = text.strip(f" \t\r\n{QUOTES}")
    if number := EPOCH.fullmatch(text):
        return since_1970(number[1])
    if compact := COMPACT.fullmatch(text):
        clock = f"{compact[4] or '00'}:{compact[5] or '00'}:{compact[6] or '00'}"
        return taken([f"{compact[1]}-{compact[2]}-{compact[3]}T{clock}{compact[7] or ''}"])
    days, rest = days_of(text)
    return taken([whole for day in days for whole in with_clock(day, rest)])


def taken(texts: list[str]) -> list[str]:
    """Those that are instants, each once."""
    return [text for text in dict.fromkeys(texts) if is_instant(text)]


def is_instant(text: str) -> bool:
    try:
        return Instant.parse(text) is not None
    except ValueError:
        return False


def since_1970(digits: str) -> list[str]:
    unit = UNITS.get(len(digits), 0)
    ms = int(digits) * unit if unit > 0 else int(digits) // -unit if unit else -1
    return taken([instant_text_ms(ms) if ms % 1000 else instant_text(ms)]) if 0 <= ms < 10**13 else []


def days_of(text: str) -> tuple[list[tuple[int, int, int]], str]:
    """(year, month, day) in every order that may be meant, the likeliest first, and what stands behind."""
    if found := YEAR_FIRST.match(text):
        return [(int(found[1]), int(found[3]), int(found[4]))], text[found.end() :]
    if found := YEAR_LAST.match(text):
        one, other, year = int(found[1]), int(found[3]), int(found[4]) + (2000 if len(found[4]) == 2 else 0)
        orders = [(year, one, other), (year, other, one)]
        return orders if found[2] == "/" else orders[1:] if found[2] == "." else orders[::-1], text[found.end() :]
    if found := WORDS.match(text):
        month, day = (found[2] or found[3]).lower()[:3], int(found[1] or found[4])
        return [(int(found[5]), MONTHS.index(month) + 1, day)] if month in MONTHS else [], text[found.end() :]
    return [], text


def with_clock(day: tuple[int, int, int], rest: str) -> list[str]:
    """The day with the time and zone behind it; midnight where there is none."""
    found = TIME.match(rest)
    hour, minute, second = (int(found[n] or 0) if found else 0 for n in (1, 2, 3))
    half = found[5].lower() if found and found[5] else ""
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    late = hour == 24 and minute == second == 0
    try:
        date_text = (date(*day) + timedelta(days=late)).isoformat()
    except (ValueError, OverflowError):
        return []
    fraction = f".{found[4]}" if found and found[4] else ""
    local = f"{date_text}T{0 if late else hour:02d}:{minute:02d}:{second:02d}{fraction}"
    return zoned(local, rest[found.end() :] if found else rest)


def zoned(local: str, rest: str) -> list[str]:
    """The local time with the zone that stands behind it: an offset, Z, both, or the name of a zone."""
    name = NAMED.search(rest)
    rest = rest[: name.start()] if name else rest
    at = ZONE.match(rest)
    tail = rest[at.end() :].strip() if at else rest.strip()
    offset = f"{at[1]}{int(at[2]):02d}:{at[3] or '00'}" if at and at[1] else "Z" if at and at[4] else ""
    if offset == "Z" and tail and (more := zoned(local, tail)):
        return [*more, f"{local}Z"]
    if tail or (name and not is_zone(name[1])):
        return []
    if name and not offset and is_instant(local):
        meant = local_to_instant(wall(Instant.parse(local), "UTC"), name[1])
        return [local + offset_text((Instant.parse(local) - meant) // 1000)]
    return [local + offset]


def says_zone(text: str) -> bool:
    """Whether a reading carries Z or an offset."""
    return text[-1:] in "Zz" or bool(re.search(r"[+-]\d\d:?\d\d$", text[10:]))


def in_utc(text: str, place: int = 0) -> str:
    """The reading at a place, with Z where it says no zone; "" where there is none."""
    found = readings(text)[place : place + 1]
    return "" if not found else found[0] if says_zone(found[0]) else f"{found[0]}Z"


def in_local(text: str, place: int = 0) -> str:
    """The same for fields that take local time: as it was read, without Z."""
    return next(iter(readings(text)[place : place + 1]), "")


# --- how each is seen


def looks(pattern: str) -> Callable[[str], bool]:
    """Sees what matches from its beginning and can be read."""
    compiled = re.compile(pattern, re.I)
    return lambda text: bool(compiled.match(text.strip()) and readings(text))


def two_orders(text: str) -> bool:
    return bool(YEAR_LAST.match(text.strip())) and len(readings(text)) == 2


def out_of_limits(text: str) -> bool:
    year = re.match(r"[+-]?(\d{4,6})-\d\d-\d\d", text.strip())
    return bool(year) and not 1970 <= int(year[1] if year else 0) <= 2200


def no_such_time(text: str) -> bool:
    return bool(re.match(r"\d{4}-\d{2}-\d{2}([T ]\d|$)", text.strip())) and not readings(text)


def with_plus(text: str) -> str:
    """The text with the + that a query turned into a blank."""
    found = re.fullmatch(r"(.*\d) (\d{2}:?\d{2})", text.strip())
    whole = f"{found[1]}+{found[2]}" if found and ":" in found[1] else ""
    return next(iter(readings(whole)), "") if whole else ""


DURATION = re.compile(r"-?P(?=[\dT])[\dDTHMSWY.,]+|(\d+(\.\d+)?\s*(h|m|s|hours?|min(utes)?|sec(onds)?)\s*)+", re.I)
ORDER = "Day and month stand before the year; an instant is written year first (YYYY-MM-DD, ISO 8601)"
UTC = " Z says UTC: for local time put its offset there, such as +02:00."
LOCAL = " It is read as local time of the report's zone."


def second(text: str) -> str:
    return in_utc(text, 1)


def naive(seen: Callable[[str], bool]) -> Callable[[str], bool]:
    return lambda text: seen(text) and not says_zone(readings(text)[0])


def slip(examples: tuple[str, ...], seen: Callable[[str], object], cause: str, fix: str = "Send {meant}.") -> Slip:
    return Slip(examples, seen, cause, fix, in_utc, second)


blank = looks(r"\d{4}-\d\d-\d\d[ _]+\d")
INSTANT_SLIPS: tuple[Slip, ...] = (
    slip(
        ("", " "),
        lambda text: not text.strip(),
        "The value of {field} is empty.",
        "Send {expected}, or leave {field} out where it may be absent.",
    ),
    Slip(
        ("Invalid date", "NaT", "Invalid Date"),
        re.compile(r"invalid ?date(time)?|NaT|-?infinity", re.I).fullmatch,
        "That is what a date library writes in place of a date it could not work out: the mistake lies in your "
        "program, before the request.",
        "Mend the date that is computed there, then send {expected}.",
    ),
    NO_VALUE,
    PLACEHOLDER,
    QUOTED._replace(meant=in_utc, fix="Send {meant}.", examples=('"2026-07-06T10:00:00Z"',)),
    slip(
        ("2026-07-06T10:00:00Z ", " 2026-07-06T10:00:00Z"),
        lambda text: text != text.strip() and is_instant(text.strip()),
        "A blank or line break stands before or behind the value.",
    ),
    Slip(
        ("PT2H", "P1DT2H", "2h 30m"),
        lambda text: DURATION.fullmatch(text.strip()),
        "That is a duration; {field} takes a point in time.",
        "Send {expected}: for an end, the start plus that duration.",
    ),
    slip(
        ("1783332000000",),
        lambda text: (found := EPOCH.fullmatch(text.strip())) and len(found[1]) > 10 and readings(text),
        "That number counts milliseconds (or smaller parts) since 1970 (Unix epoch), which is not read.",
    ),
    slip(
        ("1783332000", "1783332000.5"),
        lambda text: EPOCH.fullmatch(text.strip()) and readings(text),
        "That number counts seconds since 1970 (Unix epoch), which is not read.",
    ),
    Slip(
        ("0001-01-01T00:00:00Z", "0000-00-00 00:00:00"),
        re.compile(r"\s*000[01]-0[01]-0[01]").match,
        "The year is 0001: the zero time of a program (Go, .NET, SQL), in which {field} was not set.",
        "Set {field} before the request is sent: {expected}.",
    ),
    Slip(
        ("1899-12-30T00:00:00Z", "2999-12-31T00:00:00Z", "+058482-01-01T00:00:00Z"),
        out_of_limits,
        "The year lies outside the limits: instants are taken from 1970 to 2200.",
        "Send {field} with a year from 1970 to 2200.",
    ),
    slip(
        ("2026-07-06T10:00:00+02:00[Europe/Berlin]", "2026-07-06T10:00:00[Europe/Berlin]"),
        looks(r".*[A-Z]\w+/[\w/+-]+\]?$"),
        "The name of a zone (in brackets) stands behind the time; only Z and offsets are read.",
    ),
    slip(("2026-07-06T24:00:00Z",), looks(r".{10}[T ]24:00"), "A day has no 24:00; it ends where the next begins."),
    slip(
        ("2026-07-06", "2026/07/06", "20260706"),
        looks(r"(\d{4}([-/.])\d{1,2}\2\d{1,2}|\d{8})$"),
        "That is only a date: the time of day is missing.",
        "Add the time: {meant} for the beginning of that day, T23:59:59.999 for its end." + UTC,
    ),
    Slip(
        ("10:00", "9:30 am"),
        lambda text: TIME.fullmatch(text.strip()),
        "That is only a time of day: the date is missing.",
        "Send {expected}.",
    ),
    slip(
        ("07/06/2026 10:00", "06-07-2026"),
        two_orders,
        ORDER + ". Which of the two is the month is not told.",
        "Send {meant} or {other}, whichever was meant." + UTC,
    ),
    slip(
        ("07/16/2026 10:00", "16.07.2026", "6.7.2026 9:00"),
        lambda text: YEAR_LAST.match(text.strip()) and readings(text),
        ORDER + ".",
        "Send {meant}." + UTC,
    ),
    slip(
        ("Mon Jul 06 2026 10:00:00 GMT+0200 (Central European Summer Time)", "Mon, 06 Jul 2026 10:00:00 GMT"),
        lambda text: WORDS.match(text.strip()) and readings(text),
        "The date is written with the name of the month; an instant is written in numbers (ISO 8601).",
    ),
    slip(
        ("2026-07-06 10:00 PM", "2026-07-06T09:00:00 AM"),
        looks(r".*\d\s*[ap]\.?m"),
        "The time is written with AM or PM; hours are counted from 00 to 23.",
        "Send {meant}." + UTC,
    ),
    slip(
        ("2026-07-06T10:00:00Z+02:00",),
        lambda text: len(readings(text)) == 2,
        "Z (UTC) and an offset stand behind the same time; it can have one of them.",
        "Send {meant} or {other}, whichever was meant.",
    ),
    slip(
        ("2026-07-06 10:00:00", "2026-07-06 10:00"),
        naive(blank),
        "A blank stands where the letter T belongs, and neither Z nor an offset says whose clock it is.",
        "Send {meant}." + UTC,
    ),
    slip(("2026-07-06 10:00:00Z", "2026-07-06 10:00:00 +0200"), blank, "A blank stands where the letter T belongs."),
    Slip(
        ("2026-02-30T10:00:00Z", "2026-13-01T10:00:00Z", "2026-07-06T25:00:00Z"),
        no_such_time,
        "There is no such day, or no such time of day.",
        "Correct {field}: {expected}.",
    ),
    slip(
        ("2026-7-6T9:00:00Z", "20260706T100000Z", "2026/07/06T10:00:00Z", "2026-07-06T10:00:00+2"),
        lambda text: not is_instant(text) and readings(text),
        "The value is not written as YYYY-MM-DDThh:mm:ss with Z or an offset of two digits, ISO 8601 in full.",
        "Send {meant}." + UTC,
    ),
    Slip(
        ("now", "today", "yesterday", "2 hours ago", "next monday"),
        re.compile(r"now|today|yesterday|tomorrow|.* ago|(last|next|this) \w+|heute|gestern|jetzt", re.I).fullmatch,
        "Words for a time are not read.",
        "Work the time out in your program and send {expected}.",
    ),
)


def in_local_time(each: Slip) -> Slip:
    """The slip of a field that takes local time without Z."""
    if each.meant is not in_utc:
        return each
    return each._replace(meant=in_local, other=lambda text: in_local(text, 1), fix=each.fix.replace(UTC, LOCAL))


LOCAL_SLIPS = tuple(in_local_time(each) for each in INSTANT_SLIPS)
PLUS = Slip(
    ("2026-07-01T00:00:00 02:00",),
    with_plus,
    "In the query of an address a + stands for a blank, so the offset lost its plus sign.",
    "Escape it (encode + as %2B): {field}={encoded}.",
    with_plus,
)
QUERY_SLIPS = (PLUS, *INSTANT_SLIPS)
