"""Invite people, deactivate and activate them (product-facts 3 and 23)."""

from typing import Literal

import sqlalchemy as sa

from hourbook.core.base.clock import instant_text
from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.base.wire import Query, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows import records
from hourbook.core.rows.names import NotInWorkspace
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.access import AccessDenied, Can, Role
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, one_time_links, users
from hourbook.core.work.mail import invitation_mail
from hourbook.features.account.actions import clean_email, create_user
from hourbook.features.account.links import new_link
from hourbook.features.account.queries import user_row
from hourbook.features.workspaces.actions import add_member
from hourbook.features.workspaces.memberships import member
from hourbook.features.workspaces.queries import workspace_out, workspace_row
from hourbook.features.workspaces.schemas import WorkspaceOut

INVITATION_HOURS = 7 * 24


class AlreadyMember(ApiError):
    message = "User with email {email} is already a member of the workspace"
    cause = "The membership of this person is {status}."
    fix = (
        'Nothing is to be done; a deactivated member is activated with PUT .../users/{user_id} {{"status": "ACTIVE"}}.'
    )
    field = "email"


class LinkGoesByMail(ApiError):
    message = "The link of this invitation goes by mail"
    cause = "This server sends mail, and the link in it proves the address of somebody who has no account yet."
    fix = "Invite the person again: the mail brings a fresh link."
    field = "userId"


class NotJoined(ApiError):
    message = "User has not accepted the invitation"
    cause = "This person's membership is {status}: nobody joins a workspace by the will of others."
    fix = "Invite the person again (POST .../users with the address); the link in the mail activates the membership."
    field = "status"


class OwnerStays(AccessDenied):
    message = "Access Denied"
    cause = "This person is the owner of the workspace, whom nobody can deactivate or give another role."
    fix = "Leave the owner as is."
    rule = "owner"


class OwnerOnly(AccessDenied):
    message = "Access Denied"
    cause = "This person is an admin, and only the owner may deactivate admins or take their role."
    fix = "Ask the owner of the workspace."
    rule = "owner"


class MigratedToCake(ApiError):
    status, code = 400, 400
    message = "User is migrated to Cake. Use Cake to remove user from workspace"
    cause = "As in the real service, members are never deleted: their time entries stay under their name."
    fix = 'Deactivate the member, which ends access at once: PUT .../users/{{userId}} with {{"status": "INACTIVE"}}.'


class InvitationFilter(Query):
    send_email: Literal["true", "false"] = "true"


class InvitationIn(Wire):
    email: str


class InvitationLink(Wire):
    url: str  # opens the page that joins; whoever has it can join as this person
    expires_at: str


class StatusIn(Wire):
    status: Literal["ACTIVE", "INACTIVE"]


@operation(
    "POST", "/workspaces/{workspaceId}/users", Can.MANAGE_MEMBERS, tag="Workspaces", name="addUserToWorkspace",
    raises=[InvalidValue, AlreadyMember],
)  # fmt: skip
def invite(ctx: Context, body: InvitationIn, query: InvitationFilter) -> WorkspaceOut:
    """Invite somebody by e-mail; the membership is PENDING until the link in the mail is followed. Again: a new link.

    Seats are not counted, so the 4000 of the real service never comes.
    """
    email = clean_email(body.email)
    user = ctx.tx.execute(sa.select(users).where(users.c.email_key == email.lower())).first()
    user = user or create_user(
        ctx, email=email, name=email.split("@")[0][:100], time_zone=ctx.workspace.time_zone, status="NOT_REGISTERED"
    )
    ask_to_join(ctx, user)
    if query.send_email == "true":
        mail_invitation(ctx, user)
    return workspace_out(ctx, workspace_row(ctx))


def ask_to_join(ctx: Context, user: Row) -> None:
    """Give the user a PENDING membership; who declined before is asked again."""
    row = ctx.tx.execute(sa.select(members).where(mine(ctx, members), members.c.user_id == user.id)).first()
    if row is None:
        add_member(ctx, ctx.workspace_id, user.id, status="PENDING")
    elif row.status in ("ACTIVE", "INACTIVE"):
        raise AlreadyMember(email=user.email, status=row.status, user_id=user.id, given=user.email)
    else:
        records.change(ctx, members, row, event=members.info["tracked"].created, status="PENDING")


