"""The life of a request inside one operation: identity, parameters, body, permission, verb, answer.

The order of the checks is the real service's (wire-facts section 2): credential, path, method, parameter conversion,
body, access, validation. The answer leaves after the commit.
"""

from functools import partial
from typing import Any, NamedTuple

import msgspec

from hourbook.core.base.errors import (
    ApiError,
    BodyMissing,
    BodyUnreadable,
    ContentTypeWrong,
    NullCharacter,
    UnknownFields,
)
from hourbook.core.base.json_slips import GZIP
from hourbook.core.base.wire import encode
from hourbook.core.db.database import Tx
from hourbook.core.edge import idempotency
from hourbook.core.edge.bodies import read_body
from hourbook.core.edge.live import Feed, Live
from hourbook.core.edge.meant import warn_of
from hourbook.core.edge.operations import Operation
from hourbook.core.edge.parameters import ignored_parameters, pairs_of, read_query
from hourbook.core.edge.streams import Parts, Stream
from hourbook.core.who import access, authentication, web_session
from hourbook.core.who.access import Reach, Role
from hourbook.core.who.context import Caller, Context, Moment, Workspace

LIVE = {"content-type": "text/event-stream", "x-accel-buffering": "no"}  # nginx must not keep it back


class Call(msgspec.Struct):
    """One request as the endpoint sees it."""

    method: str
    path: str  # below the base: /workspaces/...
    query: str
    headers: dict[str, str]  # by lower-case name
    body: bytes
    request_id: str
    surface: str  # of the address: decides the shape of errors
    origin: str
    path_values: dict[str, str]
    address: str = ""  # the whole path as it was sent
    client: str = ""  # address of the peer
    operation: Operation | None = None
    caller: Caller | None = None  # once known
    admission: authentication.Admission | None = None  # what they were known by
    workspace_id: str = ""  # once the caller was let in
    left: str = ""  # of the address's allowance, where one was taken
    over: ApiError | None = None  # the refusal for strangers, where that allowance is used up
    ignored: list[str] = []  # parameters and fields that the operation does not read


class Answer(NamedTuple):
    """What is sent back."""

    status: int
    headers: dict[str, str]
    body: bytes
    parts: Parts | Feed | None = None  # sent instead of the body


class Raw(NamedTuple):
    """A verb's result that is not JSON of the declared type."""

    body: bytes
    content_type: str
    status: int = 200
    headers: dict[str, str] = {}


class Known(NamedTuple):
    """Who asks, where, and what they are there."""

    caller: Caller
    place: Workspace | None = None
    roles: frozenset[Role] = frozenset()


NOBODY = Known(Caller("", auth="none"))


async def perform(app: Any, op: Operation, call: Call) -> Answer:
    """Run the operation for a call, where and how it wants to be run; the answer, once everything is committed.

    Raises ApiError for every refusal.
    """
    call.operation = op
    if op.is_async:
        ctx, arguments = await app.db.read(admit, app, op, call)
        return answer_of(op, ctx, await op.verb(ctx, **arguments))
    if not op.reads and app.db.reads_inline:  # check on the event loop: refused requests never wait for the writer
        ctx, arguments = await app.db.read(admit, app, op, call)
        return await app.db.write(execute_if_admitted, op, ctx, call, arguments)  # type: ignore[no-any-return]
    run = app.db.report if op.report else app.db.read if op.reads else app.db.write
    return await run(admitted_execution, app, op, call)  # type: ignore[no-any-return]


def admitted_execution(tx: Tx, app: Any, op: Operation, call: Call) -> Answer:
    ctx, arguments = admit(tx, app, op, call)
    return (execute if op.reads else execute_if_admitted)(tx, op, ctx, call, arguments)


