"""Every state machine has its walker, and nobody changes a state past its machine."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from hourbook.core.rows.states import MACHINES, Machine
from hourbook.core.who.context import Context
from hourbook.features.workspaces.actions import enter_workspace
from hourbook.features.workspaces.memberships import member
from hourbook.features.workspaces.records import change_member
from tests.surface.test_house_rules import code, name_of, tracked
from tests.world import World

BEGINNINGS = {"add_member"}  # the verbs with which rows that have a machine begin, each in a state of its own


def names_in(path: Path) -> set[str]:
    return {node.id for node in ast.walk(ast.parse(path.read_text())) if isinstance(node, ast.Name)}


def test_every_machine_is_walked() -> None:
    walkers = [names_in(path) for path in tracked("tests/features/*.py") if "tests.walker" in path.read_text()]
    names = {machine.thing.upper().replace(" ", "_") for machine in MACHINES}
    assert "MEMBERSHIP" in names
    assert [name for name in names if not any(name in used for used in walkers)] == []


def called(node: ast.AST) -> str:
    """How what a call calls is spelled: records.change, change_member; or nothing."""
    return ast.unparse(node.func) if isinstance(node, ast.Call) else ""


def names_of(table: sa.Table) -> set[str]:
    """What a table is called in our code, also where a file imports it under another name."""
    ours = [module for name, module in sys.modules.items() if name.startswith("hourbook")]
    return {name for module in ours for name, value in vars(module).items() if value is table}


def calls(tree: ast.AST, verbs: set[str], tables: set[str]) -> Iterator[ast.Call]:
    """The calls of these verbs with one of these tables."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call) and called(node) in verbs and tables & {ast.unparse(each) for each in node.args}:
            yield node


def passing_on(tree: ast.Module, tables: set[str]) -> set[str]:
    """The verbs that change whatever columns of the tables they are given."""
    return {
        verb.name
        for verb in ast.walk(tree)
        if isinstance(verb, ast.FunctionDef) and verb.args.kwarg
        if any(word.arg is None for call in calls(verb, {"records.change"}, tables) for word in call.keywords)
    }


def written_past(tree: ast.Module, tables: set[str], column: str, writers: set[str]) -> Iterator[tuple[int, str]]:
    """(line, how) of what writes the state otherwise than by ``move``, or makes a row where none begins."""
    beginning = [verb for verb in tree.body if isinstance(verb, ast.FunctionDef) and verb.name in BEGINNINGS]
    begun = {call.lineno for verb in beginning for call in calls(verb, {"records.add"}, tables)}
    yield from (
        (call.lineno, called(call)) for call in calls(tree, {"records.add"}, tables) if call.lineno not in begun
    )
    yield from ((call.lineno, called(call)) for call in calls(tree, {"sa.update", "sa.insert"}, tables))
    changing = [*calls(tree, {"records.change"}, tables)]
    changing += [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and called(node).split(".")[-1] in writers
    ]
    yield from ((call.lineno, called(call)) for call in changing for word in call.keywords if word.arg == column)


def past(machine: Machine, trees: dict[str, ast.Module]) -> list[str]:
    tables = names_of(machine.table)
    writers = {verb for tree in trees.values() for verb in passing_on(tree, tables)}
    return [
        f"{name}:{line} {how} on {machine.table.name}"
        for name, tree in trees.items()
        for line, how in written_past(tree, tables, machine.column, writers)
    ]


def test_no_state_is_written_past_its_machine() -> None:
    trees = {name_of(path): ast.parse(path.read_text()) for path in code()}
    assert MACHINES and [found for machine in MACHINES for found in past(machine, trees)] == []


@pytest.mark.parametrize(
    "line",
    [
        'records.change(ctx, members, row, status="LENT")',
        'records.add(ctx, members, status="LENT")',
        "records.add(ctx, members, **values)",
        'ctx.tx.execute(sa.update(members).where(x).values(status="LENT"))',
        "ctx.tx.execute(sa.insert(members), rows)",
        'change_member(ctx, row, status="LENT")',
        'verbs.change_member(ctx, row, status="LENT")',
    ],
)
def test_a_state_that_is_written_past_is_found(line: str) -> None:
    [machine] = [each for each in MACHINES if each.thing == "membership"]
    writer = ast.parse("def change_member(ctx, row, **columns):\n    records.change(ctx, members, row, **columns)")
    assert (
        past(machine, {"writer": writer, "fine": ast.parse("records.change(ctx, members, row, week_start=day)")}) == []
    )
    assert len(past(machine, {"writer": writer, "verbs": ast.parse(f"def lend(ctx, row):\n    {line}")})) == 1


def test_a_column_whose_name_was_computed_is_not_written_past_its_machine_either(world: World) -> None:
    def lend(ctx: Context) -> None:
        ctx = enter_workspace(ctx, world.workspace_id)
        change_member(ctx, member(ctx, world.member.id), **dict.fromkeys(["status"], "INACTIVE"))

    with pytest.raises(AssertionError, match="members.status is written past its machine"):
        world.server.verb(lend)
