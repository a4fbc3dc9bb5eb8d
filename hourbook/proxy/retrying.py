"""Sends a request again that was not done, where that can not double anything."""

import asyncio
from collections.abc import Callable
from email.utils import parsedate_to_datetime
from typing import Any

import httpx2

from hourbook.core.base.clock import now
from hourbook.core.edge.operations import Operation
from hourbook.proxy.problems import Problem

TRIES = 4
PAUSES = (500, 1000, 2000)  # ms, where the answer names none
LONGEST_PAUSE = 30_000  # what asks for more is handed on at once, with its Retry-After
SAFE = ("GET", "HEAD", "OPTIONS")
IDEMPOTENT = (*SAFE, "PUT", "DELETE")
NOT_AGAIN = (501, 505)  # no second try changes these


def may_repeat(method: str, op: Operation | None) -> bool:
    """Whether the same request twice does what it does once."""
    return method in IDEMPOTENT or (op is not None and op.reads)


def pause_of(status: int, headers: httpx2.Headers, tried: int) -> int | None:
    """Milliseconds to wait before the next try; None: this is the answer."""
    if tried >= TRIES or not (status == 429 or (status >= 500 and status not in NOT_AGAIN)):
        return None
    asked = retry_after(headers.get("retry-after", ""))
    if asked is None:
        return PAUSES[min(tried, len(PAUSES)) - 1]
    return asked if asked <= LONGEST_PAUSE else None


def retry_after(text: str) -> int | None:
    """Milliseconds that a Retry-After asks for, in seconds or as a date; None where it says nothing readable."""
    text = text.strip()
    if text.isascii() and text.isdigit() and len(text) < 10:
        return int(text) * 1000
    try:
        return max(0, int(parsedate_to_datetime(text).timestamp()) * 1000 - now()) if text else None
    except (ValueError, OverflowError):
        return None


async def until_done(send: Callable[[], Any]) -> httpx2.Response:
    """The first answer that is worth handing on. Raises Problem."""
    for tried in range(1, TRIES + 1):
        try:
            answer: httpx2.Response = await send()
        except Problem:
            if tried == TRIES:
                raise
            pause = PAUSES[tried - 1]
        else:
            asked = pause_of(answer.status_code, answer.headers, tried)
            if asked is None:
                return answer
            pause = asked
            await answer.aclose()
        await asyncio.sleep(pause / 1000)
    raise AssertionError("the last try returns or raises")


async def once_more(send: Callable[[], Any]) -> httpx2.Response:
    """Send again, once, what only reads and met a connection that the upstream was about to close."""
    try:
        return await send()  # type: ignore[no-any-return]
    except Problem as problem:
        if problem.slug != "upstream-broke-off":
            raise
        return await send()  # type: ignore[no-any-return]
