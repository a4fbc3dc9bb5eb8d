"""A new password: for who knows the present one, or who can read the mail of the account.

Asking for a mail answers alike, at once, whether the address has an account; all work follows the answer.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows.records import Row
from hourbook.core.who.access import Can
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.core.work.mail import reset_mail
from hourbook.core.work.sweeps import system_context
from hourbook.features.account.keys import KeyLimited, require_whole_account
from hourbook.features.account.links import LINK_ERRORS, end_links, find_link, new_link, take_link
from hourbook.features.account.passwords import (
    PASSWORD_ERRORS,
    Email,
    Password,
    PasswordUnfit,
    TooManyAttempts,
    confirm_password,
    email_key,
    new_password_hash,
    too_many_attempts,
    user_of,
)
from hourbook.features.account.queries import user_row
from hourbook.features.account.sessions import end_sessions, open_session

RESET_HOURS = 2
MAY_RESET = ("ACTIVE", "PENDING_EMAIL_VERIFICATION")


class PasswordChange(Wire):
    password: Password  # 8 to 128 characters
    current_password: Password = ""  # not asked of people who have none yet


class MailWish(Wire):
    email: Email


class PasswordReset(Wire):
    token: str  # from the link in the mail
    password: Password


@operation(
    "PUT", "/user/password", Can.SIGNED_IN, tag="Identity", addition=True, status=204,
    raises=[KeyLimited, PasswordUnfit, *PASSWORD_ERRORS],
)  # fmt: skip
async def change_password(ctx: Context, body: PasswordChange) -> None:
    """Change your password. Every other session ends; API keys stay."""
    await ctx.read(require_whole_account)
    await confirm_password(ctx, body.current_password)
    await ctx.write(keep_password, ctx.user_id, await new_password_hash(body.password))


def keep_password(ctx: Context, user_id: str, password_hash: str, **more: Any) -> None:
    """Store a new password; sessions but the request's own and reset links end."""
    ctx.tx.execute(sa.update(users).where(users.c.id == user_id).values(password=password_hash, **more))
    end_sessions(ctx, user_id, but=ctx.caller.session_id)
    end_links(ctx, "RESET", user_id)


def count_mail(ctx: Context, email: str) -> None:
    """Refuse to fill a stranger's mailbox, or many; whether the address is known plays no part."""
    key, app = email_key(email), ctx.app
    if wait := max(app.mail_throttle.check(key, ctx.now), app.address_throttle.check(ctx.client, ctx.now)):
        raise too_many_attempts(wait)
    app.mail_throttle.failed(key, ctx.now)
    app.address_throttle.failed(ctx.client, ctx.now)


@operation("POST", "/auth/password-reset", None, tag="Identity", addition=True, status=204, raises=[TooManyAttempts])
async def ask_for_reset(ctx: Context, body: MailWish) -> None:
    """Have a link for a new password mailed, if the address has an account; the answer does not tell."""
    count_mail(ctx, body.email)
    app, origin = ctx.app, ctx.origin
    ctx.after_commit.append(lambda: mail_reset(app, origin, body.email))


async def mail_reset(app: Any, origin: str, email: str) -> None:
    if found := await system_context(app).write(reset_link, email):
        user, secret = found
        await app.post(user.email, reset_mail(f"{origin}/reset-password?token={secret}"))


def reset_link(ctx: Context, email: str) -> tuple[Row, str] | None:
    """(user, secret) of a fresh link; the ones before it end."""
    user = user_of(ctx, email)
    if user is None or user.status not in MAY_RESET:
        return None
    end_links(ctx, "RESET", user.id)
    return user, new_link(ctx, "RESET", user.id, None, RESET_HOURS)


RESET_ERRORS: list[type[ApiError]] = [PasswordUnfit, *LINK_ERRORS]


@operation("POST", "/auth/password-reset/confirm", None, tag="Identity", addition=True, status=204, raises=RESET_ERRORS)
async def reset_password(ctx: Context, body: PasswordReset) -> None:
    """Set a new password with the link of the mail. All sessions end; a second factor is still asked for.

    Our own app is signed in, unless a second factor is on.
    """
    await ctx.read(find_link, "RESET", body.token)
    await ctx.write(use_reset_link, body.token, await new_password_hash(body.password))


def use_reset_link(ctx: Context, token: str, password_hash: str) -> None:
    link = take_link(ctx, "RESET", token)
    keep_password(ctx, link.user_id, password_hash)
    user = user_row(ctx, link.user_id)
    if ctx.from_app and user.status == "ACTIVE" and not user.totp_on:
        open_session(ctx, user)
