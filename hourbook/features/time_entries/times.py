"""All rules on the start and the end of an entry (UTC ms): what is accepted, when a timer ends, how long an entry is.

Start later than end is refused with the zone that explains it and the instants to send instead, for local time sent as
UTC makes two families of mistakes; a start in the future is accepted, as by the real service, and the answer warns
(wire-facts 3.4). What the lock of a workspace forbids stands in ``locks.py``. This module knows only the kernel and the
table, so that whoever adds up entries may import it.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import Instant, instant_text, parse_duration
from hourbook.core.base.errors import ApiError, Warned
from hourbook.core.base.wire import UNSET, UnsetType
from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.explain.facts import OF_PROFILE, OF_WORKSPACE
from hourbook.explain.interval_mistakes import Sent, example, explained
from hourbook.explain.zone_mistakes import SLACK, ZoneMistake, future_end, future_start
from hourbook.features.time_entries.permissions import TRACK_TIME
from hourbook.features.time_entries.tables import TimeEntry, time_entries
from hourbook.languages.said import joined, said

entry = time_entries.c
LONGEST = 999 * 3_600_000
EXAMPLE = example("2026-08-08T11:00:00Z", "2026-08-08T09:30:00Z", "2026-08-08T12:00:00Z", "Europe/Belgrade")
END_OR_LOCAL = "Send end {end} (UTC), or the local time with its offset: {local}."
STOP_LATER = "Send an end not before {start}, when the timer was started, in UTC or with its offset."


class StartAfterEnd(ApiError):
    message = "Start datetime {start} is greater than end datetime {end}."
    cause = "The end lies before the start, and neither a time zone of yours nor another usual slip explains it."
    fix = "Send instants in UTC (or with their offset), the start not later than the end."
    field = "start"
    rule = "start and end"
    example = {
        "field": "start", "start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z",
        "given": "2026-08-08T11:00:00Z", "cause": EXAMPLE.cause, "fix": EXAMPLE.fix,
    }  # fmt: skip


class EndWithoutStart(ApiError):
    message = "Can't create time entry with end time only."
    cause = "The body has an end and no start."
    fix = "Add start; or leave out end to start a timer now."
    field = "start"


class LongerThan999Hours(ApiError):
    message = "Time entry cannot have duration more than 999 hours."
    cause = "From {start} to {end} are more than 999 hours."
    fix = "Correct start or end, or make several entries. A timer that ran on is stopped with an end of your choice."
    field = "end"
    example = {"start": "2026-01-01T09:00:00Z", "end": "2026-03-01T09:00:00Z"}


class ManualTrackingDisabled(ApiError):
    status, code = 403, 4030
    message = "Manual time tracking disabled on workspace. Start and stop the timer instead."
    cause = "The workspace setting timeTrackingMode is STOPWATCH_ONLY (force timer); this request {act}."
    fix = "Start a timer (POST without end) and stop it; admins add time with POST .../user/{{userId}}/time-entries."
    rule = "workspace setting"
    field = "timeTrackingMode"
    example = {"act": "sets start and end by hand"}


class SplitOutside(ApiError):
    message = "Time entry can be split only between its start and its end."
    cause = "The entry lasts from {start} to {end}; {given} is not in between."
    fix = "Send an instant after {start} and before {end}."
    field = "at"
    example = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z", "given": "2026-08-03T11:00:00Z"}


class StartInFuture(Warned):
    message = "Start datetime {start} lies in the future."
    cause = "The start {start} lies in the future."
    fix = "Send instants in UTC, or with their offset."
    field = "start"
    example = {"start": "2026-08-10T11:50:00Z"}


class EndInFuture(Warned):
    message = "End datetime {end} lies in the future."
    cause = "The end {end} lies in the future: so far less was worked than the entry says."
    fix = "Send instants in UTC, or with their offset."
    field = "end"
    example = {"end": "2026-08-10T12:00:00Z"}


class DurationNotTaken(Warned):
    message = "The duration does not say when the entry ends"
    cause = "The body has a duration and no end, and the duration {given} is none above zero, so this is a timer."
    fix = "Send the end, or a duration such as PT1H30M; leave both out to start a timer."
    field = "duration"
    example = {"given": "90"}


INTERVAL_ERRORS: list[type[ApiError]] = [
    StartAfterEnd, EndWithoutStart, LongerThan999Hours, StartInFuture, EndInFuture, DurationNotTaken,
]  # fmt: skip


# --- how long an entry is


def seconds_between(start: int, end: int) -> int:
    """The length of an entry: from its start to its end as both are printed, which have no fractions of a second.

    So what an answer prints as start, end and duration always agree, and every total is the sum of what is listed.
    """
    return end // 1000 - start // 1000


def length(now: int | None = None) -> sa.ColumnElement[int]:
    """The same as an expression on ``time_entries``; of a running entry (only with ``now``) the seconds so far."""
    finished: sa.ColumnElement[int] = entry.end_at // 1000 - entry.start_at // 1000
    if now is None:
        return finished
    so_far = sa.case((entry.start_at < now, now // 1000 - entry.start_at // 1000), else_=0)
    return sa.case((entry.end_at.is_(None), so_far), else_=finished)


def same_second(one: int | None, other: int | None) -> bool:
    """Whether two instants read the same on the wire, which has no fractions."""
    return one is other if one is None or other is None else one // 1000 == other // 1000


# --- start before end


def zones_of(ctx: Context) -> list[tuple[str, str]]:
    """Where the caller may be, the likeliest first."""
    return [(OF_PROFILE, ctx.caller.time_zone), (OF_WORKSPACE, ctx.workspace.time_zone)]


def start_and_end(
    ctx: Context, start: int | UnsetType | None, end: int | UnsetType | None, duration: object = UNSET
) -> tuple[int, int | None]:
    """Start (now when absent) and end (None: running) of a new entry, from what a body says.

    differs: beside a start, a duration in place of the end says when the entry ends.
    """
    start, end = start or None, end or None
    if start is not None and end is None and duration not in (UNSET, None, ""):
        end = end_by_duration(ctx, start, duration)
    if start is None:
        if end is not None:
            raise EndWithoutStart()
        return ctx.now, None
    if end is not None:
        check_interval(ctx, start, end)
    return start, end


def end_by_duration(ctx: Context, start: int, duration: object) -> int | None:
    """The end that a duration says; a warning, and None, where it is none."""
    try:
        seconds = parse_duration(duration) if isinstance(duration, str) else 0
    except ValueError:
        seconds = 0
    if seconds <= 0:
        ctx.warn(DurationNotTaken(given=str(duration)[:40]))
        return None
    return start + seconds * 1000


def check_interval(ctx: Context, start: int, end: int, stops: str = "") -> None:
    """Refuse an end before the start, and more than 999 hours; equal ones make an entry without length.

    ``stops``: the id of the running entry to which an end alone was sent.
    """
    if start > end:
        raise start_after_end(ctx, start, end, stops)
    if end - start > LONGEST:
        raise LongerThan999Hours(start=instant_text(start), end=instant_text(end), given=instant_text(end))


def start_after_end(ctx: Context, start: int, end: int, stops: str) -> StartAfterEnd:
    """The refusal, with the mistakes behind it that fit."""
    values: dict[str, Any] = {"start": instant_text(start), "end": instant_text(end)}
    told = explained(Sent(as_sent(start), as_sent(end), ctx.now, zones_of(ctx), bool(stops)))
    if told is None:
        own = "end" if stops else "start"
        fix = STOP_LATER if stops else StartAfterEnd.fix
        return StartAfterEnd(field=own, given=values[own], fix=fix, **values)
    field = "end" if stops else told.field
    return StartAfterEnd(
        field=field, given=values[field], cause=told.cause, fix=told.fix, workspace=ctx.workspace_id, entry=stops,
        **values,
    )  # fmt: skip


def as_sent(ms: int) -> Instant:
    """The instant with the offset it was written with, where it came from the request."""
    return ms if isinstance(ms, Instant) else Instant(ms)


def warn_of_future(ctx: Context, start: int, end: int | None, *, begun: bool = False) -> None:
    """Warn of an entry that starts or ends in the future; what was sent is kept as it is.

    ``begun``: the start stood before this request.
    """
    if start > ctx.now + SLACK:
        mistake = future_start(as_sent(start), ctx.now, zones_of(ctx))
        at = instant_text(start)
        ctx.warn(StartInFuture(start=at, given=at, **explaining(StartInFuture, mistake)))
    elif end is not None and end > ctx.now + SLACK:
        mistake = future_end(int(start), as_sent(end), ctx.now, zones_of(ctx), alone=begun)
        told, at = explaining(EndInFuture, mistake), instant_text(end)
        if mistake is not None and begun:
            right = instant_text(mistake.end or 0)
            told["fix"] = said(END_OR_LOCAL, end=right, local=mistake.local)
        ctx.warn(EndInFuture(end=at, given=at, **told))


def explaining(kind: type[Warned], mistake: ZoneMistake | None) -> dict[str, Any]:
    """Cause and fix of a warning, where a zone explains it."""
    return {} if mistake is None else {"cause": joined([said(kind.cause), mistake.cause()]), "fix": mistake.fix()}


# --- when a timer ends


def end_of_timer(ctx: Context, start: int) -> int:
    """When a running entry ends that nobody gives an end: now."""
    return max(ctx.now, start)


def end_before(ctx: Context, start: int, next_start: int) -> int:
    """When a running entry ends that makes way for one that starts at ``next_start``: at that moment.

    Where the new start lies before its own or in the future it ends now: what was tracked is not lost, and no duration
    is negative. After 999 hours it ends there, so that it never stands in the way.
    """
    end = next_start if start <= next_start <= ctx.now else end_of_timer(ctx, start)
    return int(min(end, start + LONGEST))


def check_cut(ctx: Context, row: TimeEntry, at: int) -> None:
    """Refuse to cut an entry anywhere but between its start and its end; a running one lasts until now."""
    end = ctx.now if row.end_at is None else row.end_at
    if not row.start_at < at < end:
        raise SplitOutside(start=instant_text(row.start_at), end=instant_text(end), given=instant_text(at))


# --- force timer


def timer_is_forced(ctx: Context) -> bool:
    """Whether the workspace lets people use the timer only."""
    return ctx.settings.time_tracking_mode == "STOPWATCH_ONLY"


def check_manual(ctx: Context, act: str, *, user_route: str = "") -> None:
    """Refuse time that no timer measured. ``user_route`` is the userId of a /user/{userId}/ route, which lets admins
    through, and team managers for their people (wire-facts 3.3); the plain route refuses everybody.
    """
    if not timer_is_forced(ctx):
        return
    if user_route and (user_route != ctx.user_id or ctx.reach(TRACK_TIME) is Reach.ALL):
        return
    raise ManualTrackingDisabled(act=act)


def check_timer_start(ctx: Context, start: int, user_route: str = "") -> None:
    """Under force timer a timer starts now, give or take a clock that is wrong by minutes."""
    if start < ctx.now - SLACK:
        check_manual(ctx, said("starts a timer at {at}, in the past", at=instant_text(start)), user_route=user_route)


def check_timer_stop(ctx: Context, end: int, user_route: str = "") -> None:
    """Under force timer a timer stops now or earlier, never later."""
    if end > ctx.now + SLACK:
        check_manual(ctx, said("stops a timer at {at}, in the future", at=instant_text(end)), user_route=user_route)


def check_times_kept(ctx: Context, row: TimeEntry, start: int, end: int | None, user_route: str = "") -> None:
    """Under force timer an edit keeps the start, and the end of what is finished; a running timer may be stopped."""
    if not same_second(row.start_at, start):
        check_manual(ctx, said("changes the start of an entry"), user_route=user_route)
    if row.end_at is not None and not same_second(row.end_at, end):
        check_manual(ctx, said("changes the end of a finished entry"), user_route=user_route)
    elif row.end_at is None and end is not None:
        check_timer_stop(ctx, end, user_route)
