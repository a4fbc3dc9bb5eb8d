"""The table of reports names missed goals, and reports are only set beside statements that counted the same."""

import argparse
import json
from typing import Any

import pytest

from bench import reports, reports_table, seed


def row(case: str, ours: float, entries: int = 1_000_000) -> dict[str, Any]:
    return {"database": "sqlite", "entries": entries, "case": case, "bare": 100.0, "ours": ours, "rows": 50, "bytes": 9}


def test_more_than_twice_the_bare_statement_is_called_missed() -> None:
    assert "MISSED" in reports_table.line(row("by project", 201.0))
    assert "<= 2 x bare: met" in reports_table.line(row("by project", 199.0))


def test_a_million_entries_must_be_added_up_within_a_second() -> None:
    slow = row("by project", 1001.0) | {"bare": 900.0}
    assert "< 1 s: MISSED" in reports_table.line(slow)
    assert "1 s" not in reports_table.line(slow | {"entries": 100_000})


def test_a_late_page_that_comes_late_is_called_missed() -> None:
    pages = [row("detailed page 1", 50.0), row("detailed page 1,000", 151.0)]
    assert "MISSED" in reports_table.apart(pages)
    assert "met" in reports_table.apart([pages[0], row("detailed page 1,000", 149.0)])


def test_memory_that_grows_with_the_range_is_called_missed() -> None:
    most = {"ready": 70.0, "month": 80.0, "year": 90.0, "deep": 110.0, "end": 120.0}
    assert "met" in reports_table.memory(most)
    assert "MISSED" in reports_table.memory(most | {"year": 91.0})


def test_a_statement_that_counted_other_seconds_ends_the_run() -> None:
    answer = json.dumps({"totals": [{"totalTime": 3600, "entriesCount": 2, "totalAmount": 500}]}).encode()
    reports.check("by project", [("p1", "USD", 1800, 0, 1, 200), ("p2", "USD", 1800, 0, 1, 300)], answer)
    with pytest.raises(SystemExit, match="by project"):
        reports.check("by project", [("p1", "USD", 1801, 0, 1, 200), ("p2", "USD", 1800, 0, 1, 300)], answer)


def test_everyone_of_the_team_works_on_six_projects_in_a_week() -> None:
    until = 1_800_000_000
    made = [seed.team_entry(number, 20_000, until, 20, 50) for number in range(20_000)]
    week = {each.project for each in made if each.person == 3 and each.start // 604_800 == until // 604_800 - 9}
    assert len(week) == 6 and {each.project for each in made} == set(range(50))


def test_the_even_shape_makes_nearly_each_entry_a_group() -> None:
    until = 1_800_000_000
    made = [seed.even_entry(number, 100_000, until, 20, 50) for number in range(100_000)]
    groups = {(each.person, each.project, each.start // 86_400) for each in made}
    assert len(groups) > 90_000 and len({(each.person, each.project) for each in made}) == 1000


def test_each_size_comes_in_the_first_shape_and_the_first_size_in_both() -> None:
    options = argparse.Namespace(entries="100000,1000000", shape=None)
    first, second = reports.SHAPES
    assert reports.wanted(options) == [(100_000, first), (1_000_000, first), (100_000, second)]
    assert reports.wanted(argparse.Namespace(entries="60000", shape=second)) == [(60_000, second)]
