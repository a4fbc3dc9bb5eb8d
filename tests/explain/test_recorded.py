"""Every recorded error of the real service has its explanation, from its request and its bare body alone."""

import json
import re
from typing import Any

import pytest

from hourbook import features
from hourbook.explain.engine import Explanation, call_of, explain, record_of
from tests.reference import RECORDINGS, needs_reference

FILE = RECORDINGS / "error-bodies.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()] if FILE.is_file() else []
PLACEHOLDER = re.compile(r"\{(?!\w*[iI]d\})\w+\}")  # {workspaceId} of an address is none
HOSTS = {"api": "https://api.clockify.me/api/v1", "reports": "https://reports.api.clockify.me/v1"}


def told(row: dict[str, Any]) -> Explanation:
    features.load()
    path = re.sub(r"\{\w+\}", "64a687e29ae1f428e7ebe303", row["path"])
    body = b"{}" if row["method"] in ("POST", "PUT", "PATCH") else b""
    call = call_of(row["method"], HOSTS[row["host"]] + path, {"X-Api-Key": "aB3" * 16}, body)
    return explain(call, record_of(call, row["status"], "" if row["body"] is None else row["body"]))


@needs_reference
@pytest.mark.parametrize("row", ROWS, ids=[f"{row['method']} {row['path']} {row['when']}" for row in ROWS])
def test_every_recorded_error_is_explained(row: dict[str, Any]) -> None:
    found = told(row)
    assert found.known and found.causes, row
    for cause in found.causes:
        assert cause.cause and cause.fix and not PLACEHOLDER.search(cause.cause + cause.fix), cause
    assert len(found.causes) == 1 or found.causes[0].sure != "certain"


def test_a_message_that_nobody_knows_is_said_to_be_unknown() -> None:
    found = told({"path": "/user", "method": "GET", "host": "api", "status": 400, "body": {"message": "Moon is full"}})
    assert not found.known and not found.causes and len(found.collect) == 4 and found.question is None
