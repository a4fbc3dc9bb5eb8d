"""``hourbook proxy`` in front of servers that answer as the real service does: a day's work through it, the errors that
everybody meets, and nothing doubled by whatever is killed."""

import contextlib
import itertools
import json
import re
import socket
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx2
import pytest
import uvicorn

from hourbook.app import create_app
from hourbook.cli.serving import configuration
from hourbook.core.base.clock import instant_text, now
from hourbook.sandbox.plain import Plain
from hourbook.settings import Settings
from hourbook.testing import Sandbox, read
from tests.cli.running import Process, hourbook, running
from tests.e2e import test_clients as days
from tests.e2e.live import Live
from tests.e2e.test_clients import api_client, sdk  # noqa: F401  fixtures
from tests.proxy.standing import LIMIT, Scripted, Standing, standing, wait_for

HOUR = 3_600_000


class Behind(Live):
    """A plain server with an owner and a workspace, and a proxy before it: ``origin`` is the proxy's."""

    @contextlib.contextmanager
    def standing(self) -> Iterator["Behind"]:
        settings = Settings(data=str(self.folder), database=self.database, drain_seconds=1)
        listener = socket.create_server(("127.0.0.1", 0))
        server = uvicorn.Server(configuration(settings, Plain(create_app(settings))))
        thread = threading.Thread(target=server.run, args=([listener],), daemon=True)
        thread.start()
        wait_for(lambda: server.started)
        try:
            with standing(f"http://127.0.0.1:{listener.getsockname()[1]}") as proxy:
                self.proxy, self.origin = proxy, proxy.origin
                yield self
        finally:
            server.should_exit = True
            thread.join(LIMIT)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def live(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Behind]:
    database = "" if request.param == "sqlite" else request.getfixturevalue("postgres").create_database()
    with Behind(tmp_path_factory.mktemp("behind"), database).standing() as behind:
        yield behind


def test_both_clients_do_a_days_work_through_it(live: Behind, sdk: Any, api_client: Any) -> None:  # noqa: F811
    days.test_clockify_sdk_does_a_days_work(live, sdk)
    days.test_clockify_api_client_does_a_days_work(live, api_client)
    days.test_a_timer_and_a_tag_as_most_clients_do_them(live)
    days.test_both_clients_get_the_reports(live, sdk, api_client)
    assert len(live.proxy.views) > 40
    assert [view for view in live.proxy.views if view["status"] >= 400 or view["cut"] or view["tries"] != 1] == []


@pytest.fixture(scope="module")
def sandbox() -> Iterator[Sandbox]:
    with running(Process("sandbox", "--plain", "--json")) as process:
        yield read(process.line())


@pytest.fixture(scope="module")
def proxy(sandbox: Sandbox) -> Iterator[Standing]:
    with standing(sandbox.origin) as stood:
        yield stood


def places(sandbox: Sandbox) -> tuple[str, str]:
    return (f"/api/v1/workspaces/{sandbox.workspace_id}", f"/report/v1/workspaces/{sandbox.workspace_id}")


def call(proxy: Standing, sandbox: Sandbox, who: str, method: str, path: str, **options: Any) -> httpx2.Response:
    key = {"X-Api-Key": sandbox.people[who].api_key} if who else {}
    return httpx2.request(
        method, proxy.origin + path, headers={**key, **options.pop("headers", {})}, timeout=10, **options
    )


def details(came: httpx2.Response, status: int, code: int, *reasons: str) -> dict[str, Any]:
    """The details of a refusal that names one of the reasons, or lists it."""
    told = came.json()
    assert (came.status_code, told["code"]) == (status, code), told
    found: dict[str, Any] = told["details"]
    listed = {found["reason"], *(each["reason"] for each in found.get("others", []))}
    assert set(reasons) & listed, found
    assert found["cause"] and came.headers["x-hourbook-reason"] == found["reason"]
    return found


