"""Good requests of many operations, broken in one known way, explained from the bare answer of the real service:
what is called certain is the breakage; where nothing is, the causes are a list."""

import re
from typing import Any
from urllib.parse import urlencode

import pytest

from hourbook.core.base.wire import encode
from hourbook.explain.engine import Explanation, call_of, explain, record_of
from hourbook.explain.facts import Facts
from tests.surface.breakages import BREAKAGES, METHODS, Sent, escaped, good
from tests.surface.firm import Firm
from tests.surface.test_breakages import send, tried_on
from tests.twins import Mould, mould, twin


@pytest.fixture(scope="module")
def firms(sqlite_server: Any) -> Mould:
    return mould(Firm(sqlite_server))


def explained(firm: Firm, sent: Sent, answer: Any) -> Explanation:
    """What the engine says of it, without the details that only we give."""
    body = sent.body if isinstance(sent.body, bytes) else b"" if sent.body is None else encode(sent.body)
    headers = {"X-Api-Key": firm.owner.key, **({"Content-Type": "application/json"} if body else {}), **sent.headers}
    url = f"https://api.clockify.me{escaped(sent.path)}{'?' + urlencode(sent.query) if sent.query else ''}"
    bare = {name: value for name, value in answer.json().items() if name != "details"} if answer.content else None
    return explain(call := call_of(sent.method, url, headers, body), record_of(call, answer.status_code, bare), Facts())


@pytest.mark.parametrize("name", BREAKAGES)
def test_what_is_certain_of_a_bare_answer_is_the_breakage(firms: Mould, name: str) -> None:
    for op, place in tried_on(name, firms):
        firm = twin(firms)
        broken = list(BREAKAGES[name](firm, good(firm, op)))[place]
        answer = send(firm, broken.sent)
        if answer.status_code < 400 or (name in METHODS and answer.status_code != 405):
            continue  # accepted, or another operation took it
        found = explained(firm, broken.sent, answer)
        context = (
            f"{op.key} {broken.sent.path} {broken.sent.body!r} -> {answer.status_code} {answer.text[:80]}: {found}"
        )
        assert found.causes, context
        for cause in found.causes:
            if cause.sure == "certain":
                assert re.search(broken.names, f"{cause.cause} {cause.fix} {' '.join(found.notes)}"), context
