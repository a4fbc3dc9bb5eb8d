"""403: which rule refused, what would do, and never whether something exists that is not the caller's to know."""

from typing import Any

import sqlalchemy as sa

from hourbook.features.time_entries.tables import time_entries
from tests.features.refusals.bodies import details_of
from tests.world import Person, World

DENIED = 403, 501, "Access Denied"
HOUR = {"start": "2026-03-02T09:00:00Z", "end": "2026-03-02T10:00:00Z"}


def key(person: Person, **limits: Any) -> dict[str, str]:
    """Headers with a further key of the person."""
    return {"X-Api-Key": person.make("/api/v1/user/api-keys", {"name": "laptop", **limits})["apiKey"]}


def test_the_scope_of_a_read_only_key(world: World) -> None:
    headers = key(world.owner, readOnly=True)
    details = details_of(world.owner.send("POST", "tags", {"name": "x"}, headers=headers), *DENIED)
    assert (details["reason"], details["rule"]) == ("key-read-only", "key scope")
    assert "The API key laptop is read-only" in details["cause"]
    assert world.owner.send("GET", "tags", headers=headers).status_code == 200


def test_the_scope_of_a_key_for_another_workspace(world: World) -> None:
    other = world.owner.make("/api/v1/workspaces", {"name": "Second"})["id"]
    details = details_of(world.owner.send("GET", "tags", headers=key(world.owner, workspaceId=other)), *DENIED)
    assert (details["reason"], details["rule"]) == ("key-other-workspace", "key scope")
    assert other not in str(details)


def test_the_role_the_callers_and_the_least_that_would_do(world: World) -> None:
    details = details_of(world.member.patch("settings", {"forceProjects": True}), *DENIED)
    assert (details["reason"], details["rule"]) == ("role-required", "role")
    assert "MEMBER" in details["cause"] and "WORKSPACE_ADMIN" in details["cause"]
    assert "WORKSPACE_ADMIN" in details["fix"]


def test_the_reach_of_a_role_ends_at_other_peoples_data(world: World) -> None:
    answer = world.member.post(f"user/{world.admin.id}/time-entries", HOUR)
    details = details_of(answer, *DENIED)
    assert (details["reason"], details["rule"]) == ("not-yours", "reach")
    assert "your own data" in details["cause"]


def test_the_plan_the_feature_and_the_least_plan(world: World) -> None:
    world.plan("BASIC")
    field = {"name": "Ticket", "type": "TXT", "entityType": "TIMEENTRY"}
    details = details_of(world.owner.post("custom-fields", field), *DENIED)
    assert (details["reason"], details["rule"], details["field"]) == ("plan-required", "plan", "plan")
    assert "CUSTOM_FIELDS" in details["cause"] and "PRO" in details["cause"] and "BASIC" in details["cause"]
    assert 'PUT /workspaces/{workspaceId}/plan with {"plan": "PRO"}' in details["fix"]
    world.plan("PRO")
    assert world.owner.post("custom-fields", field).status_code == 201


def test_the_workspace_setting_by_its_name(world: World) -> None:
    world.set(entityCreationPermissions={"whoCanCreateTags": {"value": "ADMINS"}})
    details = details_of(world.member.post("tags", {"name": "x"}), *DENIED)
    assert (details["reason"], details["field"]) == ("setting-forbids", "whoCanCreateTags")
    assert details["rule"] == "workspace setting" and "whoCanCreateTags" in details["fix"]


def test_force_timer(world: World) -> None:
    world.set(timeTrackingMode="STOPWATCH_ONLY")
    answer = world.member.post("time-entries", HOUR)
    assert (answer.status_code, answer.json()["code"]) == (403, 4030)
    assert answer.json()["message"].startswith("Manual time tracking disabled")
    assert answer.json()["details"]["field"] == "timeTrackingMode"


def test_the_lock_with_its_instant_and_its_zone(world: World) -> None:
    entry = world.member.make("time-entries", HOUR)["id"]
    world.set(lockTimeEntries="2026-03-31T22:00:00Z", lockTimeZone="Europe/Belgrade")
    answer = world.member.put(f"time-entries/{entry}", HOUR)
    details = details_of(answer, 403, 1003, "Can't edit locked time entry.")
    assert (details["reason"], details["rule"]) == ("time-entry-locked", "lock")
    assert "2026-03-31T22:00:00Z (Europe/Belgrade, UTC+2)" in details["cause"]
    assert "lockTimeEntries" in details["cause"]
    assert world.admin.put(f"time-entries/{entry}", HOUR).status_code == 200


def test_the_approval(world: World) -> None:
    entry = world.member.make("time-entries", HOUR)["id"]
    approved = sa.update(time_entries).where(time_entries.c.id == entry).values(approved=True)
    world.server.verb(lambda ctx: ctx.tx.execute(approved))
    answer = world.member.delete(f"time-entries/{entry}")
    details = details_of(answer, 403, 4005, "Can't edit approved time entry.")
    assert (details["reason"], details["rule"]) == ("time-entry-approved", "approval")


def test_two_factor(world: World) -> None:
    world.set(multiFactorEnabled=True)
    answer = world.member.get("tags")
    details = details_of(answer, 403, 1013, "Two-factor authentication is required to access this workspace")
    assert (details["reason"], details["rule"]) == ("two-factor-required", "two-factor")
    assert "multiFactorEnabled" in details["cause"]


def test_visibility_tells_nothing_of_what_is_not_the_callers_to_know(world: World) -> None:
    hidden = world.owner.make("projects", {"name": "Secret", "isPublic": False})["id"]
    answers = [world.member.get(f"projects/{each}").json() for each in (hidden, "5f0000000000000000000001")]
    for body in answers:
        body["details"].pop("requestId"), body["details"].pop("given")
    assert answers[0] == answers[1]
    assert answers[0]["details"]["reason"] == "not-in-workspace"


def test_a_foreign_workspace_is_refused_like_one_that_does_not_exist(world: World) -> None:
    answers = []
    for each in (world.other_workspace_id, "5f0000000000000000000001"):
        details = details_of(world.owner.get(f"/api/v1/workspaces/{each}/tags"), *DENIED)
        answers.append({**details, "requestId": "", "given": ""})
    assert answers[0] == answers[1]
