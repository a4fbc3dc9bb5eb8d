"""Invite many people at once: all of them, or nobody where one address is refused."""

from typing import Annotated, Literal

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import instant_text
from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import GivenText, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, one_time_links
from hourbook.core.work.mail_limits import TooManyMails
from hourbook.features.account.actions import clean_email
from hourbook.features.account.rows import UserRow
from hourbook.features.people.membership import (
    INVITATION_HOURS,
    AlreadyMember,
    ask_to_join,
    fresh_link,
    mail_invitation,
    user_for,
)
from hourbook.features.people.permissions import MANAGE_MEMBERS


class InvitationsIn(Wire):
    emails: Annotated[list[GivenText], msgspec.Meta(min_length=1, max_length=50)]  # as many mails as one may cause
    send_email: bool = True


class Invitation(Wire):
    email: str
    status: Literal["INVITED", "WAITING"]  # WAITING: invited before; the link of then holds still
    url: str | None  # the link to hand over, on a server that sends no mail
    expires_at: str | None


@operation(
    "POST", "/workspaces/{workspaceId}/invitations", MANAGE_MEMBERS, tag="Workspaces", status=201, addition=True,
    shows_secret=True, raises=[InvalidValue, AlreadyMember, TooManyMails],
)  # fmt: skip
def invite_people(ctx: Context, body: InvitationsIn) -> list[Invitation]:
    """Invite people by e-mail, all of them or (when one address is refused) nobody; each address counts once.

    Who waits with a link that holds keeps it. A server that sends no mail answers the links, to hand over oneself.
    """
    wanted = {email.lower(): email for email in clean(body.emails)}
    done = {
        key: invitation(ctx, wanted[key], body.send_email) for key in sorted(wanted)
    }  # in one order: rows are locked
    return [done[key] for key in wanted]


def clean(emails: list[str]) -> list[str]:
    return [clean_email(email, f"emails[{place}]") for place, email in enumerate(emails)]


def invitation(ctx: Context, email: str, send_email: bool) -> Invitation:
    """Ask somebody to join, by mail where the server sends some, else by a link in the answer."""
    user = user_for(ctx, email)
    if has_link(ctx, user):
        return Invitation(email=email, status="WAITING", url=None, expires_at=None)
    ask_to_join(ctx, user)
    if ctx.app.settings.smtp_url:  # the link proves the address, so it goes there and nowhere else
        if send_email:
            mail_invitation(ctx, user)
        return Invitation(email=email, status="INVITED", url=None, expires_at=None)
    url = f"{ctx.origin}/join?token={fresh_link(ctx, user.id)}"
    ends = instant_text(ctx.now + INVITATION_HOURS * 3_600_000)
    return Invitation(email=email, status="INVITED", url=url, expires_at=ends)


def has_link(ctx: Context, user: UserRow) -> bool:
    """Whether the user is invited to this workspace by a link that can still be followed."""
    link, member = one_time_links.c, members.c
    waiting = sa.exists().where(mine(ctx, members), member.user_id == user.id, member.status == "PENDING")
    theirs = link.purpose == "INVITE", link.user_id == user.id, link.workspace_id == ctx.workspace_id
    holds = link.ended_at.is_(None), link.expires_at > ctx.now
    return ctx.tx.execute(sa.select(link.id).where(*theirs, *holds, waiting).limit(1)).first() is not None
