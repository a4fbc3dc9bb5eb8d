"""What went wrong, kept for people: every API answer of 400 or more or with a warning, and all for keys that ask so.

Kept ``request_log_days`` per workspace; secrets never enter it (``redact``). Readable by its caller and by admins.
Every row has some kilobytes at most. Of those whom nobody knows fewer and shorter ones are kept: strangers must not
fill the disk.
"""

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.base.errors import ApiError
from hourbook.core.base.ids import is_id
from hourbook.core.base.networks import network_of
from hourbook.core.base.redact import (
    LONGEST_MASKED,
    MASK,
    hidden_texts,
    redact_body,
    redact_headers,
    redact_path,
    redact_query,
    redact_text,
)
from hourbook.core.base.wire import encode
from hourbook.core.db.database import Tx
from hourbook.core.db.notices import note
from hourbook.core.db.tables import BigInteger, Column, Integer, Json, String, Text, metadata
from hourbook.core.edge.endpoint import Answer, Call
from hourbook.core.edge.throttle import RateLimiter
from hourbook.core.who.context import WARNED, Caller, Context
from hourbook.core.work.sweeps import forget, sweep
from hourbook.features.request_log.private import harmless_of, plain_path, private_texts, redact_private, unkept_paths

DAY = 86_400_000
STRANGERS_KEPT = 5_000  # rows without a known caller; the oldest go first
STRANGERS_A_SECOND, STRANGERS_AT_ONCE = 5, 200  # of all addresses, in one process
ONE_A_SECOND, ONE_AT_ONCE = 2, 60  # of one address


class Room(NamedTuple):
    """Characters that a row may hold of a request."""

    path: int
    query: int
    headers: int
    body: int
    details: int


OF_CALLERS, OF_STRANGERS = Room(2000, 2000, 4000, 4096, 4000), Room(300, 300, 1200, 500, 1000)
LONGEST_HEADER = 500
# What a refusal says may repeat what the body holds; which of it is secret is not looked for in long ones.
OF_LONG = {"cause": f"The body had more than {LONGEST_MASKED} bytes; what the answer said of it is not kept."}
MOST_HIDDEN = 20
SHORTEST_HIDDEN = 4  # characters: shorter ones stand in every sentence

logged_requests = sa.Table(
    "logged_requests",
    metadata,
    Column("id", String(32), primary_key=True),  # the request id
    Column(
        "workspace_id", String(24), nullable=True
    ),  # null: nobody was let into a workspace, nor did a stranger name one
    Column("user_id", String(24), nullable=True),
    Column("key_id", String(24), nullable=True),
    Column("key_name", String(100), nullable=True),
    Column("at", BigInteger, nullable=False),
    Column("milliseconds", Integer, nullable=False),
    Column("method", String(10), nullable=False),
    Column("path", Text, nullable=False),
    Column("query", Text, nullable=False),
    Column("operation", String(80), nullable=True),
    Column("headers", Json, nullable=False),
    Column("body", Text, nullable=False),
    Column("status", Integer, nullable=False),
    Column("code", Integer, nullable=True),
    Column("message", Text, nullable=True),
    Column("reason", String(60), nullable=True),
    Column("details", Json, nullable=True),
    sa.Index("ix_logged_requests_workspace", "workspace_id", "at"),
    sa.Index("ix_logged_requests_user", "user_id", "at"),
    sa.Index("ix_logged_requests_at", "at"),
)


def is_kept(call: Call, answer: Answer) -> bool:
    """Whether this answer belongs in the log."""
    if plain_path(call) in unkept_paths():
        return False
    return answer.status >= 400 or bool(call.caller and (call.caller.log_all or WARNED in answer.headers))


class Strangers:
    """Which refusals of unknown callers are kept and logged: some of each address, some of all."""

    def __init__(self) -> None:
        self._limiter = RateLimiter()

    def hears(self, call: Call, error: ApiError | None, now_ms: int) -> bool:
        """Whether this one is kept; those of known callers all are."""
        if caller_of(call, error) is not None:
            return True
        one = self._limiter.take(network_of(call.client), ONE_A_SECOND, now_ms, ONE_AT_ONCE)
        return one.allowed and self._limiter.take("", STRANGERS_A_SECOND, now_ms, STRANGERS_AT_ONCE).allowed


def caller_of(call: Call, error: ApiError | None) -> Caller | None:
    """Who sent it, also where their credential was refused."""
    return call.caller or getattr(error, "sender", None)


