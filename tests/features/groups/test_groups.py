"""User groups as API clients use them (wire-facts 6.8)."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.rows.changes import changes
from hourbook.core.who.access import Role
from hourbook.core.who.identity import manager_roles
from hourbook.features.groups.tables import user_group_members
from tests.world import World

KEYS = ["id", "name", "workspaceId", "userIds", "teamManagers"]


def test_a_group_is_created_renamed_filled_and_deleted(world: World) -> None:
    group = world.admin.make("user-groups", {"name": "Designers"})
    assert (list(group), group["userIds"], group["teamManagers"]) == (KEYS, [], [])
    two = sorted([world.member.id, world.owner.id])
    path = f"user-groups/{group['id']}"
    assert world.admin.put(path, {"name": "Makers", "userIds": [*two, two[0]]}).json()["userIds"] == two
    listed = world.member.get("user-groups")
    assert (listed.headers["last-page"], listed.json()) == ("true", [group | {"name": "Makers", "userIds": two}])
    gone = world.admin.delete(path)
    assert (gone.status_code, gone.json()) == (200, listed.json()[0])
    assert world.admin.get("user-groups").json() == []
    assert world.rows(sa.select(user_group_members).where(user_group_members.c.group_id == group["id"])) == []


def test_put_without_user_ids_empties_the_group_and_without_name_keeps_it(world: World) -> None:
    id = world.admin.make("user-groups", {"name": "Designers"})["id"]
    filled = world.admin.put(f"user-groups/{id}", {"userIds": [world.member.id]}).json()
    assert (filled["name"], filled["userIds"]) == ("Designers", [world.member.id])
    assert world.admin.put(f"user-groups/{id}", {"name": "Designers"}).json()["userIds"] == []


def test_people_are_added_and_removed_one_by_one(world: World) -> None:
    id = world.admin.make("user-groups", {"name": "Designers"})["id"]
    for _ in range(2):
        added = world.admin.post(f"user-groups/{id}/users", {"userId": world.member.id})
        assert (added.status_code, added.json()["userIds"]) == (200, [world.member.id])
    for _ in range(2):
        removed = world.admin.delete(f"user-groups/{id}/users/{world.member.id}")
        assert (removed.status_code, list(removed.json()), removed.json()["userIds"]) == (200, KEYS, [])


def test_only_people_of_the_workspace_are_members(world: World) -> None:
    id = world.admin.make("user-groups", {"name": "Designers"})["id"]
    for foreign in (world.stranger.id, "f" * 24, "0", "", id):
        for answer in (
            world.admin.put(f"user-groups/{id}", {"userIds": [world.member.id, foreign]}),
            world.admin.post(f"user-groups/{id}/users", {"userId": foreign}),
            *([world.admin.delete(f"user-groups/{id}/users/{foreign}")] if foreign else []),
        ):
            assert (answer.status_code, answer.json()["code"]) == (400, 501)
            assert answer.json()["message"] == "User doesn't belong to Workspace"
    assert world.admin.get("user-groups").json()[0]["userIds"] == []
    assert world.admin.post(f"user-groups/{id}/users", {}).json()["message"] == "must not be null"
    assert world.admin.send("POST", f"user-groups/{id}/users").json()["code"] == 3002


def test_every_id_that_is_not_a_group_of_the_workspace_is_refused_alike(world: World) -> None:
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}/user-groups"
    theirs = world.stranger.make(elsewhere, {"name": "theirs"})["id"]
    for id in (theirs, "f" * 24, "x", world.member.id):
        for answer in (
            world.admin.put(f"user-groups/{id}", {"name": "mine"}),
            world.admin.delete(f"user-groups/{id}"),
            world.admin.post(f"user-groups/{id}/users", {"userId": world.member.id}),
            world.admin.delete(f"user-groups/{id}/users/{world.member.id}"),
        ):
            assert (answer.status_code, answer.json()["message"]) == (400, "User group doesn't belong to Workspace")
    assert world.admin.get("user-groups").json() == []


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("", "User group name is required"),
        ("x" * 101, "User group name has to be between 1 and 100 characters long"),
        ("Taken", "User group with name 'Taken' already exists"),
    ],
)
def test_wrong_names_are_refused(world: World, name: str, message: str) -> None:
    world.admin.make("user-groups", {"name": "Taken"})
    id = world.admin.make("user-groups", {"name": "Designers"})["id"]
    for answer in (
        world.admin.post("user-groups", {"name": name}),
        world.admin.put(f"user-groups/{id}", {"name": name}),
    ):
        assert (answer.status_code, answer.json()["code"], answer.json()["message"]) == (400, 501, message)


def test_there_is_no_get_of_one_group(world: World) -> None:
    id = world.admin.make("user-groups", {"name": "Designers"})["id"]
    answer = world.admin.get(f"user-groups/{id}")
    assert (answer.status_code, answer.json()["code"], answer.headers["allow"]) == (405, 3000, "DELETE, PUT")
    assert answer.json()["message"] == "Request method 'GET' is not supported"
    assert world.admin.get(f"user-groups/{id}/users").headers["allow"] == "POST"
    assert world.admin.get("user-groups/users").status_code == 405


def test_the_list_filters_sorts_and_pages(world: World) -> None:
    for name in ("beta", "Alpha", "Gamma beta"):
        world.admin.make("user-groups", {"name": name})

    def names(**filters: Any) -> list[str]:
        return [group["name"] for group in world.member.get("user-groups", **filters).json()]

    assert names() == ["Alpha", "beta", "Gamma beta"]
    assert names(name="BETA") == ["beta", "Gamma beta"]
    assert names(sort_column="ID", sort_order="DESCENDING") == ["Gamma beta", "Alpha", "beta"]
    assert names(page=2, page_size=2) == ["Gamma beta"]
    first = world.member.get("user-groups", page_size=2)
    assert (first.headers["last-page"], "total-count" in first.headers) == ("false", False)


def test_team_managers_are_named_on_request_and_lose_a_deleted_group(world: World) -> None:
    id = world.admin.make("user-groups", {"name": "Designers"})["id"]
    world.admin.make("user-groups", {"name": "Others"})
    world.manages(world.team_manager, Role.TEAM_MANAGER, "USER_GROUP", id)
    assert world.member.get("user-groups").json()[0]["teamManagers"] == []
    listed = world.member.get("user-groups", includeTeamManagers=True).json()
    assert [group["teamManagers"] for group in listed] == [[{"id": world.team_manager.id, "name": "Team Manager"}], []]
    world.admin.delete(f"user-groups/{id}")
    assert world.rows(sa.select(manager_roles).where(manager_roles.c.entity_id == id)) == []


def test_only_admins_change_groups_and_everybody_sees_them_unless_the_team_is_hidden(world: World) -> None:
    group = world.owner.make("user-groups", {"name": "Designers"})
    path = f"user-groups/{group['id']}"
    for person in (world.member, world.project_manager, world.team_manager):
        assert person.get("user-groups").json() == [group]
        for answer in (
            person.post("user-groups", {"name": "x"}),
            person.put(path, {"name": "x"}),
            person.delete(path),
            person.post(f"{path}/users", {"userId": person.id}),
            person.delete(f"{path}/users/{person.id}"),
        ):
            assert (answer.status_code, answer.json()["message"]) == (403, "Access Denied")
    world.set(adminOnlyPages=["TEAM"])
    assert (world.member.get("user-groups").status_code, world.admin.get("user-groups").json()) == (403, [group])


def test_a_change_of_members_is_recorded_with_the_ids_on_both_sides(world: World) -> None:
    id = world.admin.make("user-groups", {"name": "Designers"})["id"]
    world.admin.post(f"user-groups/{id}/users", {"userId": world.member.id})
    world.admin.post(f"user-groups/{id}/users", {"userId": world.member.id})
    world.admin.put(f"user-groups/{id}", {"name": "Makers", "userIds": [world.owner.id]})
    world.admin.delete(f"user-groups/{id}")
    columns = changes.c.event, changes.c.actor_id, changes.c.before, changes.c.after
    rows = world.rows(sa.select(*columns).where(changes.c.entity_id == id).order_by(changes.c.id))
    assert {row.actor_id for row in rows} == {world.admin.id}
    assert [row.event for row in rows] == ["NEW_USER_GROUP", *["USER_GROUP_UPDATED"] * 3, "USER_GROUP_DELETED"]
    assert '"user_ids":[]' in rows[1].before and f'"user_ids":["{world.member.id}"]' in rows[1].after
    assert '"name":"Makers"' in rows[2].after and "user_ids" not in rows[2].after
    assert f'"user_ids":["{world.member.id}"]' in rows[3].before and world.owner.id in rows[3].after
