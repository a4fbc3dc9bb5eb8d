"""CSV, read back by the csv module."""

from typing import Any

import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.who.identity import currencies, users
from hourbook.features.clients.tables import clients
from hourbook.features.groups.tables import user_group_members, user_groups
from hourbook.features.tags import tags
from tests.features.reports.exports.files import FILTERS, exported, lines, rows
from tests.features.reports.reports import asked
from tests.features.time_entries.entries import made, project_of, task_of, track
from tests.world import World

EIGHT, NINE, TEN = "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", "2026-08-10T10:00:00Z"
COLUMNS = [
    "Project", "Client", "Description", "Task", "User", "Group", "Email", "Tags", "Billable", "Start Date",
    "Start Time", "End Date", "End Time", "Duration (h)", "Duration (decimal)", "Billable Rate", "Billable Amount",
    "Cost Rate", "Cost Amount", "Profit", "Currency", "Date of creation", "Approval", "Invoiced", "Type",
]  # fmt: skip


def test_a_detailed_row_says_everything_about_its_entry(world: World) -> None:
    client, tag, other = made(world, clients, name="Harbour"), made(world, tags, name="b"), made(world, tags, name="a")
    site = project_of(world, client_id=client.id, hourly_rate=4500, cost_rate=2000)
    group = made(world, user_groups, name="Crew")
    made(world, user_group_members, group_id=group.id, user_id=world.member.id)
    fields = {"projectId": site.id, "taskId": task_of(world, site).id, "tagIds": [tag.id, other.id]}
    with time_machine.travel("2026-08-12T23:30:00Z", tick=False):
        track(world.member, EIGHT, "2026-08-10T10:54:10Z", description='Cables, "thick"\nones', **fields)
    found = rows(world.owner, "detailed", timeZone="Australia/Sydney", amountShown="EXPORT")
    assert found == [dict(zip(COLUMNS, [
        "Site", "Harbour", "Cables, \"thick\"\nones", "Cable", "Member", "Crew", world.member.email, "b, a", "Yes",
        "2026-08-10", "18:00:00", "2026-08-10", "20:54:10", "2:54:10", "2.90", "45.00", "130.63", "20.00", "58.06",
        "72.57", "USD", "2026-08-13", "", "No", "Regular",
    ], strict=True))]  # fmt: skip


def test_the_file_says_what_it_is(world: World) -> None:
    track(world.member, EIGHT, NINE)
    answer = exported(world.owner, "detailed", "CSV")
    assert answer.headers["content-type"] == "text/csv;charset=utf-8"
    name = 'attachment; filename="Hourbook_Detailed_Report_2026-08-01-2026-08-31.csv"'
    assert answer.headers["content-disposition"] == name
    assert answer.content.startswith(b"\xef\xbb\xbfProject,Client,") and answer.content.endswith(b",Regular\r\n")


@pytest.mark.parametrize("start", "=+-@\t\r＝")
def test_no_text_can_run_as_a_formula(world: World, start: str) -> None:
    evil = f"{start}HYPERLINK(1)"
    project = project_of(world, name=f"{evil} project")
    world.server.verb(lambda ctx: ctx.tx.execute(
        sa.update(users).where(users.c.id == world.member.id).values(name=f"{evil} user")
    ))  # fmt: skip
    track(world.member, EIGHT, NINE, description=evil, projectId=project.id)
    found = rows(world.owner, "detailed")[0]
    assert (found["Description"], found["Project"], found["User"]) == (f"'{evil}", f"'{evil} project", f"'{evil} user")
    assert rows(world.owner, "summary")[0]["Project"] == f"'{evil} project"


def test_numbers_below_zero_stay_numbers(world: World) -> None:
    site = project_of(world, hourly_rate=1000, cost_rate=2500)
    track(world.member, EIGHT, NINE, projectId=site.id)
    assert rows(world.owner, "detailed", amountShown="PROFIT")[0]["Profit"] == "-15.00"


