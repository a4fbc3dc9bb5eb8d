"""``hourbook doctor --request ID``: one kept request in words."""

from typing import Any

import sqlalchemy as sa

from hourbook import features
from hourbook.cli.offline import opened
from hourbook.cli.options import Refused, settings_of
from hourbook.cli.output import write_json
from hourbook.core.base.clock import instant_text_ms
from hourbook.core.edge.operations import camel
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users, workspaces
from hourbook.features.request_log.keeping import logged_requests


def explain(request_id: str, json: bool, given: dict[str, Any]) -> None:
    """Print what was sent, by whom, what refused it, why, and how to mend it."""
    settings = settings_of(**given)
    with opened(settings) as db:
        row = db.run(found, request_id)
    if row is None:
        kept = settings.request_log_days
        raise Refused(
            f"No request {request_id!r} is kept. Answers of 400 and above are, for {kept} days (request_log_days),\n"
            "and every answer for keys made with --log-all. The id is in X-Request-Id and in details.requestId."
        )
    if json:
        told = {camel(name): value for name, value in row.items()}
        write_json({"requestId": told.pop("id"), "time": instant_text_ms(told.pop("at")), **told})
    else:
        print("\n".join(lines(row)))


def found(ctx: Context, request_id: str) -> dict[str, Any] | None:
    """The row with the names of person and workspace."""
    log = logged_requests
    joined = log.outerjoin(users, users.c.id == log.c.user_id).outerjoin(
        workspaces, workspaces.c.id == log.c.workspace_id
    )
    names = users.c.name.label("user_name"), users.c.email, users.c.time_zone, workspaces.c.name.label("workspace_name")
    row = ctx.tx.execute(sa.select(log, *names).select_from(joined).where(log.c.id == request_id)).first()
    return dict(row._mapping) if row else None


def lines(row: dict[str, Any]) -> list[str]:
    """The explanation, line by line."""
    query = f"?{row['query']}" if row["query"] else ""
    details = row["details"] or {}
    code = f", code {row['code']}" if row["code"] is not None else ""
    said = [
        ("Request", f"{row['id']}, {instant_text_ms(row['at'])}, answered in {row['milliseconds']} ms"),
        ("From", sender(row)),
        ("Workspace", f"{row['workspace_name']} ({row['workspace_id']})" if row["workspace_name"] else ""),
        ("Sent", f"{row['method']} {row['path']}{query}"),
        ("Body", row["body"][:2000]),
        ("Operation", row["operation"]),
        ("Answer", f"{row['status']}{code}{': ' + row['message'] if row['message'] else ''}"),
        (
            "Refused by",
            row["reason"] and f"{row['reason']}{' (' + details['rule'] + ')' if details.get('rule') else ''}",
        ),
        ("Field", details.get("field")),
        ("Given", details.get("given")),
        ("Cause", details.get("cause")),
        ("Fix", details.get("fix")),
    ]
    text = [f"{name:11} {value}" for name, value in said if value not in (None, "")]
    text += [line for line in mended(row) if row["status"] >= 400 or row["reason"]]
    if row["reason"]:
        return [*text, "", f"More about it: hourbook errors {row['reason']}, or /help/errors/{row['reason']}"]
    return [*text, "", "It was not refused by a rule." if row["status"] >= 400 else "It was not refused."]


def mended(row: dict[str, Any]) -> list[str]:
    """The request as it should be, where the refusal determines it, and what of it is not read."""
    from hourbook.explain.engine import call_of, record_of
    from hourbook.explain.engine import explain as explained
    from hourbook.explain.facts import Facts

    features.load()
    query = f"?{row['query']}" if row["query"] else ""
    call = call_of(row["method"], f"/api/v1{row['path']}{query}", row["headers"], row["body"].encode())
    answer = {"message": row["message"], "code": row["code"], "details": row["details"] or {}}
    told = explained(call, record_of(call, row["status"], answer, row["at"]), Facts(zone=row["time_zone"] or ""))
    fixed = ["", "Corrected:", told.corrected.curl.replace(call.origin, "")] if told.corrected else []
    return [*fixed, *([""] if told.notes else []), *told.notes]


def sender(row: dict[str, Any]) -> str:
    """Who sent it, with which credential, as far as it was known."""
    if not row["user_id"]:
        return "somebody unknown: the credential named nobody"
    key = f"the key {row['key_name']!r}" if row["key_id"] else "a session"
    return f"{row['user_name']} <{row['email'] or 'no e-mail'}> with {key}"
