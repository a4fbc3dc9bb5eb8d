"""What is accepted, as by the real service, but was probably not meant: a warning, and with X-Strict a refusal."""

from typing import Any

import pytest

from tests.features.time_entries.test_list_window import in_belgrade
from tests.world import World

TIMES = {"start": "2026-07-06T08:00:00Z", "end": "2026-07-06T09:00:00Z"}
STRICT = {"X-Strict": "true"}


def entry_with_everything(world: World) -> tuple[str, dict[str, Any]]:
    project = world.owner.make("projects", {"name": "Website", "isPublic": True})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Design"})["id"]
    tag = world.owner.make("tags", {"name": "urgent"})["id"]
    body = {**TIMES, "projectId": project, "taskId": task, "tagIds": [tag], "description": "x"}
    return world.owner.make("time-entries", body)["id"], body


def archived_project(world: World) -> tuple[str, str, Any]:
    project = world.owner.make("projects", {"name": "Old", "isPublic": True})["id"]
    world.owner.put(f"projects/{project}", {"name": "Old", "archived": True, "isPublic": True})
    return "POST", "time-entries", {**TIMES, "projectId": project}


def done_task(world: World) -> tuple[str, str, Any]:
    project = world.owner.make("projects", {"name": "Website", "isPublic": True})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Design"})["id"]
    world.owner.put(f"projects/{project}/tasks/{task}", {"name": "Design", "status": "DONE"})
    return "POST", "time-entries", {**TIMES, "projectId": project, "taskId": task}


def unknown_choice(world: World) -> tuple[str, str, Any]:
    field = {"name": "Kind", "type": "DROPDOWN_SINGLE", "allowedValues": ["Red"], "entityType": "TIMEENTRY"}
    made = world.owner.make("custom-fields", {**field, "status": "VISIBLE"})["id"]
    return "POST", "time-entries", {**TIMES, "customFields": [{"customFieldId": made, "value": "Blue"}]}


def cleared_entry(world: World) -> tuple[str, str, Any]:
    return "PUT", f"time-entries/{entry_with_everything(world)[0]}", {**TIMES, "description": "y"}


def hidden_project(world: World) -> tuple[str, str, Any]:
    project = world.owner.make("projects", {"name": "Website", "isPublic": True})["id"]
    return "PUT", f"projects/{project}", {"name": "Website 2"}


def filter_by_name(world: World) -> tuple[str, str, Any]:
    return "GET", f"user/{world.owner.id}/time-entries?project=Website", None


def filter_of_a_list_by_name(world: World) -> tuple[str, str, Any]:
    return "GET", "projects?clients=Acme,Big+Client", None


def reversed_window(world: World) -> tuple[str, str, Any]:
    window = "start=2026-08-01T00:00:00Z&end=2026-07-01T00:00:00Z"
    return "GET", f"user/{world.owner.id}/time-entries?{window}", None


def filter_of_a_report_by_mail(world: World) -> tuple[str, str, Any]:
    dates = {"dateRangeStart": "2026-07-01T00:00:00", "dateRangeEnd": "2026-07-31T23:59:59"}
    people = {"ids": ["", "without", "ada@example.org"], "contains": "CONTAINS"}
    return "POST", "reports/summary", {**dates, "summaryFilter": {"groups": ["PROJECT"]}, "users": people}


def filter_of_groups_by_name(world: World) -> tuple[str, str, Any]:
    return "GET", "user-groups?project-id=Website", None


def filter_of_people_by_name(world: World) -> tuple[str, str, Any]:
    return "POST", "users/info", {"userGroups": ["Designers"]}


def reversed_window_of_the_log(world: World) -> tuple[str, str, Any]:
    return "GET", "request-log?start=2026-08-01T00:00:00Z&end=2026-07-01T00:00:00Z", None


def no_zone(world: World) -> tuple[str, str, Any]:
    return "POST", "time-entries", {**TIMES, "end": "2026-07-06T09:00:00"}


def no_zone_in_a_list(world: World) -> tuple[str, str, Any]:
    entry = world.owner.make("time-entries", TIMES)["id"]
    return "PUT", f"user/{world.owner.id}/time-entries", [{"id": entry, **TIMES, "start": "2026-07-06T08:00"}]


