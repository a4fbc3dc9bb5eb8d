"""``--idempotent``: one POST for one key, whatever happens in between."""

import gzip
import socket
import stat
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx2
import pytest

from hourbook.core.base import clock
from hourbook.proxy import repeats
from hourbook.proxy.repeats import FolderInUse, Repeats
from tests.proxy.standing import LIMIT, PLACE, Got, Standing, always, answer, refusal, scripted, standing, wait_for

MADE = b'{"id": "1", "name": "x"}'
CREATED = answer(201, MADE, Last_Page="true")


def post(proxy: Standing, key: str = "k1", body: Any = None, **options: Any) -> httpx2.Response:
    given = {"Idempotency-Key": key, **options.pop("headers", {})}
    return proxy.call("POST", f"{PLACE}/tags", json=body or {"name": "x"}, headers=given, **options)


def reason(came: httpx2.Response) -> tuple[int, str]:
    return came.status_code, came.json()["details"]["reason"]


def test_the_same_request_gets_the_same_answer_once(tmp_path: Path) -> None:
    with scripted(always(CREATED)) as upstream:
        with standing(upstream.origin, data=tmp_path) as proxy:
            first, second = post(proxy), post(proxy)
        with standing(upstream.origin, data=tmp_path) as proxy:  # also after a restart
            third = post(proxy)
    assert len(upstream.got) == 1
    assert {came.content for came in (first, second, third)} == {MADE} and first.headers["last-page"] == "true"
    assert [came.headers.get("idempotency-replayed") for came in (first, second, third)] == [None, "true", "true"]
    assert (second.status_code, second.headers["last-page"], second.headers["content-type"]) == (
        201, "true", "application/json",
    )  # fmt: skip


def test_another_request_is_another_whoever_sends_it(tmp_path: Path) -> None:
    with scripted(always(CREATED)) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        post(proxy)
        assert post(proxy, "k2").status_code == 201
        assert post(proxy, headers={"X-Api-Key": "another"}).status_code == 201
        other = post(proxy, body={"name": "y"})
        assert proxy.call("POST", f"{PLACE}/tags", json={"name": "x"}).status_code == 201
        report = f"/report/v1{PLACE.removeprefix('/api/v1')}/reports/summary"
        for _ in range(2):  # only reads
            proxy.call("POST", report, json={}, headers={"Idempotency-Key": "r"})
    assert reason(other) == (422, "idempotency-key-reused") and "another body" in other.json()["details"]["cause"]
    assert len(upstream.got) == 6


def test_those_that_come_meanwhile_wait_for_the_first(tmp_path: Path) -> None:
    together = threading.Barrier(8)

    def one(proxy: Standing) -> httpx2.Response:
        together.wait(LIMIT)
        return post(proxy)

    with scripted(always(CREATED)) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        pool = ThreadPoolExecutor(8)
        came = [each.result() for each in [pool.submit(one, proxy) for _ in range(8)]]
        pool.shutdown()
    assert len(upstream.got) == 1 and {each.content for each in came} == {MADE}
    assert sorted(each.headers.get("idempotency-replayed", "") for each in came) == ["", *["true"] * 7]


@pytest.mark.parametrize("said", [refusal(400, "x", 501), refusal(429, "x", 429), refusal(503, "x", 503)])
def test_what_was_refused_did_nothing_and_may_be_sent_again(tmp_path: Path, said: bytes) -> None:
    with scripted(always(said)) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        status = int(said[9:12])
        assert (post(proxy).status_code, post(proxy).status_code) == (status, status)
    assert len(upstream.got) == 2


@pytest.mark.parametrize("said", [b"", refusal(500, "x", 500), refusal(504, "x", 504)])
def test_what_may_have_been_done_is_never_sent_again(tmp_path: Path, said: bytes) -> None:
    def script(connection: socket.socket, _: Got) -> bool:
        connection.sendall(said)
        return False

    with scripted(script) as upstream:
        with standing(upstream.origin, data=tmp_path) as proxy:
            assert post(proxy).status_code >= 500
            again = post(proxy)
        with standing(upstream.origin, data=tmp_path) as proxy:
            assert reason(post(proxy)) == reason(again) == (409, "outcome-unknown")
    assert len(upstream.got) == 1 and "not sent again" in again.json()["details"]["cause"]


def test_what_never_left_may_be_sent_again(tmp_path: Path) -> None:
    with scripted(always(CREATED)) as upstream:
        port = int(upstream.origin.rpartition(":")[2])
        with standing("http://127.0.0.1:1", data=tmp_path) as proxy:
            assert reason(post(proxy)) == (502, "upstream-unreachable") == reason(post(proxy))
        with standing(f"http://localhost:{port}", data=tmp_path) as proxy:
            assert post(proxy).status_code == 201


