"""One kept request as a story: made anew from its row, the declarations and what the reader may know."""

import re
from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import instant_text_ms
from hourbook.core.base.errors import ERRORS
from hourbook.core.base.wire import UNSET
from hourbook.core.edge.operations import Operation
from hourbook.core.rows.records import Row
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.explain import checks, corrections
from hourbook.explain.examples import examples_of, headers_of
from hourbook.explain.facts import Facts
from hourbook.explain.faults import Found, body_mark, fault_out, line_mark, line_of
from hourbook.explain.layout import laid_out
from hourbook.explain.readings import Mistake, given_instants
from hourbook.explain.request import Request, operation_of
from hourbook.explain.shapes import Change, Check
from hourbook.features.request_log.schemas import (
    Corrected,
    InspectedRequest,
    KnownOperation,
    LoggedRequest,
    Sent,
    SentHeader,
)
from hourbook.languages.answers import in_language
from hourbook.languages.recognised import details_in, recognised
from hourbook.languages.said import ENGLISH, Language, Said

SAME = ("user_id", "key_id", "key_name", "method", "path", "query", "body", "status", "code", "message", "reason",
        "details", "milliseconds")  # fmt: skip


def logged_request(row: Row, language: Language = ENGLISH) -> LoggedRequest:
    return LoggedRequest(time=instant_text_ms(row.at), request_id=row.id, **same(row, language))


def same(row: Row, language: Language) -> dict[str, Any]:
    """What is shown as it was kept; what was said, in the reader's language. Messages of refusals are as clients know
    them, that of a warning is a sentence of ours."""
    own = {name: getattr(row, name) for name in SAME}
    own["details"] = details_in(row.details, language)
    return own | ({"message": recognised(row.message, language)} if row.status < 400 and row.message else {})


def inspected(ctx: Context, row: Row, language: Language = ENGLISH) -> InspectedRequest:
    """The story of a row that the reader may see."""
    return in_language(story_of(ctx, row, language), language)


def story_of(ctx: Context, row: Row, language: Language) -> InspectedRequest:
    op, zone = operation_of(row), zone_of(ctx, row)
    facts = Facts(ctx.user_id, ctx.workspace_id, ctx.workspace.name, zone, ctx.workspace.time_zone)
    case = corrections.case_of(row, op, facts)
    request, found, mistake = case.request, case.fault, case.mistake
    mended = corrections.corrected(case)
    cause, fix, page = explained(row, mistake)
    return InspectedRequest(
        time=instant_text_ms(row.at), request_id=row.id, **same(row, language), headers=row.headers,
        operation=known(op, ctx.origin) if op else None, sent=sent(row, op, request, found),
        checks=[again(check, language) for check in checks.story(checks.Case(row, op, facts), where(found))],
        field=fault_out(found, row) if found else None, cause=spoken(cause, language), fix=spoken(fix, language),
        help=page and ctx.origin + page,
        corrected=corrected_out(mended[0], mended[1], op, ctx.origin) if mended else None,
        examples=examples_of(mended[0] if mended else request, op, ctx.origin),
        safe_to_retry=is_safe(case, mended[0] if mended else request), time_zone=zone,
        instants=given_instants(request, zone, mistake),
    )  # fmt: skip


def where(found: Found | None) -> str:
    return found.where if found else ""


def again(check: Check, language: Language) -> Check:
    """The check with the sentence that was kept with the request."""
    return msgspec.structs.replace(check, text=spoken(check.text, language))


def spoken(text: str | None, language: Language) -> str | None:
    """What was kept is recognised; what is said now needs no recognition."""
    return text if text is None or isinstance(text, Said) else recognised(text, language)


def explained(row: Row, mistake: Mistake | None) -> tuple[str | None, str | None, str | None]:
    """Cause, fix and the path of the page about it; of a warning what the mistake behind it says."""
    page = f"/help/errors/{row.reason}" if row.reason in ERRORS else None
    if mistake and row.status < 400:
        return mistake.cause, mistake.fix, page
    return (checks.why(row), (row.details or {}).get("fix"), page) if page else (None, None, None)


def zone_of(ctx: Context, row: Row) -> str:
    """The zone in the profile of who sent it."""
    if row.user_id in (None, ctx.user_id):
        return ctx.caller.time_zone
    found = ctx.tx.execute(sa.select(users.c.time_zone).where(users.c.id == row.user_id)).scalar()
    return str(found or ctx.workspace.time_zone)


def known(op: Operation, origin: str) -> KnownOperation:
    tag = re.sub(r"[^a-z0-9]+", "-", op.tag.lower())
    return KnownOperation(name=op.name, summary=op.summary, documentation=f"{origin}/help/api/{tag}#{op.name}")


def sent(row: Row, op: Operation | None, request: Request, found: Any) -> Sent:
    """The request set for reading, with what is at fault marked in it."""
    layout = laid_out(request.body) if request.body is not UNSET else None
    line = line_of(row, request)
    fault = found.name.lower() if found and found.where == "header" else ""
    return Sent(
        line=line, line_mark=line_mark(found, line, row, op),
        headers=[SentHeader(name=name, value=value, at_fault=name == fault) for name, value in row.headers.items()],
        body=layout.text if layout else request.text, body_mark=body_mark(found, layout, request),
        complete=request.complete,
    )  # fmt: skip


def corrected_out(request: Request, changes: list[Change], op: Operation | None, origin: str) -> Corrected:
    body = None if request.body is UNSET else request.body
    url = origin + request.address
    return Corrected(
        method=request.method, url=url, headers=headers_of(request, op), body=body, changes=changes
    )  # fmt: skip


def is_safe(case: corrections.Case, request: Request) -> bool:
    """Whether the reader may send it (again): nothing came of it, or it only reads, and none of it is hidden."""
    harmless = request.method == "GET" or case.row.status >= 400
    secret = request.has_secrets or (case.op is not None and (case.op.shows_secret or case.op.tag == "Identity"))
    return case.own and harmless and request.complete and not secret
