"""Verbs on users and their keys; shared by API, command line and tests."""

import re
from types import SimpleNamespace
from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import InvalidValue
from hourbook.core.db.tables import new_id, untimed_id
from hourbook.core.rows.changes import record_change
from hourbook.core.who.context import Context
from hourbook.core.who.credentials import hash_secret, new_api_key
from hourbook.core.who.identity import api_keys, members, users
from hourbook.features.account.events import tell_account, tell_key
from hourbook.features.account.rows import KeyRow, MemberRow, UserRow

EMAIL = re.compile(r"[^\s@<>,;:\"()\[\]\\]+@[^\s@<>,;:\"()\[\]\\]+")


def clean_email(text: str, field: str = "email") -> str:
    """An e-mail address without outer blanks. Raises InvalidValue for what can not be one."""
    email = text.strip()
    if not EMAIL.fullmatch(email) or len(email) > 320:
        raise InvalidValue(field=field, given=email[:100], expected="an address such as you@example.org")
    return email


def create_user(ctx: Context, *, email: str | None, name: str, time_zone: str = "UTC", **more: Any) -> UserRow:
    """Add a user; ``password`` is an argon2 hash or absent (no password yet). Returns the row."""
    row = {
        "id": untimed_id(),  # differs: the instant in an id would tell workspaces how old an account is
        "email": email,
        "email_key": email.lower() if email else None,
        "name": name,
        "picture": "",
        "status": "ACTIVE",
        "password": None,
        "time_zone": time_zone,
        "settings": {},
        "totp_step": 0,
        "totp_on": False,
        "created_at": ctx.now,
    } | more
    ctx.tx.execute(sa.insert(users), row)
    tell_account(ctx, "ACCOUNT_CREATED", row["id"], name=name, email=email, status=row["status"])
    return SimpleNamespace(**row)


def create_key(
    ctx: Context, user_id: str, name: str, *, workspace_id: str | None = None, read_only: bool = False, **more: Any
) -> tuple[KeyRow, str]:
    """Add an API key. Returns its row and the secret, which is not stored and can not be shown again."""
    secret = new_api_key()
    row = {
        "id": new_id(),
        "user_id": user_id,
        "name": name,
        "secret_hash": hash_secret(secret),
        "hint": secret[-4:],
        "workspace_id": workspace_id,
        "read_only": read_only,
        "log_all": False,
        "requests_per_second": 0,
        "created_at": ctx.now,
        "last_used_at": None,
        "expires_at": None,
        "revoked_at": None,
    } | more
    ctx.tx.execute(sa.insert(api_keys), row)
    key = SimpleNamespace(**row)
    tell_key(ctx, "API_KEY_CREATED", key)
    return key, secret


TOLD = ("id", "name", "email", "picture", "status", "time_zone")  # what change rows say of a user


def active_memberships(ctx: Context, user_id: str) -> list[MemberRow]:
    active = members.c.user_id == user_id, members.c.status == "ACTIVE"
    return list(ctx.tx.execute(sa.select(members).where(*active).order_by(members.c.workspace_id)))


def tell_workspaces(ctx: Context, event: str, before: UserRow, after: UserRow) -> None:
    """Write the change rows of a user: one in each workspace the user is active in."""
    was, is_now = ({name: getattr(row, name) for name in TOLD} | {"user_id": row.id} for row in (before, after))
    for member in active_memberships(ctx, after.id):
        record_change(ctx, event, "USER", after.id, was, is_now, workspace_id=member.workspace_id)
