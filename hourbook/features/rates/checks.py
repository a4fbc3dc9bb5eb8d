"""Who may set the rates that come in the body of a project, a task or a membership.

Rates there are easily sent back as they were read. Somebody who may not set rates may do that: null (what people see
who may not see rates) and, for those who see it, the stored amount change nothing. Anything else is refused; for those
who do not see rates every amount is, so that the answer tells nothing about the stored one.
"""

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import UnsetType
from hourbook.core.who.access import NotYours, PlanRequired, Reach, RoleRequired, SettingForbids
from hourbook.core.who.context import Context
from hourbook.features.projects.permissions import EDIT_PROJECT_RATES
from hourbook.features.rates.permissions import SEE_COSTS
from hourbook.features.rates.setting import (
    COLUMNS,
    FEATURES,
    RATE_ERRORS,
    SEEING,
    AmountNegative,
    L,
    Level,
    RateIn,
    RateKind,
    set_rate,
)

REFUSED: list[type[ApiError]] = [RoleRequired, SettingForbids, NotYours]
MONEY_ERRORS: list[type[ApiError]] = [*RATE_ERRORS, *REFUSED, PlanRequired]
Given = RateIn | UnsetType | None


def may_set(ctx: Context, kind: RateKind, project_id: str) -> bool:
    """Whether the caller may set rates of this kind in the project; cost rates only who sees them."""
    return ctx.may(EDIT_PROJECT_RATES, project_id=project_id) and (kind == "HOURLY" or ctx.may(SEE_COSTS))


def require_setting(ctx: Context, kind: RateKind, project_id: str) -> None:
    """Raise the refusal unless ``may_set``."""
    if not may_set(ctx, kind, project_id):
        raise refusal(ctx, kind, project_id)


def refusal(ctx: Context, kind: RateKind, project_id: str) -> ApiError:
    can = EDIT_PROJECT_RATES if not ctx.may(EDIT_PROJECT_RATES, project_id=project_id) else SEEING[kind]
    return ctx.refusal(can, Reach.ALL)


def settle(ctx: Context, level: Level[L], project_id: str, hourly: Given, cost: Given) -> L:
    """Set the rates of a body where they differ; returns the level's row."""
    both: list[tuple[RateKind, Given]] = [("HOURLY", hourly), ("COST", cost)]
    for kind, rate in both:
        if isinstance(rate, UnsetType) or (rate is None and getattr(level.row, COLUMNS[kind]) is None):
            continue
        if changes(ctx, kind, project_id, rate, getattr(level.row, COLUMNS[kind])):
            level = level._replace(row=set_rate(ctx, level, kind, rate or RateIn(amount=None)))
    return level.row


def changes(ctx: Context, kind: RateKind, project_id: str, rate: RateIn | None, stored: int | None) -> bool:
    """Whether a rate in a body is to be set; raises the refusal when the caller may not."""
    if not may_set(ctx, kind, project_id):
        if rate is None or (ctx.may(SEEING[kind]) and rate.since is None and rate.amount == stored):
            return False
        raise refusal(ctx, kind, project_id)
    if rate is None or (rate.since is None and rate.amount == stored):
        return rate is None
    ctx.require_feature(FEATURES[kind])
    return True


def initial(ctx: Context, kind: RateKind, project_id: str, rate: Given) -> int | None:
    """The amount for a row that is just being made."""
    if isinstance(rate, UnsetType) or rate is None or rate.amount is None:
        return None
    if not changes(ctx, kind, project_id, rate, None):
        return None
    if rate.amount < 0:
        raise AmountNegative(given=rate.amount)
    return rate.amount
