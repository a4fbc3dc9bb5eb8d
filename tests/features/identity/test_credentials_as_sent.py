"""A key as programs really send it, and a body as editors really save it."""

import pytest

from tests.world import World


@pytest.mark.parametrize("sent", ["{key} ", " {key}", "{key}\t", "\t {key} \t "])
def test_blanks_and_tabs_around_a_key_are_no_part_of_it(world: World, sent: str) -> None:
    answer = world.member.send("GET", "tags", headers={"X-Api-Key": sent.format(key=world.member.key)})
    assert answer.status_code == 200


@pytest.mark.parametrize("inside", ["{head} {tail}", "{head}\t{tail}"])
def test_a_blank_inside_of_a_key_is(world: World, inside: str) -> None:
    key = inside.format(head=world.member.key[:10], tail=world.member.key[10:])
    answer = world.member.send("GET", "tags", headers={"X-Api-Key": key})
    assert (answer.status_code, answer.headers["x-hourbook-reason"]) == (401, "api-key-unknown")


def test_a_byte_order_mark_before_json_is_no_part_of_it(world: World) -> None:
    answer = world.admin.send("POST", "tags", b'\xef\xbb\xbf{"name": "urgent"}')
    assert (answer.status_code, answer.json()["name"]) == (201, "urgent")
