"""Good requests of many operations, broken in one known way: the answer names it, and what is offered works."""

import json
import random
import re
from typing import Any

import pytest

from hourbook.core.edge.operations import documented
from tests.surface.breakages import ADDRESSES, BREAKAGES, METHODS, Broken, Sent, escaped, good
from tests.surface.firm import INPUTS, Firm
from tests.twins import Mould, mould, twin
from tests.world import ORIGIN

EACH = 5  # requests that each breakage is tried on
SLOW = ("sample-data", "invitation-link")  # whose examples need more than the firm has
OPERATIONS = sorted(
    (op for op in documented() if (op.key in INPUTS or op.lists) and "{workspaceId}" in op.path
     and not op.path.endswith(SLOW)), key=lambda op: op.key,
)  # fmt: skip
OURS = re.compile(r"\b(UnsetType|NoneType|msgspec|Literal|Optional|java|str|(?<!Python )dict|bool|int)\b")
AN_INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:Z|[+-]\d\d:\d\d)")


@pytest.fixture(scope="module")
def firms(sqlite_server: Any) -> Mould:
    return mould(Firm(sqlite_server))


def send(firm: Firm, sent: Sent) -> Any:
    return firm.owner.send(sent.method, ORIGIN + escaped(sent.path), sent.body, headers=sent.headers, **sent.query)


def tried_on(name: str, firms: Mould) -> list[Any]:
    """Operations with the place that is broken in each, the same at every run."""
    chosen = random.Random(name + "2")
    places = [
        (op, place) for op in OPERATIONS for place, _ in enumerate(BREAKAGES[name](firms.world, good(firms.world, op)))
    ]
    return chosen.sample(places, min(EACH, len(places)))


@pytest.mark.parametrize("name", BREAKAGES)
def test_the_answer_names_the_breakage_and_what_it_offers_works(firms: Mould, name: str) -> None:
    tried = tried_on(name, firms)
    assert tried, "no operation can be broken so"
    for op, place in tried:
        firm = twin(firms)
        whole = good(firm, op)
        broken = list(BREAKAGES[name](firm, whole))[place]
        answer = send(firm, broken.sent)
        if answer.status_code != 405 and name in METHODS:
            continue  # another operation took it
        said = told(answer)
        context = f"{op.key}: {broken.sent.body!r} {broken.sent.path} -> {answer.status_code} {said}"
        assert re.search(broken.names, said), context
        assert not OURS.search(said), context
        if name in ADDRESSES or name in METHODS:
            check_line(firm, whole, answer, context, exact=name in ADDRESSES)
        elif answer.status_code >= 400:
            check_refusal(firm, broken, answer, context)


def told(answer: Any) -> str:
    """Cause and fix of a refusal, or the warnings of what was accepted."""
    if answer.status_code < 400:
        return f"{answer.headers.get('warning', '')} {answer.headers.get('x-ignored-fields', '')}"
    details = answer.json()["details"]
    return f"{details['cause']} {details['fix']}"


def check_refusal(firm: Firm, broken: Broken, answer: Any, context: str) -> None:
    """The field is the broken one, and the instants that are offered for it are accepted."""
    details = answer.json()["details"]
    if broken.field:
        assert re.sub(r"\[\d+\]", "[...]", details["field"]) == re.sub(r"\[\d+\]", "[...]", broken.field), context
    if broken.restored is None:
        return
    offers = AN_INSTANT.findall(details["fix"]) if AN_INSTANT.fullmatch(str(broken.was)) else []
    if "{expected}" in details["fix"] or "such as" in details["fix"]:
        return  # an example, which nobody says was meant
    answers = [send(firm, broken.restored(offer)).status_code for offer in offers]
    assert not answers or min(answers) < 300, f"{context}\n{offers} -> {answers}"


LINE = re.compile(r"curl -X (\w+) [^/]*?(?:-d '([^']*)')? 'http://hourbook\.test((?:/\w+)?/v1)(/[^'?]*)")


def check_line(firm: Firm, whole: Sent, answer: Any, context: str, *, exact: bool) -> None:
    """The line of curl that is offered, if one is, asks for what was meant, and works."""
    lines = list(LINE.finditer(answer.json()["details"]["fix"]))
    if not lines or not exact:
        return
    wanted = whole.method, escaped(whole.path).removeprefix("/api/v1")
    line = next((line for line in lines if (line[1], line[4]) == wanted), None)
    assert line is not None, context
    body = json.loads(line[2]) if line[2] else None
    assert firm.owner.send(line[1], ORIGIN + line[3] + line[4], body, **whole.query).status_code < 300, context
