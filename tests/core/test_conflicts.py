"""Requests that meet: each is answered as if it came before or after the others, never with a 5xx, and told once."""

from collections import Counter
from typing import Any

import pytest

from tests.world import World

HOUR = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}


def together(world: World, *requests: tuple[str, str, Any]) -> Counter[int]:
    """The owner sends all of them at once; how often each status was answered."""
    sent = [(method, world.path(path), {"headers": world.owner.headers, "json": body})
            for method, path, body in requests]  # fmt: skip
    return Counter(answer.status_code for answer in world.server.together(sent))


def test_one_of_many_gets_a_name(world: World) -> None:
    for path in ("tags", "clients", "projects", "user-groups"):
        assert together(world, *[("POST", path, {"name": "same"})] * 12) == {201: 1, 400: 11}


def test_a_role_given_by_many_is_held_once(world: World) -> None:
    role = {"entityId": world.admin.id, "role": "TEAM_MANAGER"}
    assert together(world, *[("POST", f"users/{world.member.id}/roles", role)] * 8) == {201: 8}


def test_an_entry_is_deleted_once_and_told_once(world: World) -> None:
    id = world.owner.make("time-entries", HOUR)["id"]
    assert together(world, *[("DELETE", f"time-entries/{id}", None)] * 8) == {204: 1, 400: 7}
    assert [event for event, _ in world.changes_of(id)] == ["NEW_TIME_ENTRY", "TIME_ENTRY_DELETED"]


def test_an_entry_takes_the_tags_of_many_edits_one_after_the_other(world: World) -> None:
    tags = [world.owner.make("tags", {"name": f"t{i}"})["id"] for i in range(3)]
    id = world.owner.make("time-entries", HOUR)["id"]
    edits = [("PUT", f"time-entries/{id}", {**HOUR, "tagIds": [tags[i % 3]]}) for i in range(15)]
    assert together(world, *edits) == {200: 15}
    assert len(world.owner.get(f"time-entries/{id}").json()["tagIds"]) == 1


def test_a_project_goes_while_entries_are_put_on_it(world: World) -> None:
    id = world.owner.make("projects", {"name": "Site"})["id"]
    task = world.owner.make(f"projects/{id}/tasks", {"name": "t"})["id"]
    world.owner.put(f"projects/{id}", {"name": "Site", "archived": True})
    entries = [("POST", "time-entries", {**HOUR, "projectId": id, "taskId": task})] * 8
    assert set(together(world, *entries[:4], ("DELETE", f"projects/{id}", None), *entries[4:])) <= {200, 201, 400}
    assert {entry["projectId"] for entry in world.owner.get(f"user/{world.owner.id}/time-entries").json()} <= {None}


def test_a_client_goes_while_projects_are_made_for_it(world: World) -> None:
    id = world.owner.make("clients", {"name": "Globex"})["id"]
    world.owner.put(f"clients/{id}", {"name": "Globex", "archived": True})
    made = [("POST", "projects", {"name": f"Site {i}", "clientId": id}) for i in range(8)]
    assert set(together(world, *made, ("DELETE", f"clients/{id}", None))) <= {200, 201, 400}


@pytest.mark.parametrize("thing", ["project", "task", "client", "tag", "entry"])
def test_edits_of_one_thing_do_not_mix(world: World, thing: str) -> None:
    """Each edit changes one field and says of the other what was there: the last one holds in full."""
    project = world.owner.make("projects", {"name": "Site", "isPublic": True})["id"]
    made = {"project": "projects", "task": f"projects/{project}/tasks", "client": "clients", "tag": "tags"}
    bodies: dict[str, tuple[dict[str, Any], dict[str, Any], dict[str, Any]]] = {
        "project": ({"name": "A1", "color": "#000000"}, {"name": "A1", "color": "#111111"},
                    {"name": "B1", "color": "#000000"}),
        "task": ({"name": "A", "status": "ACTIVE"}, {"name": "A", "status": "DONE"}, {"name": "B", "status": "ACTIVE"}),
        "client": ({"name": "A", "note": "a"}, {"name": "A", "note": "b"}, {"name": "B", "note": "a"}),
        "tag": ({"name": "A", "archived": False}, {"name": "A", "archived": True}, {"name": "B", "archived": False}),
        "entry": ({**HOUR, "description": "A", "billable": True}, {**HOUR, "description": "A", "billable": False},
                  {**HOUR, "description": "B", "billable": True}),
    }  # fmt: skip
    first, one, other = bodies[thing]
    path = made.get(thing, "time-entries")
    path = f"{path}/{world.owner.make(path, first)['id']}"
    for _ in range(6):
        assert world.owner.put(path, first).status_code == 200
        assert together(world, *[("PUT", path, one), ("PUT", path, other)] * 2) == {200: 4}
        stored = world.owner.get(path).json()
        assert {key: stored[key] for key in one if key not in HOUR} in (told(one), told(other))


def told(body: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in body.items() if key not in HOUR}
