"""The entries both databases start from: the same ones, spread over the year before `until`, made without chance."""

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

from bench import bare_app

PEOPLE = 5
PROJECTS = 20
YEAR = 365 * 24 * 3600
TASKS = ("Fix", "Review", "Write up", "Estimate", "Call about", "Test", "Release", "Plan")
SUBJECTS = (
    "the sign-in page",
    "invoice import",
    "März report",
    "week 34 timesheet",
    "API migration",
    "on-call",
    "copy",
)


class Entry(NamedTuple):
    """One entry before it meets a database; `person` and `project` are numbers, times are epoch seconds."""

    id: str
    person: int
    project: int
    description: str
    billable: bool
    start: int
    end: int


def entry(number: int, count: int, until: int) -> Entry:
    """Entry `number` (from 0, oldest first) of `count`; pure, so ids are known without asking a database."""
    start = until - YEAR + number * (YEAR - 3600) // count
    task, subject = TASKS[number % len(TASKS)], SUBJECTS[number // 3 % len(SUBJECTS)]
    return Entry(
        id=f"{start:08x}{number:016x}",
        person=number % PEOPLE,
        project=number // PEOPLE % PROJECTS,
        description=f"{task} {subject} #{number % 977}",
        billable=number % 4 != 0,
        start=start,
        end=start + 300 + number * 37 % 3300,
    )


def team_entry(number: int, count: int, until: int, people: int, projects: int) -> Entry:
    """The same for a larger team: in a week each person works on six of the projects."""
    plain = entry(number, count, until)
    week = plain.start // (7 * 24 * 3600)
    return plain._replace(
        person=number % people, project=(number % people * 7 + week * 3 + number // people % 6) % projects
    )


def even_entry(number: int, count: int, until: int, people: int, projects: int) -> Entry:
    """The same with everyone on all projects, evenly: nearly each entry is a group of its own by person, project and
    day, as long as there are fewer entries than such groups."""
    plain = entry(number, count, until)
    return plain._replace(person=number % people, project=(number // people + number % people * 7) % projects)


def entries(count: int, until: int) -> Iterator[Entry]:
    """All `count` of them, oldest first."""
    return (entry(number, count, until) for number in range(count))


def instant(seconds: int) -> str:
    """Epoch seconds as the API writes them: 2026-08-08T09:30:00Z."""
    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def bare_id(number: int) -> str:
    """Id of a person or project of the bare database; person 0 is the one who creates entries."""
    return f"6a{number + 1:022x}"


def fill_bare(folder: Path, count: int, until: int) -> None:
    """Make bare.db in `folder` with `count` entries."""
    db = bare_app.connect(folder / "bare.db")
    db.execute("begin")
    db.executemany(bare_app.INSERT, (bare_row(each) for each in entries(count, until)))
    db.execute("commit")
    db.execute("pragma wal_checkpoint(truncate)")
    db.close()


def bare_row(each: Entry) -> tuple[str, str, str, str, bool, str, str, int]:
    """The eight columns of the bare table."""
    person, project = bare_id(each.person), bare_id(each.project)
    start, end = instant(each.start), instant(each.end)
    return each.id, person, project, each.description, each.billable, start, end, 5000 + 100 * each.project


def count_rows(database: Path, table: str) -> int:
    """How many rows a table holds; the server must be down, since one process owns the file."""
    db = bare_app.sqlite.connect(str(database))
    try:
        counted: int = db.execute(f"select count(*) from {table}").fetchone()[0]
        return counted
    finally:
        db.close()
