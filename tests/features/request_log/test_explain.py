"""POST /explain: a pasted request and its answer in words, for anybody, and nothing of it is kept."""

import json
from typing import Any

import httpx2
import pytest
import sqlalchemy as sa

from hourbook.core.edge.throttle import RateLimiter
from hourbook.features.request_log import routes_explain
from hourbook.features.request_log.keeping import logged_requests
from tests.world import Server

KEY = "k" * 48
WS = "/api/v1/workspaces/64a687e29ae1f428e7ebe303"
CURL = (
    f"curl https://api.clockify.me{WS}/time-entries -H 'X-Api-Key: {KEY}' "
    """--json '{"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z"}'"""
)
TOO_LATE = "Start datetime 2026-08-08T11:00:00Z is greater than end datetime 2026-08-08T09:30:00Z."
DEEP = '{"start":' + "[" * 3000 + "]" * 3000 + "}"


@pytest.fixture(autouse=True)
def fresh_allowance(server: Server) -> None:
    server.app.limiter = RateLimiter()


def ask(server: Server, request: str, **more: Any) -> httpx2.Response:
    return server.send("POST", "/api/v1/explain", json={"request": request, **more})


def told(server: Server, request: str, **more: Any) -> Any:
    answer = ask(server, request, **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_zone_mistake_is_told_and_mended_for_somebody_signed_out(server: Server) -> None:
    found = told(
        server, CURL, status=400, answer=json.dumps({"message": TOO_LATE, "code": 501}), timeZone="Europe/Berlin"
    )
    cause = found["causes"][0]
    assert (cause["reason"], cause["sure"], cause["field"]) == ("start-after-end", "likely", "start")
    assert {each["sure"] for each in found["causes"][1:]} == {"possible"} and found["question"]
    assert "Europe/Berlin (UTC+2)" in cause["cause"] and found["known"] and found["collect"] == []
    assert '"start": "2026-08-08T09:00:00Z"' in found["corrected"]["curl"] and KEY not in json.dumps(found)
    assert found["corrected"]["changes"][0]["name"] == "$.start"


def test_a_403_is_a_list_with_the_question_that_decides_and_its_answer_decides(server: Server) -> None:
    sent, answer = f"GET {WS}/users HTTP/1.1\nHost: api.clockify.me\nX-Api-Key: {KEY}", "HTTP/1.1 403\n\nAccess Denied"
    found = told(server, sent, answer=answer)
    assert len(found["causes"]) > 1 and "GET /api/v1/workspaces" in found["question"] and not found["corrected"]
    (cause,) = told(server, sent, answer=answer, isMember=False)["causes"]
    assert (cause["reason"], cause["sure"]) == ("not-member", "certain")
    assert "not-member" not in [each["reason"] for each in told(server, sent, answer=answer, isMember=True)["causes"]]


def test_a_message_that_nobody_knows_is_said_to_be_unknown_with_what_to_collect(server: Server) -> None:
    found = told(server, f"curl https://api.clockify.me{WS}/tags -H 'X-Api-Key: {KEY}'", status=418, answer="Teapot")
    assert not found["known"] and found["causes"] == [] and len(found["collect"]) == 4


@pytest.mark.parametrize(
    ("body", "status", "reason"),
    [
        ({"request": "hello"}, 400, "no-request-pasted"),
        ({"request": "curl 'https://[::1/api/v1/user'"}, 400, "no-request-pasted"),
        ({"request": CURL, "timeZone": "Berlin"}, 400, "invalid-value"),
        ({"request": CURL, "status": 999}, 400, "value-out-of-range"),
        ({"request": ""}, 400, "length-wrong"),
        ({"request": "x" * 40_001}, 400, "length-wrong"),
        ({"request": "ä" * 40_000}, 413, "body-too-large"),
        ({}, 400, "not-null"),
        ("{", 400, "body-unreadable"),
    ],
)
def test_what_can_not_be_explained_is_refused_with_cause_and_cure(
    server: Server, body: Any, status: int, reason: str
) -> None:
    answer = server.send("POST", "/api/v1/explain", content=body if isinstance(body, str) else json.dumps(body))
    details = answer.json()["details"]
    assert (answer.status_code, details["reason"]) == (status, reason) and details["cause"] and details["fix"]


@pytest.mark.parametrize(
    ("method", "body"),
    [("POST", {"request": f"secret plan {KEY}"}), ("POST", f'{{"request": "secret plan" {KEY}'),
     ("PUT", {"request": "secret plan"}), ("POST", {"request": "secret plan " + "x" * 70_000})],
)  # fmt: skip
def test_nothing_is_kept_of_what_was_pasted_however_it_went_wrong(server: Server, method: str, body: Any) -> None:
    def kept(path: str) -> int:
        count = sa.select(sa.func.count()).where(logged_requests.c.path == path)
        return int(server.verb(lambda ctx: ctx.tx.execute(count).scalar()))

    text, before = body if isinstance(body, str) else json.dumps(body), kept("/explained")
    for path in ("/api/v1/explain", "/api/v1/explain/", "/v1/explain"):
        assert server.send(method, path, content=text).status_code >= 400
    assert kept("/explain") + kept("/explain/") == 0
    server.send("POST", "/api/v1/explained", content="{}")
    assert kept("/explained") == before + 1, "refusals of other addresses are kept, so the count above means something"


def test_whoever_asks_too_often_waits(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes_explain, "OF_ONE", (1, 3))
    answers = [ask(server, CURL) for _ in range(5)]
    late = answers[-1]
    assert [each.status_code for each in answers[:3]] == [200] * 3 and late.status_code == 429
    assert late.headers["retry-after"] == "1" and late.json()["details"]["reason"] == "too-many-requests"
    server.app.limiter = RateLimiter()
    monkeypatch.setattr(routes_explain, "OF_ALL", (1, 2))
    assert [ask(server, CURL).status_code for _ in range(3)] == [200, 200, 429]


LISTS = "\n".join(f"a{n + 1} = [a{n}, a{n}]" for n in range(40))
TEXTS = "\n".join(f"a{n + 1} = a{n} + a{n}" for n in range(40))
CHAIN = " ".join(f"$x{n + 1} = $x{n}" for n in range(1500))
ODD_ENTRY = {"request": {"url": 5, "headers": 5, "postData": []}, "response": "x"}
ODD_DETAILS = {"cause": {"a": 1}, "fix": [1], "field": {"b": 2}, "given": 5, "reason": [3]}
HOSTILE = {
    "deep JSON": f"curl https://x.test{WS}/tags --json '{DEEP}'",
    "a deep HAR": "[" * 20_000,
    "open braces": f"POST {WS}/tags\n\n" + "{" * 20_000,
    "doubled names": f"a0 = 'x' * 9\n{LISTS}\nrequests.post('/x', json=a40)",
    "doubled texts": f"a0 = 'xxxx'\n{TEXTS}\nrequests.post('/x' + a40)",
    "signs without end": "requests.post(" + "-" * 20_000 + "1)",
    "a number without end": "requests.post('/x/', json=0x" + "f" * 20_000 + ")",
    "half a character": r'requests.post("https://x.test/\ud83d/user", json={"a": "\ud83d"})',
    "names of names": f"irm -Uri https://x.test/user -Body $x1500 {CHAIN}",
    "stringify": "fetch('https://x.test/user', {body: " + "JSON.stringify(" * 2000,
    "a HAR of other types": json.dumps({"log": {"entries": [ODD_ENTRY]}}),
    "an answer of other types": f"GET {WS}/tags\n\nHTTP/1.1 400 Bad\n\n"
    + json.dumps({"message": [1], "code": "x", "details": ODD_DETAILS}),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_texts_are_answered_soon_and_never_by_a_fault(server: Server, name: str) -> None:
    assert ask(server, HOSTILE[name]).status_code in (200, 400)
