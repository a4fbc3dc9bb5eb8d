"""The weekly report: exactly seven days, for people or projects."""

import pytest

from tests.features.reports.reports import asked, refusal, weekly
from tests.features.time_entries.entries import project_of, track
from tests.world import World

DAYS = [f"2026-08-{day}" for day in range(10, 17)]
TEXT = "Please select date range of exactly 7 days for weekly report"


def test_people_have_seven_days_and_a_sum(world: World) -> None:
    site = project_of(world, hourly_rate=6000)
    track(world.member, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", projectId=site.id)
    track(world.member, "2026-08-12T08:00:00Z", "2026-08-12T08:30:00Z")
    track(world.admin, "2026-08-12T08:00:00Z", "2026-08-12T10:00:00Z")
    answer = weekly(world.owner)
    assert [group["name"] for group in answer["groupOne"]] == ["Admin", "Member"]
    member = answer["groupOne"][1]
    assert (member["duration"], member["amount"], member["nameLowerCase"]) == (5400, 6000, "member")
    assert [day["date"] for day in member["days"]] == [day["date"] for day in answer["totalsByDay"]] == DAYS
    assert [day["duration"] for day in member["days"]] == [3600, 0, 1800, 0, 0, 0, 0]
    assert [day["amount"] for day in member["days"]] == [6000, 0, 0, 0, 0, 0, 0]
    assert [day["duration"] for day in answer["totalsByDay"]] == [3600, 0, 9000, 0, 0, 0, 0]
    assert answer["totals"][0]["totalTime"] == 12600
    assert "children" not in member


def test_projects_have_seven_days_too(world: World) -> None:
    site = project_of(world)
    track(world.member, "2026-08-16T23:00:00Z", "2026-08-17T01:00:00Z", projectId=site.id)
    answer = weekly(world.owner, "PROJECT")
    assert [(g["name"], g["color"], g["days"][6]["duration"]) for g in answer["groupOne"]] == [
        ("Site", "#03A9F4", 7200)
    ]
    assert answer["usersWithoutTime"] == []


@pytest.mark.parametrize(
    "end",
    [
        "2026-08-16T23:59:59", "2026-08-16T23:59:59.999Z", "2026-08-17T00:00:00", "2026-08-17T00:00:00.000Z",
        "2026-08-16T00:00:00", "2026-08-16T00:00:00.000Z",
    ],
)  # fmt: skip
def test_all_ways_to_end_a_week_are_accepted_and_mean_the_same(world: World, end: str) -> None:
    track(world.member, "2026-08-16T22:00:00Z", "2026-08-16T23:00:00Z")
    track(world.member, "2026-08-17T00:00:00Z", "2026-08-17T01:00:00Z")
    assert weekly(world.owner, dateRangeEnd=end)["totals"][0]["totalTime"] == 3600


@pytest.mark.parametrize("end", ["2026-08-15T23:59:59", "2026-08-17T00:00:00.001", "2026-08-23T23:59:59"])
def test_other_lengths_are_refused_with_the_end_to_send(world: World, end: str) -> None:
    body = {"dateRangeStart": "2026-08-10T00:00:00", "dateRangeEnd": end, "weeklyFilter": {"group": "USER"}}
    answer = asked(world.owner, "weekly", **body)
    assert refusal(answer) == (400, 501, TEXT)
    assert "2026-08-16T23:59:59.999" in answer.json()["details"]["fix"]


def test_a_week_with_a_change_of_the_clocks_has_seven_days(world: World) -> None:
    week = {"dateRangeStart": "2026-10-19T00:00:00Z", "dateRangeEnd": "2026-10-25T23:59:59.999Z"}
    track(world.member, "2026-10-25T22:30:00Z", "2026-10-25T23:30:00Z")
    answer = weekly(world.owner, timeZone="Europe/Belgrade", **week)
    assert answer["totalsByDay"][6] == {
        "date": "2026-10-25", "duration": 3600, "amount": 0,
        "amountByCurrency": [{"currency": "USD", "amount": 0}],
    }  # fmt: skip


def test_people_without_time_are_named_as_far_as_the_caller_sees_their_time(world: World) -> None:
    track(world.member, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z")
    answer = weekly(world.owner)
    assert [person["name"] for person in answer["usersWithoutTime"]] == [
        "Admin", "Owner", "Project Manager", "Team Manager"
    ]  # fmt: skip
    assert answer["includeUsersWithoutTime"] is True
    assert set(answer["usersWithoutTime"][0]) == {
        "id", "name", "email", "timeZone", "dateFormat", "timeFormat", "weekStart"
    }  # fmt: skip
    chosen = weekly(world.owner, users={"ids": [world.admin.id, world.member.id]})
    assert [person["name"] for person in chosen["usersWithoutTime"]] == ["Admin"]
    world.set(onlyAdminsSeeAllTimeEntries=True)
    own = weekly(world.team_manager, amountShown="HIDE_AMOUNT")
    assert [person["name"] for person in own["usersWithoutTime"]] == ["Team Manager"]


def test_the_settings_of_the_workspace_are_told(world: World) -> None:
    world.set(durationFormat="DECIMAL", trackTimeDownToSecond=False)
    track(world.member, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z")
    answer = weekly(world.owner)
    assert (answer["decimalFormat"], answer["trackTimeDownToSeconds"]) == (True, False)


def test_an_empty_week_answers_as_the_real_service_groups_totals_and_days_alone(world: World) -> None:
    answer = weekly(world.owner)
    assert list(answer) == ["groupOne", "totals", "totalsByDay"]
    assert (answer["groupOne"], answer["totals"]) == ([], [None])
    assert answer["totalsByDay"] == [
        {"date": day, "duration": 0, "amount": 0, "amountByCurrency": []} for day in DAYS
    ]  # fmt: skip
    hidden = weekly(world.member, amountShown="HIDE_AMOUNT")["totalsByDay"]
    assert hidden == [{"date": day, "duration": 0, "amountByCurrency": []} for day in DAYS]
