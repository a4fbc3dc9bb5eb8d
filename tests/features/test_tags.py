"""Tags as clients use them (wire-facts 6.6)."""

from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.features.time_entries.tables import time_entries, time_entry_tags
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import World


def test_a_tag_is_created_renamed_archived_and_deleted(world: World) -> None:
    tag = world.admin.make("tags", {"name": "urgent"})
    assert list(tag) == ["id", "name", "workspaceId", "archived"]
    assert world.admin.put(f"tags/{tag['id']}", {"name": "calm", "archived": True}).json()["archived"] is True
    assert world.admin.put(f"tags/{tag['id']}", {"name": "calm"}).json()["archived"] is False
    gone = world.admin.delete(f"tags/{tag['id']}")
    assert (gone.status_code, gone.json()["name"]) == (200, "calm")
    answer = world.admin.get(f"tags/{tag['id']}")
    assert answer.status_code == 400
    assert answer.json()["message"] == "Tag doesn't belong to Workspace"


def test_a_name_is_taken_until_its_tag_is_deleted(world: World) -> None:
    tag = world.admin.make("tags", {"name": "urgent"})
    world.admin.put(f"tags/{tag['id']}", {"name": "urgent", "archived": True})
    answer = world.admin.post("tags", {"name": "urgent"})
    assert (answer.status_code, answer.json()["code"]) == (400, 501)
    assert answer.json()["message"] == "Tag with name 'urgent' already exists"
    assert answer.json()["details"]["reason"] == "name-taken"
    world.admin.delete(f"tags/{tag['id']}")
    world.admin.make("tags", {"name": "urgent"})


def test_the_list_pages_counts_and_ends_with_an_empty_page(world: World) -> None:
    for name in "abc":
        world.owner.make("tags", {"name": name})
    first = world.member.get("tags", page_size=2)
    assert [tag["name"] for tag in first.json()] == ["a", "b"]
    assert (first.headers["last-page"], first.headers["total-count"]) == ("false", "3")
    second = world.member.get("tags", page_size=2, page=2)
    assert ([tag["name"] for tag in second.json()], second.headers["last-page"]) == (["c"], "true")
    assert world.member.get("tags", page=9).json() == []


def test_wrong_parameters_are_refused_in_the_real_services_words(world: World) -> None:
    assert world.owner.get("tags", page_size="abc").json()["message"] == (
        "Method parameter 'page-size': Failed to convert value of type 'java.lang.String' "
        "to required type 'int'; For input string: \"abc\""
    )
    assert world.owner.get("tags", page_size=5001).json()["message"] == "Page size cannot be larger than 5,000."
    assert "following set: ID, NAME" in world.owner.get("tags", sort_column="X").json()["message"]
    assert world.owner.post("tags", {"name": "x", "archived": []}).status_code == 201
    wrong = world.owner.put(f"tags/{world.owner.make('tags', {'name': 'y'})['id']}", {"archived": "Remover"})
    assert wrong.json()["message"].startswith("JSON parse error: Cannot deserialize value of type `java.lang.Boolean`")


def test_a_stranger_gets_the_same_answer_as_for_nothing(world: World) -> None:
    tag = world.owner.make("tags", {"name": "secret"})
    assert world.stranger.get(f"tags/{tag['id']}").status_code == 403
    elsewhere = f"/api/v1/workspaces/{world.other_workspace_id}/tags/"
    known, unknown = (world.stranger.get(elsewhere + id).json() for id in (tag["id"], "f" * 24))
    known.pop("details"), unknown.pop("details")
    assert known == unknown == {"message": "Tag doesn't belong to Workspace", "code": 501}


def test_the_filters_narrow_the_list(world: World) -> None:
    ids = {name: world.owner.make("tags", {"name": name})["id"] for name in ("Énergie", "energy", "Solar energy")}
    world.owner.put(f"tags/{ids['energy']}", {"archived": True})

    def names(**filters: Any) -> list[str]:
        return [tag["name"] for tag in world.member.get("tags", sort_column="ID", **filters).json()]

    assert names() == ["Énergie", "energy", "Solar energy"]
    assert names(name="ENERGY") == ["energy", "Solar energy"]
    assert names(name="énergie") == ["Énergie"]
    assert names(name="energy", strict_name_search=True) == ["energy"]
    assert names(archived=False) == ["Énergie", "Solar energy"]
    assert names(archived=True) == ["energy"]
    assert names(excluded_ids=f"{ids['energy']},{ids['Énergie']}") == ["Solar energy"]
    assert names(sort_order="DESCENDING") == ["Solar energy", "energy", "Énergie"]
    assert world.member.get("tags", archived="NOT-A-BOOL").json()["message"] == (
        "Method parameter 'archived': Failed to convert value of type 'java.lang.String' "
        "to required type 'java.lang.Boolean'; Invalid boolean value [NOT-A-BOOL]"
    )


