"""``hourbook doctor`` finds what is wrong and says what to do; it explains refused requests."""

import json
import socket
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.cli.finding import skewed
from hourbook.core.base.clock import now
from hourbook.core.db.opening import open_database
from hourbook.core.db.sqlite_files import driver
from hourbook.core.who.identity import members
from hourbook.core.work.mails import mails
from hourbook.core.work.work import piece
from hourbook.features.webhooks.tables import webhooks
from tests.cli.running import hourbook, init, served, told
from tests.postgres import Postgres


@pytest.fixture
def data(tmp_path: Path, free_tcp_port: int, monkeypatch: pytest.MonkeyPatch) -> str:
    """A data folder with an owner; the configuration names a free port."""
    config = tmp_path / "hourbook.toml"
    config.write_text(f"port = {free_tcp_port}\n")
    monkeypatch.chdir(tmp_path)
    init("--data", str(tmp_path / "data"))
    return str(tmp_path / "data")


def findings(*arguments: str) -> dict[str, Any]:
    return {one["subject"]: one for one in json.loads(hourbook("doctor", "--json", *arguments).stdout)}


def levels(*arguments: str) -> dict[str, str]:
    return {subject: one["level"] for subject, one in findings(*arguments).items()}


def test_a_sound_server_has_nothing_but_ok(data: str) -> None:
    done = hourbook("doctor", "--data", data)
    assert done.returncode == 0, done.stdout
    assert {line.split()[0] for line in done.stdout.splitlines()} == {"OK"}


def test_a_running_server_is_recognized_and_another_program_is_not(data: str) -> None:
    port = int(Path("hourbook.toml").read_text().split("=")[1])
    with served(data, "--port", str(port)):
        found = findings("--data", data)
        assert found["address"]["text"].startswith("our server answers")
        assert "used by the server with process id" in found["database"]["text"]
    with socket.create_server(("127.0.0.1", port)) as other:
        other.settimeout(0.1)
        assert levels("--data", data)["address"] == "FAIL"


def test_rights_that_are_too_wide_are_found(data: str) -> None:
    Path(data, "secret").chmod(0o644)
    Path(data).chmod(0o777)
    Path(data, "hourbook.db").chmod(0o644)
    done = hourbook("doctor", "--data", data)
    assert done.returncode == 1
    assert "FAIL  secret" in done.stdout
    assert f"-> chmod go-w {data}" in done.stdout
    assert "others may read" in done.stdout


def test_a_damaged_database_is_found(data: str) -> None:
    file = Path(data, "hourbook.db")
    content = bytearray(file.read_bytes())
    content[8192:40960] = b"\x55" * (40960 - 8192)
    file.write_bytes(content)
    assert findings("--data", data)["database"]["level"] == "FAIL"


def test_scripts_without_a_font_and_an_empty_font_folder_are_told(
    data: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "fonts.conf").write_text(f"<fontconfig><dir>{tmp_path / 'none'}</dir></fontconfig>")
    monkeypatch.setenv("FONTCONFIG_FILE", str(tmp_path / "fonts.conf"))
    with Path("hourbook.toml").open("a") as config:
        config.write(f'font_folder = "{tmp_path}/none"\n')
    found = findings("--data", data)
    assert found["font folder"]["level"] == "WARN"
    assert "no font here has Chinese, Japanese, Korean, Arabic" in found["fonts"]["text"]
    assert "apt-get install fonts-noto-cjk fonts-noto-core fonts-noto-color-emoji" in found["fonts"]["text"]


def test_a_newer_revision_is_found(data: str) -> None:
    db = driver.connect(str(Path(data, "hourbook.db")))
    db.execute("update alembic_version set version_num = '9999'")
    db.commit()
    db.close()
    assert levels("--data", data)["revision"] == "FAIL"


def test_configuration_and_mail_are_read(data: str) -> None:
    Path("hourbook.toml").write_text("ports = 1\n")
    assert (
        findings("--data", data)["configuration"]["text"]
        == "ports in hourbook.toml is not a setting; did you mean port?"
    )
    with socket.create_server(("127.0.0.1", 0)) as server:
        place = server.getsockname()[1]
        Path("hourbook.toml").write_text(
            f'origin = "https://time.example.org"\nport = 0\nsmtp_url = "smtp://127.0.0.1:{place}"\n'
        )
        assert levels("--data", data)["mail"] == "OK"
    assert levels("--data", data)["mail"] == "FAIL"


def test_postgresql_is_asked_for_version_clock_and_owner(data: str, postgres: Postgres) -> None:
    dsn = postgres.create_database()
    assert levels("--data", data, "--database", dsn)["database clock"] == "OK"
    assert hourbook("migrate", "--data", data, "--database", dsn).returncode == 0
    assert levels("--data", data, "--database", dsn)["owner"] == "WARN"
    away = "postgresql://nobody@127.0.0.1:1/nothing"
    assert findings("--data", data, "--database", away)["database"]["level"] == "FAIL"


