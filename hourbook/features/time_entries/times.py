"""Start, end and what is wrong with them: the two families of mistakes that local time sent as UTC makes.

Start later than end is refused with the zone that explains it and the instants to send instead; a start in the future
is accepted, as by the real service, and the answer warns (issue section 5 of the contract, wire-facts 3.4).
"""

from typing import Any

from hourbook.core.base.clock import Instant, instant_text
from hourbook.core.base.errors import ApiError
from hourbook.core.base.zone_mistakes import REQUEST_OFFSET, SLACK, future_start, start_after_end
from hourbook.core.who.context import Context
from hourbook.features.time_entries.schemas import EntryIn

LONGEST = 999 * 3_600_000
WARNING = "start-in-future"


class StartAfterEnd(ApiError):
    message = "Start datetime {start} is greater than end datetime {end}."
    cause = "The end lies before the start, and no time zone of yours explains the difference."
    fix = "Send instants in UTC (or with their offset), the start not later than the end."
    field = "start"
    rule = "start and end"
    example = {
        "field": "start", "start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z",
        "given": "2026-08-08T11:00:00Z",
        "cause": "The start 2026-08-08T11:00:00Z looks like local time of Europe/Belgrade (UTC+2) sent as UTC.",
        "fix": "Send start 2026-08-08T09:00:00Z and end 2026-08-08T09:30:00Z (UTC), or send the local time with its "
               "offset: 2026-08-08T11:00:00+02:00.",
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


INTERVAL_ERRORS: list[type[ApiError]] = [StartAfterEnd, EndWithoutStart, LongerThan999Hours]


def zones_of(ctx: Context) -> list[tuple[str, str]]:
    """Where the caller may be, the likeliest first."""
    return [("your profile", ctx.caller.time_zone), ("the workspace", ctx.workspace.time_zone)]


def start_and_end(ctx: Context, body: EntryIn) -> tuple[int, int | None]:
    """Start (now when absent) and end (None: running) of a new entry."""
    start, end = body.start or None, body.end or None
    if start is None:
        if end is not None:
            raise EndWithoutStart()
        return ctx.now, None
    if end is not None:
        check_interval(ctx, start, end)
    return start, end


def check_interval(ctx: Context, start: int, end: int) -> None:
    """Refuse an end before the start, and more than 999 hours; equal ones make an entry without length."""
    if start > end:
        raise explained(ctx, start, end)
    if end - start > LONGEST:
        raise LongerThan999Hours(start=instant_text(start), end=instant_text(end), given=instant_text(end))


def explained(ctx: Context, start: int, end: int) -> StartAfterEnd:
    """The refusal, with the mistake behind it where one fits."""
    values: dict[str, Any] = {"start": instant_text(start), "end": instant_text(end)}
    mistake = start_after_end(as_sent(start), as_sent(end), ctx.now, zones_of(ctx))
    if mistake is None:
        return StartAfterEnd(given=values["start"], **values)
    of_whom = "" if mistake.source == REQUEST_OFFSET else f" That is the zone of {mistake.source}."
    return StartAfterEnd(
        field=mistake.which, given=values[mistake.which], cause=mistake.cause() + of_whom, fix=mistake.fix(), **values
    )


def as_sent(ms: int) -> Instant:
    """The instant with the offset it was written with, where it came from the request."""
    return ms if isinstance(ms, Instant) else Instant(ms)


def warn_of_future(ctx: Context, start: int) -> None:
    """Add the warning to the answer when an entry starts in the future; what was sent is kept as it is."""
    if start <= ctx.now + SLACK:
        return
    mistake = future_start(as_sent(start), ctx.now, zones_of(ctx))
    text = f"The start {instant_text(start)} lies in the future."
    if mistake is not None:
        text += f" {mistake.cause()} {mistake.fix()}"
    ctx.headers["warning"] = f'299 hourbook "{text}"'
    ctx.headers["x-hourbook-warning"] = WARNING
