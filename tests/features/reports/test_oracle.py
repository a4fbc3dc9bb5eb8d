"""The reports equal a second, slow implementation to the last unit, on random workspaces full of trouble.

2,000 requests: 40 workspaces with 25 requests each, on SQLite and on PostgreSQL. More of them, and others each time:
``HOURBOOK_ORACLE_CASES=20000 pytest tests/features/reports/test_oracle.py``.
"""

import os
from typing import Any

import time_machine
from hypothesis import HealthCheck, Phase, given, settings

from tests.features.reports import oracle, reading, rules, worlds
from tests.features.reports.filling import Filled
from tests.world import Server

REQUESTS = 25
CASES = int(os.environ.get("HOURBOOK_ORACLE_CASES", "2000")) // 2  # on each database
PROFILE = settings(
    max_examples=CASES // REQUESTS + 10,  # a few may be the same
    derandomize="HOURBOOK_ORACLE_CASES" not in os.environ,
    phases=[Phase.generate],  # no shrinking: minutes of it say less than the request that the failure prints
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def test_reports_are_what_the_oracle_says(server: Server) -> None:
    done: set[str] = set()

    @PROFILE
    @given(worlds.settings_and_requests(REQUESTS))
    def holds(drawn: tuple[worlds.Setting, list[worlds.Request]]) -> None:
        setting, requests = drawn
        if len(done) >= CASES // REQUESTS or (mark := repr(drawn)) in done:
            return
        with time_machine.travel(setting[0].now / 1000, tick=False):
            filled = Filled(server, setting[0])
            for request in requests:
                check(filled, *request)
        done.add(mark)

    holds()
    assert len(done) == CASES // REQUESTS


def check(filled: Filled, name: str, report: str, body: Any) -> None:
    """One request."""
    ws, caller = filled.ws, rules.by_id(filled.ws.people, worlds.person_id(name))
    expected = getattr(oracle, report)(ws, caller, body)
    status, answer, _ = filled.ask(name, report, body)
    asked = f"{name} {caller.zone} {report} {body}"
    if isinstance(expected, oracle.Refused):
        assert status == expected.status, f"{asked}\n{answer}"
        return
    assert status == 200, f"{asked}\n{answer}"
    money = reading.Money(ws, caller, body)
    if report == "summary":
        keys = body["summaryFilter"]["groups"]
        assert reading.summary_read(answer, keys) == reading.summary_expected(money, expected, keys), asked
        if keys[0] == "PROJECT":
            reading.check_clients(ws, answer["groupOne"])
        reading.check_order(ws, caller, body, answer["groupOne"], expected.rows)
    elif report == "weekly":
        assert reading.weekly_read(answer) == reading.weekly_expected(money, expected), asked
    else:
        check_pages(filled, name, body, money, expected)
    assert money.kinds or not reading.money_in(answer), asked


def check_pages(filled: Filled, name: str, body: Any, money: reading.Money, expected: Any) -> None:
    """All pages of the detailed report together, newest first."""
    total, lines = expected
    found: list[Any] = []
    for page in range(1, 100):
        body["detailedFilter"]["page"] = page
        status, answer, last = filled.ask(name, "detailed", body)
        assert status == 200 and answer["totals"] == reading.totals_expected(money, total), f"{name} {body}\n{answer}"
        found += answer["timeentries"]
        assert len(answer["timeentries"]) <= body["detailedFilter"]["pageSize"]
        if last == "true":
            break
    wanted = sorted(lines, key=lambda line: (line.entry.start, line.entry.id), reverse=True)
    asked = f"{name} {body}"
    assert [reading.row_read(row) for row in found] == [
        reading.row_expected(filled.ws, money, line) for line in wanted
    ], asked
