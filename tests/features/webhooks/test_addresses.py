"""No webhook reaches the server's own network: by no notation, no name, and no name that changes its mind."""

import asyncio
import socket
import threading
from concurrent.futures import Future
from ipaddress import ip_address
from typing import Any

import pytest

from hourbook.features.webhooks import addresses, lookups, sending
from hourbook.features.webhooks.addresses import Blocked, Unusable, is_public, resolved, target_of, why_blocked
from tests.world import World

BLOCKED = [
    "http://127.0.0.1", "http://127.0.0.1:8080/x", "http://127.1", "http://127.0.1", "http://127.255.255.254",
    "http://127.0.0.1.", "http://2130706433", "http://017700000001", "http://0x7f000001", "http://0x7F000001",
    "http://0177.0.0.1", "http://0x7f.0.0.1", "http://0x7f.1", "http://127.0x0.0.1", "http://0177.0.0.01", "http://0",
    "http://0.0.0.0", "http://0.0.0.1", "http://0x0", "http://00000000", "http://10.0.0.1", "http://10.255.255.255",
    "http://167772161", "http://012.0.0.1", "http://0xa.0.0.1", "http://10.1", "http://172.16.0.1",
    "http://172.31.255.255", "http://2886729729", "http://192.168.0.1", "http://192.168.255.254", "http://3232235521",
    "http://0xc0a80001", "http://192.168.257", "http://169.254.169.254", "http://169.254.169.254/latest/meta-data/",
    "http://2852039166", "http://0xa9fea9fe", "http://0251.0376.0251.0376", "http://169.254.0.1", "http://100.64.0.1",
    "http://100.100.100.200", "http://192.0.0.1", "http://192.0.0.192", "http://192.0.2.1", "http://198.18.0.1",
    "http://198.51.100.1", "http://203.0.113.7", "http://192.88.99.1", "http://224.0.0.1", "http://239.255.255.250",
    "http://240.0.0.1", "http://255.255.255.255", "http://[::1]", "http://[::]", "http://[0:0:0:0:0:0:0:1]",
    "http://[0000:0000:0000:0000:0000:0000:0000:0001]", "http://[::127.0.0.1]", "http://[::ffff:127.0.0.1]",
    "http://[::ffff:7f00:1]", "http://[::ffff:0:127.0.0.1]", "http://[::ffff:169.254.169.254]",
    "http://[::ffff:10.0.0.1]", "http://[0:0:0:0:0:ffff:c0a8:1]", "http://[64:ff9b::127.0.0.1]",
    "http://[64:ff9b::a9fe:a9fe]", "http://[64:ff9b:1::1]", "http://[2002:7f00:1::]", "http://[2002:a9fe:a9fe::1]",
    "http://[2002:c0a8:1::1]", "http://[2001::1]", "http://[2001:db8::1]", "http://[fc00::1]",
    "http://[fd00:ec2::254]", "http://[fdff::1]", "http://[fe80::1]", "http://[febf::1]", "http://[fec0::1]",
    "http://[ff02::1]", "http://[ff05::1:3]", "http://[100::1]", "http://[3fff::1]", "http://[5f00::1]",
    "http://localhost", "http://LOCALHOST", "http://localhost.", "http://a.localhost", "http://printer.local",
    "http://db.internal", "http://metadata.google.internal", "http://router.home.arpa",
    "http://localhost.localdomain",
]  # fmt: skip

UNUSABLE = [
    "ftp://example.org/x", "file:///etc/passwd", "gopher://example.org", "javascript:alert(1)", "//example.org/x",
    "example.org/hook", "https://", "https:///x", "https://example.org:99999/", "https://example.org:0/",
    "https://example.org:/", "https://user:secret@example.org/", "https://127.0.0.1@example.org/",
    "https://example.org\\@127.0.0.1/", "https://example.org/#x", "https://exa mple.org/",
    "https://example.org/\r\nX: y",
    "https://[::1", "https://[fe80::1%25eth0]/", "https://[example.org]/", "https://exämple.org/", "https://１２７.0.0.1/",
    "https://127。0。0。1/", "https://-example.org/", "https://exa..mple.org/", "https://" + "a" * 64 + ".org/",
    "https://example.org/" + "x" * 2000, "https://example.org/\x00", "http://127.0.0.1%2f@example.org/", "https://exa%6dple.org/",
]  # fmt: skip

