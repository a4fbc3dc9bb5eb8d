"""Who gets which rows, and that no amount reaches somebody who may not see it."""

import json
from typing import Any

import pytest

from hourbook.core.who.access import Role
from tests.features.reports.reports import asked, detailed, refusal, summary, tree, weekly
from tests.features.time_entries.entries import project_of, track
from tests.world import Person, World

EIGHT, NINE = "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z"
FILTERS: dict[str, Any] = {
    "summary": {"summaryFilter": {"groups": ["USER", "PROJECT", "TIMEENTRY"]}},
    "detailed": {"detailedFilter": {"page": 1}},
    "weekly": {
        "weeklyFilter": {"group": "PROJECT", "subgroup": "TIME"},
        "dateRangeStart": "2026-08-10T00:00:00", "dateRangeEnd": "2026-08-16T23:59:59",
    },
}  # fmt: skip
REPORT_KINDS = pytest.mark.parametrize("kind", list(FILTERS))


@REPORT_KINDS
@pytest.mark.parametrize("body", [{}, {"amountShown": "EARNED"}, {"amounts": ["EARNED"]}, {"amountShown": "EXPORT"}])
def test_amounts_are_refused_with_the_cure(world: World, kind: str, body: dict[str, Any]) -> None:
    answer = asked(world.member, kind, **FILTERS[kind], **body)
    assert refusal(answer) == (403, 403, "Access Denied")
    details = answer.json()["details"]
    assert details["reason"] == "amounts-hidden"
    assert "onlyAdminsSeeBillableRates" in details["cause"]
    assert '"amountShown": "HIDE_AMOUNT"' in details["fix"] and "WORKSPACE_ADMIN" in details["fix"]
    assert asked(world.member, kind, **FILTERS[kind], amountShown="HIDE_AMOUNT").status_code == 200


@REPORT_KINDS
def test_the_cure_leaves_no_money_anywhere(world: World, kind: str) -> None:
    site = project_of(world, hourly_rate=777_777, cost_rate=333_333)
    track(world.member, EIGHT, NINE, projectId=site.id)
    for body in ({"amountShown": "HIDE_AMOUNT", "amounts": ["COST"]}, {"amounts": ["HIDE_AMOUNT"]}):
        text = asked(world.owner, kind, **FILTERS[kind], **body).text
        assert "777777" not in text and "333333" not in text
        assert not {"EARNED", "COST", "PROFIT"} & set(json.dumps(json.loads(text)).replace('"', " ").split())


@pytest.mark.parametrize("kind", ["COST", "PROFIT"])
def test_costs_stay_with_admins_even_where_everybody_sees_rates(world: World, kind: str) -> None:
    world.set(onlyAdminsSeeBillableRates=False)
    assert summary(world.member)["totals"] == []
    for body in ({"amountShown": kind}, {"amounts": ["EARNED", kind]}):
        answer = asked(world.member, "summary", **FILTERS["summary"], **body)
        assert refusal(answer) == (403, 403, "Access Denied")
        assert "see cost rates" in answer.json()["details"]["cause"]


def test_everything_one_may_see_is_what_exports_show(world: World) -> None:
    world.set(onlyAdminsSeeBillableRates=False)
    site = project_of(world, hourly_rate=900, cost_rate=300)
    track(world.member, EIGHT, NINE, projectId=site.id)
    kinds = {}
    for person in (world.member, world.owner):
        found = summary(person, amountShown="EXPORT")["totals"][0]["amounts"]
        kinds[person.name] = {each["type"]: each["value"] for each in found}
    assert kinds == {"Member": {"EARNED": 900}, "Owner": {"EARNED": 900, "COST": 300, "PROFIT": 600}}


