"""What was hidden when it happened stays hidden when its project, person or team is opened later."""

import json
from typing import Any

import pytest

from hourbook.core.who.access import Role
from tests.features.entity_changes.test_entities import VALUE, aged, found
from tests.features.entity_changes.test_feed import HOUR, after, latest
from tests.world import Person, World

SECRETS = ("Secret merger", "SECRETNOTE", "Fire Bob", "call the lawyer")


class Secret:
    """A private project with a task and an entry of the owner, all cleaned before anybody else sees it."""

    def __init__(self, world: World) -> None:
        self.owner, owner = world.owner, world.owner
        made = owner.make("projects", {"name": "Secret merger", "note": "SECRETNOTE", "isPublic": False})
        self.id = made["id"]
        self.task = owner.make(f"projects/{self.id}/tasks", {"name": "Fire Bob"})["id"]
        body = {**HOUR, "projectId": self.id, "taskId": self.task, "description": "call the lawyer"}
        self.entry = owner.make("time-entries", body)["id"]
        self.gone = owner.make("time-entries", body)["id"]
        self.put(f"time-entries/{self.entry}", {**body, "description": "calm"})
        assert owner.delete(f"time-entries/{self.gone}").status_code == 204
        self.put(f"projects/{self.id}/tasks/{self.task}", {"name": "Calm task"})
        self.put(f"projects/{self.id}", {"name": "Calm", "note": ""})

    def put(self, path: str, body: Any) -> None:
        answer = self.owner.put(path, body)
        assert answer.status_code == 200, answer.text


def members(world: World, project: str, body: Any) -> None:
    answer = world.owner.patch(f"projects/{project}/memberships", body)
    assert answer.status_code == 200, answer.text


def let_in(world: World, project: str, group: str) -> None:
    groups = {"ids": [group], "contains": "CONTAINS", "status": "ALL"}
    members(world, project, {"memberships": [], "userGroups": groups})


def by_public(world: World, project: str, person: Person) -> None:
    assert world.owner.put(f"projects/{project}", {"isPublic": True}).status_code == 200


def by_membership(world: World, project: str, person: Person) -> None:
    members(world, project, {"memberships": [{"userId": person.id}]})


def by_a_group_of_the_project(world: World, project: str, person: Person) -> None:
    group = world.owner.make("user-groups", {"name": "Crew"})["id"]
    world.owner.make(f"user-groups/{group}/users", {"userId": person.id})
    members(
        world, project, {"memberships": [], "userGroups": {"ids": [group], "contains": "CONTAINS", "status": "ALL"}}
    )


def by_joining_a_group(world: World, project: str, person: Person) -> None:
    group = world.owner.make("user-groups", {"name": "Crew"})["id"]
    members(
        world, project, {"memberships": [], "userGroups": {"ids": [group], "contains": "CONTAINS", "status": "ALL"}}
    )
    world.owner.make(f"user-groups/{group}/users", {"userId": person.id})


def by_managing(world: World, project: str, person: Person) -> None:
    world.manages(person, Role.PROJECT_MANAGER, "PROJECT", project)


WAYS = [by_public, by_membership, by_a_group_of_the_project, by_joining_a_group, by_managing]


@pytest.mark.parametrize("way", WAYS)
def test_what_a_private_project_was_is_not_told_to_whom_it_is_opened(world: World, way: Any) -> None:
    begin = latest(world.member)
    secret = Secret(world)
    way(world, secret.id, world.member)
    told = after(world.member, begin, types="PROJECTS,TASKS,TIME_ENTRY,CUSTOM_FIELDS")["changes"]
    assert not [words for words in SECRETS if words in json.dumps(told)]
    assert not [one for one in told if one["entityId"] in (secret.task, secret.entry, secret.gone)]
    opened = [one for one in told if one["entityId"] == secret.id]
    assert all(one["before"] is None for one in opened) and len(opened) <= 1
    begin = latest(world.member)
    secret.put(f"projects/{secret.id}/tasks/{secret.task}", {"name": "Open task"})
    secret.put(f"time-entries/{secret.entry}", {**HOUR, "projectId": secret.id, "description": "open"})
    task, entry = after(world.member, begin)["changes"]
    assert (task["before"]["name"], task["after"]["name"]) == ("Calm task", "Open task")
    assert (entry["before"]["description"], entry["after"]["description"]) == ("calm", "open")


