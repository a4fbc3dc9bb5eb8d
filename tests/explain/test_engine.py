"""A request and the bare answer of the real service: the cause, how sure it is, the mended request, the question."""

from typing import Any

import pytest

from hourbook import features
from hourbook.core.base.clock import Instant
from hourbook.explain.engine import Explanation, call_of, explain, record_of, weighed
from hourbook.explain.facts import Facts
from hourbook.explain.messages import Meaning
from hourbook.explain.offline import Offline

API = "https://api.clockify.me/api/v1"
WS = f"{API}/workspaces/64a687e29ae1f428e7ebe303"
KEY = {"X-Api-Key": "aB3" * 16}
JSON = {**KEY, "Content-Type": "application/json"}
NOW = Instant.parse("2026-08-09T12:00:00Z")


@pytest.fixture(autouse=True, scope="module")
def declarations() -> None:
    features.load()


def told(
    method: str, url: str, status: int = 0, message: str = "", code: int = 501, body: bytes = b"",
    headers: Any = KEY, facts: Facts = Facts(),  # noqa: B008
) -> Explanation:  # fmt: skip
    call = call_of(method, url, headers, body)
    return explain(call, record_of(call, status, {"message": message, "code": code} if status else None, NOW), facts)


SWAPPED = b'{"start": "2026-08-08T11:00:00Z", "end": "2026-08-08T09:30:00Z"}'
TOO_LATE = "Start datetime 2026-08-08T11:00:00Z is greater than end datetime 2026-08-08T09:30:00Z."


def test_a_start_after_its_end_is_a_choice_and_mended_by_the_likeliest() -> None:
    found = told("POST", f"{WS}/time-entries", 400, TOO_LATE, body=SWAPPED, headers=JSON,
                 facts=Facts(zone="Europe/Belgrade"))  # fmt: skip
    assert [(each.reason, each.sure) for each in found.causes] == [
        ("start-after-end", "likely"), ("start-after-end", "possible"), ("start-after-end", "possible")
    ]  # fmt: skip
    assert "local time of Europe/Belgrade" in found.causes[0].cause and "Start and end were swapped." in str(found)
    assert "2026-08-08T09:00:00Z to 2026-08-08T09:30:00Z" in found.causes[0].follows
    assert found.question is not None and "by the clock" in found.question
    assert found.corrected is not None and '"start": "2026-08-08T09:00:00Z"' in found.corrected.curl
    assert found.operation == "createTimeEntry"


def test_without_a_zone_local_time_comes_first_and_no_reading_is_certain_or_applied() -> None:
    found = told("POST", f"{WS}/time-entries", 400, TOO_LATE, body=SWAPPED, headers=JSON)
    first, *others = found.causes
    assert "local time with a Z" in first.cause and "settings.timeZone" in first.fix
    assert first.sure == "likely" and {each.sure for each in others} == {"possible"} and found.corrected is None
    assert others[-1].cause == "Start and end were swapped."


def test_a_date_that_is_another_day_may_be_of_either_side() -> None:
    body = b'{"start": "2026-08-06T09:00:00Z", "end": "2026-07-06T10:00:00Z"}'
    found = told("POST", f"{WS}/time-entries", 400, TOO_LATE, body=body, headers=JSON)
    assert [(each.field, each.sure) for each in found.causes] == [("end", "likely"), ("start", "possible")]


def test_a_start_after_its_end_that_has_one_reading_is_certain_and_without_any_the_bare_fault() -> None:
    def of(end: str) -> Explanation:
        body = f'{{"start": "2026-08-08T11:00:00Z", "end": "{end}"}}'.encode()
        return told("POST", f"{WS}/time-entries", 400, TOO_LATE, body=body, headers=JSON)

    assert "were read from two clocks" in of("2026-08-08T10:59:55Z").causes[0].cause
    bare = of("2020-01-01T10:00:00Z").causes
    assert [(each.sure, each.field) for each in bare] == [("certain", "start")] and bare[0].fix


