"""Amounts from seconds and minor units, rounding, and what is never added (product-facts 12.3, 14, 34)."""

from typing import Any

import pytest

from hourbook.features.reports.engine.measures import Rounding, amount
from hourbook.features.time_entries.tables import time_entries
from tests.features.reports.reports import asked, detailed, money, refusal, summary
from tests.features.time_entries.entries import made
from tests.world import World

START = 1_786_348_800_000  # 2026-08-10T08:00:00Z


def entry(world: World, seconds: int, **columns: Any) -> None:
    filled = {"description": "", "billable": True, "type": "REGULAR", "currency": "USD"} | columns
    made(world, time_entries, user_id=world.member.id, start_at=START, end_at=START + seconds * 1000, **filled)


def totals(world: World, **body: Any) -> Any:
    return summary(world.owner, "PROJECT", amounts=["EARNED", "COST", "PROFIT"], **body)["totals"][0]


def test_amounts_are_rounded_half_up_for_each_entry() -> None:
    assert [amount(seconds, 100) for seconds in (17, 18, 53, 54)] == [0, 1, 1, 2]
    assert amount(3600, 4999) == 4999
    assert amount(1, 1800) == 1
    assert amount(999 * 3600, 2**31 - 1) == 999 * (2**31 - 1)
    assert amount(3600, None) == amount(3600, 0) == 0


def test_totals_are_sums_of_entries_not_roundings_of_sums(world: World) -> None:
    for _ in range(3):
        entry(world, 18, hourly_rate=100)  # 0.5 of a minor unit each
    assert [row["amount"] for row in detailed(world.owner)["timeentries"]] == [1, 1, 1]
    assert totals(world)["totalAmount"] == 3


def test_only_billable_entries_earn_and_all_cost(world: World) -> None:
    entry(world, 3600, hourly_rate=5000, cost_rate=2000)
    entry(world, 3600, hourly_rate=5000, cost_rate=2000, billable=False)
    entry(world, 3600)
    assert totals(world)["amounts"] == [
        {"type": "EARNED", "value": 5000}, {"type": "COST", "value": 4000}, {"type": "PROFIT", "value": 1000}
    ]  # fmt: skip
    assert totals(world)["totalBillableTime"] == 7200


@pytest.mark.parametrize("kind", ["EARNED", "COST", "PROFIT"])
def test_amount_is_the_one_that_is_asked_for(world: World, kind: str) -> None:
    entry(world, 3600, hourly_rate=500, cost_rate=2000)
    value = {"EARNED": 500, "COST": 2000, "PROFIT": -1500}[kind]
    answer = summary(world.owner, amountShown=kind)
    assert money(answer["groupOne"]) == {"(Without project)": value}
    assert answer["totals"][0]["totalAmount"] == value
    row = detailed(world.owner, amountShown=kind)["timeentries"][0]
    assert (row["amount"], row["rate"]) == (value, {"EARNED": 500, "COST": 2000}.get(kind))


def test_a_zero_rate_is_an_amount_and_no_billable_flag_is_none(world: World) -> None:
    entry(world, 3600, hourly_rate=0)
    entry(world, 3600, hourly_rate=100, billable=False)
    rows = detailed(world.owner, sort="ID", sortOrder="ASCENDING")["timeentries"]
    assert [(row["amount"], row["rate"]) for row in rows] == [(0, 0), (None, None)]


@pytest.mark.parametrize(
    ("mode", "step", "seconds", "wanted"),
    [
        ("Round to nearest", 15, [420, 480, 600], [0, 900, 900]),
        ("Round up to", 15, [420, 480, 600], [900, 900, 900]),
        ("Round down", 15, [420, 480, 600], [0, 0, 0]),
        ("Round down", 30, [60, 1740, 1800, 3599], [0, 0, 1800, 1800]),
        ("Round up to", 30, [0, 1, 1800, 1801], [0, 1800, 1800, 3600]),
        ("Round to nearest", 1, [10 * 60 + 29, 10 * 60 + 30, 10 * 60 + 56], [600, 660, 660]),
    ],
)
def test_every_entry_is_rounded_and_then_summed(
    world: World, mode: str, step: int, seconds: list[int], wanted: list[int]
) -> None:
    world.set(round={"round": mode, "minutes": str(step)})
    for length in seconds:
        entry(world, length, hourly_rate=3600)
    rows = detailed(world.owner, rounding=True, sort="ID", sortOrder="ASCENDING")["timeentries"]
    assert [row["timeInterval"]["duration"] for row in rows] == wanted
    assert [row["amount"] for row in rows] == wanted
    assert [Rounding(mode, step * 60).of(length) for length in seconds] == wanted
    found = totals(world, rounding=True)
    assert (found["totalTime"], found["totalAmount"]) == (sum(wanted), sum(wanted))
    assert totals(world)["totalTime"] == sum(seconds)


def test_the_workspace_says_whether_reports_round_and_the_body_goes_first(world: World) -> None:
    world.set(timeRoundingInReports=True, round={"round": "Round up to", "minutes": "60"})
    entry(world, 60)
    assert totals(world)["totalTime"] == 3600
    assert totals(world, rounding=False)["totalTime"] == 60


def test_below_the_plan_of_rounding_it_is_refused_by_name(world: World) -> None:
    world.plan("FREE")
    answer = asked(world.owner, "summary", summaryFilter={"groups": ["USER"]}, rounding=True)
    assert refusal(answer) == (403, 501, "Access Denied")
    assert answer.json()["details"]["reason"] == "plan-required"
    assert asked(world.owner, "summary", summaryFilter={"groups": ["USER"]}, rounding=False).status_code == 200
