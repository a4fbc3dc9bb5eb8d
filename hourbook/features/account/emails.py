"""Changing the e-mail address: the new one counts once a link mailed to it was followed."""

from hourbook.core.base.errors import ApiError
from hourbook.core.who.context import Context
from hourbook.core.work.mail import Letter, one_line
from hourbook.features.account.links import end_links, new_link
from hourbook.features.account.passwords import user_of
from hourbook.features.account.wishes import Granted, Wish, grants

VERIFY_HOURS = 24


class EmailTaken(ApiError):
    message = "This address belongs to another account"
    cause = "Since the mail was sent, another account got this address."
    fix = "Sign in to the account that has the address, or use another one."
    field = "token"


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


def address_changed_mail(address: str) -> Letter:
    """To the old address, once an account has a new one."""
    return Letter(
        "Your e-mail address was changed",
        f"Your account now has the address {one_line(address)}.\n\n"
        "If you did not do this, tell whoever runs the server at once.\n",
    )
