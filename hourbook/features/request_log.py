"""The request log as people read it: what was refused, why, and how to mend it (kept by ``core/request_log.py``)."""

from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core import records
from hourbook.core.access import Can, NotYours, Reach
from hourbook.core.clock import Instant, instant_text_ms
from hourbook.core.context import Context
from hourbook.core.names import NotInWorkspace
from hourbook.core.operations import operation
from hourbook.core.records import Paged, Paging, Row, mine
from hourbook.core.request_log import logged_requests as log
from hourbook.core.wire import Id, Wire


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


class LogFilter(Paging):
    status: int | None = None
    reason: str = ""
    method: str = ""
    key: str = ""  # id or name of an API key
    user_id: str = msgspec.field(name="userId", default="")
    request_id: str = msgspec.field(name="requestId", default="")
    start: Instant | None = None
    end: Instant | None = None


def logged_request(row: Row) -> LoggedRequest:
    same = ("user_id", "key_id", "key_name", "method", "path", "query", "body", "status", "code", "message", "reason",
            "details", "milliseconds")  # fmt: skip
    return LoggedRequest(time=instant_text_ms(row.at), request_id=row.id, **{name: getattr(row, name) for name in same})


def visible(ctx: Context) -> Any:
    """The workspace's requests; for people who are no admins their own.

    Requests the caller made outside any workspace (such as one with a wrong workspace id) are nobody else's.
    """
    own = log.c.user_id == ctx.user_id
    seen = [mine(ctx, log) if ctx.reach(Can.SEE_REQUEST_LOG) is Reach.ALL else mine(ctx, log) & own]
    if not ctx.caller.key_workspace:
        seen.append(log.c.workspace_id.is_(None) & own)
    return sa.select(log).where(sa.or_(*seen))


def wanted(query: LogFilter) -> list[Any]:
    """The conditions of the filters given."""
    exact = {"status": query.status, "reason": query.reason, "method": query.method.upper(),
             "user_id": query.user_id, "id": query.request_id}  # fmt: skip
    found = [log.c[name] == value for name, value in exact.items() if value not in ("", None)]
    if query.key:
        found.append(sa.or_(log.c.key_id == query.key, log.c.key_name == query.key))
    if query.start is not None:
        found.append(log.c.at >= int(query.start))
    if query.end is not None:
        found.append(log.c.at <= int(query.end))
    return found


@operation(
    "GET", "/workspaces/{workspaceId}/request-log", Can.SEE_REQUEST_LOG, tag="Request Log", lists=True, addition=True,
    raises=[NotYours],
)  # fmt: skip
def list_logged_requests(ctx: Context, query: LogFilter) -> list[LoggedRequest]:
    """List kept requests, newest first: your own, and for admins everybody's in the workspace.

    Kept are refusals (400 and above), and every answer for keys with ``logAll``. Your requests that named no
    workspace, or one that is not yours, are in the list too, for you alone.
    """
    if query.user_id:
        ctx.require(Can.SEE_REQUEST_LOG, user_id=query.user_id)
    statement = visible(ctx).where(*wanted(query)).order_by(log.c.at.desc(), log.c.id.desc())
    page: Paged = records.page(ctx, statement, query)
    return records.shaped(page, logged_request)


@operation(
    "GET", "/workspaces/{workspaceId}/request-log/{requestId}", Can.SEE_REQUEST_LOG, tag="Request Log", addition=True,
    raises=[NotInWorkspace],
)  # fmt: skip
def get_logged_request(ctx: Context, request_id: str) -> LoggedRequest:
    """Get one kept request by the id that stood in ``X-Request-Id`` and in ``details``."""
    missing = NotInWorkspace(thing="Request", field="requestId", given=request_id)
    return logged_request(records.find(ctx, visible(ctx).where(log.c.id == request_id), missing))
