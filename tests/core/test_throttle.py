"""Sign-in throttle and rate limit, at times the tests choose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hourbook.core.edge.throttle import Allowance, RateLimiter, Throttle

NOW_MS = 1_795_392_000_000
SECOND_MS = 1000


def fail(throttle: Throttle, times: int, key: str = "anna", now_ms: int = NOW_MS) -> None:
    for _ in range(times):
        throttle.failed(key, now_ms)


def test_failures_below_the_limit_cost_no_waiting() -> None:
    throttle = Throttle(limit=3)
    fail(throttle, 2)
    assert throttle.check("anna", NOW_MS) == 0


def test_the_limit_locks_that_key_alone_until_the_lockout_is_over() -> None:
    throttle = Throttle(limit=3, lockout_seconds=30)
    fail(throttle, 3)
    assert throttle.check("anna", NOW_MS) == 30
    assert throttle.check("anna", NOW_MS + 29_001) == 1, "part of a second counts as one"
    assert throttle.check("anna", NOW_MS + 30_000) == 0
    assert throttle.check("boris", NOW_MS) == 0


def test_an_attempt_taken_back_does_not_count() -> None:
    throttle = Throttle(limit=3)
    fail(throttle, 2)
    throttle.uncount("anna")
    throttle.uncount("nobody")
    fail(throttle, 1)
    assert throttle.check("anna", NOW_MS) == 0
    fail(throttle, 1)
    assert throttle.check("anna", NOW_MS) == 30


def test_each_further_failure_doubles_the_lockout_up_to_the_longest() -> None:
    throttle, waits, now_ms = Throttle(limit=2, lockout_seconds=30, longest_seconds=200), [], NOW_MS
    fail(throttle, 1)
    for _ in range(5):
        fail(throttle, 1, now_ms=now_ms)
        waits.append(throttle.check("anna", now_ms))
        now_ms += waits[-1] * SECOND_MS
    assert waits == [30, 60, 120, 200, 200]


def test_success_forgets_the_failures() -> None:
    throttle = Throttle(limit=3)
    fail(throttle, 2)
    throttle.succeeded("anna")
    fail(throttle, 2)
    assert throttle.check("anna", NOW_MS) == 0
    assert len(throttle) == 1


def test_failures_are_forgotten_some_time_after_the_last_one() -> None:
    throttle = Throttle(limit=3, per_seconds=60)
    fail(throttle, 2)
    fail(throttle, 1, now_ms=NOW_MS + 60_000)
    assert throttle.check("anna", NOW_MS + 60_000) == 0
    fail(throttle, 2, now_ms=NOW_MS + 119_999)
    assert throttle.check("anna", NOW_MS + 119_999) > 0


def test_the_memory_of_a_lockout_outlasts_it() -> None:
    throttle = Throttle(limit=1, per_seconds=60, lockout_seconds=300)
    fail(throttle, 1)
    fail(throttle, 1, now_ms=NOW_MS + 301_000)
    assert throttle.check("anna", NOW_MS + 301_000) == 600


def test_of_a_hundred_attempts_at_the_same_moment_only_the_limit_gets_through() -> None:
    throttle, through = Throttle(limit=5), 0
    for _ in range(100):
        if throttle.check("anna", NOW_MS) == 0:
            throttle.failed("anna", NOW_MS)
            through += 1
    assert through == 5


def test_memory_is_bounded_and_forgets_the_key_unused_for_longest() -> None:
    throttle = Throttle(limit=1, size=100)
    for n in range(100):
        throttle.failed(f"key {n}", NOW_MS)
    throttle.failed("key 0", NOW_MS)
    throttle.failed("one more", NOW_MS)
    assert len(throttle) == 100
    assert throttle.check("key 1", NOW_MS) == 0, "forgotten"
    assert throttle.check("key 0", NOW_MS) > 0, "kept, as it was used again"


def test_a_burst_is_allowed_at_once_and_then_refused_with_the_time_to_retry() -> None:
    limiter = RateLimiter()
    answers = [limiter.take("key", per_second=2, now_ms=NOW_MS, burst=3) for _ in range(4)]
    assert answers == [Allowance(2, 0), Allowance(1, 0), Allowance(0, 0), Allowance(0, 1)]
    assert [answer.allowed for answer in answers] == [True, True, True, False]


def test_tokens_come_back_at_the_rate_and_never_above_the_burst() -> None:
    limiter = RateLimiter()
    for _ in range(3):
        limiter.take("key", 2, NOW_MS, burst=3)
    assert not limiter.take("key", 2, NOW_MS + 499, burst=3).allowed
    assert limiter.take("key", 2, NOW_MS + 500, burst=3) == Allowance(0, 0)
    assert limiter.take("key", 2, NOW_MS + 3_600_000, burst=3) == Allowance(2, 0)


def test_a_burst_is_one_seconds_worth_unless_said_otherwise_and_keys_do_not_share() -> None:
    limiter = RateLimiter()
    assert limiter.take("key", 50, NOW_MS) == Allowance(49, 0)
    assert limiter.take("other", 50, NOW_MS) == Allowance(49, 0)


def test_a_clock_that_steps_back_neither_gives_nor_takes_tokens() -> None:
    limiter = RateLimiter()
    limiter.take("key", 1, NOW_MS)
    assert not limiter.take("key", 1, NOW_MS - 3_600_000).allowed
    assert not limiter.take("key", 1, NOW_MS + 999).allowed
    assert limiter.take("key", 1, NOW_MS + 1000).allowed


@pytest.mark.parametrize(("per_second", "burst"), [(0, 1), (-1, 1), (1, 0)])
def test_a_limit_that_allows_nothing_is_an_error_of_the_caller(per_second: int, burst: int) -> None:
    with pytest.raises(ValueError, match="at least one request"):
        RateLimiter().take("key", per_second, NOW_MS, burst)


def test_the_rate_limiters_memory_is_bounded() -> None:
    limiter = RateLimiter(size=50)
    for n in range(200):
        limiter.take(f"key {n}", 1, NOW_MS)
    assert len(limiter) == 50


@given(st.integers(1, 50), st.integers(1, 50), st.lists(st.integers(0, 2000), min_size=1, max_size=80))
def test_never_more_than_burst_and_rate_allow_and_retry_after_keeps_its_word(
    per_second: int, burst: int, gaps_ms: list[int]
) -> None:
    limiter, now_ms, allowed = RateLimiter(), NOW_MS, 0
    for gap_ms in gaps_ms:
        now_ms += gap_ms
        answer = limiter.take("key", per_second, now_ms, burst)
        allowed += answer.allowed
        if not answer.allowed:
            now_ms += answer.retry_after_seconds * SECOND_MS
            assert limiter.take("key", per_second, now_ms, burst).allowed
            allowed += 1
    assert allowed * 1000 <= burst * 1000 + (now_ms - NOW_MS) * per_second
