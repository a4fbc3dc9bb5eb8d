"""How many webhooks a plan includes (product-facts 2): the oldest count."""

from typing import NamedTuple

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.rows.records import mine
from hourbook.core.who.access import Plan
from hourbook.core.who.context import Context
from hourbook.features.webhooks.events import EVENTS
from hourbook.features.webhooks.tables import webhooks
from hourbook.languages.said import said


class Limit(NamedTuple):
    of_user: int
    of_workspace: int


LIMITS = {Plan.FREE: Limit(3, 3), Plan.ENTERPRISE: Limit(100, 300)}
BETWEEN = Limit(10, 100)  # BASIC, STANDARD, PRO


class TooManyWebhooks(ApiError):
    message = "Webhook limit is reached"
    cause = "The plan {plan} includes {limit} webhooks {whose}, and so many are there."
    fix = "Delete one that is not needed any more, or choose a plan with more."
    rule = "limit"
    example = {"plan": "FREE", "limit": 3, "whose": "of a workspace"}


def limit_of(ctx: Context) -> Limit:
    return LIMITS.get(Plan(ctx.workspace.plan), BETWEEN)


def check_room(ctx: Context, user_id: str) -> None:
    """Refuse one webhook more than the plan includes. On PostgreSQL who creates takes turns before."""
    limit = limit_of(ctx)
    count = sa.select(sa.func.count()).select_from(webhooks).where(mine(ctx, webhooks))
    for whose, most, found in (
        (said("of a workspace"), limit.of_workspace, count),
        (said("of a person"), limit.of_user, count.where(webhooks.c.user_id == user_id)),
    ):
        if ctx.tx.execute(found).scalar_one() >= most:
            raise TooManyWebhooks(plan=ctx.workspace.plan, limit=most, whose=whose)


def within_plan(ctx: Context) -> set[str]:
    """The ids of those that the plan includes: after going down a plan the oldest whose event it includes stay."""
    limit, mine_of, found = limit_of(ctx), dict[str, int](), set[str]()
    oldest = sa.select(webhooks.c.id, webhooks.c.user_id, webhooks.c.webhook_event).where(mine(ctx, webhooks))
    for id, user_id, event in ctx.tx.execute(oldest.order_by(webhooks.c.created_at, webhooks.c.id)):
        feature = EVENTS[event].feature if event in EVENTS else None
        if feature is not None and not ctx.has(feature):
            continue
        mine_of[user_id] = mine_of.get(user_id, 0) + 1
        if len(found) < limit.of_workspace and mine_of[user_id] <= limit.of_user:
            found.add(id)
    return found
