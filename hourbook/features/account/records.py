"""The rows of accounts as other features may write them."""

from typing import Any, Literal

import sqlalchemy as sa

from hourbook.core.db.turns import take_turns
from hourbook.core.who.context import Context
from hourbook.core.who.identity import one_time_links, users
from hourbook.core.work.mails import take_back
from hourbook.features.account.events import tell_account

End = Literal["USED", "REPLACED", "TAKEN_BACK", "DECLINED", "OUTDATED"]


def change_user(ctx: Context, user_id: str, **columns: Any) -> None:
    """Set columns of an account; who tells the workspaces of it is the caller's affair (``tell_workspaces``)."""
    ctx.tx.execute(sa.update(users).where(users.c.id == user_id).values(**columns))
    tell_account(ctx, "PASSWORD_SET" if "password" in columns else "ACCOUNT_UPDATED", user_id, **columns)


def come_home(ctx: Context, user_id: str, workspace_id: str) -> None:
    """Make a workspace the one that opens, for somebody who has none yet."""
    homeless = users.c.id == user_id, users.c.active_workspace_id.is_(None)
    home = {"active_workspace_id": workspace_id, "default_workspace_id": workspace_id}
    ctx.tx.execute(sa.update(users).where(*homeless).values(**home))


def end_setup_links(ctx: Context, end: End) -> None:
    """The links that set up an empty server work no more."""
    end_where(ctx, end, one_time_links.c.purpose == "SETUP")


def end_invitations(ctx: Context, user_id: str, workspace_id: str, end: End) -> None:
    """The links that invite a person to a workspace work no more; who makes a new one waits for others who do."""
    take_turns(ctx.tx, f"links INVITE {user_id} {workspace_id}")
    links = one_time_links.c
    end_where(ctx, end, links.purpose == "INVITE", links.user_id == user_id, links.workspace_id == workspace_id)


def end_where(ctx: Context, end: End, *which: Any) -> int:
    """End those links that have not ended, and their waiting mails. Returns how many."""
    ending = sa.update(one_time_links).where(*which, one_time_links.c.ended_at.is_(None))
    gone = ending.values(ended_at=ctx.now, ended_as=end).returning(one_time_links.c.secret_hash)
    hashes = list(ctx.tx.execute(gone).scalars())
    take_back(ctx, hashes)
    return len(hashes)