def log_row(call: Call, answer: Answer, error: ApiError | None, started: int) -> dict[str, Any]:
    """The row of one request, without secrets. A warning is kept like a refusal: slug and first sentence."""
    caller = caller_of(call, error)
    room = OF_STRANGERS if caller is None else OF_CALLERS
    harmless, long = harmless_of(call), len(call.body) > LONGEST_MASKED
    hidden = [] if long or not (error and call.body) else hidden_texts(call.body)
    if harmless is not None and not long:
        hidden += private_texts(call.body, harmless)
    warning = answer.headers.get("warning", "").partition('"')[2].strip('"').split(". ")[0].rstrip(".")
    path = redact_path(call.path, known=call.operation is not None)
    hidden += [step for step, shown in zip(call.path.split("/"), path.split("/"), strict=True) if step != shown]
    shown = partial(as_shown, hidden=hidden)
    return {
        "id": call.request_id,
        "workspace_id": call.workspace_id or named_by_stranger(call, answer, caller),
        "user_id": (caller and caller.user_id) or None,
        "key_id": (caller and caller.key_id) or None,
        "key_name": (caller and caller.key_name) or None,
        "at": started,
        "milliseconds": now() - started,
        "method": call.method[:10],
        "path": path[: room.path],
        "query": redact_query(call.query)[: room.query],
        "operation": call.operation.name if call.operation else None,
        "headers": cut_headers(redact_headers(call.headers), room.headers),
        "body": redact_body(call.body, call.headers.get("content-type", "application/json")[:200], room.body)
        if harmless is None
        else redact_private(call.body, harmless, room.body),
        "status": answer.status,
        "code": error.code if error else None,
        "message": (error.message if long else shown(error.text())[: room.details])
        if error
        else f"{warning}."
        if warning
        else None,
        "reason": error.slug if error else answer.headers.get(WARNED, "").split(", ")[0] or None,
        "details": (OF_LONG if long else cut_details(error, shown, room.details)) if error else None,
    }


def named_by_stranger(call: Call, answer: Answer, caller: Caller | None) -> str | None:
    """The workspace in the address of a refused credential: its admins may know whose wrong key that is."""
    named = call.path_values.get("workspaceId", "")
    return named if caller is None and answer.status == 401 and is_id(named) else None


def as_shown(text: str, hidden: list[str]) -> str:
    """A text of the refusal in which nothing stands that the row does not show."""
    for secret in hidden[:MOST_HIDDEN]:
        text = text.replace(secret, MASK) if len(secret) >= SHORTEST_HIDDEN else text
    return redact_text(text)


def cut_headers(headers: dict[str, str], room: int) -> dict[str, str]:
    """The first headers, long ones cut; "..." says how many were left out."""
    kept: dict[str, str] = {}
    for name, value in headers.items():
        short = cut(value, LONGEST_HEADER)
        room -= len(name) + len(short)
        if room < 0:
            return {**kept, "...": f"<{len(headers) - len(kept)} more>"}
        kept[name] = short
    return kept


def cut_details(error: ApiError, shown: Callable[[str], str], room: int) -> dict[str, Any]:
    """What the refusal says; where that is too much, of each value the beginning, as text."""
    details = {name: shown_in(value, shown) for name, value in error.details().items()}
    if len(encode(details)) <= room:
        return details
    texts = {name: value if isinstance(value, str) else encode(value).decode() for name, value in details.items()}
    return {name: cut(text, room // 6) for name, text in texts.items()}


def shown_in(value: Any, shown: Callable[[str], str]) -> Any:
    """The same value with each text in it as it may be shown, at any depth."""
    match value:
        case str():
            return shown(value)
        case dict():
            return {shown(str(name)): shown_in(inner, shown) for name, inner in value.items()}
        case list():
            return [shown_in(inner, shown) for inner in value]
    return value


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else f"{text[:most]}... <cut, {len(text)} characters>"


def keep_request(tx: Tx, values: dict[str, Any]) -> None:
    tx.execute(sa.insert(logged_requests), values)
    workspace, user = values["workspace_id"] or "-", values["user_id"] or "-"
    note(tx, f"r {workspace} {user} {values['id']} {values['status']}")


@sweep(every=600)
def forget_old_requests(ctx: Context) -> bool:
    """Delete what is older than the setting allows."""
    first = now() - int(ctx.app.settings.request_log_days) * DAY
    return forget(ctx, logged_requests, logged_requests.c.at < first)


@sweep(every=600)
def forget_strangers(ctx: Context) -> bool:
    """Of requests without a known caller keep the newest."""
    of_nobody = logged_requests.c.user_id.is_(None)
    newest = sa.select(logged_requests.c.at).where(of_nobody).order_by(logged_requests.c.at.desc())
    last = ctx.tx.execute(newest.offset(STRANGERS_KEPT).limit(1)).scalar_one_or_none()
    return last is not None and forget(ctx, logged_requests, of_nobody & (logged_requests.c.at <= last))
