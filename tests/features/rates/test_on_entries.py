"""Rates on entries that come over HTTP (product-facts 34.1, 34.2 and 34.17)."""

from typing import Any

from tests.world import World

HOUR = {"start": "2026-05-04T08:00:00Z", "end": "2026-05-04T09:00:00Z", "billable": True}


def hourly(world: World, **links: Any) -> Any:
    """The billable rate of a new entry of the member, as an admin sees it."""
    entry = world.member.make("time-entries", HOUR | links)
    return world.admin.get(f"time-entries/{entry['id']}", hydrated="true").json()["hourlyRate"]


def test_new_entries_get_the_most_specific_rate(world: World) -> None:
    member = {"userId": world.member.id, "hourlyRate": {"amount": 5000}}
    body = {"name": "Site", "isPublic": True, "hourlyRate": {"amount": 3000}, "memberships": [member],
            "tasks": [{"name": "T", "hourlyRate": {"amount": 0}}]}  # fmt: skip
    project = world.admin.make("projects", body)
    path = f"projects/{project['id']}"
    task = world.admin.get(f"{path}/tasks").json()[0]["id"]
    world.admin.put("hourly-rate", {"amount": 1000, "currency": "USD"})
    world.admin.put(f"users/{world.member.id}/hourly-rate", {"amount": 2000})
    both = {"projectId": project["id"], "taskId": task}
    assert hourly(world, **both) == {"amount": 5000, "currency": "USD"}
    world.admin.put(f"{path}/users/{world.member.id}/hourly-rate", {"amount": None})
    assert hourly(world, **both)["amount"] == 0
    assert hourly(world, projectId=project["id"])["amount"] == 3000
    world.admin.put(path, {"isPublic": True, "hourlyRate": None})
    assert hourly(world, projectId=project["id"])["amount"] == 2000
    world.admin.put(f"users/{world.member.id}/hourly-rate", {"amount": None})
    assert hourly(world)["amount"] == 1000


def test_a_hidden_project_can_not_be_used_by_its_id(world: World) -> None:
    hidden = world.admin.make("projects", {"name": "Hidden", "isPublic": False, "tasks": [{"name": "T"}]})
    refused = [world.member.post("time-entries", HOUR | {"projectId": id}) for id in (hidden["id"], "f" * 24)]
    assert [(answer.status_code, answer.json()["message"]) for answer in refused] == [
        (400, "Project doesn't belong to Workspace")
    ] * 2
    world.admin.post(f"projects/{hidden['id']}/memberships", {"userIds": [world.member.id]})
    assert world.member.post("time-entries", HOUR | {"projectId": hidden["id"]}).status_code == 201