PUBLIC = [
    "https://example.org", "https://example.org/hook?token=x", "http://8.8.8.8/x", "https://[2606:4700:4700::1111]/",
    "https://example.org:8443/a/b", "https://xn--exmple-cua.org/", "http://134744072/", "https://[64:ff9b::8.8.8.8]/",
    "https://hooks_1.example.org/", "HTTPS://Example.ORG/Path",
]  # fmt: skip


def test_the_list_is_long_enough() -> None:
    assert len(set(BLOCKED)) >= 60


@pytest.mark.parametrize("url", BLOCKED)
def test_a_blocked_notation_is_refused_before_and_at_the_delivery(url: str) -> None:
    target = target_of(url)
    assert why_blocked(target.host, "")
    with pytest.raises(Blocked):
        asyncio.run(resolved(target, ""))


@pytest.mark.parametrize("url", UNUSABLE)
def test_what_is_no_address_of_a_receiver_is_refused(url: str) -> None:
    with pytest.raises(Unusable):
        target_of(url)


@pytest.mark.parametrize("url", PUBLIC)
def test_public_addresses_are_taken(url: str) -> None:
    assert why_blocked(target_of(url).host, "") == ""


@pytest.mark.parametrize("url", BLOCKED[::7])
def test_a_create_is_refused_with_cause_and_cure(world: World, url: str) -> None:
    body = {"name": "hook", "url": url, "webhookEvent": "NEW_TAG", "triggerSourceType": "WORKSPACE_ID",
            "triggerSource": []}  # fmt: skip
    answer = world.owner.post("webhooks", body)
    assert (answer.status_code, answer.json()["code"]) == (400, 501)
    details = answer.json()["details"]
    assert details["reason"] == "url-blocked" and "webhook_allowed_hosts" in details["fix"]


def named(monkeypatch: Any, *found: str) -> list[str]:
    """Every name has these addresses; returns the names that are asked for."""
    asked: list[str] = []

    def lookup(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port)) for address in found]

    monkeypatch.setattr(addresses.socket, "getaddrinfo", lookup)
    return asked


@pytest.mark.parametrize(
    "found", [["127.0.0.1"], ["8.8.8.8", "10.0.0.1"], ["::1"], ["::ffff:192.168.0.1"], ["fe80::1%1"]]
)
def test_a_name_of_a_private_address_is_blocked(monkeypatch: Any, found: list[str]) -> None:
    named(monkeypatch, *found)
    with pytest.raises(Blocked):
        asyncio.run(resolved(target_of("https://rebind.example.org/"), ""))


def test_the_connection_goes_to_the_address_that_was_checked_and_the_name_is_asked_for_once(monkeypatch: Any) -> None:
    """A name that is public when it is checked and private a moment later gains nothing."""
    answers = iter([["8.8.8.8"], ["127.0.0.1"]])
    asked: list[str] = []
    connected: list[Any] = []

    def lookup(host: str, port: int, **_: Any) -> list[Any]:
        asked.append(host)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in next(answers)]

    async def connect(host: str, port: int, **options: Any) -> Any:
        connected.append((host, port, options.get("server_hostname")))
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(addresses.socket, "getaddrinfo", lookup)
    monkeypatch.setattr(sending.asyncio, "open_connection", connect)
    sent = asyncio.run(sending.post(target_of("https://rebind.example.org/"), {}, b"{}", ""))
    assert sent.problem == "no connection: Connection refused"
    assert asked == ["rebind.example.org"]
    assert connected == [("8.8.8.8", 443, "rebind.example.org")]


