"""`python -m bench.readme`: the figures of README.md, written from the JSON files of `bench.load` (see README.md here).

Names no file: the newest. Names several (SQLite and PostgreSQL measured apart, say): all of them, which must come from
one machine. What a quick run or a self-test has measured is printed, and is never written.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from bench.report import pair, ratio, valid

Result = dict[str, Any]
"""machine, run, rows and servers, as `bench.load` keeps them."""
README = Path(__file__).parent.parent / "README.md"
RESULTS = Path(__file__).parent / "results"
BEGIN, END = "<!-- figures -->\n", "<!-- /figures -->"
CONNECTIONS = 8
OPERATIONS = {"list": "newest 50 of a user", "one": "one entry by id", "create": "create an entry"}
DATABASES = {"sqlite": "SQLite", "postgres": "PostgreSQL"}
HEADS = (
    ["operation", "database", "entries", "Hourbook /s", "bare /s", "ratio", "p99 ms, Hourbook / bare"],
    ["server", "database", "entries", "first answer", "most memory"],
)


def main() -> int:
    """Print the figures, and write them between the marks of the README when told so."""
    parser = argparse.ArgumentParser(prog="python -m bench.readme", description="Figures of README.md from results.")
    parser.add_argument("files", nargs="*", type=Path, help="results of bench.load (default: the newest)")
    parser.add_argument("--write", action="store_true", help="put them into README.md")
    given = parser.parse_args()
    results = [json.loads(path.read_text()) for path in given.files or newest()]
    text = figures(results)
    print(text)
    if given.write:
        refuse_what_is_no_figure(results)
        README.write_text(put(README.read_text(), text))
    return 0


def newest() -> list[Path]:
    """The newest result of bench.load."""
    found = [path for path in sorted(RESULTS.glob("*.json")) if "servers" in json.loads(path.read_text())]
    if not found:
        raise SystemExit("no results yet: python -m bench.load")
    return found[-1:]


def refuse_what_is_no_figure(results: list[Result]) -> None:
    """End the run when a result shows that the bench works, and not how fast the server is."""
    for result in results:
        if result["run"]["quick"] or result["run"]["selfTest"]:
            raise SystemExit("a quick run or a self-test is no figure: run python -m bench.load")
        if not all(map(valid, result["rows"])) or any(server["lost"] for server in result["servers"]):
            raise SystemExit("a result with refused requests or lost entries is no figure")


def put(readme: str, text: str) -> str:
    """The README with these figures between its marks."""
    before, _, rest = readme.partition(BEGIN)
    return before + BEGIN + text + END + rest.partition(END)[2]


def figures(results: list[Result]) -> str:
    """Both tables and what they were measured on."""
    machines = {measured_on(result["machine"]) for result in results}
    if len(machines) != 1:
        raise SystemExit("results of several machines can not stand in one table:\n" + "\n".join(sorted(machines)))
    rows = [line(row) for result in results for row in result["rows"] if row["connections"] == CONNECTIONS]
    servers = [server_line(server) for result in results for server in result["servers"]]
    return "\n".join([*grid(HEADS[0], rows), "", *grid(HEADS[1], servers), "", *machines, how(results), ""])


def grid(head: list[str], rows: list[list[str]]) -> list[str]:
    """A table of Markdown."""
    return [f"| {' | '.join(cells)} |" for cells in (head, ["---"] * len(head), *rows)]


def line(row: dict[str, Any]) -> list[str]:
    """An operation on one database."""
    rates = [f"{row[side]['rate']:,.0f}" for side in ("ours", "bare")]
    share = f"{ratio(row):.0%}" if valid(row) else "invalid"
    return [*where(OPERATIONS[row["operation"]], row), *rates, share, pair(row, "p99", 1)]


def server_line(server: dict[str, Any]) -> list[str]:
    """A server: how soon it answers when it is started, and what it held at most."""
    name = "Hourbook" if server["name"] == "ours" else "bare app"
    return [*where(name, server), f"{server['firstAnswer']:.2f} s", f"{server['rss']:.0f} MiB"]


def where(name: str, row: dict[str, Any]) -> list[str]:
    """The first cells of a row."""
    return [name, DATABASES[row["database"]], f"{row['entries']:,}"]


def measured_on(machine: dict[str, Any]) -> str:
    """The machine, in a sentence that is the same for all its runs."""
    versions = f"Python {machine['python']}, SQLite {machine['sqlite']}, {machine['postgres']}"
    place = f"{machine['cores']} cores of {machine['processor']}, {machine['system']}, {machine['filesystem']}"
    return f"Measured on {place}, {versions}."


def how(results: list[Result]) -> str:
    """What differs between the runs of a machine, and the commands that repeat them."""
    loads = " and ".join(f"{result['machine']['load']:.1f}" for result in results)
    flushes = " and ".join(f"{result['machine']['flushMicros'] / 1000:.1f} ms" for result in results)
    commands = " and ".join(f"`{result['run']['command']}`" for result in results)
    return (
        f"{CONNECTIONS} connections; a flush of the disk took {flushes}, the load before was {loads}. "
        f"Repeat it with {commands}; then `python -m bench.readme --write`."
    )


if __name__ == "__main__":
    sys.exit(main())
