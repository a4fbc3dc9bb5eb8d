"""API keys: named, shown once, revocable, never wider than what made them."""

from typing import Any

import sqlalchemy as sa
import time_machine

from hourbook.core.who.identity import api_keys
from hourbook.features.account.keys import note_key_uses
from tests.world import Person, World

KEYS = "/api/v1/user/api-keys"


def with_key(person: Person, **limits: Any) -> Any:
    """The same person with a fresh key; also its id."""
    made = person.make(KEYS, {"name": "limited", **limits})
    same = Person(person.world, person, made["apiKey"])
    return same, made["id"]


def reason(answer: Any) -> tuple[int, str]:
    return answer.status_code, answer.json()["details"]["reason"]


def test_a_key_is_shown_once_works_and_is_listed_without_its_secret(world: World) -> None:
    made = world.member.make(KEYS, {"name": "laptop"})
    assert len(made["apiKey"]) == 48 and made["apiKey"].isalnum()
    assert world.server.send("GET", KEYS, headers={"X-Api-Key": made["apiKey"]}).status_code == 200
    listed = world.member.get(KEYS)
    assert [key["name"] for key in listed.json()] == ["member's key", "laptop"]
    assert listed.json()[1]["hint"] == made["apiKey"][-4:] and listed.json()[1]["lastUsedAt"]
    assert made["apiKey"] not in listed.text


def test_the_database_holds_no_key(world: World) -> None:
    made = world.member.make(KEYS, {"name": "laptop"})
    assert made["apiKey"] not in str(world.rows(api_keys.select().where(api_keys.c.id == made["id"])))


def test_a_revoked_key_is_told_that_it_was_revoked(world: World) -> None:
    phone, id = with_key(world.member)
    assert world.member.delete(f"{KEYS}/{id}").json()["id"] == id
    answer = phone.get("tags")
    assert reason(answer) == (401, "api-key-revoked") and answer.json()["code"] == 4003
    assert reason(world.member.delete(f"{KEYS}/{id}")) == (400, "key-not-found")
    assert len(world.member.get(KEYS).json()) == 1


def test_nobody_sees_or_revokes_the_key_of_another(world: World) -> None:
    id = world.member.get(KEYS).json()[0]["id"]
    foreign, unknown = (world.owner.delete(f"{KEYS}/{each}").json() for each in (id, "f" * 24))
    assert foreign["message"] == unknown["message"] and foreign["details"]["reason"] == "key-not-found"
    assert world.member.get("tags").status_code == 200


def test_a_read_only_key_reads_and_does_not_write_or_make_keys(world: World) -> None:
    reader, _ = with_key(world.owner, readOnly=True)
    assert reader.get("tags").status_code == 200
    assert reason(reader.post("tags", {"name": "x"})) == (403, "key-read-only")
    assert reason(reader.post(KEYS, {"name": "wide"})) == (403, "key-read-only")


def test_a_key_limited_to_a_workspace_stays_in_it(world: World) -> None:
    limited, _ = with_key(world.owner, workspaceId=world.workspace_id)
    assert limited.get("tags").status_code == 200
    assert reason(limited.get(f"/api/v1/workspaces/{world.other_workspace_id}/tags")) == (403, "not-member")
    assert reason(limited.post(KEYS, {"name": "wide"})) == (403, "key-scope-exceeded")
    narrow = limited.make(KEYS, {"name": "narrow", "workspaceId": world.workspace_id})
    assert [key["name"] for key in limited.get(KEYS).json()] == ["limited", "narrow"]
    unlimited = world.owner.get(KEYS).json()[0]["id"]
    assert reason(limited.delete(f"{KEYS}/{unlimited}")) == (400, "key-not-found")
    assert limited.delete(f"{KEYS}/{narrow['id']}").status_code == 200


def test_a_key_can_not_outlive_or_outrun_the_key_that_made_it(world: World) -> None:
    short, _ = with_key(world.owner, expiresAt="2190-01-01T00:00:00Z", requestsPerSecond=50)
    for limits in ({}, {"expiresAt": "2191-01-01T00:00:00Z", "requestsPerSecond": 50},
                   {"expiresAt": "2190-01-01T00:00:00Z"}):  # fmt: skip
        assert reason(short.post(KEYS, {"name": "wide", **limits})) == (403, "key-scope-exceeded")
    within = {"expiresAt": "2189-01-01T00:00:00Z", "requestsPerSecond": 5}
    assert short.post(KEYS, {"name": "within", **within}).status_code == 201


def test_an_expired_key_is_told_that_it_has_expired(world: World) -> None:
    assert reason(world.owner.post(KEYS, {"name": "x", "expiresAt": "2020-01-01T00:00:00Z"}))[1] == "key-expiry-past"
    short, _ = with_key(world.owner, expiresAt="2189-01-01T00:00:00Z")
    with time_machine.travel("2189-01-01T00:00:01Z", tick=False):
        assert reason(short.get("tags")) == (401, "api-key-expired")


def test_a_key_for_a_workspace_one_is_not_in_is_refused_alike_whether_it_exists(world: World) -> None:
    for id in (world.other_workspace_id, "f" * 24, "nonsense"):
        assert reason(world.member.post(KEYS, {"name": "x", "workspaceId": id})) == (403, "not-member")


def test_a_key_needs_a_name(world: World) -> None:
    for name, expected in ((None, "name-required"), ("x" * 101, "name-length-wrong"), ("<b>", "angle-brackets")):
        assert reason(world.member.post(KEYS, {"name": name}))[1] == expected


def test_a_repeated_request_does_not_show_the_key_again(world: World) -> None:
    once = {"Idempotency-Key": "make-key"}
    made = world.member.send("POST", KEYS, {"name": "x"}, headers=once)
    again = world.member.send("POST", KEYS, {"name": "x"}, headers=once)
    assert (made.status_code, reason(again)) == (201, (409, "answer-shown-once"))
    assert len(world.member.get(KEYS).json()) == 2


def test_a_limit_too_large_for_the_database_is_refused(world: World) -> None:
    answer = world.owner.post(KEYS, {"name": "fast", "requestsPerSecond": 2**40})
    assert (answer.status_code, answer.json()["details"]["field"]) == (400, "requestsPerSecond")


def test_the_last_use_of_a_key_does_not_go_back(world: World) -> None:
    """Each process notes the uses that it saw, and writes them when it comes to it."""
    app = world.server.app
    row = world.rows(sa.select(api_keys).where(api_keys.c.user_id == world.member.id))[0]
    for at, kept in ((2_000, 2_000), (1_000, 2_000), (3_000, 3_000)):
        app.used_keys = {row.id: at}
        world.server.verb(note_key_uses)
        assert world.rows(sa.select(api_keys.c.last_used_at).where(api_keys.c.id == row.id))[0][0] == kept
