"""`python -m bench.profile create|list|one`: where the time of one request goes, in process and without sockets.

First the plain time a request takes, then the same requests under cProfile in every thread (the writer's too).
The waiting of idle threads stands in the profile as SimpleQueue.get and runners.run: look past it.
"""

import argparse
import asyncio
import cProfile
import pstats
import shutil
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import uvloop

from bench import requests, sides
from bench.load import RESULTS

Message = dict[str, Any]
App = Callable[[Message, Callable[[], Awaitable[Message]], Callable[[Message], Awaitable[None]]], Awaitable[None]]
Call = tuple[Message, bytes]


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m bench.profile", description=__doc__)
    parser.add_argument("operation", choices=requests.OPERATIONS)
    parser.add_argument("--entries", type=int, default=10000, help="size of the database (default: %(default)s)")
    parser.add_argument("--count", type=int, default=2000, help="requests in each of the two parts")
    parser.add_argument("--at-once", type=int, default=8, help="requests under way at a time (default: %(default)s)")
    parser.add_argument("--sort", choices=("tottime", "cumulative"), default="tottime")
    parser.add_argument("--lines", type=int, default=45)
    given = parser.parse_args()
    RESULTS.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="data-", dir=RESULTS))
    try:
        return profile(folder, given)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def profile(folder: Path, given: argparse.Namespace) -> int:
    """Both parts on one seeded database."""
    until = int(time.time())
    side = sides.ours("ours", folder, given.entries, until)
    calls = calls_of(requests.write(given.operation, side, until))
    plain = uvloop.run(drive(folder, calls, given.count, given.at_once))
    print(f"{given.operation}: {plain:.0f} us a request, {given.at_once} at once, {given.entries:,} entries")
    profiles: list[cProfile.Profile] = []
    threading.setprofile(lambda *_: start(profiles))  # called in each new thread, where it puts itself out of the way
    start(profiles)
    uvloop.run(drive(folder, calls, given.count, given.at_once))
    profiles[0].disable()
    total = pstats.Stats(profiles[0], stream=sys.stdout)
    for other in profiles[1:]:
        total.add(other)
    total.sort_stats(given.sort).print_stats(given.lines)
    return 0


def start(profiles: list[cProfile.Profile]) -> None:
    """Profile the current thread from here on."""
    profiles.append(cProfile.Profile())
    profiles[-1].enable()


def calls_of(path: Path) -> list[Call]:
    """The requests of a file of bench/requests.py as ASGI scopes with bodies."""
    return [call_of(*line.split("\t")) for line in path.read_text(encoding="utf-8").splitlines()]


def call_of(method: str, target: str, key: str, body: str) -> Call:
    """One request as uvicorn would hand it to the app."""
    path, _, query = target.partition("?")
    content = body.encode()
    headers = [(b"x-api-key", key.encode()), (b"host", b"127.0.0.1")]
    if content:
        headers += [(b"content-type", b"application/json"), (b"content-length", str(len(content)).encode())]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": method,
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": headers,
        "client": ("127.0.0.1", 50000),
        "server": ("127.0.0.1", 80),
    }
    return scope, content


async def drive(folder: Path, calls: list[Call], count: int, at_once: int) -> float:
    """Start the app on a data folder, send `count` requests after some uncounted ones; microseconds a request."""
    app = app_on(folder)
    async with lifespan(app) as state:
        await send(app, calls, state, count // 10, at_once)
        started = time.perf_counter()
        await send(app, calls, state, count, at_once)
        return (time.perf_counter() - started) / count * 1e6


def app_on(folder: Path) -> App:
    """Our app as `hourbook serve --data FOLDER` builds it."""
    from hourbook.app import create_app
    from hourbook.settings import Settings

    app: App = create_app(Settings(data=str(folder)))
    return app


async def send(app: App, calls: list[Call], state: Message, count: int, at_once: int) -> None:
    """Send the calls in a loop, `at_once` at a time."""
    turns = iter(range(count))

    async def worker() -> None:
        for turn in turns:
            await call(app, calls[turn % len(calls)], state)

    await asyncio.gather(*(worker() for _ in range(at_once)))


async def call(app: App, request: Call, state: Message) -> None:
    """One request; an answer other than 2xx ends the run, since it would be timed as if it were work."""
    scope, body = request
    answers: list[Message] = []
    never = asyncio.Event()
    messages = iter([{"type": "http.request", "body": body, "more_body": False}])

    async def receive() -> Message:
        message = next(messages, None)
        if message is None:
            await never.wait()
        return message or {"type": "http.disconnect"}

    async def answer(message: Message) -> None:
        answers.append(message)

    await app({**scope, "headers": list(scope["headers"]), "state": state.copy()}, receive, answer)
    if not 200 <= answers[0]["status"] < 300:
        raise SystemExit(f"{scope['path']} answered {answers[0]['status']}: {answers[-1].get('body')!r}")


@asynccontextmanager
async def lifespan(app: App) -> AsyncIterator[Message]:
    """Start-up and shutdown of an app as a server does them; gives the state it set."""
    to_app: asyncio.Queue[Message] = asyncio.Queue()
    from_app: asyncio.Queue[Message] = asyncio.Queue()
    state: Message = {}
    scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": state}
    task = asyncio.ensure_future(app(scope, to_app.get, from_app.put))
    await to_app.put({"type": "lifespan.startup"})
    started = await from_app.get()
    if started["type"] != "lifespan.startup.complete":
        raise SystemExit(f"the app did not start: {started.get('message')}")
    yield state
    await to_app.put({"type": "lifespan.shutdown"})
    await from_app.get()
    await task


if __name__ == "__main__":
    sys.exit(main())
