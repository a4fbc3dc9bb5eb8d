"""Limited users: a name without address and password, for kiosks and for people who left (product-facts 22)."""

from typing import Annotated

import msgspec

from hourbook.core.base.errors import AngleBrackets, ApiError
from hourbook.core.base.wire import UNSET, Amount, Duration, UnsetType, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NameLengthWrong, NameRequired, clean_name
from hourbook.core.who.access import Can, Feature, PlanRequired
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.core.who.workspace_settings import WEEKDAYS, Day
from hourbook.features.account.actions import create_user
from hourbook.features.groups.actions import find_group, members_of, set_members
from hourbook.features.people import directory as people
from hourbook.features.people.fields import VALUE_ERRORS, UserFieldIn, keep_value
from hourbook.features.people.profiles import checked_capacity, list_of_days
from hourbook.features.people.schemas import UserOut
from hourbook.features.workspaces.actions import FULL_DAY, add_member

ERRORS: list[type[ApiError]] = [NameRequired, NameLengthWrong, AngleBrackets, PlanRequired, *VALUE_ERRORS]


class LimitedUserIn(Wire):
    name: str
    cost_rate: Amount | None = None  # minor units an hour
    hourly_rate: Amount | None = None
    user_custom_fields: list[UserFieldIn] = []
    user_groups: list[str] = []
    week_start: Day = "MONDAY"
    work_capacity: Duration | UnsetType = UNSET
    working_days: list[Day] | UnsetType = UNSET


class LimitedUsersIn(Wire):
    users: Annotated[list[LimitedUserIn], msgspec.Meta(min_length=1, max_length=250)]


class LimitedUsersOut(Wire):
    users: list[UserOut]


@operation(
    "POST", "/workspaces/{workspaceId}/limited-users", Can.MANAGE_MEMBERS, tag="Workspaces",
    feature=Feature.LIMITED_USERS, raises=ERRORS,
)  # fmt: skip
def add_limited_users(ctx: Context, body: LimitedUsersIn) -> LimitedUsersOut:
    """Add people by name alone, all of them or (when one is refused) none; they can not sign in."""
    ids = [add_limited_user(ctx, each) for each in body.users]
    rows = ctx.tx.execute(people.people(ctx).where(users.c.id.in_(ids)).order_by(users.c.id)).all()
    return LimitedUsersOut(users=people.users_out(ctx, list(rows), "WORKSPACE"))


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
