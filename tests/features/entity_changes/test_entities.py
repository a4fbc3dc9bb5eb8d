"""Entity changes (wire-facts 6.28): what was made, changed and deleted in a window, as far as the caller sees it."""

import json
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.base.clock import instant_text, instant_text_ms, now
from hourbook.core.rows.changes import changes
from hourbook.features.entity_changes import windows
from tests.reference import RECORDINGS, needs_reference
from tests.world import Person, World

HOUR = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z"}
DAY = 86_400_000
RATE, VALUE = "TIME_ENTRY_RATE", "TIME_ENTRY_CUSTOM_FIELD_VALUE"


def found(person: Person, what: str, kind: str, **params: Any) -> list[Any]:
    answer = person.get(f"entities/{what}", type=kind, **params)
    assert answer.status_code == 200, answer.text
    listed: list[Any] = answer.json()
    return listed


def ids(person: Person, what: str, kind: str, **params: Any) -> list[str]:
    return [one["id"] for one in found(person, what, kind, **params)]


def aged(world: World, days: int = 10) -> str:
    """Let all that there is look so many days older; returns an instant after it."""
    tables = ["tags", "clients", "projects", "tasks", "time_entries", "custom_fields", "user_groups", "members"]
    then = days * DAY

    def move(ctx: Any) -> None:
        for name in tables:
            ctx.tx.execute(sa.text(f"UPDATE {name} SET created_at = created_at - {then} WHERE workspace_id = :id"),
                           {"id": world.workspace_id})  # fmt: skip
        here = changes.c.workspace_id == world.workspace_id
        for row in ctx.tx.execute(sa.select(changes).where(here)).all():
            values: dict[str, Any] = {"at": row.at - then}
            for side in ("before", "after"):
                version = json.loads(getattr(row, side) or "null")
                if version and "created_at" in version:
                    values[side] = json.dumps(version | {"created_at": version["created_at"] - then})
            ctx.tx.execute(sa.update(changes).where(here, changes.c.id == row.id).values(**values))

    world.server.verb(move)
    return instant_text(now() - DAY)


def test_what_is_made_is_told_as_its_own_operation_answers_it(world: World) -> None:
    tag = world.owner.make("tags", {"name": "urgent"})
    [told] = found(world.member, "created", "TAGS")
    [row] = world.rows(sa.select(changes.c.at).where(changes.c.entity_id == tag["id"]))
    at = instant_text_ms(row.at)
    assert told == {**tag, "documentCode": "TAGS", "auditMetadata": {"createdAt": at, "updatedAt": at}}
    assert list(told) == [*tag, "documentCode", "auditMetadata"]


def test_every_type_of_the_contract_is_known(world: World) -> None:
    project = world.owner.make("projects", {"name": "Roof", "isPublic": True})["id"]
    task = world.owner.make(f"projects/{project}/tasks", {"name": "Tiles"})["id"]
    client = world.owner.make("clients", {"name": "Client"})["id"]
    group = world.owner.make("user-groups", {"name": "Group"})["id"]
    field = {"name": "Ticket", "type": "TXT", "status": "VISIBLE", "workspaceDefaultValue": "T-1"}
    field_id = world.owner.make("custom-fields", field)["id"]
    entry = world.owner.make("time-entries", {**HOUR, "projectId": project})
    listed = {
        "PROJECTS": [project], "TASKS": [task], "CLIENTS": [client], "USER_GROUPS": [group],
        "CUSTOM_FIELDS": [field_id], "TIME_ENTRY": [entry["id"]], RATE: [entry["id"]],
        "USER": sorted(person.id for person in world.people.values()),
    }  # fmt: skip
    for kind, expected in listed.items():
        assert sorted(ids(world.owner, "created", kind)) == expected, kind
    [value] = found(world.owner, "created", VALUE)
    assert (value["customFieldId"], value["timeEntryId"], value["value"]) == (field_id, entry["id"], "T-1")
    for kind in ("APPROVAL_REQUESTS", "BALANCE", "HOLIDAYS", "INVOICES", "PTO_POLICY", "SCHEDULED_ASSIGNMENT",
                 "TIME_OFF_REQUEST"):  # fmt: skip
        for what in ("created", "updated", "deleted"):
            assert found(world.owner, what, kind) == []
    several = world.owner.send("GET", "entities/created?type=TAGS&type=CLIENTS,PROJECTS").json()
    assert {one["documentCode"] for one in several} == {"CLIENTS", "PROJECTS"}


def test_what_is_made_and_changed_in_a_window_stands_among_the_created_alone(world: World) -> None:
    tag = world.owner.make("tags", {"name": "old"})["id"]
    world.owner.put(f"tags/{tag}", {"name": "older"})
    assert ids(world.member, "created", "TAGS") == [tag]
    assert ids(world.member, "updated", "TAGS") == []
    since = aged(world)
    world.owner.put(f"tags/{tag}", {"name": "new"})
    assert ids(world.member, "created", "TAGS", start=since) == []
    [told] = found(world.member, "updated", "TAGS", start=since)
    assert told["name"] == "new" and told["auditMetadata"]["createdAt"] < told["auditMetadata"]["updatedAt"]


