"""Caller, Workspace and Context are values; what is made of one shares its transaction and its answer."""

from typing import Any

import pytest

from hourbook.core.who.access import Role
from hourbook.core.who.context import Caller, Context, Workspace
from hourbook.core.who.workspace_settings import WorkspaceSettings

PLACE = Workspace("w", "Acme", "FREE", WorkspaceSettings(), "UTC", "USD", None, None)
HERE = Context(Caller("ada"), PLACE, frozenset({Role.MEMBER}))


@pytest.mark.parametrize(
    ("value", "name"),
    [(HERE, name) for name in ("caller", "place", "roles", "now", "request_id", "tx", "workspace")]
    + [(PLACE, "plan"), (PLACE, "settings"), (HERE.caller, "user_id"), (HERE.caller, "read_only")],
)
def test_nobody_assigns_to_them(value: Any, name: str) -> None:
    with pytest.raises(AttributeError):
        setattr(value, name, None)


def test_another_workspace_or_person_is_another_context() -> None:
    elsewhere = Workspace("v", "Globex", "PRO", WorkspaceSettings(), "UTC", "EUR", None, None)
    there = HERE.inside(elsewhere, frozenset({Role.OWNER})).acting_as(Caller("bob"))
    assert (there.workspace_id, there.roles, there.user_id) == ("v", frozenset({Role.OWNER}), "bob")
    assert (HERE.workspace_id, HERE.roles, HERE.user_id) == ("w", frozenset({Role.MEMBER}), "ada")
    assert HERE.inside(elsewhere).roles == HERE.roles


def test_transaction_and_headers_are_one_what_was_read_is_not() -> None:
    here: Any = Context(Caller("ada"), PLACE)
    there = here.inside(PLACE)
    first, second = object(), object()
    here.begin(first)
    here.kept["read"], there.kept["read"] = 1, 2
    there.headers["last-page"] = "true"
    assert (here.kept["read"], there.tx, here.headers) == (1, first, {"last-page": "true"})
    there.begin(second)
    assert (here.tx, here.kept, there.kept) == (second, {}, {})
