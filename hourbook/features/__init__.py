"""The features, in import order: a later one may use an earlier one, never the other way round.

A feature is one file, or a folder with the slots tables, schemas, queries, actions, routes (or routes by subject).
Importing a feature's files declares its tables and operations.
"""

from importlib import import_module
from pkgutil import iter_modules

FEATURES: list[str] = [
    "meanings",
    "hearing",
    "history",
    "followers",
    "custom_fields",
    "account",
    "workspaces",
    "groups",
    "clients",
    "tags",
    "people",
    "rates",
    "projects",
    "time_entries",
    "first_run",
    "presets",
    "reports",
    "shared_reports",
    "webhooks",
    "request_log",
    "live",
    "entity_changes",
    "audit",
    "me",  # the last: it shows every permission there is
]


def load() -> None:
    """Import every file of every feature, so that all permissions, tables and operations are declared."""
    packages = [import_module(f"{__name__}.{feature}") for feature in FEATURES[:-1]]
    inside = [(each.__name__, file.name) for each in packages for file in iter_modules(getattr(each, "__path__", ()))]
    for package, file in sorted(inside, key=lambda each: each[1] != "permissions"):
        import_module(f"{package}.{file}")
    import_module(f"{__name__}.{FEATURES[-1]}")  # it shows every permission there is
