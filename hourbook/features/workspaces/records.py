"""The rows of workspaces as other features may write them; each write leaves its change."""

from typing import Any

from hourbook.core.rows import records
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies, members, workspaces
from hourbook.features.account.rows import MemberRow, WorkspaceRow


def change_workspace(ctx: Context, row: WorkspaceRow, **columns: Any) -> WorkspaceRow:
    """Set columns of the workspace. Returns the row as it is now."""
    return records.change(ctx, workspaces, row, **columns)


def change_member(ctx: Context, row: MemberRow, event: str = "", **columns: Any) -> MemberRow:
    """Set columns of a membership. Returns the row as it is now."""
    return records.change(ctx, members, row, event=event, **columns)


def remove_member(ctx: Context, row: MemberRow) -> None:
    """Take a membership away, which only sample people get."""
    records.remove(ctx, members, row)


def add_currency(ctx: Context, code: str) -> str:
    """Add a currency; returns its id."""
    added: str = records.add(ctx, currencies, code=code).id
    return added
