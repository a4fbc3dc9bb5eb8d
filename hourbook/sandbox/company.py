"""The people and things of the catalog, made with the verbs and records that everybody uses."""

from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.rows.records import Row
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.core.who.workspace_settings import WorkspaceSettings, as_stored
from hourbook.features.account.actions import create_key, create_user
from hourbook.features.account.records import change_user
from hourbook.features.custom_fields.records import add_field, keep_user_value, set_for_project
from hourbook.features.first_run import catalog
from hourbook.features.first_run.catalog import Someone
from hourbook.features.first_run.entries import Ids, Made
from hourbook.features.first_run.things import client, project, task
from hourbook.features.groups.actions import add_group, set_members
from hourbook.features.people.records import make_manager
from hourbook.features.tags import add_tag
from hourbook.features.workspaces.actions import add_member, create_workspace, enter_workspace
from hourbook.features.workspaces.records import change_member


class Person(NamedTuple):
    """How to act as somebody in the sandbox."""

    id: str
    email: str
    password: str
    api_key: str


class Company(NamedTuple):
    """What was made, by name."""

    workspace_id: str
    people: dict[str, Person]
    made: Made

    @property
    def jobs(self) -> dict[str, Row]:
        return self.made.jobs


def set_up(ctx: Context, passwords: list[tuple[str, str]], plan: str, zone: str) -> Company:
    """The company without its hours; ``passwords`` are (password, hash) in the order of the people."""
    words = zip(catalog.PEOPLE, passwords, strict=True)
    people = {one.key: somebody(ctx, one, password, stored, zone) for one, (password, stored) in words}
    place = create_workspace(
        ctx,
        name=catalog.WORKSPACE,
        owner_id=people["owner"].id,
        time_zone=zone,
        plan=plan,
        settings=as_stored(WorkspaceSettings(lock_time_zone=None, breaks_enabled=True)),
        hourly_rate=catalog.HOURLY_RATE,
        cost_rate=catalog.COST_RATE,
    )
    ctx = enter_workspace(ctx, place.id)
    for one in catalog.PEOPLE:
        join(ctx, one, people[one.key].id)
    client_ids = {each["name"]: client(ctx, **each) for each in catalog.CLIENTS}
    fields = {each["name"]: custom_field(ctx, **each) for each in catalog.FIELDS}
    codes, ids = {each["name"]: each.get("currency") for each in catalog.CLIENTS}, ids_of(people)
    jobs = {job.name: project(ctx, job, client_ids, ids, codes.get(job.client or "")) for job in catalog.JOBS}
    made_tasks = {(job.name, name): task(ctx, job, jobs[job.name], name) for job in catalog.JOBS for name in job.tasks}
    care = jobs["Website care"].id
    set_for_project(ctx, fields["Kind of work"], care, status="VISIBLE", value="Maintenance")
    number_staff(ctx, people)
    group_ids = {name: group(ctx, name, [people[key].id for key in keys]) for name, keys in catalog.GROUPS.items()}
    give_roles(ctx, people, jobs, group_ids)
    tag_ids = {name: add_tag(ctx, name) for name in catalog.TAGS}
    add_tag(ctx, catalog.ARCHIVED_TAG, archived=True)
    return Company(place.id, people, Made(ids, jobs, made_tasks, tag_ids, fields))


def ids_of(people: dict[str, Person]) -> Ids:
    return {key: person.id for key, person in people.items()}


def somebody(ctx: Context, one: Someone, password: str, stored: str, zone: str) -> Person:
    """The user and a key."""
    email = f"{one.name.split()[0].lower()}@harbour-street.example"
    user = create_user(ctx, email=email, name=one.name, time_zone=zone, password=stored)
    return Person(user.id, email, password, create_key(ctx, user.id, "Sandbox")[1])


def join(ctx: Context, one: Someone, user_id: str) -> None:
    """The membership (the owner has one already) with its rates."""
    if one.role != "OWNER":
        add_member(ctx, ctx.workspace_id, user_id, role=one.role)
    at_home = {"active_workspace_id": ctx.workspace_id, "default_workspace_id": ctx.workspace_id}
    change_user(ctx, user_id, **at_home)
    row = ctx.tx.execute(sa.select(members).where(members.c.user_id == user_id)).one()
    change_member(ctx, row, hourly_rate=one.hourly_rate, cost_rate=one.cost_rate)


def custom_field(ctx: Context, **values: Any) -> str:
    """A custom field of entries unless the values say otherwise."""
    usual = {"entity_type": "TIMEENTRY", "status": "VISIBLE", "allowed_values": []}
    return add_field(ctx, **{**usual, **values})


def number_staff(ctx: Context, people: dict[str, Person]) -> None:
    """A custom field of people, with everybody's value."""
    field = custom_field(ctx, name=catalog.PERSONAL_FIELD, type="TXT", entity_type="USER")
    for number, person in enumerate(people.values(), start=1):
        keep_user_value(ctx, person.id, field, f"H{number:03d}")


def group(ctx: Context, name: str, user_ids: list[str]) -> str:
    """A group and who is in it."""
    made = add_group(ctx, name)
    set_members(ctx, made, set(user_ids))
    return str(made.id)


def give_roles(ctx: Context, people: dict[str, Person], jobs: dict[str, Row], group_ids: Ids) -> None:
    """The project manager's projects, the team manager's people."""
    for name in catalog.MANAGED_JOBS:
        make_manager(ctx, people["projectManager"].id, "PROJECT", jobs[name].id)
    make_manager(ctx, people["teamManager"].id, "USER", people["member"].id)
    make_manager(ctx, people["teamManager"].id, "USER_GROUP", group_ids["Development"])
