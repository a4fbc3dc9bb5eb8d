"""Turn the second factor on and off, and make new recovery codes."""

from hourbook.core.base.wire import Wire
from hourbook.core.edge.operations import operation
from hourbook.core.who.access import SIGNED_IN
from hourbook.core.who.context import Context
from hourbook.features.account import totp
from hourbook.features.account.codes import CODE_ERRORS, Code, TwoFactorCodeWrong
from hourbook.features.account.keys import KeyLimited, require_whole_account
from hourbook.features.account.passwords import PASSWORD_ERRORS, confirm_password, held
from hourbook.features.account.queries import lock_user, user_row
from hourbook.features.account.sessions import end_sessions
from hourbook.features.account.two_factor import (
    Proof,
    RecoveryCodes,
    TwoFactorOff,
    TwoFactorOn,
    TwoFactorSecret,
    TwoFactorState,
    forget_two_factor,
    keep_recovery_codes,
    new_secret,
    prove,
    replace_recovery_codes,
)


class Confirmation(Wire):
    totp: Code


@operation("GET", "/user/two-factor", SIGNED_IN, tag="Identity", addition=True)
def two_factor_state(ctx: Context) -> TwoFactorState:
    """Whether your account has a second factor, and how many recovery codes are left."""
    user = user_row(ctx, ctx.user_id)
    return TwoFactorState(enabled=user.totp_on, recovery_codes_left=len(user.recovery_codes or []))


@operation(
    "POST", "/user/two-factor", SIGNED_IN, tag="Identity", addition=True, shows_secret=True,
    raises=[TwoFactorOn, KeyLimited, *PASSWORD_ERRORS],
)  # fmt: skip
async def begin_two_factor(ctx: Context, body: Proof) -> TwoFactorSecret:
    """Begin to set up two-factor authentication; it is on once a code was confirmed with PUT."""
    await ctx.read(require_whole_account)
    proved = await confirm_password(ctx, body.current_password)
    return await ctx.write(held, proved, new_secret)


@operation(
    "PUT", "/user/two-factor", SIGNED_IN, tag="Identity", addition=True, shows_secret=True,
    raises=[TwoFactorOn, TwoFactorOff, TwoFactorCodeWrong, KeyLimited],
)  # fmt: skip
def confirm_two_factor(ctx: Context, body: Confirmation) -> RecoveryCodes:
    """Turn two-factor authentication on with a code of the app. Other sessions end; recovery codes are shown once."""
    require_whole_account(ctx)
    user = lock_user(ctx, ctx.user_id)  # else a sign-in without a code, under way, would open a session that stays
    if user.totp_on:
        raise TwoFactorOn()
    if user.totp_secret is None:
        raise TwoFactorOff()
    step = totp.verify(user.totp_secret, body.totp, ctx.now, user.totp_step)
    if step is None:
        raise TwoFactorCodeWrong()
    end_sessions(ctx, ctx.user_id, but=ctx.caller.session_id)
    return keep_recovery_codes(ctx, totp_on=True, totp_step=step)


@operation(
    "POST", "/user/two-factor/recovery-codes", SIGNED_IN, tag="Identity", addition=True, shows_secret=True,
    raises=[TwoFactorOff, KeyLimited, *PASSWORD_ERRORS, *CODE_ERRORS],
)  # fmt: skip
async def renew_recovery_codes(ctx: Context, body: Proof) -> RecoveryCodes:
    """Get new recovery codes; the old ones end. Asks for password and code."""
    proved = await prove(ctx, body)
    return await ctx.write(held, proved, replace_recovery_codes, body.totp)


@operation(
    "DELETE", "/user/two-factor", SIGNED_IN, tag="Identity", addition=True,
    raises=[TwoFactorOff, KeyLimited, *PASSWORD_ERRORS, *CODE_ERRORS],
)  # fmt: skip
async def end_two_factor(ctx: Context, body: Proof) -> TwoFactorState:
    """Turn two-factor authentication off. Asks for password and a code (a recovery code will do)."""
    proved = await prove(ctx, body)
    return await ctx.write(held, proved, forget_two_factor, body.totp)
