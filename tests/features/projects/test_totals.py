"""The time in the answers of projects and tasks: all of it, or what the reader sees."""

from typing import Any

from tests.features.time_entries.entries import track
from tests.world import Person, World


def totals(person: Person, project: str) -> Any:
    """What somebody reads of a project and its task, wherever its time stands."""
    [listed] = person.get("projects").json()
    [task] = person.get(f"projects/{project}/tasks").json()
    [hydrated] = person.get("projects", hydrated="true").json()
    own = person.get(f"projects/{project}").json()
    return {own["duration"], listed["duration"], hydrated["duration"], task["duration"],
            hydrated["tasks"][0]["duration"]}  # fmt: skip


def test_where_time_is_private_a_setting_keeps_the_totals_of_projects_private_too(world: World) -> None:
    project = world.owner.make("projects", {"name": "Site", "isPublic": True})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Roof"})["id"]
    for person, end in ((world.admin, "10"), (world.member, "09")):
        where = {"projectId": project, "taskId": task}
        track(person, "2026-08-10T08:00:00Z", f"2026-08-10T{end}:00:00Z", **where)
    world.set(onlyAdminsSeeAllTimeEntries=True)
    assert totals(world.member, project) == totals(world.admin, project) == {"PT3H"}
    world.set(onlyOwnTimeInTotals=True)
    assert totals(world.member, project) == {"PT1H"}
    assert totals(world.team_manager, project) == {"PT1H"}  # of the managed member
    assert totals(world.project_manager, project) == {"PT0S"}
    assert totals(world.admin, project) == {"PT3H"}
    world.set(onlyAdminsSeeAllTimeEntries=False)
    assert totals(world.member, project) == {"PT3H"}
