"""The attendance report: who worked when, day by day."""

from typing import Any

import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.who.identity import members
from tests.features.reports.exports.files import lines
from tests.features.reports.reports import asked, refusal, report
from tests.features.time_entries.entries import track
from tests.world import Person, World

KEYS = ["userId", "userName", "imageUrl", "date", "capacity", "remainingCapacity", "totalDuration", "break", "timeOff",
        "overtime", "hasRunningEntry", "zonedStart", "zonedEnd"]  # fmt: skip
HOUR = 3600
WEEK = {"dateRangeStart": "2026-08-10T00:00:00Z", "dateRangeEnd": "2026-08-16T23:59:59.999Z"}


def joined(world: World, ms: int = 0, **columns: Any) -> None:
    """Everybody joined at that time, works 7 h on working days; only the member is counted unless asked otherwise."""
    values = {"created_at": ms, "work_capacity": 7 * HOUR, "working_days": ["MONDAY", "TUESDAY"]} | columns
    world.server.verb(lambda ctx: ctx.tx.execute(
        sa.update(members).where(members.c.workspace_id == world.workspace_id).values(**values)
    ))  # fmt: skip


def attendance(person: Person, of: Person | None = None, **body: Any) -> list[Any]:
    """The rows of the week of 2026-08-10, of one person or of all."""
    wanted = {name: body.pop(name) for name in list(body) if name.endswith(("Filters", "Column", "Size", "Off"))}
    people = {"users": {"ids": [of.id], "contains": "CONTAINS"}} if of else {}
    found: list[Any] = report(person, "attendance", **(WEEK | people | {"attendanceFilter": wanted} | body))["entities"]
    return found


