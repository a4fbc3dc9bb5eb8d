"""The first owner, made with the link that the server prints."""

from collections.abc import Iterator
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.who.identity import users
from hourbook.features.workspaces.founding import setup_link
from hourbook.settings import Settings
from tests.world import Server

PASSWORD = "correct horse battery"


def reason(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.headers.get("x-hourbook-reason", "")


@pytest.fixture(params=["sqlite", "postgresql"])
def empty(request: pytest.FixtureRequest, tmp_path: Any) -> Iterator[Server]:
    """A server nobody uses yet."""
    database = ""
    if request.param == "postgresql":
        database = request.getfixturevalue("postgres").create_database()
    server = Server(Settings(data=str(tmp_path), database=database))
    yield server
    server.close()


def set_up(server: Server, **more: Any) -> Any:
    body = {"email": "owner@example.org", "password": PASSWORD, "workspaceName": "Acme",
            "timeZone": "Europe/Belgrade", **more}  # fmt: skip
    return server.send("POST", "/api/v1/auth/setup", json=body)


def test_the_printed_link_makes_the_owner_the_workspace_and_a_key(empty: Server) -> None:
    token = empty.verb(setup_link)
    for wrong, expected in (({"email": "x"}, "invalid-value"), ({"password": "short"}, "password-unfit"),
                            ({"workspaceName": ""}, "name-required"), ({"timeZone": "Mars"}, "invalid-value"),
                            ({"token": "wrong"}, "link-unknown")):  # fmt: skip
        assert reason(set_up(empty, **{"token": token, **wrong})) == (400, expected)
    answer = set_up(empty, token=token, name="Olga")
    assert answer.status_code == 201
    made = answer.json()
    assert list(made) == ["userId", "workspaceId", "apiKey", "token", "refreshToken"]
    for headers in ({"X-Api-Key": made["apiKey"]}, {"X-Auth-Token": made["token"]}):
        user = empty.send("GET", "/api/v1/user", headers=headers).json()
        assert (user["id"], user["name"], user["activeWorkspace"]) == (made["userId"], "Olga", made["workspaceId"])
    assert set_up(empty, token=token).status_code == 400 and empty.verb(setup_link) is None


def test_two_set_ups_at_once_make_one_owner(empty: Server) -> None:
    token = empty.verb(setup_link)
    body = {"token": token, "email": "owner@example.org", "password": PASSWORD, "workspaceName": "Acme"}
    answers = empty.together([("POST", "/api/v1/auth/setup", {"json": body})] * 3)
    assert sorted(answer.status_code for answer in answers) == [201, 400, 400]
    count = sa.select(sa.func.count()).select_from(users)
    assert empty.app.db.now(lambda tx: tx.execute(count).scalar_one()) == 1