@pytest.mark.parametrize("way", WAYS)
def test_what_was_deleted_in_private_is_not_listed_later(world: World, way: Any) -> None:
    field = world.owner.make("custom-fields", {"name": "Ticket", "type": "TXT", "status": "VISIBLE"})["id"]
    made = world.owner.make("projects", {"name": "Secret merger", "isPublic": False})["id"]
    body = {**HOUR, "projectId": made, "customFields": [{"customFieldId": field, "value": "call the lawyer"}]}
    kept, gone = (world.owner.make("time-entries", body)["id"] for _ in range(2))
    task = world.owner.make(f"projects/{made}/tasks", {"name": "Fire Bob", "status": "DONE"})["id"]
    start = aged(world)
    world.owner.put(f"time-entries/{kept}", {**body, "customFields": [{"customFieldId": field, "value": None}]})
    world.owner.delete(f"time-entries/{gone}")
    assert world.owner.delete(f"projects/{made}/tasks/{task}").status_code == 200
    way(world, made, world.member)
    kinds = f"TIME_ENTRY,TASKS,PROJECTS,TIME_ENTRY_RATE,{VALUE}"
    assert found(world.member, "deleted", kinds, start=start) == []
    everything = json.dumps(found(world.owner, "deleted", kinds, start=start))
    assert "call the lawyer" in everything and "Fire Bob" in everything


def test_what_was_public_then_is_told_after_a_private_time(world: World) -> None:
    begin = latest(world.member)
    project = world.owner.make("projects", {"name": "Open", "isPublic": True})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "seen"})["id"]
    world.owner.put(f"projects/{project}", {"isPublic": False})
    world.owner.put(f"projects/{project}/tasks/{task}", {"name": "hidden"})
    world.owner.put(f"projects/{project}/tasks/{task}", {"name": "calm"})
    world.owner.put(f"projects/{project}", {"isPublic": True})
    told = after(world.member, begin, types="PROJECTS,TASKS")["changes"]
    assert [(one["event"], one["before"] is None, one["after"] is None) for one in told] == [
        ("NEW_PROJECT", True, False), ("NEW_TASK", True, False), ("PROJECT_UPDATED", False, True),
        ("PROJECT_UPDATED", True, False),
    ]  # fmt: skip
    assert "hidden" not in json.dumps(told)


def test_who_was_in_all_the_time_misses_nothing(world: World) -> None:
    begin = latest(world.member)
    body = {"name": "Team", "isPublic": False, "memberships": [{"userId": world.member.id}]}
    project = world.owner.make("projects", body)["id"]
    world.owner.make(f"projects/{project}/tasks", {"name": "first"})
    world.owner.put(f"projects/{project}", {"isPublic": True})
    world.owner.make(f"projects/{project}/tasks", {"name": "second"})
    told = after(world.member, begin, types="PROJECTS,TASKS")["changes"]
    assert [one["event"] for one in told] == ["NEW_PROJECT", "NEW_TASK", "PROJECT_UPDATED", "NEW_TASK"]
    assert all(one["after"] for one in told) and told[2]["before"]


@pytest.mark.parametrize(
    "hides", [{"onlyAdminsSeeAllTimeEntries": True}, {"onlyAdminsSeePublicProjectsEntries": True}], ids=str
)
def test_what_a_switch_hid_stays_hidden_when_it_is_off(world: World, hides: dict[str, bool]) -> None:
    project = world.owner.make("projects", {"name": "Open", "isPublic": True})["id"]
    body = {**HOUR, "projectId": project}
    begin = latest(world.member)
    seen = world.owner.make("time-entries", body)["id"]
    world.set(**hides)
    hidden = world.owner.make("time-entries", {**body, "description": "call the lawyer"})["id"]
    world.owner.put(f"time-entries/{hidden}", {**body, "description": "calm"})
    own = world.member.make("time-entries", body)["id"]
    world.set(**dict.fromkeys(hides, False))
    told = after(world.member, begin, types="TIME_ENTRY")["changes"]
    assert [one["entityId"] for one in told] == [seen, own]


def test_what_somebody_did_before_is_not_told_to_their_new_manager(world: World) -> None:
    world.set(onlyAdminsSeeAllTimeEntries=True)
    group = world.owner.make("user-groups", {"name": "Crew"})["id"]
    world.owner.make(f"user-groups/{group}/users", {"userId": world.owner.id})
    boss, head = world.project_manager, world.team_manager
    begin, begin_of_head = latest(boss), latest(head)
    world.owner.make("time-entries", {**HOUR, "description": "call the lawyer"})
    world.member.make("time-entries", {**HOUR, "description": "known to the head"})
    world.manages(boss, Role.TEAM_MANAGER, "USER_GROUP", group)
    world.manages(head, Role.TEAM_MANAGER, "USER", world.owner.id)
    world.owner.make("time-entries", {**HOUR, "description": "later"})
    for person, cursor, names in ((boss, begin, ["later"]), (head, begin_of_head, ["known to the head", "later"])):
        told = after(person, cursor, types="TIME_ENTRY")["changes"]
        assert [one["after"]["description"] for one in told] == names


def test_what_a_group_was_is_not_told_to_whom_the_team_is_shown_later(world: World) -> None:
    world.set(adminOnlyPages=["TEAM"])
    begin = latest(world.member)
    group = world.owner.make("user-groups", {"name": "Secret merger"})["id"]
    world.owner.put(f"user-groups/{group}", {"name": "Calm"})
    world.set(adminOnlyPages=[])
    world.owner.put(f"user-groups/{group}", {"name": "Calmer"})
    [told] = after(world.member, begin, types="USER_GROUPS")["changes"]
    assert (told["before"]["name"], told["after"]["name"]) == ("Calm", "Calmer")


