"""The null character is refused on every way in: PostgreSQL could neither keep nor look it up."""

import pytest

from tests.world import World

REFUSED = "You entered invalid value for field : "


@pytest.mark.parametrize("body", [b'{"name": "a\\u0000b"}', b'{"name": "a", "more": [{"\\u0000": 1}]}'])
def test_in_a_body(world: World, body: bytes) -> None:
    answer = world.admin.post("tags", body)
    assert (answer.status_code, answer.json()["message"]) == (400, REFUSED + "[body]")


def test_in_a_query_or_a_path(world: World) -> None:
    assert world.admin.get("tags?name=a%00b").json()["message"] == REFUSED + "[query]"
    assert world.admin.get("tags/%00").json()["message"] == REFUSED + "[path]"
    assert world.admin.get("/api/v1/workspaces/%00/tags").status_code == 400


def test_its_escape_as_plain_text_is_kept(world: World) -> None:
    assert world.admin.post("tags", b'{"name": "a\\\\u0000b"}').json()["name"] == "a\\u0000b"
