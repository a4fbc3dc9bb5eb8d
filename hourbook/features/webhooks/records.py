"""What other features may do to the log of webhooks."""

import sqlalchemy as sa

from hourbook.core.who.context import Context
from hourbook.features.webhooks.tables import webhook_attempts, webhook_deliveries


def forget_bodies(ctx: Context, scope: str, change_ids: list[str]) -> None:
    """Blank what was sent of these changes and what came back; that it was sent stays."""
    table, attempts = webhook_deliveries.c, webhook_attempts.c
    about = sa.select(table.id).where(table.workspace_id == scope, table.change_id.in_(change_ids))
    here = attempts.workspace_id == scope, attempts.delivery_id.in_(about)
    ctx.tx.execute(sa.update(webhook_attempts).where(*here).values(request_body="", response_body=""))
