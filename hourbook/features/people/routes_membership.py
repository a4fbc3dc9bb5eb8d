"""Invite people, deactivate and activate them."""

from typing import Literal

from hourbook.core.base.clock import instant_text
from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import GivenText, Query, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.states import move
from hourbook.core.who.context import Context
from hourbook.core.work.mail_limits import TooManyMails
from hourbook.features.account.actions import clean_email
from hourbook.features.account.queries import user_row
from hourbook.features.people.membership import (
    INVITATION_HOURS,
    MEMBERSHIP,
    AlreadyMember,
    LinkGoesByMail,
    MigratedToCake,
    NotInvited,
    NotJoined,
    OwnerOnly,
    OwnerStays,
    StatusIn,
    ask_to_join,
    check_rank,
    fresh_link,
    mail_invitation,
    user_for,
)
from hourbook.features.people.permissions import MANAGE_MEMBERS
from hourbook.features.workspaces.memberships import member
from hourbook.features.workspaces.queries import workspace_out, workspace_row
from hourbook.features.workspaces.schemas import WorkspaceOut


class InvitationFilter(Query):
    send_email: Literal["true", "false"] = "true"


class InvitationIn(Wire):
    email: GivenText


class InvitationLink(Wire):
    url: str  # opens the page that joins; whoever has it can join as this person
    expires_at: str


@operation(
    "POST", "/workspaces/{workspaceId}/users", MANAGE_MEMBERS, tag="Workspaces", name="addUserToWorkspace",
    raises=[InvalidValue, AlreadyMember, TooManyMails],
)  # fmt: skip
def invite(ctx: Context, body: InvitationIn, query: InvitationFilter) -> WorkspaceOut:
    """Invite somebody by e-mail; the membership is PENDING until the link in the mail is followed. Again: a new link.

    Seats are not counted, so the 4000 of the real service never comes.
    """
    user = user_for(ctx, clean_email(body.email))
    ask_to_join(ctx, user)
    if query.send_email == "true":
        mail_invitation(ctx, user)
    return workspace_out(ctx, workspace_row(ctx))


@operation(
    "POST", "/workspaces/{workspaceId}/users/{userId}/invitation-link", MANAGE_MEMBERS, tag="Workspaces",
    status=201, addition=True, shows_secret=True, raises=[NotInWorkspace, AlreadyMember, NotInvited, LinkGoesByMail],
)  # fmt: skip
def make_invitation_link(ctx: Context, user_id: str) -> InvitationLink:
    """Make a fresh link for somebody invited, to hand over oneself; older links end.

    Where mail is sent, only for people who have an account: its password is asked for, so the link proves nothing.
    """
    row, person = member(ctx, user_id), user_row(ctx, user_id)
    words = {"email": person.email, "status": row.status, "user_id": user_id, "given": user_id, "field": "userId"}
    move(ctx, MEMBERSHIP, row, "link", words=words)
    if person.status == "NOT_REGISTERED" and ctx.app.settings.smtp_url:
        raise LinkGoesByMail(given=user_id)
    secret = fresh_link(ctx, user_id)
    ends = instant_text(ctx.now + INVITATION_HOURS * 3_600_000)
    return InvitationLink(url=f"{ctx.origin}/join?token={secret}", expires_at=ends)


@operation(
    "PUT", "/workspaces/{workspaceId}/users/{userId}", MANAGE_MEMBERS, tag="Workspaces",
    raises=[NotInWorkspace, OwnerStays, OwnerOnly, NotJoined],
)  # fmt: skip
def update_user_status(ctx: Context, user_id: str, body: StatusIn) -> WorkspaceOut:
    """Deactivate a member, who loses access at once while all data stays, or activate one again.

    INACTIVE for somebody invited takes the invitation back.
    """
    row = member(ctx, user_id)
    check_rank(ctx, row)
    action = "activate" if body.status == "ACTIVE" else "deactivate"
    move(ctx, MEMBERSHIP, row, action, words={"status": row.status, "given": body.status})
    return workspace_out(ctx, workspace_row(ctx))


@operation(
    "DELETE", "/workspaces/{workspaceId}/users/{userId}", tag="Workspaces", name="removeMember",
    raises=[MigratedToCake],
)  # fmt: skip
def remove_member(ctx: Context, user_id: str) -> None:
    """Always refused, as in the real service; deactivate the member instead."""
    raise MigratedToCake(given=user_id)
