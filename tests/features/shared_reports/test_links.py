"""What the link answers, and the little that its viewer may choose."""

from typing import Any

import msgspec
import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.who.identity import users
from hourbook.features.reports.schemas import ReportIn
from tests.features.shared_reports.shared import UNKNOWN, described, opened, reason, said, share, shown
from tests.features.time_entries.entries import project_of, track
from tests.world import Server, World

WIDER = {
    "users": "", "projects": "", "billable": "true", "description": "", "timeZone": "Asia/Tokyo", "rounding": "true",
    "amountShown": "COST", "types": "BREAK", "weekStart": "SUNDAY", "tags": UNKNOWN, "workspaceId": UNKNOWN,
}  # fmt: skip
NAMES = [field for field in ReportIn.__struct_encode_fields__
         if field not in ("dateRangeStart", "dateRangeEnd", "sortOrder", "exportType")]  # fmt: skip


@pytest.fixture
def three(world: World) -> World:
    """Three entries in August and one in September."""
    for day, name in (("08-10", "one"), ("08-11", "two"), ("08-12", "three"), ("09-10", "later")):
        start, end = f"2026-{day}T22:00:00Z", f"2026-{day}T23:00:00Z"
        track(world.member, start, end, description=name)
    return world


def test_a_summary_comes_with_the_saved_report_in_filters(three: World) -> None:
    saved = share(three.owner, filter={"timeZone": "Europe/Belgrade"})
    report = shown(three, saved["id"])
    assert list(report) == ["totals", "groupOne", "donutChart", "groupTotals", "filters"]
    filters = report["filters"]
    shared = {key: value for key, value in saved.items() if not key.startswith("visibleTo")}
    assert {key: filters[key] for key in shared} == shared
    assert (filters["timezone"], filters["isAdminOrOwner"], filters["subscriptionPlan"]) == (
        "Europe/Belgrade", False, "ENTERPRISE",
    )  # fmt: skip
    assert filters["workspace"] == {"id": three.workspace_id, "name": "Acme"}
    assert shown(three, saved["id"], three.admin)["filters"]["isAdminOrOwner"] is True
    assert shown(three, saved["id"], three.member)["filters"]["isAdminOrOwner"] is False


def test_whom_a_report_is_shown_to_stays_with_its_creator(three: World) -> None:
    saved = share(three.owner, visibleToUsers=[three.member.id])
    assert "visibleToUsers" not in shown(three, saved["id"])["filters"]


def test_weeks_and_attendance_can_be_shared(three: World) -> None:
    week = shown(three, share(three.owner, "WEEKLY")["id"])
    assert [day["duration"] for day in week["groupOne"][0]["days"]] == [3600, 3600, 3600, 0, 0, 0, 0]
    present = shown(three, share(three.owner, "ATTENDANCE")["id"])
    assert {(row["userName"], row["totalDuration"]) for row in present["entities"]} >= {("Member", 3600)}
    assert present["filters"]["type"] == "ATTENDANCE"


def test_times_are_in_the_zone_the_creator_had_when_saving(server: Server) -> None:
    world = World(server, time_zone="Asia/Tokyo")
    track(world.owner, "2026-08-12T22:00:00Z", "2026-08-12T23:00:00Z")
    saved = share(world.owner, "DETAILED")["id"]
    move = sa.update(users).where(users.c.id == world.owner.id).values(time_zone="America/New_York")
    server.app.db.now(lambda tx: tx.execute(move).rowcount)
    row = shown(world, saved)["timeentries"][0]
    assert row["timeInterval"] == {
        "start": "2026-08-13T07:00:00+09:00", "end": "2026-08-13T08:00:00+09:00", "duration": 3600,
    }  # fmt: skip


def test_numbers_are_told_to_be_written_as_the_workspace_writes_them(three: World) -> None:
    three.set(durationFormat="DECIMAL", numberFormat="SPACE_COMMA", currencyFormat="VALUE_CURRENCY")
    filters = shown(three, share(three.owner)["id"])["filters"]
    formats = [filters[f"{kind}Format"] for kind in ("duration", "number", "currency")]
    assert formats == ["DECIMAL", "SPACE_COMMA", "VALUE_CURRENCY"]


def test_a_viewer_chooses_other_dates(three: World) -> None:
    saved = share(three.owner, "DETAILED")["id"]
    dates: dict[str, Any] = {"dateRangeStart": "2026-09-01T00:00:00", "dateRangeEnd": "2026-09-30T23:59:59"}
    assert described(shown(three, saved, **dates)) == ["later"]
    assert described(shown(three, saved)) == ["three", "two", "one"]
    assert reason(opened(three, saved, dateRangeStart="soon")) == (400, "invalid-value")


