"""What commands print: tables for people, JSON for programs."""

import re
from collections.abc import Sequence


def write_json(value: object) -> None:
    """One line of JSON on standard output."""
    import msgspec

    print(msgspec.json.encode(value).decode(), flush=True)


def write_table(head: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Columns as wide as their widest value; None is shown as a dash."""
    lines = [[str(cell).upper() for cell in head], *([shown(cell) for cell in row] for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(head))]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def shown(cell: object) -> str:
    if cell is None or cell == "":
        return "-"
    return {True: "yes", False: "no"}[cell] if isinstance(cell, bool) else str(cell)


def harmless(text: str) -> str:
    """Text that holds what strangers wrote, for a terminal: nothing in it moves the cursor or turns the writing."""
    return re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", "?", text)
