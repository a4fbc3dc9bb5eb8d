"""The features, in import order: a later one may use an earlier one, never the other way round.

A feature is one file, or a folder with the slots tables, schemas, queries, actions, routes (or routes by subject).
Importing a feature's files declares its tables and operations.
"""

from importlib import import_module
from importlib.util import find_spec
from pkgutil import iter_modules

FEATURES: list[str] = [
    "custom_fields",
    "users",
    "workspaces",
    "groups",
    "clients",
    "tags",
    "projects",
    "roles",
    "rates",
    "time_entries",
]


def load() -> None:
    """Import every file of every feature, so that all tables and operations are declared."""
    for feature in FEATURES:
        name = f"{__name__}.{feature}"
        if find_spec(name):
            for file in iter_modules(getattr(import_module(name), "__path__", ())):
                import_module(f"{name}.{file.name}")
