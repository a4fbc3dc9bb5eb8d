"""The filters of reports: all hold, of several values one (product-facts 16)."""

from functools import partial
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.who.identity import currencies, members
from hourbook.features.clients.tables import clients
from hourbook.features.custom_fields.tables import custom_fields, user_custom_values
from hourbook.features.groups.tables import user_group_members, user_groups
from hourbook.features.tags import tags
from hourbook.features.time_entries.tables import time_entries
from tests.features.reports.reports import asked, detailed, summary
from tests.features.time_entries.entries import made, project_of, task_of, track
from tests.world import Person, World

HOURS = iter(range(10**6))


def entry(person: Person, name: str, **fields: Any) -> str:
    """An entry whose description is its name."""
    return str(track(person, "2026-08-10T08:00:00Z", "2026-08-10T09:00:00Z", description=name, **fields)["id"])


def found(person: Person, **body: Any) -> str:
    """The names of the entries a report has; the summary must agree with the rows."""
    answer = detailed(person, amountShown="HIDE_AMOUNT", sort="DESCRIPTION", sortOrder="ASCENDING", **body)
    totals = summary(person, amountShown="HIDE_AMOUNT", **body)["totals"]
    assert (totals[0]["entriesCount"] if totals else 0) == len(answer["timeentries"])
    return "".join(row["description"] for row in answer["timeentries"])


def picks(*ids: str, contains: str = "CONTAINS", **more: Any) -> dict[str, Any]:
    return {"ids": list(ids), "contains": contains, **more}


def without(*ids: str, **more: Any) -> dict[str, Any]:
    return picks(*ids, contains="DOES_NOT_CONTAIN", **more)


def test_people(world: World) -> None:
    entry(world.member, "a"), entry(world.admin, "b")
    get = partial(found, world.owner)
    assert get(users=picks(world.member.id)) == get(users=without(world.admin.id)) == "a"
    assert get(users=picks(world.member.id, world.admin.id)) == get(users=picks()) == "ab"
    assert get(users=picks("5f0000000000000000000001")) == get(users=picks("nobody")) == ""
    deactivated = sa.update(members).where(members.c.user_id == world.member.id).values(status="INACTIVE")
    world.server.app.db.now(lambda tx: tx.execute(deactivated))
    assert get(users=picks(status="INACTIVE")) == "a"
    assert get(users=picks(status="ACTIVE")) == get(users=picks(status="ACTIVE_WITH_PENDING")) == "b"
    assert (get(users=picks(status="ALL")), get(users=picks(status="PENDING"))) == ("ab", "")


def test_groups_of_people(world: World) -> None:
    north, south = (made(world, user_groups, name=name).id for name in ("North", "South"))
    for group, person in ((north, world.member), (south, world.member), (south, world.admin)):
        made(world, user_group_members, group_id=group, user_id=person.id)
    entry(world.member, "a"), entry(world.admin, "b"), entry(world.owner, "c")
    get = partial(found, world.owner)
    assert (get(userGroups=picks(north)), get(userGroups=picks(south))) == ("a", "ab")
    assert (get(userGroups=without(north)), get(userGroups=picks("without"))) == ("bc", "c")
    assert get(userGroups=picks(south), users=without(world.member.id)) == "b"


def test_projects_clients_and_tasks(world: World) -> None:
    old = made(world, clients, name="Old", archived=True)
    site = project_of(world, client_id=old.id)
    shed = project_of(world, "Shed", archived=True)
    cable, paint = task_of(world, site), task_of(world, site, "Paint", status="DONE")
    entry(world.member, "a", projectId=site.id, taskId=cable.id)
    entry(world.member, "b", projectId=site.id, taskId=paint.id)
    entry(world.member, "c", projectId=shed.id)
    entry(world.member, "d")
    get = partial(found, world.owner)
    assert (get(projects=picks(site.id)), get(projects=without(site.id))) == ("ab", "cd")
    assert (get(projects=picks("")), get(projects=picks("without", shed.id))) == ("d", "cd")
    assert (get(projects=without("")), get(projects=without("", shed.id))) == ("abc", "ab")
    assert (get(projects=picks(status="ARCHIVED")), get(projects=picks(status="ACTIVE"))) == ("c", "abd")
    assert (get(clients=picks(old.id)), get(clients=without(old.id)), get(clients=picks(""))) == ("ab", "cd", "cd")
    assert (get(clients=picks(status="ARCHIVED")), get(clients=picks(status="ACTIVE"))) == ("ab", "cd")
    assert (get(tasks=picks(cable.id)), get(tasks=without(cable.id)), get(tasks=picks(""))) == ("a", "bcd", "cd")
    assert get(tasks=picks(status="ARCHIVED")) == get(tasks=picks(status="DONE")) == "b"
    assert (get(tasks=picks(status="ACTIVE")), get(projects=picks(site.id), tasks=without(paint.id))) == ("acd", "a")


def test_tags(world: World) -> None:
    x, y, old = (made(world, tags, name=name).id for name in ("x", "y", "old"))
    for name, chosen in (("a", [x]), ("b", [x, y]), ("c", [old]), ("d", [])):
        entry(world.member, name, tagIds=chosen)
    assert world.owner.put(f"tags/{old}", {"name": "old", "archived": True}).status_code == 200
    get = partial(found, world.owner)
    only = partial(picks, contains="CONTAINS_ONLY")
    assert (get(tags=picks(x)), get(tags=picks(y, old)), get(tags=picks(""))) == ("ab", "bc", "d")
    assert (get(tags=without(x)), get(tags=without(x, "")), get(tags=without(""))) == ("cd", "c", "abc")
    assert (get(tags=only(x)), get(tags=only(x, y)), get(tags=only(y))) == ("a", "ab", "")
    assert (get(tags=only(x, "")), get(tags=picks(y, containedInTimeentry="DOES_NOT_CONTAIN"))) == ("ad", "acd")
    assert (get(tags=picks(status="ARCHIVED")), get(tags=picks(status="ACTIVE"))) == ("c", "abd")
    assert (get(tags=picks(x, old, status="ACTIVE")), get(tags=picks(x, old, status="ARCHIVED"))) == ("ab", "c")


