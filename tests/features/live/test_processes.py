"""Several processes on one PostgreSQL hear each other; a server that closes ends its streams first."""

import json
from pathlib import Path
from typing import Any

import httpx2
import pytest
import sqlalchemy as sa

from hourbook.core.db.notices import payloads
from hourbook.settings import Settings
from tests.e2e.live import Live
from tests.features.live.reading import reading, send
from tests.world import Server, World

HOUR = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}


@pytest.fixture
def second(postgres_server: Server, tmp_path: Path) -> Any:
    """Another process on the database of the first, as far as one process can be two."""
    made = Server(Settings(data=str(tmp_path), database=postgres_server.app.settings.database))
    yield made
    made.close()


async def entry_through(world: World, server: Server) -> str:
    answer = await server.http.post(world.path("time-entries"), headers=world.member.headers, json=HOUR)
    return answer.json()["id"]  # type: ignore[no-any-return]


@pytest.mark.parametrize("serves", [True, False], ids=["another server", "the command line"])
def test_what_another_process_commits_is_heard(postgres_server: Server, second: Server, serves: bool) -> None:
    world = World(postgres_server)

    async def scenario() -> None:
        if serves:
            second.app.live.start()
        async with reading(world.member) as stream:
            made = await entry_through(world, second)
            assert (await stream.change())["id"] == made
        await second.app.live.stop()

    postgres_server.run(scenario())


def test_a_connection_that_was_lost_is_made_again_and_everything_is_read_again(
    postgres_server: Server, second: Server
) -> None:
    world = World(postgres_server)
    others = "pid <> pg_backend_pid() AND query LIKE 'LISTEN%' AND datname = current_database()"

    async def scenario() -> None:
        async with reading(world.member) as stream:
            end = sa.text(f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE {others}")
            assert await second.app.db.write(lambda tx: tx.execute(end).rowcount)
            assert await stream.next() == ("resync", {})
            made = await entry_through(world, second)
            assert (await stream.change())["id"] == made

    postgres_server.run(scenario())


def test_a_large_transaction_is_announced_in_several_messages(postgres_server: Server, second: Server) -> None:
    world = World(postgres_server)
    ids = [world.member.make("time-entries", HOUR)["id"] for _ in range(3)]
    notices = [f"c {world.workspace_id} {number:024}" for number in range(400)]
    assert len(list(payloads(notices, "me"))) > 1

    async def scenario() -> None:
        async with reading(world.member) as stream:
            second.app.db.announce(notices)
            for id in ids:
                await send(world.member, "DELETE", f"time-entries/{id}")
                assert (await stream.change())["id"] == id

    postgres_server.run(scenario())


@pytest.mark.parametrize("workers", [1, 2])
def test_a_server_that_is_stopped_ends_its_streams_and_does_not_wait_for_them(
    request: pytest.FixtureRequest, tmp_path: Path, workers: int
) -> None:
    database = request.getfixturevalue("postgres").create_database() if workers > 1 else ""
    server = Drained(tmp_path, database).start("--workers", str(workers))
    address = f"{server.origin}/api/v1/workspaces/{server.workspace_id}/live"
    with httpx2.Client(headers=server.headers, timeout=20) as client, client.stream("GET", address) as stream:
        lines = stream.iter_lines()
        assert next(lines) == "event: hello"
        made = server.call("POST", "tags", json={"name": "urgent"}).json()["id"]
        data = next(line for line in lines if line.startswith("data: ") and line != "data: {}")
        assert json.loads(data.removeprefix("data: "))["id"] == made
        assert server.stop() == 0
        assert [line for line in lines if line] == []


class Drained(Live):
    """A server that would wait for running requests longer than a test may take."""

    def environment(self) -> dict[str, str]:
        return {**super().environment(), "HOURBOOK_DRAIN_SECONDS": "300"}
