"""What those whom nobody knows may use up: room in the request log, lines of the log, requests a second."""

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import msgspec
import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.work.sweeps import system_context
from hourbook.features.request_log import keeping
from hourbook.features.request_log.keeping import ONE_AT_ONCE, STRANGERS_AT_ONCE, forget_strangers, logged_requests
from tests.world import ORIGIN, World

Sends = Callable[..., httpx2.Response]


@pytest.fixture
def from_address(world: World) -> Iterator[Sends]:
    """Requests of somebody without a key, from an address."""
    clients: dict[str, httpx2.AsyncClient] = {}

    def send(address: str, method: str, path: str, **options: Any) -> httpx2.Response:
        if address not in clients:
            transport = httpx2.ASGITransport(app=world.server.asgi, client=(address, 50000))
            clients[address] = httpx2.AsyncClient(transport=transport, base_url=ORIGIN)
        return world.server.run(clients[address].request(method, path, **options))  # type: ignore[no-any-return]

    yield send
    for client in clients.values():
        world.server.run(client.aclose())


@pytest.fixture(autouse=True)
def fresh(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(world.server.app, "strangers", keeping.Strangers())


def row_of(world: World, answer: httpx2.Response) -> Any:
    wanted = sa.select(logged_requests).where(logged_requests.c.id == answer.headers["x-request-id"])
    return world.server.app.db.now(lambda tx: tx.execute(wanted).one_or_none())


def size_of(row: Any) -> int:
    return len(json.dumps([str(value) for value in row]))


def test_a_kept_request_is_cut_to_some_kilobytes(world: World, from_address: Sends) -> None:
    wide = {f"X-{number}": "w " * 300 for number in range(40)}
    sent = {"headers": wide, "json": {"note": "n " * 25_000}}
    path = f"/api/v1/{'p.' * 1000}/x?q={'q.' * 2500}"
    stranger = row_of(world, from_address("192.0.2.1", "POST", path, **sent))
    assert size_of(stranger) < 5_000 and stranger.headers["..."].endswith(" more>")
    headers = {**wide, **world.member.headers}
    known = row_of(world, from_address("192.0.2.1", "POST", path, **{**sent, "headers": headers}))
    assert known.user_id == world.member.id and size_of(known) < 20_000
    given = world.member.send("POST", "tags", b"x", headers={"Content-Type": "t " * 10_000})
    assert size_of(row_of(world, given)) < 10_000 and row_of(world, given).details["cause"]


def test_of_one_address_and_of_all_some_refusals_are_kept_and_of_known_callers_all(
    world: World, from_address: Sends, capsys: pytest.CaptureFixture[str]
) -> None:
    with time_machine.travel("2033-03-03T03:03:03Z", tick=False):
        for _ in range(ONE_AT_ONCE):
            assert row_of(world, from_address("2001:db8::1", "GET", "/api/v1/user")) is not None
        capsys.readouterr()
        late = from_address("2001:db8::2", "GET", "/api/v1/user")
        assert late.status_code == 401 and row_of(world, late) is None
        assert late.headers["x-request-id"] not in capsys.readouterr().out  # nor a line of the log
        kept = [
            row_of(world, from_address(f"192.0.2.{n}", "GET", "/api/v1/user")) is not None
            for n in range(STRANGERS_AT_ONCE - ONE_AT_ONCE + 5)
        ]
        assert kept.count(True) == STRANGERS_AT_ONCE - ONE_AT_ONCE
        assert row_of(world, world.member.get("tags/nothing")) is not None
    with time_machine.travel("2033-03-03T03:03:05Z", tick=False):
        assert row_of(world, from_address("192.0.2.250", "GET", "/api/v1/user")) is not None


def test_of_strangers_requests_the_newest_are_kept(world: World, from_address: Sends, monkeypatch: Any) -> None:
    monkeypatch.setattr(keeping, "STRANGERS_KEPT", 3)
    callers = row_of(world, world.member.get("tags/nothing")).id
    started = 2_300_000_000_000  # newer than what other tests left
    for number in range(6):
        with time_machine.travel((started + number * 1000) / 1000, tick=False):
            from_address("192.0.2.1", "GET", "/api/v1/user")
    server = world.server
    while server.run(system_context(server.app).write(forget_strangers)):
        pass
    of_nobody = sa.select(logged_requests.c.at).where(logged_requests.c.user_id.is_(None))
    left = server.app.db.now(lambda tx: sorted(tx.execute(of_nobody).scalars()))
    assert left == [started + number * 1000 for number in (3, 4, 5)]
    assert server.app.db.now(lambda tx: tx.execute(sa.select(logged_requests.c.id)).scalars().all()).count(callers) == 1


@pytest.mark.parametrize(
    ("method", "path", "headers", "first"),
    [
        ("GET", "/api/v1/user", {}, 401),
        ("GET", "/api/v1/user", {"X-Api-Key": "wrong"}, 401),
        ("GET", "/api/v1/nothing", {}, 401),
        ("PATCH", "/api/v1/user", {"X-Api-Key": "wrong"}, 401),
        ("GET", "/api/v1/user", {"X-Wide": "x" * 40_000}, 431),
        ("POST", "/api/v1/auth/token", {"X-Api-Key": "wrong"}, 400),
        ("GET", "/nowhere", {}, 404),
        ("GET", "/help/errors/nothing", {}, 404),
    ],
)
def test_the_allowance_of_the_address_is_taken_first_whatever_the_path(
    world: World, from_address: Sends, monkeypatch: Any, method: str, path: str, headers: dict[str, str], first: int
) -> None:
    app = world.server.app
    monkeypatch.setattr(app, "settings", msgspec.structs.replace(app.settings, rate_limit_per_second=2))
    with time_machine.travel("2033-03-03T04:04:04Z", tick=False):
        address = f"2001:db8:{abs(hash((method, path, str(headers)))) % 0xFFFF:x}:1::"
        answers = [from_address(f"{address}{n}", method, path, headers=headers) for n in range(4)]
        assert [answer.status_code for answer in answers] == [first, first, 429, 429]
        assert answers[2].json()["details"]["reason"] == "too-many-requests"
        assert "your address" in answers[2].json()["details"]["cause"] and answers[2].headers["retry-after"] == "1"
        known = [from_address(f"{address}9", "GET", "/api/v1/user", headers=world.member.headers) for _ in range(2)]
        assert [answer.status_code for answer in known] == [200, 200]
        assert from_address(f"{address}9", "GET", "/healthz").status_code == 200


def test_known_callers_use_up_nothing_of_their_address(world: World, from_address: Sends, monkeypatch: Any) -> None:
    app = world.server.app
    monkeypatch.setattr(app, "settings", msgspec.structs.replace(app.settings, rate_limit_per_second=2))
    with time_machine.travel("2033-03-03T05:05:05Z", tick=False):
        for person in (world.owner, world.member, world.admin):
            answers = [from_address("192.0.2.9", "GET", "/api/v1/user", headers=person.headers) for _ in range(3)]
            assert [answer.status_code for answer in answers] == [200, 200, 429]
            assert "your keys" in answers[2].json()["details"]["cause"]
        assert from_address("192.0.2.9", "GET", "/api/v1/user").status_code == 401