def test_who_goes_away_finds_the_answer_later(tmp_path: Path) -> None:
    arrived, may_answer = threading.Event(), threading.Event()

    def script(connection: socket.socket, _: Got) -> bool:
        arrived.set()
        may_answer.wait(LIMIT)
        connection.sendall(CREATED)
        return True

    with scripted(script) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        with pytest.raises(httpx2.ReadTimeout):
            post(proxy, timeout=0.3)
        assert arrived.wait(LIMIT)
        may_answer.set()
        again = post(proxy)
    assert (again.status_code, again.headers["idempotency-replayed"], len(upstream.got)) == (201, "true", 1)


def test_an_answer_with_a_secret_is_not_kept(tmp_path: Path) -> None:
    said = answer(201, b'{"id": "1", "authToken": "hidden-secret-of-a-webhook"}')
    with scripted(always(said)) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        assert "hidden" in post(proxy).text
        assert reason(post(proxy)) == (409, "answer-not-kept")
    assert len(upstream.got) == 1
    assert not [each for each in tmp_path.iterdir() if b"hidden-secret" in each.read_bytes()]


LINK = b'{"id": "1", "inviteLink": "https://time.example/invite/%s"}'


@pytest.mark.parametrize(
    "said",
    [
        answer(201, gzip.compress(b'{"a": "%s", "apiToken": "x"}' % (b" " * 2_000_000)), Content_Encoding="gzip"),
        answer(201, b'{"apiToken": "x"}', Content_Encoding="br"),
        answer(201, b"\x1f\x8bbroken", Content_Encoding="gzip"),
        answer(201, b'{"id": "1", "key": "%s"}' % (b"aB3" * 16)),
        answer(201, b'{"key": "%s", "key": "x"}' % (b"aB3" * 16)),
        answer(201, LINK % b"short"),
        answer(201, b'{"url": "http://hooks.example/T0/x1y2z3x1y2z3x1y2z3x1y2z3x1"}'),
        answer(201, b'{"url": "https://me:pw@time.example/"}'),
        answer(201, b'{"note": "see https://time.example/x?t=x1y2z3x1y2z3x1y2z3xxy2z3"}'),
        answer(201, b'{"id": "1"}', Location="https://time.example/invite/short"),
        answer(201, b"it was made"),
        answer(201, b'{"id": "1"'),
        answer(201, b"[" * 60_000),
        answer(201, b'{"a": "\xff"}'),
    ],
)
def test_what_can_not_be_read_or_may_open_a_door_is_not_kept(tmp_path: Path, said: bytes) -> None:
    with scripted(always(said)) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        with proxy.client.stream(
            "POST", f"{PLACE}/tags", json={"name": "x"}, headers={"Idempotency-Key": "k1"}
        ) as came:
            assert b"".join(came.iter_raw()) == said.partition(b"\r\n\r\n")[2] and came.status_code == 201
        assert reason(post(proxy)) == (409, "answer-not-kept")
        assert proxy.proxy.once is not None
        kept = proxy.proxy.once._repeats._db.execute("SELECT headers, body FROM answers").fetchall()
    assert kept == [("[]", b"")] and len(upstream.got) == 1


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b'{"id": "64a687e29ae1f428e7ebe303", "note": "a=b; and/or, 2024/01/02 re: x"}',
        b'[{"url": "https://app.clockify.me/tracker/64a687e29ae1f428e7ebe303?page=2", "passwordless": true}]',
    ],
)
def test_ordinary_answers_are_kept(tmp_path: Path, body: bytes) -> None:
    packed = answer(
        201, gzip.compress(body), Content_Encoding="gzip", Location=f"{PLACE}/tags/64a687e29ae1f428e7ebe303"
    )
    for number, said in enumerate([answer(201, body), packed]):
        folder = tmp_path / str(number)
        with scripted(always(said)) as upstream, standing(upstream.origin, data=folder) as proxy:
            assert post(proxy).content == (again := post(proxy)).content == body
        assert again.headers["idempotency-replayed"] == "true" and len(upstream.got) == 1


