"""``make shape``: figures of how the code is built, from its own text and history. Nothing is run.

    python -m tests.shape [--commits 30]

Rooms are the folders below ``hourbook/core`` and ``hourbook/features`` (a feature of one file is a room too) and the
other packages; arrows are imports between rooms, circles are rooms or files that import each other in a ring, imports
for types included.
"""

import argparse
import ast
import re
import statistics
import subprocess
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parent.parent
# What anyone may import knows the kernel and its like alone: test_what_anyone_may_import_knows_only_its_like.
FOR_ALL = re.compile(
    r"^hourbook\.features\.(\w+\.(tables|permissions|records)|projects\.visibility|time_entries\.times|account\.(events|rows))$"
)
Graph = dict[str, set[str]]
Function = ast.FunctionDef | ast.AsyncFunctionDef


def git(*arguments: str) -> list[str]:
    done = subprocess.run(
        ["git", "-c", "safe.directory=*", *arguments], cwd=CHECKOUT, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def files() -> dict[str, ast.Module]:
    """Every module of the package by its dotted name, migrations apart."""
    found = {}
    for name in git("ls-files", "hourbook/*.py"):
        if not name.startswith("hourbook/migrations/versions/") and (CHECKOUT / name).exists():
            dotted = name.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
            found[dotted] = ast.parse((CHECKOUT / name).read_text())
    return found


def room_of(module: str) -> str:
    """The room a module stands in. What anyone may import lies on a floor of its own, below the features."""
    parts = module.split(".")
    if FOR_ALL.search(module):
        return "tables and the verbs on their rows"
    deep = 3 if len(parts) > 2 and parts[1] in ("core", "features") else 2
    return ".".join(parts[1:deep]) or "hourbook"


def imported(tree: ast.Module, known: set[str]) -> Iterator[str]:
    """The modules of ours that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        if isinstance(node, ast.ImportFrom) and node.module:
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                if whole in known or node.module in known:
                    yield whole if whole in known else node.module


def graph_of(trees: dict[str, ast.Module]) -> Graph:
    return {name: {other for other in imported(tree, set(trees)) if other != name} for name, tree in trees.items()}


def rooms_of(graph: Graph) -> Graph:
    """The arrows between rooms."""
    rooms: Graph = defaultdict(set)
    for name, others in graph.items():
        rooms[room_of(name)] |= {room_of(other) for other in others} - {room_of(name)}
    return dict(rooms)


def circles(graph: Graph) -> list[list[str]]:
    """The strongly connected parts of more than one node (Tarjan), each sorted."""
    index: dict[str, int] = {}
    low: dict[str, int] = {}
    stack: list[str] = []
    found: list[list[str]] = []

    def visit(node: str) -> None:
        index[node] = low[node] = len(index)
        stack.append(node)
        for other in graph.get(node, ()):
            if other not in index:
                visit(other)
            if other in stack:
                low[node] = min(low[node], low[other])
        if low[node] == index[node]:
            part = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            if len(part) > 1:
                found.append(sorted(part))

    for node in graph:
        if node not in index:
            visit(node)
    return found


def functions(trees: dict[str, ast.Module]) -> list[tuple[str, Function]]:
    return [
        (name, node)
        for name, tree in trees.items()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]


def is_loose(function: Function) -> bool:
    """Whether something in the signature is just ``Any`` or a bare ``Row``, which says nothing of what it holds."""
    arguments = function.args
    notes = [each.annotation for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs)]
    return any(isinstance(note, ast.Name) and note.id in ("Any", "Row") for note in (*notes, function.returns))


def directories_a_commit(count: int) -> list[int]:
    """How many folders of code each of the last commits touched, folders of tests and documents apart."""
    touched: list[set[str]] = []
    for line in git("log", "--no-merges", f"-{count}", "--name-only", "--format=%x00"):
        if line.startswith("\0"):
            touched.append(set())
        elif line.startswith(("hourbook/", "web/src/")):
            touched[-1].add(line.rpartition("/")[0])
    return sorted(len(each) for each in touched if each)


def length(node: Function) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def longest(lengths: dict[str, int]) -> str:
    name = max(lengths, key=lambda each: lengths[each])
    return f"{statistics.median(lengths.values()):.0f} lines at the median, {lengths[name]} the longest ({name})"


def figures(commits: int) -> list[tuple[str, str]]:
    """What is printed: (figure, its value)."""
    trees = files()
    graph = graph_of(trees)
    rooms = rooms_of(graph)
    core = {name: others for name, others in rooms.items() if name.startswith("core.")}
    every = functions(trees)
    loose = sum(is_loose(node) for _, node in every)
    folders = directories_a_commit(commits)
    lines = {name: len((CHECKOUT / name).read_text().splitlines()) for name in git("ls-files", "hourbook/*.py")
             if "migrations/versions" not in name and (CHECKOUT / name).exists()}  # fmt: skip
    return [
        ("rooms of the kernel", f"{len(core)}, {sum(len(others) for others in core.values())} arrows between them"),
        ("rooms in all", f"{len(rooms)}, {sum(len(others) for others in rooms.values())} arrows"),
        ("circles of files", str(len(circles(graph)) or "none")),
        ("circles of rooms", "; ".join(", ".join(part) for part in circles(rooms)) or "none"),
        ("a file", longest(lines)),
        ("a function", longest({f"{name}.{node.name}": length(node) for name, node in every})),
        ("just Any or Row in the signature", f"{100 * loose / len(every):.0f} % of {len(every)} functions"),
        (f"folders a commit touches (last {commits})",
         f"{statistics.median(folders):.0f} at the median, {folders[int(len(folders) * 0.9)]} at nine of ten"),
    ]  # fmt: skip


def main() -> None:
    arguments = argparse.ArgumentParser(prog="make shape")
    arguments.add_argument("--commits", type=int, default=30)
    for name, value in figures(arguments.parse_args().commits):
        print(f"{name:<44} {value}")


if __name__ == "__main__":
    main()