@pytest.mark.parametrize(
    ("method", "url", "headers", "body", "status", "message", "reason", "word"),
    [
        ("GET", f"{WS}/tags", {"X-Api-Key": '"aB3"'}, b"", 401, "Api key does not exist", "api-key-unknown", "quot"),
        ("GET", f"{WS}/tags", {"Authorization": "Bearer x"}, b"", 401, "Multiple or none auth tokens present",
         "bearer-token", "Authorization"),
        ("GET", f"{WS}/timeEntries", KEY, b"", 404, "No static resource v1/workspaces/x/timeEntries.", "unknown-path",
         "No operation"),
        ("GET", f"{WS}/projects/Website", KEY, b"", 400, "Project doesn't belong to Workspace", "not-in-workspace",
         "name"),
        ("GET", f"{WS}/projects?page-size=abc", KEY, b"", 400, "Method parameter 'page-size': Failed to convert value "
         "of type 'java.lang.String' to required type 'int'; For input string: \"abc\"", "wrong-parameter-type",
         "page-size"),
        ("POST", f"{WS}/tags", JSON, b"{'name': 'x'}", 400, "JSON parse error: Unexpected character", "body-unreadable",
         "single quotation"),
        ("POST", f"{WS}/time-entries", JSON, b'{"start": "2026-08-08 11:00"}', 400,
         "You entered invalid value for field : [start]", "invalid-value", "letter T"),
    ],
)  # fmt: skip
def test_what_the_request_breaks_and_the_answer_names_is_certain(
    method: str, url: str, headers: Any, body: bytes, status: int, message: str, reason: str, word: str
) -> None:
    found = told(method, url, status, message, body=body, headers=headers)
    assert [(each.reason, each.sure) for each in found.causes] == [(reason, "certain")]
    assert word in found.causes[0].cause and "aB3" not in str(found)


def test_what_is_worded_alike_is_a_list_with_the_question_that_decides() -> None:
    found = told("GET", f"{WS}/users", 403, "Access Denied")
    assert len(found.causes) > 1 and {each.sure for each in found.causes} == {"possible"}
    assert found.question is not None and "GET /api/v1/workspaces" in found.question and found.corrected is None


def test_of_several_faults_the_one_that_the_answer_speaks_of_is_certain() -> None:
    body = b'{"start": "2026-08-08T11:00:00Z", "projectId": "Website", "tagIds": ["urgent"]}'
    for message, field in (
        ("Project doesn't belong to Workspace", "projectId"),
        ("Tag doesn't belong to Workspace", "tagIds"),
    ):
        found = told("POST", f"{WS}/time-entries", 400, message, body=body, headers=JSON)
        assert [(each.field, each.sure) for each in found.causes] == [(field, "certain")]


def test_several_faults_that_the_answer_names_alike_are_likely_and_none_is_certain() -> None:
    record = record_of(call_of("GET", "/user", {}, b""), 400, {"message": "It is wrong"})
    said = [Meaning("a", "cause of a", "fix"), Meaning("b", "cause of b", "fix")]
    seen = [Offline(slug, {"cause": f"{slug} is seen"}) for slug in ("b", "a", "c")]
    causes = weighed(record, seen, said)
    assert [(each.reason, each.sure, each.cause) for each in causes] == [
        ("b", "likely", "b is seen"),
        ("a", "likely", "a is seen"),
    ]
    assert [each.sure for each in weighed(record, seen[:1], said)] == ["certain"]
    assert [(each.reason, each.sure) for each in weighed(record, seen[2:], said)] == [
        ("a", "possible"),
        ("b", "possible"),
    ]
    assert [each.sure for each in weighed(record, [], said[:1])] == ["certain"]


def test_an_answer_that_does_not_speak_of_what_the_request_breaks_leaves_it_possible() -> None:
    found = told("POST", f"{WS}/tags", 500, "Moon is full", body=b"{'name': 1}", headers=JSON)
    assert not found.known and {each.sure for each in found.causes} == {"possible"}
    assert "the answer does not speak of it" in found.causes[0].follows
    assert found.collect


