"""The changes of a workspace as a client follows them: each once, in the order of commits, as far as it may know."""

import asyncio
import json
from typing import Any

import httpx2
import pytest
import sqlalchemy as sa

from hourbook.core.rows.changes import changes, last_seq
from hourbook.features.entity_changes import feed, routes_feed
from tests.core.test_change_log import WRITERS, WRITES, second, write
from tests.features.live.reading import Reader, send
from tests.world import Person, Server, World

__all__ = ["second"]
HOUR = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}


def latest(person: Person) -> str:
    cursor: str = person.get("changes", after="latest").json()["next"]
    return cursor


def after(person: Person, cursor: str, **params: Any) -> Any:
    answer = person.get("changes", after=cursor, **params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_a_client_follows_from_where_it_stands(world: World) -> None:
    begin = latest(world.owner)
    tag = world.owner.make("tags", {"name": "urgent"})
    world.owner.put(f"tags/{tag['id']}", {"name": "calm"})
    world.owner.delete(f"tags/{tag['id']}")
    told = after(world.owner, begin)
    assert list(told) == ["changes", "next", "more"] and told["more"] is False
    first, second_, third = told["changes"]
    assert list(first) == ["cursor", "at", "event", "type", "entityId", "actorId", "before", "after"]
    assert (first["event"], first["type"], first["entityId"]) == ("NEW_TAG", "TAGS", tag["id"])
    assert (first["actorId"], first["before"], first["after"]) == (world.owner.id, None, tag)
    assert (second_["event"], second_["before"], second_["after"]) == ("TAG_UPDATED", tag, {**tag, "name": "calm"})
    assert (third["event"], third["before"]["name"], third["after"]) == ("TAG_DELETED", "calm", None)
    assert after(world.owner, told["next"])["changes"] == []
    rest = after(world.owner, first["cursor"])["changes"]
    assert [change["event"] for change in rest] == ["TAG_UPDATED", "TAG_DELETED"]


def test_without_a_cursor_the_log_is_read_from_its_beginning_in_pages(world: World) -> None:
    for number in range(5):
        world.owner.make("tags", {"name": f"tag {number}"})
    page = world.owner.get("changes", types="TAGS", limit=2).json()
    names, pages = [], 0
    while True:
        names += [change["after"]["name"] for change in page["changes"]]
        pages += 1
        if not page["more"]:
            break
        page = after(world.owner, page["next"], types="TAGS", limit=2)
    assert (names, pages) == ([f"tag {number}" for number in range(5)], 3)


def test_a_cursor_is_its_reader_s_and_tells_nothing(world: World) -> None:
    cursor = latest(world.owner)
    assert len(cursor) == 24 and cursor != latest(world.owner)
    for wrong in (latest(world.admin), "A" * 24):
        answer = world.owner.get("changes", after=wrong)
        assert (answer.status_code, answer.json()["details"]["reason"]) == (410, "cursor-gone")
    assert world.owner.get("changes", after="42").status_code == 400


def test_what_was_forgotten_is_gone(world: World) -> None:
    cursor = world.owner.get("changes", types="TAGS", limit=1).json()["next"]
    begin = latest(world.owner)
    for number in range(3):
        world.owner.make("tags", {"name": f"tag {number}"})
    last = world.server.app.db.now(last_seq, world.workspace_id)
    old = sa.delete(changes).where(changes.c.workspace_id == world.workspace_id, changes.c.seq < last)
    world.server.verb(lambda ctx: ctx.tx.execute(old))
    for stale in (begin, cursor):
        assert world.owner.get("changes", after=stale).status_code == 410
    [kept] = world.owner.get("changes").json()["changes"]
    assert kept["after"]["name"] == "tag 2" and after(world.owner, kept["cursor"])["changes"] == []


def test_the_hidden_leaves_no_trace(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "PART", 3)
    mine, theirs = latest(world.member), latest(world.owner)
    project = world.owner.make("projects", {"name": "Secret", "isPublic": False, "note": "hush"})["id"]
    world.owner.make(f"projects/{project}/tasks", {"name": "Hidden"})
    for _ in range(7):
        world.owner.make("time-entries", {**HOUR, "projectId": project, "description": "quiet"})
    world.owner.make("tags", {"name": "open"})
    for _ in range(7):
        world.owner.make("time-entries", {**HOUR, "projectId": project})
    kinds = "TAGS,PROJECTS,TASKS,TIME_ENTRY"
    told = after(world.member, mine, limit=1, types=kinds)
    assert [change["after"]["name"] for change in told["changes"]] == ["open"] and told["more"] is False
    assert len(after(world.owner, theirs, types=kinds)["changes"]) == 17


def test_an_entry_that_leaves_the_reader_s_sight_ends_there(world: World) -> None:
    public = world.owner.make("projects", {"name": "Open", "isPublic": True})["id"]
    hidden = world.owner.make("projects", {"name": "Secret", "isPublic": False})["id"]
    entry = world.owner.make("time-entries", {**HOUR, "projectId": public})["id"]
    begin = latest(world.member)
    world.owner.put(f"time-entries/{entry}", {**HOUR, "projectId": hidden})
    world.owner.put(f"time-entries/{entry}", {**HOUR, "projectId": public})
    left, came = after(world.member, begin)["changes"]
    assert left["before"]["projectId"] == public and left["after"] is None
    assert came["before"] is None and came["after"]["projectId"] == public
    assert hidden not in json.dumps([left, came])


def test_rates_settings_and_people_are_told_as_far_as_one_may_know(world: World) -> None:
    cursors = {person.id: latest(person) for person in (world.owner, world.member)}
    rate = {"amount": 8100, "since": "2026-01-01T00:00:00Z"}
    world.owner.put(f"users/{world.member.id}/hourly-rate", rate)
    world.owner.put(f"users/{world.admin.id}/cost-rate", {**rate, "amount": 8200})
    world.owner.make("projects", {"name": "Roof", "isPublic": True, "hourlyRate": {"amount": 8300}})
    world.set(forceTags=True)
    by_owner, by_member = (after(person, cursors[person.id])["changes"] for person in (world.owner, world.member))
    assert not [digits for digits in ("8100", "8200", "8300") if digits in json.dumps(by_member)]
    rates = [change for change in by_owner if change["type"] == "TIME_ENTRY_RATE"]
    assert rates[0]["after"]["hourlyRate"] == {"amount": 8100, "currency": "USD"} and rates[0]["after"]["since"]
    assert rates[1]["after"]["costRate"]["amount"] == 8200
    assert not [change for change in by_member if change["type"] == "TIME_ENTRY_RATE"]
    [settings] = [change for change in by_member if change["type"] == "WORKSPACE"]
    assert (settings["entityId"], settings["before"], settings["after"]) == (None, None, None)
    people = [(change["event"], change["entityId"]) for change in by_member if change["type"] == "USER"]
    assert people == [("USER_ROLE_GIVEN", None)]  # of the project; neither whose rates were set nor when
    assert {world.member.id, world.admin.id} <= {one["entityId"] for one in by_owner if one["type"] == "USER"}


def test_hidden_people_are_no_actors(world: World) -> None:
    world.set(adminOnlyPages=["TEAM"])
    begin = latest(world.member)
    world.owner.make("tags", {"name": "by the owner"})
    world.member.make("tags", {"name": "own"})
    assert [change["actorId"] for change in after(world.member, begin)["changes"]] == [None, world.member.id]


def test_who_waits_hears_at_once_and_only_what_is_theirs(world: World) -> None:
    secret = world.owner.make("projects", {"name": "Secret", "isPublic": False})["id"]
    begin = latest(world.member)

    async def scenario() -> None:
        waiting = asyncio.ensure_future(send(world.member, "GET", "changes", after=begin, wait=20))
        await send(world.owner, "POST", "time-entries", {**HOUR, "projectId": secret})
        await asyncio.sleep(0.3)
        assert not waiting.done()
        await send(world.owner, "POST", "tags", {"name": "loud"})
        told = (await asyncio.wait_for(waiting, 10)).json()
        assert [change["after"]["name"] for change in told["changes"]] == ["loud"]

    world.server.run(scenario())


def test_who_waits_in_vain_gets_an_empty_answer_and_where_to_go_on(world: World) -> None:
    told = after(world.member, latest(world.member), wait=1)
    assert told["changes"] == [] and told["more"] is False
    world.owner.make("tags", {"name": "later"})
    assert len(after(world.member, told["next"])["changes"]) == 1


def test_who_loses_the_key_while_waiting_hears_nothing(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes_feed, "ADMITTED", 0.05)
    person = world.with_key(world.member)
    begin = latest(person)

    async def scenario() -> httpx2.Response:
        keys = (await send(world.member, "GET", "/api/v1/user/api-keys")).json()
        limited = next(key["id"] for key in keys if key["name"] == "limited")
        waiting = asyncio.ensure_future(send(person, "GET", "changes", after=begin, wait=20))
        await asyncio.sleep(0)
        assert (await send(world.member, "DELETE", f"/api/v1/user/api-keys/{limited}")).status_code < 300
        return await asyncio.wait_for(waiting, 10)

    answer = world.server.run(scenario())
    assert answer.status_code == 401


def test_who_goes_away_while_waiting_keeps_no_place(world: World) -> None:
    begin = latest(world.member)

    async def until(count: int) -> None:
        for _ in range(500):
            if routes_feed._waiting[world.member.id] == count:
                return
            await asyncio.sleep(0.01)
        raise TimeoutError

    async def scenario() -> None:
        readers = [Reader(world.member, "changes") for _ in range(3)]
        for reader in readers:
            reader._scope["query_string"] = f"after={begin}&wait=60".encode()
        await until(3)
        for reader in readers:
            reader._gone.set()
        await until(0)
        assert [reader.status for reader in readers] == [0, 0, 0]

    world.server.run(scenario())


def test_a_server_that_stops_ends_the_waiting(world: World) -> None:
    begin = latest(world.member)

    async def scenario() -> httpx2.Response:
        waiting = asyncio.ensure_future(send(world.member, "GET", "changes", after=begin, wait=30))
        for _ in range(500):
            await asyncio.sleep(0.01)
            if routes_feed._waiting[world.member.id]:
                break
        world.server.app.live.drop()
        return await asyncio.wait_for(waiting, 5)

    assert world.server.run(scenario()).json()["changes"] == []


def test_so_many_may_wait(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(routes_feed, "PER_USER", 0)
    answer = world.member.get("changes", after="latest", wait=1)
    assert (answer.status_code, answer.json()["details"]["reason"]) == (429, "too-many-wait")


def test_wrong_parameters_are_refused(world: World) -> None:
    for params in ({"limit": 0}, {"limit": 501}, {"wait": 61}, {"wait": -1}, {"types": "NOTHING"}, {"after": "x"}):
        answer = world.owner.get("changes", **params)
        assert answer.status_code == 400 and answer.json()["details"]["fix"], params


def test_a_client_beside_sixteen_writers_hears_every_change_once_in_order(world: World, second: Server) -> None:
    """The writers are on two processes of PostgreSQL, or on the one that SQLite may have."""
    place, servers = world.workspace_id, [world.server, second]
    ids = [world.owner.make("tags", {"name": f"tag {number}"})["id"] for number in range(3)]
    begin, before = latest(world.owner), world.server.app.db.now(last_seq, place)
    if world.server.app.db.shared:
        for server in servers:
            server.app.sealer.start()
    else:
        servers = servers[:1]

    async def follow() -> list[Any]:
        told, cursor = list[Any](), begin
        while not told or told[-1]["event"] != "TAG_DELETED":
            page = (await send(world.owner, "GET", "changes", after=cursor, wait=5, limit=7)).json()
            told, cursor = told + page["changes"], page["next"]
        return told

    async def scenario() -> list[Any]:
        second.app.live.start()
        reader = asyncio.ensure_future(follow())
        await asyncio.gather(*(write(servers[each % len(servers)], place, ids, each) for each in range(WRITERS)))
        await send(world.owner, "DELETE", f"tags/{ids[0]}")
        told = await asyncio.wait_for(reader, 60)
        await second.app.live.stop()
        return told

    try:
        told = world.server.run(scenario())
    finally:
        for server in servers:
            server.app.sealer.stop()
    kept = world.rows(sa.select(changes).where(changes.c.workspace_id == place, changes.c.seq > before)
                      .order_by(changes.c.seq))  # fmt: skip
    assert WRITERS * WRITES // 2 < len(told) == len(kept)
    assert [(one["entityId"], one["event"]) for one in told] == [(row.entity_id, row.event) for row in kept]
    state: dict[str, str] = {}
    for one in told:
        assert state.get(one["entityId"], one["before"]["name"]) == one["before"]["name"]
        state[one["entityId"]] = (one["after"] or {}).get("name", "")
    assert len({one["cursor"] for one in told}) == len(told)
