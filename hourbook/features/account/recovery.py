"""A new password: for who knows the present one, or who can read the mail of the account.

Asking for a mail answers alike, at once, whether the address has an account; all work follows the answer.
"""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.wire import Wire
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.core.work.mail import Letter
from hourbook.features.account.events import tell_account
from hourbook.features.account.links import end_links, find_link, new_link, take_link
from hourbook.features.account.passwords import Email, user_of
from hourbook.features.account.queries import lock_user
from hourbook.features.account.sessions import end_sessions, open_session
from hourbook.features.account.wishes import Granted, Wish, grants

RESET_HOURS = 2
MAY_RESET = ("ACTIVE", "PENDING_EMAIL_VERIFICATION")


class MailWish(Wire):
    email: Email


def keep_password(ctx: Context, user_id: str, password_hash: str, event: str = "PASSWORD_CHANGED", **more: Any) -> None:
    """Store a new password; sessions but the request's own end, and links that rest on the old one."""
    ctx.tx.execute(sa.update(users).where(users.c.id == user_id).values(password=password_hash, **more))
    tell_account(ctx, event, user_id)
    end_sessions(ctx, user_id, but=ctx.caller.session_id)


@grants("RESET")
def reset_letter(ctx: Context, wish: Wish) -> Granted | None:
    """A fresh link, if the address has an account; the ones before it end."""
    user = user_of(ctx, wish.email)
    if user is None or user.status not in MAY_RESET:
        return None
    assert user.email is not None  # found by it
    end_links(ctx, "RESET", user.id, "REPLACED")
    secret = new_link(ctx, "RESET", user.id, None, RESET_HOURS)
    letter = reset_mail(f"{wish.origin}/reset-password?token={secret}")
    return Granted(user.email, letter, RESET_HOURS, secret)


def reset_mail(link: str) -> Letter:
    """To whoever forgot the password."""
    return Letter(
        "Set a new password",
        f"With this link you can set a new password. It works once:\n\n{link}\n\n"
        "If you did not ask for this, ignore this mail. Your password stays as it is.\n",
    )


def use_reset_link(ctx: Context, token: str, password_hash: str) -> None:
    user = lock_user(ctx, find_link(ctx, "RESET", token).user_id)  # first, as all who change the password
    take_link(ctx, "RESET", token)
    keep_password(ctx, user.id, password_hash, "PASSWORD_RESET")
    if ctx.from_app and user.status == "ACTIVE" and not user.totp_on:
        open_session(ctx, user)
