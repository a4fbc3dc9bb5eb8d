"""What is asked for: addresses, missing and unreadable fields, and the texts of this host (wire-facts 3.3)."""

from typing import Any

import pytest

from tests.features.reports.reports import AUGUST, asked, refusal, report
from tests.features.time_entries.entries import track
from tests.world import World

GROUPS = {"summaryFilter": {"groups": ["PROJECT"]}}


@pytest.mark.parametrize("base", ["/v1", "/report/v1", "/reports/v1", "/api/v1", "/report//v1/"])
def test_reports_answer_on_every_base(world: World, base: str) -> None:
    path = f"{base}/workspaces/{world.workspace_id}/reports/summary"
    assert world.owner.post(path, AUGUST | GROUPS).json()["groupOne"] == []


@pytest.mark.parametrize("kind", ["summary", "detailed", "weekly"])
def test_missing_dates_are_named_in_the_words_of_the_real_service(world: World, kind: str) -> None:
    name = f"generate{kind.capitalize()}Report"
    both = (f"{name}.arg0.dateRangeEnd: Field dateRangeEnd is required, "
            f"{name}.arg0.dateRangeStart: Field dateRangeStart is required")  # fmt: skip
    nothing: list[dict[str, Any]] = [{}, {"dateRangeStart": "", "dateRangeEnd": None}]
    for body in nothing:
        assert refusal(world.owner.post(f"reports/{kind}", body)) == (400, 400, both)
    one = world.owner.post(f"reports/{kind}", {"dateRangeStart": AUGUST["dateRangeStart"]})
    assert refusal(one) == (400, 400, f"{name}.arg0.dateRangeEnd: Field dateRangeEnd is required")
    assert one.json()["details"]["field"] == "dateRangeEnd"


def test_each_report_needs_its_filter(world: World) -> None:
    lacking: list[dict[str, Any]] = [{}, {"summaryFilter": None}, {"summaryFilter": {"groups": []}}]
    for body in lacking:
        assert refusal(asked(world.owner, "summary", **body)) == (400, 501, "Please provide summary filter.")
    assert refusal(asked(world.owner, "weekly")) == (400, 501, "Please provide weekly filter.")


@pytest.mark.parametrize(
    ("kind", "body", "cause"),
    [
        ("summary", {"groups": ["PROJECT"]}, "The body has groups at its top, where it is not read"),
        ("weekly", {"group": "USER"}, "The body has group at its top"),
        ("detailed", {"page": 1, "pageSize": 50}, "The body has page, pageSize at its top"),
        ("attendance", {"pageSize": 50}, "its place is inside attendanceFilter"),
        ("detailed", {"summaryFilter": {"groups": ["PROJECT"]}}, "The body has summaryFilter, the filter of another"),
        ("summary", {"detailedFilter": {"page": 1}}, "this one reads summaryFilter"),
    ],
)
def test_a_filter_that_stands_elsewhere_is_named(world: World, kind: str, body: dict[str, Any], cause: str) -> None:
    answer = asked(world.owner, kind, **body)
    assert answer.json()["details"]["reason"] == "filter-missing" and cause in answer.json()["details"]["cause"]


THINGS = {"ids": [], "contains": "CONTAINS", "status": "ALL"}
PUBLISHED: dict[str, Any] = {
    "sortOrder": "DESCENDING", "exportType": "JSON_V1", "rounding": False, "amountShown": "EARNED",
    "amounts": ["EARNED"], "billable": None, "description": "", "withoutDescription": False, "approvalState": "ALL",
    "invoicingState": "ALL", "archived": None, "zoomLevel": "WEEK", "timeZone": "Europe/Belgrade",
    "userLocale": "en_US", "customFields": None, "userCustomFields": None, "dateFormat": "MM/DD/YYYY",
    "timeFormat": "HOUR24", "weekStart": "MONDAY", "dateRangeType": "ABSOLUTE", "users": THINGS,
    "userGroups": THINGS, "clients": THINGS,
    "projects": THINGS, "tasks": THINGS, "tags": {**THINGS, "containedInTimeentry": "CONTAINS"}, "currency": THINGS,
    "dateRangeStart": "2026-08-10T00:00:00.000Z", "dateRangeEnd": "2026-08-16T23:59:59.999Z",
}  # fmt: skip
FILTERS: dict[str, dict[str, Any]] = {
    "summary": {"groups": ["PROJECT", "TIMEENTRY"], "sortColumn": "GROUP", "summaryChartType": "BILLABILITY"},
    "detailed": {"page": 1, "pageSize": 50, "sortColumn": "DATE", "options": {"totals": "CALCULATE"}, "auditFilter":
                 {"withoutProject": False, "withoutTask": False, "duration": 0, "durationShorter": False}},
    "weekly": {"group": "PROJECT", "subgroup": "TIME"},
    "attendance": {"page": 1, "pageSize": 50, "sortColumn": "USER"},
}  # fmt: skip


