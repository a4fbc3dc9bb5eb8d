"""An entry has one length: every total that the product shows is the sum of the durations that its lists show."""

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hourbook.cli.figures import figures
from hourbook.core.base.clock import Instant, instant_text_ms, parse_duration
from tests.features.reports.exports.files import rows
from tests.features.reports.reports import detailed, report, summary, weekly
from tests.features.shared_reports.shared import share, shown
from tests.features.time_entries.entries import listed
from tests.world import Server, World

MONDAY, HOUR = int(Instant.parse("2026-08-10T00:00:00Z")), 3_600_000
WEEK = {"dateRangeStart": "2026-08-10T00:00:00.000", "dateRangeEnd": "2026-08-16T23:59:59.999"}
SPANS = st.tuples(st.integers(0, 160 * HOUR), st.integers(0, 3 * HOUR), st.booleans())
PROFILE = settings(
    max_examples=12, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck)
)


def tracked(world: World, spans: list[tuple[int, int, bool]]) -> tuple[str, str]:
    """Entries of the owner (ms after MONDAY, length in ms, billable) on one task.

    Returns the ids of project and task.
    """
    project = world.owner.make("projects", {"name": "Site"})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Roof"})["id"]
    for start, length, billable in spans:
        world.owner.make("time-entries", {
            "start": instant_text_ms(MONDAY + start), "end": instant_text_ms(MONDAY + start + length),
            "projectId": project, "taskId": task, "billable": billable,
        })  # fmt: skip
    return project, task


def in_lists(world: World) -> int:
    """The sum of the durations that the list shows, each of which is what its start and end say."""
    found = 0
    for entry in listed(world.owner, **{"page-size": 1000}):
        shown = entry["timeInterval"]
        seconds = parse_duration(shown["duration"])
        assert Instant.parse(shown["end"]) - Instant.parse(shown["start"]) == seconds * 1000
        found += seconds
    return found


def in_reports(world: World) -> dict[str, int]:
    """Every total of every report of the week, by where it stands."""
    one, days = summary(world.owner, "PROJECT", **WEEK), weekly(world.owner)
    other = detailed(world.owner, size=1000, **WEEK)
    week = report(world.owner, "attendance", attendanceFilter={}, **WEEK)
    link = shown(world, share(world.owner, filter=WEEK)["id"])
    return {
        "summary": one["totals"][0]["totalTime"],
        "groups": sum(group["duration"] for group in one["groupOne"]),
        "detailed": other["totals"][0]["totalTime"],
        "rows": sum(row["timeInterval"]["duration"] for row in other["timeentries"]),
        "weekly": days["totals"][0]["totalTime"],
        "days": sum(day["duration"] for day in days["totalsByDay"]),
        "attendance": week["totals"]["totalDuration"],
        "link": link["totals"][0]["totalTime"],
        "csv": sum(seconds_of(row["Duration (h)"]) for row in rows(world.owner, "detailed", **WEEK)),
        "sums in csv": sum(seconds_of(row["Duration (h)"]) for row in rows(world.owner, "summary", **WEEK)[:-1]),
        "explained": explained(world),
    }  # fmt: skip


def explained(world: World) -> int:
    """What the entries of the week come to, each as "why this amount" explains it."""
    ids = [entry["id"] for entry in listed(world.owner, **{"page-size": 1000})]
    told = [
        world.owner.post("/v1/workspaces/" + world.workspace_id + "/reports/explain", {"entryId": id}) for id in ids
    ]
    return sum(one.json()["trackedDuration"] for one in told)


def seconds_of(clock: str) -> int:
    hours, minutes, seconds = map(int, clock.split(":"))
    return hours * 3600 + minutes * 60 + seconds


def elsewhere(world: World, project: str, task: str) -> dict[str, Any]:
    """The same time on the pages of project and task, the dashboard and the command line."""
    team = world.owner.get("team-activity", start="2026-08-10T00:00:00Z", end="2026-08-16T23:59:59Z").json()
    [own] = [row for row in team if row["user"]["id"] == world.owner.id]
    listed_task = world.owner.get(f"projects/{project}/tasks").json()[0]
    counted = world.server.verb(lambda ctx: figures(ctx.tx))
    return {
        "project": parse_duration(world.owner.get(f"projects/{project}").json()["duration"]),
        "task": parse_duration(listed_task["duration"]),
        "list of projects": parse_duration(world.owner.get("projects").json()[0]["duration"]),
        "hydrated": parse_duration(world.owner.get("projects", hydrated="true").json()[0]["duration"]),
        "hydrated task": parse_duration(world.owner.get("projects", hydrated="true").json()[0]["tasks"][0]["duration"]),
        "dashboard": own["totalTime"],
        "its projects": sum(part["time"] for part in own["projects"]),
        "command line": next(one.seconds for one in counted if one.id == world.workspace_id),
    }


def agree(server: Server, spans: list[tuple[int, int, bool]]) -> int:
    """The one length of all that is tracked, which everybody says."""
    world = World(server)
    project, task = tracked(world, spans)
    total = in_lists(world)
    said = in_reports(world) | elsewhere(world, project, task)
    assert said == dict.fromkeys(said, total)
    return total


def test_every_total_is_the_sum_of_the_durations_that_are_listed(server: Server) -> None:
    @PROFILE
    @given(st.lists(SPANS, min_size=1, max_size=6))
    def holds(spans: list[tuple[int, int, bool]]) -> None:
        agree(server, spans)

    holds()


def test_fractions_of_seconds_count_as_they_are_printed(server: Server) -> None:
    """00.900 to 10.100 is printed as 0 to 10: four of them are 40 seconds, not the 36 of their milliseconds."""
    assert agree(server, [(hour * HOUR + 900, 9_200, True) for hour in range(4)]) == 40
