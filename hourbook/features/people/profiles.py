"""Member profiles: what a workspace keeps of a person, and name and picture of the account (wire-facts 6.10)."""

from typing import Annotated, Any, Literal

import msgspec
import sqlalchemy as sa

from hourbook.core.base.clock import duration_text
from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import UNSET, Duration, GivenText, Id, UnsetType, UpTo50, UpTo100, Wire
from hourbook.core.rows.changes import record_change
from hourbook.core.rows.names import clean_name
from hourbook.core.who.access import AccessDenied
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members, users
from hourbook.core.who.workspace_settings import Day
from hourbook.features.account.keys import require_every_workspace
from hourbook.features.account.pictures import check_picture, picture_of
from hourbook.features.account.queries import user_row
from hourbook.features.account.records import change_user
from hourbook.features.account.rows import MemberRow
from hourbook.features.custom_fields.schemas import CustomFieldOut, field_out
from hourbook.features.custom_fields.tables import FieldType
from hourbook.features.people.directory import people
from hourbook.features.people.fields import UserFieldIn, shown_values

DAY_SECONDS = 86_400
# Some clients send the list as JSON text, as older answers of the real service had it.
Days = Annotated[UpTo100[Day] | GivenText, msgspec.Meta(description="days of the week")]


class ProfileFieldOut(Wire):
    """A user custom field with its value; ``sourceType`` WORKSPACE: the field's default."""

    custom_field: CustomFieldOut
    custom_field_id: Id
    name: str
    source_type: Literal["WORKSPACE", "USER"]
    type: FieldType
    user_id: Id
    value: Any


class ProfileOut(Wire):
    email: str | None
    has_password: bool
    has_pending_approval_request: bool
    image_url: str
    name: str | None
    user_custom_field_values: list[ProfileFieldOut]
    week_start: Day
    work_capacity: str  # of a day, ISO-8601 duration
    working_days: list[Day]
    workspace_number: int


class ProfileUpdate(Wire):
    image_url: GivenText | UnsetType = UNSET
    name: GivenText | UnsetType = UNSET
    remove_profile_image: bool = False
    user_custom_fields: UpTo50[UserFieldIn] | UnsetType = UNSET
    week_start: Day | UnsetType = UNSET
    work_capacity: Duration | UnsetType = UNSET
    working_days: Days | UnsetType = UNSET


class AccountOfOthers(AccessDenied):
    message = "Access Denied"
    cause = "Name and picture belong to the account, and this person is {why}."
    fix = "Leave out name, imageUrl and removeProfileImage; the person can change them in the own profile."
    rule = "account"


def workspace_part(body: ProfileUpdate) -> dict[str, Any]:
    """The columns of ``members`` that the body changes."""
    given: dict[str, Any] = {}
    if body.week_start is not UNSET:
        given["week_start"] = body.week_start
    if body.work_capacity is not UNSET:
        given["work_capacity"] = checked_capacity(body.work_capacity)
    if body.working_days is not UNSET:
        given["working_days"] = list_of_days(body.working_days)
    return given


def checked_capacity(seconds: int) -> int:
    """Working time of a day in seconds."""
    if not 0 <= seconds <= DAY_SECONDS:
        raise InvalidValue(field="workCapacity", given=duration_text(seconds), expected="at most 24 hours, as PT7H30M")
    return int(seconds)


def list_of_days(days: list[Day] | str) -> list[Day]:
    """Each day once; also from JSON text."""
    if isinstance(days, str):
        try:
            days = msgspec.json.decode(days, type=list[Day])
        except msgspec.MsgspecError:
            raise InvalidValue(field="workingDays", given=days[:100], expected='days such as ["MONDAY"]') from None
    return list(dict.fromkeys(days))


def change_account(ctx: Context, row: MemberRow, body: ProfileUpdate) -> None:
    """Name and picture, which all workspaces of the person share: not with a key that is for one of them."""
    given: dict[str, str] = {}
    if body.name is not UNSET:
        given["name"] = clean_name(body.name, "User", 1, 100)
    if body.image_url is not UNSET:
        given["picture"] = check_picture(body.image_url)
    if body.remove_profile_image:
        given["picture"] = ""
    user = user_row(ctx, row.user_id)
    given = {column: value for column, value in given.items() if getattr(user, column) != value}
    if not given:
        return
    if row.user_id == ctx.user_id:
        require_every_workspace(ctx)
    else:
        check_reachable(ctx, row)
    change_user(ctx, user.id, **given)
    before = {"id": user.id, "name": user.name, "picture": user.picture}
    record_change(ctx, "USER_UPDATED", "USER", user.id, before, before | given)


def check_reachable(ctx: Context, row: MemberRow) -> None:
    """Admins may change an account only while it is theirs alone to see (product-facts 5)."""
    elsewhere = sa.select(members.c.user_id).where(
        members.c.user_id == row.user_id, members.c.workspace_id != ctx.workspace_id
    )
    if row.role == "OWNER":
        raise AccountOfOthers(why="the owner of the workspace")
    if row.status != "ACTIVE":
        raise AccountOfOthers(why="not an active member here")
    if ctx.tx.execute(elsewhere.limit(1)).first():
        raise AccountOfOthers(why="not only in this workspace")


def profile_out(ctx: Context, row: MemberRow) -> ProfileOut:
    """The profile of a row of ``members``; of people who have not joined only the address is shown."""
    person = ctx.tx.execute(people(ctx).where(users.c.id == row.user_id)).one()
    return ProfileOut(
        email=person.email,
        has_password=person.name is not None and user_row(ctx, row.user_id).password is not None,
        has_pending_approval_request=False,  # the workspace has no approval requests
        image_url=picture_of(ctx, person.picture, person.name),
        name=person.name,
        user_custom_field_values=[
            ProfileFieldOut(
                custom_field=field_out(field, []),
                custom_field_id=field.id,
                name=field.name,
                source_type="USER" if own else "WORKSPACE",
                type=field.type,
                user_id=person.id,
                value=value,
            )
            for field, value, own in shown_values(ctx, [person.id])[person.id]
        ],
        week_start=row.week_start,
        work_capacity=duration_text(row.work_capacity),
        working_days=row.working_days,
        workspace_number=row.number,
    )
