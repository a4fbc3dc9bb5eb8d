"""The pages about errors, printed from the declared classes."""

import difflib
import http
import json
import re
from typing import Any, NamedTuple

from hourbook.core.base.errors import ERRORS, ApiError
from hourbook.core.base.slips import Slip
from hourbook.core.edge.operations import Operation
from hourbook.described.openapi import plain_text
from hourbook.described.refusals import operations_of, sample, sample_body
from hourbook.explain.before_after import Example, before_after
from hourbook.explain.catalogue import other_words
from hourbook.help.reference import curl

SLIP_VALUES = {"field": "start", "expected": "an instant such as 2026-08-08T09:00:00Z", "place": "in line 1, column 9"}
FAMILIES = {
    "authentication": ("Credentials", "Who is asking: no key, two keys, or one that this server does not know."),
    "access": ("Permission", "Who may do it: role, reach, plan, workspace setting, key scope, two-factor."),
    "errors": ("Requests", "The request itself: address, parameters, body, size, rate."),
    "names": ("Names and ids", "What is named or pointed at: taken names, ids of something else."),
    "idempotency": ("Requests", ""),
}


class Page(NamedTuple):
    """What the page of one error prints."""

    error: type[ApiError]
    meaning: str
    message: str
    cause: str
    fix: str
    answer: str
    request: str
    operations: list[Operation]
    slips: list[Slip]  # with the texts as they read here
    example: Example | None  # before and after
    other_words: list[str]  # of the real service, now or earlier


def family(error: type[ApiError]) -> str:
    """Where the error belongs: the kernel's families, else the feature that declares it."""
    parts = error.__module__.split(".")
    if parts[1] == "core":
        return FAMILIES.get(parts[-1], FAMILIES["errors"])[0]
    return parts[2].replace("_", " ").capitalize()


def families() -> list[tuple[str, str, list[type[ApiError]]]]:
    """(family, what it is about, its errors) with the kernel's first."""
    about = dict(reversed(FAMILIES.values()))
    groups: dict[str, list[type[ApiError]]] = {name: [] for name, _ in FAMILIES.values()}
    for error in ERRORS.values():
        groups.setdefault(family(error), []).append(error)
    return [(name, about.get(name, ""), errors) for name, errors in groups.items() if errors]


def page_of(error: type[ApiError], origin: str) -> Page:
    one = sample(error)
    one.values |= {"origin": origin}
    details = one.details()
    operations = operations_of(error)
    return Page(
        error=error,
        meaning=meaning(error),
        message=readable(error.message),
        cause=details.get("cause", ""),
        fix=details.get("fix", ""),
        answer=answer_text(error, origin),
        request=curl(operations[0], origin) if operations else "",
        operations=operations,
        slips=[shown(slip, error, origin) for slip in slips_of(error)],
        example=before_after().get(error.slug),
        other_words=[readable(each) for each in other_words(error.slug)],
    )


def slips_of(error: type[ApiError]) -> list[Slip]:
    """The known ways to be refused so, those of each kind of value once."""
    lists = [error.slips, *error.slips_of.values()]
    return list({slip.cause: slip for slips in lists for slip in slips}.values())


def shown(slip: Slip, error: type[ApiError], origin: str) -> Slip:
    """The slip with its texts as they read of its first example."""
    example = slip.examples[0]
    values = SLIP_VALUES | {"origin": origin} | slip.values(example)
    examples = tuple(each.encode("utf-8", "replace").decode() for each in slip.examples)
    cause, fix = (text.format_map(values) for text in (slip.cause, slip.fix or error.fix))
    return slip._replace(examples=examples, cause=cause, fix=fix)


def meaning(error: type[ApiError]) -> str:
    """The first words of the docstring, where the class has one of its own."""
    text = (error.__dict__.get("__doc__") or "").strip().split("\n\n")[0]
    return plain_text(" ".join(text.split()))


def readable(message: str) -> str:
    """The message with its variable parts in angle quotes."""
    return re.sub(r"{(\w+)}", r"‹\1›", message)


def answer_text(error: type[ApiError], origin: str) -> str:
    """The whole answer as it goes over the wire."""
    lines = [f"HTTP/1.1 {error.status} {http.HTTPStatus(error.status).phrase}"]
    lines += [f"{name}: {value}" for name, value in error.headers.items()]
    body: Any = sample_body(error, origin)
    if body is None:
        return "\n".join([*lines, f'Link: <{origin}/help/errors/{error.slug}>; rel="help"', "", "(no body)"])
    return "\n".join([*lines, "Content-Type: application/json", "", json.dumps(body, indent=2, ensure_ascii=False)])


def near(slug: str) -> list[type[ApiError]]:
    """Errors whose names are like an unknown one."""
    return [ERRORS[found] for found in difflib.get_close_matches(slug[:80], ERRORS, n=3)]
