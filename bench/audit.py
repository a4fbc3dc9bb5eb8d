"""`python -m bench.audit`: what sealing costs a create: our server beside itself without the follower that seals."""

import argparse
import dataclasses
import shutil
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path

from bench import rounds, sides
from bench.load import RESULTS, say
from bench.servers import running
from bench.sides import Side

UNSEALED = """
import sys
from hourbook import features
from hourbook.cli import main
from hourbook.features.followers import FOLLOWERS
features.load()
FOLLOWERS[:] = [one for one in FOLLOWERS if one.name != "audit"]
main(sys.argv[1:])
"""
GOAL = 0.9


def main() -> int:
    """0 where creates keep their share of the rate on every database."""
    parser = argparse.ArgumentParser(prog="python -m bench.audit")
    parser.add_argument("--entries", type=int, default=20_000)
    parser.add_argument("--seconds", type=int, default=4, help="length of each of a row's three runs (default: 4)")
    parser.add_argument("--sqlite", action="store_true", help="on SQLite only (default: on both)")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL only (default: on both)")
    given = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    RESULTS.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="data-", dir=RESULTS))
    try:
        chosen = [name for name in sides.DATABASES if getattr(given, name) or not (given.sqlite or given.postgres)]
        met = [on(name, folder / name, given) for name in chosen]
        return int(not all(met))
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def on(database: str, folder: Path, given: argparse.Namespace) -> bool:
    """Measure on one database, by turns; whether the goal is met."""
    folder.mkdir()
    until, made = int(time.time()), []
    with sides.DATABASES[database](folder) as makers:
        for name, change in (("sealed", lambda side: side), ("unsealed", without_seals)):
            say(f"{database}, {name}: seeding {given.entries:,} entries")
            (place := folder / name).mkdir()
            made.append(rounds.prepare(change(makers.ours(name, place, given.entries, until)), until))
        with ExitStack() as stack:
            servers = [rounds.Server(stack.enter_context(running(one.side, one.paths["list"])), one) for one in made]
            rows = rounds.rows(servers, ["create"], given.seconds)
    shares = [row["ours"]["rate"] / row["bare"]["rate"] for row in rows]
    for row, share in zip(rows, shares, strict=True):
        ours, bare = row["ours"], row["bare"]
        print(f"{database:8} {row['connections']:3} connections: {ours['rate']:6.0f} creates/s sealed, "
              f"{bare['rate']:6.0f} unsealed: {share:.0%}; p99 {ours['p99']:.1f} and {bare['p99']:.1f} ms, "
              f"processor {ours['cpu']:.0f} and {bare['cpu']:.0f} us")  # fmt: skip
    return min(shares) >= GOAL


def without_seals(side: Side) -> Side:
    """The same server without the follower."""
    at = side.command.index("-m")
    return dataclasses.replace(side, command=[*side.command[:at], "-c", UNSEALED, *side.command[at + 2 :]])


if __name__ == "__main__":
    sys.exit(main())
