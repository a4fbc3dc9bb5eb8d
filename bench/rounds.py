"""The order of measuring: every server up, sides and sizes by turns, so that a noisy minute hits all of them."""

import statistics
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench import measure, requests
from bench.measure import Figures
from bench.report import Row
from bench.servers import Running, ask_once, running
from bench.sides import Side

CONNECTIONS = {"list": (1, 8), "one": (1, 8), "create": (1, 8, 32)}
ROUNDS = 3
WARM_UP_SECONDS = 1


@dataclass(frozen=True, eq=False)
class Prepared:
    """A side that answered every operation well once, with the request files and the rows it has at the start."""

    side: Side
    paths: dict[str, Path]
    first_answer: float
    rows: int


@dataclass(frozen=True, eq=False)
class Server:
    """A running side and every run made on it, warm-ups included, by operation."""

    running: Running
    prepared: Prepared
    runs: dict[str, list[Figures]] = field(default_factory=lambda: {name: [] for name in requests.OPERATIONS})


def prepare(side: Side, until: int) -> Prepared:
    """Check one request of each operation, then take the median first answer of three warm starts."""
    paths = {operation: requests.write(operation, side, until) for operation in requests.OPERATIONS}
    with running(side, paths["list"]):
        for path in paths.values():
            ask_once(side, path)
    return Prepared(side, paths, statistics.median(first_answer(side, paths["list"]) for _ in range(3)), side.rows())


def first_answer(side: Side, path: Path) -> float:
    """Seconds from the start of the process to the first good answer."""
    with running(side, path) as server:
        return server.first_answer


def rows(servers: list[Server], operations: list[str], seconds: int) -> list[Row]:
    """A row for each operation, number of connections and size; `servers` alternates ours and bare of one size."""
    found: list[Row] = []
    for operation in operations:
        for server in servers:
            run(server, operation, 8, WARM_UP_SECONDS)
        for connections in CONNECTIONS[operation]:
            found += measured(servers, operation, connections, seconds)
    return found


def measured(servers: list[Server], operation: str, connections: int, seconds: int) -> list[Row]:
    """The rows of one operation at one number of connections: ours, bare, ours, bare, ... and the medians."""
    turns = [[run(server, operation, connections, seconds) for server in servers] for _ in range(ROUNDS)]
    medians = [measure.median(list(column)) for column in zip(*turns, strict=True)]
    where = {"operation": operation, "connections": connections}
    pairs = zip(servers[::2], medians[::2], medians[1::2], strict=True)
    return [{**size(each.prepared.side), **where, "ours": ours, "bare": bare} for each, ours, bare in pairs]


def size(side: Side) -> dict[str, Any]:
    """Which database a side is measured on, and how large it is."""
    return {"database": side.database, "entries": side.entries}


def run(server: Server, operation: str, connections: int, seconds: int) -> Figures:
    """One run of the load tool, remembered with the server."""
    path = server.prepared.paths[operation]
    server.runs[operation].append(measure.run(server.running, path, connections, seconds))
    return server.runs[operation][-1]
