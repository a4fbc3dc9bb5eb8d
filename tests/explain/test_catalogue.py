"""The catalogue of errors: whole, true to the checks of the server, and found by what people paste."""

import json
import re
from typing import Any

import pytest

from hourbook import features
from hourbook.core.base.errors import ERRORS
from hourbook.described.refusals import errors_of, placeholders, sample
from hourbook.explain import offline
from hourbook.explain.before_after import before_after
from hourbook.explain.catalogue import entries, look_up
from hourbook.explain.engine import record_of
from hourbook.explain.facts import Facts
from hourbook.explain.foreign import FOREIGN
from hourbook.explain.messages import OURS_ALONE, meanings
from hourbook.explain.pasted.exchange import exchange
from tests.reference import RECORDINGS, REFERENCE, needs_reference

features.load()
FILE = RECORDINGS / "error-bodies.jsonl"
RECORDED = [json.loads(line) for line in FILE.read_text("utf-8").splitlines()] if FILE.is_file() else []
NOW = 1_788_000_000_000
OF_THE_SENDER = {"no-token", "api-key-unknown", "token-invalid", "bearer-token", "several-tokens", "required-token"}
CASES = [(slug, each) for slug, example in before_after().items() for each in (example.before, *example.after)]


def case_of(request: str) -> offline.Case:
    call, _ = exchange(request)
    return offline.case_of(call, Facts(), NOW)


def faults(request: str) -> set[str]:
    return {each.slug for each in offline.faults(case_of(request))}


def test_every_refusal_that_the_real_service_gives_has_an_example_and_no_other_has() -> None:
    assert {each.slug for each in FOREIGN} <= before_after().keys()
    assert before_after().keys() <= ERRORS.keys() | {each.slug for each in FOREIGN}
    assert not before_after().keys() & OURS_ALONE
    assert all(each.cause and each.fix for each in entries())
    texts = [(each.cause + each.fix, placeholders(each.error)) for each in entries() if each.error]
    assert not [text for text, names in texts if any(f"{{{name}}}" in text for name in names)]


@pytest.mark.parametrize("slug", sorted(before_after()))
def test_what_is_sent_instead_breaks_no_rule_that_a_request_shows(slug: str) -> None:
    for request in before_after()[slug].after:
        case = case_of(request)
        known = case.op is not None
        assert known or slug in UNKNOWN_HERE, f"{slug}: {request} is no operation"
        wrong = faults(request) - OF_THE_SENDER if known else set()
        assert not wrong, (request, wrong)


UNKNOWN_HERE = {each.slug for each in FOREIGN} | {"time-entry-approved", "length-wrong"}  # of what we do not have


@pytest.mark.parametrize("slug", sorted(slug for slug in before_after() if slug in ERRORS))
def test_what_is_refused_is_what_an_operation_refuses_so(slug: str) -> None:
    case = case_of(before_after()[slug].before)
    possible = {error.slug for error in errors_of(case.op)} if case.op else set()
    other = {"required-token", "unknown-path", "wrong-verb", "wrong-verb-of-reports"}
    assert slug in faults(before_after()[slug].before) or slug in possible or slug in other | UNKNOWN_HERE


@needs_reference
@pytest.mark.parametrize("row", RECORDED, ids=[f"{row['status']} {row['when']}" for row in RECORDED])
def test_every_recorded_message_is_found_by_pasting_it(row: dict[str, Any]) -> None:
    if not row["body"]:
        return
    for pasted in (
        row["body"]["message"],
        json.dumps(row["body"]),
        f"HTTP/1.1 {row['status']}\n\n{json.dumps(row['body'])}",
    ):
        looked = look_up(pasted)
        assert looked.found and not looked.near
        assert any(each.of_the_service for each in looked.found), (pasted, [each.slug for each in looked.found])


@needs_reference
def test_every_message_that_the_facts_quote_is_found() -> None:
    facts = (REFERENCE / "wire-facts.md").read_text("utf-8")
    quoted = re.findall(r"(?<!`)`([A-Z][^`\n]+)`(?!`)", facts[facts.index("### 3.3") : facts.index("## 4.")])
    texts = [re.sub(r"<[a-z][^>]*>", "abc", each) for each in quoted if len(each.split()) > 3]
    texts = [re.sub(r" *\.\.\.$", " and more words", each) for each in texts]
    assert len(texts) > 40 and [each for each in texts if not look_up(each).found] == []


@needs_reference
def test_every_code_that_the_facts_name_is_in_the_catalogue() -> None:
    facts = (REFERENCE / "wire-facts.md").read_text("utf-8")
    table = facts[facts.index("| code | HTTP | meaning |") : facts.index("### 3.1")]
    codes = {int(code) for line in re.findall(r"^\| ([\d /]+) \|", table, re.M) for code in line.split("/")}
    assert len(codes) > 15 and codes - {each.code for each in entries()} == set()


@pytest.mark.parametrize("slug", sorted(ERRORS))
def test_a_message_of_ours_finds_its_refusal(slug: str) -> None:
    message = sample(ERRORS[slug]).text()
    if message and not re.fullmatch(r"\{\w+\}", ERRORS[slug].message):
        assert slug in {each.slug for each in look_up(message).found}
    assert look_up(slug).found[0].slug == slug


def test_a_code_finds_its_refusals_and_what_is_unknown_what_is_near() -> None:
    assert {each.slug for each in look_up("4003").found} >= {"api-key-unknown"}
    assert [each.slug for each in look_up('{"message": "Mail first!", "code": 4019}').found] == ["email-not-verified"]
    unknown = look_up("Tag with the name 'urgent' exists already in this workspace")
    assert not unknown.found and "name-taken" in {each.slug for each in unknown.near}
    assert look_up("418: The moon is full") == look_up("The moon is full") and not look_up("zzz qqq").near
    assert not look_up("").found and not look_up(" ").near


@pytest.mark.parametrize(
    ("status", "code", "message", "reason"),
    [
        (429, None, "", "too-many-requests"),
        (500, None, "", "service-fault"),
        (401, 4023, "Gone", "token-refused"),
        (400, 501, "Access Denied", "workspace-refused"),
        (403, 1003, "This entry is locked", "time-entry-locked"),
        (405, 3000, "Request method 'GET' not supported", "wrong-verb"),
        (400, 400, "Invalid status", "policy-status-wrong"),
    ],
)
def test_bare_answers_without_a_message_or_in_other_words_are_known(
    status: int, code: int | None, message: str, reason: str
) -> None:
    call, _ = exchange("GET /api/v1/user")
    told = meanings(record_of(call, status, {"message": message, "code": code}), None)
    assert reason in [each.slug for each in told]
