"""Sample data: four weeks of a small company, so that a new owner sees what reports and lists are like.

Everything made leaves change rows of one request id, ``MARK``, by which ``removal`` knows it again.
"""

from hourbook.core.who.context import Context
from hourbook.features.account.actions import create_user
from hourbook.features.first_run import catalog
from hourbook.features.first_run.catalog import Job
from hourbook.features.first_run.days import Stretch, stretches
from hourbook.features.first_run.entries import Ids, Made, track
from hourbook.features.first_run.things import client, project, task
from hourbook.features.tags import add_tag
from hourbook.features.workspaces.actions import add_member

MARK = "sample-data"
WEEKS, SEED = 4, 1
LIMITED = ("projectManager", "teamManager", "member")  # people of the catalog who join by name alone
DAY_MS = 86_400_000


def fill(ctx: Context, owner_id: str, zone: str) -> None:
    """Fill the workspace of ``ctx``; its settings, plan and rates stay as they are."""
    days = [one for one in stretches(SEED, zone, ctx.now, weeks=WEEKS) if wanted(one)]
    then = ctx.having(request_id=MARK, now=ctx.now - (WEEKS + 1) * 7 * DAY_MS)
    track(then, set_up(then, owner_id, zone), days)


def wanted(one: Stretch) -> bool:
    """Finished work of those who are there; the workspace knows no breaks yet."""
    return one.person in ("owner", *LIMITED) and one.end is not None and not one.is_break


def jobs() -> list[Job]:
    """The projects still going on, each with the rate it would have from the sandbox's workspace."""
    return [
        job._replace(hourly_rate=job.hourly_rate or catalog.HOURLY_RATE) for job in catalog.JOBS if not job.archived
    ]


def set_up(ctx: Context, owner_id: str, zone: str) -> Made:
    people = {"owner": owner_id} | {key: limited_member(ctx, key, zone) for key in LIMITED}
    kept: Ids = {}
    for each in catalog.CLIENTS:
        if not each.get("archived"):  # in the workspace's currency, so that every total is one sum
            kept[each["name"]] = client(ctx, **{name: value for name, value in each.items() if name != "currency"})
    made = {job.name: project(ctx, job, kept, people) for job in jobs()}
    tasks = {(job.name, name): task(ctx, job, made[job.name], name) for job in jobs() for name in job.tasks}
    tag_ids = {name: add_tag(ctx, name) for name in catalog.TAGS}
    return Made(people, made, tasks, tag_ids, {})


def limited_member(ctx: Context, key: str, zone: str) -> str:
    """Somebody without address or password, who can not sign in."""
    someone = next(each for each in catalog.PEOPLE if each.key == key)
    user = create_user(ctx, email=None, name=someone.name, time_zone=zone, status="LIMITED")
    add_member(ctx, ctx.workspace_id, user.id, limited=True, event="LIMITED_USERS_ADDED_TO_WORKSPACE")
    return str(user.id)