def test_what_is_deleted_is_told_with_its_last_state(world: World) -> None:
    tag = world.owner.make("tags", {"name": "urgent"})
    since = aged(world)
    world.owner.put(f"tags/{tag['id']}", {"name": "calm"})
    world.owner.delete(f"tags/{tag['id']}")
    [told] = found(world.member, "deleted", "TAGS", start=since)
    assert list(told) == ["id", "documentCode", "document", "deletedAt"]
    assert (told["id"], told["documentCode"]) == (tag["id"], "TAGS")
    document = told["document"]
    assert document["_id"] == tag["id"] and document["name"] == "calm" and "id" not in document
    assert document["workspaceId"] == world.workspace_id
    assert document["auditMetadata"]["updatedAt"] == told["deletedAt"] > since
    assert ids(world.member, "updated", "TAGS", start=since) == []


def test_what_is_made_and_deleted_in_a_window_never_was(world: World) -> None:
    tag = world.owner.make("tags", {"name": "short"})["id"]
    world.owner.delete(f"tags/{tag}")
    for what in ("created", "updated", "deleted"):
        assert tag not in ids(world.member, what, "TAGS")


def test_an_entry_that_was_restored_is_not_deleted(world: World) -> None:
    entry = world.member.make("time-entries", HOUR)["id"]
    since = aged(world)
    world.member.delete(f"time-entries/{entry}")
    assert ids(world.member, "deleted", "TIME_ENTRY", start=since) == [entry]
    assert ids(world.member, "deleted", RATE, start=since) == []  # rates are not the member's to see
    assert ids(world.owner, "deleted", RATE, start=since) == [entry]
    assert world.member.post(f"time-entries/{entry}/restore").status_code in (200, 201)
    assert ids(world.member, "deleted", "TIME_ENTRY", start=since) == []
    assert ids(world.member, "updated", "TIME_ENTRY", start=since) == [entry]


def test_private_projects_their_tasks_and_entries_are_told_to_those_who_see_them(world: World) -> None:
    project = world.owner.make("projects", {"name": "Secret", "isPublic": False})["id"]
    world.owner.make(f"projects/{project}/tasks", {"name": "Hidden"})
    entry = world.owner.make("time-entries", {**HOUR, "projectId": project})["id"]
    for kind in ("PROJECTS", "TASKS", "TIME_ENTRY"):
        assert found(world.member, "created", kind) == [] and len(found(world.admin, "created", kind)) == 1
    since = aged(world)
    world.owner.put(f"time-entries/{entry}", {**HOUR, "projectId": project, "description": "x"})
    world.owner.put(f"projects/{project}", {"name": "Secret", "archived": True, "isPublic": False})
    assert found(world.member, "updated", "TIME_ENTRY", start=since) == []
    assert found(world.member, "updated", "PROJECTS", start=since) == []
    world.owner.delete(f"time-entries/{entry}")
    assert world.owner.delete(f"projects/{project}").status_code == 200
    for kind in ("PROJECTS", "TIME_ENTRY"):
        assert found(world.member, "deleted", kind, start=since) == []
        assert len(found(world.admin, "deleted", kind, start=since)) == 1


def test_hidden_people_are_not_told(world: World) -> None:
    world.set(adminOnlyPages=["TEAM"])
    assert ids(world.member, "created", "USER") == [world.member.id]
    assert len(ids(world.admin, "created", "USER")) == 5
    assert found(world.member, "created", "USER_GROUPS") == []


def test_rates_are_told_to_those_who_may_see_them(world: World) -> None:
    world.owner.put("hourly-rate", {"amount": 5000, "currency": "USD"})
    project = world.owner.make("projects", {"name": "Roof", "isPublic": True, "hourlyRate": {"amount": 9900}})["id"]
    entry = world.member.make("time-entries", {**HOUR, "projectId": project})["id"]
    [seen] = found(world.owner, "created", RATE)
    assert seen["timeEntryId"] == entry and seen["hourlyRate"]["amount"] == 9900
    [plain] = found(world.member, "created", "TIME_ENTRY")
    assert plain["hourlyRate"] is None and found(world.member, "created", RATE) == []
    since = aged(world)
    world.owner.put(f"projects/{project}", {"name": "Roof", "archived": True, "isPublic": True})
    world.member.delete(f"time-entries/{entry}")
    world.owner.delete(f"projects/{project}")
    for kind in ("PROJECTS", "TIME_ENTRY"):
        [by_member], [by_owner] = (found(who, "deleted", kind, start=since) for who in (world.member, world.owner))
        assert by_member["document"]["hourlyRate"] is None
        assert by_owner["document"]["hourlyRate"]["amount"] == 9900


