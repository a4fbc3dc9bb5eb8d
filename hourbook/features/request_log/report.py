"""One kept request in one text, for whoever supports the server. It holds what the log holds: no secret, no names."""

import platform

import sqlalchemy as sa

from hourbook import __version__
from hourbook.core.base.clock import instant_text
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, members
from hourbook.features.request_log.inspection import inspected
from hourbook.features.request_log.schemas import InspectedRequest

SIGNS = {"passed": "ok", "failed": "REFUSED", "not reached": "-"}


def report(ctx: Context, row: Row) -> str:
    """The text, in sections with a heading each."""
    told = inspected(ctx, row)
    sections = [
        ("Hourbook request report", about(ctx, row, told)),
        ("Sent", [told.sent.line, *(f"{h.name}: {h.value}" for h in told.sent.headers), "", told.sent.body]),
        ("Answered", answer(row)),
        ("Checked", [f"{SIGNS[check.state]:8}{check.name:11} {check.text}" for check in told.checks]),
        ("Times", [f"{each.name}: {each.given} is {each.in_profile_zone} there" for each in told.instants]),
        ("Corrected", [told.examples.curl] if told.corrected and told.examples else []),
    ]
    kept = [(title, lines) for title, lines in sections if lines]
    return "\n\n".join("\n".join([title, "-" * len(title), *lines]).rstrip() for title, lines in kept) + "\n"


def about(ctx: Context, row: Row, told: InspectedRequest) -> list[str]:
    """Who asked in which state of things, and which versions are at work."""
    sqlite = ctx.tx.dialect.name == "sqlite"
    version = ".".join(map(str, ctx.tx.dialect.server_version_info or ()))
    said = {
        "Request": row.id,
        "Time": f"{told.time} (report of {instant_text(ctx.now)})",
        "Took": f"{row.milliseconds} ms",
        "Operation": told.operation.name if told.operation else "none has this address",
        "With": "an API key" if row.key_id else "a session" if row.user_id else "no known credential",
        "Role": roles(ctx, row),
        "Plan": ctx.workspace.plan,
        "Time zone": f"{told.time_zone} (profile), {ctx.workspace.time_zone} (workspace)",
        "Server": f"Hourbook {__version__}",
        "Python": f"{platform.python_version()} on {platform.system()}",
        "Database": f"{'SQLite' if sqlite else 'PostgreSQL'} {version}",
    }
    return [f"{name:11}{value}" for name, value in said.items()]


def roles(ctx: Context, row: Row) -> str:
    """What the sender is in the workspace now."""
    of_sender = members.c.user_id == row.user_id
    role = ctx.tx.execute(sa.select(members.c.role).where(mine(ctx, members), of_sender)).scalar()
    managed = sa.select(manager_roles.c.role).where(mine(ctx, manager_roles), manager_roles.c.user_id == row.user_id)
    return ", ".join([str(role or "none"), *sorted(set(ctx.tx.execute(managed).scalars()))])


def answer(row: Row) -> list[str]:
    """Status, code, message, and what the details say."""
    details = {name: value for name, value in (row.details or {}).items() if value not in (None, "")}
    head = f"{row.status}" + ("" if row.code is None else f", code {row.code}") + (f": {row.message or ''}")
    return [head.rstrip(": "), *(f"{name}: {value}" for name, value in details.items())]