def mail_invitation(ctx: Context, user: Row) -> None:
    """A fresh link by mail, once the transaction holds; older links end."""
    end_invitations(ctx, user.id)
    secret = new_link(ctx, "INVITE", user.id, ctx.workspace_id, INVITATION_HOURS)
    letter = invitation_mail(ctx.workspace.name, ctx.caller.name, f"{ctx.origin}/join?token={secret}")
    ctx.after_commit.append(lambda: ctx.app.post(user.email, letter))


@operation(
    "POST", "/workspaces/{workspaceId}/users/{userId}/invitation-link", Can.MANAGE_MEMBERS, tag="Workspaces",
    status=201, addition=True, shows_secret=True, raises=[NotInWorkspace, AlreadyMember, LinkGoesByMail],
)  # fmt: skip
def make_invitation_link(ctx: Context, user_id: str) -> InvitationLink:
    """Make a fresh link for somebody invited, to hand over oneself; older links end.

    Where mail is sent, only for people who have an account: its password is asked for, so the link proves nothing.
    """
    row, person = member(ctx, user_id), user_row(ctx, user_id)
    if row.status != "PENDING":
        raise AlreadyMember(email=person.email, status=row.status, user_id=user_id, given=user_id, field="userId")
    if person.status == "NOT_REGISTERED" and ctx.app.settings.smtp_url:
        raise LinkGoesByMail(given=user_id)
    end_invitations(ctx, user_id)
    secret = new_link(ctx, "INVITE", user_id, ctx.workspace_id, INVITATION_HOURS)
    ends = instant_text(ctx.now + INVITATION_HOURS * 3_600_000)
    return InvitationLink(url=f"{ctx.origin}/join?token={secret}", expires_at=ends)


def end_invitations(ctx: Context, user_id: str) -> None:
    """Make the invitations of a person to this workspace unusable."""
    links = one_time_links
    theirs = links.c.purpose == "INVITE", links.c.user_id == user_id, links.c.workspace_id == ctx.workspace_id
    ctx.tx.execute(sa.delete(links).where(*theirs))


@operation(
    "PUT", "/workspaces/{workspaceId}/users/{userId}", Can.MANAGE_MEMBERS, tag="Workspaces",
    raises=[NotInWorkspace, OwnerStays, OwnerOnly, NotJoined],
)  # fmt: skip
def update_user_status(ctx: Context, user_id: str, body: StatusIn) -> WorkspaceOut:
    """Deactivate a member, who loses access at once while all data stays, or activate one again.

    INACTIVE for somebody invited takes the invitation back.
    """
    row = member(ctx, user_id)
    check_rank(ctx, row)
    if row.status in ("PENDING", "DECLINED"):
        if body.status == "ACTIVE":
            raise NotJoined(status=row.status, given=body.status)
        end_invitations(ctx, user_id)
        records.change(ctx, members, row, event="USER_DEACTIVATED_ON_WORKSPACE", status="DECLINED")
    else:
        event = "USER_ACTIVATED_ON_WORKSPACE" if body.status == "ACTIVE" else "USER_DEACTIVATED_ON_WORKSPACE"
        records.change(ctx, members, row, event=event, status=body.status)
    return workspace_out(ctx, workspace_row(ctx))


def check_rank(ctx: Context, row: Row) -> None:
    """Nobody touches the owner, and only the owner touches admins."""
    if row.role == Role.OWNER:
        raise OwnerStays()
    if row.role == Role.WORKSPACE_ADMIN and Role.OWNER not in ctx.roles:
        raise OwnerOnly()


@operation(
    "DELETE", "/workspaces/{workspaceId}/users/{userId}", tag="Workspaces", name="removeMember",
    raises=[MigratedToCake],
)  # fmt: skip
def remove_member(ctx: Context, user_id: str) -> None:
    """Always refused, as in the real service; deactivate the member instead."""
    raise MigratedToCake(given=user_id)
