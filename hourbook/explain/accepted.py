"""What the real service accepts of a request and does not do as it was meant, as far as the request alone shows it:
fields that nobody reads, times in the future or without a zone, filters by name, names of answers that writes drop.

The words are those of the warnings that a server of ours gives; what it reads and the real service drops is a table.
"""

from collections.abc import Iterator
from typing import Any, NamedTuple

from hourbook.core.base.clock import Instant, instant_text
from hourbook.core.base.errors import ERRORS, ApiError, UnknownFields, Warned
from hourbook.core.base.wire import UNSET, Query
from hourbook.core.edge import meant
from hourbook.core.edge.bodies import read_body
from hourbook.core.edge.endpoint import unread_body
from hourbook.core.edge.parameters import ignored_parameters, pairs_of, read_query
from hourbook.core.who.context import Caller, Context
from hourbook.explain.offline import Case
from hourbook.explain.zone_mistakes import SLACK, ZoneMistake, future_end, future_start
from hourbook.languages.said import joined, said


class Hint(NamedTuple):
    """One thing that will hurt: ``slug`` and texts as in a warning."""

    slug: str
    field: str
    cause: str
    fix: str


class Dropped(NamedTuple):
    """A field of time entries that our servers read and the real service drops without a word."""

    attribute: str
    name: str
    unless: str  # attribute of a field beside which it does no harm
    cause: str
    fix: str


DROPPED = (
    Dropped(
        "custom_field_values", "customFieldValues", "custom_fields",
        "customFieldValues is the name in answers: the real service drops it on writes, and the values are lost.",
        'Send customFields instead: [{"customFieldId": "...", "sourceType": "WORKSPACE", "value": ...}].',
    ),
    Dropped(
        "duration", "duration", "end",
        "The real service ignores duration: with a start and no end this is a running timer.",
        "Send the end.",
    ),
)  # fmt: skip


class Accepted(NamedTuple):
    """``ignored``: parameters and fields (dotted) that the operation does not read."""

    ignored: list[str]
    hints: list[Hint]


NOTHING = Accepted([], [])


def accepted(case: Case) -> Accepted:
    """What will hurt of a request that is accepted."""
    op = case.op
    if op is None:
        return NOTHING
    pairs = pairs_of(case.call.query)
    ignored = ignored_parameters(op.query, pairs)
    query = read_or_none(lambda: read_query(op.query, pairs)) if op.query else None
    body, unread = read_or_none(lambda: read_body(op.body, case.call.body, op.key)) or (None, [])
    ignored += unread if op.body is not None else [] if op.form else unread_body(case.call)
    ctx = Context(Caller("", time_zone=case.facts.zone or "UTC"))
    warned = list(warnings(case, ctx, query, body if isinstance(body, list) else [body]))
    return Accepted(ignored, list({each.slug: each for each in warned}.values()))


def read_or_none(read: Any) -> Any:
    """What is read; None for what a server would refuse, or has no type."""
    try:
        return read()
    except ApiError:
        return None


def warnings(case: Case, ctx: Context, query: Query | None, bodies: list[Any]) -> Iterator[Hint]:
    """Each with its words, those of the query first."""
    if query is not None:
        yield from map(hint_of, (*meant.in_struct(ctx, query, "", body=False), *meant.in_window(query)))
    for one in bodies[: meant.MOST]:
        if one is None or not hasattr(one, "__struct_fields__"):
            continue
        yield from map(hint_of, meant.in_struct(ctx, one, "", body=True))
        if case.op is not None and ERRORS["start-in-future"] in case.op.raises:
            yield from in_future(case, one)
            yield from dropped(one)


def hint_of(warning: ApiError) -> Hint:
    told = warning.details()
    return Hint(warning.slug, told.get("field", ""), told["cause"], told["fix"])


def in_future(case: Case, one: Any) -> Iterator[Hint]:
    """A start or an end that lies in the future, with the zone that explains it."""
    start, end = getattr(one, "start", None), getattr(one, "end", None)
    if isinstance(start, Instant) and start > case.now + SLACK:
        yield future("start", start, future_start(start, case.now, case.facts.zones))
    elif isinstance(end, Instant) and end > case.now + SLACK:
        begun = start if isinstance(start, Instant) else case.now
        mistake = future_end(begun, end, case.now, case.facts.zones, alone=not isinstance(start, Instant))
        yield future("end", end, mistake)


def future(field: str, at: Instant, mistake: ZoneMistake | None) -> Hint:
    kind = ERRORS[f"{field}-in-future"]
    told: dict[str, Any] = {field: instant_text(at), "given": at.given}
    if mistake is not None:
        told |= {"cause": joined([said(kind.cause, **told), mistake.cause()]), "fix": mistake.fix()}
    return hint_of(kind(**told))


def dropped(one: Any) -> Iterator[Hint]:
    """Fields whose values the real service drops."""
    for each in DROPPED:
        if getattr(one, each.attribute, UNSET) in (UNSET, None, ""):
            continue
        if getattr(one, each.unless, UNSET) in (UNSET, None):
            yield Hint("field-dropped", each.name, each.cause, each.fix)


def refusal_of(found: Accepted) -> Hint | None:
    """What a strict sender is told of it before anything is sent; None where nothing is lost."""
    if found.ignored:
        names = ", ".join(found.ignored)
        return hint_of(UnknownFields(names=names, field=found.ignored[0]))
    return found.hints[0] if found.hints else None


def is_warning(slug: str) -> bool:
    """Whether a slug is of something that is accepted."""
    return slug == "field-dropped" or issubclass(ERRORS.get(slug, ApiError), Warned)
