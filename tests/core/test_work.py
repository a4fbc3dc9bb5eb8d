"""Work that leaves its transaction: tried again, given up, taken over, in order, and never twice at the same time."""

import asyncio
import time
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.db.tables import Column, Integer, String, new_id
from hourbook.core.work import work
from tests.world import Server

metadata = sa.MetaData()
deeds = sa.Table(
    "deeds", metadata,
    Column("id", String(24), primary_key=True), Column("of", String(10)), Column("n", Integer),
    *work.work_columns("deeds"),
)  # fmt: skip
RETRIES = (15, 60)


class Scene:
    """A kind of work with a table of its own, and what was performed of it, in order."""

    def __init__(self, server: Server, perform: Callable[[Any], Any]) -> None:
        self.server, self.app = server, server.app
        self.performed: list[Any] = []
        self.told: list[str] = []
        self._perform = perform
        self.kind = work.WorkKind(deeds, self.perform, None, self._given_up, RETRIES, 30, 4, None)

    async def perform(self, app: Any, row: Any) -> Any:
        self.performed.append(row.n)
        return await self._perform(row)

    def _given_up(self, ctx: Any, row: Any, reason: str) -> None:
        self.told.append(reason)

    def with_(self, **facts: Any) -> "Scene":
        self.kind = self.kind._replace(**facts)
        return self

    def put(self, *numbers: int, of: str = "") -> None:
        def rows(tx: Any) -> None:
            for n in numbers:
                tx.execute(sa.insert(deeds), {"id": new_id(), "of": of, "n": n, **work.piece(work.now())})
            work.wake(tx, deeds)

        self.app.db.now(rows)

    def hands(self) -> work.Hands:
        hands = work.Hands(self.app, self.kind)
        hands.alone = False  # other hands of the same process are meant to be those of another
        return hands

    def do(self) -> None:
        """What is due now, to the end."""

        async def all_of_it(hands: work.Hands) -> None:
            while await hands.begin() == 0:
                await asyncio.wait(hands.under_way)

        self.server.run(all_of_it(self.hands()))

    def rows(self) -> list[Any]:
        return self.app.db.now(lambda tx: list(tx.execute(sa.select(deeds).order_by(deeds.c.n))))


@pytest.fixture
def scene(server: Server) -> Iterator[Callable[..., Scene]]:
    server.app.db.now(lambda tx: metadata.create_all(tx))
    yield lambda perform: Scene(server, perform)
    server.app.db.now(lambda tx: metadata.drop_all(tx))


async def nothing(row: Any) -> None:
    """A piece of work that is easy."""


async def fails(row: Any) -> None:
    raise work.Failed(f"no {row.n}")


def test_what_fails_is_tried_again_after_its_delays_and_then_given_up(scene: Callable[..., Scene]) -> None:
    at = scene(fails)
    with time_machine.travel(time.time(), tick=False) as clock:
        at.put(1)
        for delay in RETRIES:
            at.do()
            [row] = at.rows()
            assert (row.state, row.failure, row.claimed_by) == ("WAITING", "no 1", None)
            assert row.next_try_at == work.now() + delay * 1000
            at.do()  # too early
            clock.shift(delay)
        assert at.told == []
        at.do()
        clock.shift(100_000)
        at.do()
    [row] = at.rows()
    assert (row.state, row.attempts, at.performed, at.told) == ("GIVEN_UP", 3, [1, 1, 1], ["no 1"])


def test_what_is_hopeless_is_not_tried_again(scene: Callable[..., Scene]) -> None:
    async def refused(row: Any) -> None:
        raise work.Hopeless("gone")

    at = scene(refused)
    at.put(1)
    at.do()
    assert (at.rows()[0].state, at.told) == ("GIVEN_UP", ["gone"])


def test_an_error_nobody_foresaw_keeps_its_name_alone(scene: Callable[..., Scene]) -> None:
    async def broken(row: Any) -> None:
        raise KeyError("https://example.org/?token=secret")

    at = scene(broken)
    at.put(1)
    at.do()
    assert at.rows()[0].failure == "KeyError"


