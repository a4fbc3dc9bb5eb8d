"""Walks every (state, action, person) of a state machine through the API, also the pairs its table does not have.

Of a machine whose rows are somebody's, every person tries one's own row, the member's (whom the team manager manages)
and the owner's; with a column of the project also the owner's row in the project that the project manager manages.
"""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from hourbook.core.rows.states import Machine
from hourbook.core.who.access import Reach, Role, reach_of
from hourbook.core.who.workspace_settings import WorkspaceSettings
from tests.world import Person, World

ROLES = {
    "owner": {Role.MEMBER, Role.OWNER},
    "admin": {Role.MEMBER, Role.WORKSPACE_ADMIN},
    "project_manager": {Role.MEMBER, Role.PROJECT_MANAGER},
    "team_manager": {Role.MEMBER, Role.TEAM_MANAGER},
    "member": {Role.MEMBER},
}


class Whose(NamedTuple):
    """Whose row a step is tried with."""

    person: str  # a name of ROLES; "": somebody whom nobody of them manages
    project_id: str | None = None  # the one of the project manager, or none


class Walked(NamedTuple):
    """How a test drives one machine."""

    begin: Callable[[str, Whose], Any]  # a thing in this state
    act: Callable[[Person | None, Any, str], Any]  # the answer to an action; None: who holds the link
    state_of: Callable[[Any], str]
    events_of: Callable[[Any], list[str]]
    of_anybody: bool = True  # False: ``begin`` makes somebody new each time


class Step(NamedTuple):
    state: str
    action: str
    role: str | None
    whose: Whose


def rows_for(machine: Machine, role: str, project_id: str | None) -> list[Whose]:
    """The rows that somebody tries: one's own, the member's and the owner's, without doubles."""
    of = [Whose(name) for name in dict.fromkeys((role, "member", "owner"))] if machine.person else [Whose("")]
    return [*of, Whose("owner" if machine.person else "", project_id)] if machine.project else of


def steps(machine: Machine, of_anybody: bool, project_id: str | None) -> Iterator[Step]:
    for state in machine.states:
        for action in machine.actions:
            if machine.who[action] is None:
                yield Step(state, action, None, Whose(""))
                continue
            for role in ROLES:
                for whose in rows_for(machine, role, project_id) if of_anybody else [Whose("")]:
                    yield Step(state, action, role, whose)


def walk(machine: Machine, world: World, walked: Walked) -> int:
    """Try every step and compare with the table. Returns how many were tried."""
    project_id = world.owner.make("projects", {"name": "walked"})["id"]
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", project_id)
    tried = 0
    for step in steps(machine, walked.of_anybody, project_id if machine.project else None):
        thing = walked.begin(step.state, step.whose)
        before = walked.events_of(thing)
        answer = walked.act(getattr(world, step.role) if step.role else None, thing, step.action)
        check(machine, step, answer, walked.state_of(thing), walked.events_of(thing)[len(before) :])
        tried += 1
    return tried


def needed(role: str, whose: Whose) -> Reach:
    """The least reach with which somebody gets at this row."""
    if role == whose.person:
        return Reach.OWN
    managed = role == "team_manager" and whose.person == "member"
    return Reach.MANAGED if managed or (role == "project_manager" and whose.project_id) else Reach.ALL


def check(machine: Machine, step: Step, answer: Any, now: str, told: list[str]) -> None:
    """Compare what happened with what the table says; who may not act is refused with 403, in every state."""
    state, action, role, whose = step
    move, who = machine.moves.get((state, action)), machine.who[action]
    if role and who and reach_of(who, frozenset(ROLES[role]), WorkspaceSettings()) < needed(role, whose):
        assert answer.status_code == 403, (step, answer.status_code, answer.text)
        move = None
    elif move is None:
        assert answer.status_code == 400, (step, answer.status_code, answer.text)
    if move is None:
        assert (now, told) == (state, []), (step, now, told)
        return
    assert answer.status_code < 300, (step, answer.status_code, answer.text)
    assert now == move.to, (step, now)
    event = move.event or machine.table.info["tracked"].updated
    assert (event in told) == (move.to != state), (step, told)
