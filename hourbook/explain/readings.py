"""Instants in requests, what clocks show then, and what they were if somebody read them from a clock on the wall."""

import re
from datetime import timedelta
from typing import Any, NamedTuple

from hourbook.core.base.clock import (
    EPOCH,
    Instant,
    instant_text,
    instant_text_ms,
    is_zone,
    local_readings,
    local_to_instant,
    offset_label,
    offset_name,
    offset_seconds,
    offset_text,
    wall,
)
from hourbook.core.base.instant_slips import readings, says_zone
from hourbook.core.base.wire import UNSET
from hourbook.explain.faults import value_at, walk
from hourbook.explain.interval_mistakes import Sent, explained
from hourbook.explain.layout import json_path
from hourbook.explain.request import Request
from hourbook.explain.shapes import ClockChange, GivenInstant, InstantReadings, Reading, Where
from hourbook.explain.zone_mistakes import future_end, future_start
from hourbook.languages.said import said

MOST, HALF_YEAR, HOUR = 20, 183 * 86_400_000, 3_600_000
SAID = re.compile(r"Start datetime (\S+) is greater than end datetime (\S+)\.")
PROBABLY = "Operations refuse this text; it probably means {at} ({zone})."
HAS_OFFSET = "It carries the offset {offset}, so it means one instant, wherever it is read."
TOO_LATE = "Local time of {zone} sent with Z is {by} too late."
TOO_EARLY = "Local time of {zone} sent with Z is {by} too early."
ZONE_REASONS = ("start-after-end", "start-in-future", "end-in-future")


class Mistake(NamedTuple):
    """Start and end that can not be meant so: where in the body they stand (the object that holds them), which of them
    is at fault, and what the likeliest reading makes of them."""

    path: tuple[str | int, ...]
    which: str
    start: int
    end: int | None
    cause: str
    fix: str


def text_of(ms: int) -> str:
    return instant_text_ms(ms) if ms % 1000 else instant_text(ms)


def parsed(text: Any) -> Instant | None:
    """The instant that operations read from a text; None where they refuse it."""
    try:
        return Instant.parse(text) if isinstance(text, str) else None
    except ValueError:
        return None


def reading(ms: int, zone: str) -> Reading:
    local = f"{wall(ms, zone).replace(microsecond=0).isoformat()}{offset_text(offset_seconds(ms, zone))}"
    return Reading(utc=text_of(ms), in_zone=local, offset=offset_label(ms, zone))


def given_instants(request: Request, zone: str, suspected: Mistake | None) -> list[GivenInstant]:
    """The instants in query and body, at most 20. One with an offset of its own is nobody's clock on the wall."""
    in_query: list[tuple[Where, str, str]] = [("query", name, value) for name, value in request.query]
    held = [] if request.body is UNSET else [(path, value_at(request.body, path)) for path in walk(request.body)]
    in_body: list[tuple[Where, str, str]] = [("body", json_path(path), value) for path, value in held]
    told = json_path((*suspected.path, suspected.which)) if suspected else ""
    found = [(*each, ms) for each in (*in_query, *in_body) if (ms := parsed(each[2])) is not None]
    return [given_out(where, name, ms, zone, told) for where, name, _, ms in found[:MOST]]


def given_out(where: Where, name: str, ms: Instant, zone: str, suspected: str) -> GivenInstant:
    shown, local = reading(ms, zone), [] if ms.offset else local_readings(ms, zone)
    return GivenInstant(
        name=name, where=where, given=ms.given, utc=shown.utc, in_profile_zone=shown.in_zone, offset=shown.offset,
        if_it_was_local=[reading(each, zone) for each in local], suspected=name == suspected,
    )  # fmt: skip


