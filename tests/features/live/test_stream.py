"""The stream itself: what it sends, when it ends, how much it may hold (core/live.py)."""

import asyncio
import json
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.base import metrics
from hourbook.core.base.clock import now
from hourbook.core.edge import live
from hourbook.core.rows.changes import changes, last_seq
from hourbook.core.who import web_session
from hourbook.core.who.context import Caller, Context, Workspace
from hourbook.core.who.identity import sessions
from hourbook.core.who.workspace_settings import WorkspaceSettings
from hourbook.features.account.queries import user_row
from hourbook.features.account.sessions import open_session
from tests.features.live.reading import Reader, reading, send
from tests.world import ORIGIN, Person, World

HOUR = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}


def test_a_change_arrives_as_kind_and_ids_without_the_row(world: World) -> None:
    async def scenario() -> None:
        async with reading(world.member) as stream:
            assert stream.headers["content-type"] == "text/event-stream"
            assert "content-length" not in stream.headers
            made = await send(world.member, "POST", "time-entries", {**HOUR, "description": "secret"})
            assert await stream.change() == {
                "event": "NEW_TIME_ENTRY", "kind": "TIME_ENTRY", "id": made.json()["id"], "ownerId": world.member.id,
                "projectId": None, "requestId": made.headers["x-request-id"],
            }  # fmt: skip

    world.server.run(scenario())


def test_what_is_rolled_back_is_not_told(world: World) -> None:
    kept = world.member.make("time-entries", HOUR)["id"]

    async def scenario() -> None:
        async with reading(world.member) as stream:
            ids = {"time-entry-ids": [kept, "65a1b2c3d4e5f60718293a4b"]}
            refused = await send(world.member, "DELETE", f"user/{world.member.id}/time-entries", **ids)
            assert refused.status_code == 400
            assert await stream.next() == ("request", {"requestId": refused.headers["x-request-id"], "status": 400})
            await send(world.member, "DELETE", f"time-entries/{kept}")
            assert (await stream.change())["event"] == "TIME_ENTRY_DELETED"

    world.server.run(scenario())


def test_changes_of_one_transaction_arrive_in_order(world: World) -> None:
    ids = [world.member.make("time-entries", HOUR)["id"] for _ in range(5)]

    async def scenario() -> None:
        async with reading(world.member) as stream:
            await send(world.member, "DELETE", f"user/{world.member.id}/time-entries", **{"time-entry-ids": ids})
            assert [(await stream.change())["id"] for _ in ids] == ids

    world.server.run(scenario())


def test_another_workspace_is_not_heard(world: World) -> None:
    other = World(world.server)

    async def scenario() -> None:
        async with reading(world.owner) as stream:
            await send(other.owner, "POST", "tags", {"name": "theirs"})
            mine = await send(world.owner, "POST", "tags", {"name": "ours"})
            assert (await stream.change())["id"] == mine.json()["id"]

    world.server.run(scenario())


def test_a_deactivated_member_loses_the_stream_at_once(world: World) -> None:
    async def scenario() -> None:
        async with reading(world.member) as stream:
            await send(world.owner, "PUT", f"users/{world.member.id}", {"status": "INACTIVE"})
            assert await stream.next() == ("end", None)
            await send(world.owner, "POST", "tags", {"name": "later"})
            assert await stream.next() == ("end", None)

    world.server.run(scenario())


