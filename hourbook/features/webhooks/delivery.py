"""Deliveries: made when they are sent, with the rights that the webhook's creator has then, and tried again for a day.

In order for each thing (``lane``). A webhook has a few at the same time, a workspace a share: what does not answer
holds up its own, and what waits for its turn takes no place.
"""

import asyncio
from typing import Any, NamedTuple
from weakref import WeakValueDictionary

import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import encode
from hourbook.core.db.database import Tx
from hourbook.core.db.prepared import Prepared, select_by_id
from hourbook.core.rows.changes import changes, last_seq
from hourbook.core.rows.following import ChangesForgotten, changes_after
from hourbook.core.who import authentication
from hourbook.core.who.context import Context
from hourbook.core.work.sweeps import system_context
from hourbook.core.work.work import Failed, Hopeless, work
from hourbook.features.hearing import heard
from hourbook.features.webhooks import health
from hourbook.features.webhooks.addresses import Target, target_of
from hourbook.features.webhooks.events import EVENTS
from hourbook.features.webhooks.payloads import Happened, happened
from hourbook.features.webhooks.permissions import MANAGE_WEBHOOKS
from hourbook.features.webhooks.sending import Sent, post
from hourbook.features.webhooks.signing import headers_of
from hourbook.features.webhooks.tables import (
    NO_RIGHTS,
    DeliveryRow,
    WebhookRow,
    webhook_deliveries,
    webhook_tokens,
    webhooks,
)

RETRIES = (15, 60, 300, 1_800, 7_200, 21_600, 54_000)  # seconds: for a day
AT_ONCE, OF_WORKSPACE, OF_ONE = 256, 64, 8  # deliveries under way in a process, of a workspace, of a webhook
LOOKED_AT = 1_000  # changes among which an example for a test is looked for

_same = (webhook_tokens.c.workspace_id == webhooks.c.workspace_id) & (webhook_tokens.c.webhook_id == webhooks.c.id)
_webhook = Prepared(
    sa.select(webhooks, webhook_tokens.c.token)
    .join(webhook_tokens, _same)
    .where(webhooks.c.workspace_id == sa.bindparam("workspace_id"), webhooks.c.id == sa.bindparam("id"))
)


class Ready(NamedTuple):
    """A delivery as it is sent now."""

    target: Target
    headers: dict[str, str]
    body: bytes
    failing: bool  # the webhook's last delivery failed


class NoRights(Exception):
    """The creator may not have webhooks any more."""


_making = WeakValueDictionary[int, asyncio.Lock]()


@work(
    webhook_deliveries, done=health.delivered, retries=RETRIES, lease=60, at_once=AT_ONCE, in_order=("lane", "seq"),
    shares=(("workspace_id", OF_WORKSPACE), ("webhook_id", OF_ONE)),
)  # fmt: skip
async def deliver(app: Any, row: DeliveryRow) -> health.Outcome | None:
    """One attempt. What was sent and came back is kept, whatever it was."""
    last = row.attempts > len(RETRIES) or row.change_id is None
    ready = await made(app, row)
    if ready is None:
        return None
    allowed = app.settings.webhook_allowed_hosts
    sent = await post(ready.target, ready.headers, ready.body, allowed, whose=row.workspace_id)
    outcome = health.Outcome(ready.body, sent, ready.failing)
    if sent.succeeded:
        return outcome
    await system_context(app).write(health.failed, row, outcome, last)
    raise (Hopeless if row.change_id is None else Failed)(reason_of(sent))


def reason_of(sent: Sent) -> str:
    return sent.problem or f"the receiver answered {sent.status}"


async def made(app: Any, row: DeliveryRow) -> Ready | None:
    """The delivery, one at a time: on SQLite it is read on the event loop, which has requests to answer in between."""
    loop = asyncio.get_running_loop()
    lock = _making.setdefault(id(loop), asyncio.Lock())
    try:
        async with lock:
            ready: Ready | None = await app.db.fresh(prepare, app, row)
            return ready
    except NoRights:
        await system_context(app).write(health.stop, row.workspace_id, row.webhook_id, NO_RIGHTS)
        raise Hopeless("its creator may not have webhooks any more: the webhook was stopped") from None


def prepare(tx: Tx, app: Any, row: DeliveryRow) -> Ready | None:
    """Make it; None where there is nothing to send. Raises Hopeless, NoRights."""
    found = _webhook.rows(tx, workspace_id=row.workspace_id, id=row.webhook_id)
    if not found:
        return None
    webhook = found[0]
    if row.change_id is not None and (not webhook.enabled or webhook.stopped):
        raise Hopeless("the webhook is switched off")
    ctx = as_creator(tx, app, webhook)
    what = what_happened(ctx, row)
    body = b"{}" if what is None else body_of(ctx, row, what)
    if body is None:
        return None
    metadata = (what and what.row.action_metadata) or ""
    headers = headers_of(webhook.token, row.event, row.id, now() // 1000, body, metadata)
    if row.change_id is None:
        headers["Hourbook-Test"] = "true"
    return Ready(target_of(webhook.url), headers, body, webhook.failing_since is not None)


def as_creator(tx: Tx, app: Any, webhook: WebhookRow) -> Context:
    """The Context of the creator, with the rights there are now. Raises NoRights."""
    ctx = system_context(app).having(origin=app.settings.origin.rstrip("/"))
    ctx.begin(tx)
    try:
        admission = authentication.admission_of(tx, webhook.user_id, webhook.workspace_id)
        creator = ctx.acting_as(admission.caller).inside(*authentication.enter(admission, webhook.workspace_id))
    except ApiError:
        raise NoRights from None
    if not creator.may(MANAGE_WEBHOOKS):
        raise NoRights
    return creator


def body_of(ctx: Context, row: DeliveryRow, what: Happened) -> bytes | None:
    """The JSON; None where the creator does not see the thing (any more)."""
    payload = EVENTS[row.event].payload
    if payload is None or not heard(ctx, [what.row]):
        return None
    found = payload(ctx, what)
    return None if found is None else encode(found)


def what_happened(ctx: Context, row: DeliveryRow) -> Happened | None:
    """The change that is told; for a test the latest one like it, None where there is none."""
    if row.change_id is not None:
        found = select_by_id(changes).rows(ctx.tx, workspace_id=row.workspace_id, id=row.change_id)
        if not found:
            raise Hopeless("the change is not kept any more")
        return happened(found[0])
    event, last = EVENTS[row.event], last_seq(ctx.tx, row.workspace_id)
    try:
        page = changes_after(ctx.tx, row.workspace_id, max(0, last - LOOKED_AT), LOOKED_AT, [event.kind])
    except ChangesForgotten as gone:
        page = changes_after(ctx.tx, row.workspace_id, gone.oldest - 1, LOOKED_AT, [event.kind])
    like = [change for change in page.rows if change.event == event.change]
    return happened(like[-1]) if like else None
