"""The command ``hourbook``. Commands import what is heavy when they run, so that ``hourbook --help`` is quick."""

import sys
from collections.abc import Sequence
from typing import Annotated, Literal

from cyclopts import App, Group, Parameter

from hourbook import __version__
from hourbook.cli import admin, audit, data, doctor, explaining, knowledge, proxying
from hourbook.cli.options import DatabaseOption, DataOption, Refused, settings_of

HELP = """Time tracking that speaks the Clockify API and explains every refusal.

First steps:

    hourbook serve      start on http://127.0.0.1:8080, SQLite in ./data
    hourbook init --email you@example.org --workspace "My company"
                        make the owner and the first API key
    hourbook sandbox    a throwaway server full of data, to try things on
    hourbook proxy      explain what the real service refuses

Every setting can also stand in hourbook.toml or, as HOURBOOK_NAME, in the
environment; the command line wins. Exit codes: 0 done, 1 refused or failed,
2 the command line or a setting is wrong."""

app = App(
    name="hourbook",
    help=HELP,
    version=__version__,
    help_format="plaintext",
    default_parameter=Parameter(show_default=False),
)
SERVER, PEOPLE, DATA, KNOWLEDGE = (
    Group.create_ordered(name) for name in ("Servers", "People and workspaces", "Data", "Knowledge")
)


@app.command(group=SERVER)
def serve(
    *,
    host: Annotated[str | None, Parameter(help="Address to listen on; 0.0.0.0 or :: lets others in.")] = None,
    port: Annotated[int | None, Parameter(help="Port to listen on; 0 takes a free one and prints it.")] = None,
    database: DatabaseOption = None,
    data: DataOption = None,
    workers: Annotated[int | None, Parameter(help="Server processes; more than one needs PostgreSQL.")] = None,
) -> None:
    """Start the server.

    Makes or upgrades the database first. On an empty one it prints a link, good
    for one day and one use, that makes the owner, the first workspace and the
    first API key; `hourbook init` does the same. Logs go to stderr.

    SIGTERM or Ctrl-C: new requests are refused, running ones get drain_seconds
    (5) to end, exit code 0. Four seconds later the process ends in any case.

    Connections are limited in number (max_connections, and of one address
    max_connections_per_address) and in time (head_seconds, body_seconds,
    idle_seconds). These are settings: environment or hourbook.toml.

    The server also answers at /healthz (it runs), /readyz (its database
    answers), /metrics (Prometheus; to this machine, or with the bearer token
    metrics_token), /openapi.json, and /help for people.
    """
    from hourbook.cli import serving

    serving.serve(settings_of(host=host, port=port, database=database, data=data, workers=workers))


@app.command(group=SERVER)
def worker(*, database: DatabaseOption = None, data: DataOption = None) -> None:
    """Run the background work alone, without HTTP (PostgreSQL).

    `hourbook serve` does this work too, so a worker is needed only to keep it
    going while no server runs. Any number may run at once. SIGTERM ends it after
    the work at hand, exit code 0.
    """
    from hourbook.cli import serving

    serving.work(settings_of(database=database, data=data))


@app.command(name="sandbox", group=SERVER)
def throwaway(
    *,
    port: Annotated[int, Parameter(help="Port to listen on; 0 takes a free one.")] = 0,
    database: Annotated[
        str, Parameter(help="A PostgreSQL to make a schema in, postgresql://...; left out: a SQLite file.")
    ] = "",
    plan: Annotated[
        Literal["FREE", "BASIC", "STANDARD", "PRO", "ENTERPRISE"],
        Parameter(help="Plan of the workspace.", show_default=True),
    ] = "ENTERPRISE",
    timezone: Annotated[str, Parameter(help="Zone of all, such as Asia/Tokyo.", show_default=True)] = "Europe/Belgrade",
    seed: Annotated[int, Parameter(help="Another number makes other days.", show_default=True)] = 1,
    plain: Annotated[
        bool, Parameter(negative="", help="Answer as the real service does, without what is ours.")
    ] = False,
    json: Annotated[bool, Parameter(name="--json", negative="", help="Nothing but the line of JSON.")] = False,
) -> None:
    """Start a throwaway server full of believable data, for tests.

    One workspace of five people, one for each role: clients, projects, tasks,
    tags, groups, custom fields, rates at every level, three months of entries,
    a running timer. When it is ready (in some 2 seconds) it prints one line:

        {"origin": ..., "apiBase": .../api/v1, "reportsBase": .../report/v1,
         "auditBase": .../audit/v1, "workspaceId": ..., "people": {"owner":
         {"id", "email", "password", "apiKey"}, "admin": ...,
         "projectManager": ..., "teamManager": ..., "member": ...}}

    It ends on SIGTERM, on Ctrl-C, or when the pipe on its standard input is
    closed, and leaves nothing: folder or schema are removed. From pytest, use
    the fixture `hourbook_sandbox`.

    With --plain refusals are message and code alone, nothing is warned of, and
    neither X-Strict nor Idempotency-Key does anything, as at the real service:
    for clients that must live without our details, and for `hourbook proxy`.
    """
    from hourbook.cli import sandbox

    sandbox.run(port=port, database=database, plan=plan, zone=timezone, seed=seed, plain=plain, quiet=json)


proxying.register(app, SERVER)
admin.register(app, PEOPLE)
data.register(app, DATA)
audit.register(app, DATA)
doctor.register(app, KNOWLEDGE)
explaining.register(app, KNOWLEDGE)
knowledge.register(app, KNOWLEDGE)


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command line; ends the process. What the person at the keyboard can mend is told without a traceback."""
    from hourbook.settings import SettingsError

    try:
        app(arguments)
    except SettingsError as problem:
        end(str(problem), 2)
    except Refused as problem:
        end(str(problem), problem.status)
    except Exception as problem:
        if text := words_for(problem):
            end(text, 2 if type(problem).__name__ == "DatabaseInUse" else 1)
        raise


def words_for(problem: Exception) -> str:
    """What to tell of an error of the kernel or the database; nothing for a fault of ours."""
    from sqlalchemy.exc import DatabaseError

    from hourbook.core.base.errors import ApiError
    from hourbook.core.db.sqlite import DatabaseInUse
    from hourbook.core.db.sqlite_files import driver
    from hourbook.migrations import DatabaseTooNewError

    if isinstance(problem, ApiError):
        details = problem.details()
        return "\n".join(filter(None, [problem.text(), details.get("cause"), details.get("fix")]))
    if isinstance(problem, DatabaseInUse | DatabaseTooNewError):
        return str(problem)
    if isinstance(problem, DatabaseError | driver.Error):
        return f"The database does not let us: {getattr(problem, 'orig', problem)}"
    return ""


def end(text: str, status: int) -> None:
    sys.stderr.write(f"hourbook: {text}\n")
    sys.exit(status)
