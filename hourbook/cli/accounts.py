"""What ``hourbook user`` does with an open database."""

from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.cli import offline
from hourbook.cli.offline import Offline
from hourbook.cli.options import Refused
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.features.account.records import come_home
from hourbook.features.account.rows import UserRow
from hourbook.features.account.upkeep import close_account, open_account, reopen_account
from hourbook.features.people.membership import StatusIn, let_in
from hourbook.features.people.routes_membership import update_user_status
from hourbook.features.workspaces.actions import add_member


class Listed(NamedTuple):
    """A line of ``hourbook user list``."""

    id: str
    email: str | None
    name: str
    status: str
    workspaces: int


def everybody(ctx: Context, workspace: str) -> list[Listed]:
    """All users, or the members of a workspace (with the status of the membership), by name."""
    count = sa.func.count(members.c.workspace_id)
    found = sa.select(users.c.id, users.c.email, users.c.name, users.c.status, count.label("workspaces"))
    found = found.outerjoin(members, members.c.user_id == users.c.id).group_by(users.c.id)
    if workspace:
        place = offline.workspace(ctx, workspace)
        status = sa.func.max(members.c.status).label("status")
        found = found.with_only_columns(users.c.id, users.c.email, users.c.name, status, count.label("workspaces"))
        found = found.where(members.c.workspace_id == place.id)
    return [Listed(*row) for row in ctx.tx.execute(found.order_by(users.c.name, users.c.id))]


def join(ctx: Context, role: str, **account: Any) -> UserRow:
    """Open the account and make it a member; who was invited or deactivated is let in."""
    user = open_account(ctx, **account)
    row = ctx.tx.execute(sa.select(members).where(mine(ctx, members), members.c.user_id == user.id)).first()
    if row is None:
        add_member(ctx, ctx.workspace_id, user.id, role=role)
    elif row.status == "ACTIVE":
        raise Refused(f"{user.email} is a member of {ctx.workspace.name} already, with the role {row.role}.")
    else:
        let_in(ctx, row, role)
    come_home(ctx, user.id, ctx.workspace_id)
    return user


def switch(db: Offline, who: str, workspace: str, *, active: bool) -> str:
    """Activate or deactivate somebody on the server or in a workspace; says what was done."""
    user, done = db.run(offline.person, who), "activated" if active else "deactivated"
    if workspace:
        place = db.run(offline.workspace, workspace)
        db.run(update_user_status, user.id, StatusIn("ACTIVE" if active else "INACTIVE"), workspace_id=place.id)
        return f"{user.email} is {done} in {place.name}."
    db.run(reopen_account if active else close_account, user.id)
    return f"{user.email} is {done} on this server."
