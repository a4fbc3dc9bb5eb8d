"""Local time sent as UTC is recognised where it explains the numbers, and nothing is guessed where it does not."""

from datetime import datetime, timedelta

import pytest
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from hourbook.core.base import clock
from hourbook.core.base.clock import Instant, instant_text
from hourbook.explain.zone_mistakes import ZoneMistake, future_start, start_after_end

NEXT_DAY = "2026-08-09T12:00:00Z"
BELGRADE = ("profile", "Europe/Belgrade")
NEW_YORK = ("workspace", "America/New_York")
MINUTE = 60_000


def explain(start: str, end: str, *zones: tuple[str, str], now: str = NEXT_DAY) -> ZoneMistake | None:
    return start_after_end(Instant.parse(start), Instant.parse(end), Instant.parse(now), list(zones))


def explain_timer(start: str, *zones: tuple[str, str], now: str) -> ZoneMistake | None:
    return future_start(Instant.parse(start), Instant.parse(now), list(zones))


def verdict(mistake: ZoneMistake | None) -> tuple[str, str, str, str, str | None]:
    assert mistake is not None
    end = None if mistake.end is None else instant_text(mistake.end)
    return mistake.which, mistake.source, mistake.offset, instant_text(mistake.start), end


def test_east_of_greenwich_the_start_was_local_time() -> None:
    mistake = explain("2026-08-08T10:00:00Z", "2026-08-08T09:00:00Z", BELGRADE, NEW_YORK)
    assert verdict(mistake) == ("start", "profile", "UTC+2", "2026-08-08T08:00:00Z", "2026-08-08T09:00:00Z")
    assert mistake is not None
    assert mistake.cause() == (
        "The start 2026-08-08T10:00:00Z looks like local time of Europe/Belgrade (UTC+2) sent as UTC."
    )
    assert mistake.fix() == (
        "Send start 2026-08-08T08:00:00Z and end 2026-08-08T09:00:00Z (UTC), "
        "or send the local time with its offset: 2026-08-08T10:00:00+02:00."
    )


def test_west_of_greenwich_the_end_was_local_time() -> None:
    mistake = explain("2026-08-08T15:00:00Z", "2026-08-08T11:30:00Z", BELGRADE, NEW_YORK)
    assert verdict(mistake) == ("end", "workspace", "UTC-4", "2026-08-08T15:00:00Z", "2026-08-08T15:30:00Z")
    assert mistake is not None
    assert mistake.cause() == (
        "The end 2026-08-08T11:30:00Z looks like local time of America/New_York (UTC-4) sent as UTC."
    )
    assert mistake.fix() == (
        "Send start 2026-08-08T15:00:00Z and end 2026-08-08T15:30:00Z (UTC), "
        "or send the local time with its offset: 2026-08-08T11:30:00-04:00."
    )


def test_a_text_without_any_offset_is_taken_for_local_time_as_well() -> None:
    mistake = explain("2026-08-08T10:00:00", "2026-08-08T09:00:00Z", BELGRADE)
    assert verdict(mistake) == ("start", "profile", "UTC+2", "2026-08-08T08:00:00Z", "2026-08-08T09:00:00Z")


def test_a_stored_start_that_is_stopped_by_the_servers_clock_is_recognised() -> None:
    now = Instant.parse("2026-08-08T09:00:00Z")
    stored = Instant(Instant.parse("2026-08-08T10:00:00Z"))
    assert verdict(start_after_end(stored, Instant(now), now, [BELGRADE]))[:2] == ("start", "profile")


def test_the_offset_of_the_other_side_explains_without_any_zone() -> None:
    start_wrong = explain("2026-08-08T10:00:00Z", "2026-08-08T11:00:00+02:00")
    assert verdict(start_wrong) == ("start", "request offset", "UTC+2", "2026-08-08T08:00:00Z", "2026-08-08T09:00:00Z")
    assert start_wrong is not None
    assert start_wrong.cause() == "The start 2026-08-08T10:00:00Z looks like local time of UTC+2 sent as UTC."
    end_wrong = explain("2026-08-08T10:00:00-0330", "2026-08-08T11:00:00Z")
    assert verdict(end_wrong) == ("end", "request offset", "UTC-3:30", "2026-08-08T13:30:00Z", "2026-08-08T14:30:00Z")


