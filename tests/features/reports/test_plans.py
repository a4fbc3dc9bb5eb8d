"""The indexes of time entries earn their keep: the statements of reports are seen to use them, on both databases."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.db.tables import new_id
from hourbook.core.who.context import Context
from hourbook.features.time_entries.tables import time_entries
from tests.features.reports.reports import detailed, summary
from tests.world import World

START, DAY = 1_785_542_400_000, 86_400_000  # 2026-08-01
ENTRIES = 20_000


def seeded(world: World, days: int = 31) -> None:
    """Many entries of the owner in 20 projects and in none, spread over some days, and fresh statistics."""
    made = [world.owner.make("projects", {"name": f"Project {n}"})["id"] for n in range(20)]

    def insert(ctx: Context) -> None:
        rows = [entry(world, number, [*made, None][number % 21], days) for number in range(ENTRIES)]
        ctx.tx.execute(sa.insert(time_entries), rows)

    world.server.verb(insert)
    if engine_name(world) == "postgresql":  # what its own daemon does; SQLite plans without statistics
        with world.server.app.db.engine.connect() as raw:
            raw.execution_options(isolation_level="AUTOCOMMIT").execute(sa.text("VACUUM ANALYZE time_entries"))


@pytest.fixture(autouse=True)
def removed(world: World) -> Iterator[None]:
    """Other tests and their statistics do without so many entries."""
    yield
    mine = sa.delete(time_entries).where(time_entries.c.workspace_id == world.workspace_id)
    world.server.verb(lambda ctx: ctx.tx.execute(mine))


def entry(world: World, number: int, project: str | None, days: int) -> dict[str, Any]:
    start = START + number * days * DAY // ENTRIES
    return {
        "workspace_id": world.workspace_id, "id": new_id(), "created_at": start, "user_id": world.owner.id,
        "description": f"Work {number}", "project_id": project, "task_id": None, "billable": True, "type": "REGULAR",
        "start_at": start, "end_at": start + 600_000, "hourly_rate": 5000, "cost_rate": None, "currency": "USD",
        "invoiced": False, "approval_request_id": None, "approved": False, "kiosk_id": None,
    }  # fmt: skip


def plans(world: World, ask: Any) -> str:
    """How the database reads time entries in the statements that `ask` causes."""
    seen: list[tuple[str, Any]] = []

    def listen(_c: Any, _cursor: Any, text: str, values: Any, *_more: Any) -> None:
        if "FROM time_entries" in text:
            seen.append((text, values))

    engine = world.server.app.db.engine
    sa.event.listen(engine, "before_cursor_execute", listen)
    try:
        ask()
    finally:
        sa.event.remove(engine, "before_cursor_execute", listen)
    assert seen, "no statement on time entries was seen"
    return "\n".join(explained(world, text, values) for text, values in seen)


def explained(world: World, text: str, values: Any) -> str:
    explain = "EXPLAIN QUERY PLAN " if engine_name(world) == "sqlite" else "EXPLAIN "
    with world.server.app.db.engine.connect() as connection:
        return "\n".join(str(tuple(row)) for row in connection.exec_driver_sql(explain + text, values))


def engine_name(world: World) -> str:
    return world.server.app.db.engine.dialect.name


def test_a_summary_by_project_is_added_up_from_the_index_alone(world: World) -> None:
    seeded(world)
    plan = plans(world, lambda: summary(world.owner, "PROJECT"))
    if engine_name(world) == "sqlite":
        assert plan.count("COVERING INDEX ix_time_entries_project (workspace_id=? AND project_id=? AND start_at>?") == 2
    else:
        assert "HashAggregate" in plan, plan
    assert sum(group["duration"] for group in summary(world.owner, "PROJECT")["groupOne"]) == ENTRIES * 600


def test_a_short_report_reads_its_own_days_only(world: World) -> None:
    seeded(world, days=800)
    for groups in (["USER"], ["PROJECT", "DATE"]):
        plan = plans(world, lambda groups=groups: summary(world.owner, *groups))
        assert "start_at" in plan and "SCAN time_entries" not in plan and "Seq Scan on time_entries" not in plan, plan


def test_later_pages_skip_in_the_index_alone(world: World) -> None:
    seeded(world)
    plan = plans(world, lambda: detailed(world.owner, page=20, detailedFilter={"options": {"totals": "EXCLUDE"}}))
    pages = plan.split("\n")
    if engine_name(world) == "sqlite":
        assert "COVERING INDEX ix_time_entries_start (workspace_id=? AND start_at>? AND start_at<?)" in pages[0]
        assert "ORDER BY" not in pages[1]
    else:
        assert "Index Only Scan Backward using ix_time_entries_start" in plan, plan
        assert not any("Sort Key" in line for line in pages[:6]), plan
