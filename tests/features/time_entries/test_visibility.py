"""Who sees which entries, and how far that carries (product-facts 3): exact sets for each role."""

from collections.abc import Callable
from typing import Any

import pytest

from hourbook.core.who.access import Role
from tests.features.time_entries.entries import (
    MORNING,
    ids,
    listed,
    minutes_ago,
    path_of,
    project_of,
    refusal,
    track,
)
from tests.world import Person, World

EVERYTHING = {"bare", "public", "private", "managed", "of member", "of manager"}
SEEN: list[tuple[dict[str, bool], str, set[str]]] = [
    ({}, "owner", EVERYTHING),
    ({}, "admin", EVERYTHING),
    ({}, "member", EVERYTHING - {"private", "managed"}),
    ({}, "team_manager", EVERYTHING - {"private", "managed"}),
    ({}, "project_manager", EVERYTHING - {"private"}),
    ({"onlyAdminsSeeAllTimeEntries": True}, "admin", EVERYTHING),
    ({"onlyAdminsSeeAllTimeEntries": True}, "member", {"of member"}),
    ({"onlyAdminsSeeAllTimeEntries": True}, "team_manager", {"of member"}),
    ({"onlyAdminsSeeAllTimeEntries": True}, "project_manager", {"of manager", "managed"}),
    ({"onlyAdminsSeePublicProjectsEntries": True}, "admin", EVERYTHING),
    ({"onlyAdminsSeePublicProjectsEntries": True}, "member", {"bare", "of member", "of manager"}),
]


@pytest.fixture
def entries(world: World) -> dict[str, str]:
    return one_of_each(world)


def one_of_each(world: World) -> dict[str, str]:
    """Entries by name: the admin's on several projects, one of the member, one of the project manager."""
    secret, led = project_of(world, "Secret", public=False), project_of(world, "Led", public=False)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", led.id)
    return {
        "bare": track(world.admin)["id"],
        "public": track(world.admin, projectId=project_of(world, "Open").id)["id"],
        "private": track(world.admin, projectId=secret.id)["id"],
        "managed": track(world.admin, projectId=led.id)["id"],
        "of member": track(world.member)["id"],
        "of manager": track(world.project_manager)["id"],
    }


@pytest.mark.parametrize(("settings", "role", "seen"), SEEN, ids=[f"{i}-{row[1]}" for i, row in enumerate(SEEN)])
def test_each_role_sees_exactly_its_set(
    world: World, entries: dict[str, str], settings: dict[str, bool], role: str, seen: set[str]
) -> None:
    world.set(**settings)
    person: Person = getattr(world, role)
    by_id = {name for name, id in entries.items() if person.get(f"time-entries/{id}").status_code == 200}
    assert by_id == seen
    batch = person.post("time-entries/batch", {"timeEntryIds": list(entries.values())}).json()
    assert ids(batch) == [id for name, id in entries.items() if name in seen]
    lists = [person.get(path_of(of)) for of in (world.admin, world.member, world.project_manager)]
    found = {id for answer in lists if answer.status_code == 200 for id in ids(answer.json())}
    assert {name for name, id in entries.items() if id in found} == seen


def test_what_is_not_listed_is_not_found(world: World, entries: dict[str, str]) -> None:
    """Unknown and hidden entries answer alike on every route."""
    world.set(onlyAdminsSeeAllTimeEntries=True)

    def told(answer: Any) -> Any:
        body = answer.json()
        return answer.status_code, body["message"], {**body["details"], "requestId": "", "given": ""}

    asks: list[Callable[[str], Any]] = [
        lambda id: world.member.get(f"time-entries/{id}"),
        lambda id: world.member.put(f"time-entries/{id}", {"start": MORNING}),
        lambda id: world.member.delete(f"time-entries/{id}"),
        lambda id: world.member.post(f"{path_of(world.member)}/{id}/duplicate"),
        lambda id: world.member.delete(path_of(world.member), time_entry_ids=id),
    ]
    for ask in asks:
        assert told(ask(entries["bare"])) == told(ask("f" * 24))
        assert told(ask("f" * 24))[:2] == (400, "Time entry doesn't belong to Workspace")
    hidden = world.member.post(path_of(world.member), {}, from_entry=entries["bare"])
    assert (hidden.status_code, hidden.content) == (404, b"")


def test_the_list_of_somebody_whose_time_is_private_is_refused(world: World) -> None:
    world.set(onlyAdminsSeeAllTimeEntries=True)
    answer = world.member.get(path_of(world.admin))
    assert (refusal(answer), answer.json()["message"]) == ((403, 501, "setting-forbids"), "Access Denied")
    assert answer.json()["details"]["field"] == "onlyAdminsSeeAllTimeEntries"
    assert world.team_manager.get(path_of(world.member)).status_code == 200
    assert world.team_manager.get(path_of(world.admin)).status_code == 403
    assert world.project_manager.get(path_of(world.project_manager)).status_code == 200


def test_the_entries_of_a_former_member_stay_readable(world: World) -> None:
    entry = track(world.member)
    world.owner.put(f"users/{world.member.id}", {"status": "INACTIVE"})
    assert ids(listed(world.admin, world.member)) == [entry["id"]]


def test_running_timers_are_listed_as_far_as_they_are_seen(world: World) -> None:
    secret = project_of(world, "Secret", public=False)
    admins = track(world.admin, minutes_ago(30), None, projectId=secret.id)["id"]
    own = track(world.member, minutes_ago(20), None)["id"]
    path = "time-entries/status/in-progress"
    assert ids(world.owner.get(path).json()) == [own, admins]
    assert ids(world.member.get(path).json()) == [own]
    paged = world.owner.get(path, page_size=1)
    assert (ids(paged.json()), paged.headers["last-page"]) == ([own], "false")


def test_running_timers_come_ten_on_a_page(world: World) -> None:
    for _ in range(11):
        track(world.new_member(), minutes_ago(1), None)
    answer = world.owner.get("time-entries/status/in-progress")
    assert (len(answer.json()), answer.headers["last-page"]) == (10, "false")
    wrong = world.owner.get("time-entries/status/in-progress", page_size="abc")
    assert refusal(wrong)[:2] == (400, 3000)


def test_a_stranger_gets_nothing(world: World) -> None:
    entry = track(world.member)
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}"
    assert world.stranger.get(f"time-entries/{entry['id']}").status_code == 403
    assert refusal(world.stranger.get(f"{elsewhere}/time-entries/{entry['id']}"))[2] == "not-in-workspace"
    batch = world.stranger.post(f"{elsewhere}/time-entries/batch", {"timeEntryIds": [entry["id"]]})
    assert batch.json() == []
