"""An id of another kind of thing, or of another own workspace: told to those alone who see that thing."""

from typing import Any

import pytest

from tests.world import Person, World

TIMES = {"start": "2026-07-06T08:00:00Z", "end": "2026-07-06T09:00:00Z"}


def things(world: World) -> dict[str, str]:
    """The id of one of each kind of thing in the workspace."""
    project = world.owner.make("projects", {"name": "Website", "isPublic": True})["id"]
    return {
        "project": project,
        "task": world.owner.make(f"projects/{project}/tasks", {"name": "Design"})["id"],
        "client": world.owner.make("clients", {"name": "Acme"})["id"],
        "tag": world.owner.make("tags", {"name": "urgent"})["id"],
        "user group": world.owner.make("user-groups", {"name": "Crew"})["id"],
        "time entry": world.owner.make("time-entries", TIMES)["id"],
        "user": world.member.id,
        "custom field": world.owner.make(
            "custom-fields", {"name": "Kind", "type": "TXT", "entityType": "TIMEENTRY", "status": "VISIBLE"}
        )["id"],
    }


def asked(person: Person, id: str) -> dict[str, dict[str, Any]]:
    """The details of what refuses an id, by the kind of thing that it should have been."""
    answers = {
        "project": person.get(f"projects/{id}"),
        "client": person.get(f"clients/{id}"),
        "tag": person.get(f"tags/{id}"),
        "time entry": person.get(f"time-entries/{id}"),
        "user": person.get(f"user/{id}/time-entries"),
        "workspace": person.get(f"/api/v1/workspaces/{id}/tags"),
        "tag of an entry": person.post("time-entries", {**TIMES, "tagIds": [id]}),
        "project of an entry": person.post("time-entries", {**TIMES, "projectId": id}),
    }
    return {kind: answer.json()["details"] for kind, answer in answers.items() if answer.status_code >= 400}


def test_the_id_of_another_kind_of_thing(world: World) -> None:
    for kind, id in things(world).items():
        told = asked(world.owner, id)
        assert len(told) >= 6
        for details in told.values():
            assert f"the id of a {kind}" in details["cause"]


def test_the_id_of_the_workspace_and_the_own_one(world: World) -> None:
    for kind, details in asked(world.member, world.workspace_id).items():
        assert "the id of this workspace, not of a " in details["cause"], kind
    for details in asked(world.member, world.member.id).values():
        assert "your own user id" in details["cause"]


def test_the_id_of_a_task_of_another_project(world: World) -> None:
    found = things(world)
    other = world.owner.make("projects", {"name": "Other", "isPublic": True})["id"]
    answer = world.owner.post("time-entries", {**TIMES, "projectId": other, "taskId": found["task"]})
    assert answer.json()["details"]["cause"] == "This is the id of a task of another project."


def test_the_id_of_a_thing_in_another_own_workspace(world: World) -> None:
    second = world.owner.make("/api/v1/workspaces", {"name": "Second", "organizationId": world.workspace_id})["id"]
    project = world.owner.make(f"/api/v1/workspaces/{second}/projects", {"name": "There", "isPublic": True})["id"]
    told = asked(world.owner, project)
    assert told["project"]["cause"] == "This is the id of a project in another of your workspaces: Second."


def hidden(world: World) -> list[str]:
    """Ids of things that the member does not see."""
    second = world.owner.make("/api/v1/workspaces", {"name": "Second", "organizationId": world.workspace_id})["id"]
    there = f"/api/v1/workspaces/{second}"
    private = world.owner.make("projects", {"name": "Private", "isPublic": False})["id"]
    return [
        private,
        world.owner.make(f"projects/{private}/tasks", {"name": "Design"})["id"],
        world.owner.make("time-entries", {**TIMES, "projectId": private})["id"],
        second,
        *(world.owner.make(f"{there}/{kind}", {"name": "Theirs", **more})["id"]
          for kind, more in {"projects": {"isPublic": True}, "clients": {}, "tags": {}, "user-groups": {}}.items()),
        world.owner.make(f"{there}/time-entries", TIMES)["id"],
    ]  # fmt: skip


def without_ids(details: dict[str, Any], id: str) -> dict[str, Any]:
    return {name: str(value).replace(id, "ID") for name, value in details.items() if name != "requestId"}


@pytest.mark.parametrize("index", range(9))
def test_the_id_of_a_thing_one_does_not_see_is_answered_like_one_that_nobody_has(world: World, index: int) -> None:
    """The whole answer, whatever kind of thing the id should have been, is the same but for the id itself."""
    id = hidden(world)[index]
    nobodys = id[:-4] + ("ffff" if id[-4:] != "ffff" else "fffe")  # as young as a real one
    told, expected = asked(world.member, id), asked(world.member, nobodys)
    assert told.keys() == expected.keys()
    for kind, details in told.items():
        assert without_ids(details, id) == without_ids(expected[kind], nobodys), kind
