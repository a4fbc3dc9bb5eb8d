"""The request log: refusals kept for their caller and for admins, without secrets, never across workspaces."""

import json
import re
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.edge.operations import OPERATIONS
from hourbook.features.request_log.keeping import logged_requests
from tests.world import Person, World

LOG = "request-log"


def refused(person: Person, name: str = "") -> str:
    """A refused request of the person; its id."""
    answer = person.post("tags", {"name": name})
    assert answer.status_code == 400
    return str(answer.headers["x-request-id"])


def ids(answer: Any) -> list[str]:
    assert answer.status_code == 200, answer.text
    return [row["requestId"] for row in answer.json()]


def test_a_refused_request_can_be_read_with_its_explanation(world: World) -> None:
    id = refused(world.admin)
    row = world.admin.get(LOG, requestId=id).json()[0]
    assert row.items() <= world.admin.get(f"{LOG}/{id}").json().items()
    assert list(row) == ["time", "requestId", "userId", "keyId", "keyName", "method", "path", "query", "body",
                         "status", "code", "message", "reason", "details", "milliseconds"]  # fmt: skip
    assert (row["method"], row["path"]) == ("POST", f"/workspaces/{world.workspace_id}/tags")
    assert (row["keyName"], row["body"]) == ("admin's key", '{"name":""}')
    assert (row["status"], row["code"], row["reason"]) == (400, 501, "name-required")
    assert row["details"]["fix"] and row["message"] == "Tag name is required"
    assert len(row["time"]) == len("2026-11-23T09:00:00.000Z")


def test_members_see_their_own_requests_and_admins_everybodys(world: World) -> None:
    mine, owners = refused_by_member(world), refused(world.owner)
    assert ids(world.member.get(LOG)) == [mine]
    assert ids(world.admin.get(LOG)) == [owners, mine]
    assert ids(world.admin.get(LOG, userId=world.member.id)) == [mine]
    answer = world.member.get(LOG, userId=world.owner.id)
    assert (answer.status_code, answer.json()["details"]["reason"]) == (403, "not-yours")
    foreign, unknown = (world.member.get(f"{LOG}/{id}").json() for id in (owners, "0" * 24))
    assert foreign["message"] == unknown["message"] == "Request doesn't belong to Workspace"


def refused_by_member(world: World) -> str:
    return str(world.member.get("tags/nothing").headers["x-request-id"])


def test_an_address_that_is_none_belongs_to_the_workspace_it_begins_with(world: World) -> None:
    unknown = str(world.member.get("timeentries").headers["x-request-id"])
    wrong = str(world.member.delete("tags").headers["x-request-id"])
    assert ids(world.admin.get(LOG)) == [wrong, unknown]
    world.member.get(f"/api/v1/workspaces/{world.other_workspace_id}/timeentries")
    world.member.get("/api/v1/workspaces")
    world.member.get("/api/v1/nothing")
    assert len(ids(world.admin.get(LOG))) == 2
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}/{LOG}"
    assert ids(world.stranger.get(elsewhere)) == []


def test_nobody_sees_the_requests_of_another_workspace(world: World) -> None:
    id = refused(world.owner)
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}/{LOG}"
    assert ids(world.stranger.get(elsewhere)) == []
    assert world.stranger.get(f"{elsewhere}/{id}").status_code == 400
    assert world.stranger.get(LOG).status_code == 403
    assert ids(world.owner.get(LOG)) == [id], "the stranger's refusal is not in the log of a workspace not theirs"
    assert len(ids(world.stranger.get(elsewhere))) == 2, "but the stranger reads it in the own one"


def test_a_key_that_nobody_has_is_seen_by_the_admins_of_the_workspace_it_was_sent_to(world: World) -> None:
    wrong = {"X-Api-Key": "aBcD" * 12}
    sent = world.server.send("GET", world.path("tags"), headers=wrong)
    assert sent.status_code == 401
    id = sent.headers["x-request-id"]
    world.server.send("GET", "/api/v1/user", headers=wrong)
    world.server.send("GET", f"/api/v1/workspaces/{'x' * 24}/tags", headers=wrong)
    world.server.send("GET", f"/api/v1/workspaces/{world.other_workspace_id}/tags", headers=wrong)
    assert ids(world.admin.get(LOG)) == [id]
    [row] = world.admin.get(LOG).json()
    assert (row["userId"], row["keyName"], row["reason"]) == (None, None, "api-key-unknown")
    story = world.admin.get(f"{LOG}/{id}")
    assert story.status_code == 200 and "aBcDaBcD" not in story.text
    assert ids(world.member.get(LOG)) == []
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}/{LOG}"
    assert len(ids(world.stranger.get(elsewhere))) == 1


def test_the_filters(world: World) -> None:
    first, second = refused(world.owner), refused_by_member(world)
    third = str(world.owner.get("tags", page_size="x").headers["x-request-id"])
    at = {row["requestId"]: row["time"] for row in world.owner.get(LOG).json()}
    for query, expected in (
        ("reason=name-required", [first]),
        ("method=get", [third, second]),
        ("status=400", [third, second, first]),
        ("status=401", []),
        ("status=4xx&method=GET", [third, second]),
        ("status=5xx,200", []),
        ("status=5xx,400", [third, second, first]),
        ("reason=name-required,not-in-workspace", [second, first]),
        ("text=TAGS/no", [second]),
        ("text=page-SIZE", [third]),
        ("text=%25", []),
        (f"since={first}", [third, second]),
        (f"since={third}", []),
        ("since=nothing", [third, second, first]),
        ("key=member's key", [second]),
        ("key=nobody's", []),
        (f"requestId={second}", [second]),
        (f"start={at[third]}", [third]),
        (f"end={at[first]}", [first]),
    ):
        assert ids(world.owner.get(f"{LOG}?{query}")) == expected, query


