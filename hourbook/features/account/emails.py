"""Changing the e-mail address: the new one counts once a link mailed to it was followed."""

from typing import Any

from hourbook.core.base.errors import ApiError
from hourbook.core.who.context import Context
from hourbook.core.work.mail import verification_mail
from hourbook.core.work.sweeps import system_context
from hourbook.features.account.links import end_links, new_link
from hourbook.features.account.passwords import user_of

VERIFY_HOURS = 24


class EmailTaken(ApiError):
    message = "This address belongs to another account"
    cause = "Since the mail was sent, another account got this address."
    fix = "Sign in to the account that has the address, or use another one."
    field = "token"


async def mail_verification(app: Any, origin: str, user_id: str, email: str) -> None:
    if secret := await system_context(app).write(verification_link, user_id, email):
        await app.post(email, verification_mail(f"{origin}/confirm-email?token={secret}"))


def verification_link(ctx: Context, user_id: str, email: str) -> str | None:
    owner = user_of(ctx, email)
    if owner is not None and owner.id != user_id:
        return None
    end_links(ctx, "VERIFY", user_id)
    return new_link(ctx, "VERIFY", user_id, None, VERIFY_HOURS, email)
