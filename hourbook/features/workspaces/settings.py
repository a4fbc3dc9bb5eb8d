"""Change the switches of a workspace. The real service does this in its web app only; these routes are ours."""

import typing
from functools import cache
from typing import TYPE_CHECKING, Any

import msgspec

from hourbook.core.base.clock import Instant, is_zone
from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.texts import is_empty
from hourbook.core.base.wire import UNSET, UnsetType, Wire
from hourbook.core.rows.names import plain
from hourbook.core.who.context import Context
from hourbook.core.who.plans import PAID_SETTINGS
from hourbook.core.who.workspace_settings import AutomaticLock, WorkspaceSettings
from hourbook.features.account.rows import WorkspaceRow
from hourbook.languages.said import said

ROUNDS = {"Round down", "Round up to", "Round to nearest"}
LONGEST_LABEL, LONGEST_INTERVAL = 50, 24 * 60

# The legacy boolean of each kind of thing and the permission that says the same in three steps.
CREATORS = {
    "only_admins_create_project": "who_can_create_projects_and_clients",
    "only_admins_create_tag": "who_can_create_tags",
    "only_admins_create_task": "who_can_create_tasks",
}


@cache
def patch_of(kind: type[msgspec.Struct], **other: Any) -> Any:
    """A struct like ``kind`` whose fields, at every depth, may be absent; ``other`` names types that differ."""
    fields = []
    for field in msgspec.structs.fields(kind):
        taken = other.get(field.name, field.type)
        nested = isinstance(taken, type) and issubclass(taken, Wire)
        fields.append((field.name, typing.Union[patch_of(taken) if nested else taken, UnsetType], UNSET))  # noqa: UP007
    return msgspec.defstruct(f"{kind.__name__}Patch", fields, bases=(Wire,), module=__name__, kw_only=True)


if TYPE_CHECKING:
    SettingsPatch = Any
else:
    SettingsPatch = patch_of(WorkspaceSettings, lock_time_entries=Instant | None)


def stored_settings(row: WorkspaceRow) -> WorkspaceSettings:
    """The settings as stored, a copy that may be changed."""
    return msgspec.convert(row.settings, WorkspaceSettings)


def merged(old: Any, patch: Any) -> Any:
    """A copy of ``old`` with the fields that the patch has."""
    given = {name: getattr(patch, name) for name in patch.__struct_fields__ if getattr(patch, name) is not UNSET}
    for name, value in given.items():
        if type(value).__name__.endswith("Patch"):
            given[name] = merged(getattr(old, name), value)
    return msgspec.structs.replace(old, **given)


def keep_creators_in_step(patch: Any, after: WorkspaceSettings) -> None:
    """Booleans follow the permissions, and the permissions a boolean that came alone."""
    sent = getattr(patch.entity_creation_permissions, "__struct_fields__", ())
    for boolean, name in CREATORS.items():
        permission, value = getattr(after.entity_creation_permissions, name), getattr(patch, boolean)
        explicit = name in sent and getattr(patch.entity_creation_permissions, name) is not UNSET
        if value is not UNSET and not explicit:
            permission = msgspec.structs.replace(permission, value="ADMINS" if value else "EVERYONE")
            replaced = msgspec.structs.replace(after.entity_creation_permissions, **{name: permission})
            after.entity_creation_permissions = replaced
        setattr(after, boolean, permission.value == "ADMINS")


def unique(values: list[Any]) -> list[Any]:
    return list(dict.fromkeys(values))


def check(settings: WorkspaceSettings) -> None:
    """Refuse what the types alone let through."""
    if settings.lock_time_zone is not None and not is_zone(settings.lock_time_zone):
        refuse("lockTimeZone", settings.lock_time_zone, said("a time zone such as Europe/Berlin"))
    labels = {"projectGroupingLabel": settings.project_grouping_label, "projectLabel": settings.project_label,
              "taskLabel": settings.task_label}  # fmt: skip
    for field, label in labels.items():
        if is_empty(plain(label, field)) or len(label.strip()) > LONGEST_LABEL:
            refuse(field, label[:100], said("text of 1 to {most} characters", most=LONGEST_LABEL))
    if settings.round.round not in ROUNDS:
        refuse("round.round", settings.round.round, said("one of {words}", words=", ".join(sorted(ROUNDS))))
    minutes = settings.round.minutes
    if not (minutes.isascii() and minutes.isdigit() and 1 <= int(minutes[:6]) <= LONGEST_INTERVAL):
        refuse("round.minutes", minutes, said("whole minutes as text, from 1 to {most}", most=LONGEST_INTERVAL))
    if settings.automatic_lock is not None:
        check_lock(settings.automatic_lock)


def check_lock(rule: AutomaticLock) -> None:
    """An automatic lock has what its type needs (product-facts 14)."""
    if rule.type is None or (rule.type == "WEEKLY" and not (rule.first_day and rule.change_day)):
        refuse("automaticLock", rule.type, said("a type; WEEKLY with firstDay and changeDay"))
    if rule.type == "MONTHLY" and not 1 <= (rule.day_of_month or 0) <= 31:
        refuse("automaticLock.dayOfMonth", rule.day_of_month, said("a day from 1 to 31"))
    if rule.type == "OLDER_THAN" and not (rule.older_than_period and 1 <= (rule.older_than_value or 0) <= 1000):
        expected = said("olderThanPeriod and a value from 1 to 1000")
        refuse("automaticLock.olderThanValue", rule.older_than_value, expected)


def refuse(field: str, given: object, expected: str) -> None:
    raise InvalidValue(field=field, given=given, expected=expected)


def check_plan(ctx: Context, before: WorkspaceSettings, after: WorkspaceSettings) -> None:
    """A setting can be changed to something else than off only where the plan includes its feature."""
    for name, paid in PAID_SETTINGS.items():
        value = getattr(after, name)
        if value not in (getattr(before, name), paid.idle):
            ctx.require_feature(paid.feature)
