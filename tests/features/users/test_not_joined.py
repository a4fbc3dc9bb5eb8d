"""Whom a workspace invites stays a mere address there until the invitation is accepted, wherever names are shown."""

from typing import Any

from tests.world import World

RANGE = {"dateRangeStart": "2026-08-01T00:00:00Z", "dateRangeEnd": "2026-08-31T00:00:00Z"}


def invited(world: World) -> str:
    """The id of an invited person who has an account elsewhere, with a role and time here already."""
    assert world.admin.post("users", {"email": world.stranger.email}, send_email="false").status_code == 200
    group = world.admin.make("user-groups", {"name": "Designers"})["id"]
    world.admin.make(f"users/{world.stranger.id}/roles", {"role": "TEAM_MANAGER", "entityId": group})
    hour = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}
    world.admin.make(f"user/{world.stranger.id}/time-entries", hour)
    return world.stranger.id


def shown(world: World) -> list[Any]:
    """Every answer of the workspace that names people."""
    summary = {**RANGE, "summaryFilter": {"groups": ["USER", "TIMEENTRY"]}, "amountShown": "HIDE_AMOUNT"}
    detailed = {**RANGE, "detailedFilter": {"sortColumn": "USER"}, "amountShown": "HIDE_AMOUNT"}
    return [
        world.admin.get("user-groups", includeTeamManagers="true"),
        world.admin.get("users", include_roles="true"),
        world.admin.get(f"user/{world.stranger.id}/time-entries", hydrated="true"),
        world.admin.get(f"member-profile/{world.stranger.id}"),
        world.admin.post("reports/summary", summary),
        world.admin.post("reports/detailed", detailed),
        world.admin.post("reports/attendance", {**RANGE, "attendanceFilter": {}}),
    ]


def test_the_name_of_an_account_is_not_told_before_its_person_has_joined(world: World) -> None:
    invited(world)
    for answer in shown(world):
        assert answer.status_code == 200, answer.text
        assert world.stranger.email in answer.text
        assert "Stranger" not in answer.text, answer.text


def test_where_the_team_page_is_for_admins_the_workspace_shows_members_only_themselves(world: World) -> None:
    world.set(adminOnlyPages=["TEAM"])
    own = [world.member.get("").json(), *world.member.get("/api/v1/workspaces").json()]
    assert [[one["userId"] for one in each["memberships"]] for each in own] == [[world.member.id]] * 2
    assert len(world.admin.get("").json()["memberships"]) == 5
