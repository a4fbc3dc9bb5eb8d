"""The team's dashboard: each active member, what runs or ran last, and the time of a range (product-facts 10)."""

from typing import Any, Protocol

import sqlalchemy as sa

from hourbook.core.base.clock import instant_text
from hourbook.core.base.wire import Id, Wire
from hourbook.core.rows.records import Row, mine
from hourbook.core.who.access import Reach
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.features.account.pictures import picture_of
from hourbook.features.clients.tables import clients
from hourbook.features.people.permissions import SEE_TEAM
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.time_entries.permissions import SEE_TIME
from hourbook.features.time_entries.queries import visible
from hourbook.features.time_entries.tables import TimeEntry, time_entries
from hourbook.features.time_entries.times import length
from hourbook.features.workspaces.memberships import known_as, named_people, shown_picture
from hourbook.features.workspaces.team import of_team

entry = time_entries.c


class ActivePerson(Wire):
    id: Id
    name: str
    profile_picture: str


class ActivityProject(Wire):
    """A project as the dashboard shows it; null where an entry has none."""

    id: Id
    name: str
    color: str
    client_name: str | None


class ActivityEntry(Wire):
    """The timer that runs (``end`` null) or the latest entry."""

    id: Id
    description: str
    start: str
    end: str | None
    billable: bool
    project: ActivityProject | None
    task_name: str | None


class ProjectTime(Wire):
    """Seconds on one project, or without one."""

    project: ActivityProject | None
    time: int
    billable_time: int


class MemberActivity(Wire):
    """Seconds are those of finished entries that start in the range; a running one is in no total, as in reports."""

    user: ActivePerson
    entry: ActivityEntry | None
    total_time: int
    billable_time: int
    projects: list[ProjectTime]


def sums_of(ctx: Context, where: list[Any]) -> dict[str, list[Row]]:
    """(user_id, project_id, time, billable_time) by user, the most time first."""
    seconds = length()
    total, billable = sa.func.sum(seconds), sa.func.sum(sa.case((entry.billable, seconds), else_=0))
    columns = entry.user_id, entry.project_id, total.label("time"), billable.label("billable_time")
    found: dict[str, list[Row]] = {}
    by_time = sa.select(*columns).where(*where).group_by(entry.user_id, entry.project_id)
    for row in ctx.tx.execute(by_time.order_by(total.desc(), entry.project_id)):
        found.setdefault(row.user_id, []).append(row)
    return found


class Person(Protocol):
    """Of ``users``: who is shown."""

    id: str
    name: str
    picture: str


class LatestEntry(TimeEntry, Protocol):
    """A row of ``time_entries`` with the name of its task."""

    task_name: str | None


def people_of(ctx: Context, with_time: set[str]) -> list[Person]:
    """The active members to list: all where the caller sees everybody's time and the team, else those whose time there
    is to see.
    """
    found = named_people(ctx).add_columns(shown_picture.label("picture")).where(members.c.status == "ACTIVE")
    reach = ctx.reach(SEE_TIME)
    if reach is not Reach.ALL or ctx.reach(SEE_TEAM) is not Reach.ALL:
        running = sa.select(entry.user_id).where(visible(ctx), entry.end_at.is_(None))
        shown = {ctx.user_id} | with_time | set(ctx.tx.execute(running).scalars())
        theirs = ctx.managed_users if reach >= Reach.MANAGED else set()
        team = of_team(ctx, users.c.id) if reach is Reach.ALL else users.c.id.in_(sorted(theirs))
        found = found.where(sa.or_(users.c.id.in_(sorted(shown)), team))
    return list(ctx.tx.execute(found.order_by(sa.func.lower(known_as), users.c.id)))


def latest_of(ctx: Context, user_ids: list[str]) -> dict[str, LatestEntry]:
    """The running entry of each user, else the one that started last; those the caller sees."""

    def newest(*more: Any) -> sa.ScalarSelect[Any]:
        of_member = sa.select(entry.id).where(visible(ctx), entry.user_id == members.c.user_id, *more)
        return of_member.order_by(entry.start_at.desc(), entry.id.desc()).limit(1).correlate(members).scalar_subquery()

    latest = sa.func.coalesce(newest(entry.end_at.is_(None)), newest())
    ids = sa.select(latest).where(mine(ctx, members), members.c.user_id.in_(user_ids))
    rows = (
        sa.select(time_entries, tasks.c.name.label("task_name"))
        .outerjoin(tasks, (tasks.c.workspace_id == entry.workspace_id) & (tasks.c.id == entry.task_id))
        .where(mine(ctx, time_entries), entry.id.in_(ids))
    )
    return {row.user_id: row for row in ctx.tx.execute(rows)}


def projects_of(ctx: Context, ids: set[str | None]) -> dict[str | None, ActivityProject]:
    wanted = sorted(id for id in ids if id)
    named = sa.select(projects.c.id, projects.c.name, projects.c.color, clients.c.name.label("client")).outerjoin(
        clients, (clients.c.workspace_id == projects.c.workspace_id) & (clients.c.id == projects.c.client_id)
    )
    rows = ctx.tx.execute(named.where(mine(ctx, projects), projects.c.id.in_(wanted))) if wanted else ()
    return {
        row.id: ActivityProject(id=row.id, name=row.name, color=row.color, client_name=row.client) for row in rows
    }  # fmt: skip


def member_out(
    ctx: Context, person: Person, latest: LatestEntry | None, sums: list[Row], known: dict[str | None, ActivityProject]
) -> MemberActivity:
    split = [
        ProjectTime(project=known.get(row.project_id), time=int(row.time), billable_time=int(row.billable_time))
        for row in sums
    ]
    picture = picture_of(ctx, person.picture, person.name)
    return MemberActivity(
        user=ActivePerson(id=person.id, name=person.name, profile_picture=picture),
        entry=entry_out(latest, known.get(latest.project_id)) if latest else None,
        total_time=sum(part.time for part in split),
        billable_time=sum(part.billable_time for part in split),
        projects=split,
    )


def entry_out(row: LatestEntry, project: ActivityProject | None) -> ActivityEntry:
    return ActivityEntry(
        id=row.id,
        description=row.description,
        start=instant_text(row.start_at),
        end=None if row.end_at is None else instant_text(row.end_at),
        billable=row.billable,
        project=project,
        task_name=row.task_name,
    )
