"""Timesheet templates: one's own rows of a week."""

from typing import Any

import pytest

from tests.features.presets.test_favorites import reason, things
from tests.world import Person, World

__all__ = ["things"]
PATH = "timesheet-templates"
WEEK = [28_800, 28_800, 0, 3600, 0, 0, 0]


@pytest.fixture
def rows(things: dict[str, Any]) -> list[Any]:
    place = {"projectId": things["projectId"], "taskId": things["taskId"]}
    return [{**place, "type": "REGULAR", "days": WEEK},
            {"projectId": things["projectId"], "taskId": None, "type": "REGULAR", "days": None}]  # fmt: skip


def kept(person: Person) -> list[Any]:
    return person.get(PATH).json()  # type: ignore[no-any-return]


def test_a_template_is_kept_and_deleted(world: World, rows: list[Any]) -> None:
    second = world.member.make(PATH, {"name": "usual week", "rows": rows})
    first = world.member.make(PATH, {"name": "Empty"})
    assert second == {"id": second["id"], "name": "usual week", "rows": rows}
    assert kept(world.member) == [first, second]
    assert world.member.delete(f"{PATH}/{second['id']}").status_code == 204
    assert kept(world.member) == [first]


def test_names_are_unique_for_each_person(world: World, rows: list[Any]) -> None:
    world.member.make(PATH, {"name": "usual", "rows": rows})
    again = world.member.post(PATH, {"name": " usual "})
    assert reason(again) == (400, "name-taken")
    assert again.json()["details"]["cause"] == "Another of your templates has this name."
    world.owner.make(PATH, {"name": "usual"})
    assert reason(world.owner.post(PATH, {"name": ""})) == (400, "name-required")
    assert reason(world.owner.post(PATH, {"name": "x" * 101})) == (400, "name-length-wrong")


def test_nobody_sees_or_deletes_those_of_others(world: World, rows: list[Any]) -> None:
    theirs = world.member.make(PATH, {"name": "usual", "rows": rows})["id"]
    assert kept(world.owner) == []
    for id in (theirs, "f" * 24):
        assert reason(world.owner.delete(f"{PATH}/{id}")) == (400, "not-in-workspace")
    assert len(kept(world.member)) == 1


def test_rows_are_of_things_that_can_be_tracked_on(world: World, rows: list[Any]) -> None:
    for wrong, expected in (
        ({"projectId": "f" * 24}, "not-in-workspace"),
        ({"projectId": None}, "task-not-in-project"),
        ({"type": "BREAK"}, "breaks-off"),
        ({"type": "HOLIDAY"}, "time-off-entry-refused"),
        ({"days": [0] * 6}, "items-wrong"),
        ({"days": [86_401, *[0] * 6]}, "value-out-of-range"),
    ):
        answer = world.member.post(PATH, {"name": "week", "rows": [rows[0] | wrong]})
        assert reason(answer) == (400, expected), answer.text
    assert kept(world.member) == []


def test_a_row_whose_project_is_gone_keeps_its_hours(world: World, rows: list[Any]) -> None:
    world.member.make(PATH, {"name": "usual", "rows": rows})
    world.owner.put(f"projects/{rows[0]['projectId']}", {"name": "Ship", "isPublic": True, "archived": True})
    assert kept(world.member)[0]["rows"] == rows, "archived is not gone"
    assert world.owner.delete(f"projects/{rows[0]['projectId']}").status_code == 200
    assert kept(world.member)[0]["rows"][0] == {"projectId": None, "taskId": None, "type": "REGULAR", "days": WEEK}