def test_done_gets_the_result_in_the_transaction_that_ends_the_piece(scene: Callable[..., Scene]) -> None:
    async def answered(row: Any) -> int:
        return int(row.n) * 2

    def keep(ctx: Any, row: Any, result: int) -> None:
        ctx.tx.execute(sa.update(deeds).where(deeds.c.id == row.id).values(n=result))
        if result == 42:
            raise OSError("and not kept")

    at = scene(answered).with_(done=keep)
    at.put(1, 21)
    at.do()
    first, second = at.rows()
    assert (first.n, first.state) == (2, "DONE")
    assert (second.n, second.state, second.failure) == (21, "WAITING", "OSError")


def test_what_is_claimed_nobody_else_gets_until_the_claim_ends(scene: Callable[..., Scene]) -> None:
    at = scene(nothing)
    at.put(1, 2)
    with time_machine.travel(time.time(), tick=False) as clock:
        claimed = at.app.db.now(work.claim, at.kind, "somebody", 1)
        at.do()
        assert at.performed == [2 if claimed[0].n == 1 else 1]
        clock.shift(31)
        at.do()
        assert sorted(at.performed) == [1, 2]
        assert not at.app.db.now(work.renew, at.kind, claimed[0]), "who was too late changes nothing"
    assert [row.attempts for row in at.rows()] in ([2, 1], [1, 2])


def test_who_claims_its_own_piece_again_ends_the_second_attempt_alone(scene: Callable[..., Scene]) -> None:
    """The lease ran out while the process itself stood still: its first attempt comes back too late."""
    told: list[Any] = []
    at = scene(nothing).with_(done=lambda ctx, row, result: told.append(result))
    at.put(1)
    with time_machine.travel(time.time(), tick=False) as clock:
        [first] = at.app.db.now(work.claim, at.kind, "me", 1)
        clock.shift(31)
        [second] = at.app.db.now(work.claim, at.kind, "me", 1)
        at.server.verb(work.finish, at.kind, first, "too late")
        at.server.verb(work.fail, at.kind, first, "too late", True)
        assert not at.app.db.now(work.renew, at.kind, first)
        assert (at.rows()[0].state, at.rows()[0].claimed_by, told, at.told) == ("WAITING", "me", [], [])
        at.server.verb(work.finish, at.kind, second, "done")
    assert (at.rows()[0].state, told) == ("DONE", ["done"])


def test_a_claim_is_renewed_while_the_work_goes_on(scene: Callable[..., Scene]) -> None:
    async def slow(row: Any) -> None:
        await renewed.wait()

    renewed = asyncio.Event()
    at = scene(slow).with_(lease=1)
    at.put(1)

    async def scenario() -> None:
        first, second = at.hands(), at.hands()
        assert await first.begin() == 0
        until = time.monotonic() + 2.2  # two leases, long enough for a busy machine
        while time.monotonic() < until:
            assert await second.begin() > 0
            await asyncio.sleep(0.05)
        renewed.set()
        await asyncio.wait(first.under_way)

    at.server.run(scenario())
    assert (at.performed, at.rows()[0].state, at.rows()[0].attempts) == ([1], "DONE", 1)


def test_who_loses_the_claim_stops(scene: Callable[..., Scene]) -> None:
    ended = asyncio.Event()

    async def endless(row: Any) -> None:
        try:
            await asyncio.Event().wait()
        finally:
            ended.set()

    at = scene(endless).with_(lease=0.3)
    at.put(1)

    async def scenario() -> None:
        hands = at.hands()
        await hands.begin()
        await at.app.db.write(lambda tx: tx.execute(sa.update(deeds).values(claimed_by="another")))
        await asyncio.wait_for(ended.wait(), 5)
        await asyncio.gather(*hands.under_way)

    at.server.run(scenario())
    assert at.rows()[0].claimed_by == "another"


def test_a_piece_that_kills_its_process_each_time_is_given_up(scene: Callable[..., Scene]) -> None:
    at = scene(nothing)
    at.put(1)
    at.app.db.now(lambda tx: tx.execute(sa.update(deeds).values(attempts=len(RETRIES) + 1)))
    at.do()
    assert (at.performed, at.rows()[0].state, at.told) == ([], "GIVEN_UP", ["the process ended at every attempt"])