def execute_if_admitted(tx: Tx, op: Operation, ctx: Context, call: Call, arguments: dict[str, Any]) -> Answer:
    """Run a verb that writes, with the rights that the caller has in the write: admitted anew where they changed."""
    if call.admission is not None and not call.admission.holds(tx):
        known = known_caller(tx, ctx.app, call, call.path_values.get("workspaceId", ""))
        ctx = ctx.having(caller=known.caller, place=known.place, roles=known.roles)
        check_access(op, ctx)
    return execute(tx, op, ctx, call, arguments)


def admit(tx: Tx, app: Any, op: Operation, call: Call) -> tuple[Context, dict[str, Any]]:
    """Everything before the verb: who, which arguments, may they."""
    refuse_nulls(call)
    ctx = enter(tx, app, op, call)
    arguments: dict[str, Any] = {argument: call.path_values[name] for name, argument in op.path_parameters}
    pairs = pairs_of(call.query)
    ignored = ignored_parameters(op.query, pairs) if pairs else []
    if op.query is not None:
        arguments["query"] = read_query(op.query, pairs)
    if op.waits:
        arguments["anew"] = partial(admit_anew, app, op, call)
    if op.form:
        arguments["form"] = call
    elif op.body is not None:
        body, unread = body_of(op, call)
        arguments["body"] = op.taken(body) if op.taken else body
        ignored += unread
    else:
        ignored += unread_body(call)
    call.ignored = ignored
    note_ignored(ctx, ignored)
    check_access(op, ctx)
    warn_of(ctx, arguments.get("query"), arguments.get("body"))
    return ctx, arguments


def refuse_nulls(call: Call) -> None:
    """Refuse what PostgreSQL can not keep or look up; bodies are checked where they are read."""
    if "%00" in call.query:
        raise NullCharacter(field="query")
    if any("\0" in value for value in call.path_values.values()):
        raise NullCharacter(field="path")


def enter(tx: Tx, app: Any, op: Operation, call: Call) -> Context:
    """The Context with caller and workspace; for open operations an anonymous one."""
    from_app = web_session.is_from_app(call)
    if op.can is not None or (op.known_callers and authentication.has_credential(call.headers)):
        known = known_caller(tx, app, call, call.path_values.get("workspaceId", ""))
    else:
        known = (op.known_callers and caller_by_cookie(tx, app, call)) or NOBODY
    if call.over is not None and not known.caller.user_id:
        raise call.over
    ctx = context_of(tx, app, op, call, known, from_app=from_app)
    if op.can is not None or op.known_callers:
        app.throttle(ctx, call)
    return ctx


def context_of(tx: Tx, app: Any, op: Operation, call: Call, known: Known, *, from_app: bool = False) -> Context:
    """What the verb knows of the request."""
    return Context(
        *known, app, call.request_id, call.origin, op.name, call.client, call.headers.get("user-agent", ""),
        call.headers.get("accept-language", ""), is_strict(call), from_app,
        header_text(call.headers.get("action-metadata", "")), moment=Moment(tx),
    )  # fmt: skip


def caller_by_cookie(tx: Tx, app: Any, call: Call) -> Known | None:
    """Who has the page open; nobody when the session is over, since browsers send the cookie without being asked."""
    try:
        return known_caller(tx, app, call, "") if authentication.cookie_of(call) else None
    except ApiError:
        return None


def admit_anew(app: Any, op: Operation, call: Call, tx: Tx) -> Context:
    """The Context of a request whose answer goes on, with who the caller is by now; raises ApiError for the refused."""
    ctx = context_of(tx, app, op, call, known_caller(tx, app, call, call.path_values.get("workspaceId", "")))
    check_access(op, ctx)
    return ctx


def known_caller(tx: Tx, app: Any, call: Call, workspace_id: str) -> Known:
    """Authenticate and enter the workspace."""
    admission = known_sender(tx, app, call, workspace_id)
    if not workspace_id:
        return Known(admission.caller)
    return Known(admission.caller, *authentication.enter(admission, workspace_id))


def known_sender(tx: Tx, app: Any, call: Call, workspace_id: str) -> authentication.Admission:
    """Authenticate; the call notes who and where, for the request log."""
    admission = authentication.authenticate(tx, call, workspace_id, app.secret)
    call.caller, call.admission = admission.caller, admission
    call.workspace_id = workspace_id if workspace_id and admission.is_member else ""
    return admission


