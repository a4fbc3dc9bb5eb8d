"""The people of a workspace (wire-facts 6.1)."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.who.access import Role
from hourbook.core.who.identity import members
from tests.features.users.rows import add_group, add_project
from tests.world import Person, World


def names(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [user["name"] for user in answer.json()]


def test_the_list_has_everybody_by_address_in_pages(world: World) -> None:
    first = world.member.get("users", page_size=3)
    assert (names(first), first.headers["last-page"]) == (["Admin", "Member", "Owner"], "false")
    second = world.member.get("users", page_size=3, page=2)
    assert (names(second), second.headers["last-page"]) == (["Project Manager", "Team Manager"], "true")
    assert "total-count" not in first.headers
    row = first.json()[0]
    assert list(row) == ["id", "email", "name", "memberships", "profilePicture", "activeWorkspace", "defaultWorkspace",
                         "settings", "status", "customFields"]  # fmt: skip
    assert (row["settings"], row["activeWorkspace"]) == (None, world.workspace_id)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ({"email": "OWNER."}, ["Owner"]),
        ({"name": "manager"}, ["Project Manager", "Team Manager"]),
        ({"status": "INACTIVE"}, []),
        ({"status": "ALL", "name": "owner"}, ["Owner"]),
        ({"account_statuses": "LIMITED,DELETED"}, []),
        ({"sort_column": "NAME", "sort_order": "DESCENDING", "page_size": 2}, ["Team Manager", "Project Manager"]),
        ({"sort_column": "NAME_LOWERCASE", "page_size": 1}, ["Admin"]),
        ({"sort_column": "ACCESS", "page_size": 2}, ["Owner", "Admin"]),
    ],
)
def test_filters_and_orders(world: World, query: dict[str, Any], expected: list[str]) -> None:
    assert names(world.member.get("users", **query)) == expected
    body = {"".join(word.title() if i else word for i, word in enumerate(key.split("_"))): value
            for key, value in query.items()}  # fmt: skip
    if "accountStatuses" in body:
        body["accountStatuses"] = body["accountStatuses"].split(",")
    assert names(world.member.post("users/info", body)) == expected


def test_the_search_by_body_also_knows_roles_and_groups(world: World) -> None:
    group = add_group(world, world.member)
    found = world.member.post("users/info", {"roles": ["TEAM_MANAGER", "OWNER"], "page": 1, "pageSize": 10})
    assert (found.status_code, names(found)) == (200, ["Owner", "Team Manager"])
    assert "last-page" not in found.headers
    assert names(world.member.post("users/info", {"userGroups": [group]})) == ["Member"]
    assert world.member.post("users/info", {"pageSize": 0}).json()["message"] == "Page size must be a positive value"
    assert world.member.post("users/info", {"status": "GONE"}).status_code == 400


def test_the_order_by_id_is_that_of_the_ids(world: World) -> None:
    ids = [person.id for person in world.people.values()]
    assert [user["id"] for user in world.member.get("users", sort_column="ID").json()] == sorted(ids)


def test_who_has_access_to_a_project(world: World) -> None:
    secret, public = add_project(world, world.member), add_project(world, public=True)
    assert names(world.admin.get("users", project_id=secret)) == ["Admin", "Member", "Owner"]
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", secret)
    assert "Project Manager" in names(world.project_manager.get("users", project_id=secret))
    assert len(names(world.member.get("users", project_id=public))) == 5
    hidden = world.team_manager.get("users", project_id=secret)
    unknown = world.team_manager.get("users", project_id="f" * 24)
    assert hidden.json()["message"] == unknown.json()["message"] == "Project doesn't belong to Workspace"


def test_memberships_name_only_projects_one_may_know_of(world: World) -> None:
    secret = add_project(world, world.member)
    group = add_group(world, world.member)

    def targets(person: Person, kind: str) -> list[str]:
        [row] = person.get("users", name="Member", memberships=kind).json()
        return [one["targetId"] for one in row["memberships"]]

    assert targets(world.admin, "ALL") == [world.workspace_id, secret, group]
    assert targets(world.member, "PROJECT") == [secret]
    assert targets(world.team_manager, "ALL") == [world.workspace_id, group]
    assert targets(world.admin, "NONE") == []


def test_roles_come_on_demand(world: World) -> None:
    rows = {row["name"]: row for row in world.member.get("users", include_roles="true").json()}
    workspace = {"id": world.workspace_id, "name": "Acme", "source": None}
    assert rows["Owner"]["roles"] == [{"role": "OWNER", "entities": [workspace]}]
    managed = {"id": world.member.id, "name": "Member", "source": None}
    assert rows["Team Manager"]["roles"] == [{"role": "TEAM_MANAGER", "entities": [managed]}]
    assert rows["Member"]["roles"] == []


def test_the_order_does_not_tell_hidden_rates(world: World) -> None:
    for column in ("HOURLYRATE", "COSTRATE"):
        assert world.admin.get("users", sort_column=column).status_code == 200
        refused = world.member.get("users", sort_column=column)
        assert (refused.status_code, refused.json()["message"]) == (403, "Access Denied")
    world.set(onlyAdminsSeeBillableRates=False)
    assert world.member.get("users", sort_column="HOURLYRATE").status_code == 200
    assert world.member.get("users", sort_column="COSTRATE").status_code == 403


def test_rates_of_memberships_are_shown_to_those_who_may_see_them(world: World) -> None:
    paid = world.new_member("paid", hourly_rate=5000, cost_rate=3000)
    assert paid.get("users", name="paid", memberships="WORKSPACE").json()[0]["memberships"][0]["hourlyRate"] is None
    [row] = world.admin.get("users", name="paid", memberships="WORKSPACE").json()
    assert row["memberships"][0]["hourlyRate"] == {"amount": 5000, "currency": "USD"}
    assert row["memberships"][0]["costRate"] == {"amount": 3000, "currency": "USD"}


def test_members_who_may_not_see_the_team_are_refused(world: World) -> None:
    world.set(adminOnlyPages=["TEAM"])
    for answer in (world.member.get("users"), world.member.post("users/info"),
                   world.member.get(f"users/{world.member.id}/managers")):  # fmt: skip
        assert (answer.status_code, answer.json()["code"]) == (403, 501)
        assert answer.json()["details"]["reason"] == "setting-forbids"
    assert world.team_manager.get("users").status_code == 200


def test_the_managers_of_a_user_also_through_a_group(world: World) -> None:
    assert names(world.member.get(f"users/{world.member.id}/managers")) == ["Team Manager"]
    group = add_group(world, world.member)
    world.manages(world.admin, Role.TEAM_MANAGER, "USER_GROUP", group)
    both = world.member.get(f"users/{world.member.id}/managers", page_size=1)
    assert (names(both), both.headers["last-page"]) == (["Admin"], "false")
    assert world.member.get(f"users/{world.stranger.id}/managers").json()["message"] == (
        "User doesn't belong to Workspace"
    )


def test_somebody_invited_shows_only_the_address(world: World) -> None:
    known = world.outsider("famous")
    world.owner.post("users", {"email": known.email}, send_email="false")
    [row] = world.member.get("users", status="PENDING").json()
    assert (row["email"], row["name"], row["status"]) == (known.email, None, "NOT_REGISTERED")
    assert names(world.member.get("users", name="famous")) == []
    assert names(world.member.get("users", status="PENDING", account_statuses="ACTIVE")) == []
    assert len(world.rows(sa.select(members).where(members.c.user_id == known.id))) == 1


def test_groups_of_a_hidden_team_are_no_filter_and_no_membership(world: World) -> None:
    yard = add_group(world, world.owner, world.team_manager)
    mine = str(world.owner.make("user-groups", {"name": "mine"})["id"])
    world.owner.make(f"user-groups/{mine}/users", {"userId": world.member.id})
    world.manages(world.team_manager, Role.TEAM_MANAGER, "USER", world.owner.id)
    world.manages(world.team_manager, Role.TEAM_MANAGER, "USER_GROUP", mine)

    def told(person: Person) -> dict[str, list[str]]:
        rows = person.get("users", memberships="USERGROUP").json()
        return {row["name"]: [one["targetId"] for one in row["memberships"]] for row in rows if row["memberships"]}

    assert names(world.team_manager.post("users/info", {"userGroups": [yard]})) == ["Owner", "Team Manager"]
    assert told(world.team_manager) == {"Owner": [yard], "Member": [mine], "Team Manager": [yard]}
    world.set(adminOnlyPages=["TEAM"])
    assert names(world.team_manager.post("users/info", {"userGroups": [yard]})) == []
    assert names(world.team_manager.post("users/info", {"userGroups": [mine]})) == ["Member"]
    assert told(world.team_manager) == {"Member": [mine], "Team Manager": [yard]}
    assert names(world.admin.post("users/info", {"userGroups": [yard]})) == ["Owner", "Team Manager"]
