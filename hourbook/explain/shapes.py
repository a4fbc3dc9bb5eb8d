"""What an explanation is made of. ``Mark`` counts as JavaScript does, in UTF-16 units."""

from typing import Any, Literal

from hourbook.core.base.wire import Wire

Where = Literal["method", "path", "query", "header", "body"]


class Mark(Wire):
    """A place in a text, ``end`` not included."""

    start: int
    end: int


class Fault(Wire):
    """What in the request is at fault. A missing field has the ``mark`` (in ``Sent``) where it would stand."""

    name: str
    where: Where
    path: str  # JSONPath of what is in the body, else the name
    given: Any
    missing: bool


class Check(Wire):
    """One step of what was checked, in the order in which it was."""

    name: str  # size, credential, route, workspace, rate, query, body, key, role, setting, plan, rules, server
    state: Literal["passed", "failed", "not reached"]
    text: str


class Change(Wire):
    """One difference between what was sent and the corrected request; null: not there."""

    where: Where
    name: str
    before: Any
    after: Any


class Examples(Wire):
    """The corrected request as it can be pasted; the original one where no correction is known."""

    curl: str
    python: str  # needs the package httpx
    javascript: str  # fetch


class Reading(Wire):
    """An instant and what clocks show then."""

    utc: str
    in_zone: str  # with the zone's offset
    offset: str  # UTC+2


class GivenInstant(Wire):
    """An instant in a request, and what it were if somebody had read it from a clock on the wall."""

    name: str  # JSONPath, or the name of the parameter
    where: Where
    given: str
    utc: str
    in_profile_zone: str
    offset: str  # UTC+2
    if_it_was_local: list[Reading]  # two where clocks show that time twice, none where they jump over it
    suspected: bool  # whether this refusal is explained by it


class ClockChange(Wire):
    """The next time clocks of the zone are put forward or back."""

    utc: str
    before: str
    after: str


class InstantReadings(Wire):
    """What a text means to this API, and what whoever wrote it may have meant."""

    text: str
    time_zone: str
    understood: bool  # false: operations refuse this text
    how: str  # in one sentence
    reading: Reading | None
    if_it_was_local: list[Reading]
    send: list[str]  # what to send for it: in UTC, and with the offset
    notes: list[str]
    next_change: ClockChange | None
