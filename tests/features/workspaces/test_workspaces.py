"""Workspaces as clients use them (wire-facts 6.2)."""

import pytest

from tests.world import World

KEYS = [
    "id", "name", "hourlyRate", "costRate", "memberships", "workspaceSettings", "imageUrl", "featureSubscriptionType",
    "features", "currencies", "subdomain", "cakeOrganizationId",
]  # fmt: skip


def test_a_workspace_has_the_recorded_keys_in_their_order(world: World) -> None:
    workspace = world.owner.get("").json()
    assert list(workspace) == KEYS
    assert workspace["hourlyRate"] == {"amount": 0, "currency": "USD"}
    assert (len(workspace["features"]), workspace["featureSubscriptionType"]) == (79, "ENTERPRISE_2021")
    assert workspace["subdomain"] == {"name": None, "enabled": False}
    assert [one["code"] for one in workspace["currencies"] if one["isDefault"]] == ["USD"]
    assert len(workspace["memberships"]) == len(world.people)
    assert world.owner.get("/api/v1/workspaces").json() == [workspace]


def test_members_see_the_memberships_without_rates(world: World) -> None:
    workspace = world.member.get("").json()
    assert {one["userId"] for one in workspace["memberships"]} == {one.id for one in world.people.values()}
    assert workspace["hourlyRate"] is workspace["costRate"] is None
    world.set(onlyAdminsSeeBillableRates=False)
    assert world.member.get("").json()["hourlyRate"] is not None
    assert world.member.get("").json()["costRate"] is None


def test_the_list_can_be_narrowed_to_workspaces_with_a_role(world: World) -> None:
    def found(person: str, *roles: str) -> int:
        return len(world.people[person].get("/api/v1/workspaces", roles=",".join(roles)).json())

    assert found("owner", "OWNER") == found("admin", "WORKSPACE_ADMIN") == found("team_manager", "TEAM_MANAGER") == 1
    assert found("owner", "WORKSPACE_ADMIN") == found("member", "OWNER", "TEAM_MANAGER") == 0
    assert "following set" in world.owner.get("/api/v1/workspaces", roles="KING").json()["message"]


def test_anybody_may_create_a_workspace_and_owns_it(world: World) -> None:
    made = world.member.post("/api/v1/workspaces", {"name": " Mine ", "organizationId": "1"})
    assert (made.status_code, made.json()["name"]) == (201, "Mine")
    assert [one["userId"] for one in made.json()["memberships"]] == [world.member.id]
    assert len(world.member.get("/api/v1/workspaces").json()) == 2
    assert world.owner.get(f"/api/v1/workspaces/{made.json()['id']}").status_code == 403


@pytest.mark.parametrize(
    ("name", "reason"),
    [(None, "name-required"), (" ", "name-required"), ("x" * 51, "name-length-wrong"), ("<b>", "angle-brackets")],
)
def test_a_workspace_needs_a_proper_name(world: World, name: str | None, reason: str) -> None:
    answer = world.member.post("/api/v1/workspaces", {"name": name})
    assert (answer.status_code, answer.json()["details"]["reason"]) == (400, reason)


def test_there_is_no_update_route_as_in_the_real_service(world: World) -> None:
    for method in ("PUT", "PATCH"):
        answer = world.owner.send(method, "", {})
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
        assert answer.json()["message"] == f"Request method '{method}' is not supported"


def test_the_plan_decides_the_features(world: World) -> None:
    answer = world.admin.put("plan", {"plan": "STANDARD"}).json()
    assert answer["featureSubscriptionType"] == "STANDARD_2021"
    assert "APPROVAL" in answer["features"]
    assert "EXPENSES" not in answer["features"]
    assert world.member.put("plan", {"plan": "PRO"}).status_code == 403
    assert world.admin.put("plan", {"plan": "GOLD"}).status_code == 400


def test_name_zone_picture_and_currency_change_by_our_own_route(world: World) -> None:
    given = {"name": "Acme 2", "timeZone": "Europe/Berlin", "imageUrl": "https://a.example/l.png", "currency": "eur"}
    answer = world.admin.patch("general", given)
    assert (
        answer.json()
        == given | {"currency": "EUR", "plan": "ENTERPRISE", "requestsPerSecond": 0}
        == world.member.get("general").json()
    )
    workspace = world.owner.get("").json()
    assert (workspace["name"], workspace["hourlyRate"]["currency"]) == ("Acme 2", "EUR")
    assert {one["code"]: one["isDefault"] for one in workspace["currencies"]} == {"USD": False, "EUR": True}
    assert world.member.patch("general", given).status_code == 403


@pytest.mark.parametrize(("field", "value"), [("timeZone", "Mars/Base"), ("imageUrl", "javascript:alert(1)"),
                                              ("currency", "euros"), ("name", ""), ("requestsPerSecond", -1),
                                              ("requestsPerSecond", 2**40)])  # fmt: skip
def test_wrong_general_values_are_refused_by_name(world: World, field: str, value: str | int) -> None:
    answer = world.admin.patch("general", {field: value})
    assert (answer.status_code, answer.json()["details"]["field"]) == (400, field)


def test_a_key_limited_to_one_workspace_lists_only_that(world: World) -> None:
    other = world.owner.make("/api/v1/workspaces", {"name": "Second"})["id"]
    limited = world.with_key(world.owner, workspace_id=other)
    assert [one["id"] for one in limited.get("/api/v1/workspaces").json()] == [other]
    assert limited.get("/api/v1/user").json()["activeWorkspace"] == other
