"""The team's dashboard (product-facts 10): who is listed, what each does, and whose time stays unseen."""

from typing import Any

import pytest

from hourbook.core.who.access import Role
from tests.features.time_entries.entries import minutes_ago, project_of, refusal, track
from tests.world import Person, World

AUGUST = {"start": "2026-08-01T00:00:00Z", "end": "2026-08-31T23:59:59Z"}
EIGHT, NINE, TEN = "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", "2026-08-10T10:00:00Z"


def activity(reader: Person, **more: str) -> dict[str, Any]:
    """Who is shown, by user id."""
    answer = reader.get("team-activity", **(AUGUST | more))
    assert answer.status_code == 200, answer.text
    return {row["user"]["id"]: row for row in answer.json()}


def test_each_active_member_has_totals_by_project_and_billability_even_if_zero(world: World) -> None:
    client = world.owner.make("clients", {"name": "Harbour"})["id"]
    site = world.owner.make("projects", {"name": "Site", "clientId": client})["id"]
    track(world.owner, EIGHT, TEN, projectId=site)
    track(world.owner, NINE, TEN, projectId=site, billable=False)
    track(world.owner, NINE, TEN, billable=False)
    track(world.owner, "2026-09-01T00:00:00Z", "2026-09-01T05:00:00Z")
    gone = world.new_member("gone")
    world.owner.put(f"users/{gone.id}", {"status": "INACTIVE"})
    shown = activity(world.admin)
    assert set(shown) == {person.id for person in world.people.values()}
    own = shown[world.owner.id]
    assert (own["totalTime"], own["billableTime"]) == (4 * 3600, 2 * 3600)
    assert [(part["project"] and part["project"]["name"], part["time"], part["billableTime"])
            for part in own["projects"]] == [("Site", 3 * 3600, 2 * 3600), (None, 3600, 0)]  # fmt: skip
    assert own["projects"][0]["project"]["clientName"] == "Harbour"
    assert (shown[world.member.id]["totalTime"], shown[world.member.id]["entry"]) == (0, None)


def test_the_running_entry_is_shown_else_the_latest_whenever_it_was(world: World) -> None:
    track(world.member, "2026-07-01T08:00:00Z", "2026-07-01T09:00:00Z", description="long ago")
    assert activity(world.admin)[world.member.id]["entry"]["description"] == "long ago"
    site = project_of(world, "Site")
    track(world.member, minutes_ago(30), None, description="now", projectId=site.id)
    future = track(world.member, minutes_ago(-60), minutes_ago(-120), description="planned")
    assert future["timeInterval"]["end"]
    entry = activity(world.admin)[world.member.id]["entry"]
    assert (entry["description"], entry["end"], entry["project"]["name"]) == ("now", None, "Site")
    assert activity(world.admin)[world.member.id]["totalTime"] == 0


def test_time_on_projects_of_others_that_one_does_not_see_is_not_counted(world: World) -> None:
    secret = project_of(world, "Secret", public=False)
    track(world.admin, EIGHT, NINE, description="open")
    track(world.admin, NINE, TEN, projectId=secret.id, description="hidden")
    row = activity(world.member)[world.admin.id]
    assert (row["totalTime"], row["entry"]["description"], len(row["projects"])) == (3600, "open", 1)
    assert "Secret" not in str(row) and secret.id not in str(row)
    assert activity(world.owner)[world.admin.id]["totalTime"] == 7200


def test_where_time_is_private_only_the_own_and_managed_people_are_listed(world: World) -> None:
    world.set(onlyAdminsSeeAllTimeEntries=True)
    led = project_of(world, "Led", public=False)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", led.id)
    track(world.admin, EIGHT, NINE, projectId=led.id)
    track(world.admin, NINE, TEN)
    assert set(activity(world.member)) == {world.member.id}
    assert set(activity(world.team_manager)) == {world.team_manager.id, world.member.id}
    managed = activity(world.project_manager)
    assert set(managed) == {world.project_manager.id, world.admin.id}
    assert managed[world.admin.id]["totalTime"] == 3600


def test_the_switch_closes_the_dashboard_to_all_but_admins(world: World) -> None:
    world.set(onlyAdminsSeeDashboard=True)
    refused = world.member.get("team-activity", **AUGUST)
    assert refusal(refused) == (403, 501, "setting-forbids")
    assert "onlyAdminsSeeDashboard" in refused.json()["details"]["cause"]
    assert refusal(world.team_manager.get("team-activity", **AUGUST))[2] == "setting-forbids"
    assert activity(world.admin)


@pytest.mark.parametrize("end", ["2026-07-31T00:00:00Z", "2028-08-31T00:00:00Z"])
def test_the_range_is_forward_and_at_most_a_year(world: World, end: str) -> None:
    answer = world.admin.get("team-activity", start=AUGUST["start"], end=end)
    assert refusal(answer) == (400, 501, "invalid-value")


def test_days_are_those_of_the_readers_zone(server: Any) -> None:
    world = World(server, "Pacific/Auckland")
    track(world.member, "2026-08-09T12:30:00Z", "2026-08-09T13:30:00Z")  # half past midnight on the tenth
    day = {"start": "2026-08-10T00:00:00Z", "end": "2026-08-10T23:59:59Z"}
    assert activity(world.member, **day)[world.member.id]["totalTime"] == 3600