@pytest.mark.parametrize(
    ("locale", "setting", "point"),
    [
        (None, "PERIOD_COMMA", "."), ("", "PERIOD_COMMA", "."), ("en-US", "PERIOD_COMMA", "."),
        ("de-DE", "COMMA_PERIOD", ","), ("fr", "COMMA_PERIOD", ","), ("pt_BR", "COMMA_PERIOD", ","),
        ("de-CH", "PERIOD_COMMA", "."), ("es-MX", "PERIOD_COMMA", "."), ("ja-JP", "COMMA_PERIOD", "."),
        ("ja-JP", "SPACE_COMMA", ","),
    ],
)  # fmt: skip
def test_numbers_have_the_decimal_mark_of_the_locale_that_is_asked_for_else_a_point(
    world: World, locale: str | None, setting: str, point: str
) -> None:
    world.set(numberFormat=setting)
    site = project_of(world, hourly_rate=1050, cost_rate=2500)
    track(world.member, EIGHT, "2026-08-10T09:30:00Z", description="v1.5", projectId=site.id)
    asked = {} if locale is None else {"userLocale": locale}
    [row] = rows(world.owner, "detailed", amountShown="EXPORT", **asked)
    told = [row[name] for name in ("Duration (decimal)", "Billable Rate", "Billable Amount", "Profit")]
    assert told == [text.replace(".", point) for text in ("1.50", "10.50", "15.75", "-21.75")]
    assert (row["Description"], row["Duration (h)"]) == ("v1.5", "1:30:00")
    assert rows(world.owner, "summary", **asked)[0]["Duration (decimal)"] == f"1{point}50"


def test_dates_and_times_are_written_as_asked_else_as_in_the_profile(world: World) -> None:
    track(world.member, EIGHT, "2026-08-10T13:05:09Z")
    names = ("Start Date", "Start Time", "End Time")

    def moments(**body: Any) -> list[str]:
        return [rows(world.owner, "detailed", **body)[0][name] for name in names]

    assert moments() == ["2026-08-10", "08:00:00", "13:05:09"]
    assert moments(dateFormat="D.M.YY", timeFormat="h:mm a") == ["10.8.26", "8:00 am", "1:05 pm"]
    assert moments(dateFormat="dd/MM/yyyy", timeFormat="HOUR12") == ["10/08/2026", "08:00:00 AM", "01:05:09 PM"]
    assert moments(dateFormat="2018-11-01", timeFormat="T00:00:00") == ["2026-08-10", "08:00:00", "13:05:09"]
    settings = {"dateFormat": "MM/DD/YYYY", "timeFormat": "HOUR12"}
    world.server.verb(lambda ctx: ctx.tx.execute(
        sa.update(users).where(users.c.id == world.owner.id).values(settings=settings)
    ))  # fmt: skip
    assert moments() == ["08/10/2026", "08:00:00 AM", "01:05:09 PM"]


def test_custom_fields_are_columns(world: World) -> None:
    field = world.owner.make("custom-fields", {"name": "Distance", "type": "NUMBER", "status": "VISIBLE"})
    several = world.owner.make(
        "custom-fields",
        {"name": "Sites", "type": "DROPDOWN_MULTIPLE", "allowedValues": ["A", "B"], "status": "INVISIBLE"},
    )
    values = [{"customFieldId": field["id"], "value": -4}, {"customFieldId": several["id"], "value": ["A", "B"]}]
    track(world.owner, EIGHT, NINE, customFields=values)
    track(world.owner, NINE, TEN)
    found = rows(world.owner, "detailed")
    assert list(found[0])[-3:] == ["Distance", "Sites", "Type"]
    assert [(row["Distance"], row["Sites"]) for row in found] == [("-4", "A, B"), ("", "")]


def test_all_rows_are_in_the_file_whatever_the_page(world: World) -> None:
    for hour in (7, 5, 6):
        track(world.member, f"2026-08-10T{hour:02d}:00:00Z", TEN, description=str(hour))
    found = rows(world.owner, "detailed", detailedFilter={"page": 2, "pageSize": 1, "sortColumn": "DESCRIPTION"})
    assert [row["Description"] for row in found] == ["5", "6", "7"]


def test_a_summary_names_the_groups_of_each_row_and_ends_with_the_total(world: World) -> None:
    client = made(world, clients, name="Harbour")
    site = project_of(world, client_id=client.id, hourly_rate=6000)
    track(world.member, EIGHT, TEN, projectId=site.id)
    track(world.admin, EIGHT, NINE, projectId=site.id)
    track(world.admin, NINE, TEN, billable=False)
    assert lines(world.owner, "summary", summaryFilter={"groups": ["PROJECT", "USER"]}) == [
        ["Project", "Client", "User", "Duration (h)", "Duration (decimal)", "Billable Amount (USD)"],
        ["(Without project)", "", "Admin", "1:00:00", "1.00", "0.00"],
        ["Site", "Harbour", "Admin", "1:00:00", "1.00", "60.00"],
        ["Site", "Harbour", "Member", "2:00:00", "2.00", "120.00"],
        ["Total", "", "", "4:00:00", "4.00", "180.00"],
    ]


def test_clients_are_named_once_and_weeks_as_days_are(world: World) -> None:
    site = project_of(world, client_id=made(world, clients, name="Harbour").id)
    track(world.member, EIGHT, NINE, projectId=site.id)
    money = {"amountShown": "HIDE_AMOUNT", "dateFormat": "DD.MM.YYYY"}
    found = lines(world.owner, "summary", summaryFilter={"groups": ["CLIENT", "PROJECT", "WEEK"]}, **money)
    assert found[0][:3] == ["Client", "Project", "Week"]
    assert found[1][:3] == ["Harbour", "Site", "10.08.2026 - 16.08.2026"]


