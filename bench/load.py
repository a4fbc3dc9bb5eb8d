"""`python -m bench.load`: seed, start, measure both sides by turns, print the table, write the JSON (see README.md)."""

import argparse
import json
import shutil
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from bench import machine, report, requests, rounds, sides
from bench.servers import running

RESULTS = Path(__file__).parent / "results"


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.load", description="Measure our server beside a bare app.")
    parser.add_argument("--entries", default="100000,1000000", help="sizes of the databases (default: %(default)s)")
    parser.add_argument("--seconds", type=int, default=5, help="length of each of a row's three runs (default: 5)")
    parser.add_argument("--only", choices=requests.OPERATIONS, help="measure one operation alone")
    parser.add_argument("--quick", action="store_true", help="10,000 entries and runs of 2 s: a check, not a figure")
    parser.add_argument("--sqlite", action="store_true", help="measure on SQLite only (default: on both)")
    parser.add_argument("--postgres", action="store_true", help="measure on PostgreSQL only (default: on both)")
    parser.add_argument("--self-test", action="store_true", help="the bare app on both sides: ratios must be near 1")
    given = parser.parse_args()
    if given.quick:
        given.entries, given.seconds = "10000", 2
    return given


def main() -> int:
    """0 unless a row was invalid or an acknowledged entry was lost; a missed goal is a result, not a failure."""
    given = options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the children are ended too
    RESULTS.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="data-", dir=RESULTS))  # on the disk of the checkout: /tmp may be memory
    try:
        return bench(folder, given)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def bench(folder: Path, given: argparse.Namespace) -> int:
    """The whole run in `folder`."""
    facts = machine.facts(folder)
    say(f"{facts['cores']} cores, {facts['filesystem']}, a flush takes {facts['flushMicros']} us, load {facts['load']}")
    rows, ended = [], []
    for database in chosen(given):
        found = on_database(database, folder / database, given)
        rows, ended = rows + found[0], ended + found[1]
    print("\n" + report.table(rows, ended))
    how = {"seconds": given.seconds, "rounds": rounds.ROUNDS, "quick": given.quick, "selfTest": given.self_test}
    how["command"] = " ".join(["python -m bench.load", *sys.argv[1:]])
    write_json({"machine": facts, "run": how, "rows": rows, "servers": ended})
    return int(not all(report.valid(row) for row in rows) or any(server["lost"] for server in ended))


def chosen(given: argparse.Namespace) -> list[str]:
    """The databases to measure on."""
    return [name for name in sides.DATABASES if getattr(given, name) or not (given.sqlite or given.postgres)]


def on_database(database: str, folder: Path, given: argparse.Namespace) -> tuple[list[report.Row], list[report.Row]]:
    """The rows of one database and what is known of its servers when they are down; its files are gone afterwards."""
    folder.mkdir()
    with sides.DATABASES[database](folder) as makers:
        prepared = prepare(folder, [int(size) for size in given.entries.split(",")], makers, given.self_test)
        with ExitStack() as stack:
            up = [(stack.enter_context(running(each.side, each.paths["list"])), each) for each in prepared]
            servers = [rounds.Server(*each) for each in up]
            rows = rounds.rows(servers, [given.only] if given.only else list(requests.OPERATIONS), given.seconds)
        ended = [ending(server) for server in servers]
    shutil.rmtree(folder)
    return rows, ended


def prepare(folder: Path, sizes: list[int], makers: sides.Makers, self_test: bool) -> list[rounds.Prepared]:
    """Both sides at each size, seeded with the same entries and checked; ours first in each pair."""
    made, until = [], int(time.time())
    for size in sizes:
        for name, make in (("ours", makers.bare if self_test else makers.ours), ("bare", makers.bare)):
            say(f"{name}: seeding {size:,} entries, then one request of each kind and three warm starts")
            place = folder / f"{name}-{size}"
            place.mkdir()
            made.append(rounds.prepare(make(name, place, size, until), until))
    return made


def ending(server: rounds.Server) -> dict[str, Any]:
    """What is known of a server when it is down: first answer, highest memory, acknowledged entries that are gone."""
    side, prepared = server.prepared.side, server.prepared
    acknowledged = sum(run["requests"] - run["errors"] for run in server.runs["create"])
    return {
        "name": side.name,
        **rounds.size(side),
        "firstAnswer": prepared.first_answer,
        "rss": max(run["rss"] for runs in server.runs.values() for run in runs),
        "lost": max(0, int(prepared.rows + acknowledged - side.rows())),
    }


def write_json(result: dict[str, Any]) -> None:
    """Keep everything that was measured beside the earlier results."""
    path = RESULTS / f"{time.strftime('%Y%m%d-%H%M%S')}.json"
    path.write_text(json.dumps(result, indent=1), encoding="utf-8")
    say(f"written to {path}")


def say(text: str) -> None:
    """Progress, apart from the result."""
    print(text, file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
