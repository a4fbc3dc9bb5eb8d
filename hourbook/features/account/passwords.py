"""Checking passwords: throttled, off the event loop, and with one answer for all that is wrong.

An attempt is counted for account and address together (5, then a growing lockout) and for the address alone (50), so
that nobody can lock out others and one address can not try many accounts. Counts live in the memory of a process.
"""

from collections.abc import Callable
from typing import Any, TypeVar

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.base.networks import network_of
from hourbook.core.base.wire import Text
from hourbook.core.who.context import Context
from hourbook.core.who.credentials import check_password_rule, hash_password, in_password_thread, verify_password
from hourbook.core.who.identity import users
from hourbook.features.account.events import tell_failure
from hourbook.features.account.queries import lock_user, refuse_closed, user_row
from hourbook.features.account.rows import UserRow

T = TypeVar("T")
Email: Any = Text(320)
Password: Any = Text(1000)  # a bound for the work of one attempt; new passwords follow check_password_rule


class SignInRefused(ApiError):
    status, code = 401, 501
    message = "Invalid email or password"
    cause = "No account of this server has this e-mail address and password."
    fix = "Check both, or ask for a new password at /reset-password (POST /api/v1/auth/password-reset)."
    rule = "authentication"


class TooManyAttempts(ApiError):
    status, code = 429, 429
    message = "Too Many Requests"
    cause = "There were too many attempts for this account, or from this address."
    fix = "Wait {seconds} s (Retry-After), then try again."
    rule = "authentication"


class PasswordWrong(ApiError):
    message = "Current password is not correct"
    cause = "To change this, your present password is asked for, and another one was sent."
    fix = "Send your present password. Forgotten: POST /api/v1/auth/password-reset."
    field = "currentPassword"


class PasswordUnfit(ApiError):
    message = "{problem}"
    cause = "Passwords have 8 to 128 characters; any will do, and long ones are best."
    fix = "Choose another password."
    field = "password"
    example = {"problem": "Password must be between 8 and 128 characters long"}


class AccountChanged(ApiError):
    status, code = 409, 501
    message = "Your account was changed at the same moment"
    cause = "Between the check of your password and the change, another request changed password, address or code."
    fix = "Send the request again, with what holds by now."


PASSWORD_ERRORS: list[type[ApiError]] = [PasswordWrong, TooManyAttempts, AccountChanged]
PROVED = ("password", "email_key", "status", "totp_on")  # what a check of a password relies on


def email_key(email: str) -> str:
    """How an address is looked up: without outer blanks and in lower case."""
    return email.strip().lower()


def user_of(ctx: Context, email: str) -> UserRow | None:
    """The user who has this address."""
    return ctx.tx.execute(sa.select(users).where(users.c.email_key == email_key(email))).first()


async def check_sign_in(ctx: Context, email: str, password: str) -> UserRow:
    """The user of this address and password, or SignInRefused after the same work whatever is wrong.

    The attempt stays counted until ``clear_attempts``, which the caller calls once the second factor was right too.
    What relies on the password is written by ``held``.
    """
    begin_attempt(ctx, email_key(email))
    user = await ctx.read(user_of, email)
    if not await in_password_thread(verify_password, user.password if user else None, password):
        tell_failure(ctx, user, "password")
        raise SignInRefused()
    assert user is not None
    return user


async def confirm_password(ctx: Context, password: str) -> UserRow:
    """Have the caller prove to be the person by the present password; who has none yet need not.

    What relies on it is written by ``held`` with the row that is returned.
    """
    user = await ctx.read(user_row, ctx.user_id)
    refuse_closed(user)
    if user.password is None:
        return user
    account = f"confirm {user.id}"
    begin_attempt(ctx, account)
    if not await in_password_thread(verify_password, user.password, password):
        raise PasswordWrong()
    clear_attempts(ctx, account)
    return user


def held(ctx: Context, proved: UserRow, verb: Callable[..., T], *args: Any) -> T:
    """Run ``verb(ctx, *args)`` while what a slow check proved of an account still holds; raises AccountChanged."""
    user = lock_user(ctx, proved.id)
    if any(getattr(user, name) != getattr(proved, name) for name in PROVED):
        raise AccountChanged()
    return verb(ctx, *args)


def begin_attempt(ctx: Context, account: str) -> None:
    """Count an attempt before its slow check, or refuse it."""
    network, app = network_of(ctx.client), ctx.app
    key = f"{account}|{network}"
    wait = max(app.sign_in_throttle.check(key, ctx.now), app.address_throttle.check(network, ctx.now))
    if wait:
        raise too_many_attempts(wait)
    app.sign_in_throttle.failed(key, ctx.now)
    app.address_throttle.failed(network, ctx.now)


def clear_attempts(ctx: Context, account: str) -> None:
    """The attempt was right: forget the account's failures from this address."""
    network = network_of(ctx.client)
    ctx.app.sign_in_throttle.succeeded(f"{account}|{network}")
    ctx.app.address_throttle.uncount(network)


def too_many_attempts(seconds: int) -> TooManyAttempts:
    error = TooManyAttempts(seconds=seconds)
    error.headers = {"retry-after": str(seconds)}
    return error


async def new_password_hash(password: str) -> str:
    """The hash to store of a new password. Raises PasswordUnfit."""
    if problem := check_password_rule(password):
        raise PasswordUnfit(problem=problem)
    return await in_password_thread(hash_password, password)
