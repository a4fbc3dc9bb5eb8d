"""A feature owns its rows: only its own files write its tables, others call a verb of it (its slot ``records``)."""

import ast
from collections.abc import Iterator
from pathlib import Path

from tests.surface.test_house_rules import CHECKOUT, name_of, tracked

FEATURES = CHECKOUT / "hourbook/features"
# tables of the kernel, which authentication reads, belong to the feature that keeps their rules
OF_THE_KERNEL = {
    "users": "account", "api_keys": "account", "sessions": "account", "one_time_links": "account",
    "workspaces": "workspaces", "members": "workspaces", "currencies": "workspaces", "manager_roles": "people",
}  # fmt: skip
STATEMENTS, VERBS = {"insert", "update", "delete", "insert_into"}, {"add", "change", "remove"}


def feature_of(path: Path) -> str:
    """The feature a file belongs to, else the package below ``hourbook``."""
    inside = path.is_relative_to(FEATURES)
    return path.relative_to(FEATURES if inside else CHECKOUT / "hourbook").parts[0].removesuffix(".py")


def declared_tables() -> dict[str, str]:
    """Who owns which table, by the name it is imported under."""
    owners = dict(OF_THE_KERNEL)
    for path in tracked("hourbook/features/*.py"):
        for node in ast.parse(path.read_text()).body:
            if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call):
                made_by = getattr(node.value.func, "id", getattr(node.value.func, "attr", ""))
                if made_by in ("workspace_table", "Table") and isinstance(node.targets[0], ast.Name):
                    owners[node.targets[0].id] = feature_of(path)
    return owners


def tables_written(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """(line, name) of each table that a statement or a verb of the records writes."""
    names = {
        alias.asname or alias.name: alias.name
        for node in ast.walk(tree) if isinstance(node, ast.ImportFrom) for alias in node.names
    }  # fmt: skip
    for node in ast.walk(tree):  # `table = projects`: another name for the same
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Name) and isinstance(node.targets[0], ast.Name):
            names.setdefault(node.targets[0].id, names.get(node.value.id, node.value.id))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = getattr(node.func, "attr", getattr(node.func, "id", ""))
        written: ast.AST | None = None
        if called in STATEMENTS and node.args:
            written = node.args[0]
        elif called in VERBS and len(node.args) > 1:
            written = node.args[1]
        elif called in STATEMENTS and isinstance(node.func, ast.Attribute):
            written = node.func.value
        if isinstance(written, ast.Name):
            yield node.lineno, names.get(written.id, written.id)


def offenders(path: Path, owners: dict[str, str]) -> list[str]:
    here = feature_of(path)
    return [
        f"{name_of(path)}:{line} writes {table}, which belongs to {owners[table]}"
        for line, table in tables_written(ast.parse(path.read_text()))
        if table in owners and owners[table] != here and not (here == "core" and table in OF_THE_KERNEL)
    ]


def test_a_feature_writes_its_own_rows_alone() -> None:
    owners = declared_tables()
    assert {"tags", "projects", "time_entries"} <= set(owners)
    code = [path for path in tracked("hourbook/*.py") if "migrations" not in path.parts]
    assert [line for path in code for line in offenders(path, owners)] == []


def test_an_offender_is_named(tmp_path: Path) -> None:
    text = (
        "from a.tables import tags as t\nsa.update(t)\nrecords.add(ctx, t, name='x')\nu = t\nsa.delete(u)\nu.insert()\n"
    )
    assert sorted(tables_written(ast.parse(text))) == [(2, "tags"), (3, "tags"), (5, "tags"), (6, "tags")]