def test_a_rate_since_an_instant_in_the_past_changes_the_rates_of_entries(world: World) -> None:
    entry = world.member.make("time-entries", HOUR)["id"]
    other = world.member.make("time-entries", {"start": "2026-01-03T09:00:00Z", "end": "2026-01-03T10:00:00Z"})["id"]
    since = aged(world)
    rate = {"amount": 7000, "since": "2026-06-01T00:00:00Z"}
    assert world.owner.put(f"users/{world.member.id}/hourly-rate", rate).status_code == 200
    [told] = found(world.owner, "updated", RATE, start=since)
    assert (told["id"], told["hourlyRate"]["amount"]) == (entry, 7000) != (other, 7000)


def test_values_of_custom_fields_come_change_and_go(world: World) -> None:
    field = world.owner.make("custom-fields", {"name": "Ticket", "type": "TXT", "status": "VISIBLE"})["id"]

    def value(text: str | None) -> dict[str, Any]:
        return {**HOUR, "customFields": [{"customFieldId": field, "value": text}]}

    entry = world.member.make("time-entries", HOUR)["id"]
    assert found(world.member, "created", VALUE) == []
    since = aged(world)
    world.member.put(f"time-entries/{entry}", value("A"))
    [made] = found(world.member, "created", VALUE, start=since)
    assert (made["value"], made["timeEntryId"], len(made["id"])) == ("A", entry, 24)
    since = aged(world)
    world.member.put(f"time-entries/{entry}", value("B"))
    [changed] = found(world.member, "updated", VALUE, start=since)
    assert (changed["value"], changed["id"]) == ("B", made["id"])
    since = aged(world)
    world.member.put(f"time-entries/{entry}", value(None))
    [gone] = found(world.member, "deleted", VALUE, start=since)
    assert (gone["id"], gone["document"]["value"], gone["document"]["timeEntryId"]) == (made["id"], "B", entry)


def test_pages_are_walked_where_a_limit_is_sent_and_all_comes_without(world: World) -> None:
    made = [world.owner.make("tags", {"name": f"tag {number}"})["id"] for number in range(5)]
    assert ids(world.member, "created", "TAGS", page=7) == made
    walked = [ids(world.member, "created", "TAGS", limit=2, page=page) for page in range(4)]
    assert walked == [made[:2], made[2:4], made[4:], []]


def test_too_much_at_once_is_refused_with_the_way_out(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for number in range(4):
        world.member.make("time-entries", {**HOUR, "description": str(number)})
    monkeypatch.setattr("hourbook.features.entity_changes.routes.MOST", 3)
    answer = world.owner.get("entities/created", type="TIME_ENTRY")
    assert (answer.status_code, answer.json()["details"]["reason"]) == (400, "too-many-entities")
    assert len(world.owner.get("entities/created", type="TIME_ENTRY", limit=3).json()) == 3
    monkeypatch.setattr(windows, "SCANNED", 3)
    answer = world.owner.get("entities/updated", type=RATE)
    assert (answer.status_code, answer.json()["details"]["reason"]) == (400, "window-too-busy")


@needs_reference
def test_a_missing_type_is_refused_as_recorded(world: World) -> None:
    [file] = RECORDINGS.rglob("*get.workspaces.entities.deleted-missing-required.json")
    said = json.loads(json.loads(file.read_text())["response"]["body_sample"])["error"]["message"]
    answer = world.owner.get("entities/deleted", start="2026-05-01T00:00:00Z")
    assert (answer.status_code, answer.json()["message"], answer.json()["code"]) == (400, said, 3001)


def test_wrong_parameters_are_refused(world: World) -> None:
    for params in ({"limit": 0}, {"limit": 5001}, {"page": -1}, {"start": "yesterday"}, {"limit": "x"}):
        answer = world.owner.get("entities/created", type="TAGS", **params)
        assert answer.status_code == 400 and answer.json()["details"]["cause"], params
    assert world.owner.get("entities/created", type="TAG").json()["details"]["reason"] == "value-not-in-set"
    backwards = world.owner.get(
        "entities/created", type="TAGS", start="2026-05-02T00:00:00Z", end="2026-05-01T00:00:00Z"
    )
    assert backwards.json() == [] and backwards.headers["x-hourbook-warning"] == "window-reversed"


def test_the_window_has_thirty_days_where_an_end_is_missing(world: World) -> None:
    tag = world.owner.make("tags", {"name": "x"})["id"]
    at = now()
    assert ids(world.owner, "created", "TAGS", end=instant_text(at + 29 * DAY)) == [tag]
    assert ids(world.owner, "created", "TAGS", end=instant_text(at + 31 * DAY)) == []
    assert ids(world.owner, "created", "TAGS", start=instant_text(at - 29 * DAY)) == [tag]
    assert ids(world.owner, "created", "TAGS", start=instant_text(at - 31 * DAY)) == []
