"""What commands print: tables for people, JSON for programs."""

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
