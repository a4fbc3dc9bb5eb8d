"""Reading workspaces."""

import sqlalchemy as sa

from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context, workspace_of
from hourbook.core.who.identity import currencies, members, workspaces
from hourbook.core.who.plans import Plan, features_of
from hourbook.features.account.rows import WorkspaceRow
from hourbook.features.rates.permissions import SEE_COSTS, SEE_RATES
from hourbook.features.workspaces.memberships import membership_out, shown_rate
from hourbook.features.workspaces.schemas import CurrencyOut, WorkspaceOut
from hourbook.features.workspaces.team import of_team

# The names are the real service's; it has sold the same plan under several.
SUBSCRIPTIONS = {Plan.FREE: "FREE"} | {plan: f"{plan.value}_2021" for plan in Plan if plan is not Plan.FREE}


def workspace_row(ctx: Context, *, to_change: bool = False) -> WorkspaceRow:
    """The row of the workspace of the request as it is now; ``to_change`` keeps others from changing it meanwhile."""
    own = sa.select(workspaces).where(workspaces.c.id == ctx.workspace_id)
    return ctx.tx.execute(own.with_for_update() if to_change else own).one()


def workspace_out(ctx: Context, row: WorkspaceRow) -> WorkspaceOut:
    """The wire form of the workspace ``ctx`` is in; ``row`` is its row as it is after all changes."""
    ctx = ctx.inside(workspace_of(row))
    found = sa.select(members).where(mine(ctx, members)).order_by(members.c.created_at, members.c.user_id)
    locked_out = ctx.settings.multi_factor_enabled and not ctx.caller.totp_on
    only_me = members.c.user_id == ctx.user_id  # the others only after two-factor authentication
    found = found.where(only_me if locked_out else of_team(ctx, members.c.user_id))
    codes = sa.select(currencies).where(mine(ctx, currencies)).order_by(currencies.c.id)
    return WorkspaceOut(
        id=row.id,
        name=row.name,
        hourly_rate=shown_rate(ctx, SEE_RATES, row.hourly_rate or 0),
        cost_rate=shown_rate(ctx, SEE_COSTS, row.cost_rate),
        memberships=[membership_out(ctx, one, "WORKSPACE", row.id) for one in ctx.tx.execute(found)],
        workspace_settings=ctx.settings,
        image_url=row.image,
        feature_subscription_type=SUBSCRIPTIONS[Plan(row.plan)],
        features=features_of(row.plan),
        currencies=[
            CurrencyOut(id=one.id, code=one.code, is_default=one.code == row.currency) for one in ctx.tx.execute(codes)
        ],
    )
