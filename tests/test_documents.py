"""What the documents say is so: settings, links, tests that decisions name, files that differ on purpose."""

import re
from pathlib import Path

import pytest

from hourbook import features
from hourbook.core.edge.operations import OPERATIONS
from tests.documents import SETTINGS, settings_page
from tests.reference import CHECKOUT

features.load()
DOCUMENTS = [*CHECKOUT.glob("*.md"), *(CHECKOUT / "docs").rglob("*.md"), CHECKOUT / "bench/README.md"]
EACH = pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.relative_to(CHECKOUT).as_posix())


def test_the_page_of_settings_is_current() -> None:
    assert SETTINGS.read_text() == settings_page(), "run python -m tests.documents"


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
