"""Requests arrive as they were sent, answers come back as they were given, and neither is held on the way."""

import hashlib
import re
import socket
import threading
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest

from hourbook.proxy.upstream import upstream_of
from tests.proxy.standing import KEY, LIMIT, PLACE, WS, Got, Standing, always, answer, scripted, standing, wait_for

OK = answer(200, b'{"id": 1}')


@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "HEAD", "REPORT"])
def test_a_request_arrives_as_it_was_sent(method: str) -> None:
    with scripted(always(answer(200) if method == "HEAD" else OK)) as upstream, standing(upstream.origin) as proxy:
        target = f"{PLACE}/tags/a%2Fb;x?name=a+b&c=%20%C3%A4&c=2&empty="
        sent = b'{ "name" :  "x" }' if method in ("POST", "PUT", "PATCH", "DELETE") else b""
        head = [f"{method} {target} HTTP/1.1", f"Host: {proxy.origin[7:]}", f"X-Api-Key: {KEY}", "X-Own: 1", "X-Own: 2",
                "Connection: x-hop", "X-Hop: gone", "Keep-Alive: 5", "User-Agent: mine", "Accept: */*"]  # fmt: skip
        head += [f"Content-Length: {len(sent)}", "Content-Type: application/json; charset=utf-8"] if sent else []
        raw(proxy, "\r\n".join([*head, "", ""]).encode() + sent)
        (got,) = upstream.got
        assert got.line == f"{method} {target} HTTP/1.1" and got.body == sent
        expected = [("host", upstream.origin[7:]), ("x-api-key", KEY), ("x-own", "1"), ("x-own", "2"),
                    ("user-agent", "mine"), ("accept", "*/*")]  # fmt: skip
        more = [("content-length", str(len(sent))), ("content-type", "application/json; charset=utf-8")] if sent else []
        assert got.headers == expected + more


def raw(proxy: Standing, request: bytes) -> bytes:
    """The answer to these bytes, as long as its head says, where it does."""
    parts = urlsplit(proxy.origin)
    with socket.create_connection((parts.hostname or "", parts.port or 0), LIMIT) as connection:
        connection.sendall(request)
        said = b""
        while not is_whole(said) and (part := connection.recv(65536)):
            said += part
        return said


def is_whole(said: bytes) -> bool:
    head, end, body = said.partition(b"\r\n\r\n")
    length = re.search(rb"content-length: (\d+)", head, re.I)
    return bool(end) and len(body) >= int(length[1] if length else 0)


def test_an_answer_comes_back_as_it_was_given() -> None:
    said = answer(201, b'{"id":  "x"}', Date="Sat, 08 Aug 2026 12:00:00 GMT", Server="S", Last_Page="true", ETag='"1"')
    with scripted(always(said)) as upstream, standing(upstream.origin) as proxy:
        came = raw(proxy, f"GET {PLACE}/tags HTTP/1.1\r\nHost: localhost\r\nX-Api-Key: {KEY}\r\n\r\n".encode())
    head, _, body = came.partition(b"\r\n\r\n")
    assert sorted(head.decode().lower().split("\r\n")[1:]) == sorted([
        "content-type: application/json", "content-length: 12", "date: sat, 08 aug 2026 12:00:00 gmt", "server: s",
        "last-page: true", 'etag: "1"',
    ])  # fmt: skip
    assert body == b'{"id":  "x"}'


@pytest.mark.parametrize("status", [204, 304])
def test_an_answer_without_a_body_has_none(status: int) -> None:
    said = answer(status, Content_Length="", Content_Type="")
    with scripted(always(said)) as upstream, standing(upstream.origin) as proxy:
        for _ in range(2):  # the connection goes on
            came = proxy.call("DELETE", f"{PLACE}/time-entries/x")
            assert (came.status_code, came.content) == (status, b"")


def test_encodings_that_can_not_be_explained_are_not_asked_for() -> None:
    with scripted(always(OK)) as upstream, standing(upstream.origin) as proxy:
        for asked in ("gzip, deflate, br, zstd", "br;q=1.0, gzip;q=0.8, *;q=0.1", "br"):
            proxy.call("GET", "/api/v1/user", headers={"Accept-Encoding": asked})
    told = [got.header("accept-encoding") for got in upstream.got]
    assert told == ["gzip, deflate", "gzip;q=0.8", "identity"]


def test_an_answer_is_not_held_back() -> None:
    first_came = threading.Event()

    def script(connection: socket.socket, _: Got) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")
        assert first_came.wait(LIMIT)
        connection.sendall(b"4\r\nlast\r\n0\r\n\r\n")
        return True

    with (
        scripted(script) as upstream,
        standing(upstream.origin) as proxy,
        proxy.client.stream("GET", f"{PLACE}/live") as came,
    ):
        parts = came.iter_raw()
        assert next(parts) == b"first"
        first_came.set()
        assert b"".join(parts) == b"last"


