"""Who is counted among the connections stays in view of the clock, however one gives way to another."""

import asyncio
from typing import Any

import pytest

from hourbook.connections.crowds import Connections, Crowd
from hourbook.settings import Settings


class Silent:
    """A connection that waits for ever, as ``protocol.py`` keeps one."""

    crowd: Crowd | None = None
    place, owes, held = "", "head", 0

    def __init__(self, among: Connections) -> None:
        self.among, self.late = among, False

    def is_late(self, now: float) -> bool:
        return True

    def end_late(self) -> None:
        self.late = True
        self.among.leave(self)

    def break_off(self) -> None:
        self.among.leave(self)

    def give_up(self) -> None:
        self.among.leave(self)


def come(among: Connections, number: int) -> Silent:
    one = Silent(among)
    among.enter(one, f"10.0.0.{number}", 1)
    assert one.crowd is not None
    one.crowd.waiting[one] = None
    return one


@pytest.mark.parametrize("limits", [{"max_connections": 4}, {"max_connections_per_address": 1}], ids=str)
def test_who_comes_again_where_all_is_full_is_seen_by_the_clock(limits: dict[str, Any], tmp_path: Any) -> None:
    async def scenario() -> tuple[int, list[bool]]:
        among = Connections(Settings(data=str(tmp_path), **limits))
        there = [come(among, number) for _ in range(2) for number in range(4)]
        left = [one for one in there if one.crowd is not None]
        assert among.size == len(left) == 4
        among._tick(asyncio.get_running_loop())
        return among.size, [one.late for one in left]

    assert asyncio.run(scenario()) == (0, [True] * 4)
