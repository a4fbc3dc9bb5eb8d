"""Turning two-factor authentication on and off. Each step asks for the present password; limited keys may not."""

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import Wire
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.features.account import totp
from hourbook.features.account.codes import Code, begin_code, check_code
from hourbook.features.account.events import tell_account
from hourbook.features.account.keys import require_whole_account
from hourbook.features.account.passwords import Password, confirm_password
from hourbook.features.account.queries import user_row
from hourbook.features.account.rows import UserRow

ISSUER = "Hourbook"


class TwoFactorOn(ApiError):
    message = "Two-factor authentication is already on"
    cause = "Your account asks for a second factor already."
    fix = "To move to another device, turn it off first: DELETE /api/v1/user/two-factor."


class TwoFactorOff(ApiError):
    message = "Two-factor authentication is not on"
    cause = "Your account has no second factor, or its set-up was not begun."
    fix = "Begin with POST /api/v1/user/two-factor."


class Proof(Wire):
    """That it is really you."""

    current_password: Password = ""
    totp: Code | None = None


class TwoFactorState(Wire):
    enabled: bool
    recovery_codes_left: int


class TwoFactorSecret(Wire):
    secret: str  # for typing into an authenticator app
    uri: str  # otpauth://, what the QR code holds
    qr: str  # the QR code as <svg>


class RecoveryCodes(Wire):
    recovery_codes: list[str]  # shown once; each signs in once in place of a code


def new_secret(ctx: Context) -> TwoFactorSecret:
    secret = totp.new_secret()
    off = users.c.id == ctx.user_id, users.c.totp_on.is_(False)
    begun = sa.update(users).where(*off).values(totp_secret=secret, totp_step=0).returning(users.c.id)
    if ctx.tx.execute(begun).first() is None:
        raise TwoFactorOn()
    tell_account(ctx, "TWO_FACTOR_BEGUN", ctx.user_id)
    uri = totp.provisioning_uri(ISSUER, ctx.caller.email or ctx.caller.name, secret)
    return TwoFactorSecret(secret=secret, uri=uri, qr=totp.qr_svg(uri))


def keep_recovery_codes(ctx: Context, **more: object) -> RecoveryCodes:
    """New recovery codes; the ones before end."""
    codes = totp.new_recovery_codes()
    hashes = [totp.recovery_code_hash(code) for code in codes]
    ctx.tx.execute(sa.update(users).where(users.c.id == ctx.user_id).values(recovery_codes=hashes, **more))
    tell_account(ctx, "TWO_FACTOR_ON" if more else "RECOVERY_CODES_RENEWED", ctx.user_id)
    return RecoveryCodes(recovery_codes=codes)


async def prove(ctx: Context, proof: Proof) -> UserRow:
    """Password and, where two-factor is on, a code; the code is used up by ``check_code`` in the write (``held``)."""
    await ctx.read(require_whole_account)
    user = await confirm_password(ctx, proof.current_password)
    begin_code(ctx, user, proof.totp)
    return user


def replace_recovery_codes(ctx: Context, code: str | None) -> RecoveryCodes:
    require_two_factor(ctx, code)
    return keep_recovery_codes(ctx)


def require_two_factor(ctx: Context, code: str | None) -> None:
    user = user_row(ctx, ctx.user_id)
    if not user.totp_on:
        raise TwoFactorOff()
    check_code(ctx, user, code)


def forget_two_factor(ctx: Context, code: str | None) -> TwoFactorState:
    require_two_factor(ctx, code)
    off = {"totp_on": False, "totp_secret": None, "recovery_codes": None}
    ctx.tx.execute(sa.update(users).where(users.c.id == ctx.user_id).values(**off))
    tell_account(ctx, "TWO_FACTOR_OFF", ctx.user_id)
    return TwoFactorState(enabled=False, recovery_codes_left=0)
