"""What tables declare of their changes: every kind says who hears of it, and the rule is there."""

from typing import Any

import pytest

from hourbook import features
from hourbook.core.db.tables import metadata
from hourbook.core.db.tracked import ADMINS, TRACKED_KINDS, Hearers, Tracked, TrackedKind, kind_of_change
from hourbook.described.openapi import document
from hourbook.features.hearing import of_admins, rule_of

features.load()
TRACKED: dict[str, Tracked] = {t.name: t.info["tracked"] for t in metadata.tables.values() if t.info.get("tracked")}


@pytest.mark.parametrize("table", TRACKED)
def test_one_table_of_each_kind_says_who_hears_of_it(table: str) -> None:
    kind = TRACKED[table].kind
    assert [each.kind for each in TRACKED.values() if each.heard is not None].count(kind) == 1


@pytest.mark.parametrize("kind", TRACKED_KINDS)
def test_who_hears_of_a_kind_is_decided(kind: str) -> None:
    assert callable(TRACKED_KINDS[kind].heard.rule)


def test_a_kind_is_declared_once_and_decided_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(TRACKED_KINDS, "PARCEL", TrackedKind(ADMINS, ()))
    with pytest.raises(AssertionError):
        kind_of_change("PARCEL")
    hearers, rule = Hearers("nobody"), of_admins
    hearers.decided(rule)
    with pytest.raises(AssertionError):
        hearers.decided(rule)


def test_the_document_says_who_hears_and_what_is_stale() -> None:
    told: dict[str, Any] = document()["x-hourbook-changes"]
    assert told["TAGS"] == {"heardBy": "everybody", "stale": ("tags", "reports")}
    assert told["TIME_ENTRY"]["heardBy"] == "who sees the entry, or saw it"


def test_a_kind_that_nobody_declared_is_told_to_admins_alone() -> None:
    assert rule_of("SOMETHING_NEW") is of_admins
