"""The ground the other tests stand on: a PostgreSQL that is real and shared, and no quiet skips."""

from pathlib import Path

import psycopg
import pytest

from tests import postgres_server, reference
from tests.postgres import Postgres

pytest_plugins = ["pytester"]


def fill(dsn: str) -> None:
    with psycopg.connect(dsn) as connection:
        connection.execute("create table filled (at timestamptz default clock_timestamp())")
        connection.execute("insert into filled default values")


def filled_at(dsn: str) -> list[tuple[object]]:
    with psycopg.connect(dsn) as connection:
        return connection.execute("select at from filled").fetchall()


def test_a_template_is_filled_once_and_its_copies_are_separate(postgres: Postgres) -> None:
    postgres.template("provision", fill)
    postgres.template("provision", fill)
    one, other = postgres.copy_of("provision"), postgres.copy_of("provision")
    with psycopg.connect(one) as connection:
        connection.execute("insert into filled default values")
    assert len(filled_at(one)) == 2
    assert len(filled_at(other)) == 1


def test_a_template_whose_filling_failed_is_filled_again(postgres: Postgres) -> None:
    def fail(dsn: str) -> None:
        fill(dsn)
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        postgres.template("mended", fail)
    postgres.template("mended", fill)
    assert len(filled_at(postgres.copy_of("mended"))) == 1


def test_a_dropped_database_is_gone_even_while_somebody_is_connected(postgres: Postgres) -> None:
    dsn = postgres.create_database()
    with psycopg.connect(dsn):
        postgres.drop_database(dsn)
    with pytest.raises(psycopg.OperationalError, match="does not exist"):
        psycopg.connect(dsn)


def test_a_server_left_by_a_killed_run_is_stopped_by_the_next(
    postgres: Postgres, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    binaries = postgres_server.find_binaries()
    if binaries is None:
        pytest.skip("this run uses a server that it did not start")
    monkeypatch.setattr(postgres_server, "PREFIX", f"hourbook-left-{tmp_path.name}-")
    nobody_has_this_pid = 2**22 + 1
    dsn, folder = postgres_server.start(binaries, owner=nobody_has_this_pid)
    postgres_server._sweep()
    assert not folder.exists()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(dsn)


@pytest.mark.parametrize(("ci", "outcome"), [("", {"skipped": 1}), ("true", {"failed": 1})])
def test_what_cannot_run_is_named_at_the_end_and_fails_in_ci(
    pytester: pytest.Pytester, monkeypatch: pytest.MonkeyPatch, ci: str, outcome: dict[str, int]
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setenv("PYTHONPATH", str(reference.CHECKOUT))
    pytester.makepyfile("from tests.loud import cannot_run\ndef test_it(): cannot_run('no moon tonight')")
    result = pytester.runpytest_subprocess("-p", "tests.loud")
    result.assert_outcomes(**outcome)
    result.stdout.fnmatch_lines("*no moon tonight*")