def test_a_zone_that_agrees_with_the_requests_offset_gives_it_a_name() -> None:
    mistake = explain("2026-08-08T10:00:00Z", "2026-08-08T11:00:00+02:00", BELGRADE, ("workspace", "Asia/Tokyo"))
    assert verdict(mistake)[:3] == ("start", "profile", "UTC+2")


def test_the_offset_of_the_request_explains_what_no_zone_does() -> None:
    mistake = explain("2026-08-08T09:30:00Z", "2026-08-08T10:00:00+03:00", BELGRADE)
    assert verdict(mistake) == ("start", "request offset", "UTC+3", "2026-08-08T06:30:00Z", "2026-08-08T07:00:00Z")


def test_of_two_zones_that_fit_the_one_that_stands_first_is_meant() -> None:
    for zones in (
        [("profile", "Asia/Tokyo"), ("workspace", "Europe/Belgrade")],
        [BELGRADE, ("workspace", "Asia/Tokyo")],
    ):
        mistake = explain("2026-08-08T10:00:00Z", "2026-08-08T09:00:00Z", *zones)
        assert verdict(mistake)[1] == "profile"


def test_a_difference_of_seconds_is_no_zone_mistake() -> None:
    assert explain("2026-08-08T10:00:59Z", "2026-08-08T10:00:00Z", BELGRADE) is None


def test_an_entry_in_the_past_is_likelier_than_one_that_ends_in_the_future() -> None:
    mistake = explain(
        *("2026-08-08T10:00:00Z", "2026-08-08T09:00:00Z"),
        *(("profile", "America/Noronha"), ("workspace", "Africa/Cairo")),
        now="2026-08-08T10:10:00Z",
    )
    assert verdict(mistake)[:3] == ("start", "workspace", "UTC+3")


@pytest.mark.parametrize("first", ["America/Noronha", "Africa/Maputo"])
def test_between_two_equal_explanations_the_first_zone_decides(first: str) -> None:
    zones = sorted([("a", "America/Noronha"), ("b", "Africa/Maputo")], key=lambda each: each[1] != first)
    mistake = explain("2026-08-08T10:00:00Z", "2026-08-08T09:00:00Z", *zones)
    assert mistake is not None
    assert (mistake.zone, mistake.which) == (first, "end" if first == "America/Noronha" else "start")


@pytest.mark.parametrize(
    ("start", "end", "zones", "why"),
    [
        ("2026-08-08T10:00:00Z", "2026-08-08T11:00:00Z", [BELGRADE, NEW_YORK], "the order is right"),
        ("2026-08-08T10:00:00Z", "2026-08-08T10:00:00Z", [BELGRADE, NEW_YORK], "zero length is allowed"),
        ("2026-08-08T10:00:00Z", "2026-08-08T09:00:00Z", [], "no zone is known"),
        ("2026-08-08T10:00:00Z", "2026-08-08T09:00:00Z", [("profile", "UTC")], "UTC explains nothing"),
        ("2026-01-08T10:00:00Z", "2026-01-08T09:30:00Z", [("profile", "Europe/London")], "London is UTC in winter"),
        ("2026-08-08T10:00:00Z", "2026-08-08T08:00:00Z", [BELGRADE], "nothing would be left of the entry"),
        ("2026-08-08T10:00:00Z", "2026-08-08T07:00:00Z", [BELGRADE], "two hours do not explain three"),
        ("2026-08-08T20:00:00Z", "2026-08-08T03:00:00Z", [BELGRADE, NEW_YORK], "nor seventeen"),
        ("2026-08-08T10:00:00+02:00", "2026-08-08T09:00:00+02:00", [BELGRADE], "both were sent with their offset"),
        ("2026-08-08T12:00:00+02:00", "2026-08-08T09:00:00Z", [BELGRADE], "the start is not local time sent as UTC"),
        (
            "2026-08-08T10:00:00Z",
            "2026-08-08T09:00:00+00:00",
            [("profile", "Not/AZone")],
            "an unknown zone is no reason",
        ),
        ("2026-03-29T02:30:00Z", "2026-03-29T01:30:00Z", [BELGRADE], "no clock in Belgrade showed that time"),
    ],
)
def test_where_nothing_fits_nothing_is_guessed(start: str, end: str, zones: list[tuple[str, str]], why: str) -> None:
    assert explain(start, end, *zones) is None, why


