"""Ids as people send them wrongly: the cause follows from the value alone, on whatever operation it is sent."""

from typing import Any
from urllib.parse import quote

import pytest

from tests.world import World

HEX = "64a687e29ae1f428e7ebe303"

VALUES = [
    ("Website", "name"),
    ("Big Client & Sons", "name"),
    ("ada@example.org", "e-mail"),
    ("undefined", "variable"),
    ("null", "variable"),
    ("None", "variable"),
    ("[object Object]", "variable"),
    ("{{projectId}}", "placeholder"),
    ("{id}", "placeholder"),
    (":id", "placeholder"),
    ("${ID}", "placeholder"),
    ("<id>", "placeholder"),
    (f"{HEX} ", "blank"),
    (f'"{HEX}"', "quotation marks"),
    (f"[{HEX}]", "brackets"),
    (HEX[:-1], "length"),
    (f"{HEX}0", "length"),
    (HEX.upper(), "capital letters"),
    ("4711", "number"),
    ("3fa85f64-5717-4562-b3fc-2c963f66afa6", "UUID"),
    (f"{HEX},{HEX}", "several ids"),
]


def cause_of(answer: Any) -> str:
    assert answer.status_code in (400, 403)
    return str(answer.json()["details"]["cause"])


@pytest.mark.parametrize(("value", "word"), VALUES)
def test_what_is_wrong_with_the_value(world: World, value: str, word: str) -> None:
    where = quote(value, safe="")
    entry = {"start": "2026-07-06T08:00:00Z", "end": "2026-07-06T09:00:00Z"}
    project = world.owner.make("projects", {"name": "Website"})["id"]
    for answer in (
        world.owner.get(f"projects/{where}"),
        world.owner.get(f"tags/{where}"),
        world.owner.get(f"user/{where}/time-entries"),
        world.owner.get(f"/api/v1/workspaces/{where}/tags"),
        world.owner.put(f"time-entries/{where}", entry),
        world.owner.post("time-entries", {**entry, "projectId": value}),
        world.owner.post("time-entries", {**entry, "projectId": project, "taskId": value}),
        world.owner.post("time-entries", {**entry, "tagIds": [value]}),
    ):
        assert word in cause_of(answer)


def test_a_blank_around_an_id_is_named_only_where_an_id_is_left(world: World) -> None:
    assert "blank" not in cause_of(world.owner.get(f"projects/{quote('Website ')}"))