def days(rows: list[Any]) -> list[tuple[str, str, int]]:
    return [(row["userName"], row["date"], row["totalDuration"] // HOUR) for row in rows]


def test_a_day_has_its_first_start_last_end_work_and_breaks(world: World) -> None:
    joined(world)
    world.set(breaksEnabled=True)
    track(world.member, "2026-08-10T07:00:00Z", "2026-08-10T11:00:00Z")
    track(world.member, "2026-08-10T11:00:00Z", "2026-08-10T11:30:00Z", type="BREAK")
    track(world.member, "2026-08-10T11:30:00Z", "2026-08-10T16:00:00Z")
    answer = report(world.owner, "attendance", **WEEK, timeZone="Europe/Belgrade", attendanceFilter={},
                    users={"ids": [world.member.id]})  # fmt: skip
    row = answer["entities"][0]
    assert list(row) == KEYS
    assert row == {
        "userId": world.member.id, "userName": "Member", "imageUrl": row["imageUrl"], "date": "2026-08-10",
        "capacity": 7 * HOUR, "remainingCapacity": 0, "totalDuration": 8 * HOUR + 1800, "break": 1800, "timeOff": 0,
        "overtime": HOUR + 1800, "hasRunningEntry": False, "zonedStart": "2026-08-10T09:00:00+02:00",
        "zonedEnd": "2026-08-10T18:00:00+02:00",
    }  # fmt: skip
    assert answer["totals"] == {"capacity": 14 * HOUR, "remainingCapacity": 7 * HOUR, "totalDuration": 30600,
                                "break": 1800, "timeOff": 0, "overtime": 5400}  # fmt: skip


def test_working_days_without_time_are_absences_from_joining_to_today(world: World) -> None:
    joined(world, working_days=["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY"])
    with time_machine.travel("2026-08-12T09:00:00Z", tick=False):
        rows = attendance(world.owner, world.member)
        assert days(rows) == [("Member", f"2026-08-{day}", 0) for day in (10, 11, 12)]
        assert {(row["zonedStart"], row["zonedEnd"], row["remainingCapacity"]) for row in rows} == {(None, None, 25200)}
        joined(world, 1_786_406_400_000)  # Tuesday, 2026-08-11
        assert days(attendance(world.owner, world.member)) == [("Member", "2026-08-11", 0)]


def test_time_on_a_free_day_is_overtime(world: World) -> None:
    joined(world)
    track(world.member, "2026-08-15T08:00:00Z", "2026-08-15T10:00:00Z")
    saturday = attendance(world.owner, world.member)[-1]
    assert (saturday["date"], saturday["capacity"], saturday["overtime"]) == ("2026-08-15", 0, 2 * HOUR)


def test_an_overnight_entry_belongs_to_the_day_it_started(world: World) -> None:
    joined(world, working_days=[])
    track(world.member, "2026-08-10T20:00:00Z", "2026-08-11T04:00:00Z")
    [row] = attendance(world.owner, world.member, timeZone="Europe/Belgrade")
    assert (row["date"], row["totalDuration"], row["zonedEnd"]) == ("2026-08-10", 28800, "2026-08-11T06:00:00+02:00")
    [row] = attendance(world.owner, world.member, timeZone="Asia/Tokyo")
    assert (row["date"], row["zonedStart"]) == ("2026-08-11", "2026-08-11T05:00:00+09:00")


@pytest.mark.parametrize(
    ("day", "start", "end", "zoned"),
    [
        ("2026-03-29", "2026-03-28T23:30:00Z", "2026-03-29T21:30:00Z", "2026-03-29T23:30:00+02:00"),
        ("2026-10-25", "2026-10-24T22:30:00Z", "2026-10-25T22:30:00Z", "2026-10-25T23:30:00+01:00"),
    ],
)
def test_days_on_which_clocks_change_have_their_true_length(
    world: World, day: str, start: str, end: str, zoned: str
) -> None:
    joined(world, working_days=[])
    track(world.member, start, end)
    window = {"dateRangeStart": f"{day}T00:00:00", "dateRangeEnd": f"{day}T23:59:59.999"}
    [row] = attendance(world.owner, world.member, timeZone="Europe/Belgrade", **window)
    hours = 22 if day.startswith("2026-03") else 24
    assert (row["date"], row["totalDuration"], row["zonedEnd"]) == (day, hours * HOUR, zoned)


def test_a_running_timer_is_marked_and_not_counted(world: World) -> None:
    joined(world, working_days=[])
    with time_machine.travel("2026-08-10T12:00:00Z", tick=False):
        track(world.member, "2026-08-10T07:00:00Z", "2026-08-10T08:00:00Z")
        track(world.member, "2026-08-10T09:00:00Z", None)
        [row] = attendance(world.owner, world.member)
    assert (row["hasRunningEntry"], row["totalDuration"], row["zonedEnd"]) == (True, HOUR, None)


def test_everybody_sees_their_own_managers_their_people_admins_all(world: World) -> None:
    joined(world, working_days=[])
    for person in world.people.values():
        track(person, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z")
    seen = {name: [row["userName"] for row in attendance(person)] for name, person in world.people.items()}
    everybody = ["Admin", "Member", "Owner", "Project Manager", "Team Manager"]
    assert seen == {"owner": everybody, "admin": everybody, "project_manager": ["Project Manager"],
                    "team_manager": ["Member", "Team Manager"], "member": ["Member"]}  # fmt: skip
    assert attendance(world.member, world.owner) == []


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        ({"workFilters": [{"filtrationType": "EXACTLY", "value": "150"}]}, ["10"]),
        ({"workFilters": [{"filtrationType": "LARGER_THAN", "value": "150"}]}, ["12"]),
        ({"workFilters": [{"filtrationType": "SMALLER_THAN", "value": 150}]}, ["11"]),
        ({"startFilters": [{"filtrationType": "EXACTLY", "value": "08:00"}]}, ["10"]),
        ({"startFilters": [{"filtrationType": "LARGER_THAN", "value": 28830}]}, ["12"]),
        ({"endFilters": [{"filtrationType": "SMALLER_THAN", "value": "12:00"}]}, ["10"]),
        ({"capacityFilters": [{"filtrationType": "LARGER_THAN", "value": "0"}]}, ["10", "11"]),
        ({"overtimeFilters": [{"filtrationType": "EXACTLY", "value": "300"}]}, ["12"]),
        ({"breakFilters": [{"filtrationType": "LARGER_THAN", "value": "0"}]}, []),
        ({"hasTimeOff": True}, []),
        ({"workFilters": [{"filtrationType": "LARGER_THAN", "value": "1"}], "sortColumn": "START"}, ["10", "12"]),
    ],
)
def test_filters_compare_rows(world: World, filters: Any, found: list[str]) -> None:
    joined(world)
    track(world.member, "2026-08-10T08:00:30Z", "2026-08-10T09:30:30Z")
    track(world.member, "2026-08-12T09:00:00Z", "2026-08-12T12:00:00Z")
    rows = report(world.owner, "attendance", **WEEK, users={"ids": [world.member.id]}, attendanceFilter=filters)
    assert [row["date"][-2:] for row in rows["entities"]] == found


def test_filters_that_mean_nothing_are_refused(world: World) -> None:
    joined(world)
    for name, value in (("workFilters", "7.5"), ("startFilters", "25:00"), ("endFilters", "noon")):
        wanted = {name: [{"filtrationType": "EXACTLY", "value": value}]}
        answer = asked(world.owner, "attendance", **WEEK, attendanceFilter=wanted)
        details = answer.json()["details"]
        assert (answer.status_code, details["field"]) == (400, f"attendanceFilter.{name}.value")


@pytest.mark.parametrize(
    "column", ["USER", "DATE", "START", "END", "BREAK", "WORK", "CAPACITY", "OVERTIME", "TIME_OFF"]
)
def test_rows_are_sorted_and_cut_into_pages(world: World, column: str) -> None:
    joined(world, working_days=[])
    for day in (10, 11, 12):
        track(world.member, f"2026-08-{day}T{day}:00:00Z", f"2026-08-{day}T{3 + day + day - 10}:30:00Z")
    ask = {"sortColumn": column, "pageSize": 2}
    for order, wanted in (("ASCENDING", [10, 11, 12]), ("DESCENDING", [12, 11, 10])):
        pages = [asked(world.owner, "attendance", **WEEK, sortOrder=order, attendanceFilter={**ask, "page": page})
                 for page in (1, 2)]  # fmt: skip
        assert [page.headers["last-page"] for page in pages] == ["false", "true"]
        assert [int(row["date"][-2:]) for page in pages for row in page.json()["entities"]] == wanted


def test_the_filter_and_the_plan_are_needed_and_a_year_is_the_most(world: World) -> None:
    assert refusal(asked(world.owner, "attendance")) == (400, 501, "Please provide attendance filter.")
    years = {"dateRangeEnd": "2027-08-10T00:00:00Z", "dateRangeStart": "2026-08-01T00:00:00Z", "attendanceFilter": {}}
    assert asked(world.owner, "attendance", **years).json()["details"]["field"] == "dateRangeEnd"
    world.plan("BASIC")
    assert asked(world.owner, "attendance", attendanceFilter={}).status_code == 403


def test_the_file_has_every_row(world: World) -> None:
    joined(world)
    track(world.member, "2026-08-10T08:00:00Z", "2026-08-10T16:30:00Z")
    found = lines(world.member, "attendance", attendanceFilter={"pageSize": 1}, **WEEK)
    assert found[0][:7] == ["User", "Date", "Start", "End", "Break", "Work", "Work (decimal)"]
    assert found[1] == ["Member", "2026-08-10", "08:00:00", "16:30:00", "0:00:00", "8:30:00", "8.50", "7:00:00",
                        "1:30:00", "0:00:00", "0:00:00", "No"]  # fmt: skip
    assert found[2][:4] == ["Member", "2026-08-11", "", ""]
