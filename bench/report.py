"""Rows of figures made readable: ratios, goals and whether a row may be believed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

Row = dict[str, Any]
"""database, operation, connections, entries, ours and bare (Figures)."""


@dataclass(frozen=True)
class Goal:
    """A goal for the rows of one operation at some connections (none named: all); `reached` gets the row."""

    text: str
    operation: str
    connections: tuple[int, ...]
    reached: Callable[[Row], bool]


GOALS = (
    Goal(">= 55 % of bare", "create", (8,), lambda row: ratio(row) >= 0.55),
    Goal("p99 < 150 ms", "create", (32,), lambda row: bool(row["ours"]["p99"] < 150)),
    Goal(">= 50 % of bare", "list", (8,), lambda row: ratio(row) >= 0.50),
    Goal(">= 30 % of bare", "list", (1,), lambda row: ratio(row) >= 0.30),
    Goal(">= 35 % of bare", "one", (8,), lambda row: ratio(row) >= 0.35),
)
SAME_RATE, MEMORY_MIB, FIRST_ANSWER = 0.80, 150, 1.5
HEAD = f"{'operation':<10}{'conns':>6}{'ours/s':>9}{'bare/s':>9}{'ratio':>7}{'p50 ms':>15}{'p99 ms':>17}"
HEAD += f"{'cpu us':>12}{'MiB':>10}{'errors':>8}  goal"


def ratio(row: Row) -> float:
    """Our rate as a part of the bare app's."""
    return float(row["ours"]["rate"] / max(row["bare"]["rate"], 1e-9))


def valid(row: Row) -> bool:
    """A row with a single refused or broken request measures something else."""
    return bool(row["ours"]["errors"] == 0 and row["bare"]["errors"] == 0)


def verdict(reached: bool, text: str) -> str:
    """A goal and whether it is met."""
    return f"{text}: {'met' if reached else 'MISSED'}"


def verdicts(row: Row) -> str:
    """What the goals say of a row; a row with errors is only that."""
    if not valid(row):
        return "INVALID: there were errors"
    wanted = [goal for goal in GOALS if goal.operation == row["operation"] and row["connections"] in goal.connections]
    return "; ".join(verdict(goal.reached(row), goal.text) for goal in wanted)


def pair(row: Row, figure: str, digits: int = 0) -> str:
    """One figure of both sides: ours / bare."""
    ours, bare = row["ours"][figure], row["bare"][figure]
    return f"{ours:.{digits}f} / {bare:.{digits}f}"


def line(row: Row) -> str:
    """A row of the table."""
    text = f"{row['operation']:<10}{row['connections']:>6}{row['ours']['rate']:>9.0f}{row['bare']['rate']:>9.0f}"
    text += f"{ratio(row):>7.0%}{pair(row, 'p50', 2):>15}{pair(row, 'p99', 2):>17}{pair(row, 'cpu'):>12}"
    return text + f"{pair(row, 'rss'):>10}{pair(row, 'errors'):>8}  {verdicts(row)}".rstrip()


def size_lines(rows: list[Row]) -> list[str]:
    """The rate of the largest set as a part of the smallest set's, for each operation of a database, ours and bare."""
    small, large = min(row["entries"] for row in rows), max(row["entries"] for row in rows)
    if small == large:
        return []
    pairs = [(row, other) for row in rows for other in rows if (row["entries"], other["entries"]) == (small, large)]
    same = [(a, b) for a, b in pairs if (a["operation"], a["connections"]) == (b["operation"], b["connections"])]
    return [f"{rows[0]['database']}, {large:,} against {small:,} entries", *(size_line(a, b) for a, b in same), ""]


def size_line(small: Row, large: Row) -> str:
    """How one operation's rate holds when the database grows."""
    ours, bare = (large[name]["rate"] / max(small[name]["rate"], 1e-9) for name in ("ours", "bare"))
    text = f"{small['operation']:<10}{small['connections']:>6}  ours {ours:>5.0%}  bare {bare:>5.0%}  "
    return text + verdict(ours >= SAME_RATE, "same rate within 20 %")


def server_lines(servers: list[dict[str, Any]]) -> list[str]:
    """Memory, warm start and the count of rows of each server."""
    return [server_line(server) for server in servers]


def server_line(server: dict[str, Any]) -> str:
    """One server in one line."""
    text = f"{server['database']:<9}{server['name']:<5}{server['entries']:>10,} entries: "
    text += (
        f"first answer {server['firstAnswer']:.2f} s, at most {server['rss']:.0f} MiB, lost entries: {server['lost']}"
    )
    if server["name"] != "ours":
        return text
    memory = verdict(server["rss"] < MEMORY_MIB, f"< {MEMORY_MIB} MiB")
    return f"{text}  {memory}; {verdict(server['firstAnswer'] < FIRST_ANSWER, f'< {FIRST_ANSWER} s')}"


def table(rows: list[Row], servers: list[dict[str, Any]]) -> str:
    """The whole report as text: a block for each database and size, then how the sizes and the servers compare."""
    lines: list[str] = []
    for database, entries in dict.fromkeys((row["database"], row["entries"]) for row in rows):
        block = [row for row in rows if (row["database"], row["entries"]) == (database, entries)]
        lines += [f"{database}, {entries:,} entries (pairs are ours / bare)", HEAD, *map(line, block), ""]
    for database in dict.fromkeys(row["database"] for row in rows):
        lines += size_lines([row for row in rows if row["database"] == database])
    return "\n".join(lines + server_lines(servers))
