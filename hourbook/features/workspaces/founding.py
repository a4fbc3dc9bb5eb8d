"""The first owner of an empty server: with the link that ``hourbook serve`` prints, or by ``hourbook init``."""

from typing import NamedTuple

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.rows.names import clean_name
from hourbook.core.rows.records import Row
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.account.actions import clean_email, create_key, create_user
from hourbook.features.account.links import new_link
from hourbook.features.account.records import end_setup_links
from hourbook.features.account.upkeep import check_zone
from hourbook.features.workspaces.actions import create_workspace

LINK_HOURS = 24


class OwnerExists(ApiError):
    status, code = 409, 501
    message = "This server has an owner already"
    cause = "The first owner is made once, on an empty database, and there are people in this one."
    fix = "Sign in as the owner, or have the owner invite you. Lost password: `hourbook user reset-password EMAIL`."


class Founded(NamedTuple):
    """What the first set-up made; ``api_key`` is the secret, which can not be shown again."""

    user: Row
    workspace: Row
    api_key: str


def is_empty(ctx: Context) -> bool:
    """Whether nobody uses this server yet."""
    return ctx.tx.execute(sa.select(users.c.id).limit(1)).first() is None


def setup_link(ctx: Context) -> str | None:
    """A fresh token for ``{origin}/setup?token=...`` on an empty server (older ones end), else None."""
    if not is_empty(ctx):
        return None
    end_setup_links(ctx, "REPLACED")
    return new_link(ctx, "SETUP", None, None, LINK_HOURS)


def found(ctx: Context, *, email: str, password: str, workspace: str, time_zone: str, name: str = "") -> Founded:
    """Make the owner, the first workspace and the first API key; ``password`` is an argon2 hash.

    Raises OwnerExists unless the server is empty, InvalidValue for e-mail and zone, the errors of names.
    """
    only_one_founds(ctx)
    if not is_empty(ctx):
        raise OwnerExists
    email, time_zone = clean_email(email), check_zone(time_zone)
    title = clean_name(workspace, "Workspace", 1, 250)
    user = create_user(ctx, email=email, name=name or email.split("@")[0][:100], time_zone=time_zone, password=password)
    made = create_workspace(ctx, name=title, owner_id=user.id, time_zone=time_zone)
    end_setup_links(ctx, "OUTDATED")
    return Founded(user, made, create_key(ctx, user.id, "First key")[1])


def only_one_founds(ctx: Context) -> None:
    """Two set-ups at the same moment run one after the other (SQLite has one writer anyway)."""
    if ctx.tx.dialect.name == "postgresql":
        ctx.tx.execute(sa.text("SELECT pg_advisory_xact_lock(40961)"))