def test_a_start_after_its_end_is_local_time_of_the_profile(proxy: Standing, sandbox: Sandbox) -> None:
    api, _ = places(sandbox)
    call(proxy, sandbox, "member", "GET", "/api/v1/user")  # as every client does first
    end = now() - 3 * HOUR
    body = {"start": instant_text(end + HOUR // 2), "end": instant_text(end)}
    user = sandbox.people["member"].id
    for path in (f"{api}/time-entries", f"{api}/user/{user}/time-entries"):
        told = details(call(proxy, sandbox, "member", "POST", path, json=body), 400, 501, "start-after-end")
        assert told["sure"] in ("certain", "likely") and "Europe/Belgrade" in told["cause"]
        mended = json.loads(re.findall(r"--data-raw '(.*)'", told["corrected"])[0])
        made = call(proxy, sandbox, "member", "POST", path, json=mended)
        assert made.status_code == 201, made.text
        put = f"{api}/time-entries/{made.json()['id']}"
        details(call(proxy, sandbox, "member", "PUT", put, json=body), 400, 501, "start-after-end")


def test_each_kind_of_forbidden(proxy: Standing, sandbox: Sandbox) -> None:
    api, reports = places(sandbox)
    end = instant_text(now() - 3 * HOUR)
    entry = {"start": instant_text(now() - 4 * HOUR), "end": end}
    role = call(proxy, sandbox, "member", "POST", f"{api}/clients", json={"name": "Mine"})
    assert details(role, 403, 501, "role-required", "setting-forbids")["question"]
    foreign = f"/api/v1/workspaces/{'5a0ab5acb07987125438b60f'}/tags"
    assert "workspaces" in details(call(proxy, sandbox, "member", "GET", foreign), 403, 501, "not-member")["question"]
    with setting(sandbox, {"timeTrackingMode": "STOPWATCH_ONLY"}, {"timeTrackingMode": "DEFAULT"}):
        forced = call(proxy, sandbox, "member", "POST", f"{api}/time-entries", json=entry)
    assert details(forced, 403, 4030, "manual-tracking-disabled")["sure"] == "certain"
    with setting(sandbox, {"lockTimeEntries": end}, {"lockTimeEntries": None}):
        locked = call(proxy, sandbox, "member", "POST", f"{api}/time-entries", json=entry)
    assert details(locked, 403, 1003, "time-entry-locked")["sure"] == "certain"
    body = {"dateRangeStart": "2026-08-03T00:00:00Z", "dateRangeEnd": "2026-08-04T00:00:00Z",
            "summaryFilter": {"groups": ["USER"]}, "amountShown": "COST"}  # fmt: skip
    hidden = call(proxy, sandbox, "member", "POST", f"{reports}/reports/summary", json=body)
    assert details(hidden, 403, 403, "amounts-hidden")


@contextlib.contextmanager
def setting(sandbox: Sandbox, change: dict[str, Any], back: dict[str, Any]) -> Iterator[None]:
    """The workspace with other settings, for a while; asked past the proxy."""
    url = f"{sandbox.api_base}/workspaces/{sandbox.workspace_id}/settings"
    headers = {"X-Api-Key": sandbox.people["owner"].api_key}
    assert (done := httpx2.patch(url, json=change, headers=headers)).status_code == 200, done.text
    try:
        yield
    finally:
        assert httpx2.patch(url, json=back, headers=headers).status_code == 200


@pytest.mark.parametrize(
    ("headers", "status", "code", "reason"),
    [
        ({}, 401, 1000, "no-token"), ({"Authorization": "Bearer x"}, 401, 1000, "bearer-token"),
        ({"X-Api-Key": "x" * 48, "X-Addon-Token": "y"}, 401, 1000, "several-tokens"),
        ({"X-Api-Key": "x" * 48}, 401, 4003, "api-key-unknown"), ({"X-Auth-Token": "x"}, 401, 4017, "token-invalid"),
        ({"X-Addon-Token": "a.b.c"}, 401, 4017, "token-invalid"),
    ],
)  # fmt: skip
def test_each_kind_of_unauthorized(
    proxy: Standing, sandbox: Sandbox, headers: dict[str, str], status: int, code: int, reason: str
) -> None:
    api, _ = places(sandbox)
    assert details(call(proxy, sandbox, "", "GET", f"{api}/tags", headers=headers), status, code, reason)["fix"]


def test_the_reports_host_says_it_its_own_way(proxy: Standing, sandbox: Sandbox) -> None:
    _, reports = places(sandbox)
    came = call(proxy, sandbox, "", "POST", f"{reports}/reports/summary", json={})
    assert details(came, 400, 400, "required-token")["fix"] and list(came.json())[:2] == ["code", "message"]


def test_a_probe_decides_between_what_is_answered_alike(sandbox: Sandbox) -> None:
    api, _ = places(sandbox)
    asked = f"{sandbox.origin}{api}/clients"

    def told(who: str, *more: str) -> str:
        curl = f"curl -X POST {asked} -H 'X-Api-Key: {sandbox.people[who].api_key}' -d '{{\"name\": \"x\"}}'"
        done = hourbook("explain", "--status", "403", "--answer", "Access Denied", *more, input=curl)
        assert done.returncode == 0 and sandbox.people[who].api_key not in done.stdout
        return done.stdout

    assert "Which role" in told("member") or "Is the key's person" in told("member")
    found = told("member", "--probe")
    assert "The service says: roles in Harbour Street Studio: MEMBER; plan: ENTERPRISE_2021." in found
    assert "setting-forbids: likely" in found and "whoCanCreateProjectsAndClients keeps people with" in found
    assert "To decide" not in found


class Proxied(Process):
    """``hourbook proxy`` in a process of its own."""

    def __init__(self, *arguments: str) -> None:
        super().__init__("proxy", *arguments)
        self.origin = re.findall(r"ready at (\S+)", self.line())[0]
        assert "/api/v1" in self.line() and "/_hourbook/" in self.line()


def test_killed_and_restarted_nothing_is_doubled(sandbox: Sandbox, tmp_path: Path) -> None:
    """Entries are posted without a pause, each tried until it is answered, while the proxy is killed over and over."""
    given = ["--upstream", sandbox.origin, "--idempotent", "--data", str(tmp_path)]
    with running(Proxied(*given, "--port", "0")) as first:
        port = first.origin.rpartition(":")[2]
        over, outcomes = threading.Event(), dict[str, int]()
        senders = [threading.Thread(target=send, args=(sandbox, port, over, outcomes, n)) for n in range(3)]
        for each in senders:
            each.start()
        wait_for(lambda: len(outcomes) > 10)
        first.child.kill()
    for kill in range(6):
        with running(Proxied(*given, "--port", port)) as proxy:
            so_far = len(outcomes)
            wait_for(lambda: len(outcomes) > so_far + 10 + 3 * kill)  # noqa: B023
            proxy.child.kill()
            proxy.child.wait()
    with running(Proxied(*given, "--port", port)):
        over.set()
        for each in senders:
            each.join(LIMIT)
    made = entries(sandbox)
    assert len(outcomes) > 60 and not [name for name in made if made.count(name) > 1]
    assert {name for name, status in outcomes.items() if status in (200, 201)} <= set(made)
    assert set(outcomes.values()) <= {201, 409}
    assert list(outcomes.values()).count(409) <= 7 * len(senders), "only what was under way may be unknown"


def send(sandbox: Sandbox, port: str, over: threading.Event, outcomes: dict[str, int], sender: int) -> None:
    """One entry after the other, each with a key of its own, sent until there is an answer."""
    headers = {"X-Api-Key": sandbox.people["member"].api_key}
    url = f"http://127.0.0.1:{port}/api/v1/workspaces/{sandbox.workspace_id}/time-entries"
    for number in itertools.count():
        if over.is_set():
            return
        name = f"killed {sender} {number}"
        body = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z", "description": name}
        while name not in outcomes:
            with contextlib.suppress(httpx2.HTTPError):
                came = httpx2.post(url, json=body, headers={**headers, "Idempotency-Key": name}, timeout=LIMIT)
                outcomes[name] = came.status_code
            over.wait(0.005)


def entries(sandbox: Sandbox) -> list[str]:
    """The descriptions of all that was made, with what stands there twice."""
    one = sandbox.people["member"]
    url = f"{sandbox.api_base}/workspaces/{sandbox.workspace_id}/user/{one.id}/time-entries"
    window = {
        "start": "2026-08-03T00:00:00Z",
        "end": "2026-08-04T23:00:00Z",
        "description": "killed",
        "page-size": 5000,
    }
    came = httpx2.get(url, params=window, headers={"X-Api-Key": one.api_key}, timeout=30)
    return [row["description"] for row in came.json()]


def test_a_long_answer_takes_no_memory_and_an_end_is_quick() -> None:
    part, times = b"x" * (1 << 20), 50

    def script(connection: socket.socket, _: Any) -> bool:
        connection.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {len(part) * times}\r\n\r\n".encode())
        for _ in range(times):
            connection.sendall(part)
        return True

    upstream = Scripted(script)
    with running(Proxied("--upstream", upstream.origin, "--port", "0")) as proxy:
        before = resident(proxy.child.pid)
        for _ in range(3):
            assert len(httpx2.get(f"{proxy.origin}/api/v1/x", timeout=LIMIT).content) == len(part) * times
        assert resident(proxy.child.pid) - before < 30_000, "KiB more than before"
        said = proxy.line()
        assert proxy.end() == 0
    assert "200" in said and "/api/v1/x" in said and "".join(proxy.errors) == ""


def resident(pid: int) -> int:
    """The most memory that a process has held, in KiB."""
    return int(re.findall(r"VmHWM:\s+(\d+)", Path(f"/proc/{pid}/status").read_text())[0])