def test_name_servers_that_hang_hold_up_the_workspace_of_their_receivers_alone(monkeypatch: Any) -> None:
    """Their threads stay taken after the deliveries have given up; what had no turn has not been tried."""
    released = threading.Event()

    def lookup(host: str, port: int, **_: Any) -> list[Any]:
        if host.startswith("slow"):
            released.wait(60)
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", ("8.8.8.8", port))]

    async def refused(*_: Any, **options: Any) -> Any:
        raise ConnectionRefusedError(111, "Connection refused")

    monkeypatch.setattr(addresses.socket, "getaddrinfo", lookup)
    monkeypatch.setattr(sending.asyncio, "open_connection", refused)
    monkeypatch.setattr(sending, "SECONDS", 3.0)

    def post(host: str, whose: str) -> asyncio.Task[sending.Sent]:
        return asyncio.ensure_future(sending.post(target_of(f"https://{host}/"), {}, b"{}", "", whose))

    async def scenario() -> None:
        asked = [(f"bad {whose}", f"slow{number}.example.org") for number in range(30) for whose in range(12)]
        slow = {(whose, host): post(host, whose) for whose, host in asked}
        again = [post("slow0.example.org", "bad 0") for _ in range(30)]
        for _ in range(3):
            for whose in range(3):
                sent = await asyncio.wait_for(post("good.example.org", f"good {whose}"), 20)
                assert sent.problem == "no connection: Connection refused"
            await asyncio.sleep(0)
        tried = await asyncio.wait_for(slow["bad 0", "slow0.example.org"], 20)
        assert tried.problem == "no whole answer within 3 s"
        assert {(await each).problem for each in again} == {tried.problem}, "a name is looked up once at a time"
        assert (await post("good.example.org", "good")).problem == "no connection: Connection refused"
        begun = {(whose, host) for whose, host, _ in lookups._under_way}
        assert 0 < len(begun) < lookups.THREADS
        monkeypatch.setattr(sending, "SECONDS", 30.0)
        released.set()
        for (whose, host), each in slow.items():
            problem = tried.problem if (whose, host) in begun else "no connection: Connection refused"
            assert (await each).problem == problem, (whose, host)

    asyncio.run(scenario())


def test_a_turn_comes_where_all_look_ups_end_just_when_it_is_waited_for(monkeypatch: Any) -> None:
    under_way: dict[Any, Future[Any]] = {("other", f"{number}.example.org", 80): Future() for number in range(64)}
    monkeypatch.setattr(lookups, "_under_way", under_way)
    has_room = lookups.has_room

    def has_room_and_all_end(whose: str) -> bool:
        found = has_room(whose)
        for asked in list(under_way):
            lookups.end(asked)
        return found

    monkeypatch.setattr(lookups, "has_room", has_room_and_all_end)
    asyncio.run(asyncio.wait_for(lookups.turn("good.example.org", 80, "good"), 5))


def test_a_private_address_of_a_name_is_not_told(monkeypatch: Any) -> None:
    named(monkeypatch, "10.7.7.7")
    sent = asyncio.run(sending.post(target_of("https://vault.example.org/"), {}, b"{}", ""))
    assert sent.problem == "blocked: vault.example.org leads to an address that is not public"


def test_what_the_operator_allows_is_let_through_and_nothing_else(monkeypatch: Any) -> None:
    setting = "hooks.example.org, 10.1.0.0/16, ::1, 192.168.7.7"
    named(monkeypatch, "10.1.2.3")
    assert asyncio.run(resolved(target_of("http://anything.example.org"), setting)) == ["10.1.2.3"]
    named(monkeypatch, "172.16.0.9")
    assert asyncio.run(resolved(target_of("http://hooks.example.org"), setting)) == ["172.16.0.9"]
    for host in ("10.1.9.9", "::1", "192.168.7.7"):
        assert why_blocked(host, setting) == ""
    for host in ("10.2.0.1", "192.168.7.8", "::2", "127.0.0.1"):
        assert why_blocked(host, setting)
    with pytest.raises(Blocked):
        asyncio.run(resolved(target_of("http://other.example.org"), setting))


def test_localhost_by_name_needs_the_loopback_network_allowed() -> None:
    assert why_blocked("localhost", "hooks.example.org")
    assert why_blocked("localhost", "localhost") == ""
    assert asyncio.run(resolved(target_of("http://localhost:1/"), "127.0.0.0/8, ::1"))


def test_every_address_of_a_large_block_is_closed() -> None:
    for text in ("10.77.1.2", "172.20.3.4", "fd12:3456::1", "::ffff:100.99.0.1"):
        assert not is_public(ip_address(text))
