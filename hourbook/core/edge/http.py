"""The edge: sizes, request ids, error bodies. Everything above one operation but its address."""

import asyncio
import contextlib
import errno
from collections.abc import Awaitable, Callable
from functools import lru_cache, partial
from http import HTTPStatus
from typing import Any

from hourbook.core.base.clock import instant_text_ms, now
from hourbook.core.base.errors import (
    ERRORS,
    ApiError,
    BodyTooLarge,
    DatabaseUnavailable,
    HeadersTooLarge,
    HostWrong,
    InternalError,
    TryAgain,
)
from hourbook.core.base.logs import bind_request_id, get_logger
from hourbook.core.base.wire import encode
from hourbook.core.db.database import Conflict, is_unavailable
from hourbook.core.db.tables import new_id
from hourbook.core.edge.endpoint import Answer, Call, header_text, known_sender
from hourbook.core.edge.live import Feed
from hourbook.core.edge.operations import AT_LEAST, Operation
from hourbook.core.edge.routing import Place
from hourbook.core.edge.streams import Parts
from hourbook.core.who import web_session
from hourbook.core.who.authentication import combined, has_credential
from hourbook.languages.choice import language_for

log = get_logger()

PIECE = 64 * 1024  # what a client that does not read costs of memory

OF_ANYBODY = 64 * 1024  # bytes of a body that are read before it is known who sends it
SHORT = (errno.EMFILE, errno.ENFILE, errno.ENOSPC, errno.EDQUOT, errno.ENOMEM)  # of files, of room on the disk

# Sent with every API answer, as the real service does (wire-facts section 1).
STANDING = {
    name: (name.encode(), value)
    for name, value in {
        "content-type": b"application/json",
        "cache-control": b"no-cache, no-store, max-age=0, must-revalidate",
        "x-content-type-options": b"nosniff",
        "x-frame-options": b"DENY",
        "access-control-allow-origin": b"*",
        "access-control-expose-headers": b"*",
    }.items()
}


class Gone(Exception):
    """The client went away before the request was whole. Nothing is done, and nobody is there to be told."""


async def read_all(receive: Any, limit: int, declared: str, of_known: Callable[[], Awaitable[Any]]) -> bytes:
    """The whole body. Raises BodyTooLarge as soon as it is known to be, Gone when it will never be whole, and what
    ``of_known`` raises for large ones, before they take memory."""
    size = int(declared) if declared.isdigit() else 0
    if size > limit:
        raise BodyTooLarge(limit=limit, given=size)
    small = size <= OF_ANYBODY
    if not small:
        await of_known()
    body = bytearray()  # not a list of parts: one byte each would take forty
    while True:
        message = await receive()
        if message["type"] == "http.disconnect":
            raise Gone
        body += message.get("body", b"")
        if len(body) > limit:
            raise BodyTooLarge(limit=limit)
        if small and len(body) > OF_ANYBODY:
            await of_known()
            small = False
        if not message.get("more_body"):
            return bytes(body)


def call_of(scope: Any, place: Place, app: Any) -> Call:
    """The request without its body."""
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    if len(headers) < len(scope["headers"]):
        headers |= combined(scope["headers"])
    return Call(
        method=scope["method"],
        path=place.path,
        query=scope["query_string"].decode("latin-1"),
        headers=headers,
        body=b"",
        request_id=new_id(),
        surface=place.surface,
        origin=app.origin_of(scope, headers),
        path_values=place.values,
        address=scope["path"],
        client=app.client_of(scope, headers),
    )


def longest_body(app: Any, place: Place, call: Call) -> int:
    """Bytes that are read of a body here: many for what may be long alone, since all of it is decoded at once."""
    op = place.operations.get(call.method)
    return min(app.settings.max_body_bytes, op.longest_body if op else AT_LEAST)  # type: ignore[no-any-return]


async def check_large(app: Any, place: Place, call: Call) -> None:
    """Large bodies are read of known callers alone: raises what refuses the credential, as it would be later."""
    op = place.operations.get(call.method)
    if op is not None and op.can is None:
        raise BodyTooLarge(limit=OF_ANYBODY)
    await app.db.read(known_sender, app, call, "")
    call.caller = None  # where, is not known yet


def check_head(scope: Any, limit: int) -> None:
    """Raises HostWrong, HeadersTooLarge."""
    hosts = [name for name, _ in scope["headers"] if name == b"host"]
    if len(hosts) != 1 and (hosts or scope["http_version"] != "1.0"):
        raise HostWrong(count=len(hosts), field="Host")
    size = sum(len(name) + len(value) for name, value in scope["headers"]) + len(scope["query_string"])
    if size > limit:
        raise HeadersTooLarge(limit=limit)


