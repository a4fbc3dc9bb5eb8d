"""Signing up, where the operator allows it (setting ``registration``).

The password is chosen by whoever reads the mail, so nobody can prepare an account for somebody else, an account begins
with a proven address (nobody is PENDING_EMAIL_VERIFICATION on this server), and asking tells nothing.
"""

from hourbook.core.who.access import AccessDenied
from hourbook.core.who.context import Caller, Context
from hourbook.core.work.mail import Letter
from hourbook.features.account.actions import create_user
from hourbook.features.account.links import LinkOutdated, new_link, take_link
from hourbook.features.account.passwords import user_of
from hourbook.features.account.queries import user_row
from hourbook.features.account.sessions import SignedIn, open_session
from hourbook.features.account.wishes import Granted, Wish, grants
from hourbook.features.people.joining import NOT_REGISTERED, Joining, new_account, register
from hourbook.features.workspaces.actions import create_workspace

SIGN_UP_HOURS = 24


class SignUpClosed(AccessDenied):
    status, code = 403, 503
    message = "Sign up is disabled"
    cause = "This server takes people by invitation only (setting registration = closed)."
    fix = "Ask an admin of a workspace to invite you."
    rule = "server setting"


def require_open(ctx: Context) -> None:
    if ctx.app.settings.registration != "open":
        raise SignUpClosed()


@grants("SIGN_UP")
def sign_up_letter(ctx: Context, wish: Wish) -> Granted:
    """A fresh link, or to somebody who has an account that there is one."""
    user = user_of(ctx, wish.email)
    if user is not None and user.status != NOT_REGISTERED:
        return Granted(wish.email, account_exists_mail(wish.origin))
    secret = new_link(ctx, "SIGN_UP", None, None, SIGN_UP_HOURS, wish.email)
    letter = sign_up_mail(f"{wish.origin}/sign-up?token={secret}")
    return Granted(wish.email, letter, SIGN_UP_HOURS, secret)


def sign_up_mail(link: str) -> Letter:
    """To whoever wants an account."""
    return Letter(
        "Finish your sign-up",
        f"With this link you choose a name and a password. It works once:\n\n{link}\n\n"
        "If you did not ask for this, ignore this mail and nothing happens.\n",
    )


def account_exists_mail(link: str) -> Letter:
    """To somebody with an account whose address was given for a new one."""
    return Letter(
        "You have an account already",
        f"Somebody, perhaps you, wanted to sign up with this address. You have an account already:\n\n{link}\n\n"
        "If it was not you, ignore this mail and nothing happens.\n",
    )


def found_account(ctx: Context, body: Joining, password_hash: str) -> SignedIn:
    link = take_link(ctx, "SIGN_UP", body.token)
    values = new_account(body, "UTC")
    known = user_of(ctx, link.email)
    if known is not None and known.status != NOT_REGISTERED:
        raise LinkOutdated()
    user = known or create_user(ctx, email=link.email, **values)
    register(ctx, user, body, password_hash)
    ctx = ctx.acting_as(Caller(user.id, auth="none"))
    create_workspace(ctx, name=f"{values['name']}'s workspace", owner_id=user.id, time_zone=values["time_zone"])
    return open_session(ctx, user_row(ctx, user.id))
