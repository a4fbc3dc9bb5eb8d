"""The rules of the house that a machine can check, over every file that git tracks."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from hourbook.features import FEATURES
from tests.reference import CHECKOUT
from tests.shape import FOR_ALL

LONGEST_FILE, LONGEST_FUNCTION, LARGEST_KERNEL = 400, 50, 8000
NAMES_TO_DO_WITHOUT = {"service", "services", "manager", "managers", "helper", "helpers", "utils", "util", "repository"}
FEATURES_FOLDER = CHECKOUT / "hourbook/features"
BESIDE_FEATURES = {"sights", "whose"}  # what several features share
GENERATED = ("hourbook/migrations/",)

# spelled in pieces, because this file is tracked too
LEFT_FOR_LATER = re.compile(r"\b(TO" r"DO|FIX" r"ME|XX" r"X|NotImplemented" r"Error)\b")
MACHINE_PATHS = re.compile(r"(?<![\w.~/-])/(?:work|farm|tmp|root|home|Users|opt/pypi)" r"/")
DOWNLOADS = re.compile(
    r"pypi\." r"org|pythonhosted\." r"org|registry\.npmjs\." r"|registry\.yarnpkg\.|deb\.debian\." r"org"
    r"|://[^\s\"']+\.(?:whl|tar\.gz|tgz)\b"
)  # fmt: skip


def tracked(*patterns: str) -> list[Path]:
    git = ["git", "-c", "safe.directory=*"]  # a checkout may belong to somebody else than who tests it
    ls_files = [*git, "ls-files", "--cached", "--others", "--exclude-standard", "-z", "--", *patterns]
    listed = subprocess.run(ls_files, cwd=CHECKOUT, capture_output=True, text=True, check=True).stdout
    return [CHECKOUT / name for name in listed.split("\0") if name and (CHECKOUT / name).is_file()]


def name_of(path: Path) -> str:
    return path.relative_to(CHECKOUT).as_posix()


def text_of(path: Path) -> str:
    """The text of a file; nothing for one that is not text."""
    content = path.read_bytes()
    return "" if b"\0" in content else content.decode("utf-8", errors="replace")


def code() -> list[Path]:
    return [path for path in tracked("hourbook/*.py") if not name_of(path).startswith(GENERATED)]


def lines_matching(pattern: re.Pattern[str], paths: list[Path]) -> list[str]:
    return [
        f"{name_of(path)}:{number}: {line.strip()[:100]}"
        for path in paths
        for number, line in enumerate(text_of(path).splitlines(), start=1)
        if pattern.search(line)
    ]


def test_no_file_hides_two_things_in_one() -> None:
    lengths = {name_of(path): len(text_of(path).splitlines()) for path in code()}
    assert len(lengths) > 3, "git lists no code: the other rules would check nothing"
    assert {name: lines for name, lines in lengths.items() if lines > LONGEST_FILE} == {}


def left_out(names: set[str], features: list[str]) -> set[str]:
    """What lies beside the features and is none of them, nor known to be something else."""
    return names - {*features} - BESIDE_FEATURES


def test_every_feature_is_in_the_list_that_is_loaded() -> None:
    paths = {path.relative_to(FEATURES_FOLDER) for path in tracked("hourbook/features/*.py")}
    names = {path.parts[0].removesuffix(".py") for path in paths} - {"__init__"}
    assert {"tags", "people", *BESIDE_FEATURES} <= names
    assert left_out(names, FEATURES) == set(), (
        "FEATURES of hourbook/features/__init__.py lacks it: nothing would load it"
    )
    assert left_out({"tags", "assets"}, FEATURES) == {"assets"}


def test_the_kernel_stays_within_its_size() -> None:
    code = [path for path in tracked("hourbook/core/*.py") if not path.name.endswith("_slips.py")]  # tables of texts
    lines = sum(len(text_of(path).splitlines()) for path in code)
    assert lines <= LARGEST_KERNEL, "docs/decisions/0011-kernel-size.md says what would move out"


def test_no_function_is_longer_than_a_screen() -> None:
    too_long = [
        f"{name_of(path)}:{node.lineno} {node.name}: {node.end_lineno - node.lineno + 1} lines"
        for path in code()
        for node in ast.walk(ast.parse(text_of(path)))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and node.end_lineno is not None
        and node.end_lineno - node.lineno + 1 > LONGEST_FUNCTION
    ]
    assert too_long == []


def test_operations_stand_in_routes() -> None:
    folders = [path for path in tracked("hourbook/features/*/*.py") if not path.name.startswith("routes")]
    assert lines_matching(re.compile(r"^@(operation|spelling)\("), folders) == []


def test_nothing_is_left_for_later() -> None:
    assert lines_matching(LEFT_FOR_LATER, tracked("hourbook", "web/src", "bench", "tests", "Makefile", ".ci")) == []


def test_no_path_of_one_machine_is_tracked() -> None:
    assert lines_matching(MACHINE_PATHS, tracked()) == []


def test_no_download_address_is_tracked() -> None:
    assert lines_matching(DOWNLOADS, tracked()) == []


def test_files_are_named_after_what_they_are_about() -> None:
    named = [name_of(path) for path in tracked("hourbook", "web/src", "tests", "bench")]
    assert [name for name in named if NAMES_TO_DO_WITHOUT & set(re.split(r"[/._-]", name.lower()))] == []


def test_imports_go_down_the_layers() -> None:
    lint_imports = [str(Path(sys.executable).with_name("lint-imports")), "--no-logo", "--no-cache"]
    done = subprocess.run(lint_imports, cwd=CHECKOUT, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_anyone_may_import_knows_only_its_like() -> None:
    """The layers of features let these through, so they must not bring anything else along."""
    found = [
        f"{name_of(path)}: {module}"
        for path in tracked("hourbook/features/*.py")
        if FOR_ALL.search(dotted(path))
        for module in imported(path)
        if module.startswith("hourbook.features.") and not FOR_ALL.search(module)
    ]
    assert found == []


def dotted(path: Path) -> str:
    return ".".join(path.relative_to(CHECKOUT).with_suffix("").parts)


def imported(path: Path) -> list[str]:
    """The modules that a file imports from, wherever it does; of a package, what it takes from it."""
    found = []
    for node in ast.walk(ast.parse(text_of(path))):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module:
            package = (CHECKOUT / node.module.replace(".", "/")).is_dir()
            found += [f"{node.module}.{alias.name}" for alias in node.names] if package else [node.module]
    return found


@pytest.mark.parametrize(
    ("pattern", "line"),
    [
        (LEFT_FOR_LATER, "x = 1  # TO" "DO: two"),
        (LEFT_FOR_LATER, "raise NotImplemented" "Error"),
        (MACHINE_PATHS, "open('/wo" "rk/shared')"),
        (MACHINE_PATHS, "cd /tm" "p/here"),
        (DOWNLOADS, "index-url = https://pypi" ".org/simple"),
        (DOWNLOADS, "https://example.org/a-1.0-py3-none-any" ".whl"),
    ],
)  # fmt: skip
def test_the_patterns_find_what_they_look_for(pattern: re.Pattern[str], line: str) -> None:
    assert pattern.search(line)


@pytest.mark.parametrize("line", ["/workspaces/{id}/", "../work/", "https://example.org/home/", "/api/v1/user"])
def test_the_path_rule_leaves_addresses_of_our_own_alone(line: str) -> None:
    assert not MACHINE_PATHS.search(line)
