"""One request and its answer, explained: the causes that fit, how sure each is and why, and the request mended.

Works on plain values, without a server, and for the bare answers of the real service. It claims no more than follows:
what the request breaks and the answer names is certain; what only one of them says is told as just that.
"""

import re
from typing import Any, Literal
from urllib.parse import unquote, urlsplit

import msgspec

from hourbook.core.base.clock import now as clock_now
from hourbook.core.base.errors import ERRORS
from hourbook.core.base.redact import redact_body, redact_query, redact_text
from hourbook.core.base.wire import UNSET, Wire
from hourbook.core.edge.endpoint import Call
from hourbook.core.edge.operations import Operation
from hourbook.described.unread import with_meant
from hourbook.explain import corrections, offline
from hourbook.explain.deciding import decided
from hourbook.explain.examples import curl, headers_of
from hourbook.explain.facts import Facts, Record
from hourbook.explain.messages import Meaning, meanings
from hourbook.explain.questions import ANSWER, question
from hourbook.explain.shapes import Change
from hourbook.languages.answers import in_language
from hourbook.languages.said import ENGLISH, Language, said

Sure = Literal["certain", "likely", "possible"]
NOTHING = Facts()
ALIKE = "the answer is worded alike for {count} causes"
UNNAMED = "the request breaks this rule, but the answer does not speak of it"


class Cause(Wire):
    """One cause that fits. ``follows``: from what, in words."""

    reason: str
    sure: Sure
    follows: str
    cause: str
    fix: str
    field: str | None = None


class Mended(Wire):
    """The request as it should be, by the first cause."""

    curl: str
    changes: list[Change]


class Explanation(Wire):
    """``question``: what would decide between several causes; ``notes``: what was seen besides."""

    line: str  # GET /api/v1/...
    answer: str  # 400, code 501: ...
    operation: str | None
    known: bool  # false: the message is of no refusal that is known
    causes: list[Cause]
    question: str | None
    corrected: Mended | None
    notes: list[str]
    collect: list[str]  # what would tell more, where nobody knows the message


def explain(call: Call, record: Record, facts: Facts = NOTHING, language: Language = ENGLISH) -> Explanation:
    """``call`` is the request as it was sent, ``record`` the same with its answer (status 0: none is known)."""
    case = offline.case_of(call, facts, record.at or clock_now())
    record = record._replace(path=case.place.path, at=case.now)
    seen, told = offline.faults(case), meanings(record, case.op)
    causes = decided(weighed(record, seen, told), facts, case.op)
    known = bool(told) or bool(record.details.get("cause")) or record.status < 400 or not record.is_answered
    explanation = Explanation(
        line=line_of(call), answer=answer_of(record), operation=case.op.name if case.op else None,
        known=known, causes=causes, question=asked(causes, record, facts),
        corrected=mended(record, case.op, facts, seen, causes, call.origin), notes=notes(case, record),
        collect=[] if known else [said(each) for each in COLLECT],
    )  # fmt: skip
    found = in_language(explanation, language)
    for cause in found.causes:
        cause.fix = real(cause.fix)
    return found


def weighed(record: Record, seen: list[offline.Offline], told: list[Meaning]) -> list[Cause]:
    """The causes, the surest first. The key is looked at first: whoever is not answered 401 had a good one."""
    seen = [each for each in seen if record.status in (0, 401) or status_of(each) != 401]
    seen = sorted(seen, key=lambda each: status_of(each) != record.status)
    if record.details.get("cause"):
        given = {name: redact_text(str(value)) for name, value in record.details.items()}
        follows = said("the server itself says so")
        return [Cause(reason=record.reason, sure="certain", follows=follows, cause=given["cause"],
                      fix=given.get("fix", ""), field=given.get("field"))]  # fmt: skip
    slugs = {each.slug for each in told}
    both = [each for each in as_answered(seen, slugs) if each.slug in slugs]
    both = [each for each in both if names_it(record.message, each)] or both
    if both:
        follows = said("the request breaks this rule, and the answer names it")
        return [cause_of(each, sure_of(each, both), each.follows or follows) for each in both]
    if told:
        sure: Sure = "certain" if len(told) == 1 else "possible"
        follows = said("the answer names it") if len(told) == 1 else said(ALIKE, count=len(told))
        return [Cause(reason=each.slug, sure=sure, follows=follows, cause=each.cause, fix=each.fix) for each in told]
    follows = said(UNNAMED if record.message else "the request breaks this rule")
    sure = "possible" if record.status and record.is_answered else "likely"
    return [cause_of(each, sure, each.follows or follows) for each in seen]


def status_of(fault: offline.Offline) -> int:
    """What a server answers for it."""
    return ERRORS[fault.slug].status if fault.slug in ERRORS else 0


def as_answered(seen: list[offline.Offline], slugs: set[str]) -> list[offline.Offline]:
    """The faults by the names of what was answered: an id that is none is refused by the name of the thing."""
    name = next(iter(sorted(slugs & OF_IDS)), "not-in-workspace")
    return [each._replace(slug=name) if each.slug == "not-in-workspace" not in slugs else each for each in seen]


OF_IDS = {"task-not-in-project", "not-in-project", "shared-report-unknown", "id-malformed", "template-unknown"}


