"""`python -m bench.reports`: our reports beside the bare SQL that yields the same rows, in one run (see README.md)."""

import argparse
import http.client
import json
import shutil
import signal
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from bench import machine, measure, reports_table, requests, servers
from bench.load import RESULTS, say, write_json
from bench.reports_cases import Case, cases, memory_cases
from bench.reports_sides import SHAPES, Place, on_postgres, on_sqlite

Row = dict[str, Any]
ROUNDS = 3
CREATE_SECONDS = 5


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.reports", description="Measure reports beside bare SQL.")
    parser.add_argument("--entries", default="100000,1000000", help="sizes of the databases (default: %(default)s)")
    parser.add_argument("--quick", action="store_true", help="60,000 entries: a check, not a figure")
    parser.add_argument("--shape", choices=SHAPES, help="one shape only (default: both, the second of the first size)")
    parser.add_argument("--postgres", action="store_true", help="measure on PostgreSQL only (default: on both)")
    parser.add_argument("--sqlite", action="store_true", help="measure on SQLite only")
    given = parser.parse_args()
    if given.quick:
        given.entries = "60000"
    return given


def main() -> int:
    """0 unless an answer was wrong or refused; a missed goal is a result."""
    given = options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the children are ended too
    RESULTS.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="data-", dir=RESULTS))
    makers = [on_sqlite] if given.sqlite else [on_postgres] if given.postgres else [on_sqlite, on_postgres]
    try:
        facts = machine.facts(folder)
        rows = [row for size, shape in wanted(given) for make in makers for row in measured(make, folder, size, shape)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print("\n" + reports_table.table(rows))
    write_json({"machine": facts, "run": {"rounds": ROUNDS, "quick": given.quick}, "reports": rows})
    return 0


def wanted(given: argparse.Namespace) -> list[tuple[int, str]]:
    """Sizes and shapes: all sizes in the first shape, and the first size in the second."""
    sizes, (first, second) = [int(size) for size in given.entries.split(",")], SHAPES
    if given.shape:
        return [(size, given.shape) for size in sizes]
    return [*((size, first) for size in sizes), (sizes[0], second)]


def measured(make: Any, folder: Path, size: int, shape: str) -> list[Row]:
    """The rows of one database at one size and in one shape."""
    with ExitStack() as stack:
        say(f"{make.__name__.removeprefix('on_')}: seeding {size:,} entries, {shape}")
        place: Place = stack.enter_context(make(folder, size, int(time.time()), shape))
        path = requests.write("create", place.side, place.until)
        server = stack.enter_context(servers.running(place.side, requests.write("list", place.side, place.until)))
        memory = remembered(place, server.pid)
        rows = compared(place, list(cases(place)))
        with report_all_the_time(place):
            creating = measure.run(server, path, 8, CREATE_SECONDS)
        if creating["errors"]:
            raise SystemExit(f"{creating['errors']} creates were refused while a report ran")
        memory["end"] = servers.peak_mib(server.pid)
        rows.append({"case": "create meanwhile", "p99": creating["p99"], "rate": creating["rate"], "memory": memory})
    return [{"database": place.database, "entries": size, "shape": shape, **row} for row in rows]


# --- measuring


def remembered(place: Place, pid: int) -> dict[str, float]:
    """The most memory in MiB that the server has held when it is ready, after a report of a month and of a year with
    as many groups each, and after one with a great many groups."""
    found = {"ready": servers.peak_mib(pid)}
    for name, body in memory_cases(place):
        ask(place, "summary", body)
        found[name] = servers.peak_mib(pid)
    return found


def compared(place: Place, asked: list[Case]) -> list[Row]:
    """Medians in milliseconds of both sides. Each case is checked first, which also warms up; then in each round all
    of them take their turns, so that a noisy minute hits all."""
    answers = [checked(place, case) for case in asked]
    turns = [[turn(place, case) for case in asked] for _ in range(ROUNDS)]
    return [
        row | {side: statistics.median(times[side] for times in case_turns) for side in ("bare", "ours")}
        for row, case_turns in zip(answers, zip(*turns, strict=True), strict=True)
    ]


def turn(place: Place, case: Case) -> dict[str, float]:
    """Milliseconds of both sides, once."""
    return {"bare": took(lambda: case.bare(place.bare)), "ours": took(lambda: ask(place, case.kind, case.body))}


def checked(place: Place, case: Case) -> Row:
    """How many rows and bytes both sides yield, which must have counted the same."""
    say(f"{place.database}: {case.name}")
    rows, answer = case.bare(place.bare), ask(place, case.kind, case.body)
    check(case.name, rows, answer)
    return {"case": case.name, "rows": len(rows), "bytes": len(answer)}


def check(name: str, rows: list[Any], answer: bytes) -> None:
    """The bare statement must have counted the same entries and seconds, else the two are not the same work."""
    totals = json.loads(answer)["totals"][0]
    counted = [row for row in rows if len(row) < 12]  # the rows of sums, not those of a page
    found = sum(row[-4] for row in counted), sum(row[-2] for row in counted), sum(row[-1] for row in counted)
    if found != (totals["totalTime"], totals["entriesCount"], totals["totalAmount"]):
        raise SystemExit(f"{name}: the bare statement yields {found}, the report {totals}")


def took(work: Callable[[], Any]) -> float:
    """Milliseconds."""
    started = time.perf_counter()
    work()
    return (time.perf_counter() - started) * 1000


def ask(place: Place, kind: str, body: dict[str, Any]) -> bytes:
    """The report, which must be answered well."""
    connection = http.client.HTTPConnection("127.0.0.1", place.side.port, timeout=120)
    try:
        headers = {"X-Api-Key": place.side.key, "Content-Type": "application/json"}
        path = f"/report/v1/workspaces/{place.side.workspace_id}/reports/{kind}"
        connection.request("POST", path, json.dumps(body), headers)
        answer = connection.getresponse()
        text = answer.read()
    finally:
        connection.close()
    if answer.status != 200:
        raise SystemExit(f"{kind} was answered with {answer.status}: {text[:500]!r}")
    return text


@contextmanager
def report_all_the_time(place: Place) -> Iterator[None]:
    """Have one report after the other made as long as the block lasts."""
    _, kind, body, _ = next(cases(place))
    stop = threading.Event()

    def loop() -> None:
        while not stop.is_set():
            ask(place, kind, body)

    thread = threading.Thread(target=loop)
    thread.start()
    try:
        yield
    finally:
        stop.set()
        thread.join()


if __name__ == "__main__":
    sys.exit(main())
