"""Whatever is sent: it goes on or is refused in words, and the proxy goes on too."""

import json
import socket

import pytest

from tests.proxy.standing import LIMIT, PLACE, Standing, always, answer, refusal, scripted, standing, wait_for

REFUSED = refusal(400, "Moon is full", 501)
DEEP = b"[" * 60_000
HEADS = [
    f"GET {PLACE}/tags?name=%00%ff&x=%zz HTTP/1.1\r\nHost: localhost",
    "GET //api//v1//workspaces//x//tags/ HTTP/1.1\r\nHost: localhost",
    "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1\r\nHost: localhost",
    "GET /" + "x" * 20_000 + " HTTP/1.1\r\nHost: localhost",
    "GET /?" + "a=1&" * 5_000 + " HTTP/1.1\r\nHost: localhost",
    "OPTIONS * HTTP/1.1\r\nHost: localhost",
    f"GET {PLACE}/tags HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: caf\xe9\xff\x80\r\nAccept-Encoding: \xff, gzip",
    f"GET {PLACE}/tags HTTP/1.1\r\nHost: localhost\r\n" + "\r\n".join(f"X-{n}: {n}" for n in range(900)),
    f"GET {PLACE}/user/x/time-entries?start=\xe4 HTTP/1.1\r\nHost: localhost",
    f"POST {PLACE}/time-entries HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0",
]
BODIES = [
    DEEP, b"\xff\xfe{}", b"\xef\xbb\xbf{}", b"null", b"[]", b"[[]]", b'"x"', b"1e999", b'{"start": 1e400}', b"{" * 5,
    b'{"start": "\\ud800"}', b'{"start": {"start": {}}, "tagIds": {}}', b"\x1f\x8b\x08\x00\x00", b'{"a":' * 50_000,
    b'{"start": "2026-08-03T09:00:00Z", "end": "9999-99-99T99:99:99Z"}', b"--x\r\nContent-Disposition: form-data\r\n",
]  # fmt: skip


def is_object(body: bytes) -> bool:
    """Whether details have a place in it."""
    try:
        return isinstance(json.loads(body), dict)
    except (ValueError, RecursionError):
        return False


def raw(proxy: Standing, request: bytes) -> bytes:
    host, port = proxy.origin.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), LIMIT) as connection:
        connection.sendall(request)
        said = b""
        while b"\r\n\r\n" not in said and (part := connection.recv(65536)):
            said += part
        return said


@pytest.mark.parametrize("options", [{}, {"strict": True, "retry": True}])
def test_heads(options: dict[str, bool]) -> None:
    with scripted(always(REFUSED)) as upstream, standing(upstream.origin, **options) as proxy:
        for head in HEADS:
            said = raw(proxy, head.encode("latin-1") + b"\r\n\r\n")
            assert said.startswith(b"HTTP/1.1 4"), (head[:80], said[:300])
        assert len(upstream.got) > len(HEADS) / 2
        assert len(wait_for(lambda: len(proxy.views) >= len(upstream.got) and proxy.views)) <= len(HEADS)


@pytest.mark.parametrize("status", [200, 400])
def test_bodies(status: int) -> None:
    said = answer(200, b"{}") if status == 200 else REFUSED
    with scripted(always(said)) as upstream, standing(upstream.origin) as proxy:
        for method, path in (("POST", "time-entries"), ("PUT", "user/x/time-entries"), ("GET", "tags")):
            for body in BODIES:
                came = proxy.call(method, f"{PLACE}/{path}", content=body, headers={"Content-Type": "application/json"})
                assert came.status_code == status, (body[:50], came.text[:300])
        assert [got.body for got in upstream.got] == BODIES * 3
        assert len(wait_for(lambda: len(proxy.views) == 3 * len(BODIES) and proxy.views)) == 3 * len(BODIES)


@pytest.mark.parametrize("said", BODIES)
def test_answers(said: bytes) -> None:
    for status in (200, 400, 503):
        with scripted(always(answer(status, said))) as upstream, standing(upstream.origin) as proxy:
            came = proxy.call("GET", "/api/v1/user")
            own = {name: value for name, value in came.json().items() if name != "details"} if is_object(said) else None
            assert came.status_code == status and (own == json.loads(said) if own else came.content == said)
            assert wait_for(lambda: proxy.views)


def test_both_lengths_are_never_sent_on() -> None:
    head = f"POST {PLACE}/tags HTTP/1.1\r\nHost: localhost\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"
    with scripted(always(answer(200, b"{}"))) as upstream, standing(upstream.origin) as proxy:
        raw(proxy, head.encode() + b"1\r\nx\r\n0\r\n\r\n")
    assert not [got for got in upstream.got if got.header("content-length") and got.header("transfer-encoding")]