def mistake_of(row: Any, request: Request, zones: list[tuple[str, str]]) -> Mistake | None:
    """What explains a start after its end, or in the future, found as the refusal itself found it."""
    if row.reason not in ZONE_REASONS or request.body is UNSET:
        return None
    said = SAID.search(row.message or "")
    for path in [(), *walk(request.body)]:
        held = value_at(request.body, path)
        if not isinstance(held, dict) or not ({"start", "end"} & held.keys()):
            continue
        start = parsed(held.get("start")) or parsed(said and said[1])
        end = parsed(held.get("end")) or parsed(said and said[2])
        late = future_start(start, row.at, zones) if start and row.reason == "start-in-future" else None
        if end and row.reason == "end-in-future":
            late = future_end(start or 0, end, row.at, zones, alone=not parsed(held.get("start")))
        if late:
            return Mistake(path, late.which, late.start, late.end, late.cause(), late.fix())
        if start and end and start > end:
            sent = Sent(start, end, row.at, zones, "start" not in held)
            if told := explained(sent):
                meant = told.meant[0]
                return Mistake(path, told.field, meant.start, meant.end, told.cause, told.fix)
    return None


def meant(text: str, zone: str) -> int | None:
    """The instant somebody probably meant by a text that operations refuse: loose dates, local dates, epoch numbers."""
    found = next(iter(readings(text)), "")
    if not found or says_zone(found):
        return parsed(found)
    return local_to_instant(EPOCH + timedelta(milliseconds=Instant.parse(found)), zone)


def readings_of(text: str, zone: str, now: int) -> InstantReadings:
    """The answer of the time-zone helper."""
    ms = parsed(text.strip())
    instant = ms if ms is not None else meant(text, zone)
    local = local_readings(ms, zone) if ms is not None and not ms.offset else []
    shown = [text_of(instant), reading(instant, zone).in_zone] if instant is not None else []
    if ms is not None and not ms.offset:
        shown = [shown[0], *(reading(each, zone).in_zone for each in local)]
    return InstantReadings(
        text=text, time_zone=zone, understood=ms is not None, how=how(text, ms, instant, zone),
        reading=reading(instant, zone) if instant is not None else None,
        if_it_was_local=[reading(each, zone) for each in local], send=list(dict.fromkeys(shown)),
        notes=notes(ms, zone), next_change=next_change(instant if instant is not None else now, zone),
    )  # fmt: skip


def how(text: str, ms: Instant | None, instant: int | None, zone: str) -> str:
    if ms is None and instant is None:
        return said("This is no instant; write it as 2026-08-08T09:00:00Z.")
    if ms is None:
        return said(PROBABLY, at=text_of(instant or 0), zone=zone)
    if ms.offset:
        return said(HAS_OFFSET, offset=offset_name(ms.offset))
    if text.strip()[-1:] in "Zz":
        return said("Z says UTC: no time zone of yours changes it.")
    return said("It has neither Z nor an offset: it is read as UTC, not as local time.")


def notes(ms: Instant | None, zone: str) -> list[str]:
    """What is peculiar about a time of the clock in this zone."""
    if ms is None or ms.offset:
        return []
    naive = f"{EPOCH + timedelta(milliseconds=ms):%Y-%m-%d %H:%M}"
    local = local_readings(ms, zone)
    if not local:
        return [said("Clocks of {zone} never show {at}: they are put forward over it.", zone=zone, at=naive)]
    if len(local) > 1:
        return [said("Clocks of {zone} show {at} twice: they are put back after the first time.", zone=zone, at=naive)]
    shift = offset_seconds(local[0], zone)
    if not shift:
        return []
    return [said(TOO_LATE if shift > 0 else TOO_EARLY, zone=zone, by=offset_text(abs(shift))[1:])]


def next_change(ms: int, zone: str) -> ClockChange | None:
    """When the clocks of the zone are changed next, within about a year."""
    if not is_zone(zone):
        return None
    before, late = offset_seconds(ms, zone), ms
    while (late := late + 7 * 24 * HOUR) < ms + 2 * HALF_YEAR and offset_seconds(late, zone) == before:
        pass
    if offset_seconds(late, zone) == before:
        return None
    early = late - 7 * 24 * HOUR
    while late - early > 1000:
        middle = (early + late) // 2
        early, late = (middle, late) if offset_seconds(middle, zone) == before else (early, middle)
    at = late // 1000 * 1000
    return ClockChange(utc=instant_text(at), before=offset_name(before), after=offset_label(at, zone))
