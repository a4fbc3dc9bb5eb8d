"""The working days of the sandbox are believable and the same for the same seed."""

from datetime import timedelta
from itertools import groupby, pairwise

from hourbook.core.base.clock import wall
from hourbook.features.first_run.catalog import JOBS, PEOPLE
from hourbook.features.first_run.days import Stretch, stretches

ZONE = "Europe/Belgrade"
NOW = 1_763_900_000_000  # a Sunday evening in November, so a change of the clocks lies in the quarter


def days(seed: int = 1) -> list[Stretch]:
    return list(stretches(seed, ZONE, NOW))


def test_the_same_seed_makes_the_same_days_and_another_other_ones() -> None:
    assert days() == days()
    assert days() != days(seed=2)


def test_nobody_does_two_things_at_once_or_works_in_the_future() -> None:
    for _, mine in groupby(sorted(days(), key=lambda one: (one.person, one.start)), key=lambda one: one.person):
        entries = list(mine)
        assert len(entries) > 200
        assert all(one.end and one.end <= following.start for one, following in pairwise(entries))
    assert all((one.end or one.start) <= NOW for one in days())


def test_people_work_on_weekdays_in_daylight_for_three_months() -> None:
    finished = [one for one in days() if one.end]
    starts = [wall(one.start, ZONE) for one in finished]
    assert all(start.weekday() < 5 and 8 <= start.hour < 19 for start in starts)
    assert timedelta(days=85) < max(starts) - min(starts) < timedelta(days=92)
    assert all(60 <= (one.end or 0) // 1000 - one.start // 1000 <= 3 * 3600 for one in finished)


def test_exactly_the_member_has_a_running_timer() -> None:
    assert [one.person for one in days() if one.end is None] == ["member"]


def test_people_write_on_projects_that_they_may_see() -> None:
    jobs = {job.name: job for job in JOBS}
    for one in days():
        if one.job:
            person = next(each for each in PEOPLE if each.key == one.person)
            job = jobs[one.job]
            assert job.public or one.person in job.team or person.role != "MEMBER"
            assert not job.archived or NOW - one.start > 60 * 86_400_000
            assert one.task in job.tasks