@pytest.mark.parametrize(("skew", "level"), [(0, "OK"), (-1999, "OK"), (2000, "WARN"), (-60_000, "FAIL")])
def test_clocks_apart_are_told(skew: int, level: str) -> None:
    found = skewed("clock", "theirs", skew)
    assert found.level == level
    assert bool(found.advice) == (level != "OK")


def test_a_refused_request_is_mended_where_that_is_determined(data: str) -> None:
    key = told("key", "create", "--user", "ada@example.org", "--name", "Robot", "--data", data)["apiKey"]
    with served(data) as server:
        workspace = server.get("/api/v1/workspaces", key).json()[0]["id"]
        answer = server.get(f"/api/v1/workspaces/{workspace}/tags?page-size=9999&colour=red", key)
        request_id = answer.json()["details"]["requestId"]
        said = hourbook("doctor", "--request", request_id, "--data", data).stdout
    assert "page-size=5000" in said.split("Corrected:")[1] and "does not read: colour" in said


def test_a_refused_request_is_explained(data: str) -> None:
    where = ("--data", data)
    key = told("key", "create", "--user", "ada@example.org", "--name", "Robot", *where)["apiKey"]
    with served(data) as server:
        answer = server.get("/api/v1/workspaces/5f5f5f5f5f5f5f5f5f5f5f5f/tags?secret=abc", key)
        request_id = answer.json()["details"]["requestId"]
        said = hourbook("doctor", "--request", request_id, *where).stdout
    assert "with the key 'Robot'" in said
    assert "Answer      403, code 501: Access Denied" in said
    assert "Refused by  not-member (workspace)" in said
    assert "Fix         List your workspaces" in said
    assert key not in said
    assert told("doctor", "--request", request_id, *where)["reason"] == "not-member"
    assert "Corrected" not in said
    missing = hourbook("doctor", "--request", "nothing", *where)
    assert missing.returncode == 1
    assert "request_log_days" in missing.stderr


def test_mails_that_hang_are_named_with_the_reason(data: str) -> None:
    assert findings("--data", data)["mails"]["text"] == "0 wait, none hangs"
    db = open_database(f"sqlite:///{data}/hourbook.db")
    row = {
        "id": "m",
        "created_at": 0,
        "recipient": "b@example.org",
        "subject": "x",
        "text": "token",
        "useless_at": None,
    }
    failed = piece(now() + 60_000) | {"attempts": 1, "failure": "b@example.org: SMTPAuthenticationError 535"}
    db.now(lambda tx: tx.execute(sa.insert(mails), row | failed))
    db.close()
    found = findings("--data", data)["mails"]
    assert found["level"] == "WARN" and "token" not in found["text"]
    assert found["text"] == (
        "1 hang since 1970-01-01T00:00:00Z, 0 were given up; last reason: b@example.org: SMTPAuthenticationError 535"
    )


def test_a_receiver_that_is_blocked_and_a_webhook_that_was_stopped_are_named(data: str) -> None:
    assert findings("--data", data)["webhooks"]["text"] == "there are none"
    db = open_database(f"sqlite:///{data}/hourbook.db")
    [(workspace, user)] = db.now(lambda tx: list(tx.execute(sa.select(members.c.workspace_id, members.c.user_id))))
    row = {"workspace_id": workspace, "created_at": 0, "user_id": user, "webhook_event": "NEW_TAG",
           "source_type": "WORKSPACE_ID", "sources": [], "enabled": True, "token_made_at": 0}  # fmt: skip
    inside = row | {"id": "1", "name": "inside", "url": "http://127.0.0.1:1/?token=secret", "stopped": None}
    db.now(lambda tx: tx.execute(sa.insert(webhooks), inside))
    found = findings("--data", data)["webhooks"]
    assert (found["level"], found["text"]) == (
        "WARN", f"inside (NEW_TAG, workspace {workspace}) is blocked: 127.0.0.1 is no public address"
    )  # fmt: skip
    assert "webhook_allowed_hosts" in found["advice"]
    Path("hourbook.toml").write_text('webhook_allowed_hosts = "127.0.0.0/8"\n')
    assert findings("--data", data)["webhooks"]["text"] == "1 deliver, none is blocked"
    db.now(lambda tx: tx.execute(sa.update(webhooks).values(stopped="FAILING")))
    db.close()
    done = hourbook("doctor", "--data", data)
    assert "inside" in done.stdout and "was stopped: FAILING" in done.stdout and "token" not in done.stdout
