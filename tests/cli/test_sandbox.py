"""``hourbook sandbox`` and its pytest fixture: ready-made data, gone without a trace."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import psycopg
import pytest

from tests.cli.running import Process, hourbook_alone, running
from tests.postgres import Postgres
from tests.reference import CHECKOUT

pytest_plugins = ["pytester"]
ROLES = ["owner", "admin", "projectManager", "teamManager", "member"]


@pytest.fixture(params=["sqlite", "postgresql"])
def database(request: pytest.FixtureRequest) -> str:
    """ "" for SQLite, or an empty PostgreSQL."""
    if request.param == "sqlite":
        return ""
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.create_database()


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where this test's processes put temporary files."""
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def sandbox(database: str, temporary: Path) -> Iterator[Process]:
    with running(Process("sandbox", "--json", *(["--database", database] if database else []))) as process:
        yield process


def test_a_sandbox_says_where_it_is_and_leaves_nothing(sandbox: Process, database: str, temporary: Path) -> None:
    told = json.loads(sandbox.line())
    assert list(told) == ["origin", "apiBase", "reportsBase", "auditBase", "workspaceId", "people"]
    bases = [told[name].removeprefix(told["origin"]) for name in ("apiBase", "reportsBase", "auditBase")]
    assert bases == ["/api/v1", "/report/v1", "/audit/v1"]
    assert list(told["people"]) == ROLES
    for one in told["people"].values():
        assert list(one) == ["id", "email", "password", "apiKey"]
        assert ask(told, "/user", one)["email"] == one["email"]
    tags = ask(told, f"/workspaces/{told['workspaceId']}/tags", told["people"]["member"])
    assert {"meeting", "on site"} < {tag["name"] for tag in tags}
    assert sandbox.child.stdin
    sandbox.child.stdin.close()
    assert sandbox.child.wait(30) == 0
    assert sandbox.rest() == []
    assert list(temporary.glob("hourbook-sandbox-*")) == []
    assert not database or schemas(database) == []


def ask(told: Any, path: str, one: Any) -> Any:
    answer = httpx2.get(told["apiBase"] + path, headers={"X-Api-Key": one["apiKey"]})
    assert answer.status_code == 200, answer.text
    return answer.json()


def schemas(database: str) -> list[Any]:
    with psycopg.connect(database) as connection:
        return connection.execute("select nspname from pg_namespace where nspname like 'hourbook%'").fetchall()


def test_a_sandbox_ends_on_sigterm_and_says_more_to_people(temporary: Path) -> None:
    with running(Process("sandbox", "--plan", "FREE")) as process:
        told = json.loads(process.line())
        place = ask(told, f"/workspaces/{told['workspaceId']}", told["people"]["owner"])
        assert place["name"] == "Harbour Street Studio"
        assert process.end() == 0
    assert "curl -H 'X-Api-Key: " in "".join(process.errors)
    assert list(temporary.iterdir()) == []


def test_a_sandbox_names_what_it_can_not_do() -> None:
    assert "Europe/Belgrade" in hourbook_alone("sandbox", "--timezone", "Mars/Base").stderr
    assert "postgresql://" in hourbook_alone("sandbox", "--database", "mysql://x").stderr


def test_the_fixture_gives_tests_a_server(pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", str(CHECKOUT))
    pytester.makepyfile("""
        import urllib.request, json

        def test_it(hourbook_sandbox):
            key = {"X-Api-Key": hourbook_sandbox.people["member"].api_key}
            request = urllib.request.Request(hourbook_sandbox.api_base + "/user", headers=key)
            assert json.load(urllib.request.urlopen(request))["id"] == hourbook_sandbox.people["member"].id
    """)
    pytester.runpytest_subprocess("-p", "hourbook.testing").assert_outcomes(passed=1)


def test_the_plugin_costs_other_test_runs_nothing() -> None:
    code = "import sys, pytest; old = set(sys.modules); import hourbook.testing; print(*sorted(set(sys.modules) - old))"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.split() == ["hourbook", "hourbook.testing"]
