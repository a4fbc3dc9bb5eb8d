"""Kept requests on the wire."""

from typing import Any

import msgspec

from hourbook.core.base.clock import Instant
from hourbook.core.base.wire import FilterId, Id, Query, Wire
from hourbook.core.rows.records import Paging
from hourbook.explain.shapes import Change, Check, Examples, Fault, GivenInstant, Mark


class LoggedRequest(Wire):
    time: str  # with milliseconds
    request_id: str
    user_id: Id
    key_id: Id | None  # null: the request came with a session
    key_name: str | None
    method: str
    path: str  # below the base: /workspaces/...
    query: str  # secrets masked, as in the body
    body: str
    status: int
    code: int | None
    message: str | None
    reason: str | None  # slug of the error; null where the answer was no refusal
    details: dict[str, Any] | None
    milliseconds: int


class KnownOperation(Wire):
    """The operation that the request was for."""

    name: str
    summary: str
    documentation: str  # address of its page


class SentHeader(Wire):
    name: str
    value: str
    at_fault: bool


class Sent(Wire):
    """The request as it is shown: the line ``POST /api/v1/...``, the headers, the body set in lines."""

    line: str
    line_mark: Mark | None
    headers: list[SentHeader]
    body: str
    body_mark: Mark | None
    complete: bool  # false: the body was too long, or is no text, and was not kept as it was


class Corrected(Wire):
    """The request that would not have met this refusal."""

    method: str
    url: str  # with the query
    headers: dict[str, str]
    body: Any  # JSON, null: none
    changes: list[Change]


class InspectedRequest(LoggedRequest):
    """A kept request as a story: what was sent, what was checked, how to mend it."""

    headers: dict[str, str]
    operation: KnownOperation | None
    sent: Sent
    checks: list[Check]
    field: Fault | None
    cause: str | None
    fix: str | None
    help: str | None  # address of the page about the refusal
    corrected: Corrected | None
    examples: Examples | None  # null where the body was not kept
    safe_to_retry: bool  # by the reader: an own request that was refused, or that only reads
    time_zone: str  # the profile's of who sent it
    instants: list[GivenInstant]


class LogFilter(Paging):
    status: list[str] = []
    reason: list[str] = []
    method: list[str] = []
    key: str = ""  # id or name of an API key
    text: str = ""
    user_id: FilterId = msgspec.field(name="userId", default="")
    request_id: str = msgspec.field(name="requestId", default="")
    start: Instant | None = None
    end: Instant | None = None
    since: str = ""


class Counted(Wire):
    """How many kept requests share a status, a reason or a key."""

    value: str
    name: str
    count: int


class LogCounts(Wire):
    """Kept requests of the last 24 hours, the most frequent first."""

    total: int
    status: list[Counted]
    reason: list[Counted]
    key: list[Counted]


class InstantQuestion(Query):
    text: str
    time_zone: str = msgspec.field(name="timeZone", default="")
