"""The audit log on the wire (wire-facts 6.27)."""

from typing import Annotated, Literal

import msgspec
from msgspec import Meta

from hourbook.core.base.clock import Instant
from hourbook.core.base.wire import GivenId, Query, UpTo1000, Wire
from hourbook.features.audit.actions import AuditAction

Actions = Annotated[list[AuditAction], Meta(min_length=1, max_length=100)]
MOST = 50


class AuthorsFilter(Wire):
    """``SYSTEM`` among the ids: what the server did by itself. No ids: everybody."""

    author_ids: UpTo1000[GivenId] = []
    contains: Literal["CONTAINS", "DOES_NOT_CONTAIN"] = "CONTAINS"


class AuditLogRequest(Wire):
    actions: Actions
    authors: AuthorsFilter
    start: Instant
    end: Instant
    page: Annotated[int, Meta(ge=0, le=1_000_000)] = 1  # 0 is the first page too
    page_size: Annotated[int, Meta(ge=1, le=MOST)] = msgspec.field(name="page-size", default=20)


class AuditLogEntry(Wire):
    """``content`` and ``previousContent`` are JSON as text; ``timestamp`` has milliseconds."""

    workspace_id: str
    user_id: str
    user_name: str
    user_email: str
    action: str
    content: str | None
    previous_content: str | None
    timestamp: str


class ChainQuery(Query):
    verify: bool = False


class ChainProblem(Wire):
    """The first row that is not what was sealed."""

    seq: int
    text: str


class ChainOut(Wire):
    """``head`` is a line to keep elsewhere; ``forgotten``: so many rows at the beginning were, as the log says."""

    ok: bool | None
    rows: int
    until: str | None
    head: str | None
    forgotten: int
    unsealed: int
    problem: ChainProblem | None
