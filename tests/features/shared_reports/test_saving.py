"""Saving and changing shared reports: defaults, refusals, and what PUT keeps."""

from typing import Any

import pytest

from tests.features.reports.reports import refusal
from tests.features.shared_reports.shared import body, opened, reason, share
from tests.world import World

DATES = (
    "saveSharedReportV1.arg0.filter.dateRangeEnd: Field dateRangeEnd is required, "
    "saveSharedReportV1.arg0.filter.dateRangeStart: Field dateRangeStart is required"
)


def test_the_saved_filter_is_filled_with_defaults(world: World) -> None:
    sent = {
        "dateRangeStart": "2026-08-01T00:00:00", "dateRangeEnd": "2026-08-31T23:59:59.999", "exportType": "JSON",
        "summaryFilter": {"groups": ["PROJECT", "USER"]},
    }  # fmt: skip
    saved = world.owner.make("shared-reports", {"name": " Hours ", "type": "SUMMARY", "filter": sent})
    assert list(saved)[:5] == ["id", "workspaceId", "userId", "name", "isPublic"]
    assert (saved["name"], saved["isPublic"], saved["fixedDate"], saved["userId"]) == (
        "Hours", False, False, world.owner.id,
    )  # fmt: skip
    assert saved["filter"] == {
        "dateRangeStart": "2026-08-01T00:00:00Z", "dateRangeEnd": "2026-08-31T23:59:59.999Z", "users": None,
        "userGroups": None, "clients": None, "projects": None, "tasks": None, "tags": None, "withoutDescription": False,
        "detailedFilter": None, "weeklyFilter": None, "attendanceFilter": None, "sortOrder": "DESCENDING",
        "summaryFilter": {"groups": ["PROJECT", "USER"], "sortColumn": "GROUP", "summaryChartType": "BILLABILITY"},
        "exportType": "JSON_V1", "zoomLevel": "WEEK", "rounding": False, "amounts": ["EARNED"], "amountShown": "EARNED",
        "approvalState": "ALL", "invoicingState": "ALL", "timeZone": "UTC", "timeFormat": "HOUR24",
        "dateFormat": "YYYY-MM-DD", "weekStart": "MONDAY",
    }  # fmt: skip
    assert saved["link"].endswith(f"/report/v1/shared-reports/{saved['id']}")


def test_an_id_tells_nothing_of_the_next(world: World) -> None:
    one, two = (share(world.owner)["id"] for _ in range(2))
    assert len(one) == len(two) == 24
    assert sum(a == b for a, b in zip(one, two, strict=True)) < 16


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ({"filter": {"summaryFilter": {"groups": ["USER"]}}}, (400, 400, DATES)),
        ({"type": "WEEKLY"}, (400, 501, "Please provide weekly filter.")),
        ({"type": "DETAILED"}, (400, 501, "Please provide detailed filter.")),
        ({"type": "INVOICE_TIME"}, (400, 501, "Shared reports of type INVOICE_TIME are not supported")),
        ({"name": ""}, (400, 501, "Report name is required")),
        ({"type": None}, (400, 501, "must not be null")),
        ({"filter": None}, (400, 501, "must not be null")),
    ],
)
def test_what_can_not_be_shown_is_not_saved(world: World, change: Any, expected: Any) -> None:
    answer = world.owner.post("shared-reports", {**body(), **change})
    assert refusal(answer) == expected
    assert world.owner.get("shared-reports").json() == {"count": 0, "reports": []}


def test_a_summary_needs_its_filter_and_a_week_seven_days(world: World) -> None:
    bare = body(filter={"summaryFilter": None})
    assert refusal(world.owner.post("shared-reports", bare)) == (400, 501, "Please provide summary filter.")
    long = body("WEEKLY", {"dateRangeEnd": "2026-08-17T12:00:00"})
    text = "Please select date range of exactly 7 days for weekly report"
    assert refusal(world.owner.post("shared-reports", long)) == (400, 501, text)


def test_put_keeps_what_it_does_not_name(world: World) -> None:
    saved = share(world.owner, fixedDate=True, visibleToUsers=[world.member.id])
    answer = world.owner.put(f"shared-reports/{saved['id']}", {"name": "September"})
    assert answer.status_code == 200
    assert answer.json() == {**saved, "name": "September"}


def test_put_replaces_filter_and_viewers_and_can_make_a_report_private(world: World) -> None:
    saved = share(world.owner, filter={"billable": True}, visibleToUsers=[world.member.id])
    change = {"filter": body("DETAILED")["filter"], "type": "DETAILED", "visibleToUsers": [], "isPublic": False}
    changed = world.owner.put(f"shared-reports/{saved['id']}", change).json()
    assert (changed["type"], changed["visibleToUsers"], "billable" in changed["filter"]) == ("DETAILED", [], False)
    assert opened(world, saved["id"], world.member).status_code == 404
    assert opened(world, saved["id"], world.owner).json()["filters"]["type"] == "DETAILED"


def test_put_does_not_take_a_type_without_its_filter(world: World) -> None:
    saved = share(world.owner)
    answer = world.owner.put(f"shared-reports/{saved['id']}", {"type": "DETAILED"})
    assert refusal(answer) == (400, 501, "Please provide detailed filter.")


def test_an_admin_changes_the_filter_within_the_creators_zone_and_rights(world: World) -> None:
    saved = share(world.member, "DETAILED", {"amountShown": "HIDE_AMOUNT"})
    filter = {**body("DETAILED")["filter"], "amountShown": "HIDE_AMOUNT"}
    changed = world.admin.put(f"shared-reports/{saved['id']}", {"filter": filter}).json()
    assert changed["userId"] == world.member.id
    assert opened(world, saved["id"]).json()["timeentries"] == []


def test_saving_changing_and_deleting_are_recorded_with_the_viewers(world: World) -> None:
    saved = share(world.owner)["id"]
    world.owner.put(f"shared-reports/{saved}", {"visibleToUsers": [world.member.id]})
    world.owner.put(f"shared-reports/{saved}", {"visibleToUsers": [world.member.id]})
    world.owner.delete(f"shared-reports/{saved}")
    events = ["NEW_SHARED_REPORT", "SHARED_REPORT_UPDATED", "SHARED_REPORT_DELETED"]
    assert world.changes_of(saved) == [(event, world.owner.id) for event in events]


def test_the_plan_free_has_no_shared_reports(world: World) -> None:
    world.plan("FREE")
    assert reason(world.owner.post("shared-reports", body())) == (403, "plan-required")
