"""Sign-in throttle and rate limit, in the memory of one process. Integers only; the caller says what time it is."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

V = TypeVar("V")


class _Recent(Generic[V]):
    """A dictionary that forgets the entry unused for longest when it is full."""

    def __init__(self, size: int) -> None:
        self._size = size
        self._entries: dict[int, V] = {}

    def __len__(self) -> int:
        return len(self._entries)

    # Keys are text that strangers choose: keeping only its (per process random) hash bounds the memory.
    def get(self, key: str) -> V | None:
        return self._entries.get(hash(key))

    def put(self, key: str, value: V) -> None:
        self._entries.pop(hash(key), None)
        self._entries[hash(key)] = value
        if len(self._entries) > self._size:
            del self._entries[next(iter(self._entries))]

    def forget(self, key: str) -> None:
        self._entries.pop(hash(key), None)


class _Failures(NamedTuple):
    times: int
    lockout_seconds: int
    locked_until_ms: int
    forgotten_at_ms: int


class Throttle:
    """Locks a key (an account, an address) for a while after `limit` failures, for longer after each further one.

    A failure is forgotten `per_seconds` after the last one and its lockout. Of many attempts sent at the same moment
    only `limit` get through if each counts before its slow check: `check`, at once `failed`, verify the password, then
    `succeeded`. An address that many share wants a higher limit and `uncount` (one known password must not clear it).
    """

    def __init__(
        self,
        limit: int = 5,
        per_seconds: int = 900,
        lockout_seconds: int = 30,
        growth: int = 2,
        longest_seconds: int = 3600,
        size: int = 10_000,
    ) -> None:
        self._limit, self._per_ms = limit, per_seconds * 1000
        self._first, self._growth, self._longest = lockout_seconds, growth, longest_seconds
        self._failures: _Recent[_Failures] = _Recent(size)

    def __len__(self) -> int:
        return len(self._failures)

    def check(self, key: str, now_ms: int) -> int:
        """Whole seconds to wait before the next attempt, 0 when it may go on."""
        known = self._failures.get(key)
        return max(0, _seconds_up(known.locked_until_ms - now_ms)) if known else 0

    def failed(self, key: str, now_ms: int) -> None:
        """Count a failure."""
        known = self._failures.get(key)
        if known is None or now_ms >= known.forgotten_at_ms:
            known = _Failures(0, 0, 0, 0)
        times, lockout = known.times + 1, known.lockout_seconds
        if times >= self._limit:
            lockout = min(lockout * self._growth or self._first, self._longest)
        until = max(known.locked_until_ms, now_ms + lockout * 1000)
        self._failures.put(key, _Failures(times, lockout, until, until + self._per_ms))

    def succeeded(self, key: str) -> None:
        """Forget the failures of a key."""
        self._failures.forget(key)

    def uncount(self, key: str) -> None:
        """Take back one `failed` of a key; a lockout that it brought stays."""
        if known := self._failures.get(key):
            self._failures.put(key, known._replace(times=max(0, known.times - 1)))


class Allowance(NamedTuple):
    """An answer of the rate limiter: how many more may come at once, and when to retry (0: this one is allowed)."""

    remaining: int
    retry_after_seconds: int

    @property
    def allowed(self) -> bool:
        return self.retry_after_seconds == 0


class _Bucket(NamedTuple):
    thousandths: int
    at_ms: int


class RateLimiter:
    """A token bucket for each key: `burst` requests at once, refilled by `per_second`."""

    def __init__(self, size: int = 10_000) -> None:
        self._buckets: _Recent[_Bucket] = _Recent(size)

    def __len__(self) -> int:
        return len(self._buckets)

    def take(self, key: str, per_second: int, now_ms: int, burst: int | None = None) -> Allowance:
        """Take one token; a refused request takes none. `burst` is `per_second` unless given, both at least 1."""
        burst = per_second if burst is None else burst
        if per_second < 1 or burst < 1:
            raise ValueError("a rate limit allows at least one request")
        full, (left, at_ms) = burst * 1000, self._buckets.get(key) or _Bucket(burst * 1000, now_ms)
        # per second and per thousandth of a token cancel out: `per_second` thousandths each millisecond
        left = min(full, left + max(0, now_ms - at_ms) * per_second)
        if left < 1000:
            self._buckets.put(key, _Bucket(left, max(at_ms, now_ms)))
            return Allowance(0, _seconds_up(-((left - 1000) // per_second)))
        self._buckets.put(key, _Bucket(left - 1000, max(at_ms, now_ms)))
        return Allowance((left - 1000) // 1000, 0)

    def give_back(self, key: str) -> None:
        """Take back one `take` that was allowed."""
        if bucket := self._buckets.get(key):
            self._buckets.put(key, bucket._replace(thousandths=bucket.thousandths + 1000))


def _seconds_up(ms: int) -> int:
    return -(-ms // 1000)
