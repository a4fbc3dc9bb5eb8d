"""Keys as people send them wrongly: the cause follows from what was sent, and no secret is ever repeated."""

from typing import Any

import pytest

from tests.features.refusals.test_credentials import INVALID, NONE, UNKNOWN, details_of
from tests.world import World

USER = "/api/v1/user"

# what is sent in X-Api-Key, {key} being a real one; a word of the cause
VALUES = [
    ('"{key}"', "quotation marks"),
    ("'{key}'", "quotation marks"),
    ("{key}\\n", "line break"),
    ("{key}%0A", "line break"),
    ("Bearer {key}", "Bearer"),
    ("X-Api-Key: {key}", "name of the header"),
    ("<{key}>", "brackets"),
    ("{{{{apiKey}}}}", "placeholder"),
    ("${{CLOCKIFY_API_KEY}}", "placeholder"),
    ("YOUR_API_KEY", "placeholder"),
    ("undefined", "variable"),
    ("ada@example.org", "e-mail"),
    ("eyJhbGciOiJIUzI1NiJ9.eyJyb2xlIjoiYW5vbiJ9.c2lnbmF0dXJl", "JWT"),
    ("64a687e29ae1f428e7ebe303", "id"),
    ("NjRhNjg3ZTI5YWUxZjQyOGU3ZWJlMzAz", "48"),
    ("{key}{key}", "48"),
]


def sent(world: World, path: str = USER, method: str = "GET", **headers: str) -> Any:
    return world.server.send(method, path, headers=headers)


@pytest.mark.parametrize(("value", "word"), VALUES)
def test_what_is_wrong_with_the_value(world: World, value: str, word: str) -> None:
    details = details_of(sent(world, **{"X-Api-Key": value.format(key=world.member.key)}), *UNKNOWN)
    assert word in details["cause"] and world.member.key not in str(details)


@pytest.mark.parametrize("around", ["{} ", " {}", "\t{}\t"])
def test_blanks_and_tabs_around_a_key_are_no_part_of_it(world: World, around: str) -> None:
    assert sent(world, **{"X-Api-Key": around.format(world.member.key)}).status_code == 200


@pytest.mark.parametrize("header", ["X-Api_Key", "Api-Key", "X-ApiKey", "Clockify-Api-Key"])
def test_a_header_that_came_instead_is_named(world: World, header: str) -> None:
    details = details_of(sent(world, **{header: world.member.key}), *NONE)
    assert header.lower() in details["cause"].lower() and world.member.key not in str(details)


def test_a_key_in_the_address_an_empty_header_and_one_for_sessions(world: World) -> None:
    details = details_of(sent(world, f"{USER}?api_key={world.member.key}"), *NONE)
    assert "api_key stands in the query of the address" in details["cause"] and world.member.key not in str(details)
    assert "is empty" in details_of(sent(world, **{"X-Api-Key": ""}), *NONE)["cause"]
    details = details_of(sent(world, **{"X-Auth-Token": world.member.key}), *INVALID)
    assert "form of an API key" in details["cause"] and "X-Api-Key" in details["fix"]


def test_bearer_on_the_reports_base(world: World) -> None:
    answer = sent(world, "/report/v1/x", "POST", Authorization=f"Bearer {world.member.key}")
    details = details_of(answer, 400, 400, "Required token or API key")
    assert "Authorization instead of X-Api-Key" in details["cause"]


@pytest.mark.parametrize(
    "headers", [{"X-Api-Key": '"{}"'}, {"Authorization": "Bearer {}"}, {"Api-Key": "{}"}, {"X-Auth-Token": "{}"}]
)
def test_the_refusal_stands_in_the_inspector_of_the_one_whose_key_it_holds(
    world: World, headers: dict[str, str]
) -> None:
    sent(world, **{name: value.format(world.member.key) for name, value in headers.items()})
    kept = world.member.get("request-log").json()
    assert [row["status"] for row in kept if row["path"] == "/user"] == [401]
    assert world.member.key not in str(kept)


def test_keys_that_nobody_has_and_keys_of_two_people_are_nobodys(world: World) -> None:
    sent(world, **{"X-Api-Key": f'"{"x" * 48}"'})
    sent(world, **{"X-Api-Key": world.member.key, "X-Auth-Token": world.owner.key})
    for person in (world.member, world.owner):
        assert not [row for row in person.get("request-log").json() if row["path"] == "/user"]
