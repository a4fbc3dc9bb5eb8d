"""Whatever was stored can be exported: every class of Unicode's in everything a report shows, and numbers at the edges.

What a character is drawn as is the fonts' matter; that one of them breaks everybody's file is ours.
"""

import io
from typing import Any

import pytest
from python_calamine import CalamineWorkbook

from hourbook.core.base.wire import MOST_OF_A_NUMBER
from tests.features.reports.exports.files import FILTERS, exported, lines, rows
from tests.features.reports.exports.test_pdf import read_back
from tests.features.time_entries.entries import track
from tests.odd_texts import EDGES, ODD, plain
from tests.world import Person, World

KINDS = FILTERS | {
    "summary": {"summaryFilter": {"groups": ["CLIENT", "TASK", "TIMEENTRY"]}},
    "summary by tag": {"summaryFilter": {"groups": ["USER_GROUP", "TAG", "PROJECT"]}},
    "attendance": {"attendanceFilter": {}},
}


FIELDS = ("TXT", "LINK", "DROPDOWN_SINGLE", "DROPDOWN_MULTIPLE")
TEXTS = [plain(text) for text in ODD.values()]


def store_everywhere(owner: Person, text: str, day: str, fields: dict[str, str]) -> None:
    """An entry on whose way into a report everything is named by this text; ``fields`` are ids by type."""
    client = owner.make("clients", {"name": text, "address": text, "note": text})["id"]
    project = owner.make("projects", {"name": f"{text}..", "clientId": client, "note": text})["id"]
    task = owner.make(f"projects/{project}/tasks", {"name": text})["id"]
    tag = owner.make("tags", {"name": text})["id"]
    group = owner.make("user-groups", {"name": text})["id"]
    assert owner.post(f"user-groups/{group}/users", {"userId": owner.id}).status_code < 300
    values = [{"customFieldId": id, "value": [text] if kind == "DROPDOWN_MULTIPLE" else text}
              for kind, id in fields.items()]  # fmt: skip
    track(owner, f"{day}T08:00:00Z", f"{day}T08:00:01Z", description=text * 5, projectId=project, taskId=task,
          tagIds=[tag], customFields=values)  # fmt: skip


@pytest.fixture
def full(world: World) -> World:
    """A workspace in which everything a report shows has odd names."""
    fields = {}
    for kind, text in zip(FIELDS, TEXTS, strict=False):
        choices = {"allowedValues": TEXTS} if kind.startswith("DROPDOWN") else {}
        given = {"name": f"{text} {kind}", "type": kind, "status": "VISIBLE"} | choices
        fields[kind] = world.owner.make("custom-fields", given)["id"]
    for number, text in enumerate(TEXTS):
        store_everywhere(world.owner, text, f"2026-08-{number % 7 + 10}", fields)
    return world


def test_every_text_that_is_stored_comes_out_of_every_export(full: World) -> None:
    for name, body in KINDS.items():
        kind = name.split()[0]
        assert len({len(line) for line in lines(full.owner, kind, **body)}) == 1, name
        book = CalamineWorkbook.from_filelike(io.BytesIO(exported(full.owner, kind, "XLSX", **body).content))
        assert book.get_sheet_by_index(0).to_python()
        assert "report" in read_back(exported(full.owner, kind, "PDF", **body).content)
    found = rows(full.owner, "detailed")
    assert len(found) == len(TEXTS)
    assert {line["Tags"].removeprefix("'") for line in found} == {text.strip() for text in TEXTS}


def test_numbers_at_the_edges_are_refused_or_come_out_of_every_export(world: World) -> None:
    field = world.owner.make("custom-fields", {"name": "Amount", "type": "NUMBER", "status": "VISIBLE"})["id"]
    kept = 0
    for number in EDGES:
        body: dict[str, Any] = {"start": "2026-08-10T08:00:00Z", "end": "2026-08-10T09:00:00Z"}
        answer = world.owner.post("time-entries", body | {"customFields": [{"customFieldId": field, "value": number}]})
        assert answer.status_code == (201 if abs(number) <= MOST_OF_A_NUMBER else 400), (number, answer.text)
        kept += answer.status_code == 201
    assert 0 < kept < len(EDGES)
    for form in ("CSV", "XLSX", "PDF"):
        assert exported(world.owner, "detailed", form).content


def test_a_text_that_no_export_could_hold_is_refused(world: World) -> None:
    text = world.owner.make("custom-fields", {"name": "Note", "type": "TXT", "status": "VISIBLE"})["id"]
    body = {"start": "2026-08-10T08:00:00Z", "end": "2026-08-10T09:00:00Z"}
    answer = world.owner.post("time-entries", body | {"customFields": [{"customFieldId": text, "value": "x" * 3001}]})
    assert (answer.status_code, answer.json()["details"]["reason"]) == (400, "length-wrong")
