"""Reading accounts."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.who.authentication import CLOSED, UserDeactivated
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.account.rows import UserRow

UI = "uiPreferences"  # the key in ``users.settings``


def ui_preferences_of(user: UserRow) -> dict[str, Any]:
    """What apps keep for the person; in no answer of the contract."""
    return dict(user.settings.get(UI, {}))


def user_row(ctx: Context, user_id: str) -> UserRow:
    """The row of ``users`` of an id known to exist."""
    return ctx.tx.execute(sa.select(users).where(users.c.id == user_id)).one()


def lock_user(ctx: Context, user_id: str) -> UserRow:
    """The same row as it is by now; until the transaction ends nobody else changes it or relies on it like this."""
    return ctx.tx.execute(sa.select(users).where(users.c.id == user_id).with_for_update(key_share=True)).one()


def refuse_closed(user: UserRow) -> None:
    """Raise UserDeactivated for an account that is closed."""
    if user.status in CLOSED:
        raise UserDeactivated()
