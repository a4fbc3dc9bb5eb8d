"""Change one's own profile, and open a workspace."""

from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.errors import InvalidValue, LengthWrong
from hourbook.core.base.wire import given
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NAME_ERRORS, NotInWorkspace
from hourbook.core.who.access import SIGNED_IN
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.account.actions import tell_workspaces
from hourbook.features.account.keys import KeyLimited, require_every_workspace
from hourbook.features.account.queries import ui_preferences_of, user_row
from hourbook.features.account.records import change_user
from hourbook.features.people.own_account import (
    AccountUpdate,
    account_values,
    open_workspace,
    settings_wishes,
    start_weeks,
)
from hourbook.features.people.routes import CurrentUserFilter, NoWorkspace, get_current_user
from hourbook.features.people.schemas import UserOut


class AccountOut(UserOut, kw_only=True):
    ui_preferences: dict[str, Any]


@operation(
    "PATCH", "/user", SIGNED_IN, tag="Identity", addition=True,
    raises=[KeyLimited, InvalidValue, LengthWrong, NoWorkspace, *NAME_ERRORS],
)  # fmt: skip
def update_account(ctx: Context, body: AccountUpdate) -> AccountOut:
    """Change your name, picture and preferences. ``weekStart`` changes in every workspace you are active in."""
    require_every_workspace(ctx)
    before = ctx.tx.execute(sa.select(users).where(users.c.id == ctx.user_id).with_for_update()).one()
    wishes = settings_wishes(given(body.settings))
    changed = account_values(ctx, body, before, wishes)
    if changed:
        change_user(ctx, before.id, **changed)
        tell_workspaces(ctx, "USER_UPDATED", before, user_row(ctx, before.id))
    if "weekStart" in wishes:
        start_weeks(ctx, wishes["weekStart"])
    shown = msgspec.structs.asdict(get_current_user(ctx, CurrentUserFilter()))
    return AccountOut(**shown, ui_preferences=ui_preferences_of(user_row(ctx, ctx.user_id)))


@operation(
    "POST", "/users/{userId}/activeWorkspace/{workspaceId}", tag="Identity", addition=True,
    raises=[KeyLimited, NotInWorkspace],
)  # fmt: skip
def set_active_workspace(ctx: Context, user_id: str) -> UserOut:
    """Open another workspace of yours: the one that clients show, and use when none is named."""
    return open_workspace(ctx, user_id, "active_workspace_id")


@operation(
    "POST", "/users/{userId}/defaultWorkspace/{workspaceId}", tag="Identity", addition=True,
    raises=[KeyLimited, NotInWorkspace],
)  # fmt: skip
def set_default_workspace(ctx: Context, user_id: str) -> UserOut:
    """Make a workspace of yours the default one, and open it."""
    return open_workspace(ctx, user_id, "active_workspace_id", "default_workspace_id")