def test_fixed_dates_stay(three: World) -> None:
    saved = share(three.owner, "DETAILED", fixedDate=True)["id"]
    assert reason(opened(three, saved, dateRangeEnd="2026-09-30T23:59:59")) == (400, "dates-fixed")
    same: dict[str, Any] = {"dateRangeStart": "2026-08-01T00:00:00", "dateRangeEnd": "2026-08-31T23:59:59.999Z"}
    assert described(shown(three, saved, **same)) == ["three", "two", "one"]


def test_a_viewer_chooses_order_and_page(three: World) -> None:
    saved = share(three.owner, "DETAILED")["id"]
    assert described(shown(three, saved, sortColumn="DESCRIPTION", sortOrder="ASCENDING")) == ["one", "three", "two"]
    answer = opened(three, saved, page=2, pageSize=2)
    assert (described(answer.json()), answer.headers["last-page"]) == (["one"], "true")
    assert reason(opened(three, saved, sortColumn="AMOUNT")) == (400, "value-not-in-set")
    assert reason(opened(three, saved, pageSize=0)) == (400, "page-size-not-positive")
    assert opened(three, saved, pageSize=4000).status_code == 400


def test_groups_come_in_pages_when_asked_for(three: World) -> None:
    track(three.admin, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z")
    saved = share(three.owner, filter={"sortOrder": "ASCENDING"})["id"]
    page = shown(three, saved, page=2, pageSize=1)
    assert [group["name"] for group in page["groupOne"]] == ["Member"]
    assert page["groupTotals"]["groupOneTotalCount"] == 2


def test_no_query_widens_the_saved_filter(three: World) -> None:
    """A report of what one person did, without money, stays that, whatever else a request names."""
    site = project_of(three, hourly_rate=6000)
    track(three.admin, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", projectId=site.id)
    narrow: dict[str, Any] = {"users": {"ids": [three.member.id]}, "amountShown": "HIDE_AMOUNT"}
    saved = share(three.owner, "DETAILED", narrow)["id"]
    before = shown(three, saved)
    assert described(before) == ["three", "two", "one"]
    for name in NAMES:
        query: dict[str, Any] = {name: WIDER.get(name, "ALL")}
        answer = opened(three, saved, **query)
        assert (answer.json(), answer.headers["x-ignored-fields"]) == (before, name)


def test_files_come_through_the_link(three: World) -> None:
    saved = share(three.owner, "DETAILED", {"detailedFilter": {"pageSize": 1}})["id"]
    answer = opened(three, saved, exportType="CSV")
    assert answer.headers["content-type"] == "text/csv;charset=utf-8"
    assert len(answer.text.splitlines()) == 4
    for kind, start in (("XLSX", b"PK"), ("PDF", b"%PDF")):
        file = opened(three, saved, exportType=kind)
        assert (file.status_code, file.content.startswith(start)) == (200, True)
    assert opened(three, saved, exportType="JSON").json() == shown(three, saved)


def test_a_link_is_dead_once_its_report_is_deleted(three: World) -> None:
    saved = share(three.owner)["id"]
    assert three.owner.delete(f"shared-reports/{saved}").status_code == 204
    gone = opened(three, saved, three.owner)
    assert gone.status_code == gone.json()["code"] == 404
    assert said(gone) == said(opened(three, UNKNOWN)) == said(opened(three, saved[::-1]))
    nonsense = opened(three, "nonsense").json()
    assert (nonsense["code"], nonsense["details"]["cause"][:24]) == (404, "The value is not an id b")


def test_a_wrong_key_is_refused_even_for_a_public_report(three: World) -> None:
    saved = share(three.owner)["id"]
    answer = three.server.send("GET", f"/v1/shared-reports/{saved}", headers={"X-Api-Key": "wrong"})
    assert reason(answer) == (401, "api-key-unknown")


def test_strangers_who_open_links_too_often_are_slowed_down(three: World, monkeypatch: pytest.MonkeyPatch) -> None:
    saved = share(three.owner)["id"]
    app = three.server.app
    monkeypatch.setattr(app, "settings", msgspec.structs.replace(app.settings, rate_limit_per_second=2))
    with time_machine.travel("2033-03-03T03:03:03Z", tick=False):
        answers = [opened(three, saved) for _ in range(3)]
        assert [answer.status_code for answer in answers] == [200, 200, 429]
        assert "your address" in answers[2].json()["details"]["cause"]
        assert opened(three, saved, three.member).status_code == 200