def test_an_end_that_is_now_came_from_a_right_clock() -> None:
    pair = ("2026-08-08T15:00:00Z", "2026-08-08T14:00:00Z")
    assert explain(*pair, NEW_YORK, now="2026-08-08T14:03:00Z") is None
    assert explain(*pair, NEW_YORK, now="2026-08-08T18:03:00Z") is not None


def test_of_a_local_time_shown_twice_the_one_that_fits_is_meant() -> None:
    mistake = explain("2026-11-01T06:10:00Z", "2026-11-01T01:30:00Z", NEW_YORK, now="2026-11-02T00:00:00Z")
    assert verdict(mistake) == ("end", "workspace", "UTC-5", "2026-11-01T06:10:00Z", "2026-11-01T06:30:00Z")
    assert mistake is not None
    assert "01:30:00-05:00" in mistake.fix()


def test_a_timer_that_starts_in_the_future_started_by_local_time() -> None:
    mistake = explain_timer("2026-08-08T10:00:00Z", BELGRADE, NEW_YORK, now="2026-08-08T08:00:05Z")
    assert verdict(mistake) == ("start", "profile", "UTC+2", "2026-08-08T08:00:00Z", None)
    assert mistake is not None
    assert mistake.cause() == (
        "The start 2026-08-08T10:00:00Z looks like local time of Europe/Belgrade (UTC+2) sent as UTC."
    )
    assert mistake.fix() == (
        "Send start 2026-08-08T08:00:00Z (UTC), or send the local time with its offset: 2026-08-08T10:00:00+02:00."
    )


def test_of_two_zones_the_one_that_starts_the_timer_closest_to_now_is_meant() -> None:
    zones = [("profile", "Asia/Tokyo"), ("workspace", "Europe/Belgrade")]
    mistake = explain_timer("2026-08-08T10:00:00Z", *zones, now="2026-08-08T08:00:05Z")
    assert verdict(mistake)[:3] == ("start", "workspace", "UTC+2")


@pytest.mark.parametrize(
    ("start", "zone", "explained"),
    [
        ("2026-08-08T08:00:00Z", "Europe/Belgrade", False),  # not in the future
        ("2026-08-08T08:05:00Z", "Europe/Belgrade", False),  # a clock that runs fast
        ("2026-08-08T08:05:01Z", "Europe/Belgrade", True),
        ("2026-08-08T10:05:00Z", "Europe/Belgrade", True),  # local time by a clock that runs fast
        ("2026-08-08T10:05:01Z", "Europe/Belgrade", False),  # planned
        ("2026-08-08T10:00:00+00:00", "Europe/Belgrade", True),
        ("2026-08-08T12:00:00+02:00", "Europe/Belgrade", False),  # sent with its offset
        ("2026-08-08T10:00:00Z", "America/New_York", False),
        ("2026-08-08T10:00:00Z", "UTC", False),
        ("2026-08-08T10:00:00Z", "Not/AZone", False),
        ("2026-08-08T13:45:00Z", "Asia/Kathmandu", True),
    ],
)
def test_a_start_in_the_future_is_explained_up_to_the_zones_offset(start: str, zone: str, explained: bool) -> None:
    assert (explain_timer(start, ("profile", zone), now="2026-08-08T08:00:00Z") is not None) == explained


