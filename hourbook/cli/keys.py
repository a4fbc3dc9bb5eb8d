"""``hourbook key``: API keys of people."""

from typing import Annotated, Any

from cyclopts import App, Parameter

from hourbook.cli.options import DatabaseOption, DataOption, Json, Refused, settings_of
from hourbook.cli.output import write_json, write_table

HELP = """Make, list and revoke API keys.

A key acts as its person. It is shown once, when it is made; the server keeps
only a hash of it. `hourbook key list` tells keys apart by name and last four
characters."""

app = App(name="key", help=HELP)
Person = Annotated[str, Parameter(name="--user", help="E-mail address or id of the person.")]


@app.command
def create(
    *,
    user: Person,
    name: Annotated[str, Parameter(help="What the key is for; shown in lists and logs.")],
    workspace: Annotated[str, Parameter(help="Limit the key to this workspace (id or name).")] = "",
    read_only: Annotated[bool, Parameter(negative="", help="Limit the key to reading.")] = False,
    expires: Annotated[str | None, Parameter(help="Instant after which it is refused: 2027-01-31T00:00:00Z")] = None,
    log_all: Annotated[bool, Parameter(negative="", help="Keep every answer in the request log.")] = False,
    json: Json = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Make an API key for a person and print it.

    For example a key for a report that must not change anything:

        hourbook key create --user nia@example.org --name "Reports" --read-only

    With --json: {"id": ..., "name": ..., "apiKey": ..., ...}
    """
    from hourbook.cli import offline
    from hourbook.features.account.keys import KeyIn
    from hourbook.features.account.routes_keys import create_api_key

    with offline.opened(settings_of(database=database, data=data)) as db:
        user_id = db.run(offline.person, user).id
        place = db.run(offline.workspace, workspace).id if workspace else None
        wish = KeyIn(name=name, workspace_id=place, read_only=read_only, expires_at=instant(expires), log_all=log_all)
        made = db.run(create_api_key, wish, user_id=user_id)
    if json:
        write_json(made)
    else:
        print(f"{made.api_key}\n\nThis is shown only now. Send it as the header X-Api-Key.")


@app.command(name="list")
def list_keys(*, user: Person, json: Json = False, database: DatabaseOption = None, data: DataOption = None) -> None:
    """List the keys of a person that are not revoked."""
    from hourbook.cli import offline
    from hourbook.features.account.routes_keys import list_api_keys

    with offline.opened(settings_of(database=database, data=data)) as db:
        found = db.run(list_api_keys, user_id=db.run(offline.person, user).id)
    if json:
        write_json(found)
    else:
        head = ("id", "name", "ends in", "workspace", "read only", "last used", "expires")
        rows = [
            (one.id, one.name, one.hint, one.workspace_id, one.read_only, one.last_used_at, one.expires_at)
            for one in found
        ]
        write_table(head, rows)


@app.command
def revoke(
    key: Annotated[str, Parameter(help="Id of the key, as `hourbook key list` shows it.")],
    /,
    *,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Revoke a key at once, whoever's it is."""
    from hourbook.cli import offline
    from hourbook.features.account.routes_keys import revoke_api_key

    with offline.opened(settings_of(database=database, data=data)) as db:
        gone = db.run(revoke_api_key, key, user_id=db.run(offline.holder, key))
    print(f"The key {gone.name} (ending in {gone.hint}) is revoked.")


def instant(text: str | None) -> Any:
    """The instant a person typed, or Refused."""
    from hourbook.core.base.clock import Instant

    try:
        return Instant.parse(text) if text else None
    except ValueError as problem:
        raise Refused(f"--expires: {problem}. Write it like 2027-01-31T00:00:00Z.", 2) from None
