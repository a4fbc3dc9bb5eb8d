"""A table as XLSX: real dates, durations and numbers; texts are never formulas. Written by ``xlsx_writer``."""

from collections.abc import Iterator
from typing import Any

import msgspec

from hourbook.features.reports.engine.formats import Formats, hours_text
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.engine.tables import Table
from hourbook.features.reports.exports.heads import head_of
from hourbook.features.reports.exports.workshop import made_in_child


def xlsx_parts(kind: ReportKind, frame: Frame, table: Table, formats: Formats) -> Iterator[bytes]:
    """The file, in parts."""
    kinds = [column.kind for column in table.columns]

    def plain(cells: list[Any]) -> list[Any]:
        return [hours_text(value) if kind == "hours" and isinstance(value, int) else value
                for value, kind in zip(cells, kinds, strict=True)]  # fmt: skip

    def pages() -> Iterator[list[Any]]:
        for page in table.pages:
            yield [plain(line.cells) for line in page if line.group is None]
        yield [plain(table.total)] if table.total is not None else []

    head = {
        "columns": table.columns,
        "date": formats.date.lower(),
        "time": formats.time.replace("A", "AM/PM").replace("a", "AM/PM").replace("H", "h"),
        "about": msgspec.to_builtins(head_of(kind, frame, formats)),
    }
    yield from made_in_child("xlsx_writer", head, pages())