def refusal_answer(error: ApiError, call: Call) -> Answer:
    """The error body: message, code, details; on the reports base code first, on the audit base more (wire-facts 3)."""
    headers = {**error.headers, "x-hourbook-reason": error.slug}
    error.values.setdefault("origin", call.origin)
    error.values.setdefault("path", call.path)
    error.values.setdefault("method", call.method)
    page = f"{call.origin}/help/errors/{error.slug}"
    if error.empty:
        return Answer(error.status, {**headers, "link": f'<{page}>; rel="help"'}, b"")
    language = language_for(call.headers.get("accept-language", ""))
    details = {**error.details(language.say), "help": page, "requestId": call.request_id}
    if error.also:
        details["cause"] = f"{details.get('cause', '')} {language.say(error.also)}".strip()
    if call.ignored:
        headers["x-ignored-fields"] = header_text(", ".join(call.ignored))
    parts: dict[str, Any] = {"message": error.text(), "code": error.code}
    if call.surface == "reports":
        parts = {"code": error.code, "message": error.text()}
    if error.code is None:
        del parts["code"]
    if call.surface == "audit":
        parts |= {"timestamp": instant_text_ms(now()), "status": error.status}
        parts |= {"error": HTTPStatus(error.status).phrase, "path": call.address}
    return Answer(error.status, headers, encode({**parts, **error.extra, "details": details}))


@lru_cache(maxsize=50)
def bytes_of(slug: str, **values: Any) -> bytes:
    """The whole answer to what never became a request; the connection ends with it. Strangers can ask for thousands, so
    it is made once, with one request id, under which nothing is kept."""
    call = Call("", "", "", {}, b"", new_id(), "api", "", {})
    answer = refusal_answer(ERRORS[slug](**values), call)
    own = {"x-request-id": call.request_id, "content-length": str(len(answer.body)), "connection": "close"}
    head = {name: value.decode() for name, (_, value) in STANDING.items()} | answer.headers | own
    lines = [f"HTTP/1.1 {answer.status} {HTTPStatus(answer.status).phrase}", *(f"{n}: {v}" for n, v in head.items())]
    return "\r\n".join([*lines, "", ""]).encode("latin-1", "replace") + answer.body


def refused(error: BaseException, call: Call) -> tuple[Answer, ApiError]:
    """The answer to any exception; what is not a refusal becomes a 5xx and a log line with the trace."""
    if not isinstance(error, ApiError):
        error = TryAgain() if isinstance(error, Conflict) else unavailable(error) or unexpected(error, call)
    return refusal_answer(error, call), error


def unavailable(error: BaseException) -> ApiError | None:
    """What is answered where the database, or a file or thread that is needed, can not be had now."""
    if (isinstance(error, OSError) and error.errno in SHORT) or is_unavailable(error):
        log.warning("not available", problem=f"{type(error).__name__}: {error}"[:300])
        return DatabaseUnavailable()
    return None


def unexpected(error: BaseException, call: Call) -> ApiError:
    log.error("unexpected fault", operation=call.operation and call.operation.name, exc_info=error)
    return InternalError()


def preflight(operations: dict[str, Any]) -> Answer:
    """What browsers ask before a request from another page. No credential of the browser's own is ever accepted."""
    allow = {
        "access-control-allow-methods": ", ".join(sorted(operations)) or "GET",
        "access-control-allow-headers": "*, X-Api-Key, X-Auth-Token, Content-Type, Idempotency-Key, X-Strict",
        "access-control-max-age": "600",
    }
    return Answer(204, allow, b"")


async def renewed(app: Any, call: Call, answer: Answer) -> Answer:
    """The answer with a new session cookie, once a day, unless it carries one already (signing in and out)."""
    if not web_session.is_due(call.caller) or "set-cookie" in answer.headers:
        return answer
    assert call.caller is not None
    with contextlib.suppress(Exception):  # a database that can not be written must not cost the answer
        if await app.db.write(web_session.renew, call.caller.session_id):
            carried = call.caller.user_id, call.caller.session_id, now()
            headers = {**answer.headers, "set-cookie": web_session.cookie(app.secret, call.origin, *carried)}
            return answer._replace(headers=headers)
    return answer


