"""XLSX, read back by a spreadsheet reader."""

import io
import zipfile
from datetime import date, time, timedelta
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from tests.features.reports.exports.files import FILTERS, exported
from tests.features.time_entries.entries import project_of, track
from tests.world import Person, World

EIGHT, NINE = "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z"


def sheet(person: Person, kind: str, **body: Any) -> list[dict[str, Any]]:
    """The rows of the first sheet by header."""
    book = CalamineWorkbook.from_filelike(io.BytesIO(exported(person, kind, "XLSX", **body).content))
    header, *rows = book.get_sheet_by_index(0).to_python()
    return [dict(zip(map(str, header), row, strict=True)) for row in rows]


def test_cells_are_real_dates_durations_and_numbers(world: World) -> None:
    site = project_of(world, hourly_rate=4500, cost_rate=9900)
    track(world.member, EIGHT, "2026-08-11T10:54:10Z", projectId=site.id)
    row = sheet(world.owner, "detailed", amountShown="PROFIT", dateFormat="DD.MM.YYYY", timeFormat="hh:mm A")[0]
    assert (row["Start Date"], row["End Date"]) == (date(2026, 8, 10), date(2026, 8, 11))
    assert (row["Start Time"], row["End Time"]) == (time(8), time(10, 54, 10))
    assert row["Duration (h)"] == timedelta(hours=26, minutes=54, seconds=10)
    assert (row["Duration (decimal)"], row["Billable Amount"], row["Profit"]) == (26.9, 1210.63, -1452.75)
    assert (row["Billable"], row["Invoiced"], row["Task"]) == ("Yes", "No", "")


@pytest.mark.parametrize("start", "=+-@\t")
def test_texts_are_texts_and_never_formulas_or_links(world: World, start: str) -> None:
    evil = f'{start}HYPERLINK("http://example.org")'
    track(world.member, EIGHT, NINE, description=evil, projectId=project_of(world, name="http://example.org").id)
    answer = exported(world.owner, "detailed", "XLSX")
    assert answer.headers["content-type"] == "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    assert sheet(world.owner, "detailed")[0]["Description"].strip() == evil.strip()
    parts = zipfile.ZipFile(io.BytesIO(answer.content))
    xml = b"".join(parts.read(name) for name in parts.namelist() if name.startswith("xl/worksheets/"))
    assert b"<f>" not in xml and b"<hyperlink" not in xml


def test_a_summary_ends_with_its_total_and_a_second_sheet_says_what_it_is(world: World) -> None:
    track(world.member, EIGHT, NINE, projectId=project_of(world, hourly_rate=6000).id)
    rows = sheet(world.owner, "summary", summaryFilter={"groups": ["DATE", "PROJECT"]})
    assert [(row["Date"], row["Project"], row["Billable Amount (USD)"]) for row in rows] == [
        (date(2026, 8, 10), "Site", 60.0), ("Total", "", 60.0)
    ]  # fmt: skip
    content = exported(world.owner, "summary", "XLSX", billable=True).content
    about = dict(CalamineWorkbook.from_filelike(io.BytesIO(content)).get_sheet_by_name("About").to_python())
    assert (about["Report"], about["Period"]) == ("Summary report", "2026-08-01 – 2026-08-31")
    assert (about["Time zone"], about["Filter"]) == ("UTC", "Billable")


@pytest.mark.parametrize("kind", list(FILTERS))
def test_hidden_amounts_are_nowhere_in_the_workbook(world: World, kind: str) -> None:
    track(world.member, EIGHT, NINE, projectId=project_of(world, hourly_rate=7777, cost_rate=5555).id)
    content = exported(world.member, kind, "XLSX", amountShown="HIDE_AMOUNT").content
    book = CalamineWorkbook.from_filelike(io.BytesIO(content))
    told = str([book.get_sheet_by_name(name).to_python() for name in book.sheet_names])
    assert not [word for word in ("77.77", "55.55", "22.22", "Amount", "Rate", "Cost", "USD") if word in told]
