"""What the package imports and what it declares are the same; each has its reason and is locked."""

import ast
import re
import sys
import tomllib
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

from tests.reference import CHECKOUT

PROJECT = tomllib.loads((CHECKOUT / "pyproject.toml").read_text())["project"]
DECISION = CHECKOUT / "docs/decisions/0001-dependencies.md"
LOADED_BY_UVICORN = {"httptools", "uvloop"}  # uvicorn looks for them itself
THERE_IF_NEEDED = {"hourbook/testing.py": {"pytest"}}  # a plugin, which only pytest loads


def spelled(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def names(listed: list[str]) -> set[str]:
    """The distributions of a list of requirements, as the index spells them."""
    return {spelled(re.split(r"[\[~<>=;! ]", line)[0]) for line in listed}


@cache
def distributions() -> dict[str, set[str]]:
    """Distributions by what is imported of them."""
    return {name: {spelled(each) for each in found} for name, found in packages_distributions().items()}


def imported(path: Path) -> set[str]:
    """The first names of the modules of others that a file imports anywhere."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name.partition(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            found.add(node.module.partition(".")[0])
    return found - sys.stdlib_module_names - {"hourbook"}


def all_imported() -> dict[str, set[str]]:
    """Modules of others by the file of the package that imports them."""
    files = {path.relative_to(CHECKOUT).as_posix(): path for path in (CHECKOUT / "hourbook").rglob("*.py")}
    return {name: imported(path) - THERE_IF_NEEDED.get(name, set()) for name, path in files.items()}


def test_every_runtime_dependency_is_imported_by_the_package() -> None:
    used = {each for found in all_imported().values() for name in found for each in distributions().get(name, {name})}
    assert names(PROJECT["dependencies"]) - used - LOADED_BY_UVICORN == set()


def test_every_import_of_the_package_is_declared() -> None:
    declared = names(PROJECT["dependencies"])
    undeclared = {
        f"{file}: {name}"
        for file, found in all_imported().items()
        for name in found
        if not distributions().get(name, {name}) & declared
    }
    assert undeclared == set()


def test_every_dependency_is_locked_with_hashes_and_has_its_reason() -> None:
    listed = names(
        [*PROJECT["dependencies"], *(x for extra in PROJECT["optional-dependencies"].values() for x in extra)]
    )
    lock = (CHECKOUT / "requirements.lock").read_text()
    locked = re.findall(r"^([\w.-]+)(?:\[.*\])?==.*\\\n    --hash=sha256:", lock, re.MULTILINE)
    assert sorted(listed - set(locked)) == []
    assert {name for name in listed if not re.search(rf"`{re.escape(name)}[`\[]", DECISION.read_text())} == set()


def test_every_runtime_package_in_the_decision_is_still_one() -> None:
    runtime = DECISION.read_text().partition("## Runtime")[2].partition("\n## ")[0]
    rows = [line.split("|")[1] for line in runtime.splitlines() if line.startswith("| `")]
    assert names(re.findall(r"`([^`]+)`", " ".join(rows))) == names(PROJECT["dependencies"])
