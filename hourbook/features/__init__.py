"""The features, in import order: a later one may use an earlier one, never the other way round.

``FEATURES`` names the modules that declare tables and operations; importing them registers both.
"""

from importlib import import_module

FEATURES: list[str] = [
    "tags",
]


def load() -> None:
    """Import every feature, so that all tables and operations are declared."""
    for name in FEATURES:
        module = import_module(f"hourbook.features.{name}")
        if hasattr(module, "__path__"):
            import_module(f"hourbook.features.{name}.routes")
