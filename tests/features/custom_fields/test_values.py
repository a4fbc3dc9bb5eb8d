"""What time entries ask custom fields: which apply, what they start with, which values fit (product-facts 15)."""

from types import SimpleNamespace
from typing import Any

import pytest
from msgspec.structs import replace

from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.rows import records
from hourbook.core.who.access import Role
from hourbook.core.who.context import Caller, Context
from hourbook.features.custom_fields.tables import custom_fields, project_custom_fields
from hourbook.features.custom_fields.values import (
    FieldForAdmins,
    check_value,
    defaults_for,
    field_of,
    fields_for_entries,
    missing_required,
)
from hourbook.features.projects.tables import projects
from hourbook.features.workspaces.actions import enter_workspace
from tests.world import World


def add_field(ctx: Context, name: str, kind: str = "TXT", **more: Any) -> Any:
    values = {"entity_type": "TIMEENTRY", "status": "VISIBLE", "allowed_values": []} | more
    return records.add(ctx, custom_fields, name=name, type=kind, **values)


def inside(world: World, check: Any) -> None:
    """Run the check in a transaction in the workspace."""

    def verb(ctx: Context) -> None:
        ctx = enter_workspace(ctx, world.workspace_id)
        check(ctx)

    world.server.verb(verb)


def test_a_new_entry_starts_with_the_default_of_its_project_else_of_the_workspace(world: World) -> None:
    def check(ctx: Context) -> None:
        plain = add_field(ctx, "plain")
        phase = add_field(ctx, "phase", "DROPDOWN_SINGLE", default_value="draft", allowed_values=["draft"])
        add_field(ctx, "old", default_value="x", status="INACTIVE")
        add_field(ctx, "shirt", entity_type="USER")
        project = records.add(ctx, projects, name="Site", color="#000000", billable=True, public=True, note="")
        records.add(ctx, project_custom_fields, project_id=project.id, custom_field_id=phase.id, status="VISIBLE",
                    value="final")  # fmt: skip
        records.add(ctx, project_custom_fields, project_id=project.id, custom_field_id=plain.id, status="INACTIVE")
        assert [field.name for field in fields_for_entries(ctx)] == ["plain", "phase", "old"]
        assert fields_for_entries(ctx)[1].allowed_values == ["draft"]
        without = [(each.field.name, each.value, each.source_type) for each in defaults_for(ctx, None)]
        assert without == [("plain", None, "WORKSPACE"), ("phase", "draft", "WORKSPACE")]
        within = [(each.field.name, each.value, each.source_type) for each in defaults_for(ctx, project.id)]
        assert within == [("phase", "final", "PROJECT")]

    inside(world, check)


def test_required_fields_without_a_value_are_named(world: World) -> None:
    def check(ctx: Context) -> None:
        note, done = add_field(ctx, "note", required=True), add_field(ctx, "done", "CHECKBOX", required=True)
        add_field(ctx, "hidden", required=True, status="INVISIBLE")
        assert missing_required(ctx, None, {}) == ["note", "done"]
        assert missing_required(ctx, None, {note.id: "", done.id: False}) == ["note"]

    inside(world, check)


@pytest.mark.parametrize(
    ("kind", "fits", "fails"),
    [
        ("TXT", ["", "a"], [1, True, ["a"], {}]),
        ("LINK", ["https://example.org"], [1]),
        ("NUMBER", [0, 1.5, -3], ["1", True, [1]]),
        ("CHECKBOX", [True, False], ["true", 1]),
        ("DROPDOWN_SINGLE", ["not in the list"], [["a"], 1]),
        ("DROPDOWN_MULTIPLE", [[], ["a", "b"]], ["a", [1]]),
    ],
)
def test_a_value_has_the_type_of_its_field(kind: str, fits: list[Any], fails: list[Any]) -> None:
    field: Any = SimpleNamespace(name="phase", type=kind, only_admin_can_edit=False, allowed_values=["b"])
    ctx = Context(Caller("u"))
    assert [check_value(ctx, field, value) for value in [None, *fits]] == [None, *fits]
    for value in fails:
        with pytest.raises(InvalidValue) as refused:
            check_value(ctx, field, value)
        assert refused.value.text() == "You entered invalid value for field : [phase]"
        assert kind in refused.value.details()["cause"]


def test_only_admins_change_an_admin_field_but_anybody_may_send_it_back(world: World) -> None:
    def check(ctx: Context) -> None:
        field = add_field(ctx, "cost centre", only_admin_can_edit=True)
        ctx = ctx.having(roles=frozenset({Role.MEMBER}))
        assert check_value(ctx, field, "4711", kept="4711") == "4711"
        with pytest.raises(FieldForAdmins):
            check_value(ctx, field, "4712", kept="4711")
        ctx = ctx.having(roles=frozenset({Role.WORKSPACE_ADMIN}))
        assert check_value(ctx, field, "4712", kept="4711") == "4712"

    inside(world, check)


def test_below_the_plan_there_are_no_fields(world: World) -> None:
    def check(ctx: Context) -> None:
        field = add_field(ctx, "note", required=True)
        ctx = ctx.inside(replace(ctx.workspace, plan="STANDARD"))
        assert (fields_for_entries(ctx), defaults_for(ctx, None), missing_required(ctx, None, {})) == ([], [], [])
        with pytest.raises(ApiError) as refused:
            field_of(ctx, field.id)
        assert refused.value.text() == "Custom field doesn't belong to Workspace"

    inside(world, check)
