"""Reading accounts."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows.records import Row
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users

UI = "uiPreferences"  # the key in ``users.settings``


def ui_preferences_of(user: Row) -> dict[str, Any]:
    """What apps keep for the person; in no answer of the contract."""
    return dict(user.settings.get(UI, {}))


def user_row(ctx: Context, user_id: str) -> Row:
    """The row of ``users`` of an id known to exist."""
    return ctx.tx.execute(sa.select(users).where(users.c.id == user_id)).one()
