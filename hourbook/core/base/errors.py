"""Refusals: one class each, declared beside the verb that raises it.

The body is ``{"message", "code", "details"}`` (wire-facts section 3); ``details`` is ours and says which rule
refused, why, and how to mend it. Everything a caller, the OpenAPI document, ``hourbook errors`` and the page
``/help/errors/<slug>`` say of an error is printed from its class.
"""

import re
from typing import Any, ClassVar

from hourbook.core.base.duration_slips import DURATION_SLIPS
from hourbook.core.base.instant_slips import INSTANT_SLIPS, LOCAL_SLIPS, QUERY_SLIPS
from hourbook.core.base.json_slips import JSON_SLIPS
from hourbook.core.base.redact import redact_given, shortened
from hourbook.core.base.slips import Slip, seen_in, told
from hourbook.languages.said import ENGLISH, Say

LONGEST_SEEN = 400  # characters; no instant, duration or excerpt of JSON that is told apart is longer
ERRORS: dict[str, type["ApiError"]] = {}


class ApiError(Exception):
    """A refusal. Subclasses set ``status``, ``code``, ``message`` (a format string), ``cause`` and ``fix``.

    Keyword arguments fill the placeholders of the three texts; ``field``, ``given``, ``rule``, ``cause`` and ``fix``
    override the class's own for this one refusal; ``extra`` are further keys of the body. ``slips``: the known ways to
    send this value wrongly; the first that fits ``seen`` (never shown), else ``given``, gives cause and fix.
    """

    status: ClassVar[int] = 400
    code: ClassVar[int | None] = 501
    message: ClassVar[str] = ""
    cause: ClassVar[str] = ""
    fix: ClassVar[str] = ""
    rule: ClassVar[str] = ""
    field: ClassVar[str] = ""
    empty: ClassVar[bool] = False  # the real service sends no body here
    headers: dict[str, str] = {}  # further headers of the answer
    slips: ClassVar[tuple[Slip, ...]] = ()
    slips_of: ClassVar[dict[str, tuple[Slip, ...]]] = {}  # those of one kind of value, which ``of`` names
    also: str = ""  # said beside the cause
    sender: Any = None  # whose credential it was, where it was refused itself
    slug: ClassVar[str] = "error"
    example: ClassVar[dict[str, Any]] = {}  # values for the examples in the documents, where refusals.SAMPLES has none

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        cls.slug = re.sub(r"(?<!^)(?=[A-Z])", "-", cls.__name__).lower()
        if cls.message or cls.empty:
            assert cls.slug not in ERRORS, f"two errors are called {cls.slug}"
            ERRORS[cls.slug] = cls

    def __init__(self, extra: dict[str, Any] | None = None, **values: Any) -> None:
        super().__init__(self.slug)
        self.values = values
        self.extra = extra or {}

    def text(self) -> str:
        """The message as existing clients know it."""
        return ENGLISH.say(self.message, self.values)

    def details(self, say: Say = ENGLISH.say) -> dict[str, Any]:
        """reason, field, given, rule, cause, fix; absent keys left out. ``say`` decides on the language of the two."""
        given, seen = self.values.get("given"), self.values.get("seen")
        seen = given if seen is None else seen
        kind = self.slips_of.get(self.values.get("of", ""))
        if kind is not None:
            slip = seen_in(kind, seen) if len(str(seen)) <= LONGEST_SEEN else None
        else:
            slip = told(self.slips, seen)
        values = self.values | (slip.values(str(seen)) if slip else {})
        own = {
            name: (getattr(slip, name, "") if "of" in self.values else "")
            or self.values.get(name)
            or getattr(slip, name, "")
            or getattr(type(self), name, "")
            for name in ("rule", "cause", "fix")
        }
        filled = {name: text if name == "rule" else say(text, values) for name, text in own.items() if text}
        field = self.values.get("field", self.field)
        named = {"field": field, "given": redact_given(field, shortened(given))}
        return {"reason": self.slug, **{k: v for k, v in named.items() if v not in (None, "")}, **filled}


