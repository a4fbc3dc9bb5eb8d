"""Filters and order of the list of projects (wire-facts 6.4)."""

from typing import Any

import pytest

from hourbook.core.who.access import Role
from tests.features.projects.entries import HOUR, track
from tests.world import Person, World


def names(person: Person, **filters: Any) -> list[str]:
    answer = person.get("projects", **filters)
    assert answer.status_code == 200, answer.text
    return [project["name"] for project in answer.json()]


def test_lists_are_paged_with_last_page_only(world: World) -> None:
    for name in ("ab", "bc", "cd"):
        world.admin.make("projects", {"name": name})
    first = world.admin.get("projects", page_size=2)
    assert (first.headers["last-page"], "total-count" in first.headers) == ("false", False)
    assert names(world.admin, page_size=2, page=2) == ["cd"]
    assert world.admin.get("projects", page_size=2, page=2).headers["last-page"] == "true"
    assert names(world.admin, page=9) == []
    assert names(world.admin, page_size=2, page=2, sort_column="DURATION") == ["cd"]
    assert world.admin.get("projects", page_size=3, sort_column="BUDGET").headers["last-page"] == "true"


def test_names_states_and_access_filter(world: World) -> None:
    world.admin.make("projects", {"name": "Alpha", "isPublic": True, "billable": True})
    beta = world.admin.make("projects", {"name": "alpha beta", "isPublic": False, "billable": False})
    world.admin.put(f"projects/{beta['id']}", {"archived": True})
    world.admin.patch(f"projects/{beta['id']}/template", {"isTemplate": True})
    assert names(world.admin) == ["Alpha", "alpha beta"]
    assert names(world.admin, name="ALPHA") == ["Alpha", "alpha beta"]
    assert names(world.admin, name="ALPHA", strict_name_search="true") == ["Alpha"]
    for filters in ({"archived": "true"}, {"billable": "false"}, {"is_template": "true"}, {"access": "PRIVATE"}):
        assert names(world.admin, **filters) == ["alpha beta"]
    for filters in ({"archived": "false"}, {"billable": "true"}, {"is_template": "false"}, {"access": "PUBLIC"}):
        assert names(world.admin, **filters) == ["Alpha"]
    assert world.admin.get("projects", access="X").status_code == 400


def test_clients_filter(world: World) -> None:
    old, new = (world.admin.make("clients", {"name": name})["id"] for name in ("Old", "New"))
    world.admin.put(f"clients/{old}", {"name": "Old", "archived": True})
    for name, client in (("of old", old), ("of new", new), ("of none", "")):
        world.admin.make("projects", {"name": name, "clientId": client})
    assert names(world.admin, clients=old) == ["of old"]
    assert names(world.admin, clients=f"{old},{new}") == ["of new", "of old"]
    assert names(world.admin, clients=old, contains_client="false") == ["of new", "of none"]
    assert names(world.admin, client_status="ARCHIVED") == ["of old"]
    assert names(world.admin, client_status="ACTIVE") == ["of new"]
    assert names(world.admin, clients="nonsense") == []
    assert names(world.admin, sort_column="CLIENT_NAME") == ["of none", "of new", "of old"]


def test_users_and_groups_filter(world: World) -> None:
    group = world.admin.make("user-groups", {"name": "Team"})["id"]
    first, second = (world.admin.make("projects", {"name": name}) for name in ("first", "second"))
    world.admin.post(f"projects/{first['id']}/memberships", {"userIds": [world.member.id]})
    world.admin.post(f"projects/{second['id']}/memberships", {"userGroups": {"ids": [group]}})
    assert names(world.admin, users=world.member.id) == ["first"]
    assert names(world.admin, users=world.member.id, contains_user="false") == ["second"]
    assert names(world.admin, userGroups=group) == ["second"]
    assert names(world.admin, userGroups=group, contains_group="false") == ["first"]
    assert names(world.admin, users=world.member.id, user_status="ACTIVE") == ["first"]
    assert names(world.admin, users=world.member.id, user_status="INACTIVE") == []


