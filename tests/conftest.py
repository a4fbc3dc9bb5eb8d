"""What every test gets. Plugins: loud ends, the reference files, a PostgreSQL, a postbox, long tests first."""

import gc

import pytest

pytest_plugins = ["tests.loud", "tests.reference", "tests.postgres", "tests.world", "tests.postbox",
                  "tests.receiver", "tests.lengths"]  # fmt: skip

gc.set_threshold(50_000, 20, 50)  # looking for circles among what was just made took a twentieth of the time


def pytest_collection_finish() -> None:
    """What is there by now stays to the end: no need to look through it again."""
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session")
def anyio_backend() -> tuple[str, dict[str, bool]]:
    """Async tests run on the loop that the server runs on."""
    return "asyncio", {"use_uvloop": True}
