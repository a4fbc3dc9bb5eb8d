"""`python -m bench.kernel`: processor time of one request, in process and without sockets, ours beside the bare app.

The steadiest figure there is on a machine that others use as well: processor time of all threads (the writer's too),
the least of several rounds, the sides by turns. What a server and its sockets cost comes on top (`bench.load`).
"""

import argparse
import shutil
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import uvloop

from bench import bare_app, profile, requests, sides
from bench.load import RESULTS

BATCH = 500  # requests in each round


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.kernel", description=__doc__)
    parser.add_argument("--entries", type=int, default=100_000, help="size of the databases (default: %(default)s)")
    parser.add_argument("--rounds", type=int, default=12, help="the least of so many counts (default: %(default)s)")
    parser.add_argument("--at-once", type=int, default=8, help="requests under way at a time (default: %(default)s)")
    parser.add_argument("--only", choices=requests.OPERATIONS)
    parser.add_argument("--keep", type=Path, help="a folder whose databases are made once and used again")
    return parser.parse_args()


def main() -> int:
    """Seed both sides and print a line for each operation."""
    given = options()
    RESULTS.mkdir(exist_ok=True)
    folder = given.keep or Path(tempfile.mkdtemp(prefix="data-", dir=RESULTS))
    try:
        prepared = [prepare(folder / name, given.entries) for name in ("ours", "bare")]
        uvloop.run(measure(prepared, given))
    finally:
        if not given.keep:
            shutil.rmtree(folder, ignore_errors=True)
    return 0


def prepare(place: Path, entries: int) -> Path:
    """The folder of a side with its database and the requests of each operation."""
    if not place.exists():
        place.mkdir(parents=True)
        until = int(time.time())
        side = getattr(sides, place.name)(place.name, place, entries, until)
        for operation in requests.OPERATIONS:
            requests.write(operation, side, until)
    return place


async def measure(places: list[Path], given: argparse.Namespace) -> None:
    """A line for each operation: microseconds of ours and of the bare app, and what part of ours the bare app needs."""
    apps = [profile.app_on(places[0]), bare_app.create_app(places[1] / "bare.db")]
    async with profile.lifespan(apps[0]) as state:  # the bare app has none
        for operation in [given.only] if given.only else requests.OPERATIONS:
            calls = [profile.calls_of(place / f"{operation}.requests") for place in places]
            turns = [[await spent(*each, state, given.at_once) for each in zip(apps, calls, strict=True)]
                     for _ in range(given.rounds)]  # fmt: skip
            ours, bare = (min(column) for column in zip(*turns, strict=True))
            print(f"{operation:<8}ours {ours:4d} us   bare {bare:4d} us   bare / ours {bare / ours:4.0%}", flush=True)


async def spent(app: profile.App, calls: list[profile.Call], state: dict[str, Any], at_once: int) -> int:
    """Microseconds of processor time a request."""
    before = time.process_time_ns()
    await profile.send(app, calls, state, BATCH, at_once)
    return (time.process_time_ns() - before) // BATCH // 1000


if __name__ == "__main__":
    sys.exit(main())