def test_orders(world: World) -> None:
    ids = {name: world.admin.make("projects", {"name": name, "tasks": [{"name": "T", "estimate": "PT8H"}]})["id"]
           for name in ("bb", "AA", "cc")}  # fmt: skip
    assert names(world.admin) == ["AA", "bb", "cc"]
    assert names(world.admin, sort_order="DESCENDING") == ["cc", "bb", "AA"]
    assert names(world.admin, sort_column="ID") == ["bb", "AA", "cc"]
    track(world, world.member, ids["cc"], 3 * HOUR)
    track(world, world.member, ids["AA"], HOUR)
    assert names(world.admin, sort_column="DURATION", sort_order="DESCENDING") == ["cc", "AA", "bb"]
    for name, estimate in (("AA", "PT1H"), ("cc", "PT30H")):
        active = {"active": True, "estimate": estimate, "type": "MANUAL"}
        world.admin.patch(f"projects/{ids[name]}/estimate", {"timeEstimate": active})
    assert names(world.admin, sort_column="PROGRESS", sort_order="DESCENDING") == ["AA", "cc", "bb"]


def test_the_order_tells_nothing_about_hidden_money(world: World) -> None:
    ids = {name: world.admin.make("projects", {"name": name})["id"] for name in ("one", "two", "three")}
    for name, money in (("one", 100), ("two", 900), ("three", 500)):
        budget = {"active": True, "estimate": money, "type": "MANUAL"}
        assert world.admin.patch(f"projects/{ids[name]}/estimate", {"budgetEstimate": budget}).status_code == 200
    track(world, world.member, ids["two"], HOUR, hourly_rate=1800)
    descending = {"sort_order": "DESCENDING"}
    assert names(world.admin, sort_column="BUDGET", **descending) == ["two", "three", "one"]
    assert names(world.admin, sort_column="PROGRESS", **descending)[0] == "two"
    for column in ("BUDGET", "PROGRESS"):
        assert names(world.member, sort_column=column, **descending) == ["one", "two", "three"]


@pytest.mark.parametrize("role", ["owner", "admin", "project_manager", "team_manager", "member"])
def test_each_role_lists_exactly_what_it_may_see(world: World, role: str) -> None:
    for name, public in (("public", True), ("private", False)):
        project = world.admin.make("projects", {"name": name, "isPublic": public})
    joined = world.admin.make("projects", {"name": "joined", "isPublic": False})
    world.admin.post(f"projects/{joined['id']}/memberships", {"userIds": [world.member.id]})
    person = world.people[role]
    expected = {"member": {"public", "joined"}, "owner": {"public", "private", "joined"}}
    expected["admin"] = expected["owner"]
    assert set(names(person, page_size=10)) == expected.get(role, {"public"})
    for column in ("DURATION", "ID", "PROGRESS"):
        assert set(names(person, sort_column=column)) == expected.get(role, {"public"})
    assert person.get(f"projects/{project['id']}").status_code == (200 if role in ("owner", "admin") else 400)


def test_a_hidden_project_is_like_nothing_on_every_route(world: World) -> None:
    hidden = world.admin.make("projects", {"name": "Hidden", "isPublic": False, "tasks": [{"name": "T"}]})
    task = world.admin.get(f"projects/{hidden['id']}/tasks").json()[0]["id"]
    own = world.admin.make("projects", {"name": "Own", "isPublic": True})
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", own["id"])
    world.set(onlyAdminsSeeBillableRates=False)
    for method, tail, body in (
        ("GET", "", None), ("PUT", "", {"name": "Mine"}), ("DELETE", "", None), ("GET", "/tasks", None),
        ("GET", f"/tasks/{task}", None), ("PUT", f"/tasks/{task}", {"name": "x"}), ("POST", "/tasks", {"name": "x"}),
        ("PATCH", "/estimate", {}), ("PATCH", "/template", {"isTemplate": True}),
        ("PATCH", "/memberships", {"memberships": []}), ("POST", "/memberships", {}),
        ("PUT", f"/users/{world.member.id}/hourly-rate", {"amount": 1}),
        ("PUT", f"/tasks/{task}/hourly-rate", {"amount": 1}),
    ):  # fmt: skip
        answers = [world.project_manager.send(method, f"projects/{id}{tail}", body) for id in (hidden["id"], "f" * 24)]
        bodies = [(answer.status_code, answer.json()["message"], answer.json()["code"]) for answer in answers]
        assert bodies == [(400, "Project doesn't belong to Workspace", 501)] * 2, (method, tail)