def body_of(op: Operation, call: Call) -> tuple[Any, list[str]]:
    optional = type(None) in getattr(op.body, "__args__", ())
    declared = call.headers.get("content-type", "")
    if call.body and declared and "json" not in declared.lower():
        raise ContentTypeWrong(given=declared, field="Content-Type")
    try:
        return read_body(op.body, call.body, op.key)
    except BodyUnreadable as error:
        if "place" in error.values and call.headers.get("content-encoding", "identity") != "identity":
            error.values["seen"] = GZIP  # whatever compressed it
        raise
    except BodyMissing:
        if optional:
            return None, []
        raise


def is_strict(call: Call) -> bool:
    return call.headers.get("x-strict", "").strip().lower() == "true"


def unread_body(call: Call) -> list[str]:
    """The fields of the body of a GET, which is read from its address alone."""
    if call.method not in ("GET", "HEAD") or call.body.strip() in (b"", b"{}", b"null", b"[]"):
        return []
    try:
        fields = msgspec.json.decode(call.body)
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return ["body"]
    return [f"body.{name}" for name in fields][:20] if isinstance(fields, dict) else ["body"]


def note_ignored(ctx: Context, ignored: list[str]) -> None:
    """Fields nobody reads: refused by name with X-Strict, otherwise named in the answer."""
    if not ignored:
        return
    names = ", ".join(ignored)
    if ctx.strict:
        raise UnknownFields(names=names, field=ignored[0])
    ctx.headers["x-ignored-fields"] = header_text(names)


def header_text(text: str) -> str:
    """Text that is safe in a header."""
    return "".join(c if 32 <= ord(c) < 127 else "?" for c in text[:500])


def check_access(op: Operation, ctx: Context) -> None:
    """The declared permission, the key's scope and the plan."""
    if op.can is None:
        return
    if ctx.caller.read_only and not op.reads:
        raise access.KeyReadOnly(key=ctx.caller.key_name)
    if ctx.place is None:
        return
    if ctx.reach(op.can) is Reach.NONE:
        raise ctx.refusal(op.can, Reach.OWN)
    if op.feature is not None:
        ctx.require_feature(op.feature)


def execute(tx: Tx, op: Operation, ctx: Context, call: Call, arguments: dict[str, Any]) -> Answer:
    """Run the verb in its transaction; a repeated Idempotency-Key gets its stored answer."""
    ctx.begin(tx)
    key = call.headers.get("idempotency-key", "") if call.method == "POST" and not op.reads and ctx.user_id else ""
    if key and (stored := idempotency.claim(ctx, key, call)) is not None:
        return Answer(*stored)
    result = op.verb(ctx, **arguments)
    if isinstance(result, Live):
        last = call.headers.get("last-event-id", "")
        feed = Feed(ctx.app.live, ctx, partial(admit_anew, ctx.app, op, call), result.tell, last)
        return Answer(op.status, {**ctx.headers, **LIVE}, b"", feed)
    answer = answer_of(op, ctx, result)
    if key:
        idempotency.keep(ctx, key, answer, shown_once=op.shows_secret)
    return answer


def answer_of(op: Operation, ctx: Context, result: Any) -> Answer:
    """Encode a verb's result."""
    headers = ctx.headers
    if op.shown is not None:
        result = op.shown(result)
    if isinstance(result, Raw):
        return Answer(result.status, {**headers, **result.headers, "content-type": result.content_type}, result.body)
    if isinstance(result, Stream):
        headers = {**headers, **result.headers, "content-type": result.content_type}
        return Answer(op.status, headers, b"", Parts(ctx, result.parts))
    if op.lists:
        headers["last-page"] = "true" if result.last else "false"
    if op.counts and result.total is not None:
        headers["total-count"] = str(result.total)
    body = b"" if result is None else encode(result)
    return Answer(op.status, headers, body)
