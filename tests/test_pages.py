"""The pages that people read: there without the web app, without a script, and without a network."""

import re
from typing import Any

import pytest

from hourbook.core.base.errors import ERRORS
from hourbook.core.base.wire import encode
from hourbook.core.edge.bodies import read_body
from hourbook.core.edge.operations import Operation, documented
from hourbook.core.rows.states import MACHINES
from hourbook.core.who.access import PERMISSIONS, Feature
from hourbook.described.openapi import tags
from hourbook.explain.catalogue import strangers
from hourbook.help.reference import body_example, slug_of
from tests.refusals import unfilled
from tests.world import Server

ADDRESSES = [
    "/help",
    "/help/errors",
    "/help/api",
    "/help/permissions",
    "/help/states",
    "/help/api/tags",
    "/help/errors/no-token",
    "/help/errors/note-required",
    "/help/errors?message=Access+Denied",
]


def read(server: Server, path: str, status: int = 200) -> str:
    answer = server.send("GET", path)
    assert answer.status_code == status, answer.text
    return answer.text


def words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


@pytest.mark.parametrize("path", ADDRESSES)
def test_pages_need_no_script_and_load_nothing_from_elsewhere(server: Server, path: str) -> None:
    answer = server.send("GET", path)
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "unsafe" not in answer.headers["content-security-policy"]
    loaded = re.findall(r'<(?:link|script|img|iframe)[^>]*(?:src|href)="([^"]+)"', answer.text)
    assert [address.split("?")[0] for address in loaded] == ["/help/style.css"]
    assert "<script" not in answer.text and " style=" not in answer.text


@pytest.mark.parametrize("path", ADDRESSES)
def test_every_link_inside_leads_somewhere(server: Server, path: str) -> None:
    links = set(re.findall(r'href="(/[^"#]*)', read(server, path)))
    wrong = {link for link in links if server.send("GET", link).status_code != 200}
    assert not wrong


@pytest.mark.parametrize("slug", sorted(ERRORS))
def test_every_error_has_a_page_with_cause_fix_and_example(server: Server, slug: str) -> None:
    error = ERRORS[slug]
    html = read(server, f"/help/errors/{slug}")
    text = words(html)
    assert f"<h1>{slug}</h1>" in html and str(error.status) in text
    assert "Cause" in text and "How to fix it" in text and f"HTTP/1.1 {error.status}" in text
    own_words = re.sub(r"<pre>.*?</pre>|<a .*?</a>|/workspaces/{workspaceId}\S*", "", html, flags=re.DOTALL)
    assert not unfilled(error, [own_words])


def test_an_unknown_error_gets_a_page_that_says_so_and_what_is_near(server: Server) -> None:
    html = read(server, "/help/errors/name-takn", 404)
    assert "There is no error called" in html and 'href="/help/errors/name-taken"' in html
    assert "&lt;b&gt;" in read(server, "/help/errors/%3Cb%3E", 404)


def test_an_address_that_is_nothing_gets_a_page_and_one_of_the_api_the_contracts_answer(server: Server) -> None:
    assert "There is no page at this address" in read(server, "/nothing/here", 404)
    assert server.send("GET", "/api/v1/nothing").json()["code"] == 1000


def test_the_list_of_errors_holds_every_error(server: Server) -> None:
    html = read(server, "/help/errors")
    assert all(f'href="/help/errors/{slug}"' in html for slug in ERRORS)


def test_a_refusal_is_found_by_its_pasted_message_without_a_script(server: Server) -> None:
    def found(message: str) -> str:
        return words(server.send("GET", "/help/errors", params={"message": message}).text)

    assert "It is this refusal note-required 400 / 400 The operation wants a note" in found(
        "Note field can't be empty."
    )
    assert re.search(r"It is one of \d+ refusals", found('{"message": "Access Denied", "code": 501}'))
    unknown = found("Tag with the name 'urgent' exists already")
    assert "Nothing that is known is worded so The nearest messages" in unknown and "name-taken" in unknown
    assert "or like it Collect the time" in found("zzz qqq")
    hostile = server.send("GET", "/help/errors", params={"message": '"><script>x</script>'}).text
    assert "<script" not in hostile and "&lt;script&gt;" in hostile
    assert server.send("GET", "/help/errors", params={"message": "x" * 9000}).status_code == 200


