"""What the proxy says of refusals and of what is accepted and will hurt, and what it never says."""

import gzip
import json
import re
import zlib
from typing import Any

import pytest

from hourbook.core.base.clock import instant_text, now
from tests.explain.test_recorded import ROWS
from tests.proxy.standing import KEY, PLACE, WS, Got, always, answer, refusal, scripted, standing, wait_for
from tests.reference import needs_reference

HOUR = 3_600_000
NOT_OURS = refusal(400, "Moon is full", 501)
UNKNOWN_KEY = refusal(401, "Api key does not exist", 4003)
BASES = {"api": "/api/v1", "reports": "/report/v1"}


@needs_reference
@pytest.mark.parametrize("row", ROWS, ids=[f"{row['method']} {row['path']} {row['when']}" for row in ROWS])
def test_every_recorded_error_gets_its_details_and_keeps_its_own_words(row: dict[str, Any]) -> None:
    path = BASES[row["host"]] + re.sub(r"\{\w+\}", WS, row["path"])
    body = b"" if row["body"] in (None, "") else json.dumps(row["body"]).encode()
    with scripted(always(answer(row["status"], body))) as upstream, standing(upstream.origin) as proxy:
        came = proxy.call(row["method"], path, json={} if row["method"] in ("POST", "PUT", "PATCH") else None)
    assert came.status_code == row["status"] and came.headers["x-hourbook-reason"] not in ("", "not-known")
    if isinstance(row["body"], dict):
        own = came.json()
        details = own.pop("details")
        assert own == row["body"] and list(own) == list(row["body"])
        assert details["reason"] == came.headers["x-hourbook-reason"] and details["cause"] and details["fix"]
        assert details["help"].startswith(f"{proxy.origin}/_hourbook/#")
    else:
        assert came.content == body


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_compressed_refusal_is_explained(encoding: str) -> None:
    packed = {"gzip": gzip.compress, "deflate": zlib.compress}[encoding](
        b'{"message":"Api key does not exist","code":4003}'
    )
    said = answer(401, packed, Content_Encoding=encoding)
    with scripted(always(said)) as upstream, standing(upstream.origin) as proxy:
        came = proxy.call("GET", "/api/v1/user")
    assert came.json()["details"]["reason"] == "api-key-unknown" and "content-encoding" not in came.headers


@pytest.mark.parametrize(
    "said",
    [
        answer(502, b"<html>Bad gateway</html>", Content_Type="text/html"), answer(403, b""), answer(400, b'"text"'),
        answer(400, b"[1]"), answer(401, b"\x1b\x03", Content_Encoding="br"), answer(500, b"{" + b" " * 70_000 + b"}"),
    ],
)  # fmt: skip
def test_what_can_carry_no_details_stays_as_it_is(said: bytes) -> None:
    with scripted(always(said)) as upstream, standing(upstream.origin) as proxy:
        head, _, body = said.partition(b"\r\n\r\n")
        with proxy.client.stream("GET", f"{PLACE}/tags") as came:
            assert b"".join(came.iter_raw()) == body
        assert f" {came.status_code} ".encode() in head and "x-hourbook-reason" in came.headers


def test_a_message_that_nobody_knows_is_called_that() -> None:
    with scripted(always(NOT_OURS)) as upstream, standing(upstream.origin) as proxy:
        came = proxy.call("GET", f"{PLACE}/tags")
    assert came.headers["x-hourbook-reason"] == "not-known"
    assert "Collect the time" in came.json()["details"]["cause"] and "fix" not in came.json()["details"]


def test_what_fits_alike_is_told_as_a_choice() -> None:
    with scripted(always(refusal(403, "Access Denied", 501))) as upstream, standing(upstream.origin) as proxy:
        details = proxy.call("GET", f"{PLACE}/users").json()["details"]
    assert details["cause"].startswith("One of these") and details["sure"] == "possible"
    assert len(details["others"]) >= 2 and details["question"]


def test_details_follow_the_language_that_the_request_asks_for() -> None:
    with scripted(always(refusal(403, "Access Denied", 501))) as upstream, standing(upstream.origin) as proxy:
        came = proxy.client.get(f"{PLACE}/users", headers={"X-Api-Key": KEY, "Accept-Language": "de"}).json()
    details = came["details"]
    assert came["message"] == "Access Denied" and details["reason"] and details["sure"] == "possible"
    assert details["cause"].startswith("Eines davon") and "; oder: " in details["cause"]
    assert details["fix"].startswith("Wenn es das erste ist: ")
    assert details["follows"].startswith("die Antwort lautet bei")
    assert "Die Person des Schlüssels" in details["cause"] and "Arbeitsbereich" in details["question"]
    with scripted(always(NOT_OURS)) as upstream, standing(upstream.origin) as proxy:
        nobody = proxy.client.get(f"{PLACE}/tags", headers={"X-Api-Key": KEY, "Accept-Language": "de"}).json()[
            "details"
        ]
    assert nobody["cause"].startswith("So lautet nichts, was bekannt ist")


