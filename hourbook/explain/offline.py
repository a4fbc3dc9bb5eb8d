"""What is wrong with a request as far as the request alone shows it: the endpoint's checks, made without a server.

Each is the check that a server makes, so the words, slips and cures are those of its refusal.
"""

import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import msgspec

from hourbook.core.base.clock import Instant, instant_text
from hourbook.core.base.errors import ERRORS, ApiError, UnknownPath, WrongVerb, WrongVerbOfReports
from hourbook.core.base.id_slips import ID_SLIPS
from hourbook.core.base.ids import is_id
from hourbook.core.base.redact import MASK
from hourbook.core.base.slips import told
from hourbook.core.edge.bodies import read_body
from hourbook.core.edge.endpoint import Call, body_of
from hourbook.core.edge.operations import Operation
from hourbook.core.edge.parameters import ignored_parameters, pairs_of, read_query
from hourbook.core.edge.routing import Place, place_of
from hourbook.core.who.authentication import credential_of
from hourbook.core.who.key_slips import KEY_SLIPS
from hourbook.described.nearest import nearest
from hourbook.explain.facts import Facts
from hourbook.explain.interval_mistakes import Sent, readings, sentence
from hourbook.explain.zone_mistakes import LONGEST
from hourbook.languages.said import joined, kept, said

NO_ZONE = "whose zone it is is not known here, and local time sent as UTC is the usual cause"
LOCAL_TIME = (
    "Probably one of the two is local time with a Z behind it: what ends in Z is read as UTC, and the difference to it "
    "puts the start after the end."
)
SEND_UTC = (
    "Send both in UTC, or each with the offset of its zone, as 2026-08-08T09:00:00+02:00. The zone of the account "
    "stands in GET /api/v1/user (settings.timeZone); with it the right instants can be told."
)
APART = range(15 * 60_000, 14 * 3_600_000 + LONGEST)  # ms that zones put a start after its end
AN_ENTRY = "so read it is an entry from {start} to {end}, which may well have been worked"
OUR_MASK = re.compile(re.escape(MASK) + ".{0,4}")
API, REPORTS = "https://api.clockify.me", "https://reports.api.clockify.me/v1"


class Offline(NamedTuple):
    """One fault. ``slug``: the refusal that a server gives for it; ``details`` as in its answer, in no language yet;
    ``follows``: why it fits, where it is one of several readings of the same fault."""

    slug: str
    details: dict[str, Any]
    follows: str = ""


class Case(NamedTuple):
    """A request, taken apart; ``now`` is when it was sent, UTC ms."""

    call: Call
    place: Place
    op: Operation | None
    facts: Facts
    now: int


def case_of(call: Call, facts: Facts, now: int) -> Case:
    """The request with the operation that its address and method are for."""
    place = place_of(call.address) or Place(call.address, "api", {}, {})
    op = place.operations.get("GET" if call.method == "HEAD" else call.method)
    call.path, call.path_values, call.surface = place.path, place.values, place.surface
    return Case(call, place, op, facts, now)


def faults(case: Case) -> list[Offline]:
    """All that is found, in the order in which a server would meet it."""
    found = [fault for check in CHECKS for fault in check(case)]
    return list({(fault.slug, str(fault.details.get("field")), fault.follows): fault for fault in found}.values())


def refused_by(case: Case, work: Callable[[], Any]) -> Iterator[Offline]:
    """The refusal that the work ends in."""
    try:
        work()
    except ApiError as error:
        for name, value in (("origin", case.call.origin), ("path", case.call.path), ("method", case.call.method)):
            error.values.setdefault(name, value)
        yield Offline(error.slug, error.details(kept))


def credential(case: Case) -> Iterator[Offline]:
    """None, several, or a key that can be none. Its value is looked at, and never repeated."""
    yield from refused_by(case, lambda: credential_of(case.call))
    key = case.call.headers.get("x-api-key", "").strip()
    slip = told(KEY_SLIPS, key)
    if slip and not OUR_MASK.fullmatch(key):  # of a record or page of ours: what was sent is not known
        yield Offline("api-key-unknown", {"field": "X-Api-Key", "cause": said(slip.cause), "fix": said(slip.fix)})


