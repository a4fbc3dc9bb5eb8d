"""A table as CSV, page by page.

UTF-8 with a byte order mark, without which spreadsheet programs read Cyrillic or umlauts as something else; programs
read it with the encoding ``utf-8-sig``. Lines end with CR LF (RFC 4180).
"""

import csv
import io
from collections.abc import Iterator
from typing import Any

from hourbook.features.reports.engine.formats import Formats, duration_text, hours_text, moment_text
from hourbook.features.reports.engine.tables import Table

FORMULA = "=+-@\t\r\n＝＋－＠"  # what spreadsheet programs take for the beginning of a formula, or skip before one


def csv_parts(table: Table, formats: Formats) -> Iterator[bytes]:
    """The file, a part for each page of the table. Sums of groups are left out, so that columns can be added up."""

    def texts(cells: list[Any]) -> list[str]:
        return [cell(value, column.kind, formats) for value, column in zip(cells, table.columns, strict=True)]

    yield b"\xef\xbb\xbf" + printed([[safe(column.name) for column in table.columns]])
    for page in table.pages:
        yield printed([texts(line.cells) for line in page if line.group is None])
    if table.total is not None:
        yield printed([texts(table.total)])


def printed(lines: list[list[str]]) -> bytes:
    """Lines as bytes."""
    out = io.StringIO(newline="")
    csv.writer(out).writerows(lines)
    return out.getvalue().encode("utf-8", "replace")


def cell(value: object, kind: str, formats: Formats) -> str:
    """A cell as a safe text; what we print of numbers and times begins with a digit or a minus."""
    shown = text(value, kind, formats)
    return safe(shown) if isinstance(value, str) and kind != "money" else shown


def safe(value: str) -> str:
    """A text that no spreadsheet program runs as a formula: an apostrophe goes before what looks like one."""
    return f"'{value}" if value[:1] and value[0] in FORMULA else value


def text(value: Any, kind: str, formats: Formats) -> str:
    """A cell as people read it."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "Yes" if value else "No"
    if kind == "money" or (kind == "number" and not isinstance(value, str)):
        return str(value).replace(".", formats.point)
    if isinstance(value, str) or kind in ("text", "number"):
        return str(value)
    if kind in ("duration", "hours"):
        return duration_text(value) if kind == "duration" else hours_text(value).replace(".", formats.point)
    return moment_text(value, formats.date if kind == "date" else formats.time)
