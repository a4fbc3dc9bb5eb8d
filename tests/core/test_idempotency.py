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


def test_the_refusal_says_in_what_the_requests_differ(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = msgspec.structs.replace(world.server.app.settings, idempotency_hours=3)
    monkeypatch.setattr(world.server.app, "settings", settings)
    narrow, key = world.with_key(world.owner, workspace_id=world.workspace_id), {"Idempotency-Key": "k11"}
    assert world.owner.send("POST", "tags", {"name": "a"}, headers=key).status_code == 201
    for answer, differs in (
        (world.owner.send("POST", "tags", {"name": "b"}, headers=key), "body"),
        (world.owner.send("POST", "clients", {"name": "a"}, headers=key), "path"),
        (world.owner.send("POST", "tags", {"name": "a"}, headers=key, x="1"), "query"),
        (narrow.send("POST", "tags", {"name": "a"}, headers=key), "reach of the API key (all workspaces, or one)"),
        (world.owner.send("POST", "clients", {"name": "b"}, headers=key), "path and another body"),
    ):
        details = answer.json()["details"]
        assert details["reason"] == "idempotency-key-reused"
        assert details["cause"].startswith(f"The key k11 was sent in the last 3 hours with another {differs}.")


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


def test_nothing_is_replayed_to_who_lost_the_right_meanwhile(world: World) -> None:
    key = {"Idempotency-Key": "k8"}
    body = {"email": f"new.{world.workspace_id}@example.org"}
    for role in ("admin", "member"):
        assert getattr(world, role).send("POST", "users", body, headers=key).status_code in (200, 403)
    taken = world.owner.send(
        "DELETE", f"users/{world.admin.id}/roles", {"entityId": world.workspace_id, "role": "WORKSPACE_ADMIN"}
    )
    assert taken.status_code == 204
    assert world.admin.send("POST", "users", body, headers=key).status_code == 403
    world.owner.put(f"users/{world.admin.id}", {"status": "INACTIVE"})
    assert world.admin.send("POST", "users", body, headers=key).json()["code"] == 406


def test_a_key_for_one_workspace_replays_nothing_of_the_whole_account(world: World) -> None:
    narrow = world.with_key(world.owner, workspace_id=world.workspace_id)
    key = {"Idempotency-Key": "k9"}
    assert world.owner.send("POST", "/api/v1/workspaces", {"name": "Second"}, headers=key).status_code == 201
    refused = narrow.send("POST", "/api/v1/workspaces", {"name": "Second"}, headers=key)
    assert (refused.status_code, "Second" in refused.text) == (422, False)


def test_people_without_a_credential_do_not_share_keys(world: World) -> None:
    for token in ("one", "two"):
        sent = {"json": {"token": token}, "headers": {"Idempotency-Key": "k10"}}
        answer = world.server.send("POST", "/api/v1/auth/invitations/decline", **sent)
        assert answer.json()["details"]["reason"] == "link-unknown"