def test_pieces_of_one_key_are_done_in_their_order_one_after_the_other(scene: Callable[..., Scene]) -> None:
    refused = [1]

    async def first_time_refused(row: Any) -> None:
        if row.n in refused:
            refused.remove(row.n)
            raise work.Failed("not now")

    at = scene(first_time_refused).with_(in_order=("of", "n"))
    with time_machine.travel(time.time(), tick=False) as clock:
        at.put(3, 2, 1, of="a")
        at.put(9, of="b")
        at.do()
        assert sorted(at.performed) == [1, 9], "what failed holds up those behind it, and nobody else"
        clock.shift(15)
        at.do()
    assert [n for n in at.performed if n != 9] == [1, 1, 2, 3]


def test_no_more_than_so_many_at_once_and_the_commit_wakes(scene: Callable[..., Scene], monkeypatch: Any) -> None:
    most, now = 0, 0

    async def counted(row: Any) -> None:
        nonlocal most, now
        now += 1
        most = max(most, now)
        await asyncio.sleep(0)
        now -= 1
        if len(at.performed) == 10:
            over.set()

    over = asyncio.Event()
    at = scene(counted).with_(at_once=3)
    monkeypatch.setattr(work, "WORK_KINDS", [at.kind])

    async def scenario() -> None:
        at.app.news.start()
        doing = asyncio.ensure_future(work.forever(at.app))
        await asyncio.sleep(0)
        try:
            for n in range(10):
                await asyncio.to_thread(at.put, n)
            await asyncio.wait_for(over.wait(), 20)  # less than work.LOOK: it is the commits that wake
        finally:
            doing.cancel()
            await asyncio.gather(doing, return_exceptions=True)
            await at.app.news.stop()

    at.server.run(scenario())
    assert 1 <= most <= 3
    assert {row.state for row in at.rows()} == {"DONE"}


def test_whoever_hangs_leaves_places_to_the_others_however_many_they_are(scene: Callable[..., Scene]) -> None:
    released = asyncio.Event()

    async def hangs_unless_good(row: Any) -> None:
        if row.of.startswith("bad"):
            await released.wait()

    at = scene(hangs_unless_good).with_(at_once=32, shares=(("of", 12),))
    for one in range(12):
        at.put(*range(40), of=f"bad {one}")
    at.put(*range(50), of="good")

    async def scenario() -> None:
        hands = at.hands()
        async with asyncio.timeout(30):
            while sum(row.of == "good" and row.state == "DONE" for row in await at.app.db.fresh(rows_of)) < 50:
                await hands.begin()
                held = [row.of for row in hands.under_way.values()]
                assert len(held) <= 32 and max(map(held.count, {*held, "nobody"})) <= 12
                await asyncio.sleep(0)
        released.set()
        await asyncio.wait(hands.under_way)

    at.server.run(scenario())


def rows_of(tx: Any) -> list[Any]:
    return list(tx.execute(sa.select(deeds)))


def test_one_alone_has_its_whole_share_and_not_more(scene: Callable[..., Scene]) -> None:
    at = scene(nothing).with_(at_once=64, shares=(("of", 12), ("n", 5)))
    at.put(*[1] * 20, *[2] * 20, *[3] * 20, of="a")
    claimed = at.app.db.now(work.claim, at.kind, "somebody", 64)
    assert len(claimed) == 12 and max([row.n for row in claimed].count(n) for n in (1, 2, 3)) == 5
    assert at.app.db.now(work.claim, at.kind, "somebody", 52, claimed) == []
    assert len(at.app.db.now(work.claim, at.kind, "somebody", 52, claimed[:8])) == 4


def test_a_stop_is_quick_and_gives_back_what_was_under_way(scene: Callable[..., Scene], monkeypatch: Any) -> None:
    begun = asyncio.Event()

    async def endless(row: Any) -> None:
        begun.set()
        await asyncio.Event().wait()

    at = scene(endless)
    monkeypatch.setattr(work, "GRACE", 0.05)
    at.put(1)

    async def scenario() -> float:
        doing = asyncio.ensure_future(at.hands().forever())
        await begun.wait()
        before = time.monotonic()
        doing.cancel()
        await asyncio.gather(doing, return_exceptions=True)
        return time.monotonic() - before

    assert at.server.run(scenario()) < 1
    [row] = at.rows()
    assert (row.claimed_by, row.state, row.next_try_at <= work.now()) == (None, "WAITING", True)
