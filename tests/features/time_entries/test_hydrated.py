"""``hydrated=true``: entries with project, task, tags and user, in the recorded order of keys."""

import json
from typing import Any

import pytest

from tests.features.time_entries.entries import (
    MORNING,
    NOON,
    listed,
    minutes_ago,
    path_of,
    project_of,
    task_of,
    track,
)
from tests.reference import RECORDINGS, needs_reference
from tests.world import World


def recorded(name: str) -> Any:
    body = json.loads((RECORDINGS / f"public-2023-{name}.json").read_text())["response"]["body"]
    return body[0] if isinstance(body, list) else body


@pytest.fixture
def entry(world: World) -> Any:
    project = project_of(world, people=(world.member,), hourly_rate=4500)
    tag = world.owner.make("tags", {"name": "urgent"})
    return track(
        world.member, description="design", projectId=project.id, taskId=task_of(world, project).id, tagIds=[tag["id"]]
    )


@needs_reference
def test_a_row_of_the_list_has_the_recorded_keys(world: World, entry: Any) -> None:
    [row] = listed(world.owner, world.member, hydrated="true")
    known = recorded("user.time-entries-hydrated")
    assert list(row) == list(known)
    assert list(row["task"]) == list(known["task"])
    assert [key for key in row["project"] if key in known["project"]] == list(known["project"])
    assert list(row["project"]["memberships"][0]) == list(known["project"]["memberships"][0])
    assert list(row["user"]) == list(known["user"])
    assert list(row["timeInterval"]) == list(known["timeInterval"])


@needs_reference
def test_one_entry_has_the_recorded_keys_and_no_user(world: World, entry: Any) -> None:
    row = world.owner.get(f"time-entries/{entry['id']}", hydrated="true").json()
    assert list(row) == list(recorded("time-entries.single-hydrated"))
    assert row["user"] is None


def test_what_an_entry_points_at_stands_beside_its_ids(world: World, entry: Any) -> None:
    [row] = listed(world.member, hydrated="true")
    assert (row["project"]["id"], row["project"]["name"]) == (entry["projectId"], "Site")
    assert (row["task"]["id"], row["task"]["name"]) == (entry["taskId"], "Cable")
    assert row["tags"] == [
        {"id": entry["tagIds"][0], "name": "urgent", "workspaceId": world.workspace_id, "archived": False}
    ]
    assert (row["user"]["id"], row["user"]["name"]) == (world.member.id, "Member")
    assert (row["kiosk"], row["hourlyRate"], row["project"]["hourlyRate"]) == (None, None, None)
    [seen] = listed(world.owner, world.member, hydrated="true")
    assert seen["hourlyRate"] == seen["project"]["hourlyRate"] == {"amount": 4500, "currency": "USD"}


def test_an_entry_of_nothing_is_hydrated_too(world: World) -> None:
    track(world.member)
    [row] = listed(world.member, hydrated="true")
    assert (row["project"], row["task"], row["tags"], row["tagIds"]) == (None, None, [], None)


def test_pages_of_hydrated_rows_end_like_plain_ones(world: World) -> None:
    for _ in range(3):
        track(world.member)
    first = world.member.get(path_of(world.member), hydrated="true", page_size=2)
    assert (len(first.json()), first.headers["last-page"]) == (2, "false")
    assert world.member.get(path_of(world.member), hydrated="true", page=9).json() == []


def test_batch_and_bulk_edit_are_hydrated_when_asked(world: World, entry: Any) -> None:
    batch = world.member.post("time-entries/batch", {"timeEntryIds": [entry["id"]], "hydrated": True}).json()
    assert batch == listed(world.member, hydrated="true")
    body = [{"id": entry["id"], "start": MORNING, "end": NOON, "projectId": entry["projectId"]}]
    [row] = world.member.put(path_of(world.member), body, hydrated="true").json()
    assert (list(row), row["project"]["id"], row["task"]) == (list(batch[0]), entry["projectId"], None)


def test_who_does_not_see_a_project_does_not_learn_who_works_on_it(world: World) -> None:
    secret = project_of(world, "Secret", public=False, people=(world.member, world.admin))
    track(world.member, projectId=secret.id)
    world.set(onlyAdminsSeeAllTimeEntries=True)
    [row] = listed(world.team_manager, world.member, hydrated="true")
    assert (row["project"]["id"], row["project"]["memberships"]) == (secret.id, [])
    [row] = listed(world.member, hydrated="true")
    assert len(row["project"]["memberships"]) == 2


@pytest.mark.parametrize(("style", "text"), [("FULL", "1:35:30"), ("COMPACT", "1:35"), ("DECIMAL", "1.59")])
def test_the_duration_follows_the_workspaces_format_when_asked(world: World, style: str, text: str) -> None:
    entry = track(world.member, MORNING, "2026-08-10T10:35:30Z")
    world.set(durationFormat=style)
    path = f"time-entries/{entry['id']}"
    assert world.member.get(path, consider_duration_format="true").json()["timeInterval"]["duration"] == text
    assert world.member.get(path).json()["timeInterval"]["duration"] == "PT1H35M30S"
    timer = track(world.member, minutes_ago(3), None)
    running = world.member.get(f"time-entries/{timer['id']}", consider_duration_format="true").json()
    assert running["timeInterval"]["duration"] is None
