"""``hourbook init``, and the commands for people, keys and workspaces."""

from typing import Annotated

from cyclopts import App, Group, Parameter

from hourbook.cli import keys, people, places
from hourbook.cli.options import DatabaseOption, DataOption, Json, settings_of
from hourbook.cli.output import write_json
from hourbook.cli.passwords import hashed


def register(app: App, group: Group) -> None:
    """Add the commands of this file."""
    app.command(init, group=group)
    for commands in (people.app, keys.app, places.app):
        commands.group = group
        app.command(commands)


def init(
    *,
    email: Annotated[str, Parameter(help="The owner's e-mail address, for signing in.")],
    workspace: Annotated[str, Parameter(help="Name of the first workspace.")],
    password: Annotated[str | None, Parameter(help="8 to 128 characters. Asked for when left out.")] = None,
    name: Annotated[str | None, Parameter(help="The owner's name. Default: the address before the @.")] = None,
    timezone: Annotated[
        str, Parameter(help="Zone of owner and workspace, such as Europe/Belgrade.", show_default=True)
    ] = "UTC",
    json: Json = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Make owner, workspace and API key on an empty database.

    Works with or without a running server. Refuses (exit code 1) where there is
    an owner already. The key is shown this once; more: `hourbook key create`.

        hourbook init --email you@example.org --workspace "My company" \\
            --timezone Europe/Belgrade

    With --json one line: {"userId": ..., "workspaceId": ..., "apiKey": ...}
    """
    settings = settings_of(database=database, data=data)
    from hourbook.cli.offline import opened
    from hourbook.features.workspaces.founding import OwnerExists, found, is_empty

    with opened(settings) as offline:
        if not offline.run(is_empty):
            raise OwnerExists
        made = offline.run(
            found, email=email, password=hashed(password), workspace=workspace, time_zone=timezone, name=name or ""
        )
    if json:
        write_json({"userId": made.user.id, "workspaceId": made.workspace.id, "apiKey": made.api_key})
        return
    print(f"""Owner      {made.user.email}
Workspace  {made.workspace.name} ({made.workspace.id})
API key    {made.api_key}

The key is shown only now. Try it:

    curl -H 'X-Api-Key: {made.api_key}' http://{settings.host}:{settings.port}/api/v1/user""")
