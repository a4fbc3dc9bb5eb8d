"""Which rate applies to an entry (product-facts 12.1 and 34.1, 34.2)."""

from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.who.context import Context
from hourbook.core.who.identity import currencies, members, workspaces
from hourbook.features.clients.tables import clients
from hourbook.features.projects.queries import get_project, get_task
from hourbook.features.projects.tables import project_members, projects, tasks
from hourbook.features.rates import Resolved, resolve
from hourbook.features.rates.tables import rate_history
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import World

Set = dict[str, int | None]
LEVELS: Set = {"WORKSPACE": 1000, "MEMBER": 2000, "PROJECT": 3000, "TASK": 4000, "PROJECT_MEMBER": 5000}
NOW = 1_790_000_000_000


def resolved(world: World, hourly: Set, cost: Set | None = None, *, start: int = NOW, then: Any = None) -> Resolved:
    """The rates of an entry of the member, on a task of a project, with these rates at the levels."""

    def verb(ctx: Context) -> Resolved:
        level = rates_of(hourly, cost or {})
        change(ctx, workspaces, workspaces.c.id == world.workspace_id, level("WORKSPACE"))
        change(ctx, members, members.c.user_id == world.member.id, level("MEMBER"))
        ctx = enter_workspace(ctx, world.workspace_id)
        project = new_project(ctx, level("PROJECT"))
        values: dict[str, Any] = {"project_id": project, "name": "T", "status": "ACTIVE", "billable": True}
        task = records.add(ctx, tasks, **values, **level("TASK")).id
        records.add(ctx, project_members, project_id=project, user_id=world.member.id, **level("PROJECT_MEMBER"))
        if then:
            then(ctx, project, task)
        return found(ctx, world.member.id, project, task, start)

    return world.server.verb(verb)  # type: ignore[no-any-return]


def rates_of(hourly: Set, cost: Set) -> Any:
    return lambda level: {"hourly_rate": hourly.get(level), "cost_rate": cost.get(level)}


def change(ctx: Context, table: Any, where: Any, values: dict[str, Any]) -> None:
    ctx.tx.execute(sa.update(table).where(where).values(**values))


def new_project(ctx: Context, rates: dict[str, Any], **more: Any) -> str:
    values: dict[str, Any] = (
        {"name": "Project", "color": "#000000", "billable": True, "public": True, "note": ""} | rates | more
    )
    return records.add(ctx, projects, **values).id  # type: ignore[no-any-return]


def found(ctx: Context, user_id: str, project_id: str, task_id: str, start: int) -> Resolved:
    admin = SimpleNamespace(**{name: getattr(ctx, name) for name in ("tx", "workspace", "workspace_id", "user_id")})
    admin.roles = frozenset({"OWNER"})
    project = get_project(admin, project_id)  # type: ignore[arg-type]
    task = get_task(ctx, project, task_id) if task_id else None
    return resolve(ctx, user_id=user_id, project=project, task=task, start_at=start)


def test_the_most_specific_of_five_levels_wins(world: World) -> None:
    given, expected = LEVELS.copy(), [5000, 4000, 3000, 2000, 1000]
    for rate, level in zip(expected, ["PROJECT_MEMBER", "TASK", "PROJECT", "MEMBER", "WORKSPACE"], strict=True):
        assert resolved(World(world.server), given).hourly_rate == rate
        del given[level]
    assert resolved(World(world.server), given).hourly_rate is None


@pytest.mark.parametrize("level", LEVELS)
def test_zero_is_a_rate_and_stops_the_search(world: World, level: str) -> None:
    given: Set = {"WORKSPACE": 1000, "MEMBER": 2000, level: 0}
    expected = 2000 if level == "WORKSPACE" else 0
    assert resolved(world, given).hourly_rate == expected


def test_zero_on_the_task_beats_the_rate_of_the_project(world: World) -> None:
    assert resolved(world, {"TASK": 0, "PROJECT": 3000}).hourly_rate == 0


def test_hourly_and_cost_rates_are_found_apart(world: World) -> None:
    assert resolved(world, {"PROJECT": 3000}, {"PROJECT_MEMBER": 0, "MEMBER": 700})[:2] == (3000, 0)
    assert resolved(World(world.server), {"TASK": 10}, {"WORKSPACE": 5})[:2] == (10, 5)


def test_without_a_project_only_member_and_workspace_count(world: World) -> None:
    def verb(ctx: Context) -> Resolved:
        change(ctx, workspaces, workspaces.c.id == world.workspace_id, {"hourly_rate": 9, "cost_rate": 4})
        change(ctx, members, members.c.user_id == world.member.id, {"hourly_rate": 12})
        ctx = enter_workspace(ctx, world.workspace_id)
        return resolve(ctx, user_id=world.member.id, project=None, task=None, start_at=NOW)

    assert world.server.verb(verb) == Resolved(12, 4, "USD")


def test_the_currency_of_the_client_goes_before_that_of_the_workspace(world: World) -> None:
    def verb(ctx: Context) -> list[str]:
        ctx = enter_workspace(ctx, world.workspace_id)
        euro = records.add(ctx, currencies, code="EUR").id
        own = records.add(ctx, clients, name="A", currency_id=euro).id
        plain = records.add(ctx, clients, name="B").id
        given = [new_project(ctx, {}, client_id=client) for client in (own, plain, None)]
        return [found(ctx, world.member.id, project, "", NOW).currency for project in given]

    assert world.server.verb(verb) == ["EUR", "USD", "USD"]


@pytest.mark.parametrize(("start", "expected"), [(50, 1), (100, 2), (199, 2), (200, 5000)])
def test_an_entry_gets_the_rate_that_held_when_it_started(world: World, start: int, expected: int) -> None:
    def history(ctx: Context, project: str, task: str) -> None:
        subject = {"kind": "HOURLY", "level": "PROJECT_MEMBER", "subject_id": project, "user_id": world.member.id}
        records.add(ctx, rate_history, **subject, since=200, amount=2)
        records.add(ctx, rate_history, **subject, since=100, amount=1)
        records.add(ctx, rate_history, **subject | {"user_id": world.admin.id}, since=300, amount=99)
        records.add(ctx, rate_history, **subject | {"kind": "COST"}, since=300, amount=77)

    assert resolved(world, LEVELS, start=start, then=history)[:2] == (expected, 77)


def test_a_level_that_had_no_rate_then_is_skipped(world: World) -> None:
    def history(ctx: Context, project: str, task: str) -> None:
        records.add(ctx, rate_history, kind="HOURLY", level="TASK", subject_id=task, since=100, amount=None)

    assert resolved(world, {"TASK": 4000, "MEMBER": 8}, start=99, then=history).hourly_rate == 8
