"""Instants in kept requests, and the time-zone helper: in UTC, in the profile's zone, as clients get it wrong."""

from typing import Any

import pytest

from tests.features.request_log import story
from tests.world import Server, World


@pytest.fixture
def belgrade(server: Server) -> World:
    return World(server, time_zone="Europe/Belgrade")


def test_every_instant_of_a_request_is_read_three_ways(belgrade: World) -> None:
    body = {"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z", "description": "2026-08-08"}
    told = story(belgrade.member.post("time-entries", body), belgrade.admin)
    start, end = told["instants"]
    assert told["timeZone"] == "Europe/Belgrade"
    assert start == {
        "name": "$.start", "where": "body", "given": "2026-08-08T11:00:00Z", "utc": "2026-08-08T11:00:00Z",
        "inProfileZone": "2026-08-08T13:00:00+02:00", "offset": "UTC+2",
        "ifItWasLocal": [
            {"utc": "2026-08-08T09:00:00Z", "inZone": "2026-08-08T11:00:00+02:00", "offset": "UTC+2"},
        ],
        "suspected": True,
    }  # fmt: skip
    assert (end["name"], end["suspected"]) == ("$.end", False)


def test_instants_of_the_query_count_too_and_an_offset_is_never_local_time(belgrade: World) -> None:
    answer = belgrade.member.get(f"user/{belgrade.member.id}/time-entries", start="2026-08-08T11:00:00+02:00", page="x")
    (only,) = story(answer, belgrade.member)["instants"]
    assert (only["name"], only["where"], only["utc"]) == ("start", "query", "2026-08-08T09:00:00Z")
    assert only["ifItWasLocal"] == []


def read(world: World, text: str, **more: str) -> Any:
    answer = world.member.get("/api/v1/user/instants", text=text, **more)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_z_is_utc_and_may_have_been_meant_as_local_time(belgrade: World) -> None:
    told = read(belgrade, "2026-08-08T11:00:00Z")
    assert (told["understood"], told["timeZone"]) == (True, "Europe/Belgrade")
    assert told["reading"] == {"utc": "2026-08-08T11:00:00Z", "inZone": "2026-08-08T13:00:00+02:00", "offset": "UTC+2"}
    assert [each["utc"] for each in told["ifItWasLocal"]] == ["2026-08-08T09:00:00Z"]
    assert told["send"] == ["2026-08-08T11:00:00Z", "2026-08-08T11:00:00+02:00"]
    assert told["notes"] == ["Local time of Europe/Belgrade sent with Z is 02:00 too late."]
    assert told["nextChange"] == {"utc": "2026-10-25T01:00:00Z", "before": "UTC+2", "after": "UTC+1"}


@pytest.mark.parametrize(
    ("text", "readings", "note"),
    [
        ("2026-10-25T02:30:00Z", ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"], "twice"),
        ("2026-03-29T02:30:00Z", [], "never show 2026-03-29 02:30"),
    ],
)
def test_hours_that_are_shown_twice_or_never(belgrade: World, text: str, readings: list[str], note: str) -> None:
    told = read(belgrade, text)
    assert [each["utc"] for each in told["ifItWasLocal"]] == readings
    assert note in told["notes"][0]


@pytest.mark.parametrize(
    ("text", "zone", "utc"),
    [
        ("2026-08-08 11:00", "Europe/Belgrade", "2026-08-08T09:00:00Z"),
        ("2026-8-8", "Europe/Belgrade", "2026-08-07T22:00:00Z"),
        ("1786179600", "Asia/Kathmandu", "2026-08-08T09:00:00Z"),
        ("1786179600123", "UTC", "2026-08-08T09:00:00.123Z"),
        ("2026-08-08 9:00 +02:00", "UTC", "2026-08-08T07:00:00Z"),
    ],
)
def test_what_operations_refuse_is_read_as_it_was_probably_meant(world: World, text: str, zone: str, utc: str) -> None:
    told = read(world, text, timeZone=zone)
    assert (told["understood"], told["reading"]["utc"], told["ifItWasLocal"]) == (False, utc, [])
    assert told["how"].startswith("Operations refuse this text")


@pytest.mark.parametrize("text", ["now", "2026-13-45", "2026-08-08T25:00", "9999-01-01T00:00:00Z", "12345", "٣"])
def test_what_is_no_instant_says_so(world: World, text: str) -> None:
    told = read(world, text)
    assert (told["understood"], told["reading"], told["send"]) == (False, None, [])
    assert told["how"].startswith("This is no instant")


def test_without_z_and_offset_it_is_utc_and_utc_never_changes(world: World) -> None:
    told = read(world, "2026-08-08T11:00:00")
    assert told["how"].startswith("It has neither Z nor an offset")
    assert (told["nextChange"], told["notes"]) == (None, [])
    assert "carries the offset UTC+5:30" in read(world, "2026-08-08T11:00:00+05:30")["how"]


def test_wrong_zones_and_long_texts_are_refused(world: World) -> None:
    answer = world.member.get("/api/v1/user/instants", text="x", timeZone="Mars/Base")
    assert (answer.status_code, answer.json()["details"]["field"]) == (400, "timeZone")
    assert world.member.get("/api/v1/user/instants", text="x" * 101).status_code == 400
    assert world.member.get("/api/v1/user/instants").json()["details"]["reason"] == "parameter-missing"
