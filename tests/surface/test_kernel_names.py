"""The kernel knows nothing of any one resource: no text in it names one, and nothing there reads a feature's table."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.surface.test_house_rules import code, name_of

RESOURCE = re.compile(
    r"\b(custom.?fields?|projects?|tasks?|tags?|time.?entr(y|ies)|invoices?|expenses?|reports|shared.?reports?"
    r"|user.?group(s|_members)?|audit.?log|holidays?|favou?rites?|timesheets?)\b",
    re.IGNORECASE,
)
ALLOWED = {
    "hourbook/core/base/slips.py": "the words in placeholders that people send unfilled, such as {projectId}",
    "hourbook/core/who/workspace_settings.py": "the switches of the contract, whose words are the contract's",
    "hourbook/core/who/context.py": "project managers are a role, and projects are what they manage",
    "hourbook/core/who/identity.py": "the words of the web app for what a change of a workspace makes stale",
    "hourbook/core/who/authentication.py": "the reports base of the real service, which has an error of its own",
    "hourbook/core/edge/routing.py": "the addresses of the reports base",
    "hourbook/core/edge/http.py": "the reports base, whose errors have another order",
    "hourbook/described/nearest.py": "the bases of the real service, and how they are confused",
    "hourbook/described/openapi.py": "the bases of the real service, and the key `tags` of OpenAPI",
    "hourbook/described/refusals.py": "examples of refusals, and the reports base",
}


def texts(tree: ast.Module) -> Iterator[tuple[int, str]]:
    """(line, text) of every text that is not a docstring."""
    documents = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
        and node.body and isinstance(node.body[0], ast.Expr)
    }  # fmt: skip
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documents:
            yield node.lineno, node.value


def named(path: Path) -> list[str]:
    found = texts(ast.parse(path.read_text()))
    return [f"{name_of(path)}:{line} {text[:80]!r}" for line, text in found if RESOURCE.search(text)]


def kernel() -> list[Path]:
    return [path for path in code() if name_of(path).startswith(("hourbook/core/", "hourbook/described/"))]


def test_the_kernel_names_no_resource() -> None:
    assert len(kernel()) > 30
    assert [line for path in kernel() if name_of(path) not in ALLOWED for line in named(path)] == []


def test_what_is_allowed_is_still_there() -> None:
    assert [name for path in kernel() if (name := name_of(path)) in ALLOWED and not named(path)] == []
    assert set(ALLOWED) <= {name_of(path) for path in kernel()}
