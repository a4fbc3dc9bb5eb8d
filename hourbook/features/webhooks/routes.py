"""The operations on webhooks (wire-facts 6.24)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.base.id_slips import ID_SLIPS
from hourbook.core.base.ids import is_id
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.features.webhooks import actions
from hourbook.features.webhooks.limits import TooManyWebhooks, within_plan
from hourbook.features.webhooks.permissions import MANAGE_WEBHOOKS
from hourbook.features.webhooks.schemas import WebhookFilter, WebhookIn, WebhookList, WebhookOut, webhook_out
from hourbook.features.webhooks.tables import webhooks

PATH = "/workspaces/{workspaceId}/webhooks"
ONE = f"{PATH}/{{webhookId}}"
TAG: dict[str, Any] = {"tag": "Webhooks"}


class AddonIdWrong(ApiError):
    message = "state should be: hexString has 24 characters"
    cause = "The id of an add-on is what its installation answered."
    fix = "Use such an id. This server has no add-ons so far, so any id of the right form has no webhooks."
    slips = ID_SLIPS
    field = "addonId"


@operation("GET", "/workspaces/{workspaceId}/addons/{addonId}/webhooks", MANAGE_WEBHOOKS, raises=[AddonIdWrong], **TAG)
def get_addon_webhooks(ctx: Context, addon_id: str) -> WebhookList:
    """List the webhooks of an add-on: there are no add-ons, so none."""
    if not is_id(addon_id):
        raise AddonIdWrong(given=addon_id)
    return WebhookList(workspace_webhook_count=count(ctx), webhooks=[])


@operation("GET", PATH, MANAGE_WEBHOOKS, **TAG)
def get_webhooks(ctx: Context, query: WebhookFilter) -> WebhookList:
    """List the webhooks of the workspace, the oldest first, without their tokens.

    differs: all admins see all of them, so that none is left that nobody can switch off.
    """
    within = within_plan(ctx)
    rows = sa.select(webhooks).where(mine(ctx, webhooks)).order_by(webhooks.c.created_at, webhooks.c.id)
    found = [webhook_out(row, row.id in within) for row in ctx.tx.execute(rows)]
    return WebhookList(
        workspace_webhook_count=len(found), webhooks=found if query.type in (None, "USER_CREATED") else []
    )


def count(ctx: Context) -> int:
    return int(ctx.tx.execute(sa.select(sa.func.count()).select_from(webhooks).where(mine(ctx, webhooks))).scalar_one())


@operation(
    "POST", PATH, MANAGE_WEBHOOKS, status=201, shows_secret=True, warns=True,
    raises=[*actions.CONTENT, TooManyWebhooks], **TAG,
)  # fmt: skip
def create_webhook(ctx: Context, body: WebhookIn) -> WebhookOut:
    """Make a webhook: what happens from now on is posted to its address. ``authToken`` is what its deliveries carry.

    Bodies hold what its creator may see when they are sent. An empty ``triggerSource`` means everything.
    """
    row, token = actions.create(ctx, body)
    return webhook_out(row, row.id in within_plan(ctx), token)


@operation("GET", ONE, MANAGE_WEBHOOKS, raises=[NotInWorkspace], **TAG)
def get_webhook(ctx: Context, webhook_id: str) -> WebhookOut:
    """Get one webhook, without its token."""
    return webhook_out(actions.find_webhook(ctx, webhook_id), webhook_id in within_plan(ctx))


@operation("PUT", ONE, MANAGE_WEBHOOKS, shows_secret=True, warns=True, raises=actions.CONTENT, **TAG)
def update_webhook(ctx: Context, webhook_id: str, body: WebhookIn) -> WebhookOut:
    """Replace what a webhook is; its token stays. One that was stopped delivers again."""
    row = actions.update(ctx, webhook_id, body)
    return webhook_out(row, webhook_id in within_plan(ctx), actions.token_of(ctx, webhook_id))


@operation("DELETE", ONE, MANAGE_WEBHOOKS, raises=[NotInWorkspace], **TAG)
def delete_webhook(ctx: Context, webhook_id: str) -> None:
    """Delete a webhook with its log; what waits is not delivered any more."""
    actions.delete(ctx, webhook_id)


@operation(
    "PATCH", f"{ONE}/token", MANAGE_WEBHOOKS, name="generateNewToken", shows_secret=True, raises=[NotInWorkspace], **TAG
)
def generate_new_token(ctx: Context, webhook_id: str) -> WebhookOut:
    """Give a webhook a new token; the old one is void at once."""
    row, token = actions.rotate(ctx, webhook_id)
    return webhook_out(row, webhook_id in within_plan(ctx), token)
