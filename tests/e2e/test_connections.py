"""Connections that send nothing, too little, too much or never read: over sockets, as strangers open them."""

import contextlib
import json
import select
import socket
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from hourbook.connections.crowds import MOST, most_of
from hourbook.core.base import metrics
from hourbook.core.base.networks import network_of
from hourbook.settings import Settings
from tests.browser.live import LiveServer, live
from tests.cli.running import init, served
from tests.world import World

HALF = b"GET /api/v1/user HTTP/1.1\r\nHost: x\r\nX-Half: "
PIECE = b"x" * 65536
Make = Any


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Servers with the settings under test, ended with the test."""
    with contextlib.ExitStack() as stack:
        yield lambda **settings: stack.enter_context(live(Settings(data=str(tmp_path), drain_seconds=1, **settings)))


def connect(server: LiveServer, source: str = "127.0.0.1") -> socket.socket:
    port = int(server.origin.rsplit(":", 1)[1])
    return socket.create_connection(("127.0.0.1", port), timeout=30, source_address=(source, 0))


def head(method: str, path: str, key: str = "", **headers: object) -> bytes:
    named = {"Host": "x", "X-Api-Key": key, **{name.replace("_", "-"): value for name, value in headers.items()}}
    lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in named.items() if value != "")]
    return "\r\n".join([*lines, "", ""]).encode()


def read_to_end(connection: socket.socket) -> bytes:
    parts = []
    with contextlib.suppress(ConnectionResetError):
        while part := connection.recv(65536):
            parts.append(part)
    return b"".join(parts)


def refusal(answer: bytes) -> tuple[int, str]:
    """Status and reason of an answer, which must be a whole one."""
    first, _, body = answer.partition(b"\r\n\r\n")
    assert b"x-content-type-options: nosniff" in first.lower()
    return int(first.split()[1]), json.loads(body)["details"]["reason"]


def is_open(connection: socket.socket) -> bool:
    """Whether the server still keeps it, as far as its system has told us."""
    connection.setblocking(False)
    try:
        return connection.recv(1) != b""
    except BlockingIOError:
        return True
    except ConnectionResetError:
        return False


# --- too many


def test_more_silent_connections_than_files_stop_nobody(tmp_path: Path) -> None:
    key = init("--data", str(tmp_path))["apiKey"]
    with served(tmp_path, files=256) as server:
        port = int(server.origin.rsplit(":", 1)[1])
        silent = [socket.create_connection(("127.0.0.1", port)) for _ in range(300)]
        for each in silent:
            with contextlib.suppress(OSError):  # those that gave way
                each.sendall(HALF)
        workspace = server.get("/api/v1/workspaces", key).json()[0]["id"]
        for number in range(5):
            path = f"/api/v1/workspaces/{workspace}/tags"
            made = server.post(path, {"name": f"tag {number}"}, key)
            assert made.status_code == 201, made.text
            assert server.get("/readyz").status_code == 200
        began = time.monotonic()
        assert server.end() == 0
        assert time.monotonic() - began < 10  # what operators are promised
        assert any("connections cut" in line for line in server.errors)
        for each in silent:
            each.close()


def test_of_one_address_the_longest_silent_gives_way_and_others_are_not_concerned(make: Make) -> None:
    server = make(max_connections_per_address=5)
    elsewhere = connect(server, "127.0.0.9")
    silent = [connect(server) for _ in range(5)]
    honest = connect(server)
    honest.sendall(head("GET", "/healthz"))
    assert honest.recv(12) == b"HTTP/1.1 200"
    assert read_to_end(silent[0]) == b""
    assert all(is_open(each) for each in [*silent[1:], elsewhere])


def test_a_request_under_way_gives_way_to_nobody(make: Make) -> None:
    server = make(max_connections_per_address=3)
    world = World(server)
    streams = [connect(server) for _ in range(3)]
    for stream in streams:
        stream.sendall(head("GET", world.path("live"), world.member.key))
        assert stream.recv(12) == b"HTTP/1.1 200"
    late = read_to_end(connect(server))
    assert refusal(late) == (503, "too-many-connections") and b"retry-after: 5" in late
    assert all(is_open(stream) for stream in streams)
    elsewhere = connect(server, "127.0.0.9")
    elsewhere.sendall(head("GET", "/healthz"))
    assert elsewhere.recv(12) == b"HTTP/1.1 200"


def test_where_all_are_too_many_the_address_with_the_most_gives_way(make: Make) -> None:
    server = make(max_connections=4)
    one, other = connect(server, "127.0.0.8"), [connect(server, "127.0.0.9") for _ in range(3)]
    assert connect(server, "127.0.0.7") is not None
    assert read_to_end(other[0]) == b""
    assert is_open(one) and is_open(other[1])


def test_the_connections_of_a_trusted_proxy_are_those_of_many(make: Make) -> None:
    server = make(max_connections_per_address=2, trusted_proxies="127.0.0.1")
    connections = [connect(server) for _ in range(6)]
    connections[-1].sendall(head("GET", "/healthz"))
    assert connections[-1].recv(12) == b"HTTP/1.1 200"
    assert all(is_open(each) for each in connections[:-1])


def test_there_are_fewer_connections_than_files(monkeypatch: pytest.MonkeyPatch) -> None:
    for files, most in ((256, 192), (100, 50), (1024, 960), (1_000_000, MOST)):
        monkeypatch.setattr("resource.getrlimit", lambda _, files=files: (files, files))
        assert most_of(Settings()) == most
        assert most_of(Settings(max_connections=10)) == 10
    assert most_of(Settings(max_connections=9_000_000)) < 1_000_000
    monkeypatch.setattr("resource.getrlimit", lambda _: (256, 256))
    assert most_of(Settings(database="postgresql://h/x")) < most_of(Settings())


def test_who_is_counted_as_one() -> None:
    assert network_of("192.0.2.7") == "192.0.2.7" != network_of("192.0.2.8")
    assert network_of("2001:db8:1:2::7") == network_of("2001:db8:1:2:ffff::8") != network_of("2001:db8:1:3::7")
    assert network_of("::ffff:192.0.2.7") == "192.0.2.7"
    assert network_of("fe80::1%eth0") == network_of("fe80::2%eth1")
    assert network_of("unknown") == "unknown"


# --- too slow


def test_a_head_that_never_ends_and_silence_are_ended(make: Make) -> None:
    server = make(head_seconds=1)
    half, silent = connect(server), connect(server)
    half.sendall(HALF)
    assert refusal(read_to_end(half)) == (408, "request-too-slow")
    assert read_to_end(silent) == b""


def test_a_head_that_comes_byte_by_byte_is_ended(make: Make) -> None:
    server = make(head_seconds=1)
    slow = connect(server)
    slow.settimeout(0.1)
    slow.sendall(HALF)
    answer = b""
    while not answer:
        with contextlib.suppress(TimeoutError):
            answer = slow.recv(65536)
        with contextlib.suppress(OSError):
            slow.sendall(b"x")
    assert refusal(answer) == (408, "request-too-slow")


def test_a_body_that_stops_is_ended_and_a_slow_one_is_not(make: Make) -> None:
    server = make(body_seconds=1)
    world = World(server)
    body = json.dumps({"name": "steady", "note": "x" * 3000}).encode()
    request = head(
        "POST", world.path("tags"), world.owner.key, Content_Type="application/json", Content_Length=len(body)
    )
    stopped, steady = connect(server), connect(server)
    stopped.sendall(request + body[:10])
    for place in range(0, len(body), 100):  # three seconds
        steady.sendall((request if place == 0 else b"") + body[place : place + 100])
        time.sleep(0.1)
    assert steady.recv(12) == b"HTTP/1.1 201"
    assert refusal(read_to_end(stopped)) == (408, "request-too-slow")
    assert [tag["name"] for tag in world.owner.get("tags").json()] == ["steady"]


def test_an_answer_that_is_read_slowly_comes_whole_and_one_that_is_not_read_is_ended(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hourbook.connections.protocol.SLOW_READING", 2)
    server = make(body_seconds=1)
    slow, never = connect(server), connect(server)
    whole = len(server.send("GET", "/openapi.json").content) * 8  # more than the systems buffer
    for each in (slow, never):
        each.sendall(head("GET", "/openapi.json") * 8)
    ended, size = metrics.CUT.labels("slow reading"), 0
    before = ended._value.get()
    while size < whole or ended._value.get() == before:
        size += len(slow.recv(1 << 20)) if size < whole else 0
        time.sleep(0.02)
    assert len(read_to_end(never)) < whole


def test_a_live_stream_outlives_every_limit(make: Make) -> None:
    server = make(head_seconds=1, body_seconds=1, idle_seconds=1)
    world = World(server)
    with server.client.stream("GET", world.path("live"), headers=world.member.headers) as stream:
        lines = stream.iter_lines()
        assert next(lines) == "event: hello"
        idle = connect(server)
        idle.sendall(head("GET", "/healthz"))
        read_to_end(idle)  # ended after the idle limit, and so were all limits
        read_to_end(connect(server))
        world.member.make("time-entries", {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"})
        assert any("TIME_ENTRY" in line for line in lines)


# --- too much


def endless(connection: socket.socket, piece: bytes, most: int) -> int:
    """How many bytes are taken until the server hangs up."""
    sent = 0
    with contextlib.suppress(OSError):
        while sent < most:
            sent += connection.send(piece)
    return sent


@pytest.mark.parametrize(
    "start", [b"X-Endless: ", b"", b"X-a: b\r\n" * 10_000], ids=["header", "request line", "headers"]
)
def test_an_endless_head_is_refused_while_it_is_read(make: Make, start: bytes) -> None:
    server = make()
    connection = connect(server)
    connection.sendall(b"GET / HTTP/1.1\r\nHost: x\r\n" + start if start else b"GET /")
    assert endless(connection, PIECE, 150_000_000) < 30_000_000  # a few pieces, and what the systems buffer
    again = connect(server)
    again.sendall((b"GET / HTTP/1.1\r\nHost: x\r\n" + start if start else b"GET /") + PIECE * 2)
    assert refusal(read_to_end(again)) == (431, "headers-too-large")


@pytest.mark.parametrize(
    "piece", [b"1;" + b"e" * 5000 + b"\r\nx\r\n", b"0\r\nX-Trailer: " + PIECE], ids=["extensions", "trailer"]
)
def test_what_stands_around_a_body_is_limited(make: Make, piece: bytes) -> None:
    server = make()
    connection = connect(server)
    connection.sendall(head("POST", "/api/v1/workspaces", Transfer_Encoding="chunked"))
    with contextlib.suppress(OSError):  # it hangs up in the middle
        connection.sendall(piece * 40)
    assert refusal(read_to_end(connection)) == (413, "framing-too-large")


def test_a_body_in_the_smallest_chunks_is_taken(make: Make) -> None:
    server = make()
    world = World(server)
    body = json.dumps({"name": "chunks", "note": "x" * 60_000}).encode()
    chunks = b"".join(b"1\r\n%c\r\n" % byte for byte in body) + b"0\r\n\r\n"
    connection = connect(server)
    connection.sendall(
        head("POST", world.path("tags"), world.owner.key, Content_Type="application/json", Transfer_Encoding="chunked")
        + chunks
    )
    assert connection.recv(12) == b"HTTP/1.1 201"


def test_a_body_that_is_too_large_is_told_so_and_not_read(make: Make) -> None:
    server = make(max_body_bytes=100_000)
    connection = connect(server)
    connection.sendall(head("POST", "/api/v1/workspaces", Content_Length=150_000_000))
    assert refusal(read_to_end(connection)) == (413, "body-too-large")
    again = connect(server)
    again.sendall(head("POST", "/api/v1/workspaces", Content_Length=150_000_000))
    assert endless(again, PIECE, 150_000_000) < 30_000_000


def test_bodies_in_memory_are_limited_together_and_the_largest_unfinished_is_given_up(
    make: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hourbook.connections.crowds.HELD", 1)
    server = make(max_body_bytes=100_000)
    world = World(server)
    large = [connect(server) for _ in range(5)]
    for each in large:
        each.sendall(head("POST", "/api/v1/workspaces", Content_Length=100_000) + b"x" * 90_000)
    told, _, _ = select.select(large, [], [], 30)
    assert len(told) == 1 and refusal(read_to_end(told[0])) == (503, "try-again")
    world.owner.make("tags", {"name": "small"})
    assert all(is_open(each) for each in large if each not in told)


def test_answers_that_nobody_takes_are_limited_together(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("hourbook.connections.crowds.STUCK", 2)
    server = make()
    whole = len(server.send("GET", "/openapi.json").content) * 8
    ended = metrics.CUT.labels("not read")
    before, never = ended._value.get(), [connect(server) for _ in range(3)]
    for each in never:
        each.sendall(head("GET", "/openapi.json") * 8)
    while ended._value.get() == before:
        time.sleep(0.02)
    assert sorted(read_at_most(each, whole) < whole for each in never) == [False, False, True]


def read_at_most(connection: socket.socket, most: int) -> int:
    size = 0
    with contextlib.suppress(ConnectionResetError):
        while size < most and (part := connection.recv(1 << 20)):
            size += len(part)
    return size


def test_requests_are_not_queued_without_limit(make: Make) -> None:
    server = make()
    connection = connect(server)
    connection.sendall(head("GET", "/healthz") * 1000)
    assert read_to_end(connection).count(b"HTTP/1.1 200") < 1000
    again = connect(server)
    again.sendall(head("GET", "/healthz") * 8)
    assert again.recv(12) == b"HTTP/1.1 200"


# --- broken


def test_a_body_that_breaks_off_is_not_performed(make: Make) -> None:
    server = make()
    world = World(server)
    with connect(server) as broken:
        whole = b'{"name": "broken off"}'
        broken.sendall(
            head("POST", world.path("tags"), world.owner.key, Content_Type="application/json", Content_Length=1000)
            + whole
        )
    world.owner.make("tags", {"name": "whole"})
    assert [tag["name"] for tag in world.owner.get("tags").json()] == ["whole"]


def test_what_is_no_http_is_refused_in_our_words(make: Make) -> None:
    server = make()
    for sent in (
        b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03",
        b"GET / HTTP/1.1\r\nHost x\r\n\r\n",
        b"NONSENSE\r\n\r\n",
    ):
        connection = connect(server)
        connection.sendall(sent)
        assert refusal(read_to_end(connection)) == (400, "request-unreadable")


@pytest.mark.parametrize("hosts", [b"", b"Host: a\r\nHost: b\r\n"], ids=["none", "two"])
@pytest.mark.parametrize("path", [b"/api/v1/user", b"/help", b"/nowhere", b"/tracker"])
def test_there_is_one_host(make: Make, hosts: bytes, path: bytes) -> None:
    connection = connect(make())
    connection.sendall(b"GET %s HTTP/1.1\r\n%sConnection: close\r\n\r\n" % (path, hosts))
    assert refusal(read_to_end(connection)) == (400, "host-wrong")


def test_http_1_0_needs_no_host(make: Make) -> None:
    connection = connect(make())
    connection.sendall(b"GET /healthz HTTP/1.0\r\n\r\n")
    assert read_to_end(connection).startswith(b"HTTP/1.1 200")