@pytest.mark.parametrize("status", [201, 400])
def test_a_long_answer_goes_on_as_it_comes_and_is_not_kept(tmp_path: Path, status: int) -> None:
    seen, part, most = threading.Event(), b"x" * 65536, 40

    def script(connection: socket.socket, _: Got) -> bool:
        connection.sendall(answer(status, Content_Length=str(len(part) * most)))
        for number in range(most):
            if number == most // 2:
                assert seen.wait(LIMIT)  # the beginning arrived while the rest was not even sent
            connection.sendall(part)
        return True

    given = {"json": {"name": "x"}, "headers": {"Idempotency-Key": "k1"}}
    with scripted(script) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        with proxy.client.stream("POST", f"{PLACE}/tags", **given) as came:
            size = 0
            for each in came.iter_raw():
                size += len(each)
                seen.set()
        assert (came.status_code, size) == (status, len(part) * most)
        if status == 201:
            assert reason(post(proxy)) == (409, "answer-not-kept") and len(upstream.got) == 1
        else:
            assert post(proxy).status_code == 400 and len(upstream.got) == 2


def test_who_leaves_a_long_answer_ends_it(tmp_path: Path) -> None:
    def script(connection: socket.socket, _: Got) -> bool:
        connection.sendall(answer(201, Content_Length=str(1 << 40)))
        while True:
            connection.sendall(b"x" * 65536)

    given = {"json": {"name": "x"}, "headers": {"Idempotency-Key": "k1"}}
    with scripted(script) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        with proxy.client.stream("POST", f"{PLACE}/tags", **given) as came:
            next(came.iter_raw())
        (left,) = wait_for(lambda: proxy.views)
        assert "went away" in left["cut"]
        assert reason(post(proxy)) == (409, "answer-not-kept") and len(upstream.got) == 1


def test_neither_keys_nor_what_was_sent_stand_in_the_file(tmp_path: Path) -> None:
    with scripted(always(CREATED)) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        post(proxy, "idem-1", {"name": "what was sent"})
    files = [each for each in tmp_path.iterdir() if each.is_file()]
    assert files and {stat.S_IMODE(each.stat().st_mode) for each in files} == {0o600}
    written = b"".join(each.read_bytes() for each in files)
    assert MADE in written
    assert not [text for text in (b"aB3aB3", b"idem-1", b"what was sent") if text in written]


def test_after_a_day_a_key_is_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with scripted(always(CREATED)) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        post(proxy)
        monkeypatch.setattr(repeats, "now", lambda: clock.now() + 25 * 3_600_000)
        assert "idempotency-replayed" not in post(proxy).headers
    assert len(upstream.got) == 2


def test_of_too_many_keys_the_oldest_are_new_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(repeats, "MOST_KEYS", 3)
    store = Repeats(tmp_path)
    moments = iter(range(clock.now(), clock.now() + 100))
    monkeypatch.setattr(repeats, "now", lambda: next(moments))
    keys = [repeats.key_of("me", f"k{number}", "/tags", b"{}") for number in range(6)]
    kept = repeats.Kept(201, [], MADE)
    for key in keys:
        assert store.claim(key, "k") is None
        store.keep(key, kept)
    assert [store.claim(key, "k") for key in keys[3:]] == [kept] * 3  # and asking takes none away
    assert store.claim(keys[2], "k") is None
    assert [store.claim(key, "k") for key in keys[4:]] == [kept] * 2
    store.release(keys[2])
    store.close()
    assert Repeats(tmp_path)._count == 2


def test_limits_are_told(tmp_path: Path) -> None:
    with scripted(always(CREATED)) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        assert reason(post(proxy, "k" * 201)) == (400, "length-wrong")
        assert reason(post(proxy, body={"name": "x" * 2_000_000})) == (413, "body-too-long-to-keep")
    assert upstream.got == []


def test_a_file_that_can_not_be_written_is_told_before_anything_is_sent(tmp_path: Path) -> None:
    with scripted(always(CREATED)) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        assert proxy.proxy.once is not None
        store = proxy.proxy.once._repeats
        store._db.execute("PRAGMA query_only = 1")
        assert reason(post(proxy)) == (503, "key-not-kept") and upstream.got == []
        store._db.execute("PRAGMA query_only = 0")
        assert post(proxy).status_code == 201


def test_an_answer_that_can_not_be_kept_goes_on_and_is_not_asked_for_again(tmp_path: Path) -> None:
    def script(connection: socket.socket, _: Got) -> bool:
        store._db.execute("PRAGMA query_only = 1")
        connection.sendall(CREATED)
        return True

    with scripted(script) as upstream, standing(upstream.origin, data=tmp_path) as proxy:
        assert proxy.proxy.once is not None
        store = proxy.proxy.once._repeats
        assert post(proxy).content == MADE
        store._db.execute("PRAGMA query_only = 0")
        assert reason(post(proxy)) == (409, "outcome-unknown")
    assert len(upstream.got) == 1


def test_a_folder_has_one_proxy(tmp_path: Path) -> None:
    first = Repeats(tmp_path)
    with pytest.raises(FolderInUse, match="--data"):
        Repeats(tmp_path)
    first.close()
    Repeats(tmp_path).close()