class Warned(ApiError):
    """What is accepted, as by the real service, but was probably not meant. Declared like a refusal, and one with
    ``X-Strict: true``; else ``ctx.warn`` says it in the headers of the answer."""

    status, code = 400, 501


# --- framework refusals (wire-facts 3.1) ---------------------------------------------------------------------------


class UnknownPath(ApiError):
    status, code = 404, 3000
    message = "No static resource {path}."
    cause = "No operation has this path."
    fix = "Compare the path with the reference at /help/api; the base ends in /api/v1."


class WrongVerb(ApiError):
    status, code = 405, 3000
    message = "Request method '{method}' is not supported"
    cause = "The path exists, with other methods: {allow}."
    fix = "Send one of: {allow}."


class WrongVerbOfReports(ApiError):
    status, code = 405, 405
    message = "HTTP 405 Method Not Allowed"
    cause = WrongVerb.cause
    fix = WrongVerb.fix


class WrongParameterType(ApiError):
    status, code = 400, 3000
    message = (
        "Method parameter '{field}': Failed to convert value of type 'java.lang.String' "
        "to required type '{java}'; {tail}"
    )
    cause = "The query parameter {field} has a value of the wrong type."
    fix = "Send {field} as {expected}."


class ValueNotInSet(ApiError):
    message = (
        "You entered invalid value for field: [{field}]. This field can be empty and can be null. "
        "Make sure that every value representing: [{field}] must be from the following set: {allowed}."
    )
    cause = "{field} takes a value of a fixed set."
    fix = "Send one of: {allowed}."


class ParameterMissing(ApiError):
    status, code = 400, 3001
    message = "Required request parameter '{field}' for method parameter type {java} is not present"
    cause = "The query parameter {field} is required."
    fix = "Add ?{field}=... to the address."


class BodyMissing(ApiError):
    status, code = 400, 3002
    message = "Required request body is missing: {operation}"
    cause = "The operation needs a JSON body and the request had none."
    fix = "Send a JSON body with Content-Type: application/json."


class BodyUnreadable(ApiError):
    status, code = 400, 3002
    message = "JSON parse error: {problem}"
    cause = "The body is not the JSON this operation reads."
    fix = "Send {expected}."
    slips_of = {"json": JSON_SLIPS, "instant": INSTANT_SLIPS, "duration": DURATION_SLIPS}


class ContentTypeWrong(ApiError):
    status, code = 415, 3000
    message = "Content-Type '{given}' is not supported"
    cause = "The body is not declared as JSON."
    fix = "Send Content-Type: application/json."


class BodyTooLarge(ApiError):
    status, code = 413, 3002
    message = "Request body is larger than {limit} bytes."
    cause = "The server reads bodies of at most {limit} bytes here."
    fix = (
        "Leave out what the operation does not read, or split the request; where the limit is max_body_bytes, "
        "the operator can raise it."
    )


class HeadersTooLarge(ApiError):
    status, code = 431, 3002
    message = "Request headers are larger than {limit} bytes."
    cause = "The server reads at most {limit} bytes of headers and address."
    fix = "Send fewer or shorter headers and query parameters."


class FramingTooLarge(ApiError):
    status, code = 413, 3002
    message = "Chunk extensions and trailers are larger than {limit} bytes."
    cause = "Beside the body itself the server reads at most {limit} bytes of what stands between its chunks."
    fix = "Send the body with Content-Length, or in chunks without extensions."


class RequestUnreadable(ApiError):
    status, code = 400, 3002
    message = "This is not an HTTP/1.1 request."
    cause = "The request line, a header or the length of the body is not as HTTP/1.1 has it."
    fix = "Send HTTP/1.1 without TLS; https:// ends at the proxy in front of this server."


class RequestTooSlow(ApiError):
    status, code = 408, 408
    message = "The request did not arrive in time."
    cause = "The {part} of the request was not complete when the time for it was over."
    fix = "Send the request without pauses, or ask the operator to raise head_seconds or body_seconds."
    example = {"part": "head"}


