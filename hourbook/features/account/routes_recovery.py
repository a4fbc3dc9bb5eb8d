"""Change a password, or set a new one by mail."""

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import GivenText, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.who.access import SIGNED_IN
from hourbook.core.who.context import Context
from hourbook.core.work.mail_limits import TooManyMails
from hourbook.features.account.keys import KeyLimited, require_whole_account
from hourbook.features.account.links import LINK_ERRORS, find_link
from hourbook.features.account.passwords import (
    PASSWORD_ERRORS,
    Password,
    PasswordUnfit,
    confirm_password,
    held,
    new_password_hash,
)
from hourbook.features.account.recovery import MailWish, keep_password, use_reset_link
from hourbook.features.account.wishes import wish


class PasswordChange(Wire):
    password: Password  # 8 to 128 characters
    current_password: Password = ""  # not asked of people who have none yet


class PasswordReset(Wire):
    token: GivenText  # from the link in the mail
    password: Password


@operation(
    "PUT", "/user/password", SIGNED_IN, tag="Identity", addition=True, status=204,
    raises=[KeyLimited, PasswordUnfit, *PASSWORD_ERRORS],
)  # fmt: skip
async def change_password(ctx: Context, body: PasswordChange) -> None:
    """Change your password. Every other session ends; API keys stay."""
    await ctx.read(require_whole_account)
    proved = await confirm_password(ctx, body.current_password)
    await ctx.write(held, proved, keep_password, ctx.user_id, await new_password_hash(body.password))


@operation("POST", "/auth/password-reset", None, tag="Identity", addition=True, status=204, raises=[TooManyMails])
def ask_for_reset(ctx: Context, body: MailWish) -> None:
    """Have a link for a new password mailed, if the address has an account; the answer does not tell."""
    wish(ctx, "RESET", body.email)


RESET_ERRORS: list[type[ApiError]] = [PasswordUnfit, *LINK_ERRORS]


@operation("POST", "/auth/password-reset/confirm", None, tag="Identity", addition=True, status=204, raises=RESET_ERRORS)
async def reset_password(ctx: Context, body: PasswordReset) -> None:
    """Set a new password with the link of the mail. All sessions end; a second factor is still asked for.

    Our own app is signed in, unless a second factor is on.
    """
    await ctx.read(find_link, "RESET", body.token)
    await ctx.write(use_reset_link, body.token, await new_password_hash(body.password))
