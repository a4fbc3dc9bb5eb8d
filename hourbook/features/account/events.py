"""What happens to an account, in the log that belongs to no workspace (``ACCOUNTS``): who, when, from where.

The row's ``owner_id`` is the person. Never in it: passwords, hashes, tokens, codes, secrets and keys.
A failed sign-in is told of accounts that there are, after the answer, so that its time tells nothing; the throttle
bounds how many an address can cause. One with an unknown address leaves no row, so that strangers fill no disk: the
request log keeps it for some days, and the figures count it (``hourbook_requests`` with status 401).
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows.changes import ACCOUNTS, record_change
from hourbook.core.who.context import Context
from hourbook.core.who.identity import sessions
from hourbook.core.work.sweeps import system_context
from hourbook.features.account.rows import KeyRow, UserRow

SECRET = {"password", "totp_secret", "totp_step", "recovery_codes", "secret_hash", "refresh_hash", "picture"}


def tell_account(ctx: Context, event: str, user_id: str, **said: Any) -> None:
    """Write that something happened to an account."""
    tell_part(ctx, event, "ACCOUNT", user_id, user_id, **said)


def tell_part(ctx: Context, event: str, kind: str, id: str, user_id: str, **said: Any) -> None:
    """The same of a session or a key of it."""
    said = {name: value for name, value in said.items() if name not in SECRET}
    where = {"address": ctx.client, "agent": ctx.agent[:200]} if ctx.client else {}
    record_change(ctx, event, kind, id, after=said | where, workspace_id=ACCOUNTS, owner_id=user_id)


def tell_key(ctx: Context, event: str, key: KeyRow) -> None:
    shown = ("name", "hint", "workspace_id", "read_only", "log_all", "requests_per_second", "expires_at")
    tell_part(ctx, event, "API_KEY", key.id, key.user_id, **{name: getattr(key, name) for name in shown})


def revoke_sessions(ctx: Context, *which: Any, event: str = "SESSION_ENDED") -> bool:
    """End these sessions that have not ended, and tell of each. Returns whether there were any."""
    ended = sa.update(sessions).where(*which, sessions.c.revoked_at.is_(None)).values(revoked_at=ctx.now)
    found = ctx.tx.execute(ended.returning(sessions.c.id, sessions.c.user_id)).all()
    for id, user_id in found:
        tell_part(ctx, event, "SESSION", id, user_id)
    return bool(found)


def tell_failure(ctx: Context, user: UserRow | None, what: str) -> None:
    """A sign-in failed: told in the background."""
    told = system_context(ctx.app).having(client=ctx.client, agent=ctx.agent, request_id=ctx.request_id)

    async def work() -> None:
        if user is not None:
            await told.write(tell_account, "SIGN_IN_FAILED", user.id, what=what)

    ctx.app.in_background(work)
