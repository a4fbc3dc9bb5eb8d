"""Clients as API clients use them (wire-facts 6.3)."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.who.identity import currencies
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import World

KEYS = ["id", "name", "email", "ccEmails", "workspaceId", "archived", "address", "note", "currencyId", "currencyCode"]


def test_get_list_and_post_tell_the_currency_code_put_and_delete_do_not(world: World) -> None:
    made = world.admin.make("clients", {"name": "Acme", "email": "a@acme.test", "address": "1 Road", "note": "vip"})
    assert list(made) == KEYS
    assert (made["archived"], made["ccEmails"], made["currencyCode"]) == (False, None, "USD")
    assert world.member.get(f"clients/{made['id']}").json() == made
    assert world.member.get("clients").json() == [made]
    put = world.admin.put(f"clients/{made['id']}", {"name": "Acme", "archived": True})
    assert (put.status_code, list(put.json())) == (200, KEYS[:-1])
    gone = world.admin.delete(f"clients/{made['id']}")
    assert (gone.status_code, gone.json()) == (200, put.json())


def test_a_new_client_drops_what_only_put_reads_and_says_so(world: World) -> None:
    body = {"name": "Acme", "ccEmails": ["x@acme.test"], "currencyId": "f" * 24, "currencyCode": "EUR"}
    answer = world.admin.post("clients", body)
    assert (answer.status_code, answer.json()["ccEmails"], answer.json()["currencyCode"]) == (201, None, "USD")
    assert answer.headers["x-ignored-fields"] == "ccEmails, currencyCode, currencyId"


def test_put_clears_cc_emails_and_restores_but_keeps_the_rest(world: World) -> None:
    full = {"name": "Acme", "email": "a@acme.test", "address": "1 Road", "note": "vip"}
    id = world.admin.make("clients", full)["id"]
    more = {"ccEmails": ["b@acme.test", "c@acme.test", "d@acme.test"], "archived": True}
    changed = world.admin.put(f"clients/{id}", full | more).json()
    assert (changed["ccEmails"], changed["archived"]) == (more["ccEmails"], True)
    kept = world.admin.put(f"clients/{id}", {"name": "Acme 2"}).json()
    assert (kept["ccEmails"], kept["archived"]) == (None, False)
    assert (kept["email"], kept["address"], kept["note"]) == ("a@acme.test", "1 Road", "vip")
    cleared = world.admin.put(f"clients/{id}", {"name": "Acme 2", "email": "", "address": None, "note": None}).json()
    assert (cleared["email"], cleared["address"], cleared["note"]) == (None, None, None)


def test_a_currency_is_one_of_the_workspace_and_stays_when_absent(world: World) -> None:
    def add_euro(ctx: Any) -> str:
        ctx = enter_workspace(ctx, world.workspace_id)
        return records.add(ctx, currencies, code="EUR").id  # type: ignore[no-any-return]

    euro = world.server.verb(add_euro)
    theirs = world.rows(sa.select(currencies.c.id).where(currencies.c.workspace_id == world.other_workspace_id))[0].id
    id = world.admin.make("clients", {"name": "Acme"})["id"]
    assert world.admin.put(f"clients/{id}", {"name": "Acme", "currencyId": euro}).json()["currencyId"] == euro
    assert world.admin.put(f"clients/{id}", {"name": "Acme"}).json()["currencyId"] == euro
    assert world.admin.get(f"clients/{id}").json()["currencyCode"] == "EUR"
    for foreign in (theirs, "f" * 24, "x", world.workspace_id):
        answer = world.admin.put(f"clients/{id}", {"name": "Acme", "currencyId": foreign})
        assert (answer.status_code, answer.json()["message"]) == (400, "Currency doesn't belong to Workspace")
    assert world.admin.put(f"clients/{id}", {"name": "Acme", "currencyId": ""}).json()["currencyId"] != euro


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ({}, "Client name is required"),
        ({"name": ""}, "Client name is required"),
        ({"name": "x" * 101}, "Client name has to be between 1 and 100 characters long"),
        ({"name": "a<b"}, 'You entered wrong value. Don\'t use "<" and ">" characters'),
        ({"name": "Taken"}, "Client with name 'Taken' already exists"),
        ({"name": "Gone"}, "Client with name 'Gone' already exists"),
        ({"name": "a", "note": "x" * 3001}, "length must be between 0 and 3000"),
        ({"name": "a", "address": "x" * 3001}, "length must be between 0 and 3000"),
        ({"name": "a", "email": "nobody"}, "must be a well-formed email address"),
    ],
)
def test_wrong_fields_are_refused(world: World, body: dict[str, Any], message: str) -> None:
    world.admin.make("clients", {"name": "Taken"})
    gone = world.admin.make("clients", {"name": "Gone"})["id"]
    world.admin.put(f"clients/{gone}", {"name": "Gone", "archived": True})
    id = world.admin.make("clients", {"name": "Acme"})["id"]
    for answer in (world.admin.post("clients", body), world.admin.put(f"clients/{id}", body)):
        assert (answer.status_code, answer.json()["code"], answer.json()["message"]) == (400, 501, message)
    assert len(world.admin.get("clients").json()) == 3


def test_three_cc_emails_pass_and_four_do_not(world: World) -> None:
    id = world.admin.make("clients", {"name": "Acme"})["id"]
    four = {"name": "Acme", "ccEmails": [f"{n}@acme.test" for n in range(4)]}
    answer = world.admin.put(f"clients/{id}", four)
    assert (answer.status_code, answer.json()["message"]) == (400, "Number of additional emails must be less than 3")
    assert world.admin.put(f"clients/{id}", four | {"ccEmails": ["x"]}).json()["details"]["field"] == "ccEmails"


def test_the_filters_narrow_sort_page_and_count(world: World) -> None:
    for name, email, address, note in (("b", "1@x.test", "North 1", "red"), ("Ba", "3@x.test", None, "blue"),
                                       ("c", "2@x.test", "South 2", None)):  # fmt: skip
        world.admin.make("clients", {"name": name, "email": email, "address": address, "note": note})
    old = world.admin.get("clients", name="c").json()[0]["id"]
    world.admin.put(f"clients/{old}", {"name": "c", "archived": True})

    def names(**filters: Any) -> list[str]:
        return [each["name"] for each in world.member.get("clients", **filters).json()]

    assert names() == ["b", "Ba", "c"]
    assert names(name="B") == ["b", "Ba"]
    assert (names(archived=True), names(archived=False)) == (["c"], ["b", "Ba"])
    assert (names(address="south"), names(note="RE"), names(address="%")) == (["c"], ["b"], [])
    assert names(sort_column="EMAIL", sort_order="DESCENDING") == ["Ba", "c", "b"]
    assert names(sort_column="NOTE") == ["c", "Ba", "b"]
    first = world.member.get("clients", page_size=2)
    assert (first.headers["last-page"], first.headers["total-count"]) == ("false", "3")
    assert "following set: NAME, EMAIL, NOTE." in world.member.get("clients", sort_column="ID").json()["message"]


def test_an_active_client_is_not_deleted(world: World) -> None:
    id = world.admin.make("clients", {"name": "Acme"})["id"]
    answer = world.admin.delete(f"clients/{id}")
    assert (answer.status_code, answer.json()["code"]) == (400, 501)
    assert answer.json()["message"] == "Cannot delete an active client"
    world.admin.put(f"clients/{id}", {"name": "Acme", "archived": True})
    assert world.admin.delete(f"clients/{id}").status_code == 200
    world.admin.make("clients", {"name": "Acme"})


def test_every_id_that_is_not_a_client_of_the_workspace_is_refused_alike(world: World) -> None:
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}/clients"
    theirs = world.stranger.make(elsewhere, {"name": "theirs"})["id"]
    for id in (theirs, "f" * 24, "0", "nonexistent-id", world.member.id):
        for answer in (
            world.admin.get(f"clients/{id}"),
            world.admin.put(f"clients/{id}", {"name": "mine"}),
            world.admin.delete(f"clients/{id}"),
        ):
            assert (answer.status_code, answer.json()["code"]) == (400, 501)
            assert answer.json()["message"] == "Client doesn't belong to Workspace"
    assert world.stranger.get("clients").status_code == 403
    assert world.admin.get("clients").json() == []


def test_everybody_sees_clients_and_the_setting_says_who_changes_them(world: World) -> None:
    client = world.admin.make("clients", {"name": "Acme"})
    for person in world.people.values():
        assert person.get("clients").json() == [client]
    for refused in (
        world.member.post("clients", {"name": "more"}),
        world.member.put(f"clients/{client['id']}", {"name": "other"}),
        world.member.delete(f"clients/{client['id']}"),
    ):
        assert (refused.status_code, refused.json()["message"]) == (403, "Access Denied")
        assert refused.json()["details"]["field"] == "whoCanCreateProjectsAndClients"
    world.set(entityCreationPermissions={"whoCanCreateProjectsAndClients": {"value": "EVERYONE"}})
    assert world.member.put(f"clients/{client['id']}", {"name": "other"}).status_code == 200


def test_every_change_is_recorded(world: World) -> None:
    id = world.admin.make("clients", {"name": "Acme"})["id"]
    world.admin.put(f"clients/{id}", {"name": "Acme", "archived": True})
    world.owner.delete(f"clients/{id}")
    people = (world.admin.id, world.admin.id, world.owner.id)
    assert world.changes_of(id) == list(zip(("NEW_CLIENT", "CLIENT_UPDATED", "CLIENT_DELETED"), people, strict=True))
