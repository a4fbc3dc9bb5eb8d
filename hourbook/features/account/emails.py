"""Changing the e-mail address: the new one counts once a link mailed to it was followed; the old one hears of both."""

from hourbook.core.base.errors import ApiError
from hourbook.core.who.context import Context
from hourbook.core.work.mail import Letter, one_line
from hourbook.core.work.mails import post
from hourbook.features.account.codes import check_code
from hourbook.features.account.links import end_links, new_link
from hourbook.features.account.passwords import email_key, user_of
from hourbook.features.account.queries import user_row
from hourbook.features.account.wishes import Granted, Wish, grants, wish

VERIFY_HOURS = 24


class EmailTaken(ApiError):
    message = "This address belongs to another account"
    cause = "Since the mail was sent, another account got this address."
    fix = "Sign in to the account that has the address, or use another one."
    field = "token"


def ask_for_address(ctx: Context, email: str, code: str | None) -> None:
    """Have the new address asked, and the present one told, alike whether the new one has another account.

    Raises CODE_ERRORS and TooManyMails, for either address.
    """
    user = user_row(ctx, ctx.user_id)
    check_code(ctx, user, code)
    wish(ctx, "VERIFY", email)
    if user.email and user.email_key != email_key(email):
        post(ctx, user.email, address_asked_mail(email, f"{ctx.origin}/reset-password"))


@grants("VERIFY")
def verification_letter(ctx: Context, wish: Wish) -> Granted | None:
    """A fresh link, unless the address has another account; the ones before it end."""
    owner = user_of(ctx, wish.email)
    assert wish.user_id is not None  # who is signed in asks
    if owner is not None and owner.id != wish.user_id:
        return None
    end_links(ctx, "VERIFY", wish.user_id, "REPLACED")
    secret = new_link(ctx, "VERIFY", wish.user_id, None, VERIFY_HOURS, wish.email)
    letter = verification_mail(f"{wish.origin}/confirm-email?token={secret}")
    return Granted(wish.email, letter, VERIFY_HOURS, secret)


def verification_mail(link: str) -> Letter:
    """To the address that an account wants to have."""
    return Letter(
        "Confirm your e-mail address",
        f"Please confirm that this address is yours:\n\n{link}\n\n"
        "If you did not ask for this, ignore this mail and nothing happens.\n",
    )


def address_asked_mail(address: str, link: str) -> Letter:
    """To the present address, when another one is asked for."""
    return Letter(
        "Somebody asked to change your e-mail address",
        f"Somebody, perhaps you, asked to change the address of your account to {one_line(address)}. "
        "It changes once the link in a mail to that address is followed.\n\n"
        f"If it was not you, set a new password now, which ends that link:\n\n{link}\n",
    )


def address_changed_mail(address: str) -> Letter:
    """To the old address, once an account has a new one."""
    return Letter(
        "Your e-mail address was changed",
        f"Your account now has the address {one_line(address)}.\n\n"
        "If you did not do this, tell whoever runs the server at once.\n",
    )
