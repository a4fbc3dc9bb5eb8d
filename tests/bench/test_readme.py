"""The figures of the README come from results alone: none of a quick run, of several machines, or with lost entries."""

import re
from typing import Any

import pytest

from bench import readme

MACHINE = {
    "cores": 2,
    "processor": "Some CPU",
    "system": "Linux 6 x86_64",
    "filesystem": "ext4",
    "python": "3.11.2",
    "sqlite": "3.51.0",
    "postgres": "PostgreSQL 15.1",
    "load": 0.1,
    "flushMicros": 800,
}


def result(database: str = "sqlite", **run: Any) -> dict[str, Any]:
    side = {"rate": 1000.0, "p99": 2.0, "errors": 0}
    row = {"database": database, "operation": "one", "entries": 100_000, "ours": side | {"rate": 400.0}, "bare": side}
    server = {"database": database, "name": "ours", "entries": 100_000, "firstAnswer": 0.8, "rss": 70.0, "lost": 0}
    return {
        "machine": MACHINE,
        "run": {"quick": False, "selfTest": False, "command": f"python -m bench.load --{database}"} | run,
        "rows": [row | {"connections": connections} for connections in (1, 8)],
        "servers": [server],
    }


def test_the_table_says_rates_ratio_waits_memory_machine_and_the_command_for_each_database() -> None:
    text = readme.figures([result(), result("postgres")])
    for database in ("SQLite", "PostgreSQL"):
        assert f"| one entry by id | {database} | 100,000 | 400 | 1,000 | 40% | 2.0 / 2.0 |" in text
        assert f"| Hourbook | {database} | 100,000 | 0.80 s | 70 MiB |" in text
    assert "2 cores of Some CPU" in text and "`python -m bench.load --postgres`" in text
    assert text.count("one entry by id") == 2  # at eight connections alone


def test_only_what_stands_between_the_marks_is_written_anew() -> None:
    before = f"# Title\n{readme.BEGIN}old\n{readme.END}\n## Next\n"
    assert readme.put(before, "new\n") == f"# Title\n{readme.BEGIN}new\n{readme.END}\n## Next\n"
    assert re.search(f"(?s){readme.BEGIN}.*{readme.END}", readme.README.read_text())


def test_a_run_that_is_no_figure_is_not_written() -> None:
    lossy = result()
    lossy["servers"][0]["lost"] = 1
    for poor in (result(quick=True), result(selfTest=True), lossy):
        with pytest.raises(SystemExit):
            readme.refuse_what_is_no_figure([result(), poor])
    readme.refuse_what_is_no_figure([result()])


def test_results_of_several_machines_do_not_stand_in_one_table() -> None:
    other = result() | {"machine": MACHINE | {"processor": "Another CPU"}}
    with pytest.raises(SystemExit, match="several machines"):
        readme.figures([result(), other])
