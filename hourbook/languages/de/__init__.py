"""German: tables from the English templates, one file a room. People are spoken to with "Sie", as in the web app."""

from importlib import import_module

ROOMS = (
    "words", "requests", "values", "credentials", "access", "account", "workspaces", "projects", "entries", "reports", "webhooks",
    "explaining", "answers",
)  # fmt: skip


def table() -> dict[str, str]:
    """All of them in one. Each sentence stands once."""
    found: dict[str, str] = {}
    for room in ROOMS:
        texts: dict[str, str] = import_module(f"{__name__}.{room}").TEXTS
        twice = found.keys() & texts.keys()
        assert not twice, f"{room} says again: {twice}"
        found |= texts
    return found
