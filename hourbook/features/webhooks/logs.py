"""What was sent and came back, and sending it again."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.clock import instant_text
from hourbook.core.base.errors import ApiError, ValueOutOfRange
from hourbook.core.base.wire import given
from hourbook.core.rows import records
from hourbook.core.rows.changes import record_change
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.work.work import DONE, GIVEN_UP, WAITING, piece, wake
from hourbook.features.webhooks.actions import find_webhook
from hourbook.features.webhooks.deriving import delivery
from hourbook.features.webhooks.schemas import (
    STATUS,
    LogOut,
    LogsIn,
    LogsPage,
    RepeatIn,
    StatusesPage,
    StatusOut,
    status_of,
)
from hourbook.features.webhooks.tables import webhook_attempts, webhook_deliveries, webhooks
from hourbook.languages.said import said

MOST = 1_000  # deliveries sent again at once
LARGEST_PAGE = 1_000
TESTS, MINUTE_MS = 10, 60_000  # of a webhook within a minute
attempt, one = webhook_attempts.c, webhook_deliveries.c


class SwitchedOff(ApiError):
    message = "Webhook is not enabled"
    cause = "The webhook is switched off ({why}), so nothing is sent."
    fix = "Switch it on first: PUT it with enabled true."
    field = "webhookId"
    example = {"why": "enabled is false"}


class TestUnderWay(ApiError):
    status, code = 429, 429
    message = "A test of this webhook is under way"
    cause = "The last test of this webhook has not ended, or {limit} were sent within a minute."
    fix = "Wait until it stands in the log, or for a minute, then send the next."
    rule = "limit"
    field = "webhookId"
    example = {"limit": TESTS}


class NothingToRepeat(ApiError):
    message = "deliveryIds or from and to must be given"
    cause = "The body names neither deliveries nor a range of time."
    fix = 'Send {{"deliveryIds": ["..."]}}, or {{"from": "...", "to": "..."}} for all that failed in between.'
    field = "deliveryIds"


def logs(ctx: Context, webhook_id: str, query: LogsPage, body: LogsIn) -> list[LogOut]:
    """The attempts of a page."""
    find_webhook(ctx, webhook_id)
    check_page(query)
    found = sa.select(webhook_attempts).where(mine(ctx, webhook_attempts), attempt.webhook_id == webhook_id)
    found = found.where(*within(attempt.created_at, body.from_, body.to))
    succeeded = attempt.status_code.between(200, 299)
    if body.status in ("SUCCEEDED", "FAILED"):
        found = found.where(succeeded if body.status == "SUCCEEDED" else ~succeeded)
    order = [each.desc() if body.sort_by_newest else each for each in (attempt.created_at, attempt.id)]
    rows = ctx.tx.execute(found.order_by(*order).limit(query.size).offset(query.place * query.size))
    return [log_out(row) for row in rows]


def check_page(query: LogsPage) -> None:
    if query.place < 0:
        raise ValueOutOfRange(
            field="page", given=query.place, bound=said("greater than or equal to {number}", number=0)
        )
    if not 1 <= query.size <= LARGEST_PAGE:
        bound = said("between {least} and {most}", least=1, most=LARGEST_PAGE)
        raise ValueOutOfRange(field="size", given=query.size, bound=bound)


def within(column: Any, start: Any, end: Any) -> list[Any]:
    """Conditions on an instant; both ends may be open."""
    bounds = [(column.__ge__, given(start)), (column.__le__, given(end))]
    return [compare(int(at)) for compare, at in bounds if at is not None]


def log_out(row: Any) -> LogOut:
    return LogOut(
        id=row.id,
        webhook_id=row.webhook_id,
        webhook_event_status_id=row.delivery_id,
        status_code=row.status_code,
        request_body=row.request_body,
        responded_at=instant_text(row.created_at),
        response_body=row.response_body,
        problem=row.problem,
        duration_ms=row.took_ms,
    )


def statuses(ctx: Context, webhook_id: str, query: StatusesPage) -> list[StatusOut]:
    """The deliveries of a page, the newest first, each with its latest attempt."""
    find_webhook(ctx, webhook_id)
    check_page(query)
    found = sa.select(webhook_deliveries).where(mine(ctx, webhook_deliveries), one.webhook_id == webhook_id)
    if query.statuses:
        found = found.where(one.state.in_([state for state, name in STATUS.items() if name in query.statuses]))
    order = one.created_at.desc(), one.id.desc()
    rows = ctx.tx.execute(found.order_by(*order).limit(query.size).offset(query.place * query.size)).all()
    latest, counts = attempts_of(ctx, [row.id for row in rows])
    return [status_out(row, latest.get(row.id), counts.get(row.id, 0)) for row in rows]


def attempts_of(ctx: Context, ids: list[str]) -> tuple[dict[str, Any], dict[str, int]]:
    """The latest attempt of each delivery, and how many there were."""
    of_these = mine(ctx, webhook_attempts), attempt.delivery_id.in_(ids)
    numbered = sa.select(
        attempt.id,
        sa.func.row_number().over(
            partition_by=attempt.delivery_id, order_by=(attempt.created_at.desc(), attempt.id.desc())
        ).label("place"),
        sa.func.count().over(partition_by=attempt.delivery_id).label("number"),
    ).where(*of_these).subquery()  # fmt: skip
    joined = sa.select(webhook_attempts, numbered.c.number).join(numbered, numbered.c.id == attempt.id)
    rows = ctx.tx.execute(joined.where(mine(ctx, webhook_attempts), numbered.c.place == 1)).all() if ids else []
    return {row.delivery_id: row for row in rows}, {row.delivery_id: row.number for row in rows}


def status_out(row: Any, last: Any, count: int) -> StatusOut:
    waits = row.state == WAITING
    return StatusOut(
        id=row.id,
        request_body=last.request_body if last else "",
        responded_at=instant_text(last.created_at) if last else None,
        response_body=last.response_body if last else "",
        retry_count=max(0, count - 1),
        status=status_of(row),
        status_code=last.status_code if last else 0,
        webhook_id=row.webhook_id,
        webhook_log_id=last.id if last else None,
        webhook_event=row.event,
        problem=(last.problem if last else "") or ("" if row.state == DONE else row.failure or ""),
        next_try_at=instant_text(row.next_try_at) if waits and not row.claimed_by else None,
    )


# --- sending


def open_webhook(ctx: Context, webhook_id: str) -> Any:
    row = find_webhook(ctx, webhook_id)
    if not row.enabled or row.stopped:
        why = said("enabled is false") if not row.enabled else said("it was stopped: {reason}", reason=row.stopped)
        raise SwitchedOff(why=why, given=webhook_id)
    return row


def send_test(ctx: Context, webhook_id: str) -> StatusOut:
    """One delivery that is tried once: the latest change of the event, or an empty object where there is none."""
    records.serialise(ctx, webhooks, webhook_id)
    webhook = find_webhook(ctx, webhook_id)
    lately = (one.state == WAITING) | (one.created_at > ctx.now - MINUTE_MS)
    of_it = mine(ctx, webhook_deliveries), one.webhook_id == webhook_id, one.change_id.is_(None)
    states = ctx.tx.execute(sa.select(one.state).where(*of_it, lately)).scalars().all()
    if WAITING in states or len(states) >= TESTS:
        raise TestUnderWay(given=webhook_id, limit=TESTS)
    row = delivery(ctx, webhook, webhook.webhook_event)
    ctx.tx.execute(sa.insert(webhook_deliveries).values(row))
    wake(ctx.tx, webhook_deliveries)
    record_change(ctx, "WEBHOOK_TESTED", "WEBHOOK", webhook_id)
    found = ctx.tx.execute(
        sa.select(webhook_deliveries).where(mine(ctx, webhook_deliveries), one.id == row["id"])
    ).one()
    return status_out(found, None, 0)


def send_again(ctx: Context, webhook_id: str, body: RepeatIn) -> int:
    """Send deliveries anew, under their old Idempotency-Key: by id whatever became of them, else those that failed.

    Returns how many; what is just being sent is none of them.
    """
    open_webhook(ctx, webhook_id)
    here = [mine(ctx, webhook_deliveries), one.webhook_id == webhook_id, one.change_id.is_not(None)]
    ids = given(body.delivery_ids)
    if ids:
        wanted = list(dict.fromkeys(ids))
        known = set(ctx.tx.execute(sa.select(one.id).where(*here, one.id.in_(wanted))).scalars())
        for id in wanted:
            if id not in known:
                raise NotInWorkspace(thing="Delivery", field="deliveryIds", given=id)
    elif given(body.from_) is not None or given(body.to) is not None:
        failed = sa.select(one.id).where(*here, one.state == GIVEN_UP, *within(one.created_at, body.from_, body.to))
        wanted = list(ctx.tx.execute(failed.order_by(one.created_at, one.id).limit(MOST)).scalars())
    else:
        raise NothingToRepeat()
    free = (one.state != WAITING) | one.claimed_by.is_(None)  # else it would be sent twice at the same time
    again = sa.update(webhook_deliveries).where(*here, one.id.in_(wanted), free).values(**piece(ctx.now))
    count = ctx.tx.execute(again).rowcount if wanted else 0
    if count:
        record_change(ctx, "WEBHOOK_SENT_AGAIN", "WEBHOOK", webhook_id, after={"deliveries": count})
        wake(ctx.tx, webhook_deliveries)
    return count
