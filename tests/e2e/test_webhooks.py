"""Webhooks of a server that is killed again and again: nothing is lost, repeats carry their key, order is kept."""

import json
import threading
import time
from collections import defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import httpx2
import pytest
import sqlalchemy as sa

from hourbook.core.db.opening import open_database
from tests.e2e.live import Live

KILLS, TAGS = 4, 3


class Sending(Live):
    """A server whose webhooks may lead to loopback."""

    def environment(self) -> dict[str, str]:
        return super().environment() | {"HOURBOOK_WEBHOOK_ALLOWED_HOSTS": "127.0.0.0/8"}


class Receiver(ThreadingHTTPServer):
    """Keeps (key, event, id, name) of what arrived, in order."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.got: list[tuple[str, str, str, str]] = []
        threading.Thread(target=self.serve_forever, daemon=True).start()


class Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        said = self.headers["Idempotency-Key"], self.headers["Clockify-Webhook-Event-Type"]
        self.server.got.append((*said, body["id"], body["name"]))
        time.sleep(0.01)  # so that kills meet deliveries under way
        self.send_response(200)
        self.end_headers()

    def log_message(self, format: str, *args: Any) -> None:
        """Nothing on the test's output."""


class Writer(threading.Thread):
    """Renames tags until it is told to stop; keeps what the server said it did."""

    def __init__(self, live: Live, ids: list[str]) -> None:
        super().__init__(daemon=True)
        self.live, self.ids, self.over = live, ids, threading.Event()
        self.done: dict[str, list[str]] = defaultdict(list)

    def run(self) -> None:
        turn = 0
        with httpx2.Client(headers=self.live.headers, timeout=10) as client:
            while not self.over.is_set():
                turn += 1
                id, name = self.ids[turn % len(self.ids)], f"name {turn:06d}"
                path = f"{self.live.origin}/api/v1/workspaces/{self.live.workspace_id}/tags/{id}"
                try:
                    answer = client.put(path, json={"name": name})
                except httpx2.HTTPError:
                    time.sleep(0.05)  # it was killed
                    continue
                if answer.status_code == 200:
                    self.done[id].append(name)


def wait(until: Any, seconds: float = 60) -> None:
    end = time.monotonic() + seconds
    while not until():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_killed_every_few_moments_nothing_is_lost_and_each_thing_keeps_its_order(
    request: pytest.FixtureRequest, tmp_path: Path, database: str
) -> None:
    address = request.getfixturevalue("postgres").create_database() if database == "postgresql" else ""
    live, receiver = Sending(tmp_path, address), Receiver()
    live.start()
    try:
        hook = {"name": "hook", "url": f"http://127.0.0.1:{receiver.server_port}/", "webhookEvent": "TAG_UPDATED",
                "triggerSourceType": "WORKSPACE_ID", "triggerSource": []}  # fmt: skip
        assert live.call("POST", "webhooks", json=hook).status_code == 201
        ids = [live.call("POST", "tags", json={"name": f"tag {n}"}).json()["id"] for n in range(TAGS)]
        writer = Writer(live, ids)
        writer.start()
        for _ in range(KILLS):
            before = len(receiver.got)
            wait(lambda before=before: len(receiver.got) > before + 20)
            live.kill()
            free_claims(address)
            live.start()
        writer.over.set()
        writer.join(20)
        wait(lambda: all(set(writer.done[id]) <= {name for *_, each, name in receiver.got if each == id} for id in ids))
        assert live.stop() == 0
    finally:
        live.kill()
        receiver.shutdown()
    compare(receiver.got, writer.done)


def free_claims(address: str) -> None:
    """The time of the claims passes; on SQLite a new process knows that the old one is gone."""
    if address:
        db = open_database(address)
        later = sa.text("UPDATE webhook_deliveries SET next_try_at = 0 WHERE state = 'WAITING'")
        db.now(lambda tx: tx.execute(later))
        db.close()


def compare(got: list[tuple[str, str, str, str]], done: dict[str, list[str]]) -> None:
    assert sum(map(len, done.values())) > KILLS * 20
    about: dict[str, tuple[str, str]] = {}
    order: dict[str, list[str]] = defaultdict(list)
    for key, event, id, name in got:
        assert event == "TAG_UPDATED"
        assert about.setdefault(key, (id, name)) == (id, name), "a key stands for one delivery"
        if name not in order[id]:
            order[id].append(name)
    assert len(about) == sum(map(len, order.values())), "a delivery has one key"
    for id, names in order.items():
        assert names == sorted(names), "in order, repeats apart"
        assert set(done[id]) <= set(names), "nothing is lost"
