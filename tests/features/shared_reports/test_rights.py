"""A link shows what its creator may see now: exactly those rows and amounts, to whoever opens it."""

from typing import Any

import pytest

from hourbook.core.who.access import Role
from tests.features.reports.reports import asked, detailed
from tests.features.shared_reports.shared import body, described, opened, reason, share, shown
from tests.features.time_entries.entries import project_of, track
from tests.world import World

TEAM = {"team's", "member's"}
ROWS = {
    "owner": {"admin's", "manager's", *TEAM, "on site"}, "admin": {"admin's", "manager's", *TEAM, "on site"},
    "project_manager": {"manager's", "on site"}, "team_manager": TEAM, "member": {"member's"},
}  # fmt: skip
HIDE = {"amountShown": "HIDE_AMOUNT"}


@pytest.fixture
def august(world: World) -> World:
    """Everybody worked an hour in August; people see their own time, and managers what they manage."""
    world.set(onlyAdminsSeeAllTimeEntries=True)
    site = project_of(world, hourly_rate=6000)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", site.id)
    own = {"admin": "admin's", "project_manager": "manager's", "team_manager": "team's", "member": "member's"}
    for name, text in own.items():
        track(getattr(world, name), "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", description=text)
    times = ("2026-08-11T08:00:00Z", "2026-08-11T10:00:00Z")
    track(world.admin, *times, description="on site", projectId=site.id)
    return world


@pytest.mark.parametrize("role", list(ROWS))
def test_the_link_of_each_role_has_exactly_the_rows_of_its_creator(august: World, role: str) -> None:
    creator = august.people[role]
    report = shown(august, share(creator, "DETAILED", HIDE)["id"])
    assert {*described(report)} == ROWS[role]
    assert len(report["timeentries"]) == len(ROWS[role])
    own = detailed(creator, amountShown="HIDE_AMOUNT")
    assert {key: report[key] for key in own} == own


@pytest.mark.parametrize("viewer", ["owner", "member", "stranger"])
def test_who_opens_the_link_makes_no_difference(august: World, viewer: str) -> None:
    saved = share(august.team_manager, "DETAILED", HIDE)["id"]
    assert {*described(shown(august, saved, getattr(august, viewer)))} == ROWS["team_manager"]


def test_amounts_are_those_of_the_creators_own_report(august: World) -> None:
    report = shown(august, share(august.owner)["id"])
    own = asked(august.owner, "summary", summaryFilter={"groups": ["USER"]}, sortOrder="DESCENDING").json()
    assert {key: report[key] for key in own} == own
    assert report["totals"][0]["totalAmount"] == 12000


def test_the_data_is_live(august: World) -> None:
    saved = share(august.member, "DETAILED", HIDE)["id"]
    track(august.member, "2026-08-20T08:00:00Z", "2026-08-20T09:00:00Z", description="later")
    assert described(shown(august, saved)) == ["later", "member's"]


def test_an_admin_who_becomes_a_member_shows_only_own_time(august: World) -> None:
    saved = share(august.admin, "DETAILED", HIDE)["id"]
    demote(august, august.admin.id)
    assert {*described(shown(august, saved))} == {"admin's", "on site"}


def test_amounts_vanish_from_the_link_when_its_creator_may_not_see_them(august: World) -> None:
    august.set(onlyAdminsSeeBillableRates=False)
    saved = share(august.member, "DETAILED")["id"]
    assert shown(august, saved)["timeentries"][0]["amount"] is not None
    august.set(onlyAdminsSeeBillableRates=True)
    answer = opened(august, saved)
    assert answer.headers["x-hourbook-warning"] == "shared-amounts-hidden"
    assert "earnedAmount" not in answer.text and "hidden" in answer.json()["filters"]["notes"][0]
    assert answer.json()["totals"][0]["amounts"] == []
    header = opened(august, saved, exportType="CSV").text.splitlines()[0]
    assert "Amount" not in header and "Rate" not in header


def test_amounts_that_one_may_not_see_can_not_be_shared(august: World) -> None:
    august.set(onlyAdminsSeeBillableRates=True)
    assert reason(august.member.post("shared-reports", body())) == (403, "amounts-hidden")


def test_the_link_of_somebody_deactivated_is_closed_and_says_so(august: World) -> None:
    saved = share(august.member, "DETAILED", HIDE)["id"]
    assert august.owner.put(f"users/{august.member.id}", {"status": "INACTIVE"}).status_code == 200
    assert closed(opened(august, saved)) == "its creator may not use the workspace any more"


def test_the_link_closes_with_the_page_of_reports_and_with_the_plan(august: World) -> None:
    saved = share(august.member, "DETAILED", HIDE)["id"]
    august.set(adminOnlyPages=["REPORTS"])
    assert closed(opened(august, saved)) == "its creator may not see reports any more"
    august.set(adminOnlyPages=[])
    august.plan("FREE")
    assert closed(opened(august, saved)) == "the plan of the workspace no longer includes SHARED_REPORTS"


def demote(world: World, user_id: str) -> None:
    """Take the role of an admin away."""
    role = {"role": "WORKSPACE_ADMIN", "entityId": world.workspace_id}
    answer = world.owner.send("DELETE", f"users/{user_id}/roles", role)
    assert answer.status_code == 204, answer.text


def closed(answer: Any) -> str:
    assert reason(answer) == (403, "link-closed"), answer.text
    cause: str = answer.json()["details"]["cause"]
    return cause.removeprefix("The report is shown with the current rights of its creator, and ").rstrip(".")
