"""The features, in import order: a later one may use an earlier one, never the other way round.

A feature is one file, or a folder with the slots tables, schemas, queries, actions, routes. Importing a feature's file
(or its ``tables`` and ``routes``) declares its tables and operations.
"""

from importlib import import_module
from importlib.util import find_spec

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
    """Import every feature, so that all tables and operations are declared."""
    names = [f"hourbook.features.{feature}" for feature in FEATURES]
    found = [name for name in names if find_spec(name)]
    slots = [
        f"{name}.{slot}" for name in found for slot in ("tables", "routes") if hasattr(import_module(name), "__path__")
    ]
    for name in slots:
        if find_spec(name):
            import_module(name)
