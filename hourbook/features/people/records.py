"""Manager roles as other features may write them; each write leaves its change."""

from typing import Literal

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.records import mine
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles

Managed = Literal["PROJECT", "USER", "USER_GROUP"]


def make_manager(ctx: Context, user_id: str, kind: Managed, entity_id: str) -> None:
    """Give the role over one project, person or group."""
    role = "PROJECT_MANAGER" if kind == "PROJECT" else "TEAM_MANAGER"
    records.add(ctx, manager_roles, user_id=user_id, role=role, entity_kind=kind, entity_id=entity_id)


def end_management(ctx: Context, kind: Managed, entity_id: str) -> None:
    """Nobody manages what is gone."""
    roles = manager_roles
    over = mine(ctx, roles), roles.c.entity_kind == kind, roles.c.entity_id == entity_id
    for role in ctx.tx.execute(sa.select(roles).where(*over)).all():
        records.remove(ctx, roles, role)
