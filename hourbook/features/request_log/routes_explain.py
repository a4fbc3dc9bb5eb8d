"""A pasted request and its answer, explained for anybody, of the real service or of any Hourbook. Nothing is kept."""

import asyncio
from typing import Annotated

from msgspec import Meta

from hourbook.core.base.clock import is_zone
from hourbook.core.base.errors import ApiError, InvalidValue, TooManyRequests
from hourbook.core.base.networks import network_of
from hourbook.core.base.wire import Text, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.explain.engine import Explanation, explain
from hourbook.explain.facts import Facts
from hourbook.explain.pasted.exchange import exchange
from hourbook.explain.pasted.forms import Unreadable
from hourbook.features.request_log.routes import TAG
from hourbook.languages.choice import language_for
from hourbook.languages.said import Language

OF_ONE, OF_ALL = (2, 20), (10, 60)  # explanations a second, and at once: of one address, of all in one process


class PastedRequest(Wire):
    """A request as it was copied: a curl command, HAR, raw HTTP, or a call of Python, JavaScript or PowerShell."""

    request: Text(40_000, 1)  # type: ignore[valid-type]
    status: Annotated[int, Meta(ge=100, le=599)] | None = None  # of the answer
    answer: Text(10_000) | None = None  # type: ignore[valid-type]  # its body, or all of it
    time_zone: Text(60) | None = None  # type: ignore[valid-type]  # of the sender's profile
    is_member: bool | None = None  # whether the key's person is in the workspace of the request


class NoRequestPasted(ApiError):
    message = "No request was found in the pasted text."
    cause = "{why}"
    fix = (
        "Paste a curl command (Copy as cURL), a HAR file or an entry of one, raw HTTP, or a call of Python (requests, "
        "httpx), JavaScript (fetch, axios) or PowerShell (Invoke-RestMethod)."
    )
    field = "request"
    example = {"why": "The text is in none of the forms in which requests are copied."}


@operation(
    "POST", "/explain", None, tag=TAG, addition=True, reads=True, kept=False, raises=[NoRequestPasted, InvalidValue]
)
async def explain_request(ctx: Context, body: PastedRequest) -> Explanation:
    """Say what is wrong with a pasted request: the causes that fit, how sure each is, and the cure.

    Works signed out, for the real service and for Hourbook alike. Nothing is sent on and nothing kept, refusals
    included; keys and other secrets are masked in what is answered.
    """
    if body.time_zone and not is_zone(body.time_zone):
        raise InvalidValue(
            field="timeZone", given=body.time_zone, expected="the name of a time zone such as Europe/Belgrade"
        )
    take_turn(ctx)
    language = language_for(ctx.language)
    return await asyncio.to_thread(explanation, body, language)  # some tenths of a second: never on the event loop


def take_turn(ctx: Context) -> None:
    """Raises TooManyRequests: whoever asks needs no credential."""
    for key, (a_second, at_once), who in (
        (f"explain:{network_of(ctx.client)}", OF_ONE, "your address"),
        ("explain", OF_ALL, "all addresses"),
    ):
        wait = ctx.app.limiter.take(key, a_second, ctx.now, at_once).retry_after_seconds
        if wait:
            error = TooManyRequests(limit=a_second, who=who, seconds=wait)
            error.headers = {"retry-after": str(wait)}
            raise error


def explanation(body: PastedRequest, language: Language) -> Explanation:
    """What the engine says of it."""
    try:
        call, record = exchange(body.request, body.status or 0, body.answer or "")
        facts = Facts(zone=body.time_zone or "", is_member=body.is_member)
        return explain(call, record, facts, language)
    except Unreadable as problem:
        raise NoRequestPasted(why=problem.args[0]) from None
    except RecursionError:
        raise NoRequestPasted(why="What was pasted is nested too deeply to be read.") from None
