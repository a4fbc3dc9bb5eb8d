"""Setting rates of the workspace and its members (wire-facts 6.2, product-facts 12.2)."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.base.clock import Instant
from hourbook.core.rows import records
from hourbook.core.rows.changes import changes
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.features.rates import resolve
from hourbook.features.time_entries.tables import time_entries
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import Person, World

MARCH, APRIL, MAY = (f"2026-0{month}-01T00:00:00Z" for month in (3, 4, 5))
SKIPPED = "x-hourbook-skipped-entries"


def entry(world: World, person: Person, start: str, **more: Any) -> str:
    """An entry of an hour without a project, at no rate unless given."""
    at = int(Instant.parse(start))

    def verb(ctx: Context) -> str:
        ctx = enter_workspace(ctx, world.workspace_id)
        values: dict[str, Any] = {"user_id": person.id, "description": "", "billable": True, "type": "REGULAR"}
        times: dict[str, Any] = {"start_at": at, "end_at": at + 3_600_000, "currency": "USD"}
        return records.add(ctx, time_entries, **values, **times, **more).id  # type: ignore[no-any-return]

    return world.server.verb(verb)  # type: ignore[no-any-return]


def rates(world: World, *ids: str) -> list[tuple[int | None, int | None]]:
    rows = world.rows(sa.select(time_entries).where(time_entries.c.id.in_(ids)))
    found = {row.id: (row.hourly_rate, row.cost_rate) for row in rows}
    return [found[id] for id in ids]


def member_rate(world: World, start: str) -> int | None:
    """What a new entry of the member gets."""

    def verb(ctx: Context) -> int | None:
        ctx = enter_workspace(ctx, world.workspace_id)
        at = int(Instant.parse(start))
        return resolve(ctx, user_id=world.member.id, project=None, task=None, start_at=at).hourly_rate

    return world.server.verb(verb)  # type: ignore[no-any-return]


def test_the_four_routes_answer_the_whole_workspace(world: World) -> None:
    hourly = world.admin.put("hourly-rate", {"amount": 2500, "currency": "EUR"}).json()
    assert hourly["hourlyRate"] == {"amount": 2500, "currency": "EUR"}
    assert [one["code"] for one in hourly["currencies"] if one["isDefault"]] == ["EUR"]
    assert world.admin.put("cost-rate", {"amount": 900}).json()["costRate"]["amount"] == 900
    world.admin.put(f"users/{world.member.id}/hourly-rate", {"amount": 3000})
    answer = world.admin.put(f"users/{world.member.id}/cost-rate", {"amount": 0})
    assert list(answer.json()) == list(hourly)
    own = next(one for one in answer.json()["memberships"] if one["userId"] == world.member.id)
    assert (own["hourlyRate"]["amount"], own["costRate"]["amount"]) == (3000, 0)


def test_wrong_amounts_are_refused(world: World) -> None:
    for path in ("hourly-rate", "cost-rate", f"users/{world.member.id}/hourly-rate"):
        answer = world.admin.put(path, {"amount": -1, "currency": "USD"})
        assert (answer.status_code, answer.json()["code"]) == (400, 501)
        assert answer.json()["message"] == "Amount has to be a positive value."
        assert world.admin.put(path, {"amount": 2**31, "currency": "USD"}).status_code == 400
        assert world.admin.put(path, {"amount": "much", "currency": "USD"}).status_code == 400
    assert world.admin.put("hourly-rate", {"amount": 1}).json()["details"]["field"] == "currency"
    assert world.admin.put("cost-rate", {}).json()["message"] == "must not be null"
    assert world.admin.put("cost-rate", {"amount": 1, "since": "soon"}).json()["message"] == (
        "You entered invalid value for field : [since]"
    )


def test_rates_of_somebody_unknown_are_refused_alike(world: World) -> None:
    for user_id in (world.stranger.id, "f" * 24, "nobody"):
        answer = world.admin.put(f"users/{user_id}/hourly-rate", {"amount": 1})
        assert (answer.status_code, answer.json()["message"]) == (400, "User doesn't belong to Workspace")


def test_without_since_written_entries_keep_their_rate(world: World) -> None:
    old = entry(world, world.member, MARCH)
    answer = world.admin.put(f"users/{world.member.id}/hourly-rate", {"amount": 3000})
    assert SKIPPED not in answer.headers
    assert rates(world, old) == [(None, None)]
    assert member_rate(world, MARCH) == 3000


def test_with_since_entries_from_then_on_get_the_rate(world: World) -> None:
    ids = [entry(world, world.member, start) for start in (MARCH, APRIL, MAY)]
    other = entry(world, world.admin, MAY)
    answer = world.admin.put(f"users/{world.member.id}/hourly-rate", {"amount": 3000, "since": APRIL})
    assert answer.headers[SKIPPED] == "0"
    assert rates(world, *ids, other) == [(None, None), (3000, None), (3000, None), (None, None)]
    world.admin.put("cost-rate", {"amount": 500, "since": MAY})
    assert rates(world, *ids, other) == [(None, None), (3000, None), (3000, 500), (None, 500)]


def test_invoiced_and_approved_entries_are_skipped_and_counted(world: World) -> None:
    ids = [entry(world, world.member, MAY, **more) for more in ({"invoiced": True}, {"approved": True}, {})]
    answer = world.admin.put("hourly-rate", {"amount": 700, "currency": "USD", "since": APRIL})
    assert answer.headers[SKIPPED] == "2"
    assert rates(world, *ids) == [(None, None), (None, None), (700, None)]
    again = world.admin.put("hourly-rate", {"amount": 700, "currency": "USD", "since": APRIL})
    assert again.headers[SKIPPED] == "2"


def test_a_more_specific_rate_stays(world: World) -> None:
    world.admin.put(f"users/{world.member.id}/hourly-rate", {"amount": 0})
    own, other = entry(world, world.member, MAY, hourly_rate=0), entry(world, world.admin, MAY)
    world.admin.put("hourly-rate", {"amount": 700, "currency": "EUR", "since": APRIL})
    assert rates(world, own, other) == [(0, None), (700, None)]
    currencies = world.rows(sa.select(time_entries.c.currency).where(time_entries.c.id.in_([own, other])))
    assert {row.currency for row in currencies} == {"EUR"}


@pytest.mark.parametrize(("order", "expected"), [((APRIL, MAY), (1, 2, 3)), ((MAY, APRIL), (1, 3, 3))])
def test_entries_written_later_get_what_held_when_they_start(world: World, order: Any, expected: Any) -> None:
    path = f"users/{world.member.id}/hourly-rate"
    world.admin.put(path, {"amount": 1})
    world.admin.put(path, {"amount": 2, "since": order[0]})
    world.admin.put(path, {"amount": 3, "since": order[1]})
    assert tuple(member_rate(world, start) for start in (MARCH, APRIL, MAY)) == expected


def test_the_same_since_again_corrects_the_rate_and_null_takes_it_away(world: World) -> None:
    path = f"users/{world.member.id}/hourly-rate"
    world.admin.put("hourly-rate", {"amount": 5, "currency": "USD"})
    for amount in (1, 2):
        world.admin.put(path, {"amount": amount, "since": APRIL})
    assert (member_rate(world, MARCH), member_rate(world, APRIL)) == (5, 2)
    old = entry(world, world.member, APRIL)
    world.admin.put(path, {"amount": None, "since": APRIL})
    assert member_rate(world, APRIL) == 5
    assert rates(world, old) == [(5, None)]


def test_only_admins_set_them_and_only_on_a_plan_that_has_rates(world: World) -> None:
    for person in (world.project_manager, world.team_manager, world.member):
        assert world_put(person, "hourly-rate", currency="USD") == 403
        assert world_put(person, f"users/{person.id}/hourly-rate") == 403
    world.plan("FREE")
    assert world_put(world.admin, "hourly-rate", currency="USD") == 403
    world.plan("BASIC")
    assert world_put(world.admin, "hourly-rate", currency="USD") == 200
    assert world_put(world.admin, "cost-rate") == 403


def world_put(person: Person, path: str, **more: Any) -> int:
    return person.put(path, {"amount": 1} | more).status_code


def test_a_rate_leaves_one_change_row_of_its_own(world: World) -> None:
    world.admin.put(f"users/{world.member.id}/cost-rate", {"amount": 8})
    own = sa.select(changes).where(changes.c.workspace_id == world.workspace_id, changes.c.kind == "TIME_ENTRY_RATE")
    [row] = world.rows(own)
    assert (row.event, row.entity_id, row.actor_id) == ("COST_RATE_UPDATED", world.member.id, world.admin.id)
    assert row.owner_id is None
    [stored] = world.rows(sa.select(members.c.cost_rate).where(members.c.user_id == world.member.id))
    assert stored.cost_rate == 8
