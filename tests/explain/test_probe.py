"""What the service itself says of a key takes causes away, or makes one certain."""

import re
from typing import Any

import pytest

from hourbook.core.base.clock import now
from hourbook.core.edge.operations import Operation, documented
from hourbook.explain.engine import call_of, explain, record_of
from hourbook.explain.facts import Facts
from hourbook.explain.probe import Answered, clock_notes, probed
from tests.features.time_entries.test_list_window import in_belgrade
from tests.world import Person, World


def asking(person: Person) -> Any:
    def ask(path: str) -> Answered:
        answer = person.get(f"/api/v1{path}")
        return Answered(answer.status_code, answer.json(), answer.headers.get("date", ""))

    return ask


def told(person: Person, workspace_id: str) -> Any:
    facts, notes = probed(asking(person), Facts(), workspace_id, now())
    call = call_of("GET", f"/api/v1/workspaces/{workspace_id}/users", {"X-Api-Key": person.key}, b"")
    answer = {"message": "Access Denied", "code": 501}
    return facts, notes, explain(call, record_of(call, 403, answer), facts)


def test_a_member_lacks_something_else_and_is_not_asked_for_membership_again(world: World) -> None:
    in_belgrade(world, world.member)
    facts, notes, found = told(world.member, world.workspace_id)
    assert (facts.zone, facts.user_id, facts.is_member) == ("Europe/Belgrade", world.member.id, True)
    assert len(notes) == 1 and "roles in" in notes[0]
    assert facts.roles == {"MEMBER"} and facts.plan and facts.settings and facts.features
    assert not {"not-member", "plan-required", "key-other-workspace"} & {each.reason for each in found.causes}


def test_who_is_not_in_the_workspace_is_told_so_for_certain(world: World) -> None:
    _, _, found = told(world.stranger, world.workspace_id)
    assert [(each.reason, each.sure) for each in found.causes] == [("not-member", "certain")]


def test_a_key_that_is_refused_itself_and_a_wrong_clock_are_notes() -> None:
    _, notes = probed(lambda path: Answered(401, None, "Sat, 08 Aug 2026 12:00:00 GMT"), Facts(), "", 1786190700000)
    assert notes[0].startswith("GET /user with this key answers 401") and "300 s ahead of" in notes[1]
    assert (
        clock_notes("Sat, 08 Aug 2026 12:00:00 GMT", 1786190400000) == clock_notes("", 0) == clock_notes("x", 0) == []
    )


ID = "64a687e29ae1f428e7ebe303"


def refused(person: Person, op: Operation) -> tuple[str, Any] | None:
    """What refuses the operation to somebody, and the bare answer of the real service."""
    path = "/api/v1" + op.path.replace("{workspaceId}", person.world.workspace_id)
    path = re.sub(r"{userId}", person.world.owner.id, path)
    came = person.send(op.method, re.sub(r"{\w+}", ID, path), {} if op.body is not None else None)
    if came.status_code != 403 or (said := came.json()).pop("details", None) is None:
        return None
    return came.headers["x-hourbook-reason"], said


@pytest.mark.parametrize("who", ["member", "team_manager", "project_manager"])
@pytest.mark.parametrize("plan", ["FREE", "ENTERPRISE"])
def test_what_is_left_is_what_refuses(world: World, who: str, plan: str) -> None:
    """Of every operation: the cause that is left in the end is the one of the server, and never another."""
    set_plan(world, plan)
    person: Person = getattr(world, who)
    facts, _ = probed(asking(person), Facts(), world.workspace_id, now())
    left, asked = 0, 0
    for op in documented():
        if "{workspaceId}" not in op.path or op.surface != "api" or (found := refused(person, op)) is None:
            continue
        reason, said = found
        path = op.path.replace("{workspaceId}", world.workspace_id).replace("{userId}", world.owner.id)
        call = call_of(op.method, "/api/v1" + re.sub(r"{\w+}", ID, path), {"X-Api-Key": person.key}, b"")
        causes = explain(call, record_of(call, 403, said), facts).causes
        reasons = [each.reason for each in causes]
        asked += 1
        assert reason in reasons, (op.key, reason, reasons)
        if len(causes) == 1:
            left += 1
            assert "{" not in causes[0].cause + causes[0].fix and causes[0].sure in ("likely", "certain")
    assert asked > 15 and left > asked // 2, (asked, left)


def set_plan(world: World, plan: str) -> None:
    path = f"/api/v1/workspaces/{world.workspace_id}/plan"
    assert world.owner.put(path, {"plan": plan}).status_code == 200


def test_a_service_that_does_not_filter_by_role_tells_no_roles() -> None:
    def ask(path: str) -> Answered:
        if path == "/user":
            return Answered(200, {"id": ID}, "")
        return Answered(200, [{"id": ID, "name": "Acme", "workspaceSettings": "?", "features": None}], "")

    facts, notes = probed(ask, Facts(), ID, now())
    assert (facts.roles, facts.settings, facts.features, facts.is_member) == (frozenset(), None, None, True)
    assert notes == ["The service says: roles in Acme: not told; plan: not told."]