def test_no_order_tells_a_hidden_amount(world: World) -> None:
    for name, rate in (("a", 1), ("b", 9), ("c", 5)):
        site = project_of(world, name, hourly_rate=rate * 1000, cost_rate=rate * 1000)
        track(world.owner, EIGHT, NINE, projectId=site.id)

    def names(person: Person, column: str, **body: Any) -> str:
        return "".join(tree(summary(person, sort=column, **body)["groupOne"]))

    for column in ("AMOUNT", "EARNED", "COST", "PROFIT"):
        assert names(world.member, column, amountShown="HIDE_AMOUNT") == "abc"
        assert names(world.owner, column, amountShown="HIDE_AMOUNT") == "abc"
    world.set(onlyAdminsSeeBillableRates=False)
    assert names(world.member, "EARNED") == names(world.member, "AMOUNT") == "bca"
    assert names(world.member, "COST") == names(world.member, "PROFIT") == "abc"
    assert names(world.owner, "COST") == "bca"


def rows_of(world: World) -> dict[str, list[str]]:
    """Whose entries each role gets in the detailed report; the other reports add up to the same."""
    found = {}
    for role, person in world.people.items():
        answer = detailed(person, amountShown="HIDE_AMOUNT")
        found[role] = sorted(row["userName"] + " on " + row["projectName"] for row in answer["timeentries"])
        groups = summary(person, "USER", amountShown="HIDE_AMOUNT")
        assert sum(tree(groups["groupOne"]).values()) == 3600 * len(found[role])
        week = weekly(person, amountShown="HIDE_AMOUNT")
        assert sum(tree(week["groupOne"]).values()) == 3600 * len(found[role])
    return found


def test_each_role_gets_exactly_its_rows(world: World) -> None:
    mine, other = project_of(world, "Mine", public=False), project_of(world, "Other", public=False)
    world.manages(world.project_manager, Role.PROJECT_MANAGER, "PROJECT", mine.id)
    for person in (world.owner, world.member):
        track(person, EIGHT, NINE)
    for project in (mine, other):
        track(world.admin, EIGHT, NINE, projectId=project.id)
    everything = ["Admin on Mine", "Admin on Other", "Member on ", "Owner on "]
    alone = {"owner": everything, "admin": everything, "project_manager": ["Admin on Mine"],
             "team_manager": ["Member on "], "member": ["Member on "]}  # fmt: skip
    world.set(onlyAdminsSeeAllTimeEntries=True)
    assert rows_of(world) == alone
    world.set(onlyAdminsSeeAllTimeEntries=False)
    open_ones = ["Member on ", "Owner on "]
    assert rows_of(world) == alone | {
        "project_manager": ["Admin on Mine", *open_ones], "team_manager": open_ones, "member": open_ones
    }  # fmt: skip


def test_other_workspaces_are_never_counted(world: World) -> None:
    track(world.member, EIGHT, NINE)
    path = f"/v1/workspaces/{world.other_workspace_id}/reports/summary"
    body = {"dateRangeStart": "2026-08-01T00:00:00", "dateRangeEnd": "2026-08-31T23:59:59",
            "summaryFilter": {"groups": ["USER"]}, "users": {"ids": [world.member.id]}}  # fmt: skip
    assert world.stranger.post(path, body).json()["totals"] == []
    assert world.owner.post(path, body).status_code == 403


def test_reports_can_be_kept_from_members_but_not_from_managers(world: World) -> None:
    world.set(adminOnlyPages=["REPORTS"])
    answer = asked(world.member, "summary", **FILTERS["summary"], amountShown="HIDE_AMOUNT")
    assert refusal(answer) == (403, 501, "Access Denied")
    assert "adminOnlyPages" in answer.json()["details"]["cause"]
    assert summary(world.team_manager, amountShown="HIDE_AMOUNT")["totals"] == []


def test_addresses_of_others_follow_the_right_to_see_the_team(world: World) -> None:
    track(world.owner, EIGHT, NINE)
    assert detailed(world.member, amountShown="HIDE_AMOUNT")["timeentries"][0]["userEmail"] == world.owner.email
    world.set(adminOnlyPages=["TEAM"])
    assert detailed(world.member, amountShown="HIDE_AMOUNT")["timeentries"][0]["userEmail"] == ""
    assert weekly(world.member, amountShown="HIDE_AMOUNT")["usersWithoutTime"][0]["email"] == world.member.email
