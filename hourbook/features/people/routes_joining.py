"""Read, accept and decline an invitation by its link."""

import sqlalchemy as sa

from hourbook.core.base.wire import GivenText, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.core.who.identity import workspaces
from hourbook.features.account.links import LINK_ERRORS
from hourbook.features.account.passwords import new_password_hash
from hourbook.features.account.sessions import SignedIn
from hourbook.features.account.sign_in import SIGN_IN_ERRORS, enter
from hourbook.features.people.joining import (
    JOIN_ERRORS,
    NOT_REGISTERED,
    Joining,
    answer,
    invited,
    join,
    register_invited,
)


class LinkToken(Wire):
    token: GivenText


class InvitationOut(Wire):
    workspace_name: str
    email: str
    registered: bool  # whether there is an account already, whose password is asked for


@operation(
    "POST", "/auth/invitations", None, tag="Identity", name="readInvitation", addition=True, reads=True,
    raises=LINK_ERRORS,
)  # fmt: skip
def read_invitation(ctx: Context, body: LinkToken) -> InvitationOut:
    """What the link of an invitation leads to."""
    membership, user = invited(ctx, body.token)
    name = ctx.tx.execute(sa.select(workspaces.c.name).where(workspaces.c.id == membership.workspace_id)).scalar_one()
    return InvitationOut(workspace_name=name, email=user.email or "", registered=user.status != NOT_REGISTERED)


@operation(
    "POST", "/auth/invitations/accept", None, tag="Identity", addition=True, shows_secret=True,
    raises=[*JOIN_ERRORS, *SIGN_IN_ERRORS],
)  # fmt: skip
async def accept_invitation(ctx: Context, body: Joining) -> SignedIn:
    """Join the workspace of an invitation and sign in; a new person chooses name and password.

    A person with an account proves to be it: the link alone, which the inviter may have seen, opens no account.
    """
    _, user = await ctx.read(invited, body.token)
    if user.status != NOT_REGISTERED:
        tokens = await enter(ctx, user.email or "", body.password, body.totp)
        await ctx.write(join, body.token)
        return tokens
    return await ctx.write(register_invited, body, await new_password_hash(body.password))


@operation(
    "POST", "/auth/invitations/decline", None, tag="Identity", addition=True, status=204, raises=LINK_ERRORS
)  # fmt: skip
def decline_invitation(ctx: Context, body: LinkToken) -> None:
    """Decline an invitation; the link ends."""
    answer(ctx, body.token, "decline")
