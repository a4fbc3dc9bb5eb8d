"""Idempotency-Key: the same key and body get the stored answer, once for all (core/idempotency.py)."""

import msgspec
import pytest
import time_machine

from tests.world import World

DAY = 86_400


def test_a_repeated_request_gets_the_stored_answer(world: World) -> None:
    first = world.owner.send("POST", "tags", {"name": "a"}, headers={"Idempotency-Key": "k1"})
    again = world.owner.send("POST", "tags", {"name": "a"}, headers={"Idempotency-Key": "k1"})
    assert (again.status_code, again.content) == (201, first.content)
    assert again.headers["idempotency-replayed"] == "true"
    assert len(world.owner.get("tags").json()) == 1


def test_the_same_key_with_another_body_is_refused(world: World) -> None:
    world.owner.send("POST", "tags", {"name": "a"}, headers={"Idempotency-Key": "k2"})
    other = world.owner.send("POST", "tags", {"name": "b"}, headers={"Idempotency-Key": "k2"})
    assert (other.status_code, other.json()["details"]["reason"]) == (422, "idempotency-key-reused")


def test_parallel_requests_with_one_key_do_the_work_once(world: World) -> None:
    headers = {**world.owner.headers, "Idempotency-Key": "k3"}
    request = ("POST", world.path("tags"), {"json": {"name": "a"}, "headers": headers})
    answers = world.server.together([request] * 20)
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.content for answer in answers}) == 1


def test_a_refused_request_may_be_mended_under_its_key(world: World) -> None:
    refused = world.owner.send("POST", "tags", {"name": ""}, headers={"Idempotency-Key": "k4"})
    mended = world.owner.send("POST", "tags", {"name": "a"}, headers={"Idempotency-Key": "k4"})
    assert (refused.status_code, mended.status_code) == (400, 201)


def test_keys_are_each_persons_own(world: World) -> None:
    world.owner.send("POST", "tags", {"name": "a"}, headers={"Idempotency-Key": "k5"})
    other = world.admin.send("POST", "tags", {"name": "b"}, headers={"Idempotency-Key": "k5"})
    assert other.status_code == 201


def test_after_a_day_a_key_is_free_again(world: World) -> None:
    with time_machine.travel("2026-11-23T10:00:00Z") as clock:
        world.owner.send("POST", "tags", {"name": "a"}, headers={"Idempotency-Key": "k6"})
        clock.shift(DAY + 60)
        other = world.owner.send("POST", "tags", {"name": "b"}, headers={"Idempotency-Key": "k6"})
    assert other.status_code == 201


def test_the_setting_says_how_long_a_key_is_taken(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = msgspec.structs.replace(world.server.app.settings, idempotency_hours=1)
    monkeypatch.setattr(world.server.app, "settings", settings)
    with time_machine.travel("2026-11-23T10:00:00Z") as clock:
        world.owner.send("POST", "tags", {"name": "a"}, headers={"Idempotency-Key": "k7"})
        clock.shift(3600 - 60)
        within = world.owner.send("POST", "tags", {"name": "a"}, headers={"Idempotency-Key": "k7"})
        clock.shift(120)
        after = world.owner.send("POST", "tags", {"name": "b"}, headers={"Idempotency-Key": "k7"})
    assert (within.headers["idempotency-replayed"], after.json()["name"]) == ("true", "b")
