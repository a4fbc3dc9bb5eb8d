"""``hourbook backup``, ``restore`` and ``migrate`` with real files, servers and PostgreSQL's own tools."""

import contextlib
import os
import shutil
import threading
from pathlib import Path
from typing import Any

import httpx2
import pytest

from hourbook.core.db.sqlite_files import driver
from tests.cli.running import hourbook, init, served
from tests.loud import cannot_run
from tests.postgres import Postgres


class Writer(threading.Thread):
    """A client that makes tags one after the other, as fast as it is answered; keeps what was acknowledged."""

    def __init__(self, origin: str, made: Any, number: int) -> None:
        super().__init__(daemon=True)
        self.url = f"{origin}/api/v1/workspaces/{made['workspaceId']}/tags"
        self.headers, self.number = {"X-Api-Key": made["apiKey"]}, number
        self.answers: list[tuple[int, str]] = []
        self.done = threading.Event()

    def run(self) -> None:
        with httpx2.Client(headers=self.headers, timeout=30) as client:
            while not self.done.is_set():
                name = f"{self.number}-{len(self.answers)}"
                self.answers.append((client.post(self.url, json={"name": name}).status_code, name))
                client.get(self.url, params={"page-size": 5})


def tags_of(origin: str, made: Any) -> set[str]:
    url = f"{origin}/api/v1/workspaces/{made['workspaceId']}/tags?page-size=5000"
    return {tag["name"] for tag in httpx2.get(url, headers={"X-Api-Key": made["apiKey"]}, timeout=30).json()}


def wait_for(writers: list[Writer], more: int) -> None:
    """Until every writer has got so many further answers."""
    least = [len(writer.answers) + more for writer in writers]
    for _ in range(6000):
        if all(len(writer.answers) >= count for writer, count in zip(writers, least, strict=True)):
            return
        threading.Event().wait(0.01)
    raise AssertionError("the server no longer answers")


def test_a_running_server_takes_a_backup_back_between_two_requests(tmp_path: Path) -> None:
    where, file = ("--data", str(tmp_path / "data")), str(tmp_path / "monday.backup")
    made = init(*where)
    with served(tmp_path / "data") as server:
        writers = [Writer(server.origin, made, number) for number in range(3)]
        for writer in writers:
            writer.start()
        wait_for(writers, 5)
        saved = hourbook("backup", file, *where)
        assert saved.returncode == 0, saved.stderr
        wait_for(writers, 10)
        restored = hourbook("restore", file, "--yes", *where)
        assert restored.returncode == 0, restored.stderr
        marks = [len(writer.answers) for writer in writers]
        wait_for(writers, 5)
        for writer in writers:
            writer.done.set()
            writer.join()
        assert {status for writer in writers for status, _ in writer.answers} == {201}
        there = tags_of(server.origin, made)
        after = {name for writer, mark in zip(writers, marks, strict=True) for _, name in writer.answers[mark + 1 :]}
        assert after <= there
        assert len(there) < sum(len(writer.answers) for writer in writers), "nothing was taken back"
        assert server.end() == 0
    assert "".join(server.errors).count("Traceback") == 0
    kept = tmp_path / "data" / "hourbook.db.before-restore"
    for database in (kept, tmp_path / "data" / "hourbook.db"):
        with contextlib.closing(driver.connect(str(database))) as db:
            assert db.execute("pragma integrity_check").fetchone() == ("ok",)
    assert not (tmp_path / "data" / "restore-pending.db").exists()


def test_a_stopped_server_gets_its_file_back_and_the_old_one_is_kept(tmp_path: Path) -> None:
    where, file = ("--data", str(tmp_path / "data")), str(tmp_path / "b")
    init(*where)
    assert hourbook("backup", file, *where).returncode == 0
    assert os.stat(file).st_mode & 0o777 == 0o600
    hourbook("workspace", "add", "Later", "--owner", "ada@example.org", *where)
    asked = hourbook("restore", file, *where)
    assert "Add --yes" in asked.stderr
    assert asked.stdout.count("Later") == 1, "the table of now shows it, that of the backup does not"
    assert hourbook("restore", file, "--yes", *where).returncode == 0
    assert "Later" not in hourbook("workspace", "list", *where).stdout
    assert hourbook("restore", str(tmp_path / "data" / "hourbook.db.before-restore"), "--yes", *where).returncode == 0
    assert "Later" in hourbook("workspace", "list", *where).stdout


def test_what_is_no_whole_backup_changes_nothing(tmp_path: Path) -> None:
    where, file = ("--data", str(tmp_path / "data")), tmp_path / "b"
    init(*where)
    hourbook("backup", str(file), *where)
    before = (tmp_path / "data" / "hourbook.db").read_bytes()
    cut = tmp_path / "cut"
    cut.write_bytes(file.read_bytes()[:50_000])
    other = tmp_path / "other.db"
    with contextlib.closing(driver.connect(str(other))) as db:
        db.execute("create table t (x)")
    text = tmp_path / "text"
    text.write_text("hello")
    for wrong in (cut, other, text, tmp_path / "missing"):
        refused = hourbook("restore", str(wrong), "--yes", *where)
        assert (refused.returncode, refused.stdout) == (1, ""), refused
    assert (tmp_path / "data" / "hourbook.db").read_bytes() == before
    assert sorted(os.listdir(tmp_path / "data")) == ["hourbook.db", "hourbook.db.lock", "secret"]


def test_a_backup_overwrites_nothing(tmp_path: Path) -> None:
    where, file = ("--data", str(tmp_path / "data")), tmp_path / "b"
    file.write_text("precious")
    init(*where)
    assert "exists already" in hourbook("backup", str(file), *where).stderr
    assert file.read_text() == "precious"


@pytest.mark.parametrize("installed", [True, False])
def test_postgresql_is_saved_by_its_own_tools_or_the_command_is_told(
    installed: bool, tmp_path: Path, postgres: Postgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    where, file = ("--data", str(tmp_path), "--database", postgres.create_database()), str(tmp_path / "b")
    init(*where)
    if not installed:
        monkeypatch.setenv("PATH", str(tmp_path))
        assert "pg_dump --format=custom" in hourbook("backup", file, *where).stderr
        return
    if shutil.which("pg_dump") is None:
        cannot_run("no pg_dump: install Debian's postgresql-client")
    saved = hourbook("backup", file, *where)
    assert saved.returncode == 0, saved.stderr
    hourbook("workspace", "add", "Later", "--owner", "ada@example.org", *where)
    restored = hourbook("restore", file, "--yes", *where)
    assert restored.returncode == 0, restored.stderr
    assert "Later" not in hourbook("workspace", "list", *where).stdout


def test_migrate_says_what_it_found(tmp_path: Path) -> None:
    where = ("--data", str(tmp_path))
    assert hourbook("migrate", "--check", *where).returncode == 1
    assert "and was empty" in hourbook("migrate", *where).stdout
    assert hourbook("migrate", "--check", *where).returncode == 0
    assert "as before" in hourbook("migrate", *where).stdout
