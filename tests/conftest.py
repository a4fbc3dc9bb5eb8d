"""What every test gets. Plugins: loud ends, the reference files, a PostgreSQL, a postbox, long tests first."""

import pytest

pytest_plugins = ["tests.loud", "tests.reference", "tests.postgres", "tests.world", "tests.postbox", "tests.lengths"]


@pytest.fixture(scope="session")
def anyio_backend() -> tuple[str, dict[str, bool]]:
    """Async tests run on the loop that the server runs on."""
    return "asyncio", {"use_uvloop": True}
