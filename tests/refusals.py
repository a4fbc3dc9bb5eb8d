"""Watches every refusal that any test meets: declared on its operation, complete, no placeholder left unfilled."""

import re
from typing import Any

import msgspec

from hourbook.core.base.errors import ApiError
from hourbook.described.refusals import NOWHERE, errors_of, placeholders
from hourbook.languages.choice import LANGUAGES
from hourbook.languages.said import ENGLISH
from tests.sentences import Watched

UNEXPECTED = ("internal-error",)


def watch(app: Any) -> None:
    """Make the server's last step fail the test when a refusal is not as declared."""
    finish = app.finished

    async def finished(call: Any, answer: Any, error: ApiError | None, started: int) -> None:
        await finish(call, answer, error, started)
        if error is not None and error.slug not in UNEXPECTED:
            check(call, answer, error)

    app.finished = finished


def check(call: Any, answer: Any, error: ApiError) -> None:
    """Raise AssertionError for a refusal that is not declared, or whose body says less than it must."""
    kind = type(error)
    if kind in NOWHERE:
        assert answer.body, kind
    elif call.operation is not None:
        assert kind in errors_of(call.operation), f"{call.operation.key} raised {kind.__name__}, not in its `raises`"
    if not kind.empty:
        check_body(msgspec.json.decode(answer.body), kind, call)
        check_languages(error)


def check_languages(error: ApiError) -> None:
    """Raise AssertionError for a sentence, or a word in it, that another language lacks."""
    for language in LANGUAGES.values():
        watched = Watched(language)
        error.details(watched.say)
        watched.say(error.also, {})
        assert language is ENGLISH or watched.lacks == set(), (
            f"hourbook/languages/{language.code} lacks {watched.lacks}"
        )


def check_body(body: dict[str, Any], kind: type[ApiError], call: Any) -> None:
    first = ["code", "message"] if call.surface == "reports" else ["message", "code"]
    assert list(body)[: 1 if kind.code is None else 2] == [key for key in first if key in body]
    details = body["details"]
    assert {"reason", "cause", "fix", "help", "requestId"} <= set(details), f"{kind.__name__} says too little"
    assert details["reason"] == kind.slug
    assert details["help"] == f"{call.origin}/help/errors/{kind.slug}"
    assert details["requestId"] == call.request_id
    left = unfilled(kind, [body["message"], details["cause"], details["fix"]])
    assert not left, f"{kind.__name__} was raised without {left}: {body}"


def unfilled(kind: type[ApiError], texts: list[str]) -> set[str]:
    """Placeholders of the class that still stand in braces."""
    return set(re.findall(r"{(\w+)}", " ".join(texts))) & placeholders(kind)
