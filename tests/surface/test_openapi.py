"""Our OpenAPI document: complete, valid, and the same as what the server does."""

import re
from typing import Any

import pytest
from jsonschema_rs import Draft202012Validator, meta

from hourbook.core.edge.operations import OPERATIONS, TAGS, Operation, documented
from hourbook.core.who.access import PERMISSIONS
from hourbook.described.openapi import SECURITY, document, document_bytes
from hourbook.described.refusals import errors_of

DOCUMENT = document("http://hourbook.test")
EACH = pytest.mark.parametrize("op", documented(), ids=lambda op: op.key)


def item(op: Operation) -> Any:
    return DOCUMENT["paths"][op.path][op.method.lower()]


def references(node: Any) -> set[str]:
    if isinstance(node, dict):
        return set().union(*map(references, node.values())) | ({node["$ref"]} if "$ref" in node else set())
    return set().union(*map(references, node)) if isinstance(node, list) else set()


def resolve(reference: str) -> Any:
    node: Any = DOCUMENT
    for part in reference.removeprefix("#/").split("/"):
        node = node[part]
    return node


def test_the_document_is_read_by_an_independent_library_with_every_operation() -> None:
    import schemathesis

    schema = schemathesis.openapi.from_dict(DOCUMENT)
    schema.validate()
    assert {f"{op.ok().method.upper()} {op.ok().path}" for op in schema.get_all_operations()} == {
        op.key for op in documented()
    }


def test_every_reference_leads_somewhere() -> None:
    assert all(resolve(reference) for reference in references(DOCUMENT))


def test_every_schema_is_a_valid_json_schema() -> None:
    for schema in DOCUMENT["components"]["schemas"].values():
        assert meta.is_valid({"$schema": "https://json-schema.org/draft/2020-12/schema", **schema})


def test_names_of_operations_are_unique() -> None:
    names = [op.name for op in OPERATIONS.values()]
    assert sorted(names) == sorted(set(names))


def test_every_tag_is_described_and_served_at_the_base_of_clients() -> None:
    assert {tag["name"] for tag in DOCUMENT["tags"]} == {op.tag for op in OPERATIONS.values()} <= set(TAGS)
    assert DOCUMENT["servers"][0]["url"] == "http://hourbook.test/api/v1"
    assert b'"url":"/api/v1"' in document_bytes()


@EACH
def test_every_operation_says_what_it_does_and_who_may(op: Operation) -> None:
    shown = item(op)
    assert shown["summary"] and "facts" not in shown["description"], "tell it in the docstring, for readers"
    if op.can is None:
        assert shown["security"] == ([{}, *SECURITY] if op.known_callers else [])
        return
    assert shown["x-hourbook-permission"]["name"] in PERMISSIONS
    assert set(shown["x-hourbook-permission"]["reach"]) >= {"OWNER", "MEMBER"}
    assert shown.get("x-hourbook-addition", False) == op.addition
    assert ("x-hourbook-feature" in shown) == (op.feature is not None)


@EACH
def test_every_parameter_of_the_path_is_there_and_each_has_a_meaning(op: Operation) -> None:
    parameters = item(op)["parameters"]
    in_path = [each["name"] for each in parameters if each["in"] == "path"]
    assert in_path == re.findall(r"{(\w+)}", op.path)
    assert not [each["name"] for each in parameters if not each.get("description")], "add it to MEANINGS"
    names = [(each["in"], each["name"]) for each in parameters]
    assert len(names) == len(set(names))


@EACH
def test_every_refusal_is_shown_with_an_example_that_fits_the_schema(op: Operation) -> None:
    error_schema = Draft202012Validator(DOCUMENT["components"]["schemas"]["Error"])
    for error in errors_of(op):
        answer = item(op)["responses"][str(error.status)]
        answer = resolve(answer["$ref"]) if "$ref" in answer else answer
        if answer.get("content") and not error.empty and error.status != op.status:
            example = resolve(answer["content"]["application/json"]["examples"][error.slug]["$ref"])["value"]
            assert error_schema.is_valid(example), example
            assert example["details"]["help"] == f"http://hourbook.test/help/errors/{error.slug}"