async def send_answer(send: Any, call: Call, answer: Answer) -> None:
    """Send status, headers and body. A 204 and an empty body carry no content type."""
    own, body = answer.headers, answer.body
    raw = [pair for name, pair in STANDING.items() if name not in own]
    raw += [(name.encode("latin-1"), value.encode("latin-1", "replace")) for name, value in own.items()]
    raw.append((b"x-request-id", call.request_id.encode()))
    if not body and answer.parts is None:
        raw = [pair for pair in raw if pair[0] != b"content-type"]
    if answer.status != 204 and answer.parts is None:
        raw.append((b"content-length", b"%d" % len(body)))
    await send({"type": "http.response.start", "status": answer.status, "headers": raw})
    if answer.parts is None:
        await send_body(send, b"" if call.method == "HEAD" else body)


async def send_body(send: Any, body: bytes) -> None:
    """Send a body in pieces: the server copies what it is handed, and may be handed more when the client took it."""
    if len(body) <= PIECE:
        await send({"type": "http.response.body", "body": body})
        return
    for start in range(0, len(body), PIECE):
        more = start + PIECE < len(body)
        await send({"type": "http.response.body", "body": body[start : start + PIECE], "more_body": more})


async def send_parts(parts: Parts | Feed, receive: Any, send: Any, head: bool) -> None:
    """Send a body while it is made, until the client goes away. A fault breaks the connection off: the status has left
    already, and an answer that looked complete would be a lie."""
    gone = asyncio.ensure_future(receive())
    gone.add_done_callback(lambda _: parts.end())
    try:
        async for part in parts:
            if head:
                break
            await send({"type": "http.response.body", "body": part, "more_body": True})
        await send({"type": "http.response.body", "body": b""})
    finally:
        gone.cancel()


async def unless_gone(asked: Awaitable[Answer], receive: Any, op: Operation | None) -> Answer:
    """The answer; an operation that waits ends with its client, so that nobody's place is kept."""
    if op is None or not op.waits:
        return await asked
    work, gone = asyncio.ensure_future(asked), asyncio.ensure_future(receive())
    gone.add_done_callback(lambda _: work.cancel())
    try:
        return await work
    except asyncio.CancelledError:
        raise Gone from None
    finally:
        gone.cancel()


async def handle(app: Any, place: Place, scope: Any, receive: Any, send: Any) -> None:
    """One API request to one path, whatever its method: the only place where answers and refusals are made."""
    started = now()
    call = call_of(scope, place, app)
    bind_request_id(call.request_id)
    if call.method == "OPTIONS":
        return await send_answer(send, call, preflight(place.operations))
    error: ApiError | None = None
    call.over = app.take_first(call)
    try:
        if call.over is not None and not has_credential(call.headers):
            raise call.over
        check_head(scope, app.settings.max_header_bytes)
        declared, large = call.headers.get("content-length", ""), partial(check_large, app, place, call)
        call.body = await read_all(receive, longest_body(app, place, call), declared, large)
        answer = await unless_gone(app.dispatch(place.operations, call), receive, place.operations.get(call.method))
        if answer.parts is not None:
            answer = answer._replace(headers={**answer.headers, **await answer.parts.begin()})
    except Gone:
        return
    except Exception as problem:
        answer, error = refused(problem if call.over is None or call.caller else call.over, call)
    try:
        await app.finished(call, answer, error, started)
        answer = await renewed(app, call, answer)
        await send_answer(send, call, answer)
        if answer.parts is not None:
            await send_parts(answer.parts, receive, send, head=call.method == "HEAD")
    finally:
        if answer.parts is not None:
            await answer.parts.close()


async def show(app: Any, answer_with: Any, scope: Any, receive: Any, send: Any, *, limited: bool) -> None:
    """One request for a file or page, answered by an ASGI application: the same checks, and no fault without words."""
    started = now()
    call = call_of(scope, Place(scope["path"], "api", {}, {}), app)
    bind_request_id(call.request_id)
    begun = False

    async def send_on(message: Any) -> None:
        nonlocal begun
        begun = True
        if len(message.get("body", b"")) > PIECE and not message.get("more_body"):
            return await send_body(send, message["body"])
        await send(message)

    try:
        if limited and (over := app.take_first(call)):
            raise over
        check_head(scope, app.settings.max_header_bytes)
        await answer_with(scope, receive, send_on)
    except Exception as problem:
        answer, error = refused(problem, call)
        await app.finished(call, answer, error, started)
        if begun:
            raise
        await send_answer(send, call, answer)
