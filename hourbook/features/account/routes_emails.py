"""Change the e-mail address, and prove it."""

import sqlalchemy as sa

from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import GivenText, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.who.access import SIGNED_IN
from hourbook.core.who.context import Context
from hourbook.core.who.identity import users
from hourbook.core.work.mail_limits import TooManyMails
from hourbook.core.work.mails import post
from hourbook.features.account.actions import clean_email, tell_workspaces
from hourbook.features.account.emails import EmailTaken, address_changed_mail
from hourbook.features.account.events import tell_account
from hourbook.features.account.keys import KeyLimited, require_whole_account
from hourbook.features.account.links import LINK_ERRORS, end_links, take_link
from hourbook.features.account.passwords import (
    PASSWORD_ERRORS,
    Email,
    Password,
    confirm_password,
    email_key,
    held,
    user_of,
)
from hourbook.features.account.queries import user_row
from hourbook.features.account.wishes import wish


class EmailChange(Wire):
    email: Email
    current_password: Password = ""


class Verification(Wire):
    token: GivenText  # from the link in the mail


@operation(
    "PUT", "/user/email", SIGNED_IN, tag="Identity", addition=True, status=204,
    raises=[InvalidValue, KeyLimited, TooManyMails, *PASSWORD_ERRORS],
)  # fmt: skip
async def change_email(ctx: Context, body: EmailChange) -> None:
    """Ask for another address. It counts once the link in the mail to it was followed; until then the old one does.

    The answer is the same when the address has another account, and no mail is sent then.
    """
    email = clean_email(body.email)
    await ctx.read(require_whole_account)
    proved = await confirm_password(ctx, body.current_password)
    await ctx.write(held, proved, wish, "VERIFY", email)


@operation(
    "POST", "/auth/verify-email", None, tag="Identity", addition=True, status=204,
    raises=[EmailTaken, TooManyMails, *LINK_ERRORS],
)  # fmt: skip
def verify_email(ctx: Context, body: Verification) -> None:
    """Confirm an address with the link of the mail. The old address is told of the change."""
    link = take_link(ctx, "VERIFY", body.token)
    owner, before = user_of(ctx, link.email), user_row(ctx, link.user_id)
    if owner is not None and owner.id != before.id:
        raise EmailTaken()
    status = "ACTIVE" if before.status == "PENDING_EMAIL_VERIFICATION" else before.status
    values = {"email": link.email, "email_key": email_key(link.email), "status": status}
    ctx.tx.execute(sa.update(users).where(users.c.id == before.id).values(**values))
    end_links(ctx, "RESET", before.id, "OUTDATED")
    if before.email_key == values["email_key"]:
        return
    tell_account(ctx, "EMAIL_CHANGED", before.id, before=before.email, email=link.email)
    tell_workspaces(ctx, "USER_EMAIL_CHANGED", before, user_row(ctx, before.id))
    if before.email:
        post(ctx, before.email, address_changed_mail(link.email))
