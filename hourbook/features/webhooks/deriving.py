"""From the log of changes to deliveries: a follower that writes a row for each webhook that a change concerns.

It follows only workspaces with webhooks that deliver (``keep_following``); no other write pays anything.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.db.tables import new_id
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.work.work import piece, wake
from hourbook.features.followers import follow, follower, unfollow
from hourbook.features.webhooks.events import EVENTS, event_of
from hourbook.features.webhooks.limits import within_plan
from hourbook.features.webhooks.payloads import happened
from hourbook.features.webhooks.sources import fits
from hourbook.features.webhooks.tables import WebhookRow, webhook_deliveries, webhooks
from hourbook.features.workspaces.actions import enter_workspace

FOLLOWER = "webhooks"
DELIVERS = webhooks.c.enabled & webhooks.c.stopped.is_(None)


def keep_following(ctx: Context) -> None:
    """Follow the workspace's log while a webhook delivers. Deliveries begin with what is changed from now on."""
    delivers = ctx.tx.execute(sa.select(webhooks.c.id).where(mine(ctx, webhooks), DELIVERS).limit(1)).first()
    (follow if delivers else unfollow)(ctx, FOLLOWER, ctx.workspace_id)


@follower(FOLLOWER)
def put_deliveries(ctx: Context, scope: str, rows: list[Any]) -> None:
    """Write what there is to deliver of these changes."""
    ctx = enter_workspace(ctx, scope)
    wanted: dict[str, list[Any]] = {}
    for webhook in ctx.tx.execute(sa.select(webhooks).where(mine(ctx, webhooks), DELIVERS)):
        wanted.setdefault(webhook.webhook_event, []).append(webhook)
    if not wanted:
        return
    within = within_plan(ctx)
    found = []
    for row in rows:
        event = event_of(row)
        if event is None or event.name not in wanted:
            continue
        what = happened(row)
        for webhook in wanted[event.name]:
            begun = row.at >= webhook.created_at  # what was asked for before it was made is none of its business
            if begun and webhook.id in within and fits(webhook.source_type, webhook.sources, what):
                found.append(delivery(ctx, webhook, event.name, row))
    if found:
        ctx.tx.execute(sa.insert(webhook_deliveries), found)
        wake(ctx.tx, webhook_deliveries)


def delivery(ctx: Context, webhook: WebhookRow, event: str, row: Any = None) -> dict[str, Any]:
    """A row of what is to be delivered: of a change, or (None) a test."""
    assert event in EVENTS
    id = new_id()
    entity, seq = (row.entity_id, row.seq) if row is not None else (id, 0)
    return {
        "workspace_id": webhook.workspace_id,
        "id": id,
        "created_at": ctx.now,
        "webhook_id": webhook.id,
        "change_id": row.id if row is not None else None,
        "event": event,
        "lane": f"{webhook.id} {entity}",
        "seq": seq,
        **piece(ctx.now),
    }
