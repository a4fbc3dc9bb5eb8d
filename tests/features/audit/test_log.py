"""Searching the audit log (wire-facts 6.27)."""

import asyncio
import json
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

import httpx2
import pytest
import sqlalchemy as sa

from hourbook.core.db.tracked import TRACKED_KINDS
from hourbook.core.rows.changes import changes
from hourbook.features.audit import routes
from hourbook.features.audit.actions import ACTIONS, AuditAction, action_of
from hourbook.features.followers import caught_up
from tests.world import Person, World

HOUR = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}
ALL = list(get_args(AuditAction))


def ask(person: Person, *actions: str, **more: Any) -> httpx2.Response:
    now = datetime.now(UTC)
    days = {"start": now - timedelta(days=1), "end": now + timedelta(days=1)}
    window = {name: f"{day:%Y-%m-%dT%H:%M:%SZ}" for name, day in days.items()}
    body = {"actions": list(actions), "authors": {}, **window, **more}
    return person.post(f"/audit/v1/workspaces/{person.world.workspace_id}/audit-log", body)


def found(person: Person, *actions: str, **more: Any) -> list[Any]:
    answer = ask(person, *actions, **more)
    assert answer.status_code == 200, answer.text
    rows: list[Any] = answer.json()
    return rows


def test_an_entry_of_the_log_says_who_did_what_when_from_what_to_what(world: World) -> None:
    tag = world.admin.make("tags", {"name": "urgent"})
    world.owner.put(f"tags/{tag['id']}", {"name": "calm"})
    world.owner.delete(f"tags/{tag['id']}")
    gone, changed, made = found(world.owner, "CREATE_TAG", "UPDATE_TAG", "DELETE_TAG")
    assert list(made) == [
        "workspaceId", "userId", "userName", "userEmail", "action", "content", "previousContent", "timestamp"
    ]  # fmt: skip
    assert (made["workspaceId"], made["userId"]) == (world.workspace_id, world.admin.id)
    assert (made["userName"], made["userEmail"]) == (world.admin.name, world.admin.email)
    assert (made["action"], json.loads(made["content"]), made["previousContent"]) == ("CREATE_TAG", tag, None)
    assert changed["action"] == "UPDATE_TAG" and json.loads(changed["content"])["name"] == "calm"
    assert json.loads(changed["previousContent"])["name"] == "urgent"
    assert gone["action"] == "DELETE_TAG" and json.loads(gone["content"])["name"] == "calm"
    assert datetime.fromisoformat(made["timestamp"]) <= datetime.fromisoformat(gone["timestamp"])


def test_what_is_done_to_time_says_whose_it_was(world: World) -> None:
    own = world.member.make("time-entries", HOUR)["id"]
    timer = world.member.make("time-entries", {"start": "2026-08-03T12:00:00Z"})["id"]
    theirs = world.owner.make(f"user/{world.member.id}/time-entries", HOUR)["id"]
    for person, id in ((world.member, own), (world.owner, theirs)):
        person.put(f"time-entries/{id}", {**HOUR, "description": "x"})
        person.delete(f"time-entries/{id}")
        person.post(f"time-entries/{id}/restore")
    rows = [row for row in found(world.owner, *ALL, **{"page-size": 50}) if "TIME" in row["action"]]
    assert [row["action"] for row in reversed(rows)] == [
        "CREATE_TIME_PERSONAL_MANUAL", "CREATE_TIME_PERSONAL_TIMER", "CREATE_TIME_FOR_OTHER",
        "UPDATE_TIME_PERSONAL", "DELETE_TIME_PERSONAL", "RESTORE_TIME",
        "UPDATE_TIME_FOR_OTHER", "DELETE_TIME_FOR_OTHER", "RESTORE_TIME_FOR_OTHER",
    ]  # fmt: skip
    assert json.loads(rows[-2]["content"])["id"] == timer


def test_each_action_finds_its_own_rows_alone(world: World) -> None:
    project = world.owner.make("projects", {"name": "Roof", "isPublic": True})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Tiles"})["id"]
    world.owner.put(f"projects/{project}/tasks/{task}", {"name": "Tiles", "status": "DONE"})
    world.owner.put(f"projects/{project}", {"name": "Roof", "archived": True})
    world.owner.delete(f"projects/{project}")
    client = world.owner.make("clients", {"name": "Client"})["id"]
    world.owner.put(f"clients/{client}", {"name": "Client", "archived": True})
    world.owner.delete(f"clients/{client}")
    world.set(forceTags=True)
    world.owner.put(f"users/{world.member.id}/hourly-rate", {"amount": 4200})
    group = world.owner.make("user-groups", {"name": "Group"})["id"]
    world.owner.post(f"user-groups/{group}/users", {"userId": world.member.id})
    world.owner.make(
        f"users/{world.member.id}/roles", {"role": "TEAM_MANAGER", "entityId": world.admin.id}
    )  # fmt: skip
    every = found(world.owner, *ALL, **{"page-size": 50})
    assert {row["action"] for row in every} > {"CREATE_PROJECT", "DELETE_TASK", "UPDATE_CLIENT", "UPDATE_SETTINGS",
                                               "UPDATE_RATE", "UPDATE_USER_GROUP", "UPDATE_ROLE"}  # fmt: skip
    for action in ALL:
        rows = [row for row in every if row["action"] == action]
        assert found(world.owner, action, **{"page-size": 50}) == rows, action


