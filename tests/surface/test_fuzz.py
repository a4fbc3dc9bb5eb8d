"""Fuzzing of our own OpenAPI document: whatever is sent, no 5xx, and every answer as declared.

A few examples an operation in each run, always the same ones; HOURBOOK_FUZZ_EXAMPLES=500 for a long one, with
HOURBOOK_FUZZ_SEED to go elsewhere. Half of the ids in paths are real, so that the verbs behind them are reached; of the
texts and numbers a third are odd ones: every class of Unicode's and every edge of numbers (tests/odd_texts.py).
"""

import os
import random
from typing import Any

import pytest
import schemathesis
from hypothesis import HealthCheck, Phase, seed, settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from hourbook import features
from hourbook.described.openapi import document
from tests.features.reports.exports.files import FILTERS
from tests.odd_texts import EDGES, ODD, SURROGATES
from tests.surface.firm import Firm
from tests.world import ORIGIN, Server

features.load()
EXAMPLES = int(os.environ.get("HOURBOOK_FUZZ_EXAMPLES", "8"))
SEED = int(os.environ.get("HOURBOOK_FUZZ_SEED", "20261123"))
CHECKS = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_schema_conformance,
    response_headers_conformance,
]
schema = schemathesis.openapi.from_dict(document(ORIGIN))


@pytest.fixture(scope="module", params=["both databases"])  # without any, all operations would have one name
def firms(sqlite_server: Server, postgres_server: Server) -> list[Firm]:
    """One firm on each database takes all the blows; it may be taken apart by them."""
    return [Firm(sqlite_server), Firm(postgres_server)]


def odder(value: Any, chance: random.Random) -> Any:
    """The same JSON with some of its texts and numbers made odd, and some of its lists twice as long."""
    if isinstance(value, dict):
        return {key: odder(each, chance) for key, each in value.items()}
    if isinstance(value, list):
        return [odder(each, chance) for each in value] * chance.choice([1, 1, 1, 2])
    if chance.random() < 0.67 or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return chance.choice(list(ODD.values()))
    return chance.choice(EDGES) if isinstance(value, int | float) else value


@schema.parametrize()
@seed(SEED)
@settings(
    max_examples=EXAMPLES,
    deadline=None,
    phases=[Phase.generate],
    database=None,
    suppress_health_check=list(HealthCheck),
)
def test_whatever_is_sent_is_answered_as_declared(case: Any, firms: list[Firm]) -> None:
    drawn = dict(case.path_parameters or {})
    if not isinstance(case.body, bytes):
        case.body = odder(case.body, random.Random(repr(case.body)[:100]))
    for firm in firms:  # to make an example up takes three times as long as to send it
        send(case, drawn, firm)


def send(case: Any, drawn: dict[str, Any], firm: Firm) -> None:
    chance = random.Random(repr(case.body)[:100] + repr(case.query))
    real = {name: id for name, id in firm.ids.items() if name == "workspaceId" or chance.random() < 0.5}
    case.path_parameters = {**drawn, **{k: v for k, v in real.items() if k in case.path}}
    sent = case.as_transport_kwargs(base_url=f"{ORIGIN}/api/v1")
    headers = {**dict(sent.get("headers") or {}), **firm.owner.headers}
    body = {"json": sent["json"]} if "json" in sent else {"content": sent.get("data") or b""}
    answer = firm.server.send(sent["method"], sent["url"], params=sent.get("params"), headers=headers, **body)
    case.validate_response(answer, checks=CHECKS)


@pytest.mark.parametrize("form", ["CSV", "XLSX", "PDF"])
@pytest.mark.parametrize("kind", [*FILTERS, "attendance"])
def test_whatever_was_stored_can_be_exported(firms: list[Firm], kind: str, form: str) -> None:
    year = {"dateRangeStart": "2026-01-01T00:00:00Z", "dateRangeEnd": "2026-12-31T23:59:59.999Z"}
    body = year | {"attendanceFilter": {}} | FILTERS.get(kind, {}) | {"exportType": form}
    for firm in firms:
        firm.plan("ENTERPRISE")  # it may have been changed too
        answer = firm.owner.post(f"/report/v1/workspaces/{firm.workspace_id}/reports/{kind}", body)
        assert answer.status_code == 200, answer.text


@pytest.mark.parametrize("text", SURROGATES)
def test_half_of_a_pair_is_no_text_and_is_refused(firms: list[Firm], text: str) -> None:
    firm = firms[0]
    path = f"{ORIGIN}/api/v1/workspaces/{firm.workspace_id}/tags"
    headers = {"content-type": "application/json", **firm.owner.headers}
    answer = firm.server.send("POST", path, content=f'{{"name": {text}}}'.encode(), headers=headers)
    assert (answer.status_code, answer.json()["details"]["reason"]) == (400, "body-unreadable")
