"""A machine checks state and permission by itself, whatever its verb has checked."""

from typing import Any

import pytest

from hourbook.core.rows.states import Move, machine, move, step
from hourbook.core.who.access import Role, RoleRequired
from hourbook.features.people.membership import MEMBERSHIP, NotJoined
from hourbook.features.workspaces.actions import enter_workspace
from hourbook.features.workspaces.memberships import member
from tests.world import World


def acting(world: World, *roles: Role) -> Any:
    """Deactivate the member with these roles, past the route that asks for the permission too."""

    def verb(ctx: Any) -> Any:
        ctx = enter_workspace(ctx, world.workspace_id).having(roles=frozenset(roles))
        return move(ctx, MEMBERSHIP, member(ctx, world.member.id), "deactivate").status

    return world.server.verb(verb)


def test_who_may_not_is_refused_by_the_machine(world: World) -> None:
    with pytest.raises(RoleRequired):
        acting(world, Role.MEMBER)
    assert acting(world, Role.MEMBER, Role.WORKSPACE_ADMIN) == "INACTIVE"


def test_a_step_that_the_table_refuses_says_so() -> None:
    class Pending:
        status = "PENDING"

    assert step(MEMBERSHIP, Pending(), "accept").to == "ACTIVE"
    with pytest.raises(NotJoined):
        step(MEMBERSHIP, Pending(), "activate", status="PENDING")


def test_a_table_that_leaves_a_pair_open_is_no_machine() -> None:
    moves = [Move("OPEN", "close", None, "CLOSED"), Move("CLOSED", "open", None, "OPEN")]
    with pytest.raises(AssertionError, match="says nothing of"):
        machine("door", MEMBERSHIP.table, "status", moves)
    with pytest.raises(AssertionError, match="says two things"):
        machine("door", MEMBERSHIP.table, "status", [*moves, moves[0]])
