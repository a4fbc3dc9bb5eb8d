"""The list of a user's entries: order, pages, filters and the window rule (wire-facts section 4 and 6.7)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.who.identity import users
from tests.features.time_entries.entries import READ_KEYS, ids, listed, path_of, project_of, refusal, task_of, track
from tests.world import Person, World


def in_belgrade(world: World, person: Person) -> None:
    world.server.app.db.now(
        lambda tx: tx.execute(sa.update(users).where(users.c.id == person.id).values(time_zone="Europe/Belgrade"))
    )


def half_hour(person: Person, start: str, **fields: object) -> str:
    """An entry of thirty minutes that starts at a full hour or half."""
    end = start[:14] + ("30" if start[14:16] == "00" else "59") + start[16:]
    return str(track(person, start, end, **fields)["id"])


def test_the_newest_start_comes_first_and_pages_end_empty(world: World) -> None:
    made = [half_hour(world.member, f"2026-08-{day:02d}T08:00:00Z") for day in (3, 1, 2)]
    first = world.member.get(path_of(world.member), page_size=2)
    assert (ids(first.json()), first.headers["last-page"]) == ([made[0], made[2]], "false")
    assert list(first.json()[0]) == READ_KEYS
    second = world.member.get(path_of(world.member), page_size=2, page=2)
    assert (ids(second.json()), second.headers["last-page"]) == ([made[1]], "true")
    beyond = world.member.get(path_of(world.member), page_size=2, page=3)
    assert (beyond.json(), beyond.headers["last-page"]) == ([], "true")


def test_entries_with_one_start_have_a_steady_order(world: World) -> None:
    made = [half_hour(world.member, "2026-08-03T08:00:00Z") for _ in range(5)]
    pages = [listed(world.member, page_size=2, page=page) for page in (1, 2, 3)]
    assert ids([entry for page in pages for entry in page]) == made[::-1]


def test_the_window_is_read_as_local_time_of_the_callers_zone(world: World) -> None:
    in_belgrade(world, world.member)
    inside = half_hour(world.member, "2026-08-07T22:00:00Z")
    half_hour(world.member, "2026-08-08T22:00:00Z")
    half_hour(world.member, "2026-08-07T21:30:00Z")
    window: dict[str, Any] = {"start": "2026-08-08T00:00:00Z", "end": "2026-08-09T00:00:00Z"}
    assert ids(listed(world.member, **window)) == [inside]
    shifted: dict[str, Any] = {"start": "2026-08-08T02:00:00+02:00", "end": "2026-08-09T02:00:00+02:00"}
    assert ids(listed(world.member, **shifted)) == [inside]
    assert len(listed(world.admin, world.member, **window)) == 1
    assert ids(listed(world.admin, world.member, start="2026-08-08T22:00:00Z")) != [inside]


def test_the_window_holds_its_start_and_not_its_end(world: World) -> None:
    entry = half_hour(world.member, "2026-08-08T08:00:00Z")
    assert ids(listed(world.member, start="2026-08-08T08:00:00Z")) == [entry]
    assert listed(world.member, end="2026-08-08T08:00:00Z") == []
    assert listed(world.member, start="2026-08-08T08:00:01Z") == []


def test_an_empty_or_wrong_instant_is_refused(world: World) -> None:
    for name in ("start", "end"):
        for value in ("", "1", "2026-08-08", "yesterday"):
            answer = world.member.get(path_of(world.member), **{name: value})
            assert refusal(answer) == (400, 501, "invalid-value")
            assert answer.json()["message"] == f"You entered invalid value for field : [{name}]"


def test_description_is_found_as_a_part_in_any_case(world: World) -> None:
    found = half_hour(world.member, "2026-08-08T08:00:00Z", description="100% Überblick_x")
    half_hour(world.member, "2026-08-08T09:00:00Z", description="1000 other")
    for part in ("überblick", "100%", "_X"):
        assert ids(listed(world.member, description=part)) == [found]


def test_project_task_and_tags_filter(world: World) -> None:
    project = project_of(world)
    task = task_of(world, project)
    one, two = (world.owner.make("tags", {"name": name})["id"] for name in ("one", "two"))
    on_task = half_hour(world.member, "2026-08-08T08:00:00Z", projectId=project.id, taskId=task.id)
    on_project = half_hour(world.member, "2026-08-08T09:00:00Z", projectId=project.id, tagIds=[one])
    plain = half_hour(world.member, "2026-08-08T10:00:00Z", tagIds=[one, two])
    assert ids(listed(world.member, project=project.id)) == [on_project, on_task]
    assert ids(listed(world.member, task=task.id)) == [on_task]
    assert ids(listed(world.member, project_required="true")) == [on_project, on_task]
    assert ids(listed(world.member, task_required="true")) == [on_task]
    assert ids(listed(world.member, tags=two)) == [plain]
    assert ids(listed(world.member, tags=f"{one},{two}")) == [plain, on_project]
    assert ids(listed(world.member, tags=[one, two])) == [plain, on_project]
    assert listed(world.member, tags="f" * 24) == listed(world.member, project="nonexistent") == []


def test_in_progress_tells_running_from_finished(world: World) -> None:
    done = half_hour(world.member, "2026-08-08T08:00:00Z")
    timer = track(world.member, "2026-08-08T09:00:00Z", None)["id"]
    assert ids(listed(world.member)) == [timer, done]
    assert ids(listed(world.member, in_progress="true")) == [timer]
    assert ids(listed(world.member, in_progress="false")) == [done]


def test_the_week_before_an_instant_holds_entries_with_a_project(world: World) -> None:
    project = project_of(world).id
    found = half_hour(world.member, "2026-08-03T00:00:00Z", projectId=project)
    for start, fields in (
        ("2026-08-10T00:00:00Z", {"projectId": project}),
        ("2026-08-02T23:00:00Z", {"projectId": project}),
        ("2026-08-04T08:00:00Z", {}),
    ):
        half_hour(world.member, start, **fields)
    assert ids(listed(world.member, get_week_before="2026-08-10T00:00:00Z")) == [found]


def test_filters_of_other_clients_spellings_are_ignored_and_named(world: World) -> None:
    entry = half_hour(world.member, "2026-08-08T08:00:00Z")
    answer = world.member.send("GET", path_of(world.member) + "?projectId=x&inProgress=true")
    assert (ids(answer.json()), answer.headers["x-ignored-fields"]) == ([entry], "inProgress, projectId")


def test_the_members_of_other_workspaces_are_not_users_of_this_one(world: World) -> None:
    for unknown in (world.stranger.id, "f" * 24, "nobody"):
        answer = world.admin.get(f"user/{unknown}/time-entries")
        assert (answer.status_code, answer.json()["message"]) == (400, "User doesn't belong to Workspace")