def test_the_entry_itself(world: World) -> None:
    entry(world.member, "Aa", billable=True), entry(world.member, "b%", billable=False)
    entry(world.owner, "", billable=False)
    get = partial(found, world.owner)
    assert (get(billable=True), get(billable=False)) == ("Aa", "b%")
    assert (get(description="A"), get(description="aa"), get(description="%"), get(description="_")) == (
        "Aa", "Aa", "b%", ""
    )  # fmt: skip
    assert summary(world.owner, "TIMEENTRY", withoutDescription=True)["totals"][0]["entriesCount"] == 1


def test_states_kinds_and_currencies(world: World) -> None:
    euro = made(world, currencies, code="EUR").id
    values = {"billable": True, "user_id": world.member.id, "start_at": 1_786_348_800_000,
              "end_at": 1_786_352_400_000}  # fmt: skip
    rows: list[dict[str, Any]] = [{"approved": True}, {"invoiced": True}, {"type": "BREAK"}, {"currency": "EUR"}]
    for name, row in zip("abcd", rows, strict=True):
        made(world, time_entries, **(values | {"description": name, "type": "REGULAR", "currency": "USD"} | row))
    get = partial(found, world.owner)
    assert (get(approvalState="APPROVED"), get(approvalState="UNAPPROVED")) == ("a", "bcd")
    assert (get(invoicingState="INVOICED"), get(invoicingState="UNINVOICED")) == ("b", "acd")
    assert get(approvalState="ALL", invoicingState="ALL") == "abcd"
    assert (get(types=["BREAK"]), get(types=["REGULAR"])) == ("c", "abd")
    assert get(currency=picks(euro)) == get(currency=picks("EUR")) == get(currency=without("USD")) == "d"


def field(world: World, kind: str, entity: str = "TIMEENTRY") -> str:
    return str(made(world, custom_fields, name=f"{kind} {next(HOURS)}", type=kind, entity_type=entity,
                    status="VISIBLE", allowed_values=["red", "green"]).id)  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "values", "wanted", "names"),
    [
        ("TXT", ["Größe", "klein"], {"value": "GRÖ"}, "a"),
        ("LINK", ["https://a.test", "https://b.test"], {"value": "//b"}, "b"),
        ("NUMBER", [12.5, 3], {"value": 12.5}, "a"),
        ("NUMBER", [12.5, 3], {"value": "3", "numberCondition": "EQUAL"}, "b"),
        ("NUMBER", [12.5, 3], {"value": 3, "numberCondition": "GREATER_THAN"}, "a"),
        ("NUMBER", [-2, 3], {"value": 0, "numberCondition": "LESS_THAN"}, "a"),
        ("CHECKBOX", [True, False], {"value": True}, "a"),
        ("CHECKBOX", [True, False], {"value": "false"}, "b"),
        ("DROPDOWN_SINGLE", ["red", "green"], {"value": "green"}, "b"),
        ("DROPDOWN_SINGLE", ["red", "green"], {"value": ["green", "red"]}, "ab"),
        ("DROPDOWN_MULTIPLE", [["red", "green"], ["green"]], {"value": ["red"]}, "a"),
        ("TXT", ["x", "y"], {"isEmpty": True}, "c"),
        ("TXT", ["x", ""], {"isEmpty": False}, "a"),
    ],
)
def test_fields_of_entries(world: World, kind: str, values: list[Any], wanted: dict[str, Any], names: str) -> None:
    other, own = field(world, "TXT"), field(world, kind)
    for name, value in zip("ab", values, strict=True):
        filled = [{"customFieldId": own, "value": value}, {"customFieldId": other, "value": "words"}]
        entry(world.member, name, customFields=filled)
    entry(world.member, "c")
    assert found(world.owner, customFields=[{"id": own, "type": kind, **wanted}]) == names


def test_fields_of_people_only_tell_on_those_whose_profile_one_may_see(world: World) -> None:
    own = field(world, "TXT", "USER")
    for person, name in ((world.member, "a"), (world.admin, "b")):
        made(world, user_custom_values, user_id=person.id, custom_field_id=own, value="north")
        entry(person, name)
    wanted = [{"id": own, "value": "north"}]
    assert found(world.owner, userCustomFields=wanted) == "ab"
    assert found(world.member, userCustomFields=wanted) == found(world.team_manager, userCustomFields=wanted) == "a"
    assert found(world.project_manager, userCustomFields=wanted) == ""
    assert found(world.project_manager, userCustomFields=[{"id": own, "isEmpty": True}]) == ""


@pytest.mark.parametrize("wanted", [{"id": "nope"}, {"value": "abc"}, {"value": "1e999999"}, {"value": {"a": 1}}])
def test_unknown_fields_and_numbers_that_are_none_are_refused(world: World, wanted: dict[str, Any]) -> None:
    body = {"id": field(world, "NUMBER")} | wanted
    answer = asked(world.owner, "summary", summaryFilter={"groups": ["USER"]}, customFields=[body])
    assert (answer.status_code, answer.json()["details"]["field"][:12]) == (400, "customFields")