CASES = [
    (filter_of_a_report_by_mail, "filter-not-an-id", "users.ids"),
    (filter_of_groups_by_name, "filter-not-an-id", "project-id"),
    (filter_of_people_by_name, "filter-not-an-id", "userGroups"),
    (reversed_window_of_the_log, "window-reversed", "before"),
    (no_zone, "zone-not-said", "end carries neither Z nor an offset"),
    (no_zone_in_a_list, "zone-not-said", "2026-07-06T08:00:00Z"),
    (archived_project, "project-archived", "archived"),
    (done_task, "task-done", "done"),
    (unknown_choice, "dropdown-value-unknown", "Red"),
    (cleared_entry, "cleared-by-put", "projectId, taskId, tagIds"),
    (hidden_project, "made-private", "isPublic"),
    (filter_by_name, "filter-not-an-id", "project"),
    (filter_of_a_list_by_name, "filter-not-an-id", "clients"),
    (reversed_window, "window-reversed", "before"),
]


@pytest.mark.parametrize(("case", "slug", "word"), CASES)
def test_it_is_refused_with_strict_and_else_accepted_with_a_warning(
    world: World, case: Any, slug: str, word: str
) -> None:
    method, path, body = case(world)
    refused = world.owner.send(method, path, body, headers=STRICT)
    assert (refused.status_code, refused.json()["details"]["reason"]) == (400, slug)
    answer = world.owner.send(method, path, body)
    assert answer.status_code < 300
    assert (answer.headers["x-hourbook-warning"], word in answer.headers["warning"]) == (slug, True)
    kept = world.owner.get("request-log", reason=slug).json()
    assert sorted(row["status"] for row in kept) == sorted([answer.status_code, 400])


def test_what_is_meant_is_not_warned_of(world: World) -> None:
    entry, body = entry_with_everything(world)
    cleared = {**body, "projectId": None, "taskId": None, "tagIds": []}
    project = body["projectId"]
    for method, path, sent in (
        ("PUT", f"time-entries/{entry}", body),
        ("PUT", f"projects/{project}", {"name": "Website", "isPublic": True}),
        ("GET", f"user/{world.owner.id}/time-entries?project={project}&start=2026-07-01T00:00:00Z", None),
        ("GET", f"projects?clients={project}", None),
        ("PUT", f"time-entries/{entry}", cleared),
        ("PUT", f"projects/{project}", {"name": "Website", "isPublic": False}),
        ("PUT", f"projects/{project}", {"name": "Website"}),  # private already
    ):
        answer = world.owner.send(method, path, sent, headers=STRICT)
        assert answer.status_code == 200 and "x-hourbook-warning" not in answer.headers


def test_a_time_without_a_zone_is_shown_as_what_it_was_read_as_and_may_have_meant(world: World) -> None:
    in_belgrade(world, world.member)
    answer = world.member.post("time-entries", {"start": "2026-07-06T08:00:00", "end": "2026-07-06T09:00:00+00:00"})
    assert answer.headers["warning"] == (
        '299 hourbook "start carries neither Z nor an offset: it was read as UTC. Send 2026-07-06T08:00:00Z if UTC was '
        'meant, 2026-07-06T08:00:00+02:00 if it is local time of Europe/Belgrade."'
    )


def test_the_dates_of_a_report_have_no_zone_and_its_currencies_no_ids(world: World) -> None:
    dates = {"dateRangeStart": "2026-07-01T00:00:00", "dateRangeEnd": "2026-07-31T23:59:59"}
    body = {**dates, "summaryFilter": {"groups": ["PROJECT"]}, "currency": {"ids": ["USD"], "contains": "CONTAINS"}}
    answer = world.owner.send("POST", "reports/summary", body, headers=STRICT)
    assert answer.status_code == 200 and "x-hourbook-warning" not in answer.headers


def test_an_entry_that_is_on_an_archived_project_may_stay_there(world: World) -> None:
    entry, body = entry_with_everything(world)
    world.owner.put(f"projects/{body['projectId']}", {"name": "Website", "archived": True, "isPublic": True})
    answer = world.owner.send("PUT", f"time-entries/{entry}", body, headers=STRICT)
    assert answer.status_code == 200


def test_several_warnings_stand_beside_each_other(world: World) -> None:
    entry, _ = entry_with_everything(world)
    _, _, other = archived_project(world)
    answer = world.owner.put(f"time-entries/{entry}", other)
    assert answer.headers["x-hourbook-warning"] == "project-archived, cleared-by-put"
    assert answer.headers["warning"].count("299 hourbook") == 2


def test_a_body_on_a_get_is_named_as_not_read(world: World) -> None:
    body = {"start": "2026-07-01T00:00:00Z", "end": "2026-07-08T00:00:00Z"}
    answer = world.owner.send("GET", f"user/{world.owner.id}/time-entries", body)
    assert (answer.status_code, answer.headers["x-ignored-fields"]) == (200, "body.start, body.end")
    assert world.owner.send("GET", "tags", body, headers=STRICT).status_code == 400
    assert "x-ignored-fields" not in world.owner.send("GET", "tags", {}).headers
