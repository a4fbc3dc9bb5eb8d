"""Where the reference description and the recordings lie: beside the checkout, never inside it."""

import os
from pathlib import Path

import pytest

from tests.loud import cannot_run

CHECKOUT = Path(__file__).resolve().parent.parent


def find_shared() -> Path | None:
    """The folder named by HOURBOOK_SHARED, else the nearest `shared` (with a `reference` in it) beside an ancestor."""
    if named := os.environ.get("HOURBOOK_SHARED"):
        return Path(named).resolve()
    candidates = (folder / "shared" for folder in CHECKOUT.parents)
    return next((folder for folder in candidates if (folder / "reference").is_dir()), None)


SHARED = find_shared()
REFERENCE = (SHARED or CHECKOUT / "shared") / "reference"
RECORDINGS = (SHARED or CHECKOUT / "shared") / "recordings"

needs_reference = pytest.mark.needs_reference


def pytest_runtest_setup(item: pytest.Item) -> None:
    if item.get_closest_marker("needs_reference") and not REFERENCE.is_dir():
        cannot_run("no `shared/reference` beside the checkout (or named by HOURBOOK_SHARED)")
