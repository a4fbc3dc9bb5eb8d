"""A pasted request and its answer, as the engine takes them: for the command and the page alike."""

from typing import Any

from hourbook.core.edge.endpoint import Call
from hourbook.explain.engine import call_of, record_of
from hourbook.explain.facts import Record
from hourbook.explain.messages import status_of
from hourbook.explain.pasted.forms import Unreadable, read
from hourbook.explain.pasted.http import answer_in
from hourbook.languages.said import said

LONGEST_ADDRESS, LONGEST_PATH = 8000, 1000  # characters


def exchange(pasted: str, status: int = 0, answer: str = "") -> tuple[Call, Record]:
    """``answer`` as it was pasted beside the request, else the one that the request's own text holds; ``status`` 0 is
    the one that stands there, or that of what is worded so. Raises Unreadable."""
    sent = read(pasted)
    if len(sent.url) > LONGEST_ADDRESS or len(sent.url.partition("?")[0]) > LONGEST_PATH:
        raise Unreadable(said(TOO_LONG, most=LONGEST_PATH))
    told_status, told = answer_in(answer) if answer.strip() else (0, None)
    try:
        body = whole(told if told is not None else sent.answer)
        headers = {whole(name): whole(value) for name, value in sent.headers.items()}
        call = call_of(whole(sent.method), whole(sent.url), headers, whole(sent.body).encode())
    except ValueError:
        raise Unreadable(said("The address of the request is none: something in it stands in brackets.")) from None
    except RecursionError:
        raise Unreadable(said("What was pasted is nested too deeply to be read.")) from None
    return call, record_of(call, status or told_status or sent.status or status_in(body), body)


TOO_LONG = "The address is longer than any that is answered ({most} characters and a query)."


def whole(value: Any) -> Any:
    """The value with ? for halves of characters, which JSON can escape and no text can hold."""
    match value:
        case str():
            return value.encode("utf-8", "replace").decode()
        case dict():
            return {whole(name): whole(inner) for name, inner in value.items()}
        case list():
            return [whole(inner) for inner in value]
    return value


def status_in(body: Any) -> int:
    """A status for an answer whose body alone is known: that of what is worded so."""
    message = body.get("message") if isinstance(body, dict) else body
    return status_of(message) if isinstance(message, str) and message else 0
