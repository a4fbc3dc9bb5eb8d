"""Add limited members: a name without address and password."""

from typing import Annotated

import msgspec

from hourbook.core.base.errors import AngleBrackets, ApiError
from hourbook.core.base.wire import Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NameLengthWrong, NameRequired
from hourbook.core.who.access import Feature, PlanRequired
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.people import directory as people
from hourbook.features.people.fields import VALUE_ERRORS
from hourbook.features.people.limited import LimitedUserIn, add_limited_user
from hourbook.features.people.permissions import MANAGE_MEMBERS
from hourbook.features.people.schemas import UserOut

ERRORS: list[type[ApiError]] = [NameRequired, NameLengthWrong, AngleBrackets, PlanRequired, *VALUE_ERRORS]


class LimitedUsersIn(Wire):
    users: Annotated[list[LimitedUserIn], msgspec.Meta(min_length=1, max_length=250)]


class LimitedUsersOut(Wire):
    users: list[UserOut]


@operation(
    "POST", "/workspaces/{workspaceId}/limited-users", MANAGE_MEMBERS, tag="Workspaces",
    feature=Feature.LIMITED_USERS, raises=ERRORS,
)  # fmt: skip
def add_limited_users(ctx: Context, body: LimitedUsersIn) -> LimitedUsersOut:
    """Add people by name alone, all of them or (when one is refused) none; they can not sign in."""
    ids = [add_limited_user(ctx, each) for each in body.users]
    rows = {row.id: row for row in ctx.tx.execute(people.people(ctx).where(users.c.id.in_(ids)))}
    return LimitedUsersOut(users=people.users_out(ctx, [rows[id] for id in ids], "WORKSPACE"))