def test_without_an_answer_it_is_told_what_the_request_breaks_and_asked_for_the_answer() -> None:
    found = told("POST", f"{WS}/tags", body=b'{"name": "x",}', headers=JSON)
    assert [(each.reason, each.sure) for each in found.causes] == [("body-unreadable", "likely")]
    assert told("GET", f"{WS}/tags").question == "What did the service answer: its status, its body and its headers?"


def test_an_accepted_request_says_what_was_not_read() -> None:
    found = told("POST", f"{WS}/tags", 201, body=b'{"name": "x", "colour": "red"}', headers=JSON)
    assert not found.causes and found.notes == ["The operation does not read: colour.", "The request was accepted."]


def test_a_name_that_is_not_read_is_told_with_the_one_that_was_meant() -> None:
    found = told("POST", f"{WS}/tags", 400, "Tag name is required", body=b'{"Name": "x"}', headers=JSON)
    assert found.notes == ["The operation does not read: Name (is name meant?)."]


def test_no_secret_is_repeated() -> None:
    key, password = "k" * 48, "hunter22hunter22"
    body = f'{{"name": "x", "password": "{password}", "start": "2026-08-08 11:00:00"}}'.encode()
    for url in (f"{WS}/time-entries?api_key={key}", f"{WS}/timeEntries?token={key}"):
        found = told("POST", url, 400, f"bad {key}", body=body, headers={**JSON, "X-Api-Key": f'"{key}"'})
        assert key not in str(found) and password not in str(found) and found.causes


def test_reports_are_sent_to_their_own_host() -> None:
    body = b'{"dateRangeStart": "2026-07-01T00:00:00", "dateRangeEnd": "2026-07-31T23:59:59"}'
    found = told("POST", f"{WS}/reports/summary", 404, "No static resource v1/x.", 3000, body, JSON)
    assert found.causes[0].fix.endswith(
        "//reports.api.clockify.me/v1/workspaces/64a687e29ae1f428e7ebe303/reports/summary"
    )
    there = "https://reports.api.clockify.me/v1/workspaces/64a687e29ae1f428e7ebe303"
    found = told("POST", f"{there}/summary-report", 404, "No static resource v1/x.", 3000, body, JSON)
    assert f"'{there}/reports/summary'" in found.causes[0].fix


def test_a_status_alone_names_no_cause_and_asks_for_the_answer() -> None:
    call = call_of("GET", f"{WS}/time-entries/64a687e29ae1f428e7ebe303", KEY, b"")
    for status in (400, 401, 403, 404):
        found = explain(call, record_of(call, status))
        assert (
            found.known and not found.causes and found.question is not None and "What did the service" in found.question
        )
    empty = explain(call, record_of(call, 404, ""))
    assert [each.reason for each in empty.causes] == ["unknown-workspace"]


def test_what_was_answered_without_401_had_a_good_key() -> None:
    short = {"X-Api-Key": "abc", **JSON}
    found = told("POST", f"{WS}/projects", 400, "It is wrong", body=b'{"name": 7}', headers=short)
    assert found.causes and "api-key-unknown" not in {each.reason for each in found.causes}
    assert (
        told("GET", f"{WS}/tags", 401, "Api key does not exist", 4003, headers=short).causes[0].reason
        == "api-key-unknown"
    )


@pytest.mark.parametrize("base", ["https://api.clockify.me/api/v1", "https://reports.api.clockify.me/v1"])
def test_cures_have_no_placeholder_that_is_not_filled(base: str) -> None:
    for url in (f"{base}/user", f"{base}/workspaces/64a687e29ae1f428e7ebe303/reports/summary"):
        for each in told("POST", url, body=b"{}", headers={}).causes:
            assert "{" not in each.fix.replace("{}", ""), each.fix
