"""The lists of slips themselves: each example is told by the slip that names it, and what was meant is found."""

import re

import pytest

from hourbook.core.base.clock import parse_duration
from hourbook.core.base.errors import ERRORS, InvalidValue
from hourbook.core.base.instant_slips import is_instant
from hourbook.core.base.slips import Slip, meant_by, seen_in, told
from hourbook.core.who.key_slips import KEY_SLIPS, is_like, key_within

KEY = "aB3" * 16
LISTS = {
    f"{error.slug}-{name}": slips
    for error in ERRORS.values()
    for name, slips in {"": error.slips, **error.slips_of}.items()
    if slips
}
SLIPS = [(name, slip) for name, slips in LISTS.items() for slip in slips]


@pytest.mark.parametrize(("name", "slip"), SLIPS, ids=[f"{name}-{slip.examples[0]!a}" for name, slip in SLIPS])
def test_every_example_is_told_by_its_own_slip(name: str, slip: Slip) -> None:
    assert [seen_in(LISTS[name], example) for example in slip.examples] == [slip] * len(slip.examples)


OF_TIME = [(name, slip) for name, slip in SLIPS if re.search("instant|time|duration", name)]
MENDED = [(name, slip, example) for name, slip in OF_TIME if slip.meant for example in slip.examples]


@pytest.mark.parametrize(("name", "slip", "example"), MENDED, ids=[f"{name}-{e!a}" for name, _, e in MENDED])
def test_what_an_example_meant_is_read(name: str, slip: Slip, example: str) -> None:
    values = slip.values(example)
    for key in ("meant", "other"):
        value = values[key]
        assert value or f"{{{key}}}" not in slip.fix, f"{slip.fix} names it"
        if value and "duration" in name:
            assert parse_duration(value) > 0
        elif value:
            assert is_instant(value) and told(LISTS[name], value) is None


@pytest.mark.parametrize(
    ("kind", "sent", "meant"),
    [
        ("instant", "2026-07-06 10:00 PM", "2026-07-06T22:00:00Z"),
        ("instant", "2026-07-06T09:00:00 AM", "2026-07-06T09:00:00Z"),
        ("instant", "1783332000", "2026-07-06T10:00:00Z"),
        ("instant", "1783332000000", "2026-07-06T10:00:00Z"),
        ("instant", "2026-07-06T10:00:00[Europe/Berlin]", "2026-07-06T10:00:00+02:00"),
        ("instant", "2026-07-06T24:00:00Z", "2026-07-07T00:00:00Z"),
        ("instant", "16.07.2026", "2026-07-16T00:00:00Z"),
        ("instant", "Mon, 06 Jul 2026 10:00:00 GMT", "2026-07-06T10:00:00Z"),
        ("instant", "2026-07-06 10:00:00 +0200", "2026-07-06T10:00:00+02:00"),
        ("local time", "2026-07-06 10:00", "2026-07-06T10:00:00"),
        ("query instant", "2026-07-01T00:00:00 02:00", "2026-07-01T00:00:00+02:00"),
        ("duration", "1:30", "PT1H30M"),
        ("duration", "1.5 hours", "PT1H30M"),
        ("duration", "2.5", "PT2H30M"),
    ],
)
def test_what_was_meant_is_the_senders_own_value(kind: str, sent: str, meant: str) -> None:
    slip = seen_in(InvalidValue.slips_of[kind], sent)
    assert slip and slip.values(sent)["meant"] == meant


@pytest.mark.parametrize("name", LISTS)
def test_no_two_slips_of_a_refusal_say_the_same(name: str) -> None:
    assert len({slip.cause for slip in LISTS[name]}) == len(LISTS[name])


@pytest.mark.parametrize(
    "sent",
    [KEY, f'"{KEY}"', f"'{KEY}'", f"{KEY}\\n", f"{KEY}%0A", f"Bearer {KEY}", f"X-Api-Key: {KEY}", f"{{{KEY}}}",
     f"<{KEY}>", f'Bearer "{KEY}"', f'"{KEY}\\r\\n"'],
)  # fmt: skip
def test_the_key_is_found_in_what_was_sent(sent: str) -> None:
    assert key_within(sent) == KEY


@pytest.mark.parametrize("sent", ["", "YOUR_API_KEY", "undefined", KEY[:-1], f"{KEY} {KEY}", f"x{KEY}"])
def test_nothing_else_is_taken_for_a_key(sent: str) -> None:
    assert key_within(sent) == ""


def test_a_key_of_the_right_form_has_no_slip() -> None:
    assert told(KEY_SLIPS, KEY) is None and meant_by(KEY_SLIPS, KEY) == KEY


@pytest.mark.parametrize(
    "name", ["x-api_key", "api-key", "apikey", "x-apikey", "x-api-kee", "clockify-api-key", "x-auth_token"]
)
def test_headers_that_were_meant_to_carry_a_credential(name: str) -> None:
    assert is_like(name)


@pytest.mark.parametrize(
    "name",
    ["accept", "x-csrf-token", "x-xsrf-token", "idempotency-key", "x-request-id", "sec-websocket-key", "x-key", "host"],
)
def test_headers_that_were_not(name: str) -> None:
    assert not is_like(name)


def test_an_empty_value_has_no_slip_unless_it_is_asked_for() -> None:
    assert all(told(slips, "") is None for slips in LISTS.values())