def test_currencies_have_columns_of_their_own(world: World) -> None:
    yen = made(world, clients, name="Kyoto", currency_id=made(world, currencies, code="JPY").id)
    track(world.member, EIGHT, NINE, projectId=project_of(world, name="A", client_id=yen.id, hourly_rate=4500).id)
    track(world.member, EIGHT, NINE, projectId=project_of(world, name="B", hourly_rate=4500).id)
    found = lines(world.owner, "summary", dateFormat="DD.MM.YYYY", summaryFilter={"groups": ["DATE", "PROJECT"]})
    assert found[0][-2:] == ["Billable Amount (JPY)", "Billable Amount (USD)"]
    assert [(line[0], *line[-2:]) for line in found[1:]] == [
        ("10.08.2026", "4500", ""), ("10.08.2026", "", "45.00"), ("Total", "4500", "45.00")
    ]  # fmt: skip


def test_a_week_has_a_column_for_each_day(world: World) -> None:
    track(world.member, EIGHT, TEN)
    track(world.member, "2026-08-16T08:00:00Z", "2026-08-16T08:30:00Z")
    found = lines(world.owner, "weekly", dateFormat="DD.MM.YYYY", amountShown="HIDE_AMOUNT")
    days = [f"{day}.08.2026" for day in range(10, 17)]
    assert found[0] == ["User", *days, "Total (h)", "Total (decimal)"]
    none = ["0:00:00"] * 5
    assert found[1:] == [[name, "2:00:00", *none, "0:30:00", "2:30:00", "2.50"] for name in ("Member", "Total")]


@pytest.mark.parametrize("kind", list(FILTERS))
def test_hidden_amounts_are_nowhere_in_the_file(world: World, kind: str) -> None:
    track(world.member, EIGHT, NINE, projectId=project_of(world, hourly_rate=7777, cost_rate=5555).id)
    refused = asked(world.member, kind, exportType="CSV", **FILTERS[kind])
    assert (refused.status_code, refused.json()["code"]) == (403, 403)
    for person in (world.member, world.owner):
        text = exported(person, kind, "CSV", amountShown="HIDE_AMOUNT").text
        assert not [word for word in ("77", "55", "Amount", "Rate", "Cost", "USD") if word in text.split("Date of")[0]]


def test_others_emails_and_entries_stay_hidden(world: World) -> None:
    world.set(onlyAdminsSeeAllTimeEntries=True, adminOnlyPages=["TEAM"])
    track(world.admin, EIGHT, NINE)
    track(world.member, NINE, TEN)
    found = rows(world.member, "detailed", amountShown="HIDE_AMOUNT")
    assert [row["User"] for row in found] == ["Member"]
    assert world.admin.email not in exported(world.member, "detailed", "CSV", amountShown="HIDE_AMOUNT").text


@pytest.mark.parametrize("kind", list(FILTERS))
def test_an_empty_report_is_a_file_with_headers(world: World, kind: str) -> None:
    found = lines(world.owner, kind)
    assert len(found) == (1 if kind == "detailed" else 2)
    assert found[0][0] == {"weekly": "User"}.get(kind, "Project") and any("Amount" in name for name in found[0])


def test_attendance_ends_with_the_total(world: World) -> None:
    track(world.member, EIGHT, TEN)
    track(world.member, "2026-08-11T08:00:00Z", "2026-08-11T17:30:00Z")
    days = {"dateRangeStart": "2026-08-10T00:00:00Z", "dateRangeEnd": "2026-08-11T23:59:59Z"}
    found = rows(world.owner, "attendance", attendanceFilter={}, users={"ids": [world.member.id]}, **days)
    names = ("User", "Work", "Work (decimal)", "Capacity", "Overtime", "Remaining Capacity")
    assert [found[-1][name] for name in names] == ["Total", "11:30:00", "11.50", "16:00:00", "1:30:00", "6:00:00"]
    assert len(found) == 3


@pytest.mark.parametrize(("form", "field"), [("ZIP", "exportType"), ("DOCX", "exportType")])
def test_other_files_are_refused(world: World, form: str, field: str) -> None:
    refused = asked(world.owner, "summary", exportType=form, **FILTERS["summary"])
    assert (refused.status_code, refused.json()["details"]["field"]) == (400, field)


def test_json_stays_json(world: World) -> None:
    for form in ("JSON", "JSON_V1", None):
        assert asked(world.owner, "summary", exportType=form, **FILTERS["summary"]).json()["groupOne"] == []