class TooManyConnections(ApiError):
    status, code = 503, 503
    message = "Too many connections"
    cause = "The server or your address has as many connections open as the server takes."
    fix = "Send the request again a little later, and use one connection for many requests."
    headers = {"retry-after": "5"}


class HostWrong(ApiError):
    status, code = 400, 3002
    message = "The request must have one Host header."
    cause = "The request has {count} Host headers; HTTP/1.1 asks for exactly one."
    fix = "Send one Host header with the name of this server; every HTTP client does so by itself."
    example = {"count": 2}


class InvalidValue(ApiError):
    message = "You entered invalid value for field : [{field}]"
    cause = "The value of {field} can not be read."
    fix = "Send {expected}."
    slips_of = {
        "instant": INSTANT_SLIPS,
        "query instant": QUERY_SLIPS,
        "local time": LOCAL_SLIPS,
        "duration": DURATION_SLIPS,
    }


class NotNull(ApiError):
    message = "must not be null"
    cause = "{field} is required."
    fix = "Add {field} to the body."


class LengthWrong(ApiError):
    message = "length must be between {least} and {most}"
    cause = "{field} has a length that is not allowed."
    fix = "Send {field} with {least} to {most} characters."


class ItemsWrong(ApiError):
    message = "size must be between {least} and {most}"
    cause = "{field} holds {given} items."
    fix = "Send {field} with {least} to {most} items; the rest in further requests."


class ValueOutOfRange(ApiError):
    message = "must be {bound}"
    cause = "{field} is out of range."
    fix = "Send a value that is {bound}."


class NullCharacter(ApiError):
    message = "You entered invalid value for field : [{field}]"
    cause = "The {field} holds the null character (U+0000), which no text kept here can hold."
    fix = "Leave the null character out."


class AngleBrackets(ApiError):
    message = 'You entered wrong value. Don\'t use "<" and ">" characters'
    cause = "{field} holds < or >."
    fix = "Leave out the characters < and >."


class PageSizeNotPositive(ApiError):
    message = "Page size must be a positive value"
    cause = "page-size is below 1."
    fix = "Send a page-size from 1 to 5000."
    field = "page-size"


class PageSizeTooLarge(ApiError):
    message = "Page size cannot be larger than 5,000."
    cause = "page-size is above 5000."
    fix = "Send a page-size from 1 to 5000 and ask for the following pages with page=2, page=3 ..."
    field = "page-size"


class UnknownFields(ApiError):
    status, code = 400, 3002
    message = "Unrecognized field {names}"
    cause = "X-Strict: true was sent, and the operation does not read: {names}."
    fix = "Leave these out, correct their spelling, or leave out X-Strict to have them ignored."


class IdempotencyKeyReused(ApiError):
    status, code = 422, 501
    message = "This Idempotency-Key was used with another request."
    cause = "The key {given} was sent in the last {hours} hours with another {differs}."
    fix = "Send a new Idempotency-Key for a new request, or the same request to get the stored answer."
    field = "Idempotency-Key"
    example = {"hours": 24, "differs": "body"}


class TooManyRequests(ApiError):
    status, code = 429, 429
    message = "Too Many Requests"
    cause = "More than {limit} requests a second were made with {who}."
    fix = "Wait {seconds} s (Retry-After), then go on more slowly."


class InternalError(ApiError):
    status, code = 500, 500
    message = "Internal server error"
    cause = "The server met a fault of its own; nothing was changed."
    fix = "Tell the operator the requestId; `hourbook doctor --request` explains it."


class DatabaseUnavailable(ApiError):
    status, code = 503, 503
    message = "The database can not be used now, try again."
    cause = "The server could not open, read or write its database; nothing was changed."
    fix = "Send the request again a little later; the operator finds the reason at /readyz and in the log."
    headers = {"retry-after": "5"}


class TryAgain(ApiError):
    status, code = 503, 503
    message = "The server is busy, try again."
    cause = "Several requests changed the same thing at the same moment, or the server is closing."
    fix = "Send the request again."
    headers = {"Retry-After": "1"}