def test_a_name_is_required_short_and_without_angle_brackets(world: World) -> None:
    refused = {
        "": "Tag name is required",
        " ": "Tag name is required",
        "x" * 101: "Tag name has to be between 1 and 100 characters long",
        "a<b": 'You entered wrong value. Don\'t use "<" and ">" characters',
    }
    tag = world.admin.make("tags", {"name": "x" * 100})
    for name, message in refused.items():
        assert world.admin.post("tags", {"name": name}).json()["message"] == message
        assert world.admin.put(f"tags/{tag['id']}", {"name": name}).json()["message"] == message
    assert world.admin.put(f"tags/{tag['id']}", {}).json()["name"] == "x" * 100


def test_whoever_may_not_create_tags_may_still_see_them(world: World) -> None:
    tag = world.member.make("tags", {"name": "by a member"})
    world.set(entityCreationPermissions={"whoCanCreateTags": {"value": "ADMINS"}})
    for answer in (
        world.member.post("tags", {"name": "more"}),
        world.member.put(f"tags/{tag['id']}", {"name": "other"}),
        world.member.delete(f"tags/{tag['id']}"),
    ):
        assert (answer.status_code, answer.json()["message"], answer.json()["code"]) == (403, "Access Denied", 501)
        assert answer.json()["details"]["reason"] == "setting-forbids"
    assert world.member.get(f"tags/{tag['id']}").json() == tag


def test_every_id_that_is_not_a_tag_of_the_workspace_is_refused_alike(world: World) -> None:
    elsewhere = world.stranger.post(f"/api/v1/workspaces/{world.other_workspace_id}/tags", {"name": "theirs"}).json()
    for id in (elsewhere["id"], "f" * 24, "0", "induce_error", world.member.id):
        for answer in (
            world.admin.get(f"tags/{id}"),
            world.admin.put(f"tags/{id}", {"name": "mine now"}),
            world.admin.delete(f"tags/{id}"),
        ):
            assert (answer.status_code, answer.json()["code"]) == (400, 501)
            assert answer.json()["message"] == "Tag doesn't belong to Workspace"


def test_every_change_of_a_tag_is_recorded(world: World) -> None:
    tag = world.admin.make("tags", {"name": "urgent"})
    world.admin.put(f"tags/{tag['id']}", {"name": "urgent"})
    world.admin.put(f"tags/{tag['id']}", {"name": "calm"})
    world.admin.delete(f"tags/{tag['id']}")
    assert world.changes_of(tag["id"]) == [
        (event, world.admin.id) for event in ("NEW_TAG", "TAG_UPDATED", "TAG_DELETED")
    ]


def test_an_entry_outlives_its_tag(world: World) -> None:
    tag = world.admin.make("tags", {"name": "urgent"})["id"]

    def track(ctx: Any) -> str:
        ctx = enter_workspace(ctx, world.workspace_id)
        values = {"description": "", "billable": False, "type": "REGULAR", "start_at": 0, "end_at": 1000}
        entry = records.add(ctx, time_entries, user_id=world.member.id, currency="USD", **values)
        link = {"workspace_id": ctx.workspace_id, "entry_id": entry.id, "tag_id": tag}
        ctx.tx.execute(sa.insert(time_entry_tags), link)
        return entry.id  # type: ignore[no-any-return]

    entry = world.server.verb(track)
    world.admin.delete(f"tags/{tag}")
    assert world.rows(sa.select(time_entry_tags).where(time_entry_tags.c.tag_id == tag)) == []
    assert len(world.rows(sa.select(time_entries.c.id).where(time_entries.c.id == entry))) == 1


def test_a_full_last_page_is_the_last(world: World) -> None:
    for number in range(4):
        world.owner.make("tags", {"name": f"tag {number}"})
    pages = [world.owner.get("tags", page=page, page_size=2).headers["last-page"] for page in (1, 2, 3)]
    assert pages == ["false", "true", "true"]


@pytest.mark.parametrize("name", ["", "  ", "\u200b", "\u2060\ufe0f"], ids=ascii)
def test_a_name_that_shows_nothing_is_none(world: World, name: str) -> None:
    answer = world.owner.post("tags", {"name": name})
    assert (answer.status_code, answer.json()["details"]["reason"]) == (400, "name-required")
