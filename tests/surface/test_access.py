"""Every operation by every role, by a stranger and without a credential: exactly what the permission table says."""

from typing import Any

import pytest

from hourbook.core.edge.operations import OPERATIONS, Operation
from hourbook.core.who.access import Reach, Role, reach_of
from hourbook.core.who.workspace_settings import WorkspaceSettings
from tests.surface.samples import UNKNOWN, address, ask, of_workspaces, required_query, sample
from tests.world import Person, World

ACCESS = {"role-required", "not-yours", "setting-forbids", "plan-required", "not-member", "key-read-only"}
ROLES = {
    "owner": {Role.OWNER, Role.MEMBER},
    "admin": {Role.WORKSPACE_ADMIN, Role.MEMBER},
    "project_manager": {Role.PROJECT_MANAGER, Role.MEMBER},
    "team_manager": {Role.TEAM_MANAGER, Role.MEMBER},
    "member": {Role.MEMBER},
}
# Refused to somebody with the full reach all the same, each for the reason its facts give.
REFUSED_ANYWAY: dict[str, str] = {}


def reason(answer: Any) -> str:
    return answer.headers.get("x-hourbook-reason", "")


def operations(keep: Any = lambda op: True) -> Any:
    chosen = [op for op in of_workspaces() if keep(op)]
    return pytest.mark.parametrize("op", chosen, ids=[op.key for op in chosen])


@pytest.fixture(scope="module")
def shared(server: Any) -> World:
    """One workspace for all questions of this file: none of them is answered with a change that matters."""
    world = World(server)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", UNKNOWN)
    return world


@operations()
def test_each_role_gets_what_the_table_says(shared: World, op: Operation) -> None:
    assert op.can is not None
    for name, roles in ROLES.items():
        reach = reach_of(op.can, frozenset(roles), WorkspaceSettings())
        answer = ask(getattr(shared, name), op)
        if reach is Reach.NONE:
            assert (answer.status_code, reason(answer) in ACCESS) == (403, True), (name, answer.text)
        elif reach is Reach.ALL and op.key not in REFUSED_ANYWAY:
            assert reason(answer) not in ACCESS, (name, answer.text)
        assert answer.status_code < 500, (name, answer.text)


@operations()
def test_a_stranger_learns_nothing(shared: World, op: Operation) -> None:
    foreign = ask(shared.stranger, op)
    nowhere = ask(shared.stranger, op, workspace_id=UNKNOWN)
    assert foreign.status_code == nowhere.status_code == 403
    assert reason(foreign) == reason(nowhere) == "not-member"
    assert told(foreign) == told(nowhere)


def told(answer: Any) -> tuple[Any, ...]:
    """What an answer says, apart from what the caller sent and the request's own id."""
    body = answer.json() if answer.content else {}
    details = {k: v for k, v in body.get("details", {}).items() if k not in ("requestId", "given")}
    return answer.status_code, body.get("message"), body.get("code"), sorted(details.items())


@pytest.mark.parametrize("op", OPERATIONS.values(), ids=list(OPERATIONS))
def test_without_a_credential_nothing_opens(shared: World, op: Operation) -> None:
    path, query = address(op, shared.workspace_id), required_query(op)
    body = sample(op.body) if op.body is not None else None
    answer = shared.server.send(op.method, path, json=body, params=query)
    if op.can is not None:
        expected = (400, "required-token") if op.surface == "reports" else (401, "no-token")
        assert (answer.status_code, reason(answer)) == expected
    assert answer.status_code < 500, answer.text


@pytest.fixture(scope="module")
def read_only(shared: World) -> Person:
    return shared.with_key(shared.owner, read_only=True)


@operations(lambda op: not op.reads)
def test_a_read_only_key_writes_nothing(read_only: Person, op: Operation) -> None:
    answer = ask(read_only, op)
    assert (answer.status_code, reason(answer)) == (403, "key-read-only"), answer.text


@operations(lambda op: op.reads)
def test_a_read_only_key_reads(read_only: Person, op: Operation) -> None:
    assert reason(ask(read_only, op)) not in ACCESS


@pytest.fixture(scope="module")
def of_elsewhere(shared: World) -> Person:
    return shared.with_key(shared.owner, workspace_id=shared.other_workspace_id)


@operations()
def test_a_key_for_another_workspace_is_refused(of_elsewhere: Person, op: Operation) -> None:
    answer = ask(of_elsewhere, op)
    assert (answer.status_code, reason(answer)) == (403, "key-other-workspace")


@pytest.fixture(scope="module")
def gone(shared: World) -> Person:
    return shared.new_member("gone", status="INACTIVE")


@operations()
def test_a_deactivated_member_has_no_access(gone: Person, op: Operation) -> None:
    answer = ask(gone, op)
    assert (answer.status_code, answer.json()["code"]) == (403, 406)


@operations(lambda op: op.feature is not None)
def test_a_plan_without_the_feature_names_the_least_that_has_it(server: Any, op: Operation) -> None:
    world = cheap(server)
    answer = ask(world.owner, op)
    assert (answer.status_code, reason(answer)) == (403, "plan-required"), answer.text
    assert op.feature is not None
    assert op.feature.least_plan.value in answer.json()["details"]["fix"]


_cheap: dict[int, World] = {}


def cheap(server: Any) -> World:
    """A workspace on the plan FREE, one for each server."""
    if id(server) not in _cheap:
        _cheap[id(server)] = World(server)
        _cheap[id(server)].plan("FREE")
    return _cheap[id(server)]
