"""``hourbook explain``: a pasted request and its answer in words, of the real service or of any Hourbook."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

from cyclopts import App, Group, Parameter

from hourbook.cli.options import Json, Refused
from hourbook.cli.output import write_json

if TYPE_CHECKING:
    from hourbook.core.edge.endpoint import Call
    from hourbook.explain.engine import Explanation
    from hourbook.explain.facts import Facts
    from hourbook.explain.probe import Answered

MOST = 1_000_000  # characters


def register(app: App, group: Group) -> None:
    """Add the command of this file."""
    app.command(explain, group=group)


def explain(
    request: Annotated[str, Parameter(help="The request, as one argument; else --file, else standard input.")] = "",
    /,
    *,
    file: Annotated[Path | None, Parameter(help="A file that holds the request.")] = None,
    status: Annotated[int, Parameter(help="Status of the answer, such as 400.")] = 0,
    answer: Annotated[str, Parameter(help="Body of the answer, or @FILE.")] = "",
    zone: Annotated[str, Parameter(help="Time zone of the sender's profile, such as Europe/Berlin.")] = "",
    workspace_zone: Annotated[str, Parameter(help="Time zone of the workspace.")] = "",
    role: Annotated[
        Literal["", "OWNER", "WORKSPACE_ADMIN", "PROJECT_MANAGER", "TEAM_MANAGER", "MEMBER"],
        Parameter(help="Role of the sender."),
    ] = "",
    plan: Annotated[str, Parameter(help="Plan of the workspace, such as FREE.")] = "",
    probe: Annotated[bool, Parameter(negative="", help="Ask the service, with the key of the request.")] = False,
    json: Json = False,
) -> None:
    """Say what is wrong with a request: the causes that fit, how sure, and the cure.

    Reads a curl command (as browsers and API tools copy it, Windows quoting
    too), a HAR file, raw HTTP, or a call of Python, JavaScript or PowerShell.
    Nothing is sent: it works without a network, for the real service and for
    Hourbook alike. Keys and other secrets are masked in what is printed.

        hourbook explain --status 400 --answer @answer.json < curl.txt
        hourbook explain --file refused.har --zone Europe/Berlin
        hourbook explain "curl -X POST https://api.clockify.me/api/v1/..."

    With --probe the service itself is asked, with the key of the request, what
    decides: whose key it is, whether the workspace is among its own, with which
    roles, settings and plan, what time it is there. At most six GETs are sent,
    nothing else.

    Exit code: 0 a cause was found, 1 none was.
    """
    from hourbook.explain.engine import as_json
    from hourbook.explain.facts import Facts
    from hourbook.explain.terminal import for_terminal

    given = frozenset({role, "MEMBER"}) if role else frozenset()
    facts = Facts(zone=zone, workspace_zone=workspace_zone, role=role, roles=given, plan=plan)
    found, accepted = explanation(request or text_of(file), status, answer, facts, probe)
    if json:
        write_json(as_json(found))
    else:
        print(for_terminal("\n".join(lines(found))))
    if not found.causes and not accepted:
        raise SystemExit(1)


def explanation(pasted: str, status: int, answer: str, facts: "Facts", probe: bool) -> tuple["Explanation", bool]:
    """The request and its answer, explained; and whether it was accepted."""
    from hourbook import features
    from hourbook.explain.engine import explain as explained
    from hourbook.explain.pasted.exchange import exchange
    from hourbook.explain.pasted.forms import Unreadable

    features.load()
    try:
        call, record = exchange(pasted, status, text_of(Path(answer[1:])) if answer[:1] == "@" else answer)
    except Unreadable as problem:
        raise Refused(str(problem)) from None
    facts, notes = asked(call, facts) if probe else (facts, [])
    found = explained(call, record, facts)
    found.notes.extend(notes)
    return found, 0 < record.status < 400


def asked(call: "Call", facts: "Facts") -> tuple["Facts", list[str]]:
    """The facts that the service tells to the key of the request."""
    import re

    from hourbook.core.base.clock import now
    from hourbook.explain.probe import probed

    found = re.search(r"/workspaces/([0-9a-f]{24})", call.address)
    origin = re.sub(r"^https://reports\.", "https://", call.origin)
    workspace_id = found[1] if found else ""
    return probed(lambda path: get(f"{origin}/api/v1{path}", call.headers), facts, workspace_id, now())


def get(url: str, headers: dict[str, str]) -> "Answered":
    """One GET with the credential of the request, to this address alone: a redirect is an answer like any other."""
    import http.client
    import json
    import re
    import urllib.error
    import urllib.request

    from hourbook.core.who.authentication import HEADERS
    from hourbook.explain.probe import Answered

    credential = {name: value for name, value in headers.items() if name in HEADERS}
    if not re.match(r"https://|http://(127\.0\.0\.1|localhost|\[::1\])[:/]", url):
        raise Refused(f"{url} is not asked: a key is sent over https, or to this machine.")
    stays = type("Stays", (urllib.request.HTTPRedirectHandler,), {"redirect_request": lambda *_: None})
    try:
        opener = urllib.request.build_opener(stays)
        with opener.open(urllib.request.Request(url, headers=credential), timeout=20) as answer:
            return Answered(answer.status, json.loads(answer.read(MOST)), answer.headers.get("Date", ""))
    except urllib.error.HTTPError as refusal:
        return Answered(refusal.code, None, refusal.headers.get("Date", ""))
    except (OSError, ValueError, RecursionError, http.client.HTTPException) as problem:
        raise Refused(f"{url} can not be asked: {problem}.") from None


def text_of(file: Path | None) -> str:
    try:
        return file.read_text("utf-8", "replace")[:MOST] if file else sys.stdin.read(MOST)
    except OSError as problem:
        raise Refused(f"{file}: {problem.strerror or problem}.") from None


def lines(found: "Explanation") -> list[str]:
    """The explanation for people."""
    from hourbook.explain.engine import NOT_KNOWN

    text = [f"Sent      {found.line}", f"Answer    {found.answer}"]
    text += [f"Operation {found.operation}"] if found.operation else []
    text += [] if found.known else ["", NOT_KNOWN]
    for number, each in enumerate(found.causes, start=1):
        mark = f"{number}. " if len(found.causes) > 1 else ""
        field = f" ({each.field})" if each.field else ""
        text += ["", f"{mark}{each.reason}{field}: {each.sure}, since {each.follows}", f"   Cause: {each.cause}"]
        text += [f"   Fix:   {each.fix}"] if each.fix else []
    text += ["", f"To decide: {found.question}"] if found.question else []
    text += ["", "Corrected, by the first of these:", found.corrected.curl] if found.corrected else []
    text += [*([""] if found.notes else []), *found.notes]
    return [*text, *(["", "Collect:"] if found.collect else []), *(f"- {each}" for each in found.collect)]
