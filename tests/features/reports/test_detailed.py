"""The detailed report: rows, pages, order and what a running timer shows."""

from typing import Any

import pytest
import time_machine

from hourbook.features.clients.tables import clients
from hourbook.features.tags import tags
from tests.features.reports.reports import asked, detailed, refusal
from tests.features.time_entries.entries import made, project_of, task_of, track
from tests.world import World

EIGHT, NINE, TEN = "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", "2026-08-10T10:00:00Z"
RECORDED = [
    "_id", "description", "userId", "timeInterval", "billable", "projectId", "taskId", "tagIds", "approvalRequestId",
    "type", "isLocked", "amount", "rate", "projectName", "projectColor", "clientName", "clientId", "taskName",
    "userName", "userEmail",
]  # fmt: skip

UP = {"ID": "abc", "DESCRIPTION": "bca", "USER": "bca", "DURATION": "cab", "DATE": "cba", "ZONED_DATE": "cba",
      "NATURAL": "cba", "USER_DATE": "cba"}  # fmt: skip


def ids(answer: Any) -> list[str]:
    return [row["_id"] for row in answer["timeentries"]]


def test_a_row_says_everything_about_its_entry(world: World) -> None:
    client, tag = made(world, clients, name="Harbour"), made(world, tags, name="urgent")
    site = project_of(world, client_id=client.id, hourly_rate=4500, cost_rate=2000)
    task = task_of(world, site)
    fields = {"projectId": site.id, "taskId": task.id, "tagIds": [tag.id], "description": "Cables"}
    entry = track(world.member, EIGHT, "2026-08-10T10:54:00Z", **fields)
    answer = detailed(world.owner, timeZone="Australia/Sydney", amounts=["EARNED", "COST"])
    row = answer["timeentries"][0]
    assert list(row)[: len(RECORDED)] == RECORDED
    assert row == {
        "_id": entry["id"], "description": "Cables", "userId": world.member.id, "billable": True,
        "timeInterval": {"start": "2026-08-10T18:00:00+10:00", "end": "2026-08-10T20:54:00+10:00", "duration": 10440},
        "projectId": site.id, "taskId": task.id, "tagIds": [tag.id], "approvalRequestId": None, "type": "REGULAR",
        "isLocked": False, "amount": 13050, "rate": 4500, "projectName": "Site", "projectColor": "#03A9F4",
        "clientName": "Harbour", "clientId": client.id, "taskName": "Cable", "userName": "Member",
        "userEmail": world.member.email, "tags": [{"_id": tag.id, "name": "urgent"}], "customFields": [],
        "currency": "USD", "earnedAmount": 13050, "earnedRate": 4500, "costAmount": 5800, "costRate": 2000,
        "kioskId": None,
    }  # fmt: skip
    assert answer["totals"] == [
        {"_id": "", "totalTime": 10440, "totalBillableTime": 10440, "entriesCount": 1, "numOfCurrencies": 1,
         "totalAmount": 13050, "amounts": [{"type": "EARNED", "value": 13050}, {"type": "COST", "value": 5800}],
         "totalAmountByCurrency": [{"currency": "USD", "amount": 13050}]}
    ]  # fmt: skip


def test_pages_follow_each_other_and_say_which_is_the_last(world: World) -> None:
    made_ids = [track(world.member, f"2026-08-10T{hour:02d}:00:00Z", TEN)["id"] for hour in (7, 5, 6)]
    seen = []
    for page, last in ((1, "false"), (2, "true"), (3, "true")):
        answer = asked(world.owner, "detailed", detailedFilter={"page": page, "pageSize": 2})
        assert answer.headers["last-page"] == last
        seen += ids(answer.json())
    assert seen == [made_ids[0], made_ids[2], made_ids[1]]


def test_totals_are_of_all_pages_or_left_out(world: World) -> None:
    for _ in range(3):
        track(world.member, EIGHT, NINE)
    assert detailed(world.owner, size=1)["totals"][0]["totalTime"] == 3 * 3600
    assert detailed(world.owner, size=1, page=9)["totals"][0]["entriesCount"] == 3
    assert detailed(world.owner, detailedFilter={"options": {"totals": "EXCLUDE"}})["totals"] == []


@pytest.mark.parametrize("column", list(UP))
def test_rows_are_sorted_by_every_column(world: World, column: str) -> None:
    a = track(world.member, NINE, "2026-08-10T09:30:00Z", description="zinc")
    b = track(world.admin, EIGHT, TEN, description="Copper")
    c = track(world.admin, "2026-08-10T07:00:00Z", "2026-08-10T07:05:00Z", description="iron")
    names = {a["id"]: "a", b["id"]: "b", c["id"]: "c"}
    up = "".join(names[id] for id in ids(detailed(world.owner, sort=column, sortOrder="ASCENDING")))
    down = "".join(names[id] for id in ids(detailed(world.owner, sort=column, sortOrder="DESCENDING")))
    assert (up, down) == (UP[column], UP[column][::-1])


def test_a_running_timer_shows_its_length_so_far_and_no_amount_and_is_in_no_total(world: World) -> None:
    site = project_of(world, hourly_rate=6000)
    with time_machine.travel("2026-08-10T09:00:00Z", tick=False):
        track(world.member, EIGHT, None, projectId=site.id)
        track(world.admin, TEN, None, projectId=site.id)
        answer = detailed(world.owner)
    lengths = [row["timeInterval"]["duration"] for row in answer["timeentries"]]
    assert lengths == [0, 3600]
    assert {(row["timeInterval"]["end"], row["amount"]) for row in answer["timeentries"]} == {(None, None)}
    assert answer["totals"] == [None]


def test_audit_filters_find_what_looks_wrong(world: World) -> None:
    site = project_of(world)
    short = track(world.member, EIGHT, "2026-08-10T08:00:30Z", projectId=site.id, taskId=task_of(world, site).id)["id"]
    bare = track(world.member, EIGHT, TEN)["id"]

    def found(**wanted: Any) -> list[str]:
        return ids(detailed(world.owner, detailedFilter={"auditFilter": wanted}))

    assert found(duration=1, durationShorter=True) == [short]
    assert found(duration=60) == found(withoutProject=True) == found(withoutTask=True) == [bare]
    assert found(duration=120) == []
    assert len(found()) == 2


def test_invoiced_entries_say_so(world: World) -> None:
    entry = track(world.member, EIGHT, NINE)
    assert (
        world.owner.patch("time-entries/invoiced", {"timeEntryIds": [entry["id"]], "invoiced": True}).status_code == 200
    )
    assert detailed(world.owner)["timeentries"][0]["invoicingInfo"] == {"manuallyInvoiced": True}


def test_the_filter_is_required(world: World) -> None:
    assert refusal(asked(world.owner, "detailed")) == (400, 501, "Please provide detailed filter.")
