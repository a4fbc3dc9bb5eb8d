"""Request bodies: what clients really send is read, what is wrong is refused by name (core/bodies.py)."""

from typing import Any, Literal

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from hourbook.core.base.clock import Instant
from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import Text, Wire
from hourbook.core.edge.bodies import read_body


class Inner(Wire):
    field_id: str
    kind: Literal["A", "B"] = "A"


class Outer(Wire):
    start: Instant
    name: str | None = None
    note: Text(5) = ""  # type: ignore[valid-type]
    is_public: bool = False
    amount: int = 0
    parts: list[Inner] = []


def read(body: Any) -> Outer:
    return read_body(Outer, msgspec.json.encode(body), "POST /things")[0]  # type: ignore[no-any-return]


def refused(body: Any) -> ApiError:
    with pytest.raises(ApiError) as caught:
        read({"start": "2026-01-01T00:00:00Z", **body})
    return caught.value


def test_texts_for_booleans_and_numbers_are_read_as_jackson_does() -> None:
    outer = read({"start": "2026-01-01T00:00:00+01:00", "isPublic": "false", "amount": "12"})
    assert (outer.is_public, outer.amount, outer.start) == (False, 12, Instant.parse("2025-12-31T23:00:00Z"))


def test_a_null_where_none_is_allowed_counts_as_absent() -> None:
    outer = read({"start": "2026-01-01T00:00:00Z", "isPublic": None, "note": None, "parts": None, "name": None})
    assert (outer.is_public, outer.note, outer.parts) == (False, "", [])


@pytest.mark.parametrize(
    ("body", "slug", "field"),
    [
        ({"start": ""}, "invalid-value", "start"),
        ({"start": 1}, "body-unreadable", "start"),
        ({"isPublic": "Remover"}, "body-unreadable", "isPublic"),
        ({"note": "too long"}, "length-wrong", "note"),
        ({"parts": [{}]}, "not-null", "parts[0].fieldId"),
        ({"parts": [{"fieldId": "x", "kind": "C"}]}, "body-unreadable", "parts[0].kind"),
        ({"parts": {}}, "body-unreadable", "parts"),
        ({"amount": 1.5}, "body-unreadable", "amount"),
        ({"start": None}, "not-null", "start"),
    ],
)
def test_what_is_wrong_is_named(body: Any, slug: str, field: str) -> None:
    error = refused(body)
    assert (error.slug, error.details()["field"]) == (slug, field)


def test_the_set_is_named_for_a_wrong_word() -> None:
    assert "[A, B]" in refused({"parts": [{"fieldId": "x", "kind": "C"}]}).text()


def test_ignored_fields_are_named_at_every_depth() -> None:
    body = b'{"start": "2026-01-01T00:00:00Z", "colour": 1, "parts": [{"fieldId": "x", "extra": {}}]}'
    assert read_body(Outer, body, "POST /things")[1] == ["colour", "parts.extra"]


json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5), lambda inner: st.lists(inner) | st.dictionaries(
        st.sampled_from(["start", "name", "note", "isPublic", "amount", "parts", "fieldId", "kind"]), inner
    )
)  # fmt: skip


@given(json)
def test_no_json_gets_past_without_a_value_or_a_refusal(body: Any) -> None:
    try:
        assert isinstance(read(body), Outer)
    except ApiError as error:
        assert error.status == 400
        assert "{" not in error.text().split("from")[0].split("value")[0]


def test_what_is_nested_too_deeply_is_refused_whole() -> None:
    for deep in (b"[" * 101 + b"]" * 101, b'{"a":' * 900 + b"null" + b"}" * 900):
        for body in (deep, b'{"start": null, "name": ' + deep + b"}"):
            with pytest.raises(ApiError) as refused:
                read_body(Outer, body, "create")
            assert refused.value.slug == "body-unreadable"
    read_body(Outer, b'{"start":"2026-08-03T09:00:00Z","x":' + b"[" * 99 + b"]" * 99 + b"}", "create")
