"""Making, changing and deleting webhooks."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import AngleBrackets, ApiError, LengthWrong, NotNull
from hourbook.core.base.texts import is_empty
from hourbook.core.base.wire import given
from hourbook.core.db.turns import take_turns
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace, plain
from hourbook.core.rows.records import mine
from hourbook.core.who.access import PlanRequired
from hourbook.core.who.context import Context
from hourbook.core.work.work import GIVEN_UP, WAITING
from hourbook.features.sights import sight
from hourbook.features.webhooks import addresses, sources
from hourbook.features.webhooks.addresses import Unusable, target_of
from hourbook.features.webhooks.deriving import keep_following
from hourbook.features.webhooks.events import EVENTS
from hourbook.features.webhooks.limits import check_room
from hourbook.features.webhooks.permissions import MANAGE_WEBHOOKS
from hourbook.features.webhooks.schemas import WebhookIn
from hourbook.features.webhooks.signing import new_auth_token
from hourbook.features.webhooks.tables import WebhookRow, webhook_deliveries, webhook_tokens, webhooks
from hourbook.languages.said import said

LEAST_NAME, LONGEST_NAME = 2, 30


class WebhookNameMissing(ApiError):
    message = "Webhook already exists"  # the real service's misleading words
    cause = "The body has no name. The message is the real service's, though no webhook stands in the way."
    fix = "Send a name of 2 to 30 characters."
    field = "name"


class UrlUnusable(ApiError):
    message = "You entered invalid value for field : [url]"
    cause = "The address can not be used: {why}."
    fix = "Send the public address of the receiver, such as https://example.org/hooks/hours."
    field = "url"
    example = {"why": "it must begin with https:// or http://"}


class UrlBlocked(ApiError):
    message = "You entered invalid value for field : [url]"
    cause = "Nothing is sent there: {why}."
    fix = (
        "Use a public address. The operator can allow names, addresses and networks inside: webhook_allowed_hosts "
        "(HOURBOOK_WEBHOOK_ALLOWED_HOSTS)."
    )
    rule = "webhook_allowed_hosts"
    field = "url"
    example = {"why": said("{host} is no public address", host="192.168.1.4")}


CONTENT: list[type[ApiError]] = [WebhookNameMissing, LengthWrong, NotNull, UrlUnusable, UrlBlocked, NotInWorkspace,
                                 PlanRequired, AngleBrackets, sources.NeverFires]  # fmt: skip


@sight("webhook")
def seen(ctx: Context) -> sa.Select[Any]:
    allowed = sa.true() if ctx.may(MANAGE_WEBHOOKS) else sa.false()
    return sa.select(webhooks.c.id).where(mine(ctx, webhooks), allowed)


def find_webhook(ctx: Context, webhook_id: str) -> WebhookRow:
    """The webhook, or "Webhook doesn't belong to Workspace"."""
    error = NotInWorkspace(thing="Webhook", field="webhookId", given=webhook_id)
    row: WebhookRow = records.get(ctx, webhooks, webhook_id, error)
    return row


def content_of(ctx: Context, body: WebhookIn) -> dict[str, Any]:
    """The checked columns of a body."""
    name, url = check_name(given(body.name)), check_url(ctx, given(body.url))
    if not body.webhook_event:
        raise NotNull(field="webhookEvent")
    if not body.trigger_source_type:
        raise NotNull(field="triggerSourceType")
    if not isinstance(body.trigger_source, list):
        raise NotNull(field="triggerSource")
    if (feature := EVENTS[body.webhook_event].feature) is not None:
        ctx.require_feature(feature)
    ids = sources.check_sources(ctx, body.trigger_source_type, body.trigger_source)
    sources.warn_of_silence(ctx, body.webhook_event, body.trigger_source_type, ids)
    return {
        "name": name,
        "url": url,
        "webhook_event": body.webhook_event,
        "source_type": body.trigger_source_type,
        "sources": ids,
    }


def check_name(name: str | None) -> str:
    if name is None:
        raise WebhookNameMissing()
    name = name.strip()
    if is_empty(name) or not LEAST_NAME <= len(name) <= LONGEST_NAME:
        raise LengthWrong(field="name", least=LEAST_NAME, most=LONGEST_NAME, given=name[:50])
    return plain(name, "name")


def check_url(ctx: Context, url: str | None) -> str:
    """The address, if something may be sent there as far as it says itself; names are looked up at each delivery."""
    if not url:
        raise NotNull(field="url")
    try:
        host = target_of(url.strip()).host
    except Unusable as problem:
        raise UrlUnusable(why=problem.args[0]) from None
    if reason := addresses.why_blocked(host, ctx.app.settings.webhook_allowed_hosts):
        raise UrlBlocked(why=reason)
    return url.strip()


def create(ctx: Context, body: WebhookIn) -> tuple[WebhookRow, str]:
    """Add a webhook of the caller. Returns its row and token."""
    columns = content_of(ctx, body)
    take_turns(ctx.tx, f"webhooks {ctx.workspace_id}")
    check_room(ctx, ctx.user_id)
    enabled = body.enabled is not False
    row: WebhookRow = records.add(ctx, webhooks, user_id=ctx.user_id, enabled=enabled, token_made_at=ctx.now, **columns)
    token = new_auth_token()
    ctx.tx.execute(sa.insert(webhook_tokens).values(workspace_id=ctx.workspace_id, webhook_id=row.id, token=token))
    keep_following(ctx)
    return row, token


def update(ctx: Context, webhook_id: str, body: WebhookIn) -> WebhookRow:
    """Replace what it is. One that was stopped delivers again: saving it is how people say that it is mended."""
    records.serialise(ctx, webhooks, webhook_id)
    row = find_webhook(ctx, webhook_id)
    columns = content_of(ctx, body) | {"enabled": body.enabled if isinstance(body.enabled, bool) else row.enabled}
    fresh: dict[str, Any] = {"stopped": None, "failing_since": None, "given_up_at": None}
    after = records.change(ctx, webhooks, row, **columns, **fresh)
    if row.enabled and not after.enabled:
        drop_waiting(ctx, webhook_id, "the webhook was switched off")
    keep_following(ctx)
    return after


def rotate(ctx: Context, webhook_id: str) -> tuple[WebhookRow, str]:
    """Give it a new token; the old one is void at once, also for what waits."""
    records.serialise(ctx, webhooks, webhook_id)
    row = records.change(ctx, webhooks, find_webhook(ctx, webhook_id), "WEBHOOK_TOKEN_MADE", token_made_at=ctx.now)
    token = new_auth_token()
    of_it = mine(ctx, webhook_tokens), webhook_tokens.c.webhook_id == webhook_id
    ctx.tx.execute(sa.update(webhook_tokens).where(*of_it).values(token=token))
    return row, token


def token_of(ctx: Context, webhook_id: str) -> str:
    of_it = mine(ctx, webhook_tokens), webhook_tokens.c.webhook_id == webhook_id
    return str(ctx.tx.execute(sa.select(webhook_tokens.c.token).where(*of_it)).scalar_one())


def delete(ctx: Context, webhook_id: str) -> None:
    """Remove it with its token, its log and what waits to be delivered."""
    records.serialise(ctx, webhooks, webhook_id)
    records.remove(ctx, webhooks, find_webhook(ctx, webhook_id))
    keep_following(ctx)


def drop_waiting(ctx: Context, webhook_id: str, reason: str) -> None:
    """Give up what waits; it stands in the log and can be sent again.

    What is under way ends by itself: given up here it could be sent again meanwhile, and so twice at the same time.
    """
    table = webhook_deliveries
    waiting = mine(ctx, table), table.c.webhook_id == webhook_id, table.c.state == WAITING, table.c.claimed_by.is_(None)
    ctx.tx.execute(sa.update(table).where(*waiting).values(state=GIVEN_UP, failure=reason))
