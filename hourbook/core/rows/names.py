"""Names of things and their refusals, the same for every resource (wire-facts 3.2 and 3.3, "Names")."""

from typing import Any, TypeVar

import sqlalchemy as sa

from hourbook.core.base.errors import AngleBrackets, ApiError
from hourbook.core.base.id_slips import ID_SLIPS
from hourbook.core.base.texts import is_empty
from hourbook.core.who.context import Context

T = TypeVar("T")


class NotInWorkspace(ApiError):
    """An id that is unknown, malformed, deleted, foreign or not visible to the caller: all answer alike."""

    message = "{thing} doesn't belong to Workspace"
    cause = "No {thing} you can see in this workspace has this id."
    fix = "List what the workspace has and use an id from there."
    slips = ID_SLIPS


class NamedTwice(ApiError):
    message = "You entered invalid value for field : [{field}]"
    cause = "Two items name the same {field}, {given}, and say different things of it."
    fix = "Name each {field} once."
    example = {"field": "id", "given": "64c777ddd3fcab07cfbb210c"}


def each_once(items: list[T], name: str, field: str) -> list[T]:
    """The items without repetitions; NamedTwice where two have the same attribute ``name`` and differ otherwise."""
    found: dict[Any, T] = {}
    for item in items:
        if found.setdefault(getattr(item, name), item) != item:
            raise NamedTwice(field=field, given=getattr(item, name))
    return list(found.values())


class NameRequired(ApiError):
    message = "{kind} name is required"
    cause = "The body has no name, or one that shows nothing."
    fix = "Send a name."
    field = "name"


class NameLengthWrong(ApiError):
    message = "{kind} name has to be between {least} and {most} characters long"
    cause = "The name has {length} characters."
    fix = "Send a name of {least} to {most} characters."
    field = "name"


class NameTaken(ApiError):
    message = "{kind} with name '{name}' already exists"
    cause = "Another {kind} of this workspace, active or archived, has this name."
    fix = "Choose another name, or use, rename or delete the one that has it."
    field = "name"


NAME_ERRORS: list[type[ApiError]] = [NameRequired, NameLengthWrong, NameTaken, AngleBrackets]


def plain(value: str, field: str) -> str:
    """Text without ``<`` and ``>``, which the real service refuses."""
    if "<" in value or ">" in value:
        raise AngleBrackets(field=field, given=value)
    return value


def clean_name(value: object, kind: str, least: int, most: int) -> str:
    """A name without outer blanks, of the right length; ``value`` may be None or UNSET."""
    name = value.strip() if isinstance(value, str) else ""
    if is_empty(name):
        raise NameRequired(kind=kind)
    if not least <= len(name) <= most:
        raise NameLengthWrong(kind=kind, least=least, most=most, length=len(name), given=name[:50])
    return plain(name, "name")


def free_name(ctx: Context, table: sa.Table, name: str, error: ApiError, *within: Any, but: str = "") -> None:
    """Raise the error when another row of the workspace (and of ``within``) has the name."""
    taken = sa.select(table.c.id).where(
        table.c.workspace_id == ctx.workspace_id, table.c.name == name, table.c.id != but, *within
    )
    if ctx.tx.execute(taken.limit(1)).first():
        raise error


def name_matches(column: sa.ColumnElement[Any], text: str, *, strict: bool = False) -> sa.ColumnElement[bool]:
    """The condition of the ``name`` filters: substring in any case; ``strict`` the exact name."""
    if strict:
        return sa.func.lower(column) == text.lower()
    return sa.func.lower(column).contains(text.lower(), autoescape=True)


def ordered(sort: dict[str, Any], column: str, order: str, *then: Any) -> list[Any]:
    """ORDER BY terms from ``sort-column`` and ``sort-order``."""
    terms = sort[column]
    return [
        term.desc() if order == "DESCENDING" else term for term in (terms if isinstance(terms, tuple) else (terms,))
    ] + list(then)
