"""The operations of the request log and of the time-zone helper."""

from hourbook.core.base.clock import is_zone
from hourbook.core.base.errors import InvalidValue, LengthWrong
from hourbook.core.edge.endpoint import Raw
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import Paged, Row
from hourbook.core.who.access import SIGNED_IN, NotYours
from hourbook.core.who.context import Context
from hourbook.explain.readings import readings_of
from hourbook.explain.shapes import InstantReadings
from hourbook.features.request_log.inspection import inspected, logged_request
from hourbook.features.request_log.keeping import logged_requests as log
from hourbook.features.request_log.permissions import SEE_REQUEST_LOG
from hourbook.features.request_log.queries import counts, visible, wanted
from hourbook.features.request_log.report import report
from hourbook.features.request_log.schemas import InspectedRequest, InstantQuestion, LogCounts, LogFilter, LoggedRequest
from hourbook.languages.answers import in_language
from hourbook.languages.choice import language_for

LOG = "/workspaces/{workspaceId}/request-log"
TAG, LONGEST_TEXT = "Request Log", 100


def found(ctx: Context, request_id: str) -> Row:
    """The row, if the reader may see it."""
    missing = NotInWorkspace(thing="Request", field="requestId", given=request_id)
    return records.find(ctx, visible(ctx).where(log.c.id == request_id), missing)


@operation("GET", LOG, SEE_REQUEST_LOG, tag=TAG, lists=True, addition=True, raises=[NotYours, InvalidValue])
def list_logged_requests(ctx: Context, query: LogFilter) -> list[LoggedRequest]:
    """List kept requests, newest first: your own, and for admins everybody's in the workspace.

    Kept are refusals (400 and above), answers with a warning, and every answer for keys with ``logAll``. Your requests
    that named no workspace, or one that is not yours, are in the list too, for you alone. ``status`` takes classes
    (``4xx``) too; ``text`` is looked for in path, query, message, operation and reason; ``since`` is the id of the
    newest request you have.
    """
    if query.user_id:
        ctx.require(SEE_REQUEST_LOG, user_id=query.user_id)
    statement = visible(ctx).where(*wanted(ctx, query)).order_by(log.c.at.desc(), log.c.id.desc())
    page: Paged = records.page(ctx, statement, query)
    language = language_for(ctx.language)
    return records.shaped(page, lambda row: logged_request(row, language))


@operation("GET", f"{LOG}/counts", SEE_REQUEST_LOG, tag=TAG, addition=True)
def count_logged_requests(ctx: Context) -> LogCounts:
    """Count the kept requests of the last 24 hours by status, reason and key, as far as you may see them."""
    return counts(ctx)


@operation("GET", f"{LOG}/{{requestId}}", SEE_REQUEST_LOG, tag=TAG, addition=True, raises=[NotInWorkspace])
def get_logged_request(ctx: Context, request_id: str) -> InspectedRequest:
    """Get one kept request by the id that stood in ``X-Request-Id`` and in ``details``, with its whole story.

    What was sent and where the fault stands in it, what was checked in which order, and how to mend it: where the
    refusal determines it with the corrected request, ready to paste. All of it without secrets.
    """
    return inspected(ctx, found(ctx, request_id), language_for(ctx.language))


@operation(
    "GET", f"{LOG}/{{requestId}}/report", SEE_REQUEST_LOG, tag=TAG, addition=True, raises=[NotInWorkspace],
    files=("text/plain",),
)  # fmt: skip
def report_logged_request(ctx: Context, request_id: str) -> Raw:
    """Pack one kept request, its answer, role, plan and versions into one text for whoever supports the server."""
    return Raw(report(ctx, found(ctx, request_id)).encode(), "text/plain; charset=utf-8")


@operation("GET", "/user/instants", SIGNED_IN, tag=TAG, addition=True, raises=[InvalidValue, LengthWrong])
def read_instant(ctx: Context, query: InstantQuestion) -> InstantReadings:
    """Show how a text is understood as an instant: in UTC, in a time zone (else your profile's), and as local time.

    Clients commonly send local time with a Z behind it; ``ifItWasLocal`` is what they meant.
    """
    zone = query.time_zone or ctx.caller.time_zone
    if not is_zone(zone):
        raise InvalidValue(field="timeZone", given=zone, expected="the name of a time zone such as Europe/Belgrade")
    if len(query.text) > LONGEST_TEXT:
        raise LengthWrong(field="text", given=len(query.text), least=1, most=LONGEST_TEXT)
    return in_language(readings_of(query.text, zone, ctx.now), language_for(ctx.language))
