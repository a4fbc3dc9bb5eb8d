"""A refusal costs little, whatever was sent: the longest wrong body makes a short answer and no long walk."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from tests.world import World

SHORT = 64 * 1024  # bytes of an answer
FEW = 60_000  # calls of functions; one for each value of the least of these bodies were more


@contextmanager
def calls() -> Iterator[list[int]]:
    """Counts the calls of Python functions, and how often generators go on."""
    count = [0]

    def seen(_: Any, event: str, __: Any) -> None:
        count[0] += event == "call"

    sys.setprofile(seen)
    try:
        yield count
    finally:
        sys.setprofile(None)


def filled(before: bytes, unit: bytes, after: bytes, size: int) -> bytes:
    """Many units in a list, as many as make a body of at most this size."""
    return before + b",".join([unit] * ((size - len(before) - len(after)) // (len(unit) + 1))) + after


SHAPES = {
    "a list of numbers": (b"[", b"1", b"]"),
    "a list of objects": (b"[", b'{"a":"b"}', b"]"),
    "lists in lists": (b"[", b"[[[0]]]", b"]"),
    "a field of the wrong type": (b'{"start":5,"name":[', b'{"a":1}', b"]}"),
    "a null and what is not read": (b'{"start":"x","more":[', b"0", b"]}"),
}
PATHS = ["tags", "clients", "projects", "time-entries", "user-groups", "reports/detailed"]


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("path", PATHS)
def test_the_longest_wrong_body_is_refused_shortly(world: World, path: str, shape: str) -> None:
    most = 2 * 1024 * 1024 if path in ("projects", "time-entries", "reports/detailed") else 256 * 1024
    body = filled(*SHAPES[shape], most)
    assert most - 100 < len(body) <= most
    with calls() as count:
        answer = world.owner.send("POST", path, body)
    assert 400 <= answer.status_code < 413 and len(answer.content) < SHORT
    assert count[0] < FEW


def test_names_of_fields_that_nobody_reads_are_few_and_short(world: World) -> None:
    names = ",".join(f'"{"x" * 200}{n}":1' for n in range(1000)).encode()
    body = b'{"name":"a",' + names + b"}"
    strict = world.owner.send("POST", "tags", body, headers={"X-Strict": "true"})
    assert strict.status_code == 400 and len(strict.content) < SHORT
    assert world.owner.send("POST", "tags", body).status_code == 201


def test_of_a_long_body_the_log_keeps_its_size(world: World) -> None:
    body = b'{"name":5.5,"isPassword":"hunter2",' + b'"more":"' + b"x" * 70_000 + b'"}'
    refused = world.owner.send("POST", "tags", b"[" + body + b"]")
    (row,) = world.owner.get("request-log", requestId=refused.headers["x-request-id"]).json()
    assert row["body"] == f"<{len(body) + 2} bytes of application/json>"
    assert row["reason"] == "body-unreadable" and "65536" in row["details"]["cause"]
    assert "hunter2" not in str(row)


def test_of_a_long_value_a_refusal_repeats_the_beginning(world: World) -> None:
    given = world.owner.post("tags", [{"name": "a"}] * 1000).json()["details"]["given"]
    assert given[0] == {"name": "a"} and given[-1] == f"<{1001 - len(given)} more>"
    assert world.owner.post("tags", [{"name": "a"}] * 3).json()["details"]["given"] == [{"name": "a"}] * 3
    assert world.owner.post("tags", ["x" * 9000]).json()["details"]["given"] == ["<9000 characters>"]
