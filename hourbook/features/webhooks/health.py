"""What deliveries say of a webhook: its log, failing since when, told to its creator, stopped after three days."""

from typing import Any, NamedTuple
from urllib.parse import urlsplit

import sqlalchemy as sa

from hourbook.core.base.clock import instant_text, now
from hourbook.core.db.tables import new_id
from hourbook.core.rows import records
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.core.work.mail import Letter, no_address
from hourbook.core.work.mail_limits import TooManyMails
from hourbook.core.work.mails import post
from hourbook.core.work.sweeps import forget, sweep
from hourbook.core.work.work import WAITING
from hourbook.features.webhooks.actions import drop_waiting
from hourbook.features.webhooks.deriving import keep_following
from hourbook.features.webhooks.log_size import bound_log
from hourbook.features.webhooks.sending import MOST, Sent
from hourbook.features.webhooks.tables import (
    FAILING,
    NO_RIGHTS,
    DeliveryRow,
    WebhookRow,
    webhook_attempts,
    webhook_deliveries,
    webhooks,
)
from hourbook.features.workspaces.actions import enter_workspace

DAY_MS = 86_400_000
KEPT_MS, PATIENCE_MS = 7 * DAY_MS, 3 * DAY_MS
TRIED_MS = 600_000  # how long ago an attempt must be to say that the server does not just come back
PART = 50  # webhooks that a sweep stops at once


class Outcome(NamedTuple):
    """What was sent and came back."""

    body: bytes
    sent: Sent
    failing: bool  # the webhook was, when it was sent


def delivered(ctx: Context, row: DeliveryRow, outcome: Outcome | None) -> None:
    """A delivery ended well: in the transaction that ends it. None: there was nothing to tell."""
    if outcome is None:
        table = webhook_deliveries
        ctx.tx.execute(sa.delete(table).where(table.c.workspace_id == row.workspace_id, table.c.id == row.id))
        return
    keep(ctx, row, outcome)
    if outcome.failing and row.change_id is not None:
        mark(ctx, row, "WEBHOOK_WORKS", failing_since=None, given_up_at=None)


def failed(ctx: Context, row: DeliveryRow, outcome: Outcome, last: bool) -> None:
    """An attempt failed; with the last one of a delivery the creator is told, once until one succeeds."""
    keep(ctx, row, outcome)
    if row.change_id is None:
        return
    if not outcome.failing:
        mark(ctx, row, "WEBHOOK_FAILS", failing_since=ctx.now)
    if last and (webhook := of_delivery(ctx, row)) is not None and webhook.given_up_at is None:
        mark(ctx, row, "WEBHOOK_FAILS", given_up_at=ctx.now)
        tell(ctx, webhook, failing_mail(webhook, outcome.sent))


def keep(ctx: Context, row: DeliveryRow, outcome: Outcome) -> None:
    """Write the log. A delivery that was deleted meanwhile has none."""
    table, sent = webhook_deliveries, outcome.sent
    there = table.c.workspace_id == row.workspace_id, table.c.id == row.id
    if ctx.tx.execute(sa.select(table.c.id).where(*there)).first() is None:
        return
    line = {
        "workspace_id": row.workspace_id,
        "id": new_id(),
        "created_at": now(),
        "webhook_id": row.webhook_id,
        "delivery_id": row.id,
        "status_code": sent.status,
        "request_body": text_of(outcome.body),
        "response_body": text_of(sent.body),
        "problem": sent.problem[:300],
        "took_ms": sent.took_ms,
    }
    ctx.tx.execute(sa.insert(webhook_attempts).values(line))
    bound_log(ctx, row)


def text_of(body: bytes) -> str:
    """What of a body is kept: its beginning, as text that both databases take, and no longer than what was read."""
    text = body[:MOST].decode(errors="replace").replace("\0", "\N{REPLACEMENT CHARACTER}")
    return text.encode()[:MOST].decode(errors="ignore")


def of_delivery(ctx: Context, row: DeliveryRow) -> WebhookRow | None:
    here = webhooks.c.workspace_id == row.workspace_id, webhooks.c.id == row.webhook_id
    return ctx.tx.execute(sa.select(webhooks).where(*here)).first()