def test_what_a_project_did_with_a_field_in_private_is_not_told(world: World) -> None:
    field = world.owner.make("custom-fields", {"name": "Ticket", "type": "TXT", "status": "VISIBLE"})["id"]
    project = world.owner.make("projects", {"name": "Secret", "isPublic": False})["id"]
    begin = latest(world.member)
    value = {"defaultValue": "call the lawyer", "status": "VISIBLE"}
    assert world.owner.patch(f"projects/{project}/custom-fields/{field}", value).status_code == 200
    world.owner.put(f"projects/{project}", {"isPublic": True})
    assert after(world.member, begin, types="CUSTOM_FIELDS")["changes"] == []


def test_a_shared_report_is_told_from_when_it_is_shared(world: World) -> None:
    body = {"name": "Mine", "type": "SUMMARY", "isPublic": False, "filter": {
        "dateRangeStart": "2026-08-01T00:00:00Z", "dateRangeEnd": "2026-08-31T00:00:00Z",
        "summaryFilter": {"groups": ["PROJECT"]}}}  # fmt: skip
    begin = latest(world.member)
    report = world.owner.make("shared-reports", body)["id"]
    assert world.owner.put(f"shared-reports/{report}", {**body, "name": "Ours"}).status_code == 200
    shown = {**body, "name": "Ours", "visibleToUsers": [world.member.id]}
    assert world.owner.put(f"shared-reports/{report}", shown).status_code == 200
    assert len(after(world.member, begin, types="SHARED_REPORTS")["changes"]) == 1


def test_cost_rates_are_told_to_nobody_who_may_not_see_them(world: World) -> None:
    """Neither of which entries, projects, tasks and people, nor when."""
    world.set(onlyAdminsSeeBillableRates=False)
    open_to_all = {"name": "Open", "isPublic": True, "billable": False, "color": "#000000"}
    project = world.owner.make("projects", open_to_all)["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Task"})["id"]
    entry = world.owner.make("time-entries", {**HOUR, "projectId": project, "taskId": task})["id"]
    start, kinds = aged(world), ["TIME_ENTRY_RATE", "TIME_ENTRY", "USER", "PROJECTS", "TASKS"]
    cursor, rate = latest(world.member), {"amount": 4200, "since": "2026-01-01T00:00:00Z"}
    for path in (f"projects/{project}/tasks/{task}", f"users/{world.admin.id}", f"users/{world.member.id}"):
        assert world.owner.put(f"{path}/cost-rate", rate).status_code == 200, path
    assert world.owner.put(f"projects/{project}", {**open_to_all, "costRate": {"amount": 4100}}).status_code == 200
    assert {kind: found(world.member, "updated", kind, start=start) for kind in kinds} == {kind: [] for kind in kinds}
    assert after(world.member, cursor)["changes"] == []
    assert entry in [one["id"] for one in found(world.owner, "updated", "TIME_ENTRY_RATE", start=start)]
    assert world.admin.id in [one["id"] for one in found(world.owner, "updated", "USER", start=start)]
    world.owner.put(f"projects/{project}/tasks/{task}/hourly-rate", {**rate, "amount": 4300})
    assert [one["id"] for one in found(world.member, "updated", "TIME_ENTRY_RATE", start=start)] == [entry]
    assert [one["id"] for one in found(world.member, "updated", "TASKS", start=start)] == [task]


def test_people_are_listed_as_changed_where_lists_show_it(world: World) -> None:
    start = aged(world)
    world.owner.put(f"users/{world.admin.id}/cost-rate", {"amount": 4200})
    world.manages(world.project_manager, Role.TEAM_MANAGER, "USER", world.admin.id)
    assert found(world.member, "updated", "USER", start=start) == []
    [before] = [one for one in found(world.member, "created", "USER", start="2020-01-01T00:00:00Z", end=start)
                if one["id"] == world.admin.id]  # fmt: skip
    assert before["auditMetadata"]["updatedAt"] <= start
    world.owner.put(f"users/{world.admin.id}", {"status": "INACTIVE"})
    assert [one["id"] for one in found(world.member, "updated", "USER", start=start)] == [world.admin.id]


def test_when_a_thing_changed_in_private_is_not_listed(world: World) -> None:
    project = world.owner.make("projects", {"name": "Secret", "isPublic": False})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Task"})["id"]
    start = aged(world)
    world.owner.put(f"projects/{project}/tasks/{task}", {"name": "Calm"})
    world.owner.put(f"projects/{project}", {"isPublic": True})
    assert found(world.member, "updated", "TASKS", start=start) == []
    assert [one["id"] for one in found(world.owner, "updated", "TASKS", start=start)] == [task]
    world.owner.put(f"projects/{project}/tasks/{task}", {"name": "Calmer"})
    assert [one["name"] for one in found(world.member, "updated", "TASKS", start=start)] == ["Calmer"]
