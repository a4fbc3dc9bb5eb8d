"""A revoked key works no more: at once, in every process on the database, and never again."""

import copy
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.e2e.live import Live

ROUNDS = 3


def beside(live: Live, folder: Path) -> Live:
    """A second process on the database of the first."""
    other = copy.copy(live)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        other.port = free.getsockname()[1]
    other.origin, other.folder = f"http://127.0.0.1:{other.port}", folder
    return other.start()


@pytest.fixture(params=["sqlite", "postgresql"])
def processes(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[list[Live]]:
    """The servers on one database: one on SQLite, two on PostgreSQL."""
    shared = request.param == "postgresql"
    address = request.getfixturevalue("postgres").create_database() if shared else ""
    running = [Live(tmp_path, address).start()]
    if shared:
        (tmp_path / "second").mkdir()
        running.append(beside(running[0], tmp_path / "second"))
    yield running
    for each in running:
        each.stop()


def account(live: Live, method: str, path: str, key: str, body: Any = None) -> httpx2.Response:
    return httpx2.request(method, f"{live.origin}/api/v1/{path}", headers={"X-Api-Key": key}, json=body, timeout=10)


def refused(live: Live, key: str) -> bool:
    answer = account(live, "GET", "user", key)
    return (answer.status_code, answer.headers.get("x-hourbook-reason")) == (401, "api-key-revoked")


def test_a_revoked_key_works_no_more_in_any_process(processes: list[Live]) -> None:
    first, last = processes[0], processes[-1]
    gone = []
    for number in range(ROUNDS):
        made = account(first, "POST", "user/api-keys", first.key, {"name": f"script {number}"}).json()
        for live in processes:
            assert account(live, "GET", "user", made["apiKey"]).status_code == 200  # known to each by now
        by = first if number % 2 else last
        assert account(by, "DELETE", f"user/api-keys/{made['id']}", first.key).status_code == 200
        assert all(refused(live, made["apiKey"]) for live in processes)
        gone.append(made)
    made = account(first, "POST", "user/api-keys", first.key, {"name": "script"}).json()
    assert account(last, "GET", "user", made["apiKey"]).status_code == 200
    first.command("key", "revoke", made["id"])  # by the command line, a process of its own
    gone.append(made)
    for live in processes:
        assert all(refused(live, each["apiKey"]) for each in gone)
    again = account(first, "DELETE", f"user/api-keys/{made['id']}", first.key)
    assert again.headers["x-hourbook-reason"] == "key-not-found"
    first.stop()
    first.start()
    assert all(refused(live, each["apiKey"]) for live in processes for each in gone)
