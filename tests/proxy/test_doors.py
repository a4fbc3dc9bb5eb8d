"""One upstream, and a page for this machine alone."""

import socket
from typing import Any

import pytest

from hourbook.proxy import watching
from hourbook.proxy.doors import check_head
from hourbook.proxy.exchange import shown
from hourbook.proxy.pages import page_of
from hourbook.proxy.problems import Problem
from hourbook.proxy.upstream import upstream_of
from hourbook.proxy.watching import MOST_SHOWN, Watch
from tests.proxy.standing import LIMIT, PLACE, always, answer, refusal, scripted, standing, wait_for

OK = always(answer(200, b"{}"))
NAME = socket.gethostname().partition(".")[0]


@pytest.mark.parametrize(
    "head",
    [
        "GET http://evil.example/x HTTP/1.1\r\nHost: evil.example\r\n",
        "GET http://evil.example/x HTTP/1.1\r\nHost: localhost\r\nProxy-Connection: keep-alive\r\n",
        "GET http://evil.example/api/v1/user HTTP/1.1\r\nHost: 127.0.0.1\r\n",
        "GET http://localhost@evil.example/x HTTP/1.1\r\nHost: 127.0.0.1\r\n",
        "GET /x HTTP/1.1\r\nHost: evil.example:80@127.0.0.1\r\n",
        "GET /x HTTP/1.1\r\nHost: EVIL.EXAMPLE\\.localhost\r\n",
        "GET /x HTTP/1.1\r\nHost: 127.0.0.1:80:80\r\n",
        "GET /x HTTP/1.1\r\nHost: evil\r\n",
        "GET /x HTTP/1.1\r\nHost: evil.lan\r\n",
        "GET /x HTTP/1.1\r\nHost: api.evil.local\r\n",
        "GET /x HTTP/1.1\r\nHost: 2130706433\r\n",
        "GET /x HTTP/1.1\r\nHost: [evil.example]\r\n",
        "CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example:443\r\n",
        "GET /x HTTP/1.1\r\nHost: evil.example\r\n",
        "GET /x HTTP/1.1\r\nHost: localhost\r\nHost: evil.example\r\n",
        "GET /x HTTP/1.1\r\n",
    ],
)
def test_it_is_no_open_proxy(head: str) -> None:
    with scripted(OK) as upstream, standing(upstream.origin) as proxy:
        host, port = proxy.origin.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), LIMIT) as connection:
            connection.sendall(f"{head}X-Api-Key: secret\r\n\r\n".encode())
            said = connection.recv(65536).decode()
    assert said.startswith(("HTTP/1.1 421", "HTTP/1.1 400")) and upstream.got == []


@pytest.mark.parametrize(
    "host",
    [
        "127.0.0.1:8090",
        "localhost",
        "LocalHost:8090",
        "[::1]:8090",
        "a.localhost",
        NAME,
        f"{NAME}.local:80",
        "10.0.0.7",
        "host.docker.internal:8090",
    ],
)
def test_its_own_names_are_taken(host: str) -> None:
    with scripted(OK) as upstream, standing(upstream.origin) as proxy:
        assert proxy.call("GET", f"{PLACE}/tags", headers={"Host": host}).status_code == 200
        assert upstream.got[0].header("host") == upstream.origin[7:]


def test_a_target_that_names_the_proxy_itself_is_taken() -> None:
    with scripted(OK) as upstream, standing(upstream.origin) as proxy:
        host, port = proxy.origin.removeprefix("http://").split(":")
        with socket.create_connection((host, int(port)), LIMIT) as connection:
            connection.sendall(f"GET {proxy.origin}/x HTTP/1.1\r\nHost: {host}\r\n\r\n".encode())
            assert connection.recv(65536).startswith(b"HTTP/1.1 200")
    assert upstream.got[0].line == "GET /x HTTP/1.1"


@pytest.mark.parametrize(
    "told",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "http://evil.example", "Sec-Fetch-Site": "same-origin"},
        {"Origin": "https://localhost.evil.example"},
        {"Origin": "http://localhost@evil.example"},
        {"Origin": "null"},
        {"Origin": ""},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"},
    ],
)
@pytest.mark.parametrize("any_name", [False, True])
def test_pages_of_other_sites_do_not_use_it(told: dict[str, str], any_name: bool) -> None:
    with scripted(OK) as upstream, standing(upstream.origin, any_name=any_name) as proxy:
        for method in ("GET", "POST", "OPTIONS"):
            came = proxy.call(method, f"{PLACE}/tags", headers=told)
            assert (came.status_code, came.json()["details"]["reason"]) == (403, "other-site")
            assert "access-control-allow-origin" not in came.headers
        assert upstream.got == [] == proxy.views


@pytest.mark.parametrize(
    "told",
    [
        {"Origin": "http://localhost:3000", "Sec-Fetch-Site": "cross-site"},
        {"Origin": "http://127.0.0.1:3000", "Sec-Fetch-Site": "same-site"},
        {"Origin": "chrome-extension://abcdef"},
        {"Sec-Fetch-Site": "none"},
        {},
    ],
)
def test_pages_of_this_machine_and_installed_programs_use_it(told: dict[str, str]) -> None:
    with scripted(OK) as upstream, standing(upstream.origin) as proxy:
        assert proxy.call("POST", f"{PLACE}/tags", headers=told).status_code == 200
        assert len(upstream.got) == 1


