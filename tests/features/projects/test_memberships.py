"""Who is in a project, and what rates they have there (wire-facts 6.4)."""

from typing import Any

import sqlalchemy as sa

from hourbook.core.rows.changes import changes
from hourbook.core.who.access import Role
from tests.world import World


def people(project: Any) -> set[str]:
    return {one["userId"] for one in project["memberships"]}


def new_project(world: World, **more: Any) -> str:
    return str(world.admin.make("projects", {"name": "Site", "isPublic": False} | more)["id"])


def test_people_and_groups_are_added_and_removed(world: World) -> None:
    group = world.admin.make("user-groups", {"name": "Team"})["id"]
    world.admin.post(f"user-groups/{group}/users", {"userId": world.team_manager.id})
    path = f"projects/{new_project(world)}"
    both = {"userIds": [world.member.id], "userGroups": {"contains": "CONTAINS", "ids": [group]}}
    answer = world.admin.post(f"{path}/memberships", both)
    assert (answer.status_code, people(answer.json())) == (200, {world.admin.id, world.member.id, group})
    assert [person.get(path).status_code for person in (world.member, world.team_manager)] == [200, 200]
    gone = world.admin.post(f"{path}/memberships", both | {"remove": True}).json()
    assert people(gone) == {world.admin.id}
    assert [person.get(path).status_code for person in (world.member, world.team_manager)] == [400, 400]


def test_patch_makes_exactly_these_the_members(world: World) -> None:
    group = world.admin.make("user-groups", {"name": "Team"})["id"]
    path = f"projects/{new_project(world)}/memberships"
    world.admin.post(path, {"userGroups": {"ids": [group]}})
    rated = {"userId": world.member.id, "hourlyRate": {"amount": 30}, "costRate": {"amount": 0}}
    answer = world.admin.patch(path, {"memberships": [rated]})
    assert (answer.status_code, people(answer.json())) == (200, {world.member.id, group})
    own = answer.json()["memberships"][0]
    assert (own["hourlyRate"]["amount"], own["costRate"]["amount"]) == (30, 0)
    same = world.admin.patch(path, {"memberships": [{"userId": world.member.id, "costRate": None}]}).json()
    own = same["memberships"][0]
    assert (own["hourlyRate"]["amount"], own["costRate"]) == (30, None)
    nobody = world.admin.patch(path, {"memberships": [], "userGroups": {"ids": []}}).json()
    assert nobody["memberships"] == []


def test_a_member_named_twice_with_different_rates_is_refused(world: World) -> None:
    project = world.owner.make("projects", {"name": "Site"})
    one = {"userId": world.member.id, "hourlyRate": {"amount": 100}}
    path = f"projects/{project['id']}/memberships"
    answer = world.owner.patch(path, {"memberships": [one, {**one, "hourlyRate": {"amount": 200}}]})
    assert (answer.status_code, answer.json()["details"]["reason"]) == (400, "named-twice")
    assert world.owner.patch(path, {"memberships": [one, one]}).status_code == 200


def test_who_leaves_takes_the_rate_along(world: World) -> None:
    path = f"projects/{new_project(world)}/memberships"
    member = {"userId": world.member.id}
    world.admin.patch(path, {"memberships": [member | {"hourlyRate": {"amount": 30}}]})
    world.admin.patch(path, {"memberships": []})
    back = world.admin.patch(path, {"memberships": [member]}).json()
    assert back["memberships"][0]["hourlyRate"] is None


def test_people_and_groups_must_be_of_the_workspace(world: World) -> None:
    path = f"projects/{new_project(world)}/memberships"
    for body in ({"userIds": [world.stranger.id]}, {"userIds": ["nonsense"]}):
        assert world.admin.post(path, body).json()["message"] == "User doesn't belong to Workspace"
    patch = world.admin.patch(path, {"memberships": [{"userId": world.stranger.id}]})
    assert patch.json()["message"] == "User doesn't belong to Workspace"
    groups = world.admin.post(path, {"userGroups": {"ids": ["f" * 24]}})
    assert groups.json()["message"] == "User group doesn't belong to Workspace"


def test_a_change_of_members_is_told_once(world: World) -> None:
    project = new_project(world)
    told = sa.select(changes).where(changes.c.entity_id == project, changes.c.event == "PROJECT_UPDATED")
    for _ in range(2):
        world.admin.post(f"projects/{project}/memberships", {"userIds": [world.member.id]})
    [row] = world.rows(told)
    assert world.member.id in row.after
    assert world.member.id not in row.before


def test_only_admins_and_its_managers_change_them(world: World) -> None:
    project = new_project(world, isPublic=True)
    body = {"userIds": [world.member.id]}
    assert world.member.post(f"projects/{project}/memberships", body).status_code == 403
    assert world.project_manager.post(f"projects/{project}/memberships", body).status_code == 403
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", project)
    assert world.project_manager.post(f"projects/{project}/memberships", body).status_code == 200
