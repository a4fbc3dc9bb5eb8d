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
    AccountChanged,
    SignInRefused,
    TooManyAttempts,
    check_sign_in,
    clear_attempts,
    email_key,
    held,
)
from hourbook.features.account.queries import refuse_closed, user_row
from hourbook.features.account.rows import UserRow
from hourbook.features.account.sessions import SignedIn, open_session

SIGN_IN_ERRORS: list[type[ApiError]] = [SignInRefused, TooManyAttempts, UserDeactivated, *CODE_ERRORS]


async def enter(ctx: Context, email: str, password: str, code: str | None) -> SignedIn:
    """Open a session for whoever has address, password and code. Raises SIGN_IN_ERRORS."""
    user = await check_sign_in(ctx, email, password)
    refuse_closed(user)
    begin_code(ctx, user, code)
    try:
        tokens: SignedIn = await ctx.write(held, user, admit, user.id, code)
    except AccountChanged:
        clear_attempts(ctx, email_key(email))
        return await enter(ctx, email, password, code)  # does the same password still hold?
    except TwoFactorCodeWrong:
        tell_failure(ctx, user, "code")
        raise
    clear_attempts(ctx, email_key(email))
    if needs_rehash(user.password or ""):
        await ctx.write(renew_hash, user, await in_password_thread(hash_password, password))
    return tokens


def admit(ctx: Context, user_id: str, code: str | None) -> SignedIn:
    user = user_row(ctx, user_id)
    check_code(ctx, user, code)
    return open_session(ctx, user)


def renew_hash(ctx: Context, verified: UserRow, better: str) -> None:
    """Keep a better hash of the password that was verified, unless there is another password by now."""
    same = users.c.id == verified.id, users.c.password == verified.password
    ctx.tx.execute(sa.update(users).where(*same).values(password=better))
