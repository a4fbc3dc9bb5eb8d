"""What went wrong, kept for people: every API answer of 400 or more or with a warning, and all for keys that ask so.

Kept ``request_log_days`` per workspace; secrets never enter it (``redact``). Readable by its caller and by admins.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.base.errors import ApiError
from hourbook.core.base.redact import redact_body, redact_headers, redact_query, redact_text
from hourbook.core.db.database import Tx
from hourbook.core.db.notices import note
from hourbook.core.db.tables import BigInteger, Column, Integer, Json, String, Text, metadata
from hourbook.core.edge.endpoint import Answer, Call
from hourbook.core.who.context import WARNED, Caller, Context
from hourbook.core.work.sweeps import forget, sweep

DAY = 86_400_000

logged_requests = sa.Table(
    "logged_requests",
    metadata,
    Column("id", String(32), primary_key=True),  # the request id
    Column("workspace_id", String(24), nullable=True),  # null: the caller was not let into a workspace
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
    return answer.status >= 400 or bool(call.caller and (call.caller.log_all or WARNED in answer.headers))


def log_row(call: Call, answer: Answer, error: ApiError | None, started: int) -> dict[str, Any]:
    """The row of one request, without secrets. A warning is kept like a refusal: slug and first sentence."""
    caller: Caller | None = call.caller or getattr(error, "sender", None)
    warning = answer.headers.get("warning", "").partition('"')[2].strip('"').split(". ")[0].rstrip(".")
    return {
        "id": call.request_id,
        "workspace_id": call.workspace_id or None,
        "user_id": (caller and caller.user_id) or None,
        "key_id": (caller and caller.key_id) or None,
        "key_name": (caller and caller.key_name) or None,
        "at": started,
        "milliseconds": now() - started,
        "method": call.method[:10],
        "path": redact_text(call.path[:2000]),
        "query": redact_query(call.query)[:4000],
        "operation": call.operation.name if call.operation else None,
        "headers": redact_headers(call.headers),
        "body": redact_body(call.body, call.headers.get("content-type", "application/json")),
        "status": answer.status,
        "code": error.code if error else None,
        "message": redact_text(error.text()) if error else f"{warning}." if warning else None,
        "reason": error.slug if error else answer.headers.get(WARNED, "").split(", ")[0] or None,
        "details": error.details() if error else None,
    }


def keep_request(tx: Tx, values: dict[str, Any]) -> None:
    tx.execute(sa.insert(logged_requests), values)
    workspace, user = values["workspace_id"] or "-", values["user_id"] or "-"
    note(tx, f"r {workspace} {user} {values['id']} {values['status']}")


@sweep(every=600)
def forget_old_requests(ctx: Context) -> bool:
    """Delete what is older than the setting allows."""
    first = now() - int(ctx.app.settings.request_log_days) * DAY
    return forget(ctx, logged_requests, logged_requests.c.at < first)
