"""The one request with which the web app begins."""

import time

import pytest

from hourbook import __version__
from hourbook.core.who.access import PERMISSIONS, Can, Role
from hourbook.core.who.plans import Feature
from tests.world import Person, World


def test_it_tells_who_where_and_since_when(world: World) -> None:
    me = world.member.get("me").json()
    assert me["user"] == world.member.get("/api/v1/user").json()
    assert me["workspaces"] == [{"id": world.workspace_id, "name": "Acme", "imageUrl": ""}]
    here = me["workspace"]
    assert (here["id"], here["name"], here["plan"], here["timeZone"]) == (
        world.workspace_id,
        "Acme",
        "ENTERPRISE",
        "UTC",
    )
    assert here["settings"] == world.owner.get("settings").json()
    assert here["features"] == [feature.name for feature in Feature]
    assert (here["currency"], [(one["code"], one["isDefault"]) for one in here["currencies"]]) == (
        "USD",
        [("USD", True)],
    )
    assert me["profile"] == {
        "weekStart": "MONDAY",
        "workCapacity": "PT8H",
        "workingDays": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"],
    }
    assert me["version"] == __version__ and abs(me["now"] - time.time() * 1000) < 60_000


def test_all_of_ones_workspaces_are_there_and_no_other(world: World) -> None:
    second = world.member.make("/api/v1/workspaces", {"name": "Second"})
    assert {row["id"] for row in world.member.get("me").json()["workspaces"]} == {world.workspace_id, second["id"]}
    assert world.stranger.get("me").status_code == 403
    key = world.with_key(world.member, workspace_id=world.workspace_id)
    assert [row["name"] for row in key.get("me").json()["workspaces"]] == ["Acme"]


@pytest.mark.parametrize("can", list(PERMISSIONS.values()), ids=lambda can: can.name)
def test_each_permission_is_told_to_everybody_and_less_than_all_with_the_reason(world: World, can: Can) -> None:
    for name, person in world.people.items():
        told = person.get("me").json()["permissions"][can.name]
        assert (told["reason"] is None) == (told["reach"] == "ALL")
        if name in ("owner", "admin"):
            assert told["reach"] == "ALL"
        if told["reason"]:
            assert told["reason"].endswith(".") and "{" not in told["reason"] and "key" not in told["reason"]


def permissions(person: Person) -> dict[str, dict[str, str]]:
    return person.get("me").json()["permissions"]  # type: ignore[no-any-return]


def test_what_is_told_is_what_the_server_does(world: World) -> None:
    assert permissions(world.member)["CREATE_TAGS"]["reach"] == "ALL"
    world.set(entityCreationPermissions={"whoCanCreateTags": {"value": "ADMINS"}})
    told = permissions(world.member)["CREATE_TAGS"]
    assert told["reach"] == "NONE" and "whoCanCreateTags" in told["reason"] and "Ask an admin" in told["reason"]
    assert world.member.post("tags", {"name": "a"}).json()["details"]["cause"] in told["reason"]


def test_a_role_and_a_reach_are_named(world: World) -> None:
    member, manager = permissions(world.member), permissions(world.team_manager)
    assert "your own data" in member["TRACK_TIME"]["reason"] and "WORKSPACE_ADMIN" in member["TRACK_TIME"]["reason"]
    assert "for the role WORKSPACE_ADMIN" in member["MANAGE_MEMBERS"]["reason"]
    assert (manager["SEE_PROFILES"]["reach"], member["SEE_PROFILES"]["reach"]) == ("MANAGED", "OWN")
    assert "the people and projects you manage" in manager["SEE_PROFILES"]["reason"]


def test_managers_learn_whom_and_what_they_manage(world: World) -> None:
    project = world.owner.make("projects", {"name": "Ship"})["id"]
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", project)
    found = {name: person.get("me").json() for name, person in world.people.items()}
    assert found["project_manager"]["managedProjectIds"] == [project]
    assert found["team_manager"]["managedUserIds"] == [world.member.id]
    assert found["project_manager"]["roles"] == ["PROJECT_MANAGER", "MEMBER"]
    assert found["admin"]["roles"] == ["WORKSPACE_ADMIN", "MEMBER"]
    assert [found["member"][name] for name in ("managedProjectIds", "managedUserIds", "roles")] == [[], [], ["MEMBER"]]


def test_the_running_timer_comes_with_its_project_and_no_other_persons_does(world: World) -> None:
    assert world.member.get("me").json()["running"] is None
    project = world.owner.make("projects", {"name": "Ship", "isPublic": True})["id"]
    entry = world.member.make("time-entries", {"start": "2026-08-03T09:00:00Z", "projectId": project})
    running = world.member.get("me").json()["running"]
    assert running == world.member.get(f"time-entries/{entry['id']}", hydrated="true").json()
    assert running["project"]["name"] == "Ship"
    assert world.owner.get("me").json()["running"] is None


def test_a_lower_plan_shows_in_features_and_settings(world: World) -> None:
    world.set(forceTags=True)
    world.plan("FREE")
    here = world.owner.get("me").json()["workspace"]
    assert (here["plan"], here["settings"]["forceTags"]) == ("FREE", False)
    assert "BULK_EDIT" not in here["features"] and "TIME_TRACKING" in here["features"]


def test_where_the_lock_stands_is_told_to_those_whom_it_binds(world: World) -> None:
    assert world.member.get("me").json()["workspace"]["lockedBefore"] is None
    world.set(lockTimeEntries="2026-08-11T00:00:00Z")
    assert world.member.get("me").json()["workspace"]["lockedBefore"] == "2026-08-11T00:00:00Z"
    assert world.admin.get("me").json()["workspace"]["lockedBefore"] is None
