"""Who sees which saved report: behind its link, and in the list."""

from typing import Any

import pytest

from tests.features.shared_reports.shared import UNKNOWN, body, opened, reason, said, share
from tests.world import Person, World


@pytest.fixture
def private(world: World) -> Any:
    """A private report of the project manager for the member, and for a group with the team manager in it."""
    group = world.owner.make("user-groups", {"name": "Night shift"})["id"]
    world.owner.post(f"user-groups/{group}/users", {"userId": world.team_manager.id})
    viewers: dict[str, Any] = {"visibleToUsers": [world.member.id], "visibleToUserGroups": [group]}
    return share(world.project_manager, filter={"amountShown": "HIDE_AMOUNT"}, isPublic=False, **viewers)


@pytest.mark.parametrize("role", ["owner", "admin", "project_manager", "team_manager", "member"])
def test_a_private_report_opens_to_creator_admins_and_the_chosen(world: World, private: Any, role: str) -> None:
    assert opened(world, private["id"], world.people[role]).status_code == 200
    assert role in ("owner", "admin", "project_manager") or listed(world.people[role]) == [private["id"]]


def test_to_everybody_else_it_is_as_if_it_did_not_exist(world: World, private: Any) -> None:
    nothing = said(opened(world, UNKNOWN))
    others = [None, world.new_member(), world.stranger, world.outsider()]
    others += [world.with_key(world.member, workspace_id=world.other_workspace_id)]
    for viewer in others:
        assert said(opened(world, private["id"], viewer)) == nothing


def test_who_leaves_the_group_or_the_workspace_sees_it_no_more(world: World, private: Any) -> None:
    group = private["visibleToUserGroups"][0]
    world.owner.delete(f"user-groups/{group}/users/{world.team_manager.id}")
    world.owner.put(f"users/{world.member.id}", {"status": "INACTIVE"})
    assert opened(world, private["id"], world.team_manager).status_code == 404
    assert opened(world, private["id"], world.member).status_code == 404


def test_a_deleted_group_takes_its_viewers_along(world: World, private: Any) -> None:
    assert world.owner.delete(f"user-groups/{private['visibleToUserGroups'][0]}").status_code == 200
    assert opened(world, private["id"], world.team_manager).status_code == 404
    assert opened(world, private["id"], world.member).status_code == 200


def test_a_public_report_opens_to_everybody_and_is_in_nobodys_list(world: World) -> None:
    saved = share(world.owner)["id"]
    for viewer in (None, world.member, world.stranger):
        assert opened(world, saved, viewer).status_code == 200
    assert listed(world.member) == []
    assert reason(world.member.delete(f"shared-reports/{saved}")) == (404, "shared-report-unknown")


@pytest.mark.parametrize(
    ("chosen", "owner", "member"),
    [("ALL", "abc", "bc"), ("ALL_ADMIN", "abc", "bc"), ("CREATED_BY_ME", "a", "b"), ("SHARED_WITH_ME", "", "c")],
)
def test_the_list_has_own_shared_or_all_reports(world: World, chosen: str, owner: str, member: str) -> None:
    hide = {"amountShown": "HIDE_AMOUNT"}
    names = {
        share(world.owner)["id"]: "a",
        share(world.member, filter=hide)["id"]: "b",
        share(world.admin, isPublic=False, visibleToUsers=[world.member.id])["id"]: "c",
    }
    for person, expected in ((world.owner, owner), (world.member, member)):
        assert sorted(names[id] for id in listed(person, sharedReportsFilter=chosen)) == list(expected)


def test_the_list_has_pages_and_counts_all(world: World) -> None:
    ids = {share(world.owner)["id"] for _ in range(3)}
    pages = [world.owner.get("shared-reports", pageSize=2, page=page).json() for page in (1, 2, 3)]
    assert [page["count"] for page in pages] == [3, 3, 3]
    assert [len(page["reports"]) for page in pages] == [2, 1, 0]
    assert {report["id"] for page in pages for report in page["reports"]} == ids


def test_the_list_names_authors_and_to_them_the_viewers(world: World, private: Any) -> None:
    own = world.project_manager.get("shared-reports").json()["reports"][0]
    assert own["visibleToUsers"] == [{"id": world.member.id, "name": "Member"}]
    assert [group["name"] for group in own["visibleToUserGroups"]] == ["Night shift"]
    theirs = world.member.get("shared-reports").json()["reports"][0]
    assert theirs["reportAuthor"] == "Project Manager" and "visibleToUsers" not in theirs


def test_an_unknown_filter_of_the_list_is_refused_by_name(world: World) -> None:
    answer = world.owner.get("shared-reports", sharedReportsFilter="MINE")
    assert answer.status_code == 400
    assert answer.json()["message"].endswith("ALL, ALL_ADMIN, CREATED_BY_ME, SHARED_WITH_ME.")


def test_only_creator_and_admins_change_or_delete(world: World, private: Any) -> None:
    path = f"shared-reports/{private['id']}"
    for answer in (world.member.put(path, {"isPublic": True}), world.member.delete(path)):
        assert reason(answer) == (403, "not-your-report")
    for person in (world.project_manager, world.admin):
        assert person.put(path, {"name": f"of {person.name}"}).status_code == 200
    assert reason(world.stranger.delete(path)) == (403, "not-member")
    assert world.admin.delete(path).status_code == 204
    assert reason(world.admin.put(path, {"name": "again"})) == (404, "shared-report-unknown")


def listed(person: Person, **query: Any) -> list[str]:
    return [report["id"] for report in person.get("shared-reports", **query).json()["reports"]]


def test_a_report_can_not_be_shown_to_strangers(world: World) -> None:
    answer = world.owner.post("shared-reports", body(visibleToUsers=[world.stranger.id]))
    assert reason(answer) == (400, "not-in-workspace")
