"""Fuzzing of our own OpenAPI document: whatever is sent, no 5xx, and every answer as declared.

A few examples an operation in each run, always the same ones; HOURBOOK_FUZZ_EXAMPLES=500 for a long one, with
HOURBOOK_FUZZ_SEED to go elsewhere. Half of the ids in paths are real, so that the verbs behind them are reached.
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
