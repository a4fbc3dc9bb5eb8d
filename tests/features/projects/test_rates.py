"""Rates of projects, tasks and project members: who sets them, who sees them (product-facts 3 and 12)."""

from typing import Any

import pytest

from hourbook.core.who.access import Role
from tests.features.projects.entries import stored, track
from tests.world import Person, World

SINCE = "2026-05-01T00:00:00Z"
SECRET = 987654  # the amount of every hidden rate in these tests


def new_project(world: World, **more: Any) -> Any:
    """A public project of which the project manager is one, with the member in it."""
    body = {"name": "Site", "isPublic": True, "billable": True, "memberships": [{"userId": world.member.id}]} | more
    project = world.admin.make("projects", body)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", project["id"])
    return project


def rate(person: Person, path: str, **body: Any) -> Any:
    return person.put(path, {"amount": SECRET} | body)


def paths_of(world: World, project: Any) -> list[str]:
    task = world.admin.make(f"projects/{project['id']}/tasks", {"name": "T"})["id"]
    levels = (f"projects/{project['id']}/users/{world.member.id}", f"projects/{project['id']}/tasks/{task}")
    return [f"{level}/{kind}-rate" for level in levels for kind in ("hourly", "cost")]


def test_member_routes_answer_the_project_and_task_routes_the_task(world: World) -> None:
    project = new_project(world)
    member_hourly, member_cost, task_hourly, task_cost = paths_of(world, project)
    rate(world.admin, member_hourly)
    answer = rate(world.admin, member_cost)
    own = next(one for one in answer.json()["memberships"] if one["userId"] == world.member.id)
    assert (list(answer.json()), own["hourlyRate"]["amount"]) == (list(project), SECRET)
    assert own["costRate"]["amount"] == SECRET
    rate(world.admin, task_hourly)
    task = rate(world.admin, task_cost, amount=0).json()
    assert (task["name"], task["hourlyRate"]["amount"], task["costRate"]["amount"]) == ("T", SECRET, 0)
    assert rate(world.admin, task_cost, amount=None).json()["costRate"] is None
    for path in paths_of(world, new_project(world, name="Other")):
        assert rate(world.admin, path, amount=-1).json()["message"] == "Amount has to be a positive value."


def test_a_rate_is_set_only_for_members_of_the_project(world: World) -> None:
    project = new_project(world)
    path = f"projects/{project['id']}/users"
    outside = rate(world.admin, f"{path}/{world.team_manager.id}/hourly-rate")
    assert (outside.status_code, outside.json()["message"]) == (400, "User doesn't belong to Project")
    stranger = rate(world.admin, f"{path}/{world.stranger.id}/hourly-rate")
    assert stranger.json()["message"] == "User doesn't belong to Workspace"


def test_with_since_entries_of_the_level_change(world: World) -> None:
    project = new_project(world)
    member_hourly, _, task_hourly, _ = paths_of(world, project)
    task = task_hourly.split("/")[3]
    plain, on_task = (track(world, world.member, project["id"], task_id=id) for id in (None, task))
    other = track(world, world.admin, project["id"], task_id=task)
    rate(world.admin, task_hourly, amount=4000, since=SINCE)
    assert [stored(world, id).hourly_rate for id in (plain, on_task, other)] == [None, 4000, 4000]
    body = {"isPublic": True, "billable": True, "hourlyRate": {"amount": 3000, "since": SINCE}}
    answer = world.admin.put(f"projects/{project['id']}", body)
    assert answer.headers["x-hourbook-skipped-entries"] == "0"
    assert [stored(world, id).hourly_rate for id in (plain, on_task, other)] == [3000, 4000, 4000]
    rate(world.admin, member_hourly, amount=5000, since=SINCE)
    assert [stored(world, id).hourly_rate for id in (plain, on_task, other)] == [5000, 5000, 4000]


def test_the_five_levels_one_after_the_other(world: World) -> None:
    project = new_project(world)
    member_hourly, _, task_hourly, _ = paths_of(world, project)
    entry = track(world, world.member, project["id"], task_id=task_hourly.split("/")[3])
    body = {"isPublic": True, "billable": True}
    steps: list[tuple[str, dict[str, Any]]] = [
        ("hourly-rate", {"currency": "USD"}), (f"users/{world.member.id}/hourly-rate", {}),
        (f"projects/{project['id']}", body), (task_hourly, {}), (member_hourly, {}),
    ]  # fmt: skip

    def put(path: str, more: dict[str, Any], amount: int | None) -> Any:
        sent = {"amount": amount, "since": SINCE}
        world.admin.put(path, more | ({"hourlyRate": sent} if more is body else sent))
        return stored(world, entry).hourly_rate

    assert [put(path, more, 10 * n) for n, (path, more) in enumerate(steps, 1)] == [10, 20, 30, 40, 50]
    assert [put(path, more, None) for path, more in reversed(steps)] == [40, 30, 20, 10, None]


