"""``hourbook audit``: is the audit log what it was?"""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import App, Group, Parameter

from hourbook.cli.options import DatabaseOption, DataOption, Json, Refused, settings_of
from hourbook.cli.output import write_json

if TYPE_CHECKING:
    from hourbook.features.audit.verifying import Head, Verdict

HELP = """Check the audit log, and print what a later check can be held against.

Every change is sealed into a chain, one for each workspace and one for the
accounts. docs/audit.md says how, and how to check a chain without Hourbook."""

app = App(name="audit", help=HELP)
Which = Annotated[str, Parameter(help="Only this workspace (id or name), or `accounts`. Default: all.")]


def register(parent: App, group: Group) -> None:
    """Add the commands of this file."""
    app.group = group
    parent.command(app)


@app.command
def head(*, workspace: Which = "", database: DatabaseOption = None, data: DataOption = None) -> None:
    """Print where each chain ends: workspace, sequence number, hash.

    Keep the line where nobody who can write to the database can write: a later
    `hourbook audit verify --head` finds what was changed before it, however
    well. audit_heads_file has the server append these lines to a file each day.
    """
    from hourbook.cli import offline
    from hourbook.features.audit.verifying import head_of

    with offline.opened(settings_of(database=database, data=data)) as db:
        heads = [db.run(lambda ctx, at=scope: head_of(ctx.tx, at)) for scope in scopes(db, workspace)]
    if not any(heads):
        raise Refused("Nothing is sealed yet. A running server seals changes a moment after they are made.")
    for found in filter(None, heads):
        print(found.text)


@app.command
def verify(
    *,
    workspace: Which = "",
    head: Annotated[
        list[str] | None, Parameter(help="A line that `hourbook audit head` printed; may be repeated.")
    ] = None,
    heads: Annotated[Path | None, Parameter(help="A file of such lines, as audit_heads_file names one.")] = None,
    json: Json = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Check every row of the audit log against its seal.

    Names the first row of each chain that was changed, taken out, put in or
    moved, and ends with exit code 1. With --head (or --heads) also what was cut
    off the end, and a chain that was written anew as a whole. Works with and
    without a running server; changes nothing.

        hourbook audit verify --head "64a687e29ae1f428e7ebe303 1812 9f86d081..."
    """
    from hourbook.cli import offline

    kept = given_heads(head or [], heads)
    with offline.opened(settings_of(database=database, data=data)) as db:
        verdicts = checked(db, workspace, kept, newest_only=heads is not None and not head)
    if json:
        write_json([told(one) for one in verdicts])
    else:
        print("\n".join(words(one) for one in verdicts))
    if any(one.problem for one in verdicts):
        raise SystemExit(1)


@app.command
def erase(
    *,
    user: Annotated[str, Parameter(help="E-mail address or id of the person.")],
    yes: Annotated[bool, Parameter(negative="", help="Do not ask.")] = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Erase a person's content from all logs of changes, for data protection.

    Descriptions, names, addresses and values of custom fields of the person's
    own data go, in every workspace and for good; deleted entries of the person
    come back without them. Times, amounts and ids stay, the chains stay whole,
    and the logs say that it was done. The entries themselves and the account
    are not touched: delete those first.
    """
    from hourbook.cli import offline
    from hourbook.cli.sqlite_backup import ask
    from hourbook.features.audit.erasing import erase_content, waiting

    with offline.opened(settings_of(database=database, data=data)) as db:
        person = db.run(offline.person, user)
        if not yes:
            ask(f"Erase the content of {person.email or person.id} from all logs, for good?")
        rows = left = 0
        for scope in scopes(db, ""):
            while (erased := db.run(erase_content, scope, person.id)) > 0:
                rows += erased
            left += db.run(waiting, scope, person.id)
    print(f"The content of {rows} changes is erased.")
    if left:
        raise Refused(
            f"{left} more wait for their seal, which a running server gives them. Run the command again then."
        )


def given_heads(lines: list[str], file: Path | None) -> "list[Head]":
    """The heads of the command line and of a file, or Refused."""
    from hourbook.features.audit.anchors import HeadUnreadable, read_head, read_heads

    try:
        return [read_head(line) for line in lines] + (read_heads(file) if file else [])
    except HeadUnreadable as problem:
        raise Refused(f"No head: {problem}. It is a line such as `hourbook audit head` prints.", 2) from None
    except OSError as problem:
        raise Refused(f"{file} can not be read: {problem.strerror}", 2) from None


def checked(db: Any, workspace: str, kept: "list[Head]", *, newest_only: bool) -> "list[Verdict]":
    """A verdict of each chain; of chains that are gone altogether where a head is of one."""
    from hourbook.core.base.clock import now
    from hourbook.features.audit.verifying import verify as verify_chain

    def run(verb: Any, *args: Any) -> Any:
        return db.run(lambda ctx: verb(ctx.tx, *args))

    wanted = scopes(db, workspace)
    if not workspace:
        wanted = sorted({*wanted, *(one.scope for one in kept)})
    found = []
    for scope in wanted:
        mine = sorted(one for one in kept if one.scope == scope)
        found.append(verify_chain(run, scope, mine, now(), skip_forgotten=newest_only))
    return found


def scopes(db: Any, workspace: str) -> list[str]:
    """The logs that are meant."""
    from hourbook.cli import offline
    from hourbook.core.rows.changes import ACCOUNTS
    from hourbook.features.audit.verifying import scopes_of

    if workspace == ACCOUNTS:
        return [ACCOUNTS]
    if workspace:
        return [db.run(offline.workspace, workspace).id]
    found: list[str] = db.run(lambda ctx: scopes_of(ctx.tx))
    return found


def told(one: "Verdict") -> dict[str, Any]:
    """A verdict for programs."""
    from hourbook.core.base.clock import instant_text

    return {
        "workspaceId": one.scope,
        "ok": one.problem is None,
        "rows": one.rows,
        "head": one.head.text if one.head else None,
        "until": instant_text(one.until) if one.until else None,
        "forgotten": one.forgotten,
        "erased": one.erased,
        "unsealed": one.unsealed,
        "problem": {"seq": one.problem.seq, "text": one.problem.what} if one.problem else None,
    }


def words(one: "Verdict") -> str:
    """A verdict for people, on one line."""
    from hourbook.core.base.clock import instant_text

    notes = [
        f"the first {one.forgotten} were forgotten, as the log says" if one.forgotten else "",
        f"{one.erased} without their personal content, as the log says" if one.erased else "",
        f"{one.unsealed} wait for their seal" if one.unsealed else "",
    ]
    more = "".join(f"; {note}" for note in notes if note)
    if one.problem:
        return (
            f"BAD  {one.scope}  row {one.problem.seq}: {one.problem.what} ({one.rows} rows before it are whole{more})"
        )
    if not one.head:
        return f"OK   {one.scope}  nothing sealed yet{more}"
    head = f"head {one.head.seq} {one.head.seal}"
    return f"OK   {one.scope}  whole up to {instant_text(one.until)}, {one.rows} rows, {head}{more}"
