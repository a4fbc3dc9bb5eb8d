"""The exchanges as they pass: the newest for the local page, a line each for the terminal, all for the record."""

import contextlib
import sys
from collections import deque
from collections.abc import Callable, Iterator
from functools import cached_property
from itertools import count
from typing import Any

from hourbook.core.base.clock import instant_text
from hourbook.core.base.logs import get_logger
from hourbook.explain.terminal import for_terminal
from hourbook.proxy.exchange import Exchange, shown
from hourbook.proxy.recording import Record

log = get_logger()
MOST_SHOWN = 300
MOST_CAUSES = 4
WIDTH = 300  # characters of a line


class Seen:
    """One that has passed, and its number."""

    def __init__(self, number: int, exchange: Exchange) -> None:
        self.number, self.exchange = number, exchange

    @cached_property
    def view(self) -> dict[str, Any]:
        """What is shown of it: masked when somebody looks for the first time, and only then."""
        return shown(self.exchange, self.number)


class Watch:
    """Who looks on. ``say`` prints one line."""

    def __init__(self, record: Record | None = None, say: Callable[[str], None] | None = None) -> None:
        self._newest: deque[Seen] = deque(maxlen=MOST_SHOWN)
        self._numbers = count(1)
        self._record, self._say = record, say or printed

    def add(self, exchange: Exchange) -> None:
        """One more has passed. What goes wrong here must not cost the answer, which has left."""
        try:
            if self._record is not None and not self._record.is_full and not self._record.add(exchange):
                self._say("The record is full; nothing more is written to it.")
            for line in lines(exchange):
                self._say(line)
            self._newest.append(Seen(next(self._numbers), exchange))
        except Exception:
            log.exception("an exchange could not be shown")

    @property
    def newest(self) -> int:
        """The number of the last one."""
        return self._newest[-1].number if self._newest else 0

    def since(self, number: int) -> list[dict[str, Any]]:
        """Those after a number, the oldest first."""
        return [each.view for each in tuple(self._newest) if each.number > number]

    def one(self, request_id: str) -> dict[str, Any] | None:
        return next((each.view for each in tuple(self._newest) if each.exchange.id == request_id), None)


def printed(line: str) -> None:
    with contextlib.suppress(OSError):  # nobody reads it any more
        sys.stdout.write(f"{line}\n")
        sys.stdout.flush()


def lines(one: Exchange) -> list[str]:
    """An exchange in words: a line, and below it what is wrong and how to mend it."""
    notes = [f"{one.tries} tries"] if one.tries > 1 else []
    notes += ["kept answer"] if one.replayed else []
    notes += [one.reason + ("?" if is_a_guess(one) else "")] if one.reason else []
    aside = f"  {', '.join(notes)}" if notes else ""
    time = instant_text(one.at)[11:19]
    said = [f"{time}  {one.status or '---'}  {one.method:6} {one.path}  {one.milliseconds} ms{aside}"]
    return [one_line(line) for line in (*said, *(f"          {each}" for each in remarks(one)))]


def is_a_guess(one: Exchange) -> bool:
    """Whether the reason is only one of several that fit alike."""
    return bool(one.told and len(one.told.causes) > 1 and one.told.causes[0].sure == "possible")


def remarks(one: Exchange) -> Iterator[str]:
    """What is wrong, and how to mend it."""
    causes = one.told.causes[:MOST_CAUSES] if one.told else []
    for number, each in enumerate(causes, start=1):
        yield f"{number}. {each.cause}" if len(causes) > 1 else each.cause
        if each.fix:
            yield f"Fix: {each.fix}"
    if one.told:
        yield from [f"To decide: {one.told.question}"] if one.told.question and causes else []
        yield from one.told.notes if not causes else []
    if one.found.ignored:
        yield f"Not read: {', '.join(one.found.ignored)}"
    yield from (f"{each.cause} {each.fix}" for each in one.found.hints)
    if one.cut:
        yield one.cut


def one_line(line: str) -> str:
    """Text of strangers on a terminal: nothing that moves its cursor, and not endless."""
    return for_terminal(line).replace("\n", "?")[:WIDTH]