@pytest.mark.parametrize("open_rates", [False, True])
def test_who_may_set_them(world: World, open_rates: bool) -> None:
    project = new_project(world)
    paths = paths_of(world, project)
    world.set(onlyAdminsSeeBillableRates=not open_rates)
    for person, expected in ((world.member, [403] * 4), (world.team_manager, [403] * 4),
                             (world.project_manager, [200, 403] * 2 if open_rates else [403] * 4)):  # fmt: skip
        assert [rate(person, path).status_code for path in paths] == expected, person.name
    other = world.admin.make("projects", {"name": "Other", "isPublic": True})
    for path in paths_of(world, other):
        assert rate(world.project_manager, path).status_code == 403


def test_rates_in_bodies_are_no_way_around(world: World) -> None:
    project = new_project(world, hourlyRate={"amount": SECRET}, costRate={"amount": SECRET})
    path = f"projects/{project['id']}"
    manager, hourly, cost = world.project_manager, {"hourlyRate": {"amount": 1}}, {"costRate": {"amount": 1}}
    for body in (hourly, cost, {"hourlyRate": {"amount": SECRET}}, {"costRate": {"amount": SECRET}}):
        assert manager.put(path, body).status_code == 403
        assert (
            manager.patch(f"{path}/memberships", {"memberships": [{"userId": world.member.id} | body]}).status_code
            == 403
        )
    assert manager.put(path, {"hourlyRate": None, "costRate": None}).status_code == 200
    shown = world.admin.get(path).json()
    assert (shown["hourlyRate"]["amount"], shown["costRate"]["amount"]) == (SECRET, SECRET)
    world.set(entityCreationPermissions={"whoCanCreateProjectsAndClients": {"value": "EVERYONE"}})
    around: list[dict[str, Any]] = [
        hourly, cost, {"tasks": [{"name": "T"} | hourly]}, {"memberships": [{"userId": world.member.id} | hourly]}
    ]  # fmt: skip
    for wrong in around:
        assert world.member.post("projects", {"name": "Mine"} | wrong).status_code == 403
    assert world.member.post("projects", {"name": "Mine", "hourlyRate": None}).status_code == 201


def test_who_sees_a_rate_may_send_it_back(world: World) -> None:
    project = new_project(world, hourlyRate={"amount": 50}, costRate={"amount": 60})
    world.set(onlyAdminsSeeBillableRates=False)
    path = f"projects/{project['id']}"
    changed = world.project_manager.put(path, {"hourlyRate": {"amount": 70}, "costRate": None})
    assert (changed.status_code, changed.json()["hourlyRate"]["amount"]) == (200, 70)
    assert world.project_manager.put(path, {"costRate": {"amount": 60}}).status_code == 403
    assert world.admin.get(path).json()["costRate"]["amount"] == 60


@pytest.mark.parametrize("role", ["project_manager", "team_manager", "member"])
def test_hidden_rates_stand_nowhere(world: World, role: str) -> None:
    secret = {"amount": SECRET}
    members = [{"userId": world.member.id, "hourlyRate": secret, "costRate": secret}]
    tasks = [{"name": "T", "hourlyRate": secret, "costRate": secret, "budgetEstimate": SECRET}]
    project = new_project(world, hourlyRate=secret, costRate=secret, memberships=members, tasks=tasks)
    task = world.admin.get(f"projects/{project['id']}/tasks").json()[0]["id"]
    budget = {"active": True, "estimate": SECRET, "type": "MANUAL"}
    world.admin.patch(f"projects/{project['id']}/estimate", {"budgetEstimate": budget})
    one = f"projects/{project['id']}"
    for path in ("projects", one, f"{one}/tasks", f"{one}/tasks/{task}"):
        for hydrated in ("true", "false"):
            assert str(SECRET) in world.admin.get(path, hydrated=hydrated).text
            assert str(SECRET) not in world.people[role].get(path, hydrated=hydrated).text
    world.set(onlyAdminsSeeBillableRates=False)
    seen = world.people[role].get(one, hydrated="true").json()
    assert (seen["hourlyRate"]["amount"], seen["costRate"]) == (SECRET, None)
    assert (seen["tasks"][0]["hourlyRate"]["amount"], seen["tasks"][0]["costRate"]) == (SECRET, None)
    assert [one["costRate"] for one in seen["memberships"]] == [None] * 2


def test_rates_need_their_plans(world: World) -> None:
    project = new_project(world)
    paths = paths_of(world, project)
    expected = {"FREE": [403] * 4, "BASIC": [200, 403, 403, 403], "STANDARD": [200, 403, 200, 403], "PRO": [200] * 4}
    for plan, statuses in expected.items():
        world.plan(plan)
        assert [rate(world.admin, path).status_code for path in paths] == statuses, plan
    world.plan("FREE")
    refused = world.admin.put(f"projects/{project['id']}", {"isPublic": True, "hourlyRate": {"amount": 1}})
    assert refused.json()["details"]["reason"] == "plan-required"