def test_a_revoked_key_loses_the_stream_without_any_change(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(live, "ADMITTED", 0.05)
    person = world.with_key(world.member)

    async def scenario() -> None:
        keys = (await send(world.member, "GET", "/api/v1/user/api-keys")).json()
        limited = next(key["id"] for key in keys if key["name"] == "limited")
        async with reading(person) as stream:
            assert (await send(world.member, "DELETE", f"/api/v1/user/api-keys/{limited}")).status_code < 300
            assert await stream.next() == ("end", None)

    world.server.run(scenario())


@pytest.mark.parametrize("how", ["token", "cookie"])
def test_a_session_that_is_ended_loses_the_stream(world: World, monkeypatch: Any, how: str) -> None:
    monkeypatch.setattr(live, "ADMITTED", 0.05)
    app, person = world.server.app, Person(world, world.member, "")
    opened = world.server.verb(lambda ctx: open_session(ctx, user_row(ctx, person.id)))
    [session] = world.rows(sa.select(sessions.c.id).where(sessions.c.user_id == person.id))
    cookie = web_session.cookie(app.secret, ORIGIN, person.id, session.id, now()).partition(";")[0]
    token = {"X-Auth-Token": opened.token}
    person.headers = token if how == "token" else {"Cookie": cookie, "X-Hourbook-App": "1"}

    async def scenario() -> None:
        async with reading(person) as stream:
            made = await send(world.member, "POST", "time-entries", HOUR)
            assert (await stream.change())["id"] == made.json()["id"]
            assert (await send(world.member, "DELETE", f"/api/v1/user/sessions/{session.id}")).status_code == 200
            assert await stream.next() == ("end", None)

    world.server.run(scenario())


@pytest.mark.parametrize("who", ["stranger", "gone"])
def test_who_is_no_active_member_gets_a_refusal_instead(world: World, who: str) -> None:
    person = world.stranger if who == "stranger" else world.new_member("gone", status="INACTIVE")

    async def scenario() -> None:
        stream = Reader(person)
        part = await stream._parts.get()
        assert stream.status == 403 and b"hello" not in (part or b"")
        await stream.leave()

    world.server.run(scenario())


def test_a_silent_stream_beats(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(live, "ADMITTED", 0.01)
    monkeypatch.setattr(live, "HEARTBEAT", 0.01)

    async def scenario() -> None:
        async with reading(world.member) as stream:
            assert await asyncio.wait_for(stream._parts.get(), 10) == b":\n\n"

    world.server.run(scenario())


def test_a_person_has_so_many_streams_and_is_told_so(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(live, "PER_USER", 2)

    async def scenario() -> None:
        async with reading(world.member), reading(world.member), reading(world.admin):
            refused = await send(world.member, "GET", "live")
            assert (refused.status_code, refused.headers["x-hourbook-reason"]) == (429, "too-many-streams")
            assert "2 live streams" in refused.json()["details"]["cause"]
        async with reading(world.member):
            pass

    world.server.run(scenario())


def test_open_streams_are_counted_and_left_ones_are_not(world: World) -> None:
    def counted() -> float:
        return metrics.STREAMS._value.get()  # type: ignore[no-any-return]

    async def scenario() -> None:
        before = counted()
        async with reading(world.member):
            assert counted() == before + 1
        assert counted() == before
        assert b"hourbook_live_streams" in metrics.exposition()

    world.server.run(scenario())


def test_when_the_server_closes_streams_end(world: World) -> None:
    async def scenario() -> None:
        async with reading(world.member) as stream:
            world.server.app.live.drop()
            assert await stream.next() == ("end", None)

    world.server.run(scenario())


def feed(world: World, told: list[Any], last: str = "") -> live.Feed:
    """A stream that nobody reads; ``told`` gets the change rows that are told."""
    app = world.server.app
    place = Workspace(world.workspace_id, "Acme", "FREE", WorkspaceSettings(), "UTC", "USD", None, None)
    ctx = Context(Caller("somebody"), place, app=app)

    def tell(_: Any, rows: list[Any], requests: list[str]) -> list[live.Event]:
        told.extend(rows)
        return [live.Event("heard", [len(rows), len(requests)])]

    def made(tx: Any) -> live.Feed:
        ctx.begin(tx)
        return live.Feed(app.live, ctx, lambda tx: ctx, tell, last)

    return app.db.now(made)  # type: ignore[no-any-return]


def names(part: bytes) -> list[str]:
    return [line.removeprefix("event: ") for line in part.decode().splitlines() if line.startswith("event: ")]


def test_a_slow_reader_keeps_a_bounded_number_of_notices_and_reads_everything_again(world: World) -> None:
    world.server.app.live.longest = 60.0

    async def scenario() -> list[list[str]]:
        slow = feed(world, [])
        await slow.begin()
        for number in range(live.WAITING * 3):
            slow.add(f"r {world.workspace_id} somebody {number} 400")
            assert len(slow._waiting) <= live.WAITING
        parts = [names(await anext(slow)), names(await anext(slow))]
        await slow.close()
        return parts

    try:
        assert world.server.run(scenario()) == [["hello"], ["resync"]]
    finally:
        world.server.app.live.longest = 0


def test_who_is_far_behind_reads_everything_again_and_then_goes_on(world: World, monkeypatch: Any) -> None:
    monkeypatch.setattr(live, "WAITING", 3)
    world.server.app.live.longest = 60.0
    told: list[Any] = []

    async def scenario() -> list[list[str]]:
        slow = feed(world, told)
        await slow.begin()
        for number in range(5):
            await send(world.owner, "POST", "tags", {"name": f"missed {number}"})
        parts = [names(await anext(slow)), names(await anext(slow))]
        await send(world.owner, "POST", "tags", {"name": "heard"})
        parts.append(names(await anext(slow)))
        await slow.close()
        return parts

    try:
        assert world.server.run(scenario()) == [["hello"], ["resync"], ["heard"]]
    finally:
        world.server.app.live.longest = 0
    assert [json.loads(row.after)["name"] for row in told] == ["heard"]


def test_who_lost_the_stream_goes_on_where_it_was(world: World) -> None:
    async def scenario() -> None:
        async with reading(world.member) as stream:
            first = (await send(world.owner, "POST", "tags", {"name": "heard"})).json()["id"]
            assert (await stream.change())["id"] == first
            last = stream.last
        missed = [(await send(world.owner, "POST", "tags", {"name": name})).json()["id"] for name in ("a", "b")]
        async with reading(world.member, last) as stream:
            assert [(await stream.change())["id"] for _ in missed] == missed
            assert stream.last not in ("", last)

    world.server.run(scenario())


def test_an_id_of_a_log_that_was_restored_brings_a_resync(world: World) -> None:
    """A place behind the end is none, and another change may stand there by now."""

    async def scenario() -> None:
        async with reading(world.member) as stream:
            await send(world.owner, "POST", "tags", {"name": "after the backup"})
            await stream.change()
        place, end = world.workspace_id, world.server.app.db.now(last_seq, world.workspace_id)
        lost = sa.delete(changes).where(changes.c.workspace_id == place, changes.c.seq == end)
        await world.server.app.db.write(lambda tx: tx.execute(lost))
        for _ in range(2):
            async with reading(world.member, stream.last) as again:
                assert await again.next() == ("resync", {})
            await send(world.owner, "POST", "tags", {"name": "after the restore"})

    world.server.run(scenario())


@pytest.mark.parametrize("last", ["invented", "of somebody else", ""])
def test_an_id_that_is_not_ours_brings_no_change_but_a_resync(world: World, last: str) -> None:
    async def scenario() -> None:
        async with reading(world.admin) as theirs:
            await send(world.owner, "POST", "tags", {"name": "before"})
            await theirs.change()
        async with reading(world.member, theirs.last if "else" in last else last) as stream:
            if last:
                assert await stream.next() == ("resync", {})
            made = await send(world.owner, "POST", "tags", {"name": "after"})
            assert (await stream.change())["id"] == made.json()["id"]

    world.server.run(scenario())


def test_a_key_for_reading_may_listen(world: World) -> None:
    person: Person = world.with_key(world.member, read_only=True)

    async def scenario() -> None:
        async with reading(person) as stream:
            await send(world.member, "POST", "time-entries", HOUR)
            assert (await stream.change())["kind"] == "TIME_ENTRY"

    world.server.run(scenario())
