"""Every way to fail, walked from the declarations. What answers really say is watched by all tests (tests/refusals)."""

import json

import pytest

from hourbook.core.base.errors import ERRORS, ApiError
from hourbook.core.edge.endpoint import Call
from hourbook.core.edge.http import refusal_answer
from hourbook.described.refusals import NOWHERE, SAMPLES, operations_of, placeholders, sample
from tests.refusals import check_body, unfilled

EACH = pytest.mark.parametrize("error", ERRORS.values(), ids=lambda error: error.slug)


def call(surface: str = "api") -> Call:
    return Call("GET", "/x", "", {}, b"", "5f1c0a9e7d3b42c68e0d9a71", surface, "http://hourbook.test", {})


@EACH
@pytest.mark.parametrize("surface", ["api", "reports"])
def test_every_refusal_says_which_rule_why_and_how_to_mend_it(error: type[ApiError], surface: str) -> None:
    answer = refusal_answer(sample(error), call(surface))
    assert answer.status == error.status
    assert answer.headers["x-hourbook-reason"] == error.slug
    if error.empty:
        assert answer.body == b"" and error.slug in answer.headers["link"]
    else:
        check_body(json.loads(answer.body), error, call(surface))


@EACH
def test_every_refusal_is_one_that_some_operation_declares(error: type[ApiError]) -> None:
    assert operations_of(error) or error in NOWHERE, "list it in `raises` where it is raised"


@EACH
def test_every_placeholder_has_a_sample_for_the_documents(error: type[ApiError]) -> None:
    missing = placeholders(error) - set(SAMPLES) - set(error.example) - {"origin", "path"}
    assert not missing, "give the class an `example`"


@EACH
def test_texts_are_sentences_that_do_not_shout(error: type[ApiError]) -> None:
    for text in (error.cause, error.fix):
        assert text == text.strip() and "!" not in text
    assert error.cause.endswith((".", "}"))


def test_slugs_are_stable_names_of_the_classes() -> None:
    assert ERRORS["name-taken"].__name__ == "NameTaken"
    assert all(slug == slug.lower() and " " not in slug and len(slug) <= 60 for slug in ERRORS)


def test_a_placeholder_without_a_value_is_noticed() -> None:
    kind = ERRORS["name-taken"]
    assert unfilled(kind, [kind(name="x").text()]) == {"kind"}


def test_every_error_class_has_its_own_declared_texts() -> None:
    silent = [e for e in ERRORS.values() if not (e.cause and e.fix) or (not e.message and not e.empty)]
    assert not silent
