"""The operation: ``core/live.py`` keeps the stream, ``features/hearing.py`` knows who hears of what."""

from collections.abc import Iterator

from hourbook.core.base.wire import Wire
from hourbook.core.edge.live import Event, Live, TooManyStreams
from hourbook.core.edge.operations import operation
from hourbook.core.rows.records import Row
from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.features.hearing import heard
from hourbook.features.request_log.permissions import SEE_REQUEST_LOG


class ChangeOut(Wire):
    """A change; ids are null where its kind is all that is told."""

    event: str
    kind: str
    id: str | None
    owner_id: str | None
    project_id: str | None
    request_id: str


class RequestOut(Wire):
    """A row of the request log was written."""

    request_id: str
    status: int


@operation("GET", "/workspaces/{workspaceId}/live", tag="Live", name="live", addition=True, raises=[TooManyStreams])
def live(ctx: Context) -> Live:
    """Hear what happens in the workspace, as far as you may see it: a ``text/event-stream`` without end.

    Events: ``hello`` at the start; ``change`` with event, kind, id, ownerId, projectId and requestId (ids are null
    where the kind is all that is told) for each change you may see; ``request`` with requestId and status for each
    kept request you may read; ``resync`` when something was missed and everything is to be read again. Who lost the
    stream goes on where it was: the header ``Last-Event-ID`` with the last ``id`` brings the changes since (requests
    are told while you listen). A comment line every 15 seconds keeps the connection open. The stream ends after an
    hour, and as soon as its credential or membership does.
    """
    return Live(tell)


def tell(ctx: Context, rows: list[Row], requests: list[str]) -> Iterator[Event]:
    """The events of change rows and of notices of requests (``core/db/notices.py``)."""
    for row, told in heard(ctx, rows):
        yield Event("change", ChangeOut(event=row.event, kind=row.kind, request_id=row.request_id, **told._asdict()))
    for _, workspace, user, request_id, status in (notice.split(" ") for notice in requests):
        if may_read(ctx, workspace, user):
            yield Event("request", RequestOut(request_id=request_id, status=int(status)))


def may_read(ctx: Context, workspace: str, user: str) -> bool:
    """The rule of ``request_log.visible``."""
    if workspace == "-":
        return user == ctx.user_id and not ctx.caller.key_workspace
    return user == ctx.user_id or ctx.reach(SEE_REQUEST_LOG) is Reach.ALL
