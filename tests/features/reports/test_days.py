"""Days, weeks and months in the report's zone, through changes of the clocks."""

import random
from datetime import UTC, datetime
from pathlib import Path

import pytest
import sqlalchemy as sa

from hourbook.core.base.clock import EPOCH_DAY, day_start, wall, zone_names
from hourbook.core.db.opening import open_database
from hourbook.features.reports.engine.levels import period
from hourbook.features.reports.engine.measures import day_of, local_day, pieces_of
from hourbook.features.time_entries.tables import time_entries
from tests.features.reports.reports import report, summary, tree
from tests.features.time_entries.entries import made
from tests.world import World


def ms(text: str) -> int:
    return int(datetime.fromisoformat(text).replace(tzinfo=UTC).timestamp() * 1000)


def entry_at(world: World, start: str, minutes: int = 30) -> None:
    columns = {"description": "", "billable": False, "type": "REGULAR", "currency": "USD"}
    at = ms(start)
    made(world, time_entries, user_id=world.member.id, start_at=at, end_at=at + minutes * 60_000, **columns)


def true_day(at: int, zone: str) -> int:
    """The local day of an instant as the clock of the kernel cuts days."""
    noon = wall(day_start(at, zone) + 6 * 3_600_000, zone)
    return noon.toordinal() - EPOCH_DAY


@pytest.mark.parametrize("zone", ["America/St_Johns", "Asia/Tehran", "Pacific/Apia", "Africa/Casablanca",
                                  "Australia/Lord_Howe", "America/Nuuk", "Asia/Kathmandu", "Africa/Cairo",
                                  "America/New_York", "Antarctica/Troll"])  # fmt: skip
def test_days_agree_with_the_clock_around_every_change(zone: str) -> None:
    start, end = ms("1985-01-01T00:00:00"), ms("2035-01-01T00:00:00")
    pieces = pieces_of(zone, start, end)
    assert len(pieces) > 1 or zone == "Asia/Kathmandu"
    near = [piece.until + step * 600_000 for piece in pieces[:-1] if piece.until for step in range(-12, 13)]
    for at in near:
        assert day_of(at, pieces) - 1 == true_day(at, zone), datetime.fromtimestamp(at / 1000, UTC)


def test_days_agree_with_the_clock_in_every_zone() -> None:
    chance = random.Random(7)
    for zone in sorted(zone_names()):
        start = chance.randrange(ms("2000-01-01T00:00:00"), ms("2030-01-01T00:00:00"))
        end = start + chance.randrange(400 * 86_400_000)
        pieces = pieces_of(zone, start, end)
        for at in (start, end, *(chance.randrange(start, end + 1) for _ in range(8))):
            assert day_of(at, pieces) - 1 == true_day(at, zone), (zone, at)


def test_the_database_cuts_days_as_python_does(tmp_path: Path) -> None:
    zone, start, end = "America/St_Johns", ms("2009-01-01T00:00:00"), ms("2013-01-01T00:00:00")
    pieces = pieces_of(zone, start, end)
    text = str(sa.select(local_day(pieces)).compile(compile_kwargs={"literal_binds": True}))
    starts = [piece.until + step for piece in pieces[:-1] if piece.until for step in (-1, 0, 3_599_999, 3_600_000)]
    with open_database(f"sqlite:///{tmp_path}/days.db").engine.connect() as database:
        database.exec_driver_sql("CREATE TABLE time_entries (start_at INTEGER)")
        for at in starts:
            database.exec_driver_sql("DELETE FROM time_entries")
            database.exec_driver_sql("INSERT INTO time_entries VALUES (?)", (at,))
            assert database.exec_driver_sql(text).scalar() == day_of(at, pieces)


def test_weeks_and_months_are_named_by_their_first_day() -> None:
    monday = datetime(2026, 8, 10).toordinal() - EPOCH_DAY
    assert period("DATE", monday, 0) == period("WEEK", monday, 0) == "2026-08-10"
    assert (period("WEEK", monday, 6), period("WEEK", monday, 1)) == ("2026-08-09", "2026-08-04")
    assert period("MONTH", monday, 0) == "2026-08"


def test_an_entry_counts_whole_on_the_local_day_of_its_start(world: World) -> None:
    entry_at(world, "2026-08-10T21:30:00", 60)  # 23:30 in Belgrade, over midnight
    entry_at(world, "2026-08-10T22:15:00")  # 00:15 of the next day
    groups = summary(world.owner, "DATE", timeZone="Europe/Belgrade")["groupOne"]
    assert tree(groups) == {"2026-08-10": 3600, "2026-08-11": 1800}
    assert tree(summary(world.owner, "DATE", timeZone="UTC")["groupOne"]) == {"2026-08-10": 5400}


def test_the_day_the_clocks_change_is_one_day(world: World) -> None:
    for start in ("2026-10-24T22:00:00", "2026-10-25T00:30:00", "2026-10-25T01:30:00", "2026-10-25T22:59:00"):
        entry_at(world, start)
    entry_at(world, "2026-10-25T23:00:00")
    autumn = {"dateRangeStart": "2026-10-25T00:00:00", "dateRangeEnd": "2026-10-26T23:59:59.999"}
    groups = summary(world.owner, "DATE", timeZone="Europe/Belgrade", **autumn)["groupOne"]
    assert tree(groups) == {"2026-10-25": 7200, "2026-10-26": 1800}


def test_the_window_is_wall_clock_in_the_zone_whatever_is_written_behind_it(world: World) -> None:
    entry_at(world, "2026-07-31T22:15:00")  # 1 August in Belgrade
    entry_at(world, "2026-08-31T22:15:00")  # 1 September
    for suffix in ("", "Z", ".000Z"):
        days = {"dateRangeStart": f"2026-08-01T00:00:00{suffix}", "dateRangeEnd": f"2026-08-31T23:59:59{suffix}"}
        assert list(tree(summary(world.owner, "DATE", timeZone="Europe/Belgrade", **days)["groupOne"])) == [
            "2026-08-01"
        ]
        assert list(tree(summary(world.owner, "DATE", timeZone="UTC", **days)["groupOne"])) == ["2026-08-31"]


def test_an_offset_is_converted_first_and_then_read_as_wall_clock(world: World) -> None:
    entry_at(world, "2026-07-31T20:00:00")
    shifted = {"dateRangeStart": "2026-08-01T00:00:00+02:00", "dateRangeEnd": "2026-08-01T02:00:00+02:00"}
    assert report(world.owner, "summary", summaryFilter={"groups": ["DATE"]}, timeZone="Europe/Belgrade", **shifted)[
        "totals"
    ][0]["entriesCount"] == 1  # fmt: skip


def test_a_range_of_two_centuries_costs_no_more_than_its_entries(world: World) -> None:
    entry_at(world, "2026-08-10T08:00:00")
    ever = {"dateRangeStart": "1971-01-01T00:00:00", "dateRangeEnd": "2199-12-31T23:59:59"}
    groups = summary(world.owner, "MONTH", timeZone="America/New_York", **ever)["groupOne"]
    assert tree(groups) == {"2026-08": 1800}
