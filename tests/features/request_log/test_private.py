"""Requests that carry secrets: whatever was written under whatever name, nothing of it stays."""

import json
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.features.request_log.keeping import logged_requests
from tests.world import World

WORD = "Sup3rS3cretWord"
BODIES = [
    {"old": WORD, "new": WORD}, {"pwd": WORD}, {"passwort": WORD}, {"user": {"pw": WORD}}, [["password", WORD]],
    {"email": [WORD]}, {"password": [{"value": WORD}]}, {WORD: "password"}, WORD,
]  # fmt: skip
SENT = [("PUT", "user/password"), ("PATCH", "user/password"), ("POST", "auth/token"), ("POST", "auth/nowhere"),
        ("DELETE", "auth/token")]  # fmt: skip


def kept(world: World, answer: Any) -> Any:
    [row] = world.rows(sa.select(logged_requests).where(logged_requests.c.id == answer.headers["x-request-id"]))
    return row


@pytest.mark.parametrize(("method", "path"), SENT)
@pytest.mark.parametrize("body", BODIES, ids=json.dumps)
def test_nothing_of_a_secret_stays_under_any_name(world: World, method: str, path: str, body: Any) -> None:
    answer = world.member.send(method, f"/api/v1/{path}", body)
    assert answer.status_code >= 400
    row = kept(world, answer)
    assert row.path == f"/{path}"
    assert [name for name, value in row._mapping.items() if WORD in json.dumps(value, default=str)] == []


def test_what_the_operation_reads_and_is_no_secret_is_shown(world: World) -> None:
    answer = world.member.send("POST", "/api/v1/auth/token", {"email": "who@example.org", "password": WORD, "old": 4})
    assert json.loads(kept(world, answer).body) == {"email": "who@example.org", "password": "***", "***2": "***"}