def test_a_request_is_not_held_back() -> None:
    begun = threading.Event()
    seen: list[bytes] = []

    def parts() -> Iterator[bytes]:
        yield b"first"
        assert begun.wait(LIMIT), "the first part waited for the last"
        yield b"last"

    listener = socket.create_server(("127.0.0.1", 0))

    def serve() -> None:
        connection, _ = listener.accept()
        with connection:
            connection.settimeout(LIMIT)
            while not seen or b"0\r\n\r\n" not in seen[-1][-5:]:
                seen.append(connection.recv(65536))
                if b"first" in b"".join(seen):
                    begun.set()
            connection.sendall(OK)

    threading.Thread(target=serve, daemon=True).start()
    with listener, standing(f"http://127.0.0.1:{listener.getsockname()[1]}") as proxy:
        assert proxy.call("POST", f"{PLACE}/x", content=parts()).status_code == 200
    assert b"5\r\nfirst\r\n4\r\nlast\r\n0\r\n\r\n" in b"".join(seen)


def test_fifty_megabytes_go_both_ways_unchanged() -> None:
    part = bytes(range(256)) * 4096
    whole = hashlib.sha256(part * 50).hexdigest()

    def script(connection: socket.socket, got: Got) -> bool:
        assert hashlib.sha256(got.body).hexdigest() == whole
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {len(part) * 50}\r\n\r\n".encode())
        for _ in range(50):
            connection.sendall(part)
        return True

    with scripted(script) as upstream, standing(upstream.origin) as proxy:
        came = proxy.call("POST", f"{PLACE}/x", content=iter([part] * 50), headers={"Content-Type": "image/png"})
        assert hashlib.sha256(came.content).hexdigest() == whole
        view = wait_for(lambda: proxy.views)[0]
    assert view["request"]["body"] == f"<{len(part) * 50} bytes of image/png>" and len(str(view)) < 5000


def test_who_goes_away_is_not_asked_for_any_more() -> None:
    def script(connection: socket.socket, got: Got) -> bool:
        connection.sendall(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n")
        return True  # and never ends

    with scripted(script) as upstream, standing(upstream.origin) as proxy:
        with proxy.client.stream("GET", f"{PLACE}/live") as came:
            assert next(came.iter_raw()) == b"first"
        assert upstream.closed.wait(LIMIT)
        assert "went away" in wait_for(lambda: proxy.views)[0]["cut"]


@pytest.mark.parametrize(
    ("upstream", "asked", "url"),
    [
        ("https://api.clockify.me", "/api/v1/user", "https://api.clockify.me/api/v1/user"),
        ("https://api.clockify.me/api/v1/", "/v1/user", "https://api.clockify.me/api/v1/user"),
        ("api.clockify.me", "/report/v1/x", "https://reports.api.clockify.me/v1/x"),
        ("https://api.clockify.me", "/reports/v1/x", "https://reports.api.clockify.me/v1/x"),
        ("https://api.clockify.me", f"/v1/workspaces/{WS}/reports/summary",
         f"https://reports.api.clockify.me/v1/workspaces/{WS}/reports/summary"),
        ("https://api.clockify.me", "/audit/v1/x", "https://auditlog-api.api.clockify.me/v1/x"),
        ("https://api.clockify.me", f"/api/v1/workspaces/{WS}/reports/summary",
         f"https://api.clockify.me/api/v1/workspaces/{WS}/reports/summary"),
        ("https://euc1.clockify.me", "/report/v1/x", "https://euc1.clockify.me/report/v1/x"),
        ("https://euc1.clockify.me", f"/v1/workspaces/{WS}/reports/weekly",
         f"https://euc1.clockify.me/report/v1/workspaces/{WS}/reports/weekly"),
        ("https://euc1.clockify.me", "/api/v1/user", "https://euc1.clockify.me/api/v1/user"),
        ("https://time.example.org", "/report/v1/x", "https://time.example.org/report/v1/x"),
        ("https://notclockify.me", "/v1/user", "https://notclockify.me/v1/user"),
        ("http://127.0.0.1:8080", "/v1/user", "http://127.0.0.1:8080/v1/user"),
    ],
)  # fmt: skip
def test_both_hosts_lie_behind_one_origin(upstream: str, asked: str, url: str) -> None:
    assert upstream_of(upstream).target(asked.encode(), b"").url == url


@pytest.mark.parametrize(
    ("upstream", "said"),
    [
        ("http://api.clockify.me", "https"), ("http://10.0.0.7:8080", "https"), ("ftp://x.example", "must be like"),
        ("https://key@api.clockify.me", "X-Api-Key"), ("https://api.clockify.me/api/v1/workspaces", "origin"),
        ("https://api.clockify.me?x=1", "origin"), ("https://", "must be like"), ("https://x:99999", "port"),
    ],
)  # fmt: skip
def test_what_can_be_no_upstream_is_told_why(upstream: str, said: str) -> None:
    with pytest.raises(ValueError, match=said):
        upstream_of(upstream)
