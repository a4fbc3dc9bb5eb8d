"""The report of the measuring harness must not flatter: errors void a row, a missed goal and a lost entry are named."""

from typing import Any

from bench import measure, report, seed


def figures(**changes: float) -> dict[str, float]:
    return {"rate": 1000.0, "p50": 1.0, "p99": 2.0, "cpu": 90.0, "rss": 60.0, "requests": 5000, "errors": 0, **changes}


def row(operation: str, connections: int, ours: dict[str, float], entries: int = 100) -> dict[str, Any]:
    where = {"database": "sqlite", "operation": operation, "connections": connections, "entries": entries}
    return {**where, "ours": ours, "bare": figures()}


def test_a_create_rate_under_the_goal_is_called_missed() -> None:
    assert "MISSED" in report.line(row("create", 8, figures(rate=540.0)))
    assert "met" in report.line(row("create", 8, figures(rate=560.0)))


def test_one_refused_request_voids_the_row_however_fast_it_was() -> None:
    line = report.line(row("create", 8, figures(rate=9000.0, errors=1)))
    assert "INVALID" in line and "met" not in line


def test_a_rate_that_falls_with_the_size_of_the_database_is_called_missed() -> None:
    rows = [row("list", 1, figures()), row("list", 1, figures(rate=700.0), entries=1000)]
    assert "ours   70%" in report.table(rows, []) and "MISSED" in report.table(rows, [])


def test_errors_of_all_runs_add_up_while_rates_take_the_median() -> None:
    runs = [figures(rate=10.0), figures(rate=1000.0, errors=2), figures(rate=30.0, errors=1)]
    assert (measure.median(runs)["rate"], measure.median(runs)["errors"]) == (30.0, 3)


def test_lost_entries_are_counted_for_both_sides() -> None:
    server = {"database": "sqlite", "name": "bare", "entries": 100, "firstAnswer": 0.2, "rss": 40.0, "lost": 3}
    assert "lost entries: 3" in report.table([row("list", 1, figures())], [server])


def test_seeded_entries_are_the_same_each_time_ordered_and_within_the_year() -> None:
    until = 1_800_000_000
    made = list(seed.entries(1000, until))
    assert made == list(seed.entries(1000, until))
    assert [each.id for each in made] == sorted({each.id for each in made})
    assert made[0].start == until - seed.YEAR and all(each.start < each.end <= until for each in made)
    assert {each.person for each in made} == set(range(5)) and {each.project for each in made} == set(range(20))
