"""Which kept requests a reader sees, and the filters."""

import re
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import InvalidValue
from hourbook.core.rows.records import mine
from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.features.request_log.keeping import DAY
from hourbook.features.request_log.keeping import logged_requests as log
from hourbook.features.request_log.permissions import SEE_REQUEST_LOG
from hourbook.features.request_log.schemas import Counted, LogCounts, LogFilter

STATUS = re.compile(r"([1-5])xx|[1-5]\d\d")


def seen(ctx: Context) -> Any:
    """The condition of what the reader may see: the workspace's requests; for people who are no admins their own.

    Requests the caller made outside any workspace (such as one with a wrong workspace id) are nobody else's.
    """
    own = log.c.user_id == ctx.user_id
    parts = [mine(ctx, log) if ctx.reach(SEE_REQUEST_LOG) is Reach.ALL else mine(ctx, log) & own]
    if not ctx.caller.key_workspace:
        parts.append(log.c.workspace_id.is_(None) & own)
    return sa.or_(*parts)


def visible(ctx: Context) -> Any:
    return sa.select(log).where(seen(ctx))


def wanted(ctx: Context, query: LogFilter) -> list[Any]:
    """The conditions of the filters given."""
    exact = {"user_id": query.user_id, "id": query.request_id}
    found = [log.c[name] == value for name, value in exact.items() if value]
    found += [log.c.reason.in_(query.reason)] if query.reason else []
    found += [log.c.method.in_([method.upper() for method in query.method])] if query.method else []
    found += [sa.or_(*map(status_is, query.status))] if query.status else []
    found += [sa.or_(log.c.key_id == query.key, log.c.key_name == query.key)] if query.key else []
    found += [log.c.at >= int(query.start)] if query.start is not None else []
    found += [log.c.at <= int(query.end)] if query.end is not None else []
    found += [after(ctx, query.since)] if query.since else []
    if query.text:
        # %20 and the like stand in the query as they were sent
        places = (log.c.path, log.c.query, log.c.message, log.c.operation, log.c.reason)
        found.append(sa.or_(*(sa.func.lower(place).contains(query.text.lower(), autoescape=True) for place in places)))
    return found


def status_is(text: str) -> Any:
    """``400`` or a class, ``4xx``."""
    found = STATUS.fullmatch(text.lower())
    if found is None:
        raise InvalidValue(field="status", given=text, expected="statuses such as 404, or classes such as 4xx")
    if found[1] is None:
        return log.c.status == int(text)
    return log.c.status.between(int(found[1]) * 100, int(found[1]) * 100 + 99)


def after(ctx: Context, request_id: str) -> Any:
    """Kept later than a request the reader sees; everything when that is not kept (any more)."""
    row = ctx.tx.execute(sa.select(log.c.at).where(seen(ctx), log.c.id == request_id)).first()
    if row is None:
        return sa.true()
    return sa.or_(log.c.at > row.at, sa.and_(log.c.at == row.at, log.c.id > request_id))


def counts(ctx: Context, most: int = 20) -> LogCounts:
    """How many of the last 24 hours share a status, a reason, a key."""
    lately = [seen(ctx), log.c.at >= ctx.now - DAY]
    total = ctx.tx.execute(sa.select(sa.func.count()).select_from(log).where(*lately)).scalar_one()

    def by(value: Any, name: Any) -> list[Counted]:
        number = sa.func.count().label("number")
        grouped = sa.select(value, sa.func.max(name), number).where(*lately, value.is_not(None))
        rows = ctx.tx.execute(grouped.group_by(value).order_by(number.desc(), value).limit(most))
        return [Counted(value=str(each), name=str(named), count=count) for each, named, count in rows]

    return LogCounts(
        total=total,
        status=by(log.c.status, log.c.status),
        reason=by(log.c.reason, log.c.reason),
        key=by(log.c.key_id, log.c.key_name),
    )
