"""``hourbook user``: the accounts of a server."""

from typing import Annotated, Literal

from cyclopts import App, Parameter

from hourbook.cli.options import DatabaseOption, DataOption, Json, settings_of
from hourbook.cli.output import write_json, write_table

HELP = """List, add and close accounts, set passwords.

People are named by e-mail address or id. The commands work with and without a
running server (SQLite: the server goes on, the change is seen at once)."""

app = App(name="user", help=HELP)
Who = Annotated[str, Parameter(help="E-mail address or id.")]
Password = Annotated[str | None, Parameter(help="8 to 128 characters. Asked for when left out.")]
Workspace = Annotated[str, Parameter(help="Id or name of a workspace.")]


@app.command(name="list")
def list_users(
    *, workspace: Workspace = "", json: Json = False, database: DatabaseOption = None, data: DataOption = None
) -> None:
    """List everybody, or the members of a workspace."""
    from hourbook.cli import accounts, offline

    with offline.opened(settings_of(database=database, data=data)) as db:
        rows = db.run(accounts.everybody, workspace)
    if json:
        write_json([row._asdict() for row in rows])
    else:
        named = {"BANNED": "deactivated", "NOT_REGISTERED": "invited"}
        write_table(
            accounts.Listed._fields, [row._replace(status=named.get(row.status, row.status.lower())) for row in rows]
        )


@app.command
def add(
    email: Annotated[str, Parameter(help="The address to sign in with.")],
    /,
    *,
    name: Annotated[str, Parameter(help="Default: the address before the @.")] = "",
    password: Password = None,
    workspace: Annotated[str, Parameter(help="Id or name; not needed where there is only one.")] = "",
    role: Annotated[Literal["MEMBER", "WORKSPACE_ADMIN"], Parameter(help="Role there.")] = "MEMBER",
    timezone: Annotated[str, Parameter(help="The person's zone. Default: the workspace's.")] = "",
    json: Json = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Add a person to a workspace, with an account if there is none.

    No mail is sent: tell the person the address and the password. Managers are
    made in the web app or with POST .../users/{userId}/roles.

        hourbook user add nia@example.org --name "Nia Okafor"
    """
    from hourbook.cli import accounts, offline
    from hourbook.cli.passwords import hashed

    with offline.opened(settings_of(database=database, data=data)) as db:
        place = db.run(offline.workspace, workspace)
        known = {"email": email, "name": name, "time_zone": timezone or place.time_zone}
        user = db.run(accounts.join, role, workspace_id=place.id, password=hashed(password), **known)
    if json:
        write_json({"userId": user.id, "workspaceId": place.id})
    else:
        print(f"{user.email} ({user.id}) is now {role} in {place.name}.")


@app.command
def deactivate(
    who: Who, /, *, workspace: Workspace = "", database: DatabaseOption = None, data: DataOption = None
) -> None:
    """End a person's access at once: to the server, or to one workspace.

    Keys and sessions stop working; everything the person did stays as it is.
    """
    from hourbook.cli import accounts, offline

    with offline.opened(settings_of(database=database, data=data)) as db:
        print(accounts.switch(db, who, workspace, active=False))


@app.command
def activate(
    who: Who, /, *, workspace: Workspace = "", database: DatabaseOption = None, data: DataOption = None
) -> None:
    """Take back a deactivation."""
    from hourbook.cli import accounts, offline

    with offline.opened(settings_of(database=database, data=data)) as db:
        print(accounts.switch(db, who, workspace, active=True))


@app.command
def reset_password(
    who: Who,
    /,
    *,
    password: Password = None,
    two_factor_off: Annotated[
        bool, Parameter(negative="", help="Also switch off two-factor sign-in, when the device is lost.")
    ] = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Set a new password and sign the person out everywhere. API keys stay."""
    from hourbook.cli import offline
    from hourbook.cli.passwords import hashed
    from hourbook.features.account.upkeep import set_password

    with offline.opened(settings_of(database=database, data=data)) as db:
        user = db.run(offline.person, who)
        db.run(set_password, user.id, hashed(password), two_factor_off=two_factor_off)
    print(f"{user.email} has a new password and is signed out everywhere.")
