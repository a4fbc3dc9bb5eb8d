"""Filters by the values of custom fields, of entries and of people (product-facts 15, 16).

Values are kept as JSON text. Texts match in part and in any case, choices whole, numbers by the condition.
"""

from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from functools import partial
from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import given
from hourbook.core.db.prepared import Prepared
from hourbook.core.rows.names import NotInWorkspace, name_matches
from hourbook.core.who.access import Feature, Reach
from hourbook.core.who.context import Context
from hourbook.features.custom_fields import tables
from hourbook.features.custom_fields.tables import FieldRow
from hourbook.features.people.permissions import SEE_PROFILES
from hourbook.features.reports.schemas import FieldFilter
from hourbook.features.time_entries.tables import time_entries, time_entry_custom_values

Condition = sa.ColumnElement[bool]
entry = time_entries.c
EMPTY = ("null", '""', "[]")
_field = Prepared(
    sa.select(tables.custom_fields).where(
        tables.custom_fields.c.workspace_id == sa.bindparam("workspace"),
        tables.custom_fields.c.id == sa.bindparam("id"),
        tables.custom_fields.c.entity_type == sa.bindparam("kind"),
    )
)


def custom_fields(ctx: Context, wanted: list[FieldFilter]) -> list[Condition]:
    """Conditions on the values of entries' fields."""
    stored = time_entry_custom_values
    found = []
    for each in wanted:
        field = known(ctx, each, "TIMEENTRY", Feature.CUSTOM_FIELDS)
        values = sa.exists().where(
            stored.c.workspace_id == entry.workspace_id,
            stored.c.entry_id == entry.id,
            stored.c.custom_field_id == field.id,
        )
        found.append(holds(each, field, stored.c.value, partial(has_value, values)))
    return found


def user_fields(ctx: Context, wanted: list[FieldFilter]) -> list[Condition]:
    """Conditions on the fields of the entries' people, as far as the caller may see those."""
    stored = tables.user_custom_values
    found: list[Condition] = []
    for each in wanted:
        field = known(ctx, each, "USER", Feature.USER_CUSTOM_FIELDS)
        values = sa.select(stored.c.user_id).where(
            stored.c.workspace_id == ctx.workspace_id, stored.c.custom_field_id == field.id
        )
        found.append(holds(each, field, stored.c.value, partial(is_of, values)))
    if found and (reach := ctx.reach(SEE_PROFILES)) is not Reach.ALL:
        seen = {ctx.user_id} | (ctx.managed_users if reach is Reach.MANAGED else set())
        found.append(entry.user_id.in_(sorted(seen)))
    return found


def has_value(values: sa.Exists, more: Condition) -> Condition:
    return values.where(more).correlate(time_entries)


def is_of(people: sa.Select[Any], more: Condition) -> Condition:
    found: Condition = entry.user_id.in_(people.where(more))
    return found


def known(ctx: Context, wanted: FieldFilter, kind: str, feature: Feature) -> FieldRow:
    """The field of a filter, or "Custom field doesn't belong to Workspace"."""
    rows = _field.rows(ctx.tx, workspace=ctx.workspace_id, id=wanted.id, kind=kind) if ctx.has(feature) else []
    if not rows:
        raise NotInWorkspace(thing="Custom field", field="customFields.id", given=wanted.id)
    row: FieldRow = rows[0]
    return row


def holds(
    wanted: FieldFilter, field: FieldRow, column: sa.ColumnElement[Any], having: Callable[[Condition], Condition]
) -> Condition:
    """The condition of one filter; ``having`` makes it of a condition on the stored text."""
    text = sa.type_coerce(column, sa.Text)
    filled = text.is_not(None) & text.not_in(EMPTY)
    if given(wanted.is_empty):
        return ~having(filled)
    if wanted.value is None or wanted.value == "":
        return having(filled)
    values = wanted.value if isinstance(wanted.value, list) else [wanted.value]
    return having(sa.or_(*(matches(field, text, value, given(wanted.number_condition)) for value in values)))


def matches(field: FieldRow, text: sa.ColumnElement[str], value: object, condition: str | None) -> Condition:
    """The condition that a stored JSON text holds the value, as the field's type compares."""
    if field.type == "NUMBER":
        # PostgreSQL may cast before it looks at the field's id, and refuses to cast what is no number
        is_number = sa.func.substr(text, 1, 1).in_(list("-0123456789"))
        return compared(sa.case((is_number, sa.cast(text, sa.Numeric))), number(value), condition)
    encoded = msgspec.json.encode(value).decode()
    found: Condition = text == encoded
    if field.type in ("TXT", "LINK"):
        found = name_matches(text, msgspec.json.encode(str(value)).decode()[1:-1])
    if field.type == "CHECKBOX":
        found = text == (encoded.strip('"').lower() if isinstance(value, str) else encoded)
    if field.type == "DROPDOWN_MULTIPLE":
        found = text.contains(encoded, autoescape=True)
    return found


def compared(stored: sa.ColumnElement[Any], wanted: sa.ColumnElement[Any], condition: str | None) -> Condition:
    found: Condition = {"GREATER_THAN": stored > wanted, "LESS_THAN": stored < wanted}.get(
        condition or "", stored == wanted
    )
    return found


def number(value: object) -> sa.ColumnElement[Any]:
    """A number of a filter as SQL; it may come as text."""
    try:
        text = f"{Decimal(str(value)):f}"
    except InvalidOperation:
        text = ""
    if not text or len(text) > 40 or not text.strip("+-").replace(".", "").isdecimal():
        raise InvalidValue(field="customFields.value", given=str(value)[:100], expected="a number") from None
    return sa.cast(sa.literal(text, sa.Text), sa.Numeric)
