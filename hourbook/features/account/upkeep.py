"""Accounts as the operator of a server keeps them: add, close, reopen, set a password (``hourbook user``)."""

import sqlalchemy as sa

from hourbook.core.base.clock import is_zone
from hourbook.core.base.errors import InvalidValue
from hourbook.core.rows.names import clean_name
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.account.actions import clean_email, create_user
from hourbook.features.account.events import tell_account
from hourbook.features.account.passwords import email_key
from hourbook.features.account.rows import UserRow
from hourbook.features.account.sessions import end_sessions


def check_zone(name: str) -> str:
    """The name of a time zone, or InvalidValue."""
    if not is_zone(name):
        raise InvalidValue(field="timeZone", given=name[:64], expected="an IANA name such as Europe/Belgrade")
    return name


def open_account(ctx: Context, *, email: str, name: str = "", password: str | None, time_zone: str = "UTC") -> UserRow:
    """The account of an address: a new one, or the one there is with the password set if it had none.

    ``password`` is an argon2 hash. Raises InvalidValue and the errors of names.
    """
    email, time_zone = clean_email(email), check_zone(time_zone)
    title = clean_name(name or email.split("@")[0][:100], "User", 1, 100)
    row = ctx.tx.execute(sa.select(users).where(users.c.email_key == email_key(email))).first()
    if row is None:
        return create_user(ctx, email=email, name=title, time_zone=time_zone, password=password)
    if row.password is None and password is not None:
        set_password(ctx, row.id, password)
    return row


def set_password(ctx: Context, user_id: str, password: str, *, two_factor_off: bool = False) -> None:
    """Set the password (an argon2 hash) and sign the person out everywhere; with ``two_factor_off`` a lost second
    factor is forgotten too."""
    values: dict[str, object] = {"password": password}
    if two_factor_off:
        values |= {"totp_on": False, "totp_secret": None, "recovery_codes": None}
    registered = sa.case((users.c.status == "NOT_REGISTERED", "ACTIVE"), else_=users.c.status)
    ctx.tx.execute(sa.update(users).where(users.c.id == user_id).values(status=registered, **values))
    tell_account(ctx, "PASSWORD_SET", user_id)
    if two_factor_off:
        tell_account(ctx, "TWO_FACTOR_OFF", user_id)
    end_sessions(ctx, user_id)


def close_account(ctx: Context, user_id: str) -> None:
    """End all access of a person to this server at once, by keys and sessions; data and memberships stay."""
    ctx.tx.execute(sa.update(users).where(users.c.id == user_id).values(status="BANNED"))
    tell_account(ctx, "ACCOUNT_CLOSED", user_id)
    end_sessions(ctx, user_id)


def reopen_account(ctx: Context, user_id: str) -> None:
    """Let a person in again; their keys work as before."""
    closed = users.c.id == user_id, users.c.status == "BANNED"
    opened = sa.update(users).where(*closed).values(status="ACTIVE").returning(users.c.id)
    if ctx.tx.execute(opened).first():
        tell_account(ctx, "ACCOUNT_REOPENED", user_id)
