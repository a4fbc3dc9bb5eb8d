"""Sign up, where the operator allows it."""

from hourbook.core.base.errors import InvalidValue
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.core.work.mail_limits import TooManyMails
from hourbook.features.account.actions import clean_email
from hourbook.features.account.links import find_link
from hourbook.features.account.passwords import new_password_hash
from hourbook.features.account.recovery import MailWish
from hourbook.features.account.sessions import SignedIn
from hourbook.features.account.wishes import wish
from hourbook.features.people.joining import JOIN_ERRORS, Joining
from hourbook.features.people.sign_up import SignUpClosed, found_account, require_open


@operation(
    "POST", "/auth/sign-up", None, tag="Identity", addition=True, status=204,
    raises=[SignUpClosed, InvalidValue, TooManyMails],
)  # fmt: skip
def sign_up(ctx: Context, body: MailWish) -> None:
    """Have a link mailed that makes an account; the answer does not tell whether the address has one."""
    require_open(ctx)
    wish(ctx, "SIGN_UP", clean_email(body.email))


@operation(
    "POST", "/auth/sign-up/confirm", None, tag="Identity", addition=True, status=201, shows_secret=True,
    raises=[SignUpClosed, *JOIN_ERRORS],
)  # fmt: skip
async def confirm_sign_up(ctx: Context, body: Joining) -> SignedIn:
    """Make an account, with a workspace of its own, by the link of the mail, and sign in."""
    require_open(ctx)
    await ctx.read(find_link, "SIGN_UP", body.token)
    return await ctx.write(found_account, body, await new_password_hash(body.password))