def test_the_page_is_read_by_itself_alone() -> None:
    with scripted(OK) as upstream, standing(upstream.origin) as proxy:
        for told in (
            {"Origin": "http://localhost:3000"},
            {"Sec-Fetch-Site": "same-site", "Sec-Fetch-Mode": "no-cors"},
            {"Sec-Fetch-Site": "cross-site"},
        ):
            came = proxy.call("GET", "/_hourbook/requests", headers=told)
            assert (came.status_code, came.json()["details"]["reason"]) == (403, "inspector-is-local")
        for told in (
            {"Origin": proxy.origin, "Sec-Fetch-Site": "same-origin"},
            {"Sec-Fetch-Site": "cross-site", "Sec-Fetch-Mode": "navigate"},  # a link that somebody followed
        ):
            assert proxy.call("GET", "/_hourbook/", headers=told).status_code == 200


def test_each_is_masked_once(monkeypatch: pytest.MonkeyPatch) -> None:
    made = list[int]()

    def counted(exchange: Any, number: int) -> dict[str, Any]:
        made.append(number)
        return shown(exchange, number)

    monkeypatch.setattr(watching, "shown", counted)
    with scripted(OK) as upstream, standing(upstream.origin) as proxy:
        for _ in range(3):
            proxy.call("GET", f"{PLACE}/tags")
        wait_for(lambda: proxy.proxy.watch.newest == 3)
        reads = [proxy.call("GET", "/_hourbook/requests").json()["requests"] for _ in range(3)]
        assert proxy.call("GET", f"/_hourbook/requests/{reads[0][1]['id']}").json() == reads[0][1]
    assert reads[0] == reads[1] == reads[2] and made == [1, 2, 3]


def test_names_of_the_upstream_are_taken_and_others_where_it_listens_to_others() -> None:
    def scope(host: str) -> Any:
        return {"method": "GET", "http_version": "1.1", "headers": [(b"host", host.encode())]}

    vendor = upstream_of("https://api.clockify.me")
    for host in ("api.clockify.me", "reports.api.clockify.me:443"):
        assert check_head(scope(host), vendor, any_name=False) == host
    assert check_head(scope("time.corp.example"), vendor, any_name=True) == "time.corp.example"
    with pytest.raises(Problem) as refused:
        check_head(scope("time.corp.example"), vendor, any_name=False)
    assert refused.value.status == 421 and "--host" in refused.value.fix


def test_the_page_shows_what_passes() -> None:
    said = refusal(401, "Api key does not exist", 4003)
    with scripted(always(said)) as upstream, standing(upstream.origin, strict=True) as proxy:
        details = proxy.call("GET", f"{PLACE}/tags").json()["details"]
        told = wait_for(lambda: (found := proxy.call("GET", "/_hourbook/requests").json())["requests"] and found)
        (one,) = told["requests"]
        assert (told["upstream"], told["options"], told["newest"]) == (upstream.origin, ["strict"], 1)
        assert details["help"] == f"{proxy.origin}/_hourbook/#{one['id']}"
        assert one["explanation"]["causes"][0]["reason"] == "api-key-unknown"
        assert [each["state"] for each in one["checks"]][-1] == "not reached"
        assert proxy.call("GET", f"/_hourbook/requests/{one['id']}").json() == one
        for query, found in (("after=1", []), ("after=x", [one]), ("after=99", [one]), ("", [one])):
            assert proxy.call("GET", f"/_hourbook/requests?{query}").json()["requests"] == found


def test_the_page_itself_holds_nothing_of_others() -> None:
    with scripted(OK) as upstream, standing(upstream.origin) as proxy:
        page = proxy.call("GET", "/_hourbook/")
        assert "<script src=" in page.text and "default-src 'none'" in page.headers["content-security-policy"]
        for name in ("inspector.js", "inspector.css"):
            assert proxy.call("GET", f"/_hourbook/{name}").status_code == 200
        assert proxy.call("GET", "/_hourbook").headers["location"] == "/_hourbook/"
        assert proxy.call("POST", "/_hourbook/requests").status_code == 405
        for missing in ("/_hourbook/x", "/_hourbook/requests/x", "/_hourbook/..%2f..%2fpages.py"):
            assert proxy.call("GET", missing).json()["details"]["reason"] == "unknown-path"
    assert upstream.got == []


def test_other_sites_and_other_machines_do_not_read_it() -> None:
    with scripted(OK) as upstream, standing(upstream.origin, any_name=True) as proxy:
        for host in ("evil.example", "10.0.0.7", "proxy", ""):
            came = proxy.call("GET", "/_hourbook/requests", headers={"Host": host})
            assert (came.status_code, came.json()["details"]["reason"]) == (403, "inspector-is-local")
        came = proxy.call("GET", "/_hourbook/requests", headers={"Origin": "https://evil.example"})
        assert "access-control-allow-origin" not in came.headers
    scope = {"method": "GET", "path": "/_hourbook/", "client": ("10.0.0.7", 5), "query_string": b"", "headers": []}
    with pytest.raises(Problem, match="its own machine"):
        page_of(scope, "localhost", Watch(), {})


def test_the_newest_are_kept() -> None:
    with scripted(OK) as upstream, standing(upstream.origin) as proxy:
        for _ in range(MOST_SHOWN + 5):
            proxy.call("GET", f"{PLACE}/tags")
        wait_for(lambda: proxy.views[-1]["number"] == MOST_SHOWN + 5)
        assert len(proxy.views) == MOST_SHOWN and proxy.views[0]["number"] == 6
