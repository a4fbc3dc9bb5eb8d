"""SQLite is given some entries at a time, so that its memory does not grow with the range; nobody sees the seams."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.features.reports.engine import statement
from hourbook.features.reports.engine.measures import DAY_MS
from tests.features.reports.reports import detailed, report, summary
from tests.features.time_entries.entries import project_of, track
from tests.world import World

GROUPS = [["PROJECT"], ["USER", "DATE"], ["TAG", "PROJECT"], ["PROJECT", "TAG"], ["TIMEENTRY"], ["USER_GROUP", "WEEK"]]


def filled(world: World) -> None:
    """Ten hours on ten days, in two projects and in none, some with one tag and some with two."""
    site, shop = (project_of(world, name).id for name in ("Site", "Shop"))
    one, two = (world.owner.make("tags", {"name": name})["id"] for name in ("one", "two"))
    group = world.owner.make("user-groups", {"name": "Team"})["id"]
    world.owner.post(f"user-groups/{group}/users", {"userId": world.owner.id})
    for day in range(1, 11):
        body = {"projectId": [site, shop, None][day % 3], "tagIds": [[], [one], [one, two]][day % 3]}
        track(world.owner, f"2026-08-{day:02}T09:00:00Z", f"2026-08-{day:02}T10:00:00Z", **body)


def answers(world: World) -> list[Any]:
    kinds = [summary(world.owner, *groups) for groups in GROUPS]
    attendance = report(world.owner, "attendance", attendanceFilter={"page": 1, "pageSize": 50})
    return [*kinds, detailed(world.owner), attendance]


def test_reports_are_the_same_however_finely_they_are_read(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(world)
    whole = answers(world)
    monkeypatch.setattr(statement, "SLICE", 2)
    monkeypatch.setattr(statement, "MONTH", DAY_MS)
    assert answers(world) == whole


def test_a_long_range_is_read_in_parts_of_about_as_many_entries(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    filled(world)
    monkeypatch.setattr(statement, "SLICE", 2)
    monkeypatch.setattr(statement, "MONTH", DAY_MS)
    seen: list[str] = []
    engine = world.server.app.db.engine

    def listen(_c: Any, _cursor: Any, text: str, *_more: Any) -> None:
        seen.extend([text] if "FROM time_entries" in text and "GROUP BY" in text else [])

    sa.event.listen(engine, "before_cursor_execute", listen)
    try:
        summary(world.owner, "USER")
    finally:
        sa.event.remove(engine, "before_cursor_execute", listen)
    if engine.dialect.name == "sqlite":
        assert 5 <= len(seen) <= 10  # ten entries by twos, then ever longer times without any
    else:
        assert len(seen) == 1  # it sorts and hashes in bounded memory of its own
