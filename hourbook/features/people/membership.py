"""Invite people, deactivate and activate them (product-facts 3 and 23)."""

from typing import Any, Literal

import sqlalchemy as sa

from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import Wire
from hourbook.core.rows.records import mine
from hourbook.core.rows.states import Move, machine, move
from hourbook.core.who.access import AccessDenied, Role
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.core.work.mail import Letter, no_address
from hourbook.core.work.mails import post
from hourbook.features.account.actions import create_user
from hourbook.features.account.links import ENDS, LinkOutdated, LinkRefused, new_link
from hourbook.features.account.records import come_home, end_invitations
from hourbook.features.account.rows import MemberRow, UserRow
from hourbook.features.people.permissions import MANAGE_MEMBERS
from hourbook.features.workspaces.actions import add_member
from hourbook.features.workspaces.records import change_member

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


class NotInvited(ApiError):
    message = "User has no open invitation"
    cause = "The invitation of this person was declined or taken back."
    fix = 'Invite the person again: POST .../users with {{"email": "{email}"}}. Then a link can be made.'
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


class StatusIn(Wire):
    status: Literal["ACTIVE", "INACTIVE"]


def user_for(ctx: Context, email: str) -> UserRow:
    """Whoever has this address; somebody new is a user who is not registered yet."""
    user: UserRow | None = ctx.tx.execute(sa.select(users).where(users.c.email_key == email.lower())).first()
    return user or create_user(
        ctx, email=email, name=email.split("@")[0][:100], time_zone=ctx.workspace.time_zone, status="NOT_REGISTERED"
    )


def ask_to_join(ctx: Context, user: UserRow) -> None:
    """Give the user a PENDING membership; who declined before is asked again."""
    row = ctx.tx.execute(sa.select(members).where(mine(ctx, members), members.c.user_id == user.id)).first()
    if row is None:
        add_member(ctx, ctx.workspace_id, user.id, status="PENDING")
        return
    words = {"email": user.email, "status": row.status, "user_id": user.id, "given": user.email}
    move(ctx, MEMBERSHIP, row, "invite", words=words)


def mail_invitation(ctx: Context, user: UserRow) -> None:
    """A fresh link by mail, once the transaction holds; older links end."""
    assert user.email is not None  # limited members are not invited
    secret = fresh_link(ctx, user.id)
    letter = invitation_mail(ctx.workspace.name, ctx.caller.name, f"{ctx.origin}/join?token={secret}")
    post(ctx, user.email, letter, INVITATION_HOURS, secret)


def fresh_link(ctx: Context, user_id: str) -> str:
    """The secret of a new link for somebody invited; older links end."""
    end_invitations(ctx, user_id, ctx.workspace_id, "REPLACED")
    return new_link(ctx, "INVITE", user_id, ctx.workspace_id, INVITATION_HOURS)


def invitation_mail(workspace: str, inviter: str, link: str) -> Letter:
    """To somebody invited to a workspace. Strangers choose the names, so no address in them stays one."""
    workspace, inviter = no_address(workspace), no_address(inviter)
    return Letter(
        f"Invitation to {workspace}",
        f"{inviter} invites you to track time in the workspace {workspace}:\n\n{link}\n\n"
        "If you do not know them, ignore this mail and nothing happens.\n",
    )


def lose_invitations(ctx: Context, row: MemberRow) -> None:
    """The links of the invitation end, and the mail that waits with one."""
    end_invitations(ctx, row.user_id, row.workspace_id, "TAKEN_BACK")


def come_in(ctx: Context, row: MemberRow) -> None:
    """Who had no workspace finds this one open."""
    come_home(ctx, row.user_id, row.workspace_id)


def over(ended: str | None = None, **words: Any) -> LinkRefused:
    """Why an invitation can not be answered, to the holder of its link: by how the link ended."""
    return ENDS.get(ended, LinkOutdated)()


ASKED, JOINED = members.info["tracked"].created, "USER_JOINED_WORKSPACE"
OFF, ON = "USER_DEACTIVATED_ON_WORKSPACE", "USER_ACTIVATED_ON_WORKSPACE"
# fmt: off
# A membership begins as PENDING when somebody is invited for the first time; whoever holds its link may answer it.
MEMBERSHIP = machine("membership", members, "status", [
    #    from        action        who             to          event   effects
    Move("PENDING",  "invite",     MANAGE_MEMBERS, "PENDING"),
    Move("DECLINED", "invite",     MANAGE_MEMBERS, "PENDING",  ASKED),
    Move("PENDING",  "link",       MANAGE_MEMBERS, "PENDING"),
    Move("PENDING",  "accept",     None,           "ACTIVE",   JOINED, (come_in,)),
    Move("PENDING",  "decline",    None,           "DECLINED"),
    Move("PENDING",  "deactivate", MANAGE_MEMBERS, "DECLINED", OFF,    (lose_invitations,)),
    Move("DECLINED", "deactivate", MANAGE_MEMBERS, "DECLINED"),
    Move("ACTIVE",   "deactivate", MANAGE_MEMBERS, "INACTIVE", OFF),
    Move("INACTIVE", "deactivate", MANAGE_MEMBERS, "INACTIVE"),
    Move("INACTIVE", "activate",   MANAGE_MEMBERS, "ACTIVE",   ON),
    Move("ACTIVE",   "activate",   MANAGE_MEMBERS, "ACTIVE"),
], refusals={
    ("ACTIVE",   "invite"):   AlreadyMember,
    ("INACTIVE", "invite"):   AlreadyMember,
    ("ACTIVE",   "link"):     AlreadyMember,
    ("INACTIVE", "link"):     AlreadyMember,
    ("DECLINED", "link"):     NotInvited,
    ("PENDING",  "activate"): NotJoined,
    ("DECLINED", "activate"): NotJoined,
    **{(state, action): over for state in ("ACTIVE", "INACTIVE", "DECLINED") for action in ("accept", "decline")},
})
# fmt: on


LET_IN = {"PENDING": ["accept"], "DECLINED": ["invite", "accept"], "INACTIVE": ["activate"]}


def let_in(ctx: Context, row: MemberRow, role: str) -> MemberRow:
    """Make somebody who is not ACTIVE a member with this role, as the operator of the server may."""
    end_invitations(ctx, row.user_id, row.workspace_id, "OUTDATED")
    for action in LET_IN[row.status]:
        row = move(ctx, MEMBERSHIP, row, action)
    return change_member(ctx, row, role=role)


def check_rank(ctx: Context, row: MemberRow) -> None:
    """Nobody touches the owner, and only the owner touches admins."""
    if row.role == Role.OWNER:
        raise OwnerStays()
    if row.role == Role.WORKSPACE_ADMIN and Role.OWNER not in ctx.roles:
        raise OwnerOnly()
