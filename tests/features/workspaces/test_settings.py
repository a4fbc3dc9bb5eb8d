"""Changing the switches of a workspace (product-facts 4)."""

from typing import Any

import pytest

from tests.world import World


def test_given_settings_change_and_the_others_stay(world: World) -> None:
    before = world.owner.get("settings").json()
    answer = world.admin.patch("settings", {"forceProjects": True, "round": {"minutes": "6"}})
    assert answer.status_code == 200
    assert answer.json() == before | {"forceProjects": True, "round": {"round": "Round to nearest", "minutes": "6"}}
    assert world.member.get("settings").json() == answer.json()


def test_members_may_not_change_settings_and_nobody_elses_workspace(world: World) -> None:
    answer = world.member.patch("settings", {"forceProjects": True})
    assert (answer.status_code, answer.json()["code"]) == (403, 501)
    assert answer.json()["details"]["reason"] == "role-required"
    assert world.stranger.patch("settings", {"forceProjects": True}).status_code == 403
    assert world.owner.get("settings").json()["forceProjects"] is False


def test_old_booleans_and_creation_permissions_say_the_same(world: World) -> None:
    both = world.owner.patch("settings", {"onlyAdminsCreateTag": True}).json()
    assert both["entityCreationPermissions"]["whoCanCreateTags"]["value"] == "ADMINS"
    permissions = {"whoCanCreateTags": {"value": "ADMINS_AND_PROJECT_MANAGERS"}}
    answer = world.owner.patch("settings", {"entityCreationPermissions": permissions}).json()
    assert answer["onlyAdminsCreateTag"] is False
    assert answer["entityCreationPermissions"]["whoCanCreateTags"]["value"] == "ADMINS_AND_PROJECT_MANAGERS"
    assert answer["entityCreationPermissions"]["whoCanCreateTasks"]["value"] == "ADMINS"


def test_the_lock_is_an_instant_in_utc_or_nothing(world: World) -> None:
    locked = world.owner.patch("settings", {"lockTimeEntries": "2026-03-31T02:00:00+02:00"}).json()
    assert locked["lockTimeEntries"] == "2026-03-31T00:00:00Z"
    assert world.owner.patch("settings", {"lockTimeEntries": None}).json()["lockTimeEntries"] is None


@pytest.mark.parametrize(
    ("given", "field"),
    [
        ({"lockTimeEntries": "yesterday"}, "lockTimeEntries"),
        ({"lockTimeZone": "Mars/Base"}, "lockTimeZone"),
        ({"timeTrackingMode": "NEVER"}, "timeTrackingMode"),
        ({"workingDays": ["FUNDAY"]}, "workingDays[0]"),
        ({"round": {"round": "Round sideways"}}, "round.round"),
        ({"round": {"minutes": "0"}}, "round.minutes"),
        ({"automaticLock": {"type": "WEEKLY"}}, "automaticLock"),
        ({"automaticLock": {"type": "MONTHLY", "dayOfMonth": 32}}, "automaticLock.dayOfMonth"),
        ({"automaticLock": {"type": "OLDER_THAN", "olderThanValue": 3}}, "automaticLock.olderThanValue"),
        ({"projectLabel": "<b>"}, "projectLabel"),
        ({"entityCreationPermissions": {"whoCanCreateTags": {"value": "NOBODY"}}},
         "entityCreationPermissions.whoCanCreateTags.value"),
    ],
)  # fmt: skip
def test_wrong_values_are_refused_by_name(world: World, given: dict[str, Any], field: str) -> None:
    answer = world.owner.patch("settings", given)
    assert (answer.status_code, answer.json()["details"].get("field")) == (400, field)


def test_a_setting_needs_the_plan_with_its_feature(world: World) -> None:
    world.plan("BASIC")
    answer = world.owner.patch("settings", {"timeTrackingMode": "STOPWATCH_ONLY"})
    assert (answer.status_code, answer.json()["details"]["reason"]) == (403, "plan-required")
    assert "PRO" in answer.json()["details"]["fix"]
    world.set(forceTags=True)


def test_on_a_lower_plan_a_setting_rests_and_comes_back(world: World) -> None:
    world.set(forceProjects=True)
    world.plan("FREE")
    assert world.owner.get("").json()["workspaceSettings"]["forceProjects"] is False
    assert world.owner.get("settings").json()["forceProjects"] is True
    world.set(taskLabel="job")
    world.plan("BASIC")
    assert world.owner.get("").json()["workspaceSettings"]["forceProjects"] is True


def test_changes_made_at_the_same_time_all_hold(world: World) -> None:
    keys = ["forceProjects", "forceTasks", "forceTags", "forceDescription", "breaksEnabled", "timeOffEnabled"]
    request = {"headers": world.owner.headers}
    answers = world.server.together(
        [("PATCH", world.path("settings"), request | {"json": {key: True}}) for key in keys]
    )
    assert {answer.status_code for answer in answers} == {200}
    stored = world.owner.get("settings").json()
    assert {key: stored[key] for key in keys} == dict.fromkeys(keys, True)


def test_before_two_factor_authentication_the_list_names_no_other_members(world: World) -> None:
    world.set(multiFactorEnabled=True)
    assert world.member.get("").json()["code"] == 1013
    [workspace] = world.member.get("/api/v1/workspaces").json()
    assert [one["userId"] for one in workspace["memberships"]] == [world.member.id]
