"""Requests that are too strict, too big, too often or sent twice, and the log that keeps what was refused."""

import gzip
import json
import zlib

import pytest

from tests.features.refusals.bodies import details_of
from tests.world import World


def test_fields_nobody_reads_are_named(world: World) -> None:
    answer = world.owner.send(
        "POST",
        "tags",
        {"name": "a", "colour": "red"},
    )
    assert (answer.status_code, answer.headers["x-ignored-fields"]) == (201, "colour")


def test_with_x_strict_they_are_refused_by_name(world: World) -> None:
    answer = world.owner.send("POST", "tags", {"name": "a", "colour": "red"}, headers={"X-Strict": "true"})
    details = details_of(answer, 400, 3002, "Unrecognized field colour")
    assert (details["reason"], details["field"]) == ("unknown-fields", "colour")
    assert world.owner.get("tags").json() == []


def test_the_read_key_of_custom_field_values_is_accepted_on_write(world: World) -> None:
    field = {"name": "Ticket", "type": "TXT", "entityType": "TIMEENTRY", "status": "VISIBLE"}
    made = world.owner.make("custom-fields", field)
    body = {"start": "2026-03-02T09:00:00Z", "end": "2026-03-02T10:00:00Z",
            "customFieldValues": [{"customFieldId": made["id"], "value": "T-1"}]}  # fmt: skip
    answer = world.owner.send("POST", "time-entries", body, headers={"X-Strict": "true"})
    assert (answer.status_code, answer.json()["customFieldValues"][0]["value"]) == (201, "T-1")


def test_the_same_idempotency_key_and_body_get_the_stored_answer(world: World) -> None:
    headers = {"Idempotency-Key": "k1"}
    first = world.owner.send("POST", "tags", {"name": "a"}, headers=headers)
    again = world.owner.send("POST", "tags", {"name": "a"}, headers=headers)
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json() and again.headers["idempotency-replayed"] == "true"
    assert len(world.owner.get("tags").json()) == 1


def test_the_same_idempotency_key_with_another_body_is_refused(world: World) -> None:
    headers = {"Idempotency-Key": "k1"}
    world.owner.send("POST", "tags", {"name": "a"}, headers=headers)
    answer = world.owner.send("POST", "tags", {"name": "b"}, headers=headers)
    details = details_of(answer, 422, 501, "This Idempotency-Key was used with another request.")
    assert (details["reason"], details["field"], details["given"]) == (
        "idempotency-key-reused",
        "Idempotency-Key",
        "k1",
    )


def test_a_refused_request_is_kept_for_its_caller_and_for_admins(world: World) -> None:
    body = {"name": "a" * 101, "password": "hunter2 hunter2"}
    refused = world.member.post("tags", body)
    for reader in (world.member, world.admin):
        found = reader.get("request-log", requestId=refused.headers["x-request-id"]).json()
        (row,) = found
        assert (row["status"], row["reason"], row["keyName"]) == (400, "name-length-wrong", "member's key")
        assert (row["method"], row["path"]) == ("POST", f"/workspaces/{world.workspace_id}/tags")
        assert row["details"]["fix"] == refused.json()["details"]["fix"]
        assert "hunter2" not in json.dumps(found) and world.member.key not in json.dumps(found)
    assert world.team_manager.get("request-log", requestId=refused.headers["x-request-id"]).json() == []


def test_a_body_that_is_too_large(world: World) -> None:
    limit = world.server.app.settings.max_body_bytes
    whole = b'[{"description": "' + b"a" * limit + b'"}]'
    answer = world.owner.send("PUT", f"user/{world.owner.id}/time-entries", whole)
    details = details_of(answer, 413, 3002, f"Request body is larger than {limit} bytes.")
    assert "max_body_bytes" in details["fix"]


def test_what_is_of_one_thing_has_a_smaller_limit(world: World) -> None:
    answer = world.owner.send("POST", "tags", b'{"name": "a"}' + b" " * 262_144)
    details = details_of(answer, 413, 3002, "Request body is larger than 262144 bytes.")
    assert "262144" in details["cause"]
    assert world.owner.send("POST", "tags", b'{"name": "a"}' + b" " * 262_100).status_code == 201


@pytest.mark.parametrize("encoding", ["gzip", "deflate", ""])
def test_a_compressed_body_is_called_that(world: World, encoding: str) -> None:
    plain = b'{"name": "a"}'
    body = zlib.compress(plain) if encoding == "deflate" else gzip.compress(plain)
    headers = {"Content-Encoding": encoding, "Content-Type": "application/json"} if encoding else {}
    details = world.owner.send("POST", "tags", body, headers=headers).json()["details"]
    assert "compressed bodies are not read" in details["cause"]
    assert details["fix"] == "Send it uncompressed, without Content-Encoding."
    assert world.owner.send("POST", "tags", plain, headers=headers).status_code == 201


def test_deep_nesting_is_called_that(world: World) -> None:
    for deep in (b"[" * 1000 + b"]" * 1000, b"[" * 101 + b"]" * 101, b'{"a":' * 20_000 + b"1" + b"}" * 20_000):
        details = world.owner.send("POST", "tags", deep).json()["details"]
        assert "100 levels" in details["fix"] and "unfinished" not in details["cause"]


def test_headers_that_are_too_large(world: World) -> None:
    limit = world.server.app.settings.max_header_bytes
    answer = world.owner.send("GET", "tags", headers={"X-Long": "a" * limit})
    assert (
        details_of(answer, 431, 3002, f"Request headers are larger than {limit} bytes.")["reason"]
        == "headers-too-large"
    )


def test_pages_that_are_too_large(world: World) -> None:
    details = details_of(world.owner.get("tags", page_size=5001), 400, 501, "Page size cannot be larger than 5,000.")
    assert (details["field"], details["given"]) == ("page-size", 5001)


def test_a_key_with_a_rate_limit_is_told_when_to_go_on(world: World) -> None:
    made = world.owner.make("/api/v1/user/api-keys", {"name": "script", "requestsPerSecond": 2})
    headers = {"X-Api-Key": made["apiKey"]}
    answers = [world.server.send("GET", world.path("tags"), headers=headers) for _ in range(8)]
    assert answers[0].headers["x-ratelimit-remaining"].isdigit()
    refused = next(answer for answer in answers if answer.status_code == 429)
    details = details_of(refused, 429, 429, "Too Many Requests")
    assert int(refused.headers["retry-after"]) >= 1 and refused.headers["x-ratelimit-remaining"] == "0"
    assert "2 requests a second" in details["cause"] and "this key" in details["cause"]


def test_a_workspace_with_a_rate_limit_counts_all_its_people(world: World) -> None:
    assert world.admin.patch("general", {"requestsPerSecond": 2}).json()["requestsPerSecond"] == 2
    people = [world.owner, world.member] * 4
    refused = next(answer for answer in (each.get("tags") for each in people) if answer.status_code == 429)
    assert "this workspace" in details_of(refused, 429, 429, "Too Many Requests")["cause"]
    assert world.stranger.get("/api/v1/user").status_code == 200


def test_a_refusal_names_what_was_not_read_with_the_field_that_was_meant(world: World) -> None:
    answer = world.owner.post("projects", {"Name": "Website", "note": "x", "colour": "#ffffff"})
    details = details_of(answer, 400, 501, "Project name is required")
    assert details["cause"].endswith("Not read, whatever its value: Name (is name meant?), colour.")
    assert answer.headers["x-ignored-fields"] == "Name, colour"
    assert "Not read" not in world.owner.post("projects", {"note": "x"}).text
