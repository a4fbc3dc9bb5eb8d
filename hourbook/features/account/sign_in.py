"""Sign-in with e-mail and password (and code).

Answers never tell whether an account exists: address and password are checked together, with the same work for both.
"""

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.who.authentication import UserDeactivated
from hourbook.core.who.context import Context
from hourbook.core.who.credentials import hash_password, in_password_thread, needs_rehash
from hourbook.core.who.identity import users
from hourbook.features.account.codes import CODE_ERRORS, TwoFactorCodeWrong, begin_code, check_code
from hourbook.features.account.events import tell_failure
from hourbook.features.account.passwords import (
    SignInRefused,
    TooManyAttempts,
    check_sign_in,
    clear_attempts,
    email_key,
)
from hourbook.features.account.queries import user_row
from hourbook.features.account.sessions import SignedIn, open_session

SIGN_IN_ERRORS: list[type[ApiError]] = [SignInRefused, TooManyAttempts, UserDeactivated, *CODE_ERRORS]


async def enter(ctx: Context, email: str, password: str, code: str | None) -> SignedIn:
    """Open a session for whoever has address, password and code. Raises SIGN_IN_ERRORS."""
    user = await check_sign_in(ctx, email, password)
    if user.status in ("DELETED", "BANNED"):
        raise UserDeactivated()
    begin_code(ctx, user, code)
    better = await in_password_thread(hash_password, password) if needs_rehash(user.password or "") else None
    try:
        tokens = await ctx.write(admit, user.id, code, better)
    except TwoFactorCodeWrong:
        tell_failure(ctx, user, "code")
        raise
    clear_attempts(ctx, email_key(email))
    return tokens


def admit(ctx: Context, user_id: str, code: str | None, better_hash: str | None) -> SignedIn:
    user = user_row(ctx, user_id)
    check_code(ctx, user, code)
    if better_hash:
        ctx.tx.execute(sa.update(users).where(users.c.id == user.id).values(password=better_hash))
    return open_session(ctx, user)
