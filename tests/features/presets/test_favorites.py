"""Favourite entries: one's own, of things that can be tracked on."""

from typing import Any

import pytest

from hourbook.core.who.identity import members
from tests.world import Person, World


@pytest.fixture
def things(world: World) -> dict[str, Any]:
    """The body of a favourite with project, task and tag."""
    project = world.owner.make("projects", {"name": "Ship", "isPublic": True})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Sails"})["id"]
    tag = world.owner.make("tags", {"name": "urgent"})["id"]
    return {"description": "Mending", "projectId": project, "taskId": task, "tagIds": [tag], "billable": True}


def kept(person: Person) -> list[Any]:
    return person.get("favorites").json()  # type: ignore[no-any-return]


def reason(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.headers.get("x-hourbook-reason", "")


def test_a_favourite_is_kept_replaced_and_deleted(world: World, things: dict[str, Any]) -> None:
    made = world.member.make("favorites", things)
    assert made == {"id": made["id"], **things}
    assert kept(world.member) == [made]
    plain = world.member.put(f"favorites/{made['id']}", {"description": "Painting"}).json()
    assert plain == {"id": made["id"], "description": "Painting", "projectId": None, "taskId": None, "tagIds": [],
                     "billable": False}  # fmt: skip
    assert world.member.delete(f"favorites/{made['id']}").status_code == 204
    assert kept(world.member) == []
    assert [event for event, _ in world.changes_of(made["id"])] == [
        "FAVORITE_CREATED", "FAVORITE_UPDATED", "FAVORITE_DELETED"
    ]  # fmt: skip


def test_everybody_has_their_own(world: World, things: dict[str, Any]) -> None:
    theirs = world.member.make("favorites", things)["id"]
    for person in (world.owner, world.team_manager):
        assert kept(person) == []
        for answer in (person.put(f"favorites/{theirs}", {}), person.delete(f"favorites/{theirs}"),
                       person.delete(f"favorites/{'f' * 24}")):  # fmt: skip
            assert reason(answer) == (400, "not-in-workspace")
    assert len(kept(world.member)) == 1


def test_what_can_not_be_tracked_on_is_refused(world: World, things: dict[str, Any]) -> None:
    secret = world.owner.make("projects", {"name": "Secret", "isPublic": False})["id"]
    for wrong, expected in (
        ({"projectId": "f" * 24, "taskId": None}, "not-in-workspace"),
        ({"projectId": secret, "taskId": None}, "not-in-workspace"),
        ({"projectId": None}, "task-not-in-project"),
        ({"tagIds": ["f" * 24]}, "not-in-workspace"),
        ({"description": "<b>"}, "angle-brackets"),
    ):
        assert reason(world.member.post("favorites", things | wrong)) == (400, expected), wrong
    assert kept(world.member) == []


def test_what_is_deleted_or_no_longer_seen_is_left_out(world: World, things: dict[str, Any]) -> None:
    world.member.make("favorites", things)
    world.owner.delete(f"tags/{things['tagIds'][0]}")
    assert kept(world.member)[0]["tagIds"] == []
    world.owner.put(f"projects/{things['projectId']}", {"name": "Ship", "isPublic": False})
    assert (kept(world.member)[0]["projectId"], kept(world.member)[0]["taskId"]) == (None, None)
    assert kept(world.member)[0]["description"] == "Mending"


def test_a_lower_plan_keeps_them_and_takes_no_new_ones(world: World, things: dict[str, Any]) -> None:
    made = world.member.make("favorites", things)
    world.plan("FREE")
    assert reason(world.member.post("favorites", things)) == (403, "plan-required")
    assert len(kept(world.member)) == 1
    assert world.member.delete(f"favorites/{made['id']}").status_code == 204


def test_they_go_with_the_membership(world: World, things: dict[str, Any]) -> None:
    world.member.make("favorites", things)
    newcomer = world.new_member()
    newcomer.make("favorites", {"description": "mine"})
    gone = members.delete().where(members.c.user_id == newcomer.id)
    world.server.verb(lambda ctx: ctx.tx.execute(gone))
    assert len(kept(world.member)) == 1
