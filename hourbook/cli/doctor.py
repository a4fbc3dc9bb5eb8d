"""``hourbook doctor``: what may be wrong with this server, and what to do about it."""

from typing import Annotated

from cyclopts import App, Group, Parameter

from hourbook.cli.options import DatabaseOption, DataOption, Json
from hourbook.cli.output import write_json


def register(app: App, group: Group) -> None:
    """Add the command of this file."""
    app.command(doctor, group=group)


def doctor(
    *,
    request: Annotated[str, Parameter(help="Explain this logged request instead, by its X-Request-Id.")] = "",
    json: Json = False,
    database: DatabaseOption = None,
    data: DataOption = None,
) -> None:
    """Check configuration, database, disk, clock and more.

    Prints OK, WARN or FAIL for each finding, and what to do. Exit code 1 if
    something FAILs. Changes nothing; works with and without a running server.

        hourbook doctor
        hourbook doctor --request 5b2c0f9a41d8c7e6

    Refusals name their request id in `details.requestId` and in the header
    X-Request-Id; they are kept for request_log_days (7).
    """
    given = {"database": database, "data": data}
    if request:
        from hourbook.cli.explained import explain

        explain(request, json, given)
        return
    from hourbook.cli.findings import findings

    found = list(findings(given))
    if json:
        write_json([one._asdict() for one in found])
    else:
        for one in found:
            print(f"{one.level:4}  {one.subject:14} {one.text}")
            if one.advice:
                print(f"{'':4}  {'':14} -> {one.advice}")
    if any(one.level == "FAIL" for one in found):
        raise SystemExit(1)
