"""Idempotency-Key: a repeated POST is done once."""

from tests.world import World


def test_a_repeated_request_gets_the_first_answer_and_does_nothing(world: World) -> None:
    once = {"Idempotency-Key": "create-urgent"}
    first = world.owner.send("POST", "tags", {"name": "urgent"}, headers=once)
    again = world.owner.send("POST", "tags", {"name": "urgent"}, headers=once)
    assert (first.status_code, again.status_code) == (201, 201)
    assert again.json() == first.json() and again.headers["idempotency-replayed"] == "true"
    assert len(world.owner.get("tags").json()) == 1


def test_the_same_key_with_another_body_is_refused(world: World) -> None:
    once = {"Idempotency-Key": "create-urgent"}
    world.owner.send("POST", "tags", {"name": "urgent"}, headers=once)
    other = world.owner.send("POST", "tags", {"name": "calm"}, headers=once)
    assert (other.status_code, other.json()["details"]["reason"]) == (422, "idempotency-key-reused")
    assert world.admin.send("POST", "tags", {"name": "calm"}, headers=once).status_code == 201


def test_a_refused_request_may_be_mended_and_sent_again(world: World) -> None:
    once = {"Idempotency-Key": "create-urgent"}
    assert world.owner.send("POST", "tags", {"name": ""}, headers=once).status_code == 400
    assert world.owner.send("POST", "tags", {"name": "urgent"}, headers=once).status_code == 201
