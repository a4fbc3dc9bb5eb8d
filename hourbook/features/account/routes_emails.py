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
from hourbook.features.account.codes import CODE_ERRORS
from hourbook.features.account.emails import EmailTaken, address_changed_mail, ask_for_address
from hourbook.features.account.events import tell_account
from hourbook.features.account.keys import KeyLimited
from hourbook.features.account.links import LINK_ERRORS, end_proved, find_link, take_link
from hourbook.features.account.passwords import PASSWORD_ERRORS, Email, email_key, held, user_of
from hourbook.features.account.queries import lock_user, user_row
from hourbook.features.account.two_factor import Proof, prove


class EmailChange(Proof, kw_only=True):
    email: Email


class Verification(Wire):
    token: GivenText  # from the link in the mail


@operation(
    "PUT", "/user/email", SIGNED_IN, tag="Identity", addition=True, status=204,
    raises=[InvalidValue, KeyLimited, TooManyMails, *PASSWORD_ERRORS, *CODE_ERRORS],
)  # fmt: skip
async def change_email(ctx: Context, body: EmailChange) -> None:
    """Ask for another address. It counts once the link in the mail to it was followed; until then the old one does.

    Asks for the password and, where two-factor is on, a code. The old address is told. The answer is the same when the
    new one has another account, and gets no mail then.
    """
    email = clean_email(body.email)
    proved = await prove(ctx, body)
    await ctx.write(held, proved, ask_for_address, email, body.totp)


@operation(
    "POST", "/auth/verify-email", None, tag="Identity", addition=True, status=204,
    raises=[EmailTaken, TooManyMails, *LINK_ERRORS],
)  # fmt: skip
def verify_email(ctx: Context, body: Verification) -> None:
    """Confirm an address with the link of the mail. The old address is told of the change."""
    before = lock_user(ctx, find_link(ctx, "VERIFY", body.token).user_id)  # first: a new password ends the link
    link = take_link(ctx, "VERIFY", body.token)
    owner = user_of(ctx, link.email)
    if owner is not None and owner.id != before.id:
        raise EmailTaken()
    status = "ACTIVE" if before.status == "PENDING_EMAIL_VERIFICATION" else before.status
    values = {"email": link.email, "email_key": email_key(link.email), "status": status}
    ctx.tx.execute(sa.update(users).where(users.c.id == before.id).values(**values))
    end_proved(ctx, before.id)
    if before.email_key == values["email_key"]:
        return
    tell_account(ctx, "EMAIL_CHANGED", before.id, before=before.email, email=link.email)
    tell_workspaces(ctx, "USER_EMAIL_CHANGED", before, user_row(ctx, before.id))
    if before.email:
        post(ctx, before.email, address_changed_mail(link.email))