def test_a_server_of_ours_speaks_for_itself() -> None:
    own = b'{"message":"x","code":501,"details":{"reason":"role-required","cause":"c","fix":"f"}}'
    said = answer(403, own, X_Hourbook_Reason="role-required")
    with scripted(always(said)) as upstream, standing(upstream.origin) as proxy:
        came = proxy.call("GET", f"{PLACE}/users")
    assert came.content == own and came.headers.get_list("x-hourbook-reason") == ["role-required"]


def test_the_zone_of_the_profile_is_learned_from_what_passes() -> None:
    at = now() - 5 * HOUR
    start, end = instant_text(at + 3 * HOUR), instant_text(at + 2 * HOUR)

    def script(connection: Any, got: Got) -> bool:
        user = json.dumps({"id": WS, "settings": {"timeZone": "Asia/Tokyo"}}).encode()
        late = f"Start datetime {start} is greater than end datetime {end}."
        connection.sendall(answer(200, user) if got.line.startswith("GET") else refusal(400, late, 501))
        return True

    entry = {"start": start, "end": end}
    with scripted(script) as upstream, standing(upstream.origin) as proxy:
        before = proxy.call("POST", f"{PLACE}/time-entries", json=entry).json()["details"]
        proxy.call("GET", "/api/v1/user")
        after = proxy.call("POST", f"{PLACE}/time-entries", json=entry).json()["details"]
        other = proxy.call("POST", f"{PLACE}/time-entries", json=entry, headers={"X-Api-Key": "other"}).json()[
            "details"
        ]
    assert "Asia/Tokyo" not in before["cause"] + other["cause"] and "Asia/Tokyo" in after["cause"]
    assert after["cause"].startswith("One of these, the likeliest first: The start")
    assert (
        after["sure"] == "likely"
        and after["others"]
        and '"start"' in after["corrected"]
        and KEY not in after["corrected"]
    )


def soon() -> str:
    return instant_text(now() + 2 * HOUR)


@pytest.mark.parametrize(
    ("method", "path", "body", "warned", "ignored"),
    [
        ("POST", "/time-entries", lambda: {"start": soon()}, "start-in-future", None),
        ("POST", "/time-entries", lambda: {"start": "2026-08-03T09:00:00Z", "end": soon()}, "end-in-future", None),
        ("POST", "/time-entries", lambda: {"start": "2026-08-03T09:00:00"}, "zone-not-said", None),
        ("POST", "/time-entries", lambda: {"start": "2026-08-03T09:00:00Z", "customFieldValues": [
            {"customFieldId": WS, "value": "x"}]}, "field-dropped", None),
        ("POST", "/time-entries", lambda: {"start": "2026-08-03T09:00:00Z", "duration": "PT1H"}, "field-dropped", None),
        ("POST", "/tags", lambda: {"name": "x", "colour": "red"}, None, "colour"),
        ("GET", "/tags?pageSize=5", lambda: None, None, "pageSize"),
        ("GET", "/projects?clients=Globex", lambda: None, "filter-not-an-id", None),
        ("POST", "/time-entries", lambda: {"start": "2026-08-03T09:00:00Z", "customFields": []}, None, None),
        ("POST", "/tags", lambda: {"name": "x"}, None, None),
    ],
)  # fmt: skip
def test_what_is_accepted_and_will_hurt_is_warned_of(
    method: str, path: str, body: Any, warned: str | None, ignored: str | None
) -> None:
    with scripted(always(answer(200, b"{}"))) as upstream, standing(upstream.origin) as proxy:
        came = proxy.call(method, PLACE + path, json=body())
        (view,) = wait_for(lambda: proxy.views)
    assert came.headers.get("x-hourbook-warning") == warned and came.headers.get("x-ignored-fields") == ignored
    assert ("warning" in came.headers) == (warned is not None)
    assert [each["slug"] for each in view["warnings"]] == ([warned] if warned else [])
    said = "\n".join(proxy.lines)
    assert (ignored or "") in said and all(each["cause"][:200] in said for each in view["warnings"])


def test_no_secret_is_shown_kept_or_said() -> None:
    password, token, answered = "correct horse battery", "t0ken" * 12, "hidden-secret-of-a-webhook"
    body = json.dumps({"id": 1, "authToken": answered}).encode()
    with scripted(always(answer(201, body))) as upstream, standing(upstream.origin) as proxy:
        proxy.call("POST", f"{PLACE}/webhooks?token={token}", json={"name": "x", "password": password})
        proxy.call("GET", f"{PLACE}/tags", headers={"Authorization": f"Bearer {token}", "Cookie": f"s={token}"})
        wait_for(lambda: len(proxy.views) == 2)
        page = proxy.call("GET", "/_hourbook/requests", headers={"Host": "localhost"}).text
    assert len(upstream.got) == 2 and upstream.got[0].header("x-api-key") == KEY
    for text in (page, str(proxy.views), "\n".join(proxy.lines)):
        for secret in (KEY, password, token, answered):
            assert secret not in text
    assert KEY not in str(vars(proxy.proxy.learned))


def test_lines_of_strangers_can_not_move_the_cursor() -> None:
    said = refusal(400, "\x1b[2Jgone\nsecond", 501)
    with scripted(always(said)) as upstream, standing(upstream.origin) as proxy:
        proxy.call("GET", f"{PLACE}/tags")
        wait_for(lambda: proxy.views)
    assert not [line for line in proxy.lines if re.search(r"[\x00-\x1f]", line)]
