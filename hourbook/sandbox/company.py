"""The people and things of the catalog, made with the verbs and records that everybody uses."""

from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.rows import records
from hourbook.core.rows.records import Row
from hourbook.core.who.context import Context
from hourbook.core.who.identity import manager_roles, members, users
from hourbook.core.who.workspace_settings import WorkspaceSettings, as_stored
from hourbook.features.account.actions import create_key, create_user
from hourbook.features.custom_fields.tables import custom_fields, project_custom_fields, user_custom_values
from hourbook.features.first_run import catalog
from hourbook.features.first_run.catalog import Someone
from hourbook.features.first_run.entries import Ids, Made
from hourbook.features.first_run.things import client, project, task
from hourbook.features.groups import user_group_members, user_groups
from hourbook.features.tags import tags
from hourbook.features.workspaces.actions import add_member, create_workspace, enter_workspace


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
    kind = {"project_id": jobs["Website care"].id, "custom_field_id": fields["Kind of work"]}
    records.add(ctx, project_custom_fields, **kind, status="VISIBLE", value="Maintenance")
    number_staff(ctx, people)
    group_ids = {name: group(ctx, name, [people[key].id for key in keys]) for name, keys in catalog.GROUPS.items()}
    give_roles(ctx, people, jobs, group_ids)
    tag_ids = {name: records.add(ctx, tags, name=name).id for name in catalog.TAGS}
    records.add(ctx, tags, name=catalog.ARCHIVED_TAG, archived=True)
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
    ctx.tx.execute(sa.update(users).where(users.c.id == user_id).values(**at_home))
    row = ctx.tx.execute(sa.select(members).where(members.c.user_id == user_id)).one()
    records.change(ctx, members, row, hourly_rate=one.hourly_rate, cost_rate=one.cost_rate)


def custom_field(ctx: Context, **values: Any) -> str:
    """A custom field of entries unless the values say otherwise."""
    usual = {"entity_type": "TIMEENTRY", "status": "VISIBLE", "allowed_values": []}
    field: str = records.add(ctx, custom_fields, **{**usual, **values}).id
    return field


def number_staff(ctx: Context, people: dict[str, Person]) -> None:
    """A custom field of people, with everybody's value."""
    field = custom_field(ctx, name=catalog.PERSONAL_FIELD, type="TXT", entity_type="USER")
    for number, person in enumerate(people.values(), start=1):
        records.add(ctx, user_custom_values, user_id=person.id, custom_field_id=field, value=f"H{number:03d}")


def group(ctx: Context, name: str, user_ids: list[str]) -> str:
    """A group and who is in it."""
    made: str = records.add(ctx, user_groups, name=name).id
    for user_id in user_ids:
        records.add(ctx, user_group_members, group_id=made, user_id=user_id)
    return made


def give_roles(ctx: Context, people: dict[str, Person], jobs: dict[str, Row], group_ids: Ids) -> None:
    """The project manager's projects, the team manager's people."""
    managed = [("projectManager", "PROJECT_MANAGER", "PROJECT", jobs[name].id) for name in catalog.MANAGED_JOBS]
    managed += [
        ("teamManager", "TEAM_MANAGER", "USER", people["member"].id),
        ("teamManager", "TEAM_MANAGER", "USER_GROUP", group_ids["Development"]),
    ]
    for key, role, kind, entity_id in managed:
        values = {"role": role, "entity_kind": kind, "entity_id": entity_id}
        records.add(ctx, manager_roles, user_id=people[key].id, **values)
