"""What is said of an answer that passes: the cause of a refusal, what of an accepted request will hurt.

Nothing here may cost the answer itself: where an explanation fails, the answer goes on as it came.
"""

from typing import Any

import msgspec

from hourbook.core.base.errors import ERRORS
from hourbook.core.base.logs import get_logger
from hourbook.core.base.wire import encode
from hourbook.core.edge.endpoint import Call, header_text
from hourbook.core.edge.operations import Operation
from hourbook.core.edge.routing import place_of
from hourbook.core.who.context import WARNED
from hourbook.explain import checks, offline
from hourbook.explain.accepted import NOTHING, Accepted, accepted
from hourbook.explain.engine import Cause, Explanation, call_of, explain, record_of
from hourbook.explain.facts import Facts, Record
from hourbook.explain.request import operation_of
from hourbook.explain.shapes import Check
from hourbook.languages.answers import in_language
from hourbook.languages.choice import language_for
from hourbook.languages.said import ENGLISH, Language
from hourbook.proxy.exchange import Exchange

log = get_logger()
MOST_OTHERS = 4
OR, ONE_OF, FOR_FIRST = "; or: ", "One of these, the likeliest first: {choice}.", "If it is the first: {fix}"
OF_BODIES = ("body-missing", "body-unreadable")
UNKNOWN = "not-known"
NOBODY_KNOWS = (
    "Nothing that is known is worded so, and the request breaks no rule that shows. Collect the time, the whole answer "
    "with its headers, and what the same request gets with another key."
)


def sent_call(exchange: Exchange) -> Call:
    """The request as the checks see it, at the address that the upstream has it at."""
    body = bytes(exchange.sent.data) if exchange.sent.is_whole else b""
    return call_of(exchange.method, exchange.target.url, exchange.headers, body)


def operation(exchange: Exchange) -> Operation | None:
    """The operation that the request is for."""
    place = place_of(sent_call(exchange).address)
    return place.operations.get("GET" if exchange.method == "HEAD" else exchange.method) if place else None


def what_hurts(exchange: Exchange, facts: Facts) -> Accepted:
    """What of the request is accepted and not done as it was meant."""
    if not exchange.sent.is_whole:
        return NOTHING
    try:
        return accepted(offline.case_of(sent_call(exchange), facts, exchange.at))
    except Exception:
        log.exception("a request could not be looked at")
        return NOTHING


def why_refused(exchange: Exchange, body: bytes, facts: Facts) -> Explanation | None:
    """The refusal explained, with the checks up to it; None where that failed."""
    try:
        record, told = explained(exchange, body, facts, ENGLISH)
        exchange.checks = story(record, told, facts)
    except Exception:
        log.exception("a refusal could not be explained")
        return None
    return told


def explained(exchange: Exchange, body: bytes, facts: Facts, language: Language) -> tuple[Record, Explanation]:
    call = sent_call(exchange)
    record = record_of(call, exchange.status, said(body), exchange.at)
    told = explain(call, record, facts, language)
    if not exchange.sent.is_whole:  # its body was not looked at
        told.causes = [each for each in told.causes if each.reason not in OF_BODIES]
        told.corrected = None
    return record, told


def said(body: bytes) -> Any:
    """The answer as the engine takes it: JSON, or text."""
    try:
        return msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return body.decode("utf-8", "replace")[:2000]


def story(record: Record, told: Explanation, facts: Facts) -> list[Check]:
    """What was checked up to the refusal; nothing where its cause is not sure."""
    if not told.causes or told.causes[0].sure == "possible" or told.causes[0].reason not in ERRORS:
        return []
    record = record._replace(reason=told.causes[0].reason, operation=told.operation or "")
    row = record._replace(details={"cause": told.causes[0].cause})
    return in_language(checks.story(checks.Case(row, operation_of(row), facts), ""), ENGLISH)


def with_details(exchange: Exchange, body: bytes, facts: Facts, told: Explanation) -> bytes | None:
    """The body of a refusal with our details behind its own keys, in the language that the request asks for (``told``
    is in English); None where it can not carry them."""
    try:
        held = msgspec.json.decode(body)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return None
    if not isinstance(held, dict) or "details" in held:
        return None
    language = language_for(exchange.headers.get("accept-language", ""))
    try:
        told = told if language is ENGLISH else explained(exchange, body, facts, language)[1]
    except Exception:
        log.exception("a refusal could not be explained in another language")
    return encode({**held, "details": details_of(told, exchange.id, exchange.page, language)})


def details_of(told: Explanation, request_id: str, page: str, language: Language) -> dict[str, Any]:
    """The keys of our own refusals; how sure it is and what else fits stand beside them."""
    head: dict[str, Any] = {"reason": UNKNOWN, "cause": language.say(NOBODY_KNOWS)}
    if told.causes:
        first, *others = told.causes
        head = {"reason": first.reason, "field": first.field, **texts(told, language), "sure": first.sure,
                "follows": first.follows, "others": [other(each) for each in others[:MOST_OTHERS]] or None}  # fmt: skip
    corrected = told.corrected.curl if told.corrected else None
    rest = {
        "question": told.question if told.causes else None,
        "corrected": corrected,
        "help": page,
        "requestId": request_id,
    }
    return {name: value for name, value in {**head, **rest}.items() if value not in (None, "")}


def texts(told: Explanation, language: Language) -> dict[str, str]:
    """Cause and fix of what is told; of several that fit alike none as a fact."""
    first, *others = told.causes
    if first.sure == "certain" or not others:
        return {"cause": first.cause, "fix": first.fix}
    choice = language.say(OR).join(each.cause.rstrip(".") for each in told.causes[: MOST_OTHERS + 1])
    return {"cause": language.say(ONE_OF, {"choice": choice}), "fix": language.say(FOR_FIRST, {"fix": first.fix})}


def other(cause: Cause) -> dict[str, str]:
    return {"reason": cause.reason, "cause": cause.cause, "fix": cause.fix, "sure": cause.sure}


def reason_header(told: Explanation) -> tuple[bytes, bytes]:
    reason = told.causes[0].reason if told.causes else UNKNOWN
    return b"x-hourbook-reason", reason.encode("ascii", "replace")


def warning_headers(found: Accepted) -> list[tuple[bytes, bytes]]:
    """The headers that a server of ours warns with."""
    headers = []
    if found.ignored:
        headers.append((b"x-ignored-fields", header_text(", ".join(found.ignored)).encode()))
    if found.hints:
        told = [header_text(f"{each.cause} {each.fix}").replace("\\", "/").replace('"', "'") for each in found.hints]
        headers.append((b"warning", ", ".join(f'299 hourbook "{text}"' for text in told).encode()))
        headers.append((WARNED.encode(), ", ".join(each.slug for each in found.hints).encode()))
    return headers
