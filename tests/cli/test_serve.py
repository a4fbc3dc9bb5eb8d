"""``hourbook serve`` and ``hourbook init`` as people meet them."""

import re
import signal
import socket
import subprocess
import sys
import threading
from pathlib import Path

import httpx2
import pytest

from hourbook import web
from hourbook.cli.serving import init_command, welcome
from hourbook.settings import Settings
from tests.cli.running import Process as Started
from tests.cli.running import environment, hourbook, hourbook_alone, init, running, served
from tests.postgres import Postgres


def test_an_empty_server_tells_how_to_begin_and_a_set_up_one_does_not(tmp_path: Path) -> None:
    with served(tmp_path) as server:
        lines = [server.line() for _ in range(8 if web.folder() else 4)]
        link = re.search(re.escape(server.origin) + r"/setup\?token=[\w-]{40,}", "".join(lines))
        assert bool(link) == bool(web.folder())
        assert any("hourbook init --email" in line for line in lines)
        made = init("--data", str(tmp_path))  # beside the running server
        assert server.get("/api/v1/workspaces", made["apiKey"]).status_code != 401
        assert server.end() == 0
    with served(tmp_path) as again:
        assert again.end() == 0
        assert again.rest() == []


def test_the_link_to_set_up_is_offered_where_there_is_an_app_to_open_it() -> None:
    told = {with_app: welcome("http://x/setup?token=t", "hourbook init", with_app) for with_app in (True, False)}
    assert "/setup?token=t" in told[True] and "/setup" not in told[False]
    assert all("\n    hourbook init\n" in text for text in told.values())


def test_a_server_that_is_told_to_end_finishes_what_it_began(tmp_path: Path) -> None:
    with served(tmp_path) as server:
        port = int(server.origin.rsplit(":", 1)[1])
        with socket.create_connection(("127.0.0.1", port), timeout=30) as began:
            body = b'{"name": "slow"}'
            began.sendall(
                b"POST /api/v1/workspaces HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                b"Content-Length: %d\r\n\r\n" % len(body) + body[:5]
            )
            server.get("/healthz")  # the server has read what was sent before this
            ending = threading.Thread(target=server.end)
            ending.start()
            wait_until_refused(port)
            began.sendall(body[5:])
            assert began.recv(20).startswith(b"HTTP/1.1 401")
        ending.join()
        assert server.child.returncode == 0


def test_a_server_whose_terminal_closes_ends_in_order(tmp_path: Path) -> None:
    with served(tmp_path) as server:
        server.child.send_signal(signal.SIGHUP)
        assert server.child.wait(60) == 0


def wait_until_refused(port: int) -> None:
    for _ in range(3000):
        try:
            with socket.create_connection(("127.0.0.1", port), timeout=1):
                threading.Event().wait(0.01)
        except OSError:
            return
    raise AssertionError("the server still takes connections")


def test_a_second_server_on_the_same_file_says_so(tmp_path: Path) -> None:
    with served(tmp_path):
        second = hourbook_alone("serve", "--port", "0", "--data", str(tmp_path))
    assert second.returncode == 2
    assert second.stderr.startswith("hourbook: Another hourbook process uses ")
    assert "Traceback" not in second.stderr


def test_a_port_in_use_is_named(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = hourbook_alone("serve", "--port", port, "--data", str(tmp_path))
    assert done.returncode == 2
    assert f"port {port}" in done.stderr
    assert "Traceback" not in done.stderr


def test_several_workers_need_postgresql(tmp_path: Path) -> None:
    done = hourbook_alone("serve", "--workers", "2", "--data", str(tmp_path))
    assert done.returncode == 2
    assert "--workers" in done.stderr
    assert "postgresql://" in done.stderr


def test_several_workers_answer_on_postgresql(tmp_path: Path, postgres: Postgres) -> None:
    dsn = postgres.create_database()
    where = ("--data", str(tmp_path), "--database", dsn)
    key = init(*where)["apiKey"]
    with served(tmp_path, "--database", dsn, "--workers", "2") as server:
        assert httpx2.get(server.origin + "/healthz", timeout=30).status_code == 200
        assert server.get("/api/v1/workspaces", key).status_code != 401
        assert server.end() == 0


def test_a_worker_runs_beside_servers_on_postgresql_and_not_on_sqlite(tmp_path: Path, postgres: Postgres) -> None:
    assert "no separate worker" in hourbook("worker", "--data", str(tmp_path)).stderr
    with running(Started("worker", "--data", str(tmp_path), "--database", postgres.create_database())) as worker:
        assert worker.line() == "Hourbook's worker is running.\n"
        assert worker.end() == 0


def test_init_refuses_where_there_is_an_owner(tmp_path: Path) -> None:
    made = init("--data", str(tmp_path))
    assert list(made) == ["userId", "workspaceId", "apiKey"]
    again = hourbook(
        "init", "--email", "b@example.org", "--workspace", "B", "--data", str(tmp_path), input="password\n"
    )
    assert again.returncode == 1
    assert "has an owner already" in again.stderr


def test_init_says_what_is_wrong_with_what_it_was_given(tmp_path: Path) -> None:
    def try_with(*given: str) -> str:
        return hourbook("init", "--workspace", "A", "--data", str(tmp_path), *given).stderr

    assert "between 8 and 128" in try_with("--email", "a@example.org", "--password", "short")
    assert "email" in try_with("--email", "nobody", "--password", "long enough")
    assert "Europe/Belgrade" in try_with("--email", "a@example.org", "--password", "long enough", "--timezone", "Mars")


@pytest.mark.parametrize(
    ("started", "path", "called"),
    [
        (".venv/bin/hourbook", "/nowhere", ".venv/bin/hourbook init"),  # make run
        (".venv/bin/hourbook", "HERE", "hourbook init"),
        ("hourbook/__main__.py", "/nowhere", "hourbook init"),
    ],
)
def test_the_command_it_names_can_be_typed_as_it_stands(
    started: str, path: str, called: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hourbook").touch(mode=0o700)
    monkeypatch.setenv("PATH", path.replace("HERE", str(tmp_path)))
    monkeypatch.setattr("sys.argv", [started, "serve"])
    assert init_command(Settings()).startswith(called)


HANGS = """
import threading
from hourbook.cli import serving
from hourbook.core.db.sqlite import SqliteDatabase
from hourbook.settings import Settings

SqliteDatabase.close = lambda self: threading.Event().wait()
serving.serve(Settings(data={data!r}, port=0, drain_seconds=0))
"""


def test_a_server_that_can_not_close_ends_nevertheless(tmp_path: Path) -> None:
    command = [sys.executable, "-c", HANGS.format(data=str(tmp_path))]
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, env=environment())
    try:
        assert child.stdout is not None and child.stdout.readline().startswith("Hourbook is ready")
        child.terminate()
        _, errors = child.communicate(timeout=60)
        assert child.returncode == 1 and "ended by force" in errors
    finally:
        child.kill()
