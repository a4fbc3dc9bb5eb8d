"""``hourbook openapi`` and ``hourbook errors``: what the declarations say, without a server."""

from typing import Annotated, Any

from cyclopts import App, Group, Parameter

from hourbook.cli.options import Json, Refused
from hourbook.cli.output import write_json, write_table


def register(app: App, group: Group) -> None:
    """Add the commands of this file."""
    app.command(openapi, group=group)
    app.command(errors, group=group)


def openapi(
    *, origin: Annotated[str, Parameter(help="Address of the server to write into it: https://time.example.org")] = ""
) -> None:
    """Print the OpenAPI document of the whole API as JSON.

    The same as /openapi.json of a server. Operations, fields, permissions, plan
    features and every refusal that each operation can give are in it; what the
    public API of the real service does not have is marked as an addition.

        hourbook openapi > hourbook.json
    """
    from hourbook import features
    from hourbook.described.openapi import document

    features.load()
    write_json(document(origin))


def errors(
    slug: Annotated[str, Parameter(help="A reason, a message, a code; left out: all of them.")] = "",
    /,
    *,
    json: Json = False,
) -> None:
    """List every refusal the API can give, explain one, or find it by its message.

    For example:

        hourbook errors
        hourbook errors plan-required
        hourbook errors "Api key does not exist"
        hourbook errors '{"message": "Access Denied", "code": 501}'

    A refused request says its slug in `details.reason` and in the header
    X-Hourbook-Reason; the same is told at /help/errors/SLUG of a server, and
    `hourbook doctor --request ID` explains one refused request.
    """
    from hourbook import features
    from hourbook.core.base.errors import ERRORS

    features.load()
    if slug and slug not in ERRORS:
        return looked_up(slug, json)
    chosen = [told(ERRORS[name]) for name in sorted([slug] if slug else ERRORS)]
    if json:
        write_json(chosen[0] if slug else chosen)
    elif slug:
        explain(chosen[0])
    else:
        rows = [(one["slug"], one["status"], one["code"], shorten(one["message"])) for one in chosen]
        write_table(("slug", "status", "code", "message"), rows)


def looked_up(text: str, json: bool) -> None:
    """The refusals that a message or code may be, those of the real service alone among them."""
    from hourbook.core.base.errors import ERRORS
    from hourbook.explain.catalogue import look_up

    looked = look_up(text)
    if not looked.found:
        named = ", ".join(each.slug for each in looked.near)
        like = near(text, list(ERRORS)) or (f" The nearest messages: {named}." if named else "")
        raise Refused(f"There is no refusal {text!r}.{like} `hourbook errors` lists all.")
    names = ("slug", "status", "code", "cause", "fix")
    found = [{name: getattr(each, name) for name in names} | {"message": "".join(each.messages[:1])}
             for each in looked.found]  # fmt: skip
    if json:
        return write_json(found)
    for one in found:
        print_one(one)
        print()


def shorten(text: str, width: int = 80) -> str:
    return text if len(text) <= width else text[: width - 1] + "…"


def near(slug: str, known: list[str]) -> str:
    from difflib import get_close_matches

    close = get_close_matches(slug, known, n=3)
    return f" Did you mean {' or '.join(close)}?" if close else ""


def told(error: Any) -> dict[str, Any]:
    """What is declared of an error."""
    names = ("slug", "status", "code", "message", "cause", "fix", "rule", "field")
    return {name: getattr(error, name) for name in names}


def explain(one: dict[str, Any]) -> None:
    print_one(one)
    print("\nA {word} in braces is filled in from the request that is refused.")


def print_one(one: dict[str, Any]) -> None:
    code = "" if one["code"] is None else f", code {one['code']}"
    print(f"{one['slug']}: status {one['status']}{code}\n")
    lines = [("Message", one["message"] or "(no body)"), ("Cause", one["cause"]), ("Fix", one["fix"])]
    lines += [("Field", one.get("field")), ("Rule", one.get("rule"))]
    for name, text in lines:
        if text:
            print(f"{name:8} {text.replace('{{', '{').replace('}}', '}')}")