def address(case: Case) -> Iterator[Offline]:
    if case.op is not None:
        if case.op.surface == "reports" and case.call.origin == API and case.call.address.startswith("/api/"):
            fix = said("Send: {line}", line=f"{case.call.method} {REPORTS}{case.call.path}")
            yield Offline("unknown-path", {"cause": said("Reports have a host of their own."), "fix": fix})
        return
    near = nearest(case.call, case.facts.workspace_id)
    given: dict[str, Any] = {"cause": near.cause, "fix": near.fix} if near else {}
    if case.place.operations:
        allow = ", ".join(sorted(case.place.operations))
        given |= {"cause": joined([said(WrongVerb.cause, allow=allow), near.cause])} if near else {}
        kind = WrongVerbOfReports if case.place.surface == "reports" else WrongVerb
        yield Offline(kind.slug, kind(method=case.call.method, allow=allow, **given).details(kept))
    else:
        yield Offline("unknown-path", UnknownPath(path=case.call.path, given=case.call.path, **given).details(kept))


def query(case: Case) -> Iterator[Offline]:
    kind = case.op.query if case.op else None
    if kind is not None:
        yield from refused_by(case, lambda: read_query(kind, pairs_of(case.call.query)))


def body(case: Case) -> Iterator[Offline]:
    op = case.op
    if op is not None and op.body is not None and not op.form:
        yield from refused_by(case, lambda: body_of(op, case.call))


def ids(case: Case) -> Iterator[Offline]:
    """What stands where an id belongs, and is none: in the address, and in fields that are called so."""
    named = [*case.call.path_values.items(), *((name, value) for name, value in values_of(case.call.body))]
    for name, value in named:
        slip = told(ID_SLIPS, value) if isinstance(value, str) and not is_id(value) else None
        if slip:
            slug = "not-member" if name == "workspaceId" else "not-in-workspace"
            filled = slip.values(value) | {"field": name}
            texts = {"cause": said(slip.cause, **filled), "fix": said(slip.fix, **filled)}
            yield Offline(slug, {"field": name, "given": value, **texts})


def values_of(raw: bytes) -> Iterator[tuple[str, Any]]:
    """The fields of a body whose names say that they hold ids."""
    try:
        held = msgspec.json.decode(raw) if raw else {}
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return
    for name, value in held.items() if isinstance(held, dict) else ():
        if name.endswith(("Id", "Ids")):
            yield from ((name, each) for each in (value if isinstance(value, list) else [value]))


def interval(case: Case) -> Iterator[Offline]:
    """A start after its end, with what may have been meant."""
    if case.op is None or case.op.body is None:
        return
    try:
        read, _ = read_body(case.op.body, case.call.body, case.op.key)
    except ApiError:
        return
    for one in read if isinstance(read, list) else [read]:
        start, end = getattr(one, "start", None), getattr(one, "end", None)
        if isinstance(start, Instant) and isinstance(end, Instant) and start > end:
            yield from readings_of(Sent(start, end, case.now, case.facts.zones))


def readings_of(sent: Sent) -> Iterator[Offline]:
    """Each reading of a start after its end that makes an entry, the likeliest first; where none does, the fault."""
    own, meant = ERRORS["start-after-end"], readings(sent)
    unknown = not sent.zones and sent.start - sent.end in APART
    if unknown:
        usual = {"cause": said(LOCAL_TIME), "fix": said(SEND_UTC)}
        yield Offline(own.slug, {"field": "start", "given": sent.start.given, **usual}, said(NO_ZONE))
        meant = [each for each in meant if each.way != "local-time"]
    if not meant and not unknown:
        bare = {"cause": said(own.cause), "fix": said(own.fix)}
        yield Offline(own.slug, {"field": "start", "given": sent.start.given, **bare})
    for each in meant:
        texts = {"cause": sentence(each.cause), "fix": sentence(each.fix(sent))}
        span = {"start": instant_text(each.start), "end": instant_text(each.end)}
        follows = said(AN_ENTRY, **span) if len(meant) > 1 or unknown else ""
        yield Offline(own.slug, {"field": each.field, "given": sent.start.given, **texts}, follows)


CHECKS: list[Callable[[Case], Iterator[Offline]]] = [credential, address, query, body, ids, interval]


def unread(case: Case) -> list[str]:
    """Parameters and fields that the operation does not read."""
    if case.op is None:
        return []
    found = ignored_parameters(case.op.query, pairs_of(case.call.query))
    if case.op.body is not None and not case.op.form:
        try:
            found += read_body(case.op.body, case.call.body, case.op.key)[1]
        except ApiError:
            return found
    return found