def test_a_status_that_is_none_is_refused(world: World) -> None:
    for wrong in ("6xx", "40", "4x4", "abc"):
        answer = world.owner.get(LOG, status=wrong)
        assert (answer.status_code, answer.json()["details"]["field"]) == (400, "status")


def test_counts_of_the_last_day_are_of_what_the_reader_sees(world: World) -> None:
    refused(world.owner), refused(world.owner), refused_by_member(world)
    counted = world.owner.get(f"{LOG}/counts").json()
    assert counted["total"] == 3
    assert counted["status"] == [{"value": "400", "name": "400", "count": 3}]
    assert [(each["value"], each["count"]) for each in counted["reason"]] == [
        ("name-required", 2), ("not-in-workspace", 1),
    ]  # fmt: skip
    assert [(each["name"], each["count"]) for each in counted["key"]] == [("owner's key", 2), ("member's key", 1)]
    assert world.member.get(f"{LOG}/counts").json()["total"] == 1


def test_pages(world: World) -> None:
    made = [refused(world.owner) for _ in range(3)]
    first, second = (world.owner.get(LOG, page_size=2, page=page) for page in (1, 2))
    assert (ids(first), first.headers["last-page"]) == (made[:0:-1], "false")
    assert (ids(second), second.headers["last-page"]) == (made[:1], "true")


def test_a_key_that_asks_for_it_keeps_every_answer(world: World) -> None:
    made = world.owner.make("/api/v1/user/api-keys", {"name": "watched", "logAll": True})
    watched = Person(world, world.owner, made["apiKey"])
    assert watched.get("tags").status_code == 200
    row = world.owner.get(LOG, key=made["id"]).json()[0]
    assert (row["status"], row["reason"], row["details"]) == (200, None, None)


def test_no_secret_enters_the_log_or_the_details(world: World) -> None:
    secret, key = "planted-Secret-1", world.owner.key
    for body in ({"name": "", "password": secret}, {"name": "", "deep": [{"newPassword": secret, "token": secret}]}):
        world.owner.post("tags", body, apiKey=secret, headers={"X-Other-Token": secret})
    world.owner.send("GET", f"tags/{key}", headers={"X-Other-Token": secret, "Cookie": f"session={secret}"})
    world.owner.send("DELETE", f"/api/v1/user/api-keys/{key}")
    world.server.send("GET", "/api/v1/user/api-keys", headers={"X-Api-Key": "A" * 48})
    names = ("password", "currentPassword", "token", "refreshToken", "exchangeToken", "totp")
    for op in OPERATIONS.values():
        if op.tag == "Identity" and op.body is not None:
            path = "/api/v1" + re.sub(r"{\w+}", "nothing", op.path)
            world.owner.send(op.method, path, {**dict.fromkeys(names, secret), "email": "nobody@example.org"})
    kept = world.rows(logged_requests.select())
    assert len(kept) >= 4
    for row in kept:
        assert secret not in str(row) and key not in str(row) and "A" * 48 not in str(row)


SECRET = "hunter2-correct-horse"


@pytest.mark.parametrize(
    ("method", "path", "body"),
    [
        ("POST", "tags", {"name": "", "note": json.dumps({"password": SECRET})}),
        ("POST", "tags", {"name": "", "note": json.dumps([{"more": json.dumps({"apiKey": SECRET})}])}),
        ("POST", "tags", {"name": "", "note": f"it said {json.dumps({'token': SECRET})}"}),
        ("POST", "tags", {"name": "", "note": f"it said {json.dumps(json.dumps({'token': SECRET}))}"}),
        ("POST", "users", {"email": SECRET}),
        ("POST", "users", {"email": SECRET, "password": "other"}),
        ("POST", "users", {"emails": [SECRET]}),
        ("POST", "tags", {"name": "", "userEmail": SECRET}),
        ("GET", f"reset/password/{SECRET}", None),
        ("GET", f"token={SECRET}", None),
        ("GET", "confirm/Zq81-hunter2_correct_horse_xY", None),
        ("DELETE", "tags/Zq81-hunter2_correct_horse_xY", None),
    ],
)
def test_no_secret_stays_wherever_it_was_written(world: World, method: str, path: str, body: Any) -> None:
    row = row_of(world, world.owner.send(method, path, body))
    assert "hunter2" not in repr(row), row


def row_of(world: World, answer: Any) -> Any:
    assert answer.status_code >= 400, answer.text
    wanted = sa.select(logged_requests).where(logged_requests.c.id == answer.headers["x-request-id"])
    return world.server.app.db.now(lambda tx: tx.execute(wanted).one())


def test_addresses_ids_and_words_of_a_path_stay(world: World) -> None:
    id = "64a687e29ae1f428e7ebe303"
    for path in (f"tags/{id}", f"tags/{id}0", "user-groups-and-more-words/x", "time-entries/status/in-progress-x"):
        row = row_of(world, world.owner.get(path))
        assert row.path.endswith(path)
    row = row_of(world, world.owner.post("tags", {"name": "", "email": "ada@example.org"}))
    assert "ada@example.org" in row.body
