"""What the documents say is so: settings, links, tests that decisions name, files that differ on purpose."""

import re
from pathlib import Path

import pytest

from hourbook import features
from hourbook.core.edge.operations import OPERATIONS, Operation
from tests.documents import ERRORS, SETTINGS, errors_page, settings_page
from tests.reference import CHECKOUT

features.load()
DOCUMENTS = [*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md"), CHECKOUT / "bench/README.md"]
EACH = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(CHECKOUT).as_posix())


def test_the_page_of_settings_is_current() -> None:
    assert SETTINGS.read_text() == settings_page(), "run python -m tests.documents"


def test_the_page_of_errors_is_current() -> None:
    assert ERRORS.read_text() == errors_page(), "run python -m tests.documents"


@EACH
def test_links_lead_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#]+)", document.read_text())
    assert [link for link in links if "://" not in link and not (document.parent / link).exists()] == []


@EACH
def test_files_and_tests_that_are_named_exist(document: Path) -> None:
    named = re.findall(r"`((?:hourbook|tests|bench|docs)/[\w/.-]+)(?:::(\w+))?`", document.read_text())
    missing = [name for name, _ in named if not name.endswith("/") and not (CHECKOUT / name).exists()]
    assert missing == []
    tests = [(name, test) for name, test in named if test]
    assert [test for name, test in tests if f"def {test}(" not in (CHECKOUT / name).read_text()] == []


def test_decisions_are_numbered_and_say_what_keeps_them() -> None:
    notes = sorted((CHECKOUT / "docs/decisions").glob("*.md"))
    assert [note.name[:4] for note in notes] == [f"{number:04}" for number in range(1, len(notes) + 1)]
    own = [note for note in notes if note.name[:4] not in ("0001", "0003")]
    assert [note.name for note in own if "\n## Kept by\n" not in note.read_text()] == []


def test_every_file_that_differs_on_purpose_is_listed() -> None:
    listed = (CHECKOUT / "docs/differences.md").read_text()
    found = [path for path in (CHECKOUT / "hourbook").rglob("*.py") if "differs:" in path.read_text()]
    assert len(found) > 3
    assert [name for path in found if f"`{(name := path.relative_to(CHECKOUT).as_posix())}`" not in listed] == []
    named = re.findall(r"`(hourbook/[\w/]+\.py)`", listed)
    assert [name for name in named if "differs:" not in (CHECKOUT / name).read_text()] == []


def test_the_readme_names_every_part_of_the_public_api_that_is_there() -> None:
    said = " ".join((CHECKOUT / "README.md").read_text().split())
    works = said[said.index("## What works") : said.index("Not there yet:")]
    assert {op.tag for op in OPERATIONS.values() if not op.addition and op.tag not in works} == set()


def test_every_option_of_an_operation_is_explained() -> None:
    """Those that ``operation`` works out itself, and what only spellings have, are no options."""
    worked_out = {"verb", "can", "method", "path", "body", "query", "returns", "summary", "is_async", "path_parameters"}
    told = (CHECKOUT / "ARCHITECTURE.md").read_text()
    paragraph = told[told.index("- **Operation.**") : told.index("- **Permission.**")]
    options = set(Operation.__struct_fields__) - worked_out
    assert {name for name in options if not re.search(rf"`{name}\b", paragraph)} == set()


def code_lines(document: Path) -> list[str]:
    """What the examples of a document say stands in the code, without remarks and what is left out."""
    blocks = re.findall(r"```(?:diff|python)\n(.*?)```", document.read_text(), re.DOTALL)
    lines = [line[1:] if line[:1] == "+" else line for block in blocks for line in block.splitlines()]
    told = [re.sub(r"\s*#.*", "", line).strip() for line in lines if not line.startswith("-")]
    return [line for line in told if line and "..." not in line]


def test_examples_of_recipes_stand_in_the_code() -> None:
    files = [path for place in ("hourbook", "tests") for path in (CHECKOUT / place).rglob("*.py")]
    code = {re.sub(r"\s*#.*", "", line).strip() for path in files for line in path.read_text().splitlines()}
    assert [line for line in code_lines(CHECKOUT / "CONTRIBUTING.md") if line not in code] == []
