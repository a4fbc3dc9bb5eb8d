"""401: none, two, Bearer, unknown, revoked, expired, deactivated; told apart as far as the caller holds the secret."""

from typing import Any

import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.who.identity import users
from tests.features.refusals.bodies import details_of
from tests.world import World

NONE = 401, 1000, "Multiple or none auth tokens present"
UNKNOWN = 401, 4003, "Api key does not exist"
INVALID = 401, 4017, "Token is not valid"
ORIGIN = "http://hourbook.test"


def get(world: World, headers: dict[str, str], path: str = "/api/v1/user") -> Any:
    return world.server.send("GET", path, headers=headers)


def test_no_credential_and_a_line_that_works(world: World) -> None:
    details = details_of(get(world, {}), *NONE)
    assert details["reason"] == "no-token"
    assert details["fix"] == f"Send the key of your profile: curl -H 'X-Api-Key: YOUR_KEY' {ORIGIN}/api/v1/user"


def test_two_credentials_by_name(world: World) -> None:
    details = details_of(get(world, {"X-Api-Key": world.owner.key, "X-Auth-Token": "t"}), *NONE)
    assert (details["reason"], details["given"]) == ("several-tokens", "x-api-key, x-auth-token")
    assert world.owner.key not in str(details)


def test_a_bearer_token_is_no_credential_of_this_api(world: World) -> None:
    details = details_of(get(world, {"Authorization": f"Bearer {world.owner.key}"}), *NONE)
    assert (details["reason"], details["field"]) == ("bearer-token", "Authorization")
    assert "X-Api-Key" in details["fix"] and world.owner.key not in str(details)


def test_an_unknown_key(world: World) -> None:
    details = details_of(get(world, {"X-Api-Key": "x" * 48}), *UNKNOWN)
    assert details["reason"] == "api-key-unknown"


def test_a_revoked_key_is_told_so_to_whoever_held_it(world: World) -> None:
    made = world.owner.make("/api/v1/user/api-keys", {"name": "laptop"})
    assert world.owner.delete(f"/api/v1/user/api-keys/{made['id']}").status_code == 200
    details = details_of(get(world, {"X-Api-Key": made["apiKey"]}), *UNKNOWN)
    assert (details["reason"], details["cause"]) == ("api-key-revoked", "The API key laptop was revoked.")


def test_an_expired_key(world: World) -> None:
    with time_machine.travel("2026-08-08T12:00:00Z", tick=False):
        made = world.owner.make("/api/v1/user/api-keys", {"name": "ci", "expiresAt": "2026-08-09T00:00:00Z"})
        assert get(world, {"X-Api-Key": made["apiKey"]}).status_code == 200
    with time_machine.travel("2026-08-09T00:00:01Z", tick=False):
        details = details_of(get(world, {"X-Api-Key": made["apiKey"]}), *UNKNOWN)
    assert details["reason"] == "api-key-expired"


def test_a_header_that_was_sent_twice(world: World) -> None:
    key = world.owner.headers["X-Api-Key"]
    for headers in ([("X-Api-Key", "x"), ("X-Api-Key", key)], [("X-Api-Key", f"{key}, {key}")]):
        answer = world.server.send("GET", "/api/v1/user", headers=headers)
        details = details_of(answer, 401, 1000, "Multiple or none auth tokens present")
        assert (details["reason"], details["given"]) == ("several-tokens", "x-api-key, x-api-key")


@pytest.mark.parametrize(
    ("sent", "cause", "header"),
    [
        ("Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln", "carried a JWT", "X-Auth-Token: YOUR_TOKEN"),
        ("Basic YWRhOnNlY3JldA==", "carried Basic authentication", "X-Api-Key: YOUR_KEY"),
        ("Bearer 0123", "carried Authorization instead", "X-Api-Key: YOUR_KEY"),
    ],
)
def test_authorization_is_told_by_what_it_holds(world: World, sent: str, cause: str, header: str) -> None:
    details = get(world, {"Authorization": sent}).json()["details"]
    assert details["reason"] == "bearer-token" and cause in details["cause"] and header in details["fix"]
    reports = get(world, {"Authorization": sent}, f"/report/v1/workspaces/{world.workspace_id}/tags").json()["details"]
    assert reports["reason"] == "required-token" and cause in reports["cause"] and header in reports["fix"]


def test_tokens_of_sessions_and_add_ons(world: World) -> None:
    assert details_of(get(world, {"X-Auth-Token": "x.y.z"}), *INVALID)["reason"] == "token-invalid"
    assert details_of(get(world, {"X-Addon-Token": "x"}), *INVALID)["reason"] == "addon-token-refused"


def test_a_user_deactivated_on_the_server(world: World) -> None:
    gone = sa.update(users).where(users.c.id == world.member.id).values(status="BANNED")
    world.server.verb(lambda ctx: ctx.tx.execute(gone))
    details = details_of(world.member.get("/api/v1/user"), 401, 406, "account has been disabled")
    assert details["reason"] == "user-deactivated"


def test_a_member_deactivated_in_the_workspace(world: World) -> None:
    assert world.owner.put(f"users/{world.member.id}", {"status": "INACTIVE"}).status_code == 200
    details = details_of(world.member.get("tags"), 403, 406, "Access to workspace is denied")
    assert details["reason"] == "membership-inactive"


def test_the_reports_base_names_the_missing_header_with_a_working_line(world: World) -> None:
    path = f"/workspaces/{world.workspace_id}/tags"
    for base in ("/report/v1", "/reports/v1"):
        answer = get(world, {}, f"{base}{path}")
        details = details_of(answer, 400, 400, "Required token or API key")
        assert list(answer.json()) == ["code", "message", "details"]
        assert "X-Api-Key" in details["cause"]
        line = f"curl -X GET -H 'X-Api-Key: YOUR_KEY' -H 'Content-Type: application/json' '{ORIGIN}/report/v1{path}'"
        assert details["fix"].endswith(line)
    assert get(world, world.owner.headers, f"/report/v1{path}").status_code == 200
