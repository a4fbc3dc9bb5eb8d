"""``--strict`` sends nothing that would be lost; ``--retry`` sends again what can double nothing."""

import socket
import time
from email.utils import formatdate
from typing import Any

import pytest

from hourbook.core.base.clock import instant_text, now
from hourbook.proxy import retrying
from tests.proxy.standing import PLACE, WS, Got, always, answer, refusal, scripted, standing, wait_for

OK = answer(200, b"{}")
BUSY = refusal(429, "Too Many Requests", 429)
FUTURE = {"start": instant_text(now() + 7_200_000)}


@pytest.mark.parametrize(
    ("method", "path", "body", "reason", "field"),
    [
        ("POST", "/tags", {"name": "x", "colour": "red"}, "unknown-fields", "colour"),
        ("POST", "/time-entries", FUTURE, "start-in-future", "start"),
        ("POST", "/time-entries", {"start": "2026-08-03T09:00:00Z", "customFieldValues": [{"customFieldId": WS}]},
         "field-dropped", "customFieldValues"),
        ("GET", "/projects?clients=Globex", None, "filter-not-an-id", "clients"),
    ],
)  # fmt: skip
def test_strict_refuses_before_anything_is_sent(method: str, path: str, body: Any, reason: str, field: str) -> None:
    with scripted(always(OK)) as upstream, standing(upstream.origin, strict=True) as proxy:
        came = proxy.call(method, PLACE + path, json=body)
        details = came.json()["details"]
    assert (came.status_code, details["reason"], details["field"]) == (400, reason, field)
    assert details["cause"].endswith("Nothing was sent.") and upstream.got == []


def test_strict_lets_everything_else_through() -> None:
    with scripted(always(OK)) as upstream, standing(upstream.origin, strict=True) as proxy:
        assert proxy.call("POST", f"{PLACE}/tags", json={"name": "x"}).status_code == 200
        assert proxy.call("POST", f"{PLACE}/unknown", json={"any": "thing"}).status_code == 200
        assert proxy.call("POST", f"{PLACE}/tags", content=b"{'broken").status_code == 200
        assert proxy.call("POST", f"{PLACE}/tags", content=b"{" + b" " * 200_000 + b'"name": "x"}').status_code == 200
    assert [len(got.body) for got in upstream.got] == [12, 15, 8, 200_013]


def test_a_single_request_can_ask_for_it_as_with_a_server_of_ours() -> None:
    with scripted(always(OK)) as upstream, standing(upstream.origin) as proxy:
        came = proxy.call("POST", f"{PLACE}/tags", json={"name": "x", "colour": 1}, headers={"X-Strict": "true"})
    assert came.json()["details"]["reason"] == "unknown-fields" and upstream.got == []


def failing(times: int, said: bytes) -> Any:
    """The answer for so many requests, and then a good one."""
    left = [times]

    def script(connection: socket.socket, _: Got) -> bool:
        left[0] -= 1
        connection.sendall(said if left[0] >= 0 else OK)
        return True

    return script


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(retrying, "PAUSES", (1, 2, 3))


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("said", [BUSY, refusal(500, "x", 500), refusal(503, "x", 503, Retry_After="0")])
@pytest.mark.parametrize(
    ("method", "path"), [("GET", "/tags"), ("PUT", "/tags/x"), ("DELETE", "/tags/x"), ("POST", "/reports/summary")]
)
def test_what_can_double_nothing_is_sent_again(said: bytes, method: str, path: str) -> None:
    base = PLACE.replace("/api/", "/report/") if "reports" in path else PLACE
    body = {"name": "x"} if method != "GET" else None
    with scripted(failing(2, said)) as upstream, standing(upstream.origin, retry=True) as proxy:
        assert proxy.call(method, base + path, json=body).status_code == 200
        (view,) = wait_for(lambda: proxy.views)
    assert view["tries"] == 3 and len({(got.line, got.body) for got in upstream.got}) == 1


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("method", "path", "said", "tries"),
    [
        ("POST", "/tags", BUSY, 1), ("PATCH", "/user/x/time-entries", BUSY, 1),
        ("GET", "/tags", refusal(501, "x", 1), 1), ("GET", "/tags", refusal(404, "x", 1), 1),
        ("GET", "/tags", refusal(429, "x", 1, Retry_After="3600"), 1), ("GET", "/tags", BUSY, retrying.TRIES),
    ],
)  # fmt: skip
def test_what_is_not_to_be_sent_again_is_answered_at_once(method: str, path: str, said: bytes, tries: int) -> None:
    with scripted(always(said)) as upstream, standing(upstream.origin, retry=True) as proxy:
        came = proxy.call(method, PLACE + path, json={"name": "x"} if method != "GET" else None)
    assert f" {came.status_code} ".encode() in said and len(upstream.got) == tries


def test_without_the_option_nothing_is_sent_again() -> None:
    with scripted(always(BUSY)) as upstream, standing(upstream.origin) as proxy:
        assert proxy.call("GET", f"{PLACE}/tags").status_code == 429
    assert len(upstream.got) == 1


def test_retry_after_is_read_in_both_of_its_forms_and_has_a_limit() -> None:
    assert retrying.retry_after("7") == 7000 and retrying.retry_after(formatdate(0, usegmt=True)) == 0
    assert 5000 < (retrying.retry_after(formatdate(time.time() + 10, usegmt=True)) or 0) <= 10_000
    for nonsense in ("", "soon", "-1", "9" * 400, "Mon, 99 Foo 2026 00:00:00 GMT"):
        assert retrying.retry_after(nonsense) is None