@pytest.mark.parametrize("kind", list(FILTERS))
def test_a_request_with_every_field_that_clients_know_is_read_whole(world: World, kind: str) -> None:
    """As applications send them: all at once, empty or with the value that changes nothing (wire-facts 6.25)."""
    track(world.owner, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", description="Cables")
    answer = world.owner.post(f"reports/{kind}", PUBLISHED | {f"{kind}Filter": FILTERS[kind]})
    assert answer.status_code == 200, answer.text
    assert "x-ignored-fields" not in answer.headers
    found = answer.json()
    totals = found["totals"] if kind == "attendance" else found["totals"][0]
    assert totals["totalDuration" if kind == "attendance" else "totalTime"] == 3600


@pytest.mark.parametrize("kind", list(FILTERS))
def test_the_same_request_is_shared_and_read_behind_its_link(world: World, kind: str) -> None:
    track(world.owner, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", description="Cables")
    body = {"name": kind, "type": kind.upper(), "isPublic": True, "fixedDate": True,
            "filter": PUBLISHED | {f"{kind}Filter": FILTERS[kind]}}  # fmt: skip
    made = world.owner.make("shared-reports", body)
    shown = world.server.send("GET", f"/v1/shared-reports/{made['id']}")
    assert shown.status_code == 200, shown.text
    straight = world.owner.post(f"reports/{kind}", PUBLISHED | {f"{kind}Filter": FILTERS[kind]}).json()
    assert {key: value for key, value in shown.json().items() if key != "filters"} == straight


@pytest.mark.parametrize(
    ("body", "field"),
    [
        ({"dateRangeStart": "yesterday"}, "dateRangeStart"),
        ({"dateRangeEnd": "2026-08-31"}, "dateRangeEnd"),
        ({"dateRangeEnd": "2026-07-01T00:00:00"}, "dateRangeEnd"),
        ({"timeZone": "Mars/Olympus"}, "timeZone"),
        ({"users": {"ids": "me"}}, "users.ids"),
        ({"amountShown": "GROSS"}, "amountShown"),
        ({"summaryFilter": {"groups": ["PLANET"]}}, "summaryFilter.groups"),
        ({"summaryFilter": {"groups": ["USER", "TAG", "DATE", "WEEK"]}}, "summaryFilter.groups"),
    ],
)
def test_what_can_not_be_read_is_refused_by_its_name(world: World, body: dict[str, Any], field: str) -> None:
    answer = asked(world.owner, "summary", **(GROUPS | body))
    assert answer.status_code == 400
    assert answer.json()["details"]["field"].startswith(field)


def test_without_a_credential_the_reports_base_has_its_own_text(world: World) -> None:
    answer = world.server.send("POST", f"/v1/workspaces/{world.workspace_id}/reports/summary", json=AUGUST)
    assert refusal(answer) == (400, 400, "Required token or API key")


@pytest.mark.parametrize("base", ["/v1", "/report/v1", "/api/v1"])
def test_a_wrong_method_gets_this_hosts_405(world: World, base: str) -> None:
    answer = world.owner.get(f"{base}/workspaces/{world.workspace_id}/reports/summary")
    assert refusal(answer) == (405, 405, "HTTP 405 Method Not Allowed")
    assert answer.headers["allow"] == "POST"
    assert answer.json()["details"]["reason"] == "wrong-verb-of-reports"


def test_unknown_keys_are_ignored_and_named(world: World) -> None:
    answer = asked(world.owner, "summary", **GROUPS, page=3)
    assert answer.status_code == 200
    assert answer.headers["x-ignored-fields"] == "page"


def test_the_bodies_existing_clients_send_are_answered(world: World) -> None:
    nulls = dict.fromkeys(["users", "clients", "projects", "tasks", "tags", "userGroups", "billable", "description"])
    empty = {"ids": [], "contains": "CONTAINS", "status": "ALL"}
    filters = dict.fromkeys(("users", "clients", "projects", "tasks", "tags", "userGroups", "currency"), empty)
    rest = {"exportType": "JSON", "amountShown": "EARNED", "userLocale": "en", "dateFormat": "2018-11-01",
            "timeFormat": "T00:00:00", "zoomLevel": "WEEK", "archived": False, "dateRangeType": "LAST_MONTH",
            "sortOrder": "ASCENDING", "invoicingState": "ALL", "approvalState": "ALL", "customFields": [],
            "withoutDescription": False, "weekStart": "MONDAY"}  # fmt: skip
    for body in (nulls, filters | rest):
        assert report(world.owner, "summary", **(body | GROUPS))["groupOne"] == []
