"""Long tests begin first and on different workers, so that none is waited for at the end.

``--quick`` leaves them out, and with them whatever asks for PostgreSQL.
"""

from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from tests.reference import CHECKOUT

# What starts browsers or processes, or sends thousands of requests; the longest first.
LONG = (
    "tests/browser/",
    "tests/e2e/",
    "tests/surface/test_fuzz.py",
    "tests/features/reports/test_oracle.py",
    "tests/features/reports/exports/test_memory.py",
    "tests/cli/",
    "tests/features/live/test_processes.py",
    "tests/test_provisions.py",
)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--quick", action="store_true", help="in process and on SQLite alone; see tests/lengths.py")


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    return True if config.option.quick and place(collection_path) < len(LONG) else None


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[Any]) -> None:
    if config.option.quick:
        left = [item for item in items if asks_for_postgres(item)]
        config.hook.pytest_deselected(items=left)
        items[:] = [item for item in items if item not in set(left)]
    workers: int = getattr(config, "workerinput", {}).get("workercount", 1)
    if workers > 1:
        items[:] = dealt(items, workers)


def place(path: Path) -> int:
    """Where a file or folder stands in LONG; behind all of it where it is not long."""
    name = f"{path.relative_to(CHECKOUT).as_posix()}/" if path.is_relative_to(CHECKOUT) else ""
    return next((number for number, long in enumerate(LONG) if name.startswith(f"{long.rstrip('/')}/")), len(LONG))


def asks_for_postgres(item: Any) -> bool:
    """Whether a test takes the server, or is the half of a test that runs on PostgreSQL."""
    callspec = getattr(item, "callspec", None)
    return "postgres" in item.fixturenames or bool(callspec and "postgresql" in callspec.params.values())


def dealt(items: list[Any], workers: int) -> list[Any]:
    """The tests in an order of which xdist gives each worker one stretch: long ones lead every stretch."""
    hands: list[list[Any]] = [[] for _ in range(workers)]
    ordered = sorted(items, key=lambda item: place(item.path))  # stable: files stay whole
    kinds = [(number, list(group)) for number, group in groupby(ordered, key=lambda item: place(item.path))]
    rest = [item for number, group in kinds if number == len(LONG) for item in group]
    for turn, group in enumerate(group for number, group in kinds if number < len(LONG)):
        hands[turn % workers] += group
    for number, hand in enumerate(hands):
        room = len(items) // workers - len(hand) if number < workers - 1 else len(rest)
        hand += rest[: max(room, 0)]
        del rest[: max(room, 0)]
    return [item for hand in hands for item in hand]
