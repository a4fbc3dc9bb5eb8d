"""Sample data: believable, made at the first set-up if wanted, and taken away without touching anything else."""

from typing import Any

import pytest

from hourbook.core.who.context import Context
from hourbook.features.first_run import sample
from hourbook.features.workspaces.actions import enter_workspace
from tests.features.first_run.test_setup import empty, set_up
from tests.world import Server, World

__all__ = ["empty"]


@pytest.fixture
def filled(world: World) -> World:
    """A workspace with sample data."""

    def fill(ctx: Context) -> None:
        ctx = enter_workspace(ctx, world.workspace_id)
        sample.fill(ctx, world.owner.id, "Europe/Belgrade")

    world.server.verb(fill)
    return world


def listed(world: World, path: str) -> list[Any]:
    return world.owner.get(path, page_size=1000).json()  # type: ignore[no-any-return]


def entries(world: World) -> list[Any]:
    return listed(world, f"user/{world.owner.id}/time-entries")


def limited(world: World) -> list[Any]:
    return world.owner.get("users", account_statuses="LIMITED").json()  # type: ignore[no-any-return]


def remove(world: World) -> int:
    answer = world.owner.delete("sample-data")
    assert answer.status_code == 200, answer.text
    return int(answer.json()["removed"])


def test_the_set_up_fills_the_workspace_when_asked(empty: Server) -> None:
    from hourbook.features.workspaces.founding import setup_link

    made = set_up(empty, token=empty.verb(setup_link), sampleData=True)
    assert made.status_code == 201, made.text
    place, headers = f"/api/v1/workspaces/{made.json()['workspaceId']}", {"X-Api-Key": made.json()["apiKey"]}

    def get(path: str) -> Any:
        return empty.send("GET", f"{place}/{path}", headers=headers).json()

    assert len(get("projects")) == 5 and len(get("clients")) == 3 and len(get("tags")) == 6
    assert [user["status"] for user in get("users?account-statuses=LIMITED")] == ["LIMITED"] * 3
    mine = get(f"user/{made.json()['userId']}/time-entries?page-size=1000")
    assert len(mine) > 50 and all(entry["timeInterval"]["end"] for entry in mine)
    assert get("sample-data") == {"there": True}


def test_without_being_asked_nothing_is_made(world: World) -> None:
    assert world.owner.get("sample-data").json() == {"there": False}
    assert remove(world) == 0


def test_all_of_it_is_removed_and_nothing_else(filled: World) -> None:
    own = filled.owner.make("projects", {"name": "Ours"})
    entry = filled.owner.make("time-entries", {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z",
                                               "projectId": own["id"]})  # fmt: skip
    assert filled.admin.get("sample-data").json() == {"there": True}
    assert remove(filled) > 300
    assert [one["id"] for one in entries(filled)] == [entry["id"]]
    assert [one["id"] for one in listed(filled, "projects")] == [own["id"]]
    assert listed(filled, "clients") == listed(filled, "tags") == []
    assert {one["id"] for one in listed(filled, "users")} == {person.id for person in filled.people.values()}
    assert limited(filled) == []
    assert filled.owner.get("sample-data").json() == {"there": False}
    assert remove(filled) == 0


def test_what_was_changed_stays_and_so_does_what_it_needs(filled: World) -> None:
    changed = next(one for one in entries(filled) if one["taskId"] and one["tagIds"])
    body = {"start": changed["timeInterval"]["start"], "end": changed["timeInterval"]["end"],
            "projectId": changed["projectId"], "taskId": changed["taskId"], "tagIds": changed["tagIds"],
            "description": "really done"}  # fmt: skip
    assert filled.owner.put(f"time-entries/{changed['id']}", body).status_code == 200
    remove(filled)
    assert [one["description"] for one in entries(filled)] == ["really done"]
    project = listed(filled, "projects")[0]
    assert project["id"] == changed["projectId"]
    assert [one["id"] for one in listed(filled, f"projects/{project['id']}/tasks")] == [changed["taskId"]]
    assert [one["id"] for one in listed(filled, "tags")] == changed["tagIds"]
    assert [one["id"] for one in listed(filled, "clients")] == ([project["clientId"]] if project["clientId"] else [])


def test_a_renamed_client_and_a_project_with_new_work_stay(filled: World) -> None:
    client = listed(filled, "clients")[0]
    filled.owner.put(f"clients/{client['id']}", {"name": "Our first client"})
    project = next(one for one in listed(filled, "projects") if one["public"])
    hour = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z", "projectId": project["id"]}
    filled.member.make("time-entries", hour)
    remove(filled)
    assert "Our first client" in [one["name"] for one in listed(filled, "clients")]
    assert [one["id"] for one in listed(filled, "projects")] == [project["id"]]


def test_a_sample_person_who_got_real_hours_stays(filled: World) -> None:
    person = limited(filled)[0]
    hour = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}
    filled.owner.make(f"user/{person['id']}/time-entries", hour)
    remove(filled)
    assert [one["id"] for one in limited(filled)] == [person["id"]]


def test_the_numbers_are_believable(filled: World) -> None:
    body = {"dateRangeStart": "2026-01-01T00:00:00Z", "dateRangeEnd": "2030-01-01T00:00:00Z",
            "summaryFilter": {"groups": ["USER"]}}  # fmt: skip
    report = filled.owner.post(f"/report/v1/workspaces/{filled.workspace_id}/reports/summary", body).json()
    assert len(report["groupOne"]) == 4
    assert all(60 * 3600 < person["duration"] < 180 * 3600 for person in report["groupOne"])
    assert report["totals"][0]["totalAmount"] > 0, "one currency, so the amounts are summed"


def test_only_admins_see_and_remove_it(filled: World) -> None:
    for person in (filled.member, filled.project_manager, filled.stranger):
        assert person.get("sample-data").status_code == person.delete("sample-data").status_code == 403
    assert filled.owner.get("sample-data").json() == {"there": True}
