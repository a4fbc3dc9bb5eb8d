"""Which projects somebody saw when something happened (``history``). For people who are no admins."""

from collections.abc import Collection
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.rows.records import Row, mine
from hourbook.core.who.context import Context
from hourbook.features.groups.tables import user_group_members
from hourbook.features.history.timelines import Place, Roles, Timeline, changes_of, nothing_opened, place_of
from hourbook.features.projects.tables import project_groups, project_members, projects
from hourbook.features.projects.visibility import is_admin, seen_among

Ids = frozenset[str]


class Access(NamedTuple):
    """Who could see a project."""

    public: Timeline[bool]
    users: Timeline[Ids]
    groups: Timeline[Ids]


class ProjectsThen:
    """What the caller saw of projects that are there now."""

    def __init__(self, ctx: Context, ids: Collection[str], rows: Collection[Row], roles: Roles) -> None:
        self.me, self.roles = ctx.user_id, roles
        self.access = access_of(ctx, ids, rows)
        lists = [one.groups for one in self.access.values()]
        asked = {group for groups in lists for ids in (groups.now, *(was for _, was in groups.was)) for group in ids}
        self.members = members_of_groups(ctx, asked, rows)

    def public(self, id: str | None, place: Place, *, before: bool = False) -> bool:
        return id in self.access and self.access[id].public.at(place, before=before)

    def sees(self, id: str | None, place: Place, *, before: bool = False) -> bool:
        if id is None or id not in self.access:
            return False
        one = self.access[id]
        return (
            one.public.at(place, before=before)
            or self.me in one.users.at(place, before=before)
            or self.roles.at("PROJECT", id, place)
            or any(self.me in self.members[group].at(place) for group in one.groups.at(place, before=before))
        )


class Sight:
    """Which of these projects the caller sees, and saw when something happened."""

    def __init__(self, ctx: Context, ids: set[str | None], rows: list[Row]) -> None:
        self.admin = is_admin(ctx)
        self.seen = seen_among(ctx, ids)
        self.always = self.admin or not self.seen or nothing_opened(ctx, rows)
        self.then = None if self.always else ProjectsThen(ctx, self.seen, rows, Roles(ctx, rows))

    def has(self, id: str | None, row: Row, *, before: bool = False) -> bool:
        then = self.then
        return self.admin or (id in self.seen and (then is None or then.sees(id, place_of(row), before=before)))


def access_of(ctx: Context, ids: Collection[str], rows: Collection[Row]) -> dict[str, Access]:
    """Of these projects; of people the caller alone is looked at."""
    changed = changes_of(ctx, "PROJECTS", ids, rows)
    is_public = sa.select(projects.c.id, projects.c.public).where(mine(ctx, projects), projects.c.id.in_(sorted(ids)))
    public: dict[str, bool] = {id: bool(open_to_all) for id, open_to_all in ctx.tx.execute(is_public)}
    users = linked(ctx, project_members.c.project_id, project_members.c.user_id, public, of=ctx.user_id)
    groups = linked(ctx, project_groups.c.project_id, project_groups.c.group_id, public)
    return {
        id: Access(
            Timeline(public[id], changed[id], lambda version: bool(version.get("public"))),
            Timeline(users[id], changed[id], lambda version: ids_in(version, "user_ids")),
            Timeline(groups[id], changed[id], lambda version: ids_in(version, "group_ids")),
        )
        for id in public
    }


def ids_in(version: dict[str, Any], name: str) -> Ids | None:
    """The ids that a version tells; None where the change did not look at them."""
    return frozenset(version[name]) if name in version else None


def members_of_groups(ctx: Context, ids: Collection[str], rows: Collection[Row]) -> dict[str, Timeline[Ids]]:
    """Who was in these groups."""
    changed = changes_of(ctx, "USER_GROUPS", ids, rows)
    now = linked(ctx, user_group_members.c.group_id, user_group_members.c.user_id, ids)
    return {id: Timeline(now[id], changed[id], lambda version: ids_in(version, "user_ids")) for id in ids}


def linked(
    ctx: Context, key: sa.ColumnElement[str], value: sa.ColumnElement[str], ids: Collection[str], of: str = ""
) -> dict[str, Ids]:
    """What a link table says of these ids now; ``of``: of this value alone."""
    table: Any = key.table
    found = sa.select(key, value).where(mine(ctx, table), key.in_(sorted(ids)), *([value == of] if of else []))
    sets: dict[str, set[str]] = {id: set() for id in ids}
    for id, one in ctx.tx.execute(found):
        sets[id].add(one)
    return {id: frozenset(some) for id, some in sets.items()}