def mark(ctx: Context, row: DeliveryRow, event: str, **values: Any) -> None:
    """Note on the webhook how it stands; what is noted already stays."""
    inside = enter_workspace(ctx, row.workspace_id)
    records.serialise(inside, webhooks, row.webhook_id)
    webhook = of_delivery(inside, row)
    if webhook is not None and any((getattr(webhook, name) is None) != (values[name] is None) for name in values):
        records.change(inside, webhooks, webhook, event, **values)


def stop(ctx: Context, workspace_id: str, webhook_id: str, why: str) -> None:
    """Deliver nothing any more until somebody saves the webhook; its creator is told."""
    ctx = enter_workspace(ctx, workspace_id)
    records.serialise(ctx, webhooks, webhook_id)
    webhook = ctx.tx.execute(sa.select(webhooks).where(mine(ctx, webhooks), webhooks.c.id == webhook_id)).first()
    if webhook is None or webhook.stopped:
        return
    records.change(ctx, webhooks, webhook, "WEBHOOK_STOPPED", stopped=why)
    drop_waiting(ctx, webhook_id, "the webhook was stopped")
    keep_following(ctx)
    tell(ctx, webhook, stopped_mail(webhook, why))


@sweep(every=600)
def stop_those_that_fail(ctx: Context) -> bool:
    """Switch off what did nothing but fail for three days, and was tried: a server that was away proves nothing."""
    attempt, tried = webhook_attempts.c, (ctx.now - DAY_MS, ctx.now - TRIED_MS)
    its = attempt.workspace_id == webhooks.c.workspace_id, attempt.webhook_id == webhooks.c.id
    lately = sa.exists().where(*its, attempt.created_at.between(*tried))  # of a long queue nothing may be given up yet
    long_ago = webhooks.c.failing_since < ctx.now - PATIENCE_MS, webhooks.c.given_up_at.is_not(None) | lately
    found = sa.select(webhooks.c.workspace_id, webhooks.c.id).where(*long_ago, webhooks.c.stopped.is_(None))
    rows = ctx.tx.execute(found.limit(PART)).all()
    for workspace_id, id in rows:
        stop(ctx, workspace_id, id, FAILING)
    return len(rows) == PART


@sweep(every=600)
def forget_old_attempts(ctx: Context) -> bool:
    return forget(ctx, webhook_attempts, webhook_attempts.c.created_at < ctx.now - KEPT_MS)


@sweep(every=600)
def forget_old_deliveries(ctx: Context) -> bool:
    table = webhook_deliveries
    return forget(ctx, table, table.c.created_at < ctx.now - KEPT_MS, table.c.state != WAITING)


# --- mails


def tell(ctx: Context, webhook: WebhookRow, letter: Letter) -> None:
    """Mail the creator, whose address is known."""
    email = ctx.tx.execute(sa.select(users.c.email).where(users.c.id == webhook.user_id)).scalar()
    if email:
        try:
            post(ctx, email, letter)
        except TooManyMails:  # the webhook itself says it too
            return


def named(webhook: WebhookRow) -> str:
    """Its name and where it leads, without what an address may keep secret."""
    return f"{no_address(webhook.name)} ({webhook.webhook_event} to {no_address(urlsplit(webhook.url).hostname or '')})"


def failing_mail(webhook: WebhookRow, sent: Sent) -> Letter:
    reason = sent.problem or f"the receiver answered {sent.status}"
    return Letter(
        f"The webhook {no_address(webhook.name)} fails",
        f"A delivery of your webhook {named(webhook)} was tried for a day and given up. The last reason: "
        f"{no_address(reason, 200)}.\n\nOther deliveries are still tried. After three days of nothing but failures the "
        "webhook is switched off. Its log tells what was sent and what came back; from there it can be sent again.\n",
    )


def stopped_mail(webhook: WebhookRow, why: str) -> Letter:
    since = f" since {instant_text(webhook.failing_since)}" if webhook.failing_since is not None else ""
    reasons = {
        FAILING: f"every delivery failed{since}",
        NO_RIGHTS: "you may not have webhooks in that workspace any more",
    }
    return Letter(
        f"The webhook {no_address(webhook.name)} was switched off",
        f"Your webhook {named(webhook)} was switched off: {reasons[why]}.\n\nWhoever may change webhooks switches it "
        "on again by saving it. What happened meanwhile is not sent; what waited can be sent again from its log.\n",
    )
