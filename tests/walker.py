"""Walks every (state, action, role) of a state machine through the API, also the pairs its table does not have."""

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from hourbook.core.rows.states import Machine
from hourbook.core.who.access import Reach, Role, reach_of
from hourbook.core.who.workspace_settings import WorkspaceSettings
from tests.world import Person, World

ROLES = {
    "owner": {Role.MEMBER, Role.OWNER},
    "admin": {Role.MEMBER, Role.WORKSPACE_ADMIN},
    "team_manager": {Role.MEMBER, Role.TEAM_MANAGER},
    "member": {Role.MEMBER},
}


class Walked(NamedTuple):
    """How a test drives one machine."""

    begin: Callable[[str], Any]  # a thing in this state
    act: Callable[[Person | None, Any, str], Any]  # the answer to an action; None: who holds the link
    state_of: Callable[[Any], str]
    events_of: Callable[[Any], list[str]]


def roles_for(machine: Machine, action: str) -> list[str | None]:
    """Who tries an action: every role, or the holder of a link where the table asks for no permission."""
    asked = {move.who for move in machine.moves.values() if move.action == action}
    return list(ROLES) if asked - {None} else [None]


def steps(machine: Machine) -> Iterator[tuple[str, str, str | None]]:
    for state in machine.states:
        for action in machine.actions:
            yield from ((state, action, role) for role in roles_for(machine, action))


def walk(machine: Machine, world: World, walked: Walked) -> int:
    """Try every step and compare with the table. Returns how many were tried."""
    tried = 0
    for state, action, role in steps(machine):
        thing = walked.begin(state)
        before = walked.events_of(thing)
        answer = walked.act(getattr(world, role) if role else None, thing, action)
        check(machine, (state, action, role), answer, walked.state_of(thing), walked.events_of(thing)[len(before) :])
        tried += 1
    return tried


def check(machine: Machine, step: tuple[str, str, str | None], answer: Any, now: str, told: list[str]) -> None:
    """Compare what happened with what the table says."""
    state, action, role = step
    move = machine.moves.get((state, action))
    who = next((each.who for each in machine.moves.values() if each.action == action), None)
    may = role is None or who is None or reach_of(who, frozenset(ROLES[role]), WorkspaceSettings()) > Reach.NONE
    if move is None or not may:
        assert answer.status_code in (400, 401, 403), (step, answer.status_code, answer.text)
        assert (now, told) == (state, []), (step, now, told)
        return
    assert answer.status_code < 300, (step, answer.status_code, answer.text)
    assert now == move.to, (step, now)
    event = move.event or machine.table.info["tracked"].updated
    assert (event in told) == (move.to != state), (step, told)
