"""Run as a program with a folder: makes the workbook ``out`` of ``head`` and ``rows`` in it, a row in memory at a time.

Imports nothing of hourbook: it runs isolated (``workshop.py``).
"""

import json
import os
import sys
from collections.abc import Iterator
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeGuard

import xlsxwriter

MOST_ROWS = 1_000_000  # of a sheet; the format allows 1,048,576
LONGEST_TEXT = 32_767
EXACT_DIGITS = 15  # as many as a number in a workbook keeps
WIDTHS = {"text": 24, "date": 12, "time": 12, "bool": 10}


def main(folder: Path) -> None:
    """Write the workbook."""
    os.nice(10)
    head = json.loads((folder / "head").read_bytes())
    options = {"constant_memory": True, "tmpdir": str(folder), "in_memory": False}
    with xlsxwriter.Workbook(str(folder / "out"), options) as book:
        writer = Writer(book, head)
        for row in rows(folder):
            writer.write(row)
        about(book, head["about"])


def rows(folder: Path) -> Iterator[list[Any]]:
    with (folder / "rows").open("rb") as lines:  # bytes: a text has more ends of lines, and cells may hold them
        for line in lines:
            yield json.loads(line)


def about(book: xlsxwriter.Workbook, head: dict[str, Any]) -> None:
    """A sheet that says what the numbers are."""
    sheet = book.add_worksheet("About")
    sheet.set_column(0, 1, 30)
    facts = {"Report": head["title"], "Workspace": head["workspace"], "Period": head["period"],
             "Time zone": head["zone"], "Made": head["made"]}  # fmt: skip
    lines = [
        *facts.items(),
        *(("Filter", each) for each in head["filters"]),
        *(("Note", each) for each in head["notes"]),
    ]
    for number, (name, value) in enumerate(lines):
        sheet.write_string(number, 0, name)
        sheet.write_string(number, 1, value)


class Writer:
    """Writes rows, on a further sheet where one is full."""

    def __init__(self, book: xlsxwriter.Workbook, head: dict[str, Any]) -> None:
        self.book, self.columns = book, head["columns"]
        self.bold = book.add_format({"bold": True, "bottom": 1})
        patterns = {"date": head["date"], "time": head["time"], "duration": "[h]:mm:ss", "hours": "0.00"}
        self.formats = {kind: book.add_format({"num_format": pattern}) for kind, pattern in patterns.items()}
        self.amounts: dict[int, Any] = {}
        self.sheets = 0
        self.begin()

    def begin(self) -> None:
        """A new sheet with its headers."""
        self.sheets += 1
        self.sheet = self.book.add_worksheet("Report" if self.sheets == 1 else f"Report {self.sheets}")
        self.sheet.freeze_panes(1, 0)
        for number, (name, kind) in enumerate(self.columns):
            self.sheet.set_column(number, number, WIDTHS.get(kind, 14))
            self.sheet.write_string(0, number, name[:LONGEST_TEXT], self.bold)
        self.line = 1

    def write(self, cells: list[Any]) -> None:
        if self.line > MOST_ROWS:
            self.begin()
        for number, (value, (_, kind)) in enumerate(zip(cells, self.columns, strict=True)):
            if value is not None and value != "":
                self.cell(number, value, kind)
        self.line += 1

    def cell(self, number: int, value: object, kind: str) -> None:
        """A cell by what it holds; whatever is no number or time of ours is a text."""
        if kind in ("date", "time") and is_moment(value):
            when = datetime.fromisoformat(value)
            moment = when.date() if kind == "date" else when.time().replace(microsecond=0)
            self.sheet.write_datetime(self.line, number, moment, self.formats[kind])
        elif kind == "duration" and isinstance(value, int):
            self.sheet.write_number(self.line, number, value / 86_400, self.formats[kind])
        elif kind in ("money", "hours") and is_exact(value):
            self.sheet.write_number(self.line, number, Decimal(value), self.amount(value))
        elif kind == "number" and not isinstance(value, (bool, str)):
            self.sheet.write_number(self.line, number, value)
        else:
            text = ("Yes" if value else "No") if isinstance(value, bool) else str(value)
            self.sheet.write_string(self.line, number, text[:LONGEST_TEXT])

    def amount(self, text: str) -> xlsxwriter.format.Format:
        """The format with as many digits as the amount has."""
        digits = len(text.partition(".")[2])
        if digits not in self.amounts:
            self.amounts[digits] = self.book.add_format({"num_format": "#,##0." + "0" * digits if digits else "#,##0"})
        return self.amounts[digits]


def is_moment(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and value[:4].isdecimal() and value[10:11] == "T"


def is_exact(value: object) -> TypeGuard[str]:
    """Whether this is a number that a workbook holds without loss."""
    digits = str(value).lstrip("-").replace(".", "", 1)
    return digits.isdecimal() and len(digits.lstrip("0")) <= EXACT_DIGITS


if __name__ == "__main__":
    main(Path(sys.argv[1]))
