"""Every state machine has its walker, and nobody changes a state past its machine."""

import ast
from collections.abc import Iterator
from pathlib import Path

from hourbook.core.rows.states import MACHINES
from tests.surface.test_house_rules import code, name_of, tracked

WRITERS = {"change_member"}  # verbs that take columns of a table which has a machine


def names_in(path: Path) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Name)}


def test_every_machine_is_walked() -> None:
    walkers = [names_in(path) for path in tracked("tests/features/*.py") if "tests.walker" in path.read_text()]
    names = {machine.thing.upper().replace(" ", "_") for machine in MACHINES}
    assert "MEMBERSHIP" in names
    assert [name for name in names if not any(name in used for used in walkers)] == []


def written_past(tree: ast.Module, columns: set[str]) -> Iterator[tuple[int, str]]:
    """(line, column) of a state that is given to a verb other than ``move``."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and getattr(node.func, "attr", getattr(node.func, "id", "")) in WRITERS:
            yield from ((node.lineno, word.arg) for word in node.keywords if word.arg in columns)


def test_no_state_is_written_past_its_machine() -> None:
    columns = {machine.column for machine in MACHINES}
    found = [
        f"{name_of(path)}:{line} writes {column}"
        for path in code()
        for line, column in written_past(ast.parse(path.read_text()), columns)
    ]
    assert columns and found == []


def test_a_state_that_is_written_past_is_found() -> None:
    tree = ast.parse("change_member(ctx, row, status='ACTIVE')\nmove(ctx, M, row, 'go', status='x')")
    assert list(written_past(tree, {"status"})) == [(1, "status")]
