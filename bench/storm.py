"""`python -m bench.storm`: 20 honest clients, alone and beside 5,000 hostile connections, on both databases.

Half of the honest create entries, half list them, each as fast as it is answered. Goals: they keep 80 % of their rate
and every acknowledged entry; the server stays under 250 MiB and ends within 10 s of SIGTERM while the storm goes on.
"""

import argparse
import contextlib
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import NamedTuple

from bench import measure, requests, sides
from bench.load import RESULTS, chosen, say
from bench.servers import Running, end, peak_mib, running

HONEST, HOSTILE, ENTRIES = 20, 5_000, 10_000
KEPT, MOST_MIB, MOST_SECONDS = 0.8, 250, 10.0
STAYING = 60  # seconds that the hostile stay beyond the run, so that the server is ended while they are there


class Outcome(NamedTuple):
    """What one database showed; rates are answers a second."""

    database: str
    alone: dict[str, float]
    beside: dict[str, float]
    errors: int
    lost: int
    mib: float
    seconds: float  # from SIGTERM to the end

    def missed(self) -> list[str]:
        """The goals that were not met."""
        goals = {f"{name} keeps {KEPT:.0%}": self.beside[name] >= KEPT * self.alone[name] for name in self.alone} | {
            "nothing acknowledged is lost": not self.lost,
            "no honest request fails": not self.errors,
            f"under {MOST_MIB} MiB": self.mib < MOST_MIB,
            f"ends within {MOST_SECONDS:.0f} s": self.seconds < MOST_SECONDS,
        }
        return [goal for goal, met in goals.items() if not met]


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.storm", description="Honest clients beside hostile ones.")
    parser.add_argument("--seconds", type=int, default=10, help="length of each of the two runs (default: 10)")
    parser.add_argument("--hostile", type=int, default=HOSTILE, help="hostile connections (default: %(default)s)")
    parser.add_argument("--sqlite", action="store_true", help="on SQLite only (default: on both)")
    parser.add_argument("--postgres", action="store_true", help="on PostgreSQL only (default: on both)")
    return parser.parse_args()


def main() -> int:
    """0 where every goal is met."""
    given = options()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))  # so that the children are ended too
    allow_files(given.hostile + 500)
    RESULTS.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="data-", dir=RESULTS))
    try:
        outcomes = [storm(name, folder / name, given) for name in chosen(given)]
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(table(outcomes))
    return int(any(outcome.missed() for outcome in outcomes))


def allow_files(count: int) -> None:
    """Raise this process's own limit of open files, and its children's."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    wanted = count if hard == resource.RLIM_INFINITY else min(count, hard)
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(soft, wanted), hard))


def storm(database: str, folder: Path, given: argparse.Namespace) -> Outcome:
    """Both runs on a fresh server, which is ended while the storm goes on."""
    folder.mkdir()
    with sides.DATABASES[database](folder) as makers, contextlib.ExitStack() as around:
        until = int(time.time())
        side = makers.ours("storm", folder, ENTRIES, until)
        files = {name: requests.write(name, side, until) for name in ("create", "list")}
        before = side.rows()
        with running(side, files["list"]) as server:
            say(f"{database}: {HONEST} honest clients alone")
            warm = honest(server, files, 2)  # the first answers fill caches
            alone = honest(server, files, given.seconds)
            say(f"{database}: and beside {given.hostile} hostile connections")
            around.enter_context(hostile(side.port, given.hostile, given.seconds + STAYING))
            beside = honest(server, files, given.seconds)
            mib, ending = peak_mib(server.pid), time.perf_counter()
        seconds = time.perf_counter() - ending
        made = sum(run["create"]["requests"] - run["create"]["errors"] for run in (warm, alone, beside))
        lost = max(0, int(made) - (side.rows() - before))
    errors = sum(int(run[name]["errors"]) for run in (alone, beside) for name in files)
    return Outcome(database, rates(alone), rates(beside), errors, lost, mib, seconds)


def honest(server: Running, files: dict[str, Path], seconds: int) -> dict[str, measure.Figures]:
    """All honest clients at once, half of them for each kind of request."""
    with ThreadPoolExecutor() as threads:
        runs = {
            name: threads.submit(measure.run, server, file, HONEST // len(files), seconds)
            for name, file in files.items()
        }
        return {name: run.result() for name, run in runs.items()}


def rates(runs: dict[str, measure.Figures]) -> dict[str, float]:
    return {name: run["rate"] for name, run in runs.items()}


@contextlib.contextmanager
def hostile(port: int, count: int, seconds: int) -> Iterator[None]:
    """The hostile clients, in a process of their own; they must be there to the end."""
    options = ("--port", port, "--count", count, "--seconds", seconds)
    command = [sys.executable, "-m", "bench.hostile", *map(str, options)]
    child = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        assert child.stdout is not None
        child.stdout.readline()  # gathered
        yield
        if child.poll() is not None:
            raise SystemExit("the hostile clients ended by themselves")
    finally:
        end(child)


def table(outcomes: list[Outcome]) -> str:
    """What was measured, and the goals that were missed."""
    lines = [f"{'database':10}{'request':>8}{'alone/s':>9}{'beside/s':>10}{'kept':>6}  errors  lost    MiB  SIGTERM s"]
    for each in outcomes:
        for name, rate in each.alone.items():
            figures = f"{rate:9.0f}{each.beside[name]:10.0f}{each.beside[name] / rate:6.0%}"
            ends = f"{each.errors:8}{each.lost:6}{each.mib:7.0f}{each.seconds:11.1f}"
            lines.append(f"{each.database:10}{name:>8}{figures}{ends}")
        lines += [f"{each.database}: MISSED: {goal}" for goal in each.missed()]
    return "\n".join(lines)


if __name__ == "__main__":
    sys.exit(main())
