"""``hourbook explain``: from arguments, a file, standard input; for people and for tools."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from tests.cli.running import hourbook, init, served

KEY, WORKSPACE = "k" * 48, "64a687e29ae1f428e7ebe303"
SENT = (
    "curl https://api.clockify.me/api/v1/workspaces/64a687e29ae1f428e7ebe303/time-entries "
    f"""-H 'X-Api-Key: {KEY}' --json '{{"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z"}}'"""
)
MESSAGE = "Start datetime 2026-08-08T11:00:00Z is greater than end datetime 2026-08-08T09:30:00Z."
ANSWER = json.dumps({"message": MESSAGE, "code": 501})


def test_a_curl_command_from_standard_input_is_told_and_mended() -> None:
    done = hourbook("explain", "--zone", "Europe/Berlin", "--status", "400", "--answer", ANSWER, input=SENT)
    assert done.returncode == 0, done.stderr
    assert "1. start-after-end (start): likely" in done.stdout and "Europe/Berlin (UTC+2)" in done.stdout
    assert '"start": "2026-08-08T09:00:00Z"' in done.stdout.split("Corrected")[1] and KEY not in done.stdout


def test_a_file_and_a_message_alone_are_enough_and_tools_get_json(tmp_path: Path) -> None:
    file, answer = tmp_path / "sent.txt", tmp_path / "answer.txt"
    file.write_text("GET /api/v1/workspaces/64a687e29ae1f428e7ebe303/users HTTP/1.1\nHost: api.clockify.me\n")
    answer.write_text("Access Denied")
    done = hourbook("explain", "--file", str(file), "--answer", f"@{answer}", "--json")
    told = json.loads(done.stdout)
    assert told["causes"][0]["reason"] == "not-member" and told["causes"][0]["sure"] == "possible"
    assert told["known"] and told["question"]


def test_what_nobody_knows_and_what_is_no_request_end_with_1() -> None:
    unknown = hourbook(
        "explain", "curl https://api.clockify.me/api/v1/user -H 'X-Api-Key: " + KEY + "'", "--answer", "418 Teapot"
    )
    assert (
        unknown.returncode == 1
        and "Nobody knows this message" in unknown.stdout
        and "Collect:\n- The time of the request" in unknown.stdout
    )
    assert hourbook("explain", input="hello").returncode == 1
    assert "Paste a curl command" in hourbook("explain", input="hello").stderr
    assert hourbook("explain", "--file", "/nowhere/x").returncode == 1


def test_a_probe_asks_the_service_with_the_key_of_the_request(tmp_path: Path) -> None:
    where = ("--data", str(tmp_path / "data"))
    key = init(*where)["apiKey"]
    with served(str(tmp_path / "data")) as server:
        address = f"{server.origin}/api/v1/workspaces/64a687e29ae1f428e7ebe303/users"
        sent = f"curl {address} -H 'X-Api-Key: {key}'"
        done = hourbook("explain", "--probe", "--status", "403", "--answer", "Access Denied", input=sent)
    assert "not-member: certain" in done.stdout and key not in done.stdout


def test_a_key_is_sent_to_nobody_in_the_clear() -> None:
    done = hourbook("explain", "--probe", input=f"curl http://time.example.org/api/v1/user -H 'X-Api-Key: {KEY}'")
    assert done.returncode == 1 and "a key is sent over https" in done.stderr


@contextmanager
def answering(status: int, body: bytes, location: str = "") -> Iterator[tuple[str, list[str]]]:
    """The origin of a little server that answers every GET so, and the keys that it got."""
    got: list[str] = []

    class Always(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            got.append(self.headers.get("X-Api-Key", ""))
            self.send_response(status)
            if location:
                self.send_header("Location", location)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Always)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", got
    finally:
        server.shutdown()
        server.server_close()


def probed(origin: str) -> str:
    sent = f"curl {origin}/api/v1/workspaces/64a687e29ae1f428e7ebe303/tags -H 'X-Api-Key: {KEY}'"
    return hourbook("explain", "--probe", "--status", "403", "--answer", "Access Denied", input=sent).stdout


def test_a_probe_takes_the_key_to_no_other_address() -> None:
    with answering(200, b"{}") as (other, got), answering(302, b"", f"{other}/api/v1/user") as (origin, asked):
        assert probed(origin)
        assert asked == [KEY] and got == []


def test_what_a_service_answers_moves_no_cursor_and_ends_no_probe() -> None:
    user = b'{"id": "a", "settings": [1], "workspaceSettings": 7}'
    with answering(200, user) as (origin, _):
        assert "not-member" in probed(origin)
    told = hourbook(
        "explain",
        "--status",
        "400",
        "--answer",
        '{"message": "\x1b[31mX \x9b2J"}',
        input=f"GET /api/v1/workspaces/{WORKSPACE}/tags?x=\x1b]0;pwn\x07 HTTP/1.1\nHost: api.clockify.me\n",
    )
    assert "Sent" in told.stdout and not set("\x1b\x07\x9b") & set(told.stdout)


def test_what_is_nested_without_end_is_no_request() -> None:
    done = hourbook("explain", input="[" * 100_000)
    assert done.returncode == 1 and "Traceback" not in done.stderr
