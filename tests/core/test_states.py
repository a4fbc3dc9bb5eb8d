"""A machine checks permission and state by itself, whatever its verb has checked; one's own and managed rows too."""

from collections.abc import Iterator
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.base.errors import ERRORS, ApiError
from hourbook.core.db.database import RowGone
from hourbook.core.db.tables import BigInteger, Column, String
from hourbook.core.db.tracked import Tracked
from hourbook.core.rows import records
from hourbook.core.rows.states import MACHINES, Machine, Move, machine, move, step
from hourbook.core.who.access import MANAGED, OWN, PERMISSIONS, Can, NotYours, Role, RoleRequired
from hourbook.core.who.context import Caller, Context
from hourbook.features.people.membership import MEMBERSHIP, NotJoined
from hourbook.features.workspaces.actions import enter_workspace
from hourbook.features.workspaces.memberships import member
from tests.walker import ROLES, Walked, Whose, walk
from tests.world import Person, Server, World

TRACKED = Tracked("CLAIMS", created="NEW_CLAIM", updated="CLAIM_UPDATED", deleted="CLAIM_DELETED")
claims = sa.Table(
    "claims", sa.MetaData(),
    Column("workspace_id", String(24), primary_key=True), Column("id", String(24), primary_key=True),
    Column("created_at", BigInteger), Column("user_id", String(24)), Column("project_id", String(24)),
    Column("stage", String(10)), info={"tracked": TRACKED, "key": ("id",)},
)  # fmt: skip


class Settled(ApiError):
    message = "The claim is {state}"
    cause = "It is {state}, which allows nothing more."
    fix = "Make another one."
    example = {"state": "APPROVED"}


del ERRORS[Settled.slug]  # of this file alone: no operation declares it


@pytest.fixture
def claim(server: Server) -> Iterator[Machine]:
    """A machine as approvals and expenses have it: one's own is submitted, and approved by who manages it."""
    submit = Can("TEST_SUBMIT", "submit claims", everybody=OWN)
    approve = Can("TEST_APPROVE", "approve claims", project_managers=MANAGED, team_managers=MANAGED)
    moves = [Move("OPEN", "submit", submit, "PENDING"), Move("PENDING", "approve", approve, "APPROVED")]
    refused = [("PENDING", "submit"), ("APPROVED", "submit"), ("OPEN", "approve"), ("APPROVED", "approve")]
    made = machine("claim", claims, "stage", moves, dict.fromkeys(refused, Settled), project="project_id")
    server.app.db.now(lambda tx: claims.metadata.create_all(tx))
    yield made
    server.app.db.now(lambda tx: claims.metadata.drop_all(tx))
    MACHINES.remove(made)
    for can in (submit, approve):
        del PERMISSIONS[can.name]


def as_person(world: World, person: Person) -> Context:
    """A Context with somebody's roles, as a request has it."""
    name = next(name for name, each in world.people.items() if each.id == person.id)
    entered = world.server.verb(lambda ctx: enter_workspace(ctx, world.workspace_id))
    ctx: Context = entered.acting_as(Caller(person.id)).having(roles=frozenset(ROLES[name]))
    return ctx


def test_one_acts_on_ones_own_and_on_those_one_manages(world: World, claim: Machine) -> None:
    def begin(state: str, whose: Whose) -> str:
        user_id = world.people[whose.person].id
        row = {"user_id": user_id, "project_id": whose.project_id, "stage": state}
        made = world.server.verb(lambda ctx: records.add(enter_workspace(ctx, world.workspace_id), claims, **row))
        return str(made.id)

    def act(who: Person | None, id: str, action: str) -> Any:
        assert who is not None
        try:
            verb = lambda ctx: move(ctx, claim, records.get(ctx, claims, id, Settled(state="gone")), action)  # noqa: E731
            world.server.verb(verb, ctx=as_person(world, who))
        except ApiError as refusal:
            return SimpleNamespace(status_code=refusal.status, text=str(refusal))
        return SimpleNamespace(status_code=200, text="")

    tried = walk(claim, world, Walked(
        begin, act,
        state_of=lambda id: str(world.rows(sa.select(claims.c.stage).where(claims.c.id == id))[0].stage),
        events_of=lambda id: [event for event, _ in world.changes_of(id)],
    ))  # fmt: skip
    assert tried == 3 * 2 * (3 + 4 + 4 + 4 + 3)


def test_who_may_not_act_is_not_told_the_state(world: World, claim: Machine) -> None:
    row = SimpleNamespace(user_id=world.owner.id, project_id=None, stage="APPROVED")
    with pytest.raises(NotYours):
        world.server.verb(step, claim, row, "submit", ctx=as_person(world, world.member))
    with pytest.raises(Settled):
        world.server.verb(step, claim, row, "submit", ctx=as_person(world, world.owner))


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


def test_a_step_that_the_table_refuses_says_so(world: World) -> None:
    pending = SimpleNamespace(status="PENDING", user_id=world.member.id)
    ctx = as_person(world, world.owner)
    assert world.server.verb(step, MEMBERSHIP, pending, "accept", ctx=ctx).to == "ACTIVE"
    with pytest.raises(NotJoined):
        world.server.verb(step, MEMBERSHIP, pending, "activate", ctx=ctx)


@pytest.mark.parametrize("server", ["postgresql"], indirect=True)  # SQLite has one writer at a time
def test_a_row_whose_state_another_has_just_changed_is_not_moved(world: World) -> None:
    def overtaken(ctx: Any) -> Any:
        ctx = enter_workspace(ctx, world.workspace_id).having(roles=frozenset(Role))
        row = member(ctx, world.member.id)
        assert acting(world, Role.WORKSPACE_ADMIN) == "INACTIVE"  # in another transaction, and committed
        return move(ctx, MEMBERSHIP, row, "deactivate")

    with world.server.app.db.engine.begin() as tx, pytest.raises(RowGone):
        ctx = Context(Caller("", auth="system"), app=world.server.app)
        ctx.begin(tx)
        overtaken(ctx)
    assert [event for event, _ in world.changes_of(world.member.id)].count("USER_DEACTIVATED_ON_WORKSPACE") == 1


def test_a_table_that_is_no_machine_is_refused_when_it_is_declared() -> None:
    moves = [Move("OPEN", "close", None, "CLOSED"), Move("CLOSED", "open", None, "OPEN")]
    with pytest.raises(AssertionError, match="says nothing of"):
        machine("door", MEMBERSHIP.table, "status", moves)
    with pytest.raises(AssertionError, match="says two things"):
        machine("door", MEMBERSHIP.table, "status", [*moves, moves[0]])
    with pytest.raises(AssertionError, match="asks different permissions"):
        machine("door", MEMBERSHIP.table, "status", [*moves, Move("CLOSED", "close", PERMISSIONS["USE"], "CLOSED")])
    with pytest.raises(AssertionError, match="has no column"):
        machine("door", MEMBERSHIP.table, "status", moves, project="project_id")
    with pytest.raises(AssertionError, match="what nobody can do"):
        every = dict.fromkeys([("OPEN", "open"), ("CLOSED", "close"), ("AJAR", "open")], Settled)
        machine("door", MEMBERSHIP.table, "status", moves, every)
