"""``hourbook user``, ``key`` and ``workspace``: the verbs of the API from a shell, beside a running server too."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import Served, hourbook, init, running, told
from tests.postgres import Postgres


@pytest.fixture(params=["sqlite", "postgresql"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> list[str]:
    """Options that name an empty database of either kind."""
    options = ["--data", str(tmp_path)]
    if request.param == "postgresql":
        postgres: Postgres = request.getfixturevalue("postgres")
        options += ["--database", postgres.create_database()]
    return options


@pytest.fixture
def server(where: list[str]) -> Iterator[Any]:
    """A running server with an owner, whose key is ``server.key``."""
    made = init(*where)
    with running(Served(*where)) as served:
        served.key, served.workspace_id = made["apiKey"], made["workspaceId"]
        yield served


def ran(*arguments: str) -> str:
    """What a command that must succeed prints."""
    done = hourbook(*arguments)
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_people_and_keys_change_under_a_running_server(server: Any, where: list[str]) -> None:
    ran("user", "add", "nia@example.org", "--password", "long enough", *where)
    key = told("key", "create", "--user", "nia@example.org", "--name", "Reports", "--read-only", *where)
    assert server.get("/api/v1/user", key["apiKey"]).json()["email"] == "nia@example.org"
    listed = told("key", "list", "--user", "nia@example.org", *where)
    assert [(one["name"], one["readOnly"]) for one in listed] == [("Reports", True)]
    ran("user", "deactivate", "nia@example.org", *where)
    assert server.get("/api/v1/user", key["apiKey"]).json()["details"]["reason"] == "user-deactivated"
    ran("user", "activate", "nia@example.org", *where)
    assert server.get("/api/v1/user", key["apiKey"]).status_code == 200
    ran("key", "revoke", key["id"], *where)
    assert server.get("/api/v1/user", key["apiKey"]).json()["details"]["reason"] == "api-key-revoked"
    assert [one["email"] for one in told("user", "list", *where)] == ["ada@example.org", "nia@example.org"]


def test_plan_and_settings_of_the_only_workspace_need_no_name(server: Any, where: list[str]) -> None:
    ran("workspace", "setting", "forceProjects", "true", *where)
    assert ran("workspace", "setting", "forceProjects", *where) == "forceProjects = true\n"
    ran("workspace", "plan", "FREE", *where)
    place = server.get(f"/api/v1/workspaces/{server.workspace_id}", server.key).json()
    assert place["featureSubscriptionType"] == "FREE"
    refused = hourbook("workspace", "setting", "forceTags", "true", *where)
    assert refused.returncode == 1
    assert "which starts with the plan BASIC" in refused.stderr
    ran("workspace", "add", "Second", "--owner", "ada@example.org", *where)
    assert "Say which workspace" in hourbook("workspace", "plan", "PRO", *where).stderr


def test_a_new_password_ends_sessions_and_can_end_two_factor(tmp_path: Path) -> None:
    where = ("--data", str(tmp_path))
    init(*where)
    done = hourbook("user", "reset-password", "Ada@Example.org", "--two-factor-off", *where, input="another one\n")
    assert done.returncode == 0, done.stderr
    with running(Served(*where)) as server:
        signed = server.post("/api/v1/auth/token", {"email": "ada@example.org", "password": "another one"})
        assert signed.status_code == 200, signed.text


def test_what_is_not_there_is_named(tmp_path: Path) -> None:
    where = ("--data", str(tmp_path))
    init(*where)
    assert "nobody with the e-mail address or id 'x'" in hourbook("user", "deactivate", "x", *where).stderr
    assert "There is no key with the id 'x'" in hourbook("key", "revoke", "x", *where).stderr
    assert "There is no setting forceProject." in hourbook("workspace", "setting", "forceProject", *where).stderr
