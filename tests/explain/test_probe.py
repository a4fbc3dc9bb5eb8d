"""What the service itself says of a key takes causes away, or makes one certain."""

from typing import Any

from hourbook.core.base.clock import now
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
    assert (facts.zone, facts.user_id, facts.is_member, notes) == ("Europe/Belgrade", world.member.id, True, [])
    assert "not-member" not in [each.reason for each in found.causes] and "Which role" in found.question


def test_who_is_not_in_the_workspace_is_told_so_for_certain(world: World) -> None:
    _, _, found = told(world.stranger, world.workspace_id)
    assert [(each.reason, each.sure) for each in found.causes] == [("not-member", "certain")]


def test_a_key_that_is_refused_itself_and_a_wrong_clock_are_notes() -> None:
    _, notes = probed(lambda path: Answered(401, None, "Sat, 08 Aug 2026 12:00:00 GMT"), Facts(), "", 1786190700000)
    assert notes[0].startswith("GET /user with this key answers 401") and "300 s ahead of" in notes[1]
    assert (
        clock_notes("Sat, 08 Aug 2026 12:00:00 GMT", 1786190400000) == clock_notes("", 0) == clock_notes("x", 0) == []
    )
