"""``hourbook workspace``: workspaces, their plan and settings."""

from typing import Annotated, Any, Literal

from cyclopts import App, Parameter

from hourbook.cli.options import DatabaseOption, DataOption, Json, Refused, settings_of
from hourbook.cli.output import write_json, write_table

HELP = """List and add workspaces, set their plan and settings.

Workspaces are named by id, or by name where only one has it; where there is
only one workspace it need not be named."""

app = App(name="workspace", help=HELP)
Which = Annotated[str, Parameter(help="Id or name of the workspace.")]


@app.command(name="list")
def list_workspaces(*, json: Json = False, database: DatabaseOption = None, data: DataOption = None) -> None:
    """List the workspaces of this server."""
    from hourbook.cli import offline

    with offline.opened(settings_of(database=database, data=data)) as db:
        rows = db.run(offline.all_workspaces)
    if json:
        write_json([row._asdict() for row in rows])
    else:
        write_table(offline.Place._fields, rows)


@app.command
def add(
    name: Annotated[str, Parameter(help="Name of the new workspace.")],
    /,
    *,
    owner: Annotated[str, Parameter(help="E-mail address or id of its owner.")],
    timezone: Annotated[str, Parameter(help="Its zone. Default: the owner's.")] = "",
    json: Json = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Add a workspace for somebody who has an account.

    Other people join it with `hourbook user add`, or by invitation.

        hourbook workspace add "Second company" --owner you@example.org

    With --json one line: {"workspaceId": ...}
    """
    from hourbook.cli import offline
    from hourbook.core.rows.names import clean_name
    from hourbook.features.account.upkeep import check_zone
    from hourbook.features.workspaces.actions import create_workspace

    with offline.opened(settings_of(database=database, data=data)) as db:
        user = db.run(offline.person, owner)
        wish = {"name": clean_name(name, "Workspace", 1, 50), "time_zone": check_zone(timezone or user.time_zone)}
        row = db.run(create_workspace, owner_id=user.id, user_id=user.id, **wish)
    if json:
        write_json({"workspaceId": row.id})
    else:
        print(f"{row.name} has the id {row.id}.")


@app.command
def plan(
    plan: Annotated[Literal["FREE", "BASIC", "STANDARD", "PRO", "ENTERPRISE"], Parameter(help="The new plan.")],
    /,
    *,
    workspace: Which = "",
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Set the plan of a workspace: see what a paid feature answers without it.

    No data is lost; features above the plan are refused as the real service
    refuses them. ENTERPRISE is where every workspace starts.
    """
    from hourbook.cli import offline
    from hourbook.features.workspaces.routes import set_plan
    from hourbook.features.workspaces.schemas import PlanIn

    with offline.opened(settings_of(database=database, data=data)) as db:
        place = db.run(offline.workspace, workspace)
        db.run(set_plan, PlanIn(plan), workspace_id=place.id)
    print(f"{place.name} is on the plan {plan}.")


@app.command
def setting(
    name: Annotated[str, Parameter(help="Name as in workspaceSettings, such as forceProjects.")] = "",
    value: Annotated[str, Parameter(help="JSON (true, 15, [...]) or plain text.")] = "",
    /,
    *,
    workspace: Which = "",
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Show the settings of a workspace, or one, or change one.

    For example:

        hourbook workspace setting
        hourbook workspace setting forceProjects
        hourbook workspace setting forceProjects true

    The same as GET and PATCH .../workspaces/{workspaceId}/settings.
    """
    from hourbook.cli import offline
    from hourbook.features.workspaces.routes_settings import get_settings, update_settings

    with offline.opened(settings_of(database=database, data=data)) as db:
        place = db.run(offline.workspace, workspace).id
        known = wire_of(db.run(get_settings, workspace_id=place))
        if name and name not in known:
            raise Refused(f"There is no setting {name}. These are: {', '.join(known)}.", 2)
        if value:
            known = wire_of(db.run(update_settings, patch_of(name, value), workspace_id=place))
    for each in [name] if name else known:
        print(f"{each} = {text_of(known[each])}")


def wire_of(settings: Any) -> dict[str, Any]:
    """The settings under their names on the wire."""
    import msgspec

    found: dict[str, Any] = msgspec.to_builtins(settings)
    return found


def text_of(value: object) -> str:
    import msgspec

    return msgspec.json.encode(value).decode()


def patch_of(name: str, value: str) -> Any:
    """The change of one setting, or Refused."""
    import msgspec

    from hourbook.features.workspaces.settings import SettingsPatch

    try:
        given = msgspec.json.decode(value)
    except msgspec.DecodeError:
        given = value
    try:
        return msgspec.convert({name: given}, SettingsPatch)
    except msgspec.ValidationError as problem:
        raise Refused(f"{name} can not be {value}: {problem}", 2) from None
