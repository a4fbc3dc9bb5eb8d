"""The second factor of an account: codes of an authenticator app, or recovery codes; each works once."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import Text
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.account import totp
from hourbook.features.account.events import tell_account
from hourbook.features.account.passwords import too_many_attempts
from hourbook.features.account.rows import UserRow

Code: Any = Text(100)


class TwoFactorCodeMissing(ApiError):
    status, code = 401, 1013
    message = "Two-factor authentication code is required"
    cause = "This account is protected by two-factor authentication."
    fix = "Send the 6 digits of your authenticator app, or one of your recovery codes, in totp."
    rule = "two-factor"
    field = "totp"


class TwoFactorCodeWrong(ApiError):
    status, code = 401, 1013
    message = "Two-factor authentication code is not valid"
    cause = "The code is wrong, older than a minute, or was used already."
    fix = "Wait for the next code; if it fails again, set the clock of your phone, or use a recovery code."
    rule = "two-factor"
    field = "totp"


CODE_ERRORS: list[type[ApiError]] = [TwoFactorCodeMissing, TwoFactorCodeWrong]


def begin_code(ctx: Context, user: UserRow, code: str | None) -> None:
    """Count the coming check of a code, whatever address it comes from: only who knows the password gets here."""
    if not user.totp_on:
        return
    if not code:
        raise TwoFactorCodeMissing()
    key, throttle = f"code {user.id}", ctx.app.sign_in_throttle
    if wait := throttle.check(key, ctx.now):
        raise too_many_attempts(wait)
    throttle.failed(key, ctx.now)


def check_code(ctx: Context, user: UserRow, code: str | None) -> None:
    """Use up the code of an account with two-factor authentication; call ``begin_code`` before the transaction."""
    if not user.totp_on:
        return
    if not (use_app_code(ctx, user, code or "") or use_recovery_code(ctx, user, code or "")):
        raise TwoFactorCodeWrong()
    ctx.app.sign_in_throttle.succeeded(f"code {user.id}")


def use_app_code(ctx: Context, user: UserRow, code: str) -> bool:
    assert user.totp_secret is not None  # kept as long as the second factor is on
    step = totp.verify(user.totp_secret, code, ctx.now, user.totp_step)
    if step is None:
        return False
    newer = users.c.id == user.id, users.c.totp_step < step  # of two requests with one code the second finds it used
    used = sa.update(users).where(*newer).values(totp_step=step).returning(users.c.id)
    return ctx.tx.execute(used).first() is not None


def use_recovery_code(ctx: Context, user: UserRow, code: str) -> bool:
    unused, typed = user.recovery_codes or [], totp.recovery_code_hash(code)
    if typed not in unused:
        return False
    left = [one for one in unused if one != typed]
    unchanged = users.c.id == user.id, users.c.recovery_codes == unused
    used = sa.update(users).where(*unchanged).values(recovery_codes=left).returning(users.c.id)
    if ctx.tx.execute(used).first() is None:
        return False
    tell_account(ctx, "RECOVERY_CODE_USED", user.id, left=len(left))
    return True