ZONES = st.sampled_from(sorted(clock.zone_names()))
AWAY_FROM_GREENWICH = ZONES.filter(lambda name: clock.offset_seconds(1_600_000_000_000, name) != 0)
STARTS = st.integers(Instant.parse("2000-01-01T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"))


def as_if_utc(ms: int, zone: str) -> Instant:
    """What a client sends that puts a `Z` behind the clock on the wall."""
    return Instant((clock.wall(ms, zone) - datetime(1970, 1, 1)) // timedelta(milliseconds=1))


@settings(deadline=None)
@given(STARTS, st.integers(1, 99), AWAY_FROM_GREENWICH)
@example(Instant.parse("2026-11-01T06:10:00Z"), 8, "America/New_York")
def test_every_pair_spoilt_by_one_local_side_is_recognised_and_mended(start: int, percent: int, zone: str) -> None:
    offset = clock.offset_seconds(start, zone) * 1000
    end = start + abs(offset) * percent // 100
    which = "start" if offset > 0 else "end"
    sent_start = as_if_utc(start, zone) if which == "start" else Instant(start)
    sent_end = as_if_utc(end, zone) if which == "end" else Instant(end)
    assume(sent_start - sent_end >= MINUTE)
    mistake = start_after_end(sent_start, sent_end, end + 30 * 24 * 60 * MINUTE, [("profile", zone)])
    assert mistake is not None
    assert (mistake.which, mistake.zone, mistake.source) == (which, zone, "profile")
    assert (mistake.start, mistake.end) == (start, end) or _shown_twice(start if which == "start" else end, zone)


def _shown_twice(ms: int, zone: str) -> bool:
    return len(clock.local_readings(as_if_utc(ms, zone), zone)) == 2


@settings(deadline=None)
@given(STARTS, st.integers(1, 48 * 60), st.integers(-48 * 60, 48 * 60), st.lists(ZONES, max_size=3))
def test_a_correction_is_always_an_entry_and_changes_one_side_only(
    end: int, minutes_late: int, minutes_ago: int, zones: list[str]
) -> None:
    start = end + minutes_late * MINUTE
    named = [(f"zone {place}", zone) for place, zone in enumerate(zones)]
    mistake = start_after_end(Instant(start), Instant(end), end + minutes_ago * MINUTE, named)
    if mistake is None:
        return
    assert mistake.end is not None
    assert 0 < mistake.end - mistake.start <= 24 * 60 * MINUTE
    assert (mistake.start == start) != (mistake.end == end)
    assert (mistake.source, mistake.zone) in named
    assert Instant.parse(mistake.fix().removesuffix(".").rsplit(": ")[-1]) == (
        (mistake.start if mistake.which == "start" else mistake.end) // 1000 * 1000
    )


@settings(deadline=None)
@given(STARTS, st.integers(1, 24 * 60), st.integers(-24 * 60, 24 * 60))
def test_utc_is_never_blamed(end: int, minutes_late: int, minutes_ago: int) -> None:
    zones = [("profile", "UTC"), ("workspace", "Etc/GMT"), ("region", "Africa/Abidjan")]
    start, now = Instant(end + minutes_late * MINUTE), end + minutes_ago * MINUTE
    assert start_after_end(start, Instant(end), now, zones) is None
    assert future_start(start, now, zones) is None


@settings(deadline=None)
@given(STARTS, st.integers(0, 16 * 60), ZONES)
def test_a_corrected_timer_start_is_never_in_the_future(now: int, minutes_ahead: int, zone: str) -> None:
    mistake = future_start(Instant(now + minutes_ahead * MINUTE), now, [("profile", zone)])
    if mistake is not None:
        assert mistake.start <= now + 5 * MINUTE
        assert mistake.shift == clock.offset_seconds(mistake.start, zone) * 1000
    else:
        east = clock.offset_seconds(now, zone) // 60
        assume(abs(minutes_ahead - east) > 120)  # the clocks may be turned in between
        assert minutes_ahead <= 5 or minutes_ahead > east
