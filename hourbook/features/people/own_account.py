"""The own profile and preferences, and which workspace is open."""

import re
from typing import Annotated, Any

import msgspec

from hourbook.core.base.clock import is_zone
from hourbook.core.base.errors import InvalidValue, LengthWrong
from hourbook.core.base.wire import UNSET, GivenId, GivenText, UnsetType, Wire, encode
from hourbook.core.rows.names import NotInWorkspace, clean_name
from hourbook.core.who.context import Context
from hourbook.features.account.actions import active_memberships
from hourbook.features.account.keys import require_every_workspace
from hourbook.features.account.pictures import check_picture
from hourbook.features.account.queries import UI, ui_preferences_of
from hourbook.features.account.records import change_user
from hourbook.features.account.rows import UserRow
from hourbook.features.people.routes import CurrentUserFilter, get_current_user
from hourbook.features.people.schemas import UserOut, UserSettings
from hourbook.features.workspaces.records import change_member

NOT_HERE = {"multi_factor_enabled"}  # turned on and off at /user/two-factor
ELSEWHERE = {"week_start", "time_zone"}  # kept with the memberships, with the user
START_OF_DAY = re.compile(r"([01]\d|2[0-3]):[0-5]\d")
LONGEST_SETTING, LARGEST_PREFERENCES = 40, 8192

SettingsUpdate: Any = msgspec.defstruct(
    "SettingsUpdate",
    [
        (field.name, field.type | UnsetType, UNSET)
        for field in msgspec.structs.fields(UserSettings)
        if field.name not in NOT_HERE
    ],
    bases=(Wire,),
    module=__name__,
)


Preferences = Annotated[dict[GivenId, Any], msgspec.Meta(max_length=1000)]


class AccountUpdate(Wire):
    """Absent fields stay as they are; of ``settings`` and ``uiPreferences`` too."""

    name: GivenText | UnsetType = UNSET
    profile_picture: GivenText | UnsetType = UNSET
    settings: SettingsUpdate | UnsetType = UNSET
    ui_preferences: Preferences | UnsetType = UNSET  # an app's own, up to 8 KB together; null removes one


def account_values(ctx: Context, body: AccountUpdate, before: UserRow, wishes: dict[str, Any]) -> dict[str, Any]:
    """The columns of ``users`` that change."""
    kept = {name: wish for name, wish in wishes.items() if name not in ("weekStart", "timeZone")}
    values: dict[str, Any] = {"settings": before.settings | kept}
    if body.name is not UNSET:
        values["name"] = clean_name(body.name, "User", 1, 100)
    if body.profile_picture is not UNSET:
        drawn = body.profile_picture.startswith(f"{ctx.origin}/api/v1/avatars/")  # what GET shows for none
        values["picture"] = "" if drawn else check_picture(body.profile_picture, "profilePicture")
    if "timeZone" in wishes:
        values["time_zone"] = wishes["timeZone"]
    if body.ui_preferences is not UNSET:
        values["settings"] |= {UI: merged_preferences(ui_preferences_of(before), body.ui_preferences)}
    return {name: value for name, value in values.items() if getattr(before, name) != value}


def merged_preferences(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Any]:
    """Key by key, so that two devices do not undo each other's."""
    merged = {name: value for name, value in (old | new).items() if value is not None}
    if (size := len(encode(merged))) > LARGEST_PREFERENCES:
        raise LengthWrong(field=UI, given=size, least=0, most=LARGEST_PREFERENCES)
    return merged


def settings_wishes(settings: Any) -> dict[str, Any]:
    """The checked preferences by wire name."""
    wishes: dict[str, Any] = msgspec.to_builtins(settings) if settings else {}
    zone, start = wishes.get("timeZone", "UTC"), wishes.get("myStartOfDay", "09:00")
    if not is_zone(zone):
        raise InvalidValue(field="settings.timeZone", given=zone[:64], expected="an IANA name such as Europe/Belgrade")
    if not START_OF_DAY.fullmatch(start):
        raise InvalidValue(field="settings.myStartOfDay", given=start[:64], expected="a time of day such as 09:00")
    texts = {**wishes, **wishes.get("summaryReportSettings", {})}
    for name, value in texts.items():
        if isinstance(value, str) and len(value) > LONGEST_SETTING:
            raise LengthWrong(field=f"settings.{name}", given=len(value), least=0, most=LONGEST_SETTING)
    return wishes


def start_weeks(ctx: Context, day: str) -> None:
    for row in active_memberships(ctx, ctx.user_id):
        change_member(ctx, row, week_start=day)


def open_workspace(ctx: Context, user_id: str, *columns: str) -> UserOut:
    require_every_workspace(ctx)
    if user_id != ctx.user_id:
        raise NotInWorkspace(thing="User", field="userId", given=user_id, cause="You can do this for yourself only.")
    values = dict.fromkeys(columns, ctx.workspace_id)
    change_user(ctx, user_id, **values)
    return get_current_user(ctx, CurrentUserFilter())
