"""Working days: who did what from when to when. Pure and the same for the same seed, zone and day."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import NamedTuple

from hourbook.core.base.clock import local_to_instant, wall
from hourbook.features.first_run.catalog import JOBS, LOOSE, PEOPLE, TAGS, Job, Someone

WEEKS = 13
FINISHED_DAYS = 63  # so long ago the archived projects came to their end
MINUTE = 60
RUNNING_SINCE = 40 * MINUTE  # the member's timer runs this long when the sandbox begins


class Stretch(NamedTuple):
    """One entry; ``start`` and ``end`` in UTC milliseconds, ``end`` None while it runs."""

    person: str
    start: int
    end: int | None
    description: str
    job: str = ""
    task: str = ""
    billable: bool = False
    tags: tuple[str, ...] = ()
    fields: dict[str, str | int] = {}
    is_break: bool = False


def stretches(seed: int, zone: str, now: int, weeks: int = WEEKS) -> Iterator[Stretch]:
    """Weeks of entries of everybody that end before ``now``, oldest first, and one running timer."""
    today = wall(now, zone).date()
    limit = now - (RUNNING_SINCE + 5 * MINUTE) * 1000
    for back in range(weeks * 7, -1, -1):
        day = today - timedelta(days=back)
        if day.weekday() < 5:
            for person in PEOPLE:
                rng = Random(f"{seed}/{person.key}/{day}")
                jobs = [job for job in JOBS if may_work_on(person, job, back > FINISHED_DAYS)]
                yield from (one for one in working_day(person, jobs, day, zone, rng) if (one.end or 0) <= limit)
    job = JOBS[0]
    start = (now // 1000 - RUNNING_SINCE) * 1000
    yield Stretch("member", start, None, job.tasks["Development"][0], job.name, "Development", True)


def working_day(person: Someone, jobs: list[Job], day: date, zone: str, rng: Random) -> Iterator[Stretch]:
    """The entries of a day, in order and apart; none on a day off."""
    if rng.random() < 0.06:
        return
    at = datetime(day.year, day.month, day.day, 8, 30) + timedelta(minutes=rng.randrange(0, 60, 5))
    end_of_day = at + timedelta(hours=7, minutes=rng.randrange(40, 100, 5))
    had_lunch = False
    while at < end_of_day:
        if not had_lunch and at.hour >= 12:
            had_lunch, seconds, made = True, 60 * rng.randrange(30, 50, 5), Stretch(person.key, 0, 0, "Lunch")
            made = made._replace(is_break=True)
        else:
            seconds, made = length(person, rng), activity(person, jobs, rng)
        start = local_to_instant(at, zone)
        yield made._replace(start=start, end=start + seconds * 1000)
        at += timedelta(seconds=seconds) + timedelta(minutes=rng.choice((0, 0, 0, 5, 10)))


def length(person: Someone, rng: Random) -> int:
    """Seconds; whole quarters for those who type them in."""
    return rng.randrange(17 * MINUTE, 150 * MINUTE) if person.seconds else rng.randrange(30, 165, 15) * MINUTE


def activity(person: Someone, jobs: list[Job], rng: Random) -> Stretch:
    """What was done."""
    if rng.random() < 0.05:
        return Stretch(person.key, 0, 0, rng.choice(LOOSE))
    job = rng.choice(jobs)
    task = rng.choice(list(job.tasks))
    description = rng.choice(job.tasks[task])
    tags = {"meeting"} if task == "Meetings" else set()
    tags |= set(rng.sample(TAGS[1:], 1)) if rng.random() < 0.3 else set()
    billable = job.billable and rng.random() > 0.08
    return Stretch(person.key, 0, 0, description, job.name, task, billable, tuple(sorted(tags)), fields(job, tags, rng))


def may_work_on(person: Someone, job: Job, long_ago: bool) -> bool:
    return (long_ago or not job.archived) and (job.public or person.key in job.team or person.role != "MEMBER")


def fields(job: Job, tags: set[str], rng: Random) -> dict[str, str | int]:
    """Values of the custom fields."""
    values: dict[str, str | int] = {}
    if job.ticket and rng.random() < 0.6:
        values["Ticket"] = f"{job.ticket}-{rng.randrange(100, 340)}"
    if job.billable:
        values["Kind of work"] = rng.choice(("New", "New", "Maintenance", "Warranty"))
    if "on site" in tags:
        values["Travelled, km"] = rng.randrange(4, 60)
    return values
