"""kill -9 in the middle of writing, again and again: nothing acknowledged is lost, nothing is doubled."""

import http.client
import json
import random
import threading
import time
import uuid
from pathlib import Path
from typing import Any

import pytest

from tests.e2e.live import Live

ROUNDS, CLIENTS = 20, 8


class Writer(threading.Thread):
    """A client that creates entries one after the other and tries each again under its key until it is answered."""

    def __init__(self, live: Live, number: int) -> None:
        super().__init__(daemon=True)
        self.live, self.number, self.stopping = live, number, False
        self.acknowledged: dict[str, str] = {}  # description -> id of the entry

    def run(self) -> None:
        # The library's own client: eight of a richer one would take more of the machine than the server they try.
        connection = http.client.HTTPConnection("127.0.0.1", self.live.port, timeout=5)
        while not self.stopping:
            self.write(connection, f"{self.number} {uuid.uuid4().hex}")
        connection.close()

    def write(self, connection: http.client.HTTPConnection, description: str) -> None:
        entry = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z", "description": description}
        path = f"/api/v1/workspaces/{self.live.workspace_id}/time-entries"
        headers = {**self.live.headers, "Content-Type": "application/json", "Idempotency-Key": description}
        while True:
            try:
                connection.request("POST", path, json.dumps(entry), headers)
                answer = connection.getresponse()
                told = answer.read()
            except (OSError, http.client.HTTPException):
                connection.close()  # and opened again by the next request
                time.sleep(0.05)  # the server is down: the same request again, under the same key
                continue
            if answer.status == 503:
                continue
            assert answer.status == 201, told
            self.acknowledged[description] = json.loads(told)["id"]
            return


@pytest.fixture(params=["sqlite", "postgresql"])
def live(request: pytest.FixtureRequest, tmp_path: Path) -> Any:
    database = "" if request.param == "sqlite" else request.getfixturevalue("postgres").create_database()
    made = Live(tmp_path, database)
    yield made
    made.kill()


def test_twenty_kills_lose_nothing_and_double_nothing(live: Live) -> None:
    live.start()
    writers = [Writer(live, number) for number in range(CLIENTS)]
    for writer in writers:
        writer.start()
    chance = random.Random(7)
    for _ in range(ROUNDS):
        time.sleep(chance.uniform(0.05, 0.25))
        live.kill()
        live.start()
    for writer in writers:
        writer.stopping = True
    for writer in writers:
        writer.join(timeout=30)
        assert not writer.is_alive()
    compare(live, {text: id for writer in writers for text, id in writer.acknowledged.items()})
    assert live.stop() == 0


def compare(live: Live, acknowledged: dict[str, str]) -> None:
    """What clients were told is what the server has: no entry less, no entry more, none twice."""
    found: list[tuple[str, str]] = []
    page = 1
    while rows := live.call("GET", f"user/{live.user_id}/time-entries?page={page}&page-size=1000").json():
        found += [(row["description"], row["id"]) for row in rows]
        page += 1
    assert len(found) > ROUNDS * CLIENTS, "the load was too small to say anything"
    assert sorted(found) == sorted(acknowledged.items())