def sure_of(fault: offline.Offline, among: list[offline.Offline]) -> Sure:
    """Of several readings of one fault the first is the likeliest."""
    if len(among) == 1:
        return "certain"
    return "possible" if fault.follows and fault is not among[0] else "likely"


def names_it(message: str, fault: offline.Offline) -> bool:
    """Whether the message speaks of this field: [start], or Project where projectId is wrong."""
    name = re.sub(r"Ids?$", "", str(fault.details.get("field", "")))
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name).lower()
    return bool(words) and re.search(rf"\b{re.escape(words)}\b", message.lower()) is not None


def cause_of(fault: offline.Offline, sure: Sure, follows: str) -> Cause:
    told = fault.details
    return Cause(reason=fault.slug, sure=sure, follows=follows, cause=told.get("cause", ""),
                 fix=told.get("fix", ""), field=told.get("field"))  # fmt: skip


def asked(causes: list[Cause], record: Record, facts: Facts) -> str | None:
    """What decides between several causes; without any, what was answered, where that is not known."""
    if len(causes) > 1:
        return question([each.reason for each in causes], facts)
    return said(ANSWER) if not causes and record.status in (0, *range(400, 600)) and not record.is_answered else None


NOT_KNOWN = "Nobody knows this message: no refusal that is known is worded so."
COLLECT = (
    "The time of the request, with its zone or in UTC.",
    "The whole answer: its status, its headers, above all an id of the request, and its body.",
    "The request as it was sent, its key left out.",
    "What the same request gets with another key, an admin's say, and what GET /api/v1/user gets with this one.",
)


def line_of(call: Call) -> str:
    """``GET /api/v1/user?page=1``, secrets masked."""
    return redact_query(f"{call.method} {call.address}{'?' + call.query if call.query else ''}")


def answer_of(record: Record) -> str:
    if not record.status:
        return "not known"
    code = "" if record.code is None else f", code {record.code}"
    return redact_text(f"{record.status}{code}{': ' + record.message if record.message else ''}")


def mended(
    record: Record, op: Operation | None, facts: Facts, seen: list[offline.Offline], causes: list[Cause], origin: str
) -> Mended | None:
    """The request as the first cause has it mended, where that is determined."""
    if not causes or causes[0].sure == "possible":
        return None
    fault = next((each for each in seen if each.slug == causes[0].reason), None)
    if fault is not None and fault.follows and fault.follows == said(offline.NO_ZONE):
        return None  # the instants follow from the zone
    details = record.details or (fault.details if fault else {})
    masked = redact_body(record.body.encode(), record.headers.get("content-type"))
    record = record._replace(reason=causes[0].reason, details=details, body=masked, query=redact_query(record.query))
    made = corrections.corrected(corrections.case_of(record, op, facts))
    if made is None:
        return None
    shown = curl(made[0], origin + made[0].address, headers_of(made[0], op))
    return Mended(curl=real(shown), changes=made[1])


def notes(case: offline.Case, record: Record) -> list[str]:
    """What else is worth knowing: what is not read, and that an answer is no refusal."""
    found, names = list[str](), [redact_text(name) for name in offline.unread(case)]
    if names and case.op is not None:
        found.append(said("The operation does not read: {names}.", names=with_meant(case.op, names)))
    if record.status and record.status < 400:
        found.append(said("The request was accepted."))
    return found


def call_of(method: str, url: str, headers: dict[str, str], body: bytes) -> Call:
    """The request as the checks see it; ``url`` with or without an origin."""
    origin, address, query = parted(url)
    known = {name.lower(): value for name, value in headers.items()}
    return Call(method.upper(), address, query, known, body, "", "api", origin, {}, address)


def parted(url: str) -> tuple[str, str, str]:
    """Origin, path and query of an address. The hosts of reports and audit have a base of their own here."""
    parts = urlsplit(url if "://" in url else f"https://api.clockify.me{url if url[:1] == '/' else '/' + url}")
    path = unquote(parts.path)
    for host, base in HOSTS.items():
        if parts.netloc.startswith(host) and path.startswith("/v1"):
            path = base + path.removeprefix("/v1")
    return f"{parts.scheme}://{parts.netloc}", path, parts.query


HOSTS = {"reports.": "/report/v1", "auditlog-": "/audit/v1"}
REAL = re.compile(r"https://(?:api|reports\.api)\.clockify\.me/reports?/v1")


def real(text: str) -> str:
    """The text with the address that reports have at the real service, where ours has a base for them."""
    return REAL.sub("https://reports.api.clockify.me/v1", text)


def record_of(call: Call, status: int = 0, body: Any = UNSET, at: int = 0) -> Record:
    """The record of a call and its answer; ``body``: JSON, text, or nothing."""
    told: dict[str, Any] = body if isinstance(body, dict) else {"message": body} if isinstance(body, str) else {}
    details = told.get("details") if isinstance(told.get("details"), dict) else {}
    code = told.get("code") if isinstance(told.get("code"), int) else None
    return Record(
        call.method, call.path, call.query, call.body.decode("utf-8", "replace"), call.headers, status, code,
        str(told.get("message") or ""), str((details or {}).get("reason", "")), details or {}, at,
        is_answered=body is not UNSET and body is not None,
    )  # fmt: skip


def as_json(told: Explanation) -> Any:
    return msgspec.to_builtins(in_language(told, ENGLISH))
