"""Every recorded error of the real service, met again on our server: status, code, message and order of keys."""

import json
import re
from typing import Any

import pytest

from hourbook.core.edge.operations import OPERATIONS
from tests.reference import RECORDINGS
from tests.surface.recorded_errors import Attempt, Place, ids_of, situation_of
from tests.world import World

pytestmark = pytest.mark.needs_reference

FILE = RECORDINGS / "error-bodies.jsonl"
ROWS = [json.loads(line) for line in FILE.read_text().splitlines()] if FILE.exists() else []

# Tags that come with later work, by the part of the path that tells them.
LATER = {
    "/time-off/": "time off", "/scheduling/": "scheduling",
    "/invoices": "invoices", "/expenses": "expenses", "/templates": "templates",
    "/approval-requests": "approvals", "/holidays": "holidays",
}  # fmt: skip

# Rows that our server answers otherwise, and why.
NOT_OURS = {
    "missing or invalid key, 2018-2021": "an older wording; the text of 2026 is sent",
    "unknown id, older wording": "an older wording; the text of 2026 is sent",
    "malformed addon id": "its code was not kept; the answer is tested with webhooks",
    "no seat left": "there are no seats to run out of",
    "approved entry": "approving comes with the tag Approvals; the refusal itself is tested with locks",
}


def later(row: dict[str, Any]) -> str:
    """The tag that the row waits for; a path that is no operation needs no tag."""
    if row["status"] == 404 and row["body"] and row["body"]["code"] == 3000:
        return ""
    return next((tag for part, tag in LATER.items() if part in row["path"]), "")


NOW = [row for row in ROWS if not later(row) and row["when"] not in NOT_OURS]


def name(row: dict[str, Any]) -> str:
    return f"{row['method']} {row['path']}: {row['when']}"


def fill(text: str, values: dict[str, str]) -> str:
    return re.sub(r"{(\w+)}", lambda match: values.get(match[1], match[0]), text)


def attempts(place: Place, row: dict[str, Any]) -> list[Attempt]:
    if parameter := re.fullmatch(r"([\w-]+)=(\S+)", row["when"]):
        values = {"p": place.project["id"]} if "{p}" in row["path"] else {}
        return [Attempt(values, params={parameter[1]: parameter[2]})]
    return situation_of(row)(place)


@pytest.mark.parametrize("row", NOW, ids=name)
def test_a_recorded_error_is_met_again(world: World, row: dict[str, Any]) -> None:
    place = Place(world)
    for attempt in attempts(place, row):
        person = attempt.person or world.owner
        values = ids_of(place) | ({"u": person.id, "userId": person.id}) | attempt.values
        path = "/api/v1" + fill(attempt.path or row["path"], values)
        headers = person.headers if attempt.headers is None else attempt.headers
        options = {"headers": headers, "params": attempt.params}
        if attempt.body is not None:
            options["json"] = attempt.body
        answer = world.server.send(attempt.method or row["method"], path, **options)
        assert answer.status_code == row["status"], answer.text
        compare(answer, row, values)


def compare(answer: Any, row: dict[str, Any], values: dict[str, str]) -> None:
    """Message and code, in their order, then our details; and the recorded headers."""
    for header, value in row.get("headers", {}).items():
        assert answer.headers[header] == value
    if row["body"] is None:
        assert answer.content == b""
        return
    body = answer.json()
    assert list(body) == [*row["body"], "details"]
    assert body["code"] == row["body"]["code"]
    wanted, got = fill(row["body"]["message"], values), body["message"]
    if row["body"]["code"] == 3002 and "public com." in wanted:  # the handler's name is not ours to know
        wanted = wanted[: wanted.index("public")]
        got = got[: len(wanted)]
    assert got == wanted.replace("X project", "X1 project")


def test_every_row_is_replayed_or_named_with_its_reason() -> None:
    waiting = {later(row) for row in ROWS} - {""}
    assert waiting <= set(LATER.values())
    assert set(NOT_OURS) <= {row["when"] for row in ROWS}
    assert len(NOW) >= 50


def test_what_waits_for_its_tag_is_not_there_yet() -> None:
    arrived = {part for part in LATER for op in OPERATIONS.values() if part.strip("/") in op.path.split("/")}
    assert not arrived, "replay the recordings of these too"
