"""A report as PDF: title, period, filters, chart, table, totals, page numbers and the workspace's logo.

At most ``MOST_ROWS`` rows; the document says where it was cut and that CSV has them all. Set by ``pdf_writer``.
"""

import base64
import binascii
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec
import sqlalchemy as sa

from hourbook.core.base.errors import Warned
from hourbook.core.base.wire import given
from hourbook.core.who.context import Context
from hourbook.core.who.identity import workspaces
from hourbook.features.reports.engine.formats import Formats, amount_text, length_text, number_text
from hourbook.features.reports.engine.frame import Frame
from hourbook.features.reports.engine.kind import ReportKind
from hourbook.features.reports.engine.money import decimal_text
from hourbook.features.reports.engine.report import Sums
from hourbook.features.reports.engine.tables import AMOUNTS, Column, Line, Table
from hourbook.features.reports.exports.charts import chart_of
from hourbook.features.reports.exports.csv import text
from hourbook.features.reports.exports.heads import head_of
from hourbook.features.reports.exports.workshop import made_in_child

MOST_ROWS = 2000
LONGEST_TEXT, LONGEST_NAME = 400, 120
LONG_WORD, PIECE = re.compile(r"\S{18,}"), re.compile(r"(\S{10})(?=\S)")


class CharactersNotDrawn(Warned):
    message = "The document lacks characters"
    cause = "Not drawn, for lack of a font on the server: {names}"
    fix = "Have the operator put a font with them into the folder of the setting font_folder, or export as CSV or XLSX."
    example = {"names": "Hangul syllable hoe (U+D68C)"}


IMAGE = re.compile(r"data:image/(png|jpeg|svg\+xml);base64,([A-Za-z0-9+/=]{1,2000000})")


def pdf_parts(kind: ReportKind, frame: Frame, table: Table, formats: Formats) -> Iterator[bytes]:
    """The file, in parts."""
    shown = [i for i, column in enumerate(table.columns)
             if column.kind != "hours" and (table.printed is None or column.name in table.printed)]  # fmt: skip
    sums = table.sums() if table.sums else None

    def plain(line: Line) -> dict[str, Any]:
        cells = [cell(line.cells[i], table.columns[i], formats) for i in shown]
        return {"cells": cells, "group": line.group}

    head: dict[str, Any] = {
        **msgspec.to_builtins(head_of(kind, frame, formats)),
        "columns": [table.columns[i] for i in shown],
        **chart_of(kind, frame)._asdict(),
        "totals": total_words(frame, sums, formats),
        "most": MOST_ROWS,
        "locale": str(given(frame.body.user_locale) or ""),
        "wide": len(shown) > 7,
        "logo": logo_of(frame.ctx),
        "font_folder": frame.ctx.app.settings.font_folder,
    }
    last = [Line(table.total, group=-1)] if table.total is not None else []
    pages = ([plain(line) for line in page] for page in cut(table, last))
    yield from made_in_child("pdf_writer", head, pages, lambda folder: warn(frame.ctx, folder))


def warn(ctx: Context, folder: Path) -> None:
    """Say in the head of the answer too that characters are missing: who sends a report on may not look at its end."""
    if missing := json.loads((folder / "missing").read_text()):
        names = ", ".join(missing)[:400]
        ctx.warn(CharactersNotDrawn(names=names))


def cut(table: Table, last: list[Line]) -> Iterator[list[Line]]:
    """The pages up to a row more than are shown, and the last row."""
    left = MOST_ROWS + 1
    for page in table.pages:
        yield page[:left]
        left -= len(page)
        if left <= 0:
            break
    yield last


def cell(value: Any, column: Column, formats: Formats) -> str:
    """A cell as people read it."""
    if column.kind == "money" and value:
        return number_text(value, formats)
    if column.kind == "duration" and isinstance(value, int):
        return length_text(value, formats)
    return breakable(text(value, column.kind, formats), LONGEST_TEXT if column.name == "Description" else LONGEST_NAME)


def breakable(value: str, most: int) -> str:
    """A text that fits into a cell: not too long, and no word longer than a line."""
    kept = value if len(value) <= most else value[:most] + "…"
    return LONG_WORD.sub(lambda word: PIECE.sub("\\1\u200b", word[0]), kept)


def total_words(frame: Frame, sums: Sums | None, formats: Formats) -> list[list[str]]:
    """Names and values of the sums of everything; none of the attendance report, whose rows say all."""
    if sums is None:
        return []
    found = [["Total", length_text(sums.seconds, formats)], ["Billable", length_text(sums.billable, formats)],
             ["Entries", number_text(str(sums.entries), formats)]]  # fmt: skip
    for kind in frame.money.shown:
        found += [[AMOUNTS[kind], amount_text(decimal_text(minor, code), code, formats)]
                  for code, minor in sums.by_currency(kind).items()]  # fmt: skip
    return found


def logo_of(ctx: Context) -> list[str] | None:
    """Kind and base64 of the workspace's picture, if the picture itself is stored: nothing is fetched from the net."""
    stored = ctx.tx.execute(sa.select(workspaces.c.image).where(workspaces.c.id == ctx.workspace_id)).scalar()
    found = IMAGE.fullmatch(stored or "")
    if found is None:
        return None
    try:
        base64.b64decode(found[2], validate=True)
    except binascii.Error:
        return None
    return [found[1].partition("+")[0], found[2]]
