"""A kind of report is one value: nobody but its own files knows it by name, and the list is all that has to change."""

import ast
from pathlib import Path

import msgspec

import hourbook.features.reports
import hourbook.features.shared_reports
from hourbook.core.edge.operations import OPERATIONS, snake
from hourbook.features.reports.run import REPORT_KINDS
from hourbook.features.shared_reports.filters import of_type
from hourbook.features.shared_reports.schemas import SHARED, FilterIn, ReportType

ROOMS = [Path(room.__path__[0]) for room in (hourbook.features.reports, hourbook.features.shared_reports)]
WORDS = {word for kind in REPORT_KINDS for word in (kind.name, kind.part, snake(kind.part))}


def compared(path: Path) -> list[str]:
    """The names of kinds that a file compares something with, or looks something up by."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        parts: list[ast.expr] = []
        if isinstance(node, ast.Compare):
            parts = [node.left, *node.comparators]
        elif isinstance(node, ast.Subscript):
            parts = [node.slice]
        elif isinstance(node, ast.Dict):
            parts = [key for key in node.keys if key is not None]
        inner = [each for part in parts for each in ast.walk(part)]
        found += [f"{path.name}:{each.lineno} {each.value}" for each in inner
                  if isinstance(each, ast.Constant) and each.value in WORDS]  # fmt: skip
    return found


def test_no_file_but_its_own_knows_a_kind_by_name() -> None:
    files = [path for room in ROOMS for path in room.rglob("*.py") if path.parent.name != "kinds"]
    assert len(files) > 20
    assert [found for path in files for found in compared(path)] == []


def test_a_comparison_with_a_kind_is_found(tmp_path: Path) -> None:
    for line in ('x = a == "weekly"', 'x = a in ("weekly", 1)', 'x = {"weekly": 1}', 'x = a["weeklyFilter"]'):
        (tmp_path / "one.py").write_text(line)
        assert compared(tmp_path / "one.py"), line


def test_each_kind_of_the_list_has_its_operation_its_link_and_its_part_of_a_saved_filter() -> None:
    types = set(msgspec.inspect.type_info(ReportType).values)  # type: ignore[attr-defined]
    saved = {field.name for field in msgspec.structs.fields(FilterIn)}
    for kind in REPORT_KINDS:
        declared = OPERATIONS[f"POST /workspaces/{{workspaceId}}/reports/{kind.name}"]
        assert (declared.body, declared.feature) == (kind.request, kind.feature)
        assert set(kind.shared_as) <= types and [of_type(name) for name in kind.shared_as] == [kind] * len(
            kind.shared_as
        )
        assert issubclass(SHARED[kind.name], kind.answered) and snake(kind.part) in saved
        assert snake(kind.part) in {field.name for field in msgspec.structs.fields(kind.request)}
