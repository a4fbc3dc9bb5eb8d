"""Instants, durations, zones and local days, against the examples of wire-facts 4 and the clocks of real places."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st

from hourbook.core.base import clock
from hourbook.core.base.clock import Instant, instant_text

HOUR = 3_600_000
INSTANTS = st.integers(0, clock.LAST_INSTANT)
ZONES = st.sampled_from(sorted(clock.zone_names()))
# Years in which the clocks of many zones did odd things; later ones only repeat today's rules.
EVENTFUL = st.integers(Instant.parse("1970-01-02T00:00:00Z"), Instant.parse("2040-01-01T00:00:00Z"))


def ms(text: str) -> int:
    return int(Instant.parse(text))


def test_now_is_the_clock_in_milliseconds() -> None:
    with time_machine.travel(datetime(2026, 11, 23, 8, 30, 0, 250_000, tzinfo=UTC), tick=False):
        assert clock.now() == ms("2026-11-23T08:30:00.250Z")


@pytest.mark.parametrize(
    ("text", "utc"),
    [
        ("2026-08-08T10:00:00Z", "2026-08-08T10:00:00.000Z"),
        ("2026-08-08T10:00:00.120Z", "2026-08-08T10:00:00.120Z"),
        ("2026-08-08T10:00:00.1Z", "2026-08-08T10:00:00.100Z"),
        ("2026-08-08T10:00:00.123999999Z", "2026-08-08T10:00:00.123Z"),
        ("2026-08-08T10:00Z", "2026-08-08T10:00:00.000Z"),
        ("2026-08-08T10:00:00", "2026-08-08T10:00:00.000Z"),
        ("2026-08-08T10:00:00+02:00", "2026-08-08T08:00:00.000Z"),
        ("2026-08-08T10:00:00.5+0200", "2026-08-08T08:00:00.500Z"),
        ("2026-08-08T10:00:00+02", "2026-08-08T08:00:00.000Z"),
        ("2026-08-08T10:00:00-03:30", "2026-08-08T13:30:00.000Z"),
        ("2026-08-08T01:00:00+05:45", "2026-08-07T19:15:00.000Z"),
        ("2024-02-29T23:59:59Z", "2024-02-29T23:59:59.000Z"),
        ("1970-01-01T00:00:00Z", "1970-01-01T00:00:00.000Z"),
        ("2200-12-31T23:59:59.999Z", "2200-12-31T23:59:59.999Z"),
    ],
)
def test_a_date_time_is_read_with_or_without_fraction_and_offset(text: str, utc: str) -> None:
    instant = Instant.parse(text)
    assert clock.instant_text_ms(instant) == utc
    assert instant.given == text


@pytest.mark.parametrize(
    "text",
    [
        *("", " ", "1", "1786183200000", "NaN", "now", "2026-08-08", "10:00:00", "2026-08-08T", "2026-08-08T10Z"),
        *("2026-08-08 10:00:00Z", "2026-08-08T10:00:00 02:00", " 2026-08-08T10:00:00Z", "2026-08-08T10:00:00Z\n"),
        *("2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z", "2026-00-10T00:00:00Z"),
        *("2026-08-08T24:00:00Z", "2026-08-08T10:60:00Z", "2026-08-08T10:00:60Z", "2026-08-08T10:00:00.Z"),
        *("2026-08-08T10:00:00+19:00", "2026-08-08T10:00:00+18:01", "2026-08-08T10:00:00+2", "2026-08-08T10:00:00ZZ"),
        *("0000-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "1970-01-01T00:00:00+02:00", "2201-01-01T00:00:00Z"),
        *("9999-12-31T23:59:59Z", "+2026-08-08T10:00:00Z", "-2026-08-08T10:00:00Z", "٢٠٢٦-08-08T10:00:00Z"),
        "2026-08-08T10:00:00." + "1" * 1000 + "Z",
    ],
)
def test_anything_else_is_no_instant(text: str) -> None:
    with pytest.raises(ValueError):
        Instant.parse(text)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_random_text_is_refused_and_never_breaks_the_parser(text: str) -> None:
    try:
        Instant.parse(text)
    except ValueError:
        return
    assert text[4] == "-"


def test_an_instant_is_an_int_that_knows_the_offset_it_was_sent_with() -> None:
    assert (Instant.parse("2026-08-08T10:00:00+02:00").offset, Instant.parse("2026-08-08T10:00:00Z").offset) == (
        7200,
        0,
    )
    assert (Instant(5), Instant(5).given, Instant(5).offset) == (5, "", 0)


@settings(deadline=None)
@given(INSTANTS)
def test_what_is_written_reads_back_as_the_same_instant(instant: int) -> None:
    assert ms(clock.instant_text_ms(instant)) == instant
    assert ms(instant_text(instant)) == instant - instant % 1000


@settings(deadline=None)
@given(INSTANTS)
def test_instants_are_written_like_the_standard_library_does(instant: int) -> None:
    moment = datetime(1970, 1, 1) + timedelta(milliseconds=instant)
    assert instant_text(instant) == moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def test_instants_before_1970_are_cut_to_the_earlier_second() -> None:
    assert clock.instant_text_ms(-1) == "1969-12-31T23:59:59.999Z"
    assert instant_text(-1) == "1969-12-31T23:59:59Z"


DURATIONS = [
    (0, "PT0S"),
    (10, "PT10S"),
    (60, "PT1M"),
    (3600, "PT1H"),
    (3605, "PT1H5S"),
    (5400, "PT1H30M"),
    (26 * 3600 + 300, "PT26H5M"),
    (999 * 3600 + 59 * 60 + 59, "PT999H59M59S"),
]


@pytest.mark.parametrize(("seconds", "text"), DURATIONS)
def test_durations_are_written_like_java_and_read_back(seconds: int, text: str) -> None:
    assert clock.duration_text(seconds) == text
    assert clock.parse_duration(text) == seconds


@settings(deadline=None)
@given(st.integers(0, 10**9))
def test_every_duration_reads_back(seconds: int) -> None:
    assert clock.parse_duration(clock.duration_text(seconds)) == seconds


def test_a_duration_never_goes_below_zero() -> None:
    assert clock.duration_text(-7200) == "PT0S"


@pytest.mark.parametrize(
    ("text", "seconds"), [("P1DT2H", 93_600), ("P2D", 172_800), ("pt90m", 5400), ("PT10.9S", 10), ("PT0.5S", 0)]
)
def test_durations_with_days_fractions_and_small_letters_are_read(text: str, seconds: int) -> None:
    assert clock.parse_duration(text) == seconds


@pytest.mark.parametrize(
    "text",
    [
        "",
        "1",
        "P",
        "PT",
        "P1DT",
        "1H",
        "PT1",
        "PT-1H",
        "-PT1H",
        "PT1.5H",
        "PT1M1H",
        "P1Y",
        "P1W",
        "PT1H ",
        "PT" + "9" * 30 + "H",
    ],
)
def test_anything_else_is_no_duration(text: str) -> None:
    with pytest.raises(ValueError):
        clock.parse_duration(text)


@pytest.mark.parametrize(
    "name", ["Europe/Belgrade", "UTC", "Asia/Kathmandu", "America/Argentina/Buenos_Aires", "US/Eastern"]
)
def test_zones_are_known_by_name(name: str) -> None:
    assert clock.is_zone(name)
    assert clock.zone(name).key == name


@pytest.mark.parametrize(
    "name",
    [
        "",
        ".",
        "../x",
        "/etc/passwd",
        "Europe",
        "Europe/",
        "Europe/../UTC",
        "europe/belgrade",
        "Mars/Base",
        "localtime",
        "a" * 5000,
    ],
)
def test_other_names_and_path_tricks_are_no_zones(name: str) -> None:
    assert not clock.is_zone(name)
    with pytest.raises(ValueError, match="not a time zone"):
        clock.zone(name)


def test_every_listed_zone_can_be_used() -> None:
    offsets = {clock.offset_seconds(ms("2026-08-08T00:00:00Z"), name) for name in clock.zone_names()}
    assert (min(offsets), max(offsets)) == (-12 * 3600, 14 * 3600)


@pytest.mark.parametrize(
    ("zone", "text", "label"),
    [
        ("UTC", "2026-08-08T00:00:00Z", "UTC"),
        ("Europe/London", "2026-01-08T00:00:00Z", "UTC"),
        ("Europe/Belgrade", "2026-08-08T00:00:00Z", "UTC+2"),
        ("Europe/Belgrade", "2026-01-08T00:00:00Z", "UTC+1"),
        ("Asia/Kathmandu", "2026-08-08T00:00:00Z", "UTC+5:45"),
        ("America/St_Johns", "2026-01-08T00:00:00Z", "UTC-3:30"),
        ("Pacific/Kiritimati", "2026-01-08T00:00:00Z", "UTC+14"),
        ("Africa/Monrovia", "1971-01-08T00:00:00Z", "UTC-0:44:30"),
    ],
)
def test_an_offset_is_named_as_people_say_it(zone: str, text: str, label: str) -> None:
    assert clock.offset_label(ms(text), zone) == label


@pytest.mark.parametrize(
    ("seconds", "text"), [(0, "+00:00"), (7200, "+02:00"), (-12_600, "-03:30"), (-2670, "-00:44:30")]
)
def test_an_offset_is_written_so_that_it_can_be_read(seconds: int, text: str) -> None:
    assert clock.offset_text(seconds) == text
    assert Instant.parse("2026-08-08T10:00:00" + text).offset == seconds


@pytest.mark.parametrize(
    ("zone", "local", "utc"),
    [
        ("Europe/Belgrade", "2026-08-08T00:00:00", "2026-08-07T22:00:00Z"),
        ("Europe/Belgrade", "2026-03-29T02:30:00", "2026-03-29T01:30:00Z"),  # jumped over: it is 03:30 then
        ("Europe/Belgrade", "2026-10-25T02:30:00", "2026-10-25T00:30:00Z"),  # shown twice: the first
        ("America/New_York", "2026-03-08T02:30:00", "2026-03-08T07:30:00Z"),
        ("America/New_York", "2026-11-01T01:30:00", "2026-11-01T05:30:00Z"),
        ("Australia/Lord_Howe", "2026-10-04T02:10:00", "2026-10-03T15:40:00Z"),  # a jump of half an hour
        ("Australia/Lord_Howe", "2026-04-05T01:45:00", "2026-04-04T14:45:00Z"),
        ("Asia/Kathmandu", "2026-08-08T00:00:00", "2026-08-07T18:15:00Z"),
        ("Pacific/Apia", "2011-12-30T12:00:00", "2011-12-30T22:00:00Z"),  # the day Samoa skipped: noon of the 31st
        ("Pacific/Apia", "2011-12-31T12:00:00", "2011-12-30T22:00:00Z"),
    ],
)
def test_local_time_becomes_the_instant_at_which_clocks_there_show_it(zone: str, local: str, utc: str) -> None:
    assert instant_text(clock.local_to_instant(datetime.fromisoformat(local), zone)) == utc
    assert instant_text(clock.window_instant(ms(local), zone)) == utc


@pytest.mark.parametrize(
    ("zone", "end", "utc"),
    [
        ("Europe/Berlin", "2026-08-08T23:59:59.999Z", "2026-08-08T21:59:59.999Z"),
        ("Africa/Cairo", "2026-10-29T23:59:59.999Z", "2026-10-29T21:59:59.999Z"),  # twice: 23:00 to 24:00
        ("Africa/Cairo", "2026-10-30T00:00:00Z", "2026-10-29T22:00:00.000Z"),
        ("Africa/Cairo", "2026-04-24T00:00:00Z", "2026-04-23T22:00:00.000Z"),  # never: 00:00 to 01:00
        ("America/Nuuk", "2026-03-28T23:59:59.999Z", "2026-03-29T00:59:59.999Z"),  # never: 23:00 to 24:00
        ("America/Havana", "2026-11-01T00:00:00Z", "2026-11-01T04:00:00.000Z"),  # twice: 00:00 to 01:00
        ("Europe/Berlin", "2026-03-29T02:30:00Z", "2026-03-29T00:59:59.999Z"),
        ("Europe/Berlin", "2026-10-25T02:30:00Z", "2026-10-25T01:30:00.000Z"),
    ],
)  # fmt: skip
def test_a_window_of_whole_days_ends_with_the_last_moment_of_its_last_day(zone: str, end: str, utc: str) -> None:
    assert clock.instant_text_ms(clock.window_end(ms(end), zone)) == utc


def test_the_second_of_two_equal_local_times_can_be_asked_for() -> None:
    again = clock.local_to_instant(datetime(2026, 10, 25, 2, 30), "Europe/Belgrade", fold=1)
    assert instant_text(again) == "2026-10-25T01:30:00Z"


@settings(deadline=None)
@given(EVENTFUL, ZONES)
def test_the_wall_clock_leads_back_to_its_instant_or_to_the_earlier_twin(instant: int, zone: str) -> None:
    shown = clock.wall(instant, zone)
    back = clock.local_to_instant(shown, zone)
    assert clock.wall(back, zone) == shown
    assert back <= instant
    assert instant in clock.local_readings(_as_utc(shown), zone)


def _as_utc(naive: datetime) -> int:
    return (naive - datetime(1970, 1, 1)) // timedelta(milliseconds=1)


def test_a_local_time_is_shown_once_twice_or_never() -> None:
    def readings(text: str) -> list[str]:
        return [instant_text(each) for each in clock.local_readings(ms(text), "Europe/Belgrade")]

    assert readings("2026-08-08T10:00:00Z") == ["2026-08-08T08:00:00Z"]
    assert readings("2026-10-25T02:30:00Z") == ["2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"]
    assert readings("2026-03-29T02:30:00Z") == []


def test_a_window_in_belgrade_holds_what_the_real_service_puts_there() -> None:
    start, end = (
        clock.window_instant(ms(text), "Europe/Belgrade") for text in ("2026-08-08T00:00Z", "2026-08-09T00:00Z")
    )
    assert start <= ms("2026-08-07T22:15:00Z") < end
    assert not start <= ms("2026-08-08T22:30:00Z") < end


def test_a_window_sent_with_an_offset_is_converted_first_and_shifted_the_same_way() -> None:
    sent = Instant.parse("2026-08-08T02:00:00+02:00")
    assert instant_text(clock.window_instant(sent, "Europe/Belgrade")) == "2026-08-07T22:00:00Z"


@settings(deadline=None)
@given(INSTANTS)
def test_a_window_in_utc_means_what_it_says(instant: int) -> None:
    assert clock.window_instant(instant, "UTC") == instant


@pytest.mark.parametrize(
    ("zone", "at", "start", "end"),
    [
        ("UTC", "2026-08-08T10:00:00Z", "2026-08-08T00:00:00Z", "2026-08-09T00:00:00Z"),
        ("Europe/Belgrade", "2026-08-07T22:00:00Z", "2026-08-07T22:00:00Z", "2026-08-08T22:00:00Z"),
        ("Europe/Belgrade", "2026-03-29T10:00:00Z", "2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),  # 23 hours
        ("Europe/Belgrade", "2026-10-25T10:00:00Z", "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z"),  # 25 hours
        (
            "America/Sao_Paulo",
            "2018-11-04T12:00:00Z",
            "2018-11-04T03:00:00Z",
            "2018-11-05T02:00:00Z",
        ),  # begins at 01:00
        ("America/Havana", "2026-11-01T12:00:00Z", "2026-11-01T04:00:00Z", "2026-11-02T05:00:00Z"),  # 00:30 twice
        ("America/St_Johns", "2010-11-07T03:00:00Z", "2010-11-07T02:30:00Z", "2010-11-08T03:30:00Z"),  # 23:30 again
        ("Pacific/Apia", "2011-12-30T09:59:59Z", "2011-12-29T10:00:00Z", "2011-12-30T10:00:00Z"),  # the day before
        ("Pacific/Apia", "2011-12-30T10:00:00Z", "2011-12-30T10:00:00Z", "2011-12-31T10:00:00Z"),  # the day after
    ],
)
def test_a_local_day_runs_from_its_first_instant_to_that_of_the_next(zone: str, at: str, start: str, end: str) -> None:
    assert (instant_text(clock.day_start(ms(at), zone)), instant_text(clock.next_day(ms(at), zone))) == (start, end)


def test_the_week_of_an_approval_is_that_of_its_owner() -> None:
    at = ms("2026-05-20T12:00:00Z")
    assert instant_text(clock.week_start(at, "Europe/Belgrade")) == "2026-05-17T22:00:00Z"
    assert instant_text(clock.next_week(at, "Europe/Belgrade")) == "2026-05-24T22:00:00Z"


@pytest.mark.parametrize(
    ("first_day", "start"),
    [
        ("MONDAY", "2026-05-18"),
        ("TUESDAY", "2026-05-19"),
        ("WEDNESDAY", "2026-05-20"),
        ("THURSDAY", "2026-05-14"),
        ("SUNDAY", "2026-05-17"),
    ],
)
def test_a_week_begins_on_the_chosen_day(first_day: str, start: str) -> None:
    wednesday = ms("2026-05-20T12:00:00Z")
    assert instant_text(clock.week_start(wednesday, "UTC", first_day)) == start + "T00:00:00Z"
    assert clock.next_week(wednesday, "UTC", first_day) == clock.week_start(wednesday, "UTC", first_day) + 168 * HOUR


def test_a_week_cannot_begin_on_a_day_that_is_none() -> None:
    with pytest.raises(ValueError, match="not a day of the week"):
        clock.week_start(0, "UTC", "SOMEDAY")


@pytest.mark.parametrize(
    ("zone", "at", "start", "end"),
    [
        ("UTC", "2024-02-29T10:00:00Z", "2024-02-01T00:00:00Z", "2024-03-01T00:00:00Z"),
        ("Europe/Belgrade", "2026-03-31T21:59:59Z", "2026-02-28T23:00:00Z", "2026-03-31T22:00:00Z"),
        ("Europe/Belgrade", "2026-03-31T22:00:00Z", "2026-03-31T22:00:00Z", "2026-04-30T22:00:00Z"),
        ("America/New_York", "2026-12-31T23:00:00Z", "2026-12-01T05:00:00Z", "2027-01-01T05:00:00Z"),
    ],
)
def test_a_local_month_runs_from_its_first_instant_to_that_of_the_next(
    zone: str, at: str, start: str, end: str
) -> None:
    assert (instant_text(clock.month_start(ms(at), zone)), instant_text(clock.next_month(ms(at), zone))) == (start, end)


@settings(deadline=None)
@given(EVENTFUL, ZONES, st.sampled_from(clock.DAYS))
@example(ms("2010-11-07T03:00:00Z"), "America/St_Johns", "MONDAY")
@example(ms("1993-08-21T13:00:00Z"), "Pacific/Kwajalein", "SATURDAY")
def test_days_weeks_and_months_leave_no_gap_and_never_overlap(instant: int, zone: str, first_day: str) -> None:
    periods = [
        (clock.day_start(instant, zone), clock.next_day(instant, zone), clock.day_start),
        (clock.month_start(instant, zone), clock.next_month(instant, zone), clock.month_start),
    ]
    for start, end, begin in periods:
        assert start <= instant < end
        assert (begin(start, zone), begin(end - 1, zone), begin(end, zone)) == (start, start, end)
    start, end = clock.week_start(instant, zone, first_day), clock.next_week(instant, zone, first_day)
    assert start <= instant < end
    assert clock.week_start(end - 1, zone, first_day) == start
    assert clock.week_start(end, zone, first_day) == end


@settings(deadline=None)
@given(EVENTFUL, ZONES)
def test_a_day_begins_when_the_clocks_first_show_it(instant: int, zone: str) -> None:
    start = clock.day_start(instant, zone)
    assert clock.wall(start, zone).date() > clock.wall(start - 1, zone).date()
    assume(clock.wall(start, zone).hour == 0)
    assert clock.wall(start, zone).time().isoformat() == "00:00:00"
