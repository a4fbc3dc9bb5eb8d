"""The shape of projects as clients know it (wire-facts 6.4)."""

import json
from typing import Any

from tests.features.projects.entries import HOUR, track
from tests.reference import RECORDINGS, needs_reference
from tests.world import World

PLAIN = [
    "id", "name", "hourlyRate", "clientId", "workspaceId", "billable", "memberships", "color", "estimate", "archived",
    "duration", "clientName", "note", "costRate", "timeEstimate", "budgetEstimate", "estimateReset", "template",
    "public",
]  # fmt: skip


def recorded_project(name: str) -> Any:
    [project] = json.loads((RECORDINGS / name).read_text())["response"]["body"]
    return project


def keys(value: Any) -> list[str]:
    return [key for key in value if key != "estimateReset"]


@needs_reference
def test_a_new_project_has_the_recorded_keys_in_their_order(world: World) -> None:
    project = world.admin.make("projects", {"name": "Website", "isPublic": True})
    assert list(project) == PLAIN
    recorded = recorded_project("public-2023-projects-plain.json")
    assert keys(project) == list(recorded)
    assert list(project["memberships"][0]) == list(recorded["memberships"][0])
    assert list(project["timeEstimate"]) == list(recorded["timeEstimate"])
    assert project["timeEstimate"] == recorded["timeEstimate"]
    zero = {"amount": 0, "currency": "USD"}
    nothing = {"hourlyRate": zero, "costRate": None, "clientId": "", "clientName": "", "note": "", "template": False,
               "duration": "PT0S", "estimate": {"estimate": "PT0S", "type": "AUTO"}, "budgetEstimate": None,
               "estimateReset": None, "archived": False, "workspaceId": world.workspace_id}  # fmt: skip
    assert {name: project[name] for name in nothing} == nothing


def test_the_creator_is_a_member_and_manages_the_project(world: World) -> None:
    world.set(entityCreationPermissions={"whoCanCreateProjectsAndClients": {"value": "EVERYONE"}})
    project = world.member.make("projects", {"name": "Own", "isPublic": False})
    assert [(one["userId"], one["membershipStatus"]) for one in project["memberships"]] == [(world.member.id, "ACTIVE")]
    assert world.member.put(f"projects/{project['id']}", {"name": "Renamed"}).json()["name"] == "Renamed"
    assert world.project_manager.get(f"projects/{project['id']}").status_code == 400


@needs_reference
def test_hydrated_projects_have_the_recorded_keys_in_their_order(world: World) -> None:
    client = world.admin.make("clients", {"name": "Client"})
    body = {"name": "Website", "clientId": client["id"], "tasks": [{"name": "Consulting"}], "isPublic": True}
    project = world.admin.make("projects", body)
    recorded = recorded_project("public-2023-projects-hydrated.json")
    [hydrated] = world.member.get("projects", hydrated="true").json()
    assert keys(hydrated) == list(recorded)
    assert list(hydrated["client"]) == list(recorded["client"])
    assert list(hydrated["tasks"][0]) == list(recorded["tasks"][0])
    assert list(hydrated["currency"]) == list(recorded["currency"])
    assert (hydrated["client"]["name"], hydrated["tasks"][0]["name"]) == ("Client", "Consulting")
    assert world.member.get(f"projects/{project['id']}", hydrated="true").json() == hydrated


def test_a_project_takes_the_currency_of_its_client(world: World) -> None:
    world.admin.patch("general", {"currency": "EUR"})
    codes = world.admin.get(f"/api/v1/workspaces/{world.workspace_id}").json()["currencies"]
    dollars = next(one["id"] for one in codes if one["code"] == "USD")
    client = world.admin.make("clients", {"name": "Abroad"})
    world.admin.put(f"clients/{client['id']}", {"name": "Abroad", "currencyId": dollars})
    rate = {"hourlyRate": {"amount": 100}, "isPublic": True}
    abroad = world.admin.make("projects", {"name": "There", "clientId": client["id"], **rate})
    assert abroad["hourlyRate"] == {"amount": 100, "currency": "USD"}
    assert world.admin.make("projects", {"name": "Here", **rate})["hourlyRate"]["currency"] == "EUR"
    [shown] = world.admin.get("projects", hydrated="true", name="There").json()
    assert shown["currency"] == {"id": dollars, "code": "USD"}


def test_the_duration_is_all_finished_time(world: World) -> None:
    project, other = (world.admin.make("projects", {"name": name}) for name in ("One", "Two"))
    track(world, world.member, project["id"], HOUR)
    track(world, world.admin, project["id"], 90)
    track(world, world.owner, project["id"], None)
    assert world.admin.get(f"projects/{project['id']}").json()["duration"] == "PT1H1M30S"
    assert world.admin.get(f"projects/{other['id']}").json()["duration"] == "PT0S"


def test_defaults_come_from_the_settings_and_colours_from_a_palette(world: World) -> None:
    first = world.admin.make("projects", {"name": "First"})
    assert (first["public"], first["billable"]) == (True, True)
    world.set(isProjectPublicByDefault=False, defaultBillableProjects=False)
    second = world.admin.make("projects", {"name": "Second"})
    assert (second["public"], second["billable"]) == (False, False)
    assert first["color"] != second["color"]
    assert world.admin.make("projects", {"name": "Third", "color": "#03A9f4"})["color"] == "#03A9f4"


def test_custom_fields_of_hydrated_projects(world: World) -> None:
    field = world.admin.make(
        "custom-fields", {"name": "Room", "type": "TXT", "status": "VISIBLE", "workspaceDefaultValue": "A"}
    )
    project = world.admin.make("projects", {"name": "Website"})
    shown = world.admin.get(f"projects/{project['id']}", hydrated="true").json()["customFields"]
    assert shown == [{"customFieldId": field["id"], "name": "Room", "type": "TXT", "value": "A", "status": "VISIBLE"}]
    people = world.admin.get(f"projects/{project['id']}", hydrated="true", custom_field_entity_type="USER").json()
    assert people["customFields"] == []
