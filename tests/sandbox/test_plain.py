"""``--plain``: the answers of the real service, without anything of ours."""

from typing import Any

import httpx2
import pytest

from hourbook.sandbox.plain import OURS_ANSWERED, Plain, without_details
from tests.world import Person, World

OURS = {name.decode() for name in OURS_ANSWERED}


def plainly(person: Person, method: str, path: str, **options: Any) -> httpx2.Response:
    """The same server's answer in its plain manner."""
    world = person.world
    headers = {**person.headers, **options.pop("headers", {})}

    async def call() -> httpx2.Response:
        transport = httpx2.ASGITransport(app=Plain(world.server.asgi))
        async with httpx2.AsyncClient(transport=transport, base_url="http://hourbook.test") as client:
            return await client.request(method, world.path(path), headers=headers, **options)

    came: httpx2.Response = world.server.run(call())
    assert not OURS & set(came.headers)
    return came


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "tags", {"name": "<"}), ("POST", "tags", {}), ("GET", "tags?page-size=0", None),
        ("GET", "tags/nothing", None), ("PUT", "tags", None), ("GET", "nowhere", None),
        ("POST", "/report/v1/workspaces/x/reports/summary", {}), ("GET", "/api/v1/workspaces/x/tags", None),
    ],
)  # fmt: skip
def test_a_refusal_is_what_clients_know_and_nothing_more(world: World, method: str, path: str, body: Any) -> None:
    ours, plain = world.owner.send(method, path, body), plainly(world.owner, method, path, json=body)
    assert plain.status_code == ours.status_code >= 400 and "x-hourbook-reason" in ours.headers
    told = ours.json()
    assert told.pop("details") and plain.json() == told and list(plain.json()) == list(told)
    assert plain.headers["content-length"] == str(len(plain.content))


def test_nothing_is_warned_of_and_our_headers_do_nothing(world: World) -> None:
    headers = {"X-Strict": "true", "Idempotency-Key": "k"}
    for name in ("one", "two"):
        made = plainly(world.owner, "POST", "tags", json={"name": name, "colour": "red"}, headers=headers)
        assert (made.status_code, made.json()["name"]) == (201, name)
    late = {"start": "2199-01-01T00:00:00"}
    assert plainly(world.owner, "POST", "time-entries", json=late, headers=headers).status_code == 201


def test_what_is_accepted_stays_as_it_is(world: World) -> None:
    world.owner.make("tags", {"name": "x"})
    ours, plain = world.owner.get("tags"), plainly(world.owner, "GET", "tags")
    assert plain.content == ours.content and plain.headers["last-page"] == "true"
    one = ours.json()[0]["id"]
    entry = world.owner.make("time-entries", {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"})
    assert plainly(world.owner, "DELETE", f"time-entries/{entry['id']}").status_code == 204
    assert plainly(world.owner, "DELETE", f"tags/{one}").json()["id"] == one


def test_bodies_that_are_no_refusals_are_left_alone() -> None:
    for body in (b"", b"text", b"[1]", b'{"message": "x"}'):
        assert without_details(body) == body
