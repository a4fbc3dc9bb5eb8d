"""Work whose processes are killed at random: each piece is done, none twice at the same time; mails arrive."""

import asyncio
import random
import socket
import subprocess
import sys
import threading
import time
from collections import defaultdict
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from aiosmtpd.controller import Controller

from hourbook.core.db.opening import open_database
from tests.e2e import toiling
from tests.e2e.live import Live
from tests.reference import CHECKOUT


def start(database: str, folder: Path) -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "tests.e2e.toiling", database, str(folder)], cwd=CHECKOUT)


@pytest.mark.parametrize(
    ("database", "processes", "pieces", "kills"), [("sqlite", 1, 1_000, 3), ("postgresql", 4, 10_000, 8)]
)
def test_each_piece_is_done_and_none_twice_at_the_same_time(
    request: pytest.FixtureRequest, tmp_path: Path, database: str, processes: int, pieces: int, kills: int
) -> None:
    if database == "postgresql":
        address = request.getfixturevalue("postgres").create_database()
    else:
        address = f"sqlite:///{tmp_path}/toil.db"
    notes = tmp_path / "notes"
    notes.mkdir()
    db = open_database(address)
    db.now(toiling.add, pieces)
    chance, begun = random.Random(11), time.monotonic()
    running = [start(address, notes) for _ in range(processes)]
    try:
        # one is killed whenever a further part is done, so that each kill meets work under way
        marks = [pieces * (kill + 1) // (kills + 2) for kill in range(kills)]
        while left := db.now(toiling.left):
            assert time.monotonic() - begun < 300, f"{left} are left"
            working = [process for process in running if (notes / str(process.pid)).exists()]
            if marks and working and pieces - left >= marks[0]:
                marks.pop(0)
                victim = chance.choice(working)
                running.remove(victim)
                victim.kill()
                victim.wait()
                running.append(start(address, notes))
            time.sleep(0.02)
        assert not marks
    finally:
        for process in running:
            process.kill()
            process.wait()
    db.close()
    compare(notes, pieces, kills)


def compare(notes: Path, pieces: int, kills: int) -> None:
    """What the processes noted: who was killed has begun pieces without an end."""
    spans: dict[int, list[tuple[int, int]]] = defaultdict(list)
    open_ends = 0
    files = list(notes.iterdir())
    assert len(files) > kills
    for file in files:
        began: dict[int, int] = {}
        for what, number, at in (line.split() for line in file.read_text().splitlines()):
            if what == "begin":
                assert int(number) not in began, "twice at the same time in one process"
                began[int(number)] = int(at)
            else:
                spans[int(number)].append((began.pop(int(number)), int(at)))
        for number, at in began.items():
            spans[number].append((at, at))
            open_ends += 1
    assert open_ends, "no kill met any work: nothing was tested"
    assert sum(1 for ends in spans.values() if any(begin < end for begin, end in ends)) == pieces
    for ends in spans.values():
        ends.sort()
        assert all(end < begin for (_, end), (begin, _) in pairwise(ends))


class Mailing(Live):
    """A server that sends its mail to a port of ours."""

    smtp_port = 0

    def environment(self) -> dict[str, str]:
        mail = {"HOURBOOK_SMTP_URL": f"smtp://127.0.0.1:{self.smtp_port}", "HOURBOOK_ORIGIN": "https://time.example"}
        return super().environment() | mail


class Slow:
    """A mail server that gets a mail, and does not answer until it is told to."""

    def __init__(self) -> None:
        self.got, self.answers = threading.Event(), False
        self.arrived: list[str] = []
        self.done = threading.Event()

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:
        self.got.set()
        if not self.answers:
            await asyncio.sleep(60)
        self.arrived += envelope.rcpt_tos
        self.done.set()
        return "250 OK"


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_mail_under_way_when_the_server_is_killed_is_sent_after_its_restart(
    request: pytest.FixtureRequest, tmp_path: Path, database: str, monkeypatch: Any
) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        monkeypatch.setattr(Mailing, "smtp_port", free.getsockname()[1])
    address = request.getfixturevalue("postgres").create_database() if database == "postgresql" else ""
    live, post = Mailing(tmp_path, address), Slow()
    server = Controller(post, hostname="127.0.0.1", port=Mailing.smtp_port)
    server.start()
    try:
        live.start()
        assert live.call("POST", "users", json={"email": "vera@example.org"}).status_code in (200, 201)
        assert post.got.wait(20)
        live.kill()
        post.answers = True
        db = open_database(address or f"sqlite:///{tmp_path}/hourbook.db")
        [waiting] = db.now(lambda tx: list(tx.execute(sa.text("SELECT state, claimed_by FROM mails"))))
        assert waiting.state == "WAITING" and waiting.claimed_by
        if address:  # the time of the claim passes; on SQLite a new process knows that the old one is gone
            db.now(lambda tx: tx.execute(sa.text("UPDATE mails SET next_try_at = 0")))
        db.close()
        live.start()
        assert post.done.wait(20)
        assert live.stop() == 0
        db = open_database(address or f"sqlite:///{tmp_path}/hourbook.db")
        assert db.now(lambda tx: list(tx.execute(sa.text("SELECT * FROM mails")))) == []
        db.close()
    finally:
        live.kill()
        server.stop()
    assert post.arrived == ["vera@example.org"]