def test_every_kind_of_change_has_its_action(world: World) -> None:
    """Whatever else a feature tells of must not fall out of the log unseen."""
    kinds = set(TRACKED_KINDS)
    known = {told.kind for told in ACTIONS.values()}
    left_out = {
        "CURRENCY",
        "FAVORITE",
        "TIMESHEET_TEMPLATE",
        "WEBHOOK",
        "WEBHOOKS",
    }  # tells of no data of the workspace
    assert kinds - known - left_out == set()
    assert action_of("TAGS", "NEW_TAG", own=True, account=False) == "CREATE_TAG"
    assert action_of("NOTHING", "NEW", own=True, account=False) == ""


def test_authors_are_chosen_or_left_out_and_the_system_is_one(world: World) -> None:
    world.owner.make("tags", {"name": "by the owner"})
    world.admin.make("tags", {"name": "by an admin"})
    world.server.verb(lambda ctx: made_by_system(ctx, world))

    def names(**authors: Any) -> list[str]:
        return [json.loads(row["content"])["name"] for row in found(world.owner, "CREATE_TAG", authors=authors)]

    assert sorted(names()) == ["by an admin", "by nobody", "by the owner"]
    assert names(authorIds=[world.admin.id], contains="CONTAINS") == ["by an admin"]
    assert sorted(names(authorIds=[world.admin.id], contains="DOES_NOT_CONTAIN")) == ["by nobody", "by the owner"]
    assert names(authorIds=["SYSTEM"]) == ["by nobody"]
    assert sorted(names(authorIds=["SYSTEM"], contains="DOES_NOT_CONTAIN")) == ["by an admin", "by the owner"]
    assert names(authorIds=["SYSTEM", world.owner.id, world.admin.id], contains="DOES_NOT_CONTAIN") == []
    assert names(authorIds=["x"]) == []
    [system] = found(world.owner, "CREATE_TAG", authors={"authorIds": ["SYSTEM"]})
    assert (system["userId"], system["userName"], system["userEmail"]) == ("SYSTEM", "System", "")


def made_by_system(ctx: Any, world: World) -> None:
    from hourbook.core.rows import records
    from hourbook.features.tags import tags
    from hourbook.features.workspaces.actions import enter_workspace

    records.add(enter_workspace(ctx, world.workspace_id), tags, name="by nobody")


def test_pages_and_ranges(world: World) -> None:
    for number in range(5):
        world.owner.make("tags", {"name": f"tag {number}"})

    def names(**more: Any) -> list[str]:
        return [json.loads(row["content"])["name"] for row in found(world.owner, "CREATE_TAG", **more)]

    assert names(page=1, **{"page-size": 2}) == names(page=0, **{"page-size": 2}) == ["tag 4", "tag 3"]
    assert names(page=3, **{"page-size": 2}) == ["tag 0"] and names(page=4, **{"page-size": 2}) == []
    assert names(start="2020-01-01T00:00:00Z", end="2020-01-02T00:00:00Z") == []


def test_nobody_but_admins_reads_it(world: World) -> None:
    for person in (world.member, world.team_manager, world.project_manager):
        answer = ask(person, "CREATE_TAG")
        assert (answer.status_code, answer.headers["x-hourbook-reason"]) == (403, "role-required")
    assert ask(world.stranger, "CREATE_TAG").status_code == 403
    world.plan("FREE")
    assert ask(world.admin, "CREATE_TAG").status_code == 200


def test_a_refusal_has_the_shape_of_the_audit_host(world: World) -> None:
    answer = ask(world.owner)
    told = answer.json()
    assert answer.status_code == 400
    assert list(told) == ["message", "code", "timestamp", "status", "error", "path", "details"]
    path = f"/audit/v1/workspaces/{world.workspace_id}/audit-log"
    assert (told["status"], told["error"], told["path"]) == (400, "Bad Request", path)
    assert told["details"]["cause"] and told["details"]["fix"]
    for more in ({"page-size": 51}, {"page-size": 0}, {"page": -1}, {"start": "x"}, {"authors": None}):
        assert ask(world.owner, "CREATE_TAG", **more).status_code == 400, more
    assert ask(world.owner, "NOTHING").status_code == 400


def test_the_older_addresses_find_it_too(world: World) -> None:
    body = {"actions": ["CREATE_TAG"], "authors": {}, "start": "2020-01-01T00:00:00Z", "end": "2020-01-02T00:00:00Z"}
    for base in ("/v1", "/api/v1"):
        assert world.owner.post(f"{base}/workspaces/{world.workspace_id}/audit-log", body).json() == []
    assert world.owner.get(f"/audit/v1/workspaces/{world.workspace_id}/audit-log").status_code == 405


