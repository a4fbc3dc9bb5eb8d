"""`python -m bench.proxy`: what `hourbook proxy` adds to a request, beside the same request sent past it.

A plain sandbox, a proxy before it, and one connection to each, asked by turns in one run; a figure is the median. Goal:
less than 2 ms at the median.
"""

import argparse
import json
import re
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from bench.servers import STOP_LIMIT, plain_environment

GOAL_MICROS = 2000
WARM = 100


class Request(NamedTuple):
    """What is sent again and again, and the status of a good answer."""

    name: str
    method: str
    path: str
    status: int
    body: str = ""


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.proxy", description=__doc__)
    parser.add_argument("--times", type=int, default=1000, help="requests of each kind on each side (default: 1000)")
    parser.add_argument("--with", dest="more", default="", help="options of the proxy, such as '--strict --retry'")
    return parser.parse_args()


def main() -> int:
    """A line for each kind of request; 1 where an answer was wrong."""
    given = options()
    with started("sandbox", "--plain", "--json") as line:
        told = json.loads(line)
        more = given.more.split()
        with started("proxy", "--port", "0", "--upstream", told["origin"], *more) as said:
            proxy = re.findall(r"ready at (\S+)", said)[0]
            print(f"{'':12} {'direct':>9} {'proxied':>9} {'added':>9}   microseconds at the median; p95 added")
            for request in requests_of(told):
                report(request, measured(request, told, proxy, given.times))
    return 0


@contextmanager
def started(*arguments: str) -> Iterator[str]:
    """A command with its first line of output, as long as the block lasts."""
    command = [sys.executable, "-m", "hourbook", *arguments]
    child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=plain_environment())
    assert child.stdout
    try:
        line = child.stdout.readline()
        drain = subprocess.Popen(["cat"], stdin=child.stdout, stdout=subprocess.DEVNULL)  # a full pipe would stop it
        child.stdout.close()
        yield line
    finally:
        child.terminate()
        child.wait(STOP_LIMIT)
    drain.wait(STOP_LIMIT)


def requests_of(told: Any) -> list[Request]:
    """The kinds of requests: a short answer, a list, a write, a refusal."""
    place = f"/api/v1/workspaces/{told['workspaceId']}"
    user = told["people"]["member"]["id"]
    entry = {"start": "2026-08-03T09:00:00Z", "end": "2026-08-03T10:00:00Z", "description": "measured"}
    wrong = {**entry, "end": "2026-08-03T08:00:00Z"}
    return [
        Request("user", "GET", "/api/v1/user", 200),
        Request("list", "GET", f"{place}/user/{user}/time-entries?page-size=50", 200),
        Request("create", "POST", f"{place}/time-entries", 201, json.dumps(entry)),
        Request("refusal", "POST", f"{place}/time-entries", 400, json.dumps(wrong)),
    ]


def measured(request: Request, told: Any, proxy: str, times: int) -> list[tuple[int, int]]:
    """(direct, proxied) microseconds, by turns."""
    headers = {"X-Api-Key": told["people"]["member"]["apiKey"], "Content-Type": "application/json"}
    sides = [HTTPConnection(urlsplit(origin).netloc, timeout=30) for origin in (told["origin"], proxy)]
    found = []
    for number in range(times + WARM):
        first, second = (0, 1) if number % 2 else (1, 0)
        pair = {side: once(sides[side], request, headers) for side in (first, second)}
        if number >= WARM:
            found.append((pair[0], pair[1]))
    for side in sides:
        side.close()
    return found


def once(side: HTTPConnection, request: Request, headers: dict[str, str]) -> int:
    began = time.perf_counter_ns()
    side.request(request.method, request.path, request.body or None, headers)
    answer = side.getresponse()
    answer.read()
    if answer.status != request.status:
        raise SystemExit(f"{request.name}: {answer.status} instead of {request.status}")
    return (time.perf_counter_ns() - began) // 1000


def report(request: Request, pairs: list[tuple[int, int]]) -> None:
    direct, proxied = (statistics.median(pair[side] for pair in pairs) for side in (0, 1))
    added = sorted(pair[1] - pair[0] for pair in pairs)
    middle, late = statistics.median(added), added[len(added) * 95 // 100]
    missed = "" if middle < GOAL_MICROS else "   MISSED"
    print(f"{request.name:12} {direct:9.0f} {proxied:9.0f} {middle:9.0f}   {late}{missed}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