def test_the_list_of_errors_holds_those_of_the_real_service_alone_with_a_page_each(server: Server) -> None:
    html = read(server, "/help/errors")
    for each in strangers():
        assert f'href="/help/errors/{each.slug}"' in html
        text = words(read(server, f"/help/errors/{each.slug}"))
        assert "the real service alone" in text and "Before and after Refused" in text and "Sent instead" in text
    assert "In other words: Full authentication is required" in words(read(server, "/help/errors/no-token"))


@pytest.mark.parametrize("tag", tags())
def test_the_reference_describes_every_operation_of_a_tag(server: Server, tag: str) -> None:
    html = read(server, f"/help/api/{slug_of(tag)}")
    for op in (op for op in documented() if op.tag == tag):
        assert f'id="{op.name}"' in html and op.path in html


@pytest.mark.parametrize("op", [op for op in documented() if op.body is not None], ids=lambda op: op.key)
def test_the_example_of_a_body_is_one_the_operation_reads(op: Operation) -> None:
    body: Any = body_example(op)
    read_body(op.body, encode(body), op.key)


def test_states_are_printed_from_the_machines(server: Server) -> None:
    html = read(server, "/help/states").replace("<wbr>", "")
    for machine in MACHINES:
        assert machine.thing.capitalize() in html
        assert all(state in html for state in machine.states) and all(
            move.action in html for move in machine.moves.values()
        )


def test_permissions_and_plans_are_printed_from_the_tables(server: Server) -> None:
    html = read(server, "/help/permissions").replace("<wbr>", "")
    assert all(can.value in html for can in PERMISSIONS.values())
    assert all(feature.name in html for feature in Feature)
    assert "all if onlyAdminsSeeBillableRates is false, else no" in html


def test_the_document_is_served_to_anybody(server: Server) -> None:
    assert server.send("GET", "/openapi.json").json()["openapi"] == "3.1.0"


def test_health_and_readiness(server: Server) -> None:
    assert server.send("GET", "/healthz").text == "ok"
    assert server.send("GET", "/readyz").json() == {"status": "ready"}


def test_a_server_whose_database_is_not_migrated_is_not_ready(tmp_path: Any) -> None:
    from hourbook.settings import Settings

    server = Server(Settings(data=str(tmp_path)))
    server.app.db.now(lambda tx: tx.exec_driver_sql("update alembic_version set version_num = '0000'"))
    answer = server.send("GET", "/readyz")
    server.close()
    assert answer.status_code == 503
    assert "at revision 0000" in answer.json()["reason"] and "run `hourbook migrate`" in answer.json()["reason"]


def test_figures_are_for_this_machine_alone_unless_there_is_a_token(server: Server, tmp_path: Any) -> None:
    from hourbook.settings import Settings

    assert "hourbook_requests" in server.send("GET", "/metrics").text
    assert 'hourbook_work_waiting{kind="mails",state="hanging"}' in server.send("GET", "/metrics").text
    assert server.send("GET", "/metrics", headers={"X-Forwarded-For": "127.0.0.1"}).status_code == 403
    guarded = Server(Settings(data=str(tmp_path), metrics_token="t" * 20))
    answers = [
        guarded.send("GET", path, headers=headers).status_code
        for path, headers in [
            ("/metrics", {}),
            ("/metrics", {"Authorization": "Bearer wrong"}),
            ("/metrics", {"Authorization": f"Bearer {'t' * 20}"}),
            (f"/metrics?token={'t' * 20}", {}),
        ]
    ]
    guarded.close()
    assert answers == [403, 403, 200, 200]