def test_a_class_that_is_switched_off_is_not_shown_and_that_it_was_is(world: World) -> None:
    world.owner.make("tags", {"name": "x"})
    world.owner.make("clients", {"name": "y"})
    world.set(auditClassesOff=["TAG", "TAG"])
    assert world.owner.get("settings").json()["auditClassesOff"] == ["TAG"]
    assert found(world.owner, "CREATE_TAG") == [] and len(found(world.owner, "CREATE_CLIENT", "CREATE_TAG")) == 1
    [switched, *_] = found(world.owner, "UPDATE_SETTINGS")
    assert json.loads(switched["content"])["settings"]["auditClassesOff"] == ["TAG"]
    assert json.loads(switched["previousContent"])["settings"]["auditClassesOff"] == []
    world.set(auditClassesOff=[])
    assert len(found(world.owner, "CREATE_TAG")) == 1
    assert world.owner.patch("settings", {"auditClassesOff": ["UPDATE_SETTINGS"]}).status_code == 400


def test_sign_ins_and_keys_of_members_are_told_and_nothing_of_elsewhere(world: World) -> None:
    def keyed(**more: Any) -> None:
        assert world.member.post("/api/v1/user/api-keys", {"name": "script", **more}).status_code in (200, 201)

    keyed()
    keyed(name="other firm", workspaceId=None)
    world.with_key(world.member, workspace_id=world.other_workspace_id)
    names = [json.loads(row["content"])["name"] for row in found(world.owner, "CREATE_API_KEY", **{"page-size": 50})]
    assert "script" in names and "limited" not in names
    [row, *_] = found(world.owner, "CREATE_API_KEY")
    assert row["userId"] == world.member.id
    assert not {"address", "agent", "secretHash"} & json.loads(row["content"]).keys()
    gone = world.new_member("gone")
    gone.post("/api/v1/user/api-keys", {"name": "leaver's"})
    world.owner.put(f"users/{gone.id}", {"status": "INACTIVE"})
    assert "leaver's" not in json.dumps(found(world.owner, "CREATE_API_KEY", **{"page-size": 50}))


def test_the_state_of_the_chain_is_told_and_checked_when_asked(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    place = f"/audit/v1/workspaces/{world.workspace_id}/audit-log/chain"
    assert world.owner.get(place).json()["head"] is None
    world.owner.make("tags", {"name": "tag"})
    world.server.run(caught_up(world.server.app))
    state, checked = (world.owner.get(place, **more).json() for more in ({}, {"verify": "true"}))
    assert (state["ok"], checked["ok"], state["problem"], state["unsealed"]) == (None, True, None, 0)
    assert {name: state[name] for name in ("rows", "until", "head", "forgotten")} == {
        name: checked[name] for name in ("rows", "until", "head", "forgotten")
    }
    mine = changes.c.workspace_id == world.workspace_id, changes.c.after.like('%"tag"%')
    world.server.verb(lambda ctx: ctx.tx.execute(sa.update(changes).where(*mine).values(actor_id=world.admin.id)))
    bad = world.owner.get(place, verify="true").json()
    assert bad["ok"] is False and bad["problem"]["seq"] == state["rows"]
    assert world.member.get(place).status_code == 403
    monkeypatch.setattr(routes, "MOST", 1)
    answer = world.owner.get(place, verify="true")
    assert (answer.status_code, answer.headers["x-hourbook-reason"]) == (400, "chain-too-long")


def test_rates_stand_in_it_for_those_who_may_see_them_alone(world: World) -> None:
    world.owner.put(f"users/{world.member.id}/cost-rate", {"amount": 4242})
    rows = found(world.owner, "UPDATE_RATE", "UPDATE_MEMBER", **{"page-size": 50})
    assert "4242" in json.dumps(rows)


def exported(tx: Any, place: str) -> bool:
    found = sa.select(changes.c.id).where(changes.c.workspace_id == place, changes.c.kind == "EXPORT")
    return tx.execute(found).first() is not None


@pytest.mark.parametrize("kind", ["CSV", "JSON"])
def test_a_file_of_a_report_is_told_of(world: World, kind: str) -> None:
    report = {"dateRangeStart": "2026-08-01T00:00:00Z", "dateRangeEnd": "2026-08-31T23:59:59Z", "exportType": kind,
              "summaryFilter": {"groups": ["PROJECT"]}}  # fmt: skip
    server = world.server

    async def scenario() -> None:
        server.app.live.start()
        path = f"/report/v1/workspaces/{world.workspace_id}/reports/summary"
        answer = await server.http.request("POST", path, json=report, headers=world.admin.headers)
        assert answer.status_code == 200
        for _ in range(500):
            await asyncio.sleep(0.01)
            if kind == "JSON" or world.server.app.db.now(exported, world.workspace_id):
                break
        await server.app.live.stop()

    server.run(scenario())
    rows = found(world.owner, "EXPORT_REPORT")
    if kind == "JSON":
        assert rows == []
        return
    [row] = rows
    said = json.loads(row["content"])
    assert row["userId"] == world.admin.id and said["report"] == "SUMMARY" and said["format"] == "CSV"
    assert said["start"] == "2026-08-01T00:00:00Z"
