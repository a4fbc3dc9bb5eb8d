"""Limited users: a name without address and password, for kiosks and for people who left (product-facts 22)."""

from hourbook.core.base.wire import (
    UNSET,
    Amount,
    Duration,
    GivenId,
    GivenText,
    UnsetType,
    UpTo50,
    UpTo100,
    UpTo5000,
    Wire,
)
from hourbook.core.rows.names import clean_name
from hourbook.core.who.access import Feature
from hourbook.core.who.context import Context
from hourbook.core.who.workspace_settings import WEEKDAYS, Day
from hourbook.features.account.actions import create_user
from hourbook.features.groups.actions import find_group, members_of, set_members
from hourbook.features.people.fields import UserFieldIn, keep_value
from hourbook.features.people.profiles import checked_capacity, list_of_days
from hourbook.features.workspaces.actions import FULL_DAY, add_member


class LimitedUserIn(Wire):
    name: GivenText
    cost_rate: Amount | None = None  # minor units an hour
    hourly_rate: Amount | None = None
    user_custom_fields: UpTo50[UserFieldIn] = []
    user_groups: UpTo5000[GivenId] = []
    week_start: Day = "MONDAY"
    work_capacity: Duration | UnsetType = UNSET
    working_days: UpTo100[Day] | UnsetType = UNSET


def add_limited_user(ctx: Context, given: LimitedUserIn) -> str:
    """Add one limited user; returns the id."""
    if given.cost_rate is not None:
        ctx.require_feature(Feature.LABOR_COST)
    if given.hourly_rate is not None:
        ctx.require_feature(Feature.BILLABLE_HOURS)
    name = clean_name(given.name, "User", 1, 100)
    user = create_user(ctx, email=None, name=name, time_zone=ctx.workspace.time_zone, status="LIMITED")
    add_member(
        ctx, ctx.workspace_id, user.id, limited=True, event="LIMITED_USERS_ADDED_TO_WORKSPACE",
        hourly_rate=given.hourly_rate, cost_rate=given.cost_rate, week_start=given.week_start,
        work_capacity=FULL_DAY if given.work_capacity is UNSET else checked_capacity(given.work_capacity),
        working_days=list(WEEKDAYS) if given.working_days is UNSET else list_of_days(given.working_days),
    )  # fmt: skip
    if given.user_custom_fields:
        ctx.require_feature(Feature.USER_CUSTOM_FIELDS)
    for each in given.user_custom_fields:
        keep_value(ctx, user.id, each.custom_field_id, each.value)
    for group_id in dict.fromkeys(given.user_groups):
        group = find_group(ctx, group_id)
        set_members(ctx, group, {*members_of(ctx, [group_id])[group_id], user.id})
    return str(user.id)
