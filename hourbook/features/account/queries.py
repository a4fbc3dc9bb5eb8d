"""Reading accounts."""

from typing import Any

import sqlalchemy as sa

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
