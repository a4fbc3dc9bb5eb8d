"""Run as a program with a folder: sets the document ``out`` from ``head`` and ``rows`` in it with ``report.typ``.

Imports nothing of hourbook but its neighbours' data: it runs isolated (``workshop.py``). Only the fonts that come with
the package are used, so a report looks alike on every machine, and what they lack is known and said.
"""

import base64
import json
import os
import sys
import unicodedata
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import typst

HERE = Path(__file__).parent
FONTS = ("manimgx_fonts", "manimgx_fonts_cjk")
CHINESE = {"ja": "JP", "ko": "KR", "zh-tw": "TC", "zh-hk": "HK"}  # the forms of shared characters; else SC
UNSEEN = {"Cc", "Cf", "Mn", "Zs", "Zl", "Zp"}  # shown as nothing, or as part of another character


def main(folder: Path) -> None:
    """Set the document; once more without the logo where that can not be read."""
    os.nice(10)
    head = json.loads((folder / "head").read_text())
    lines = [json.loads(line) for line in (folder / "rows").read_text().splitlines()]
    body = [line for line in lines if line["group"] != -1]
    data = {**head, "rows": body[: head["most"]], "total": lines[len(body) :], "cut": len(body) > head["most"]}
    without_empty_columns(data)
    if any(line["group"] is not None for line in data["rows"]):
        named_once(data["rows"])
    files = font_files()
    data["missing"] = missing(characters(data), files)
    data["cjk"] = "Noto Sans CJK " + CHINESE.get(data["locale"].lower().replace("_", "-"), "SC")
    if data["logo"]:
        kind, image = data["logo"]
        (folder / "logo").write_bytes(base64.b64decode(image))
        data["logo"] = "jpg" if kind == "jpeg" else kind
    try:
        made = compiled(folder, data, files)
    except typst.TypstError:
        if not data["logo"]:
            raise
        made = compiled(folder, {**data, "logo": None}, files)
    (folder / "out").write_bytes(made)


def compiled(folder: Path, data: dict[str, Any], files: list[Path]) -> bytes:
    folders = sorted({str(file.parent) for file in files})
    fonts = typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=folders)
    (folder / "report.typ").write_bytes((HERE / "report.typ").read_bytes())
    compiler = typst.Compiler(str(folder / "report.typ"), root=str(folder), font_paths=fonts, ignore_system_fonts=True,
                              sys_inputs={"data": json.dumps(data)})  # fmt: skip
    made = compiler.compile(format="pdf", pdf_tags=False)
    assert isinstance(made, bytes)
    return made


# --- a table that is read, not computed with


def without_empty_columns(data: dict[str, Any]) -> None:
    """Leave out the columns in which no row has anything."""
    lines = [line["cells"] for line in data["rows"]]
    kept = [i for i in range(len(data["columns"])) if not lines or any(cells[i] for cells in lines)]
    data["columns"] = [data["columns"][i] for i in kept]
    for line in [*data["rows"], *data["total"]]:
        line["cells"] = [line["cells"][i] for i in kept]


def named_once(lines: list[dict[str, Any]]) -> None:
    """Rows below a group do not repeat the names that stand above them."""
    above: list[str] = []
    for line in lines:
        cells = list(line["cells"])
        same = next((i for i, (cell, other) in enumerate(zip(cells, above, strict=False)) if cell != other), 0)
        if line["group"] != 0:
            line["cells"][:same] = [""] * same
        above = cells


# --- which characters the fonts have


def font_files() -> list[Path]:
    """The files of the fonts that come with the package."""
    places = [spec.submodule_search_locations[0] for name in FONTS
              if (spec := find_spec(name)) is not None and spec.submodule_search_locations]  # fmt: skip
    return sorted(file for place in places for file in Path(place).iterdir() if file.suffix in (".ttf", ".ttc", ".otf"))


def characters(data: Any) -> set[int]:
    """The characters of all texts in the data that need a font beyond the one for Latin, Greek and Cyrillic."""
    return {ord(each) for each in set(json.dumps(data, ensure_ascii=False)) if each > "\u052f"}


def missing(wanted: set[int], files: list[Path]) -> list[str]:
    """The names of the characters that no font has."""
    left = {each for each in wanted if unicodedata.category(chr(each)) not in UNSEEN}
    for file in files:
        left -= covered(file.read_bytes(), left) if left else left
    return [f"{chr_name(each)} (U+{each:04X})" for each in sorted(left)]


def chr_name(code: int) -> str:
    return unicodedata.name(chr(code), "unnamed character").capitalize()


def covered(font: bytes, wanted: set[int]) -> set[int]:
    """Those of the characters that the font (the first one of a collection) has a glyph for: its table ``cmap``."""
    start = number(font, 12, 4) if font[:4] == b"ttcf" else 0
    for i in range(number(font, start + 4, 2)):
        record = start + 12 + 16 * i
        if font[record : record + 4] == b"cmap":
            table = number(font, record + 8, 4)
            maps = [table + number(font, table + 8 + 8 * k, 4) for k in range(number(font, table + 2, 2))]
            return {code for at in maps for code in in_map(font, at, wanted)}
    return set()


def in_map(font: bytes, at: int, wanted: set[int]) -> set[int]:
    """The characters of one map: the format 12 of all planes, or the format 4 of the first."""
    form = number(font, at, 2)
    if form == 12:
        groups = [at + 16 + 12 * i for i in range(number(font, at + 12, 4))]
        spans = [(number(font, each, 4), number(font, each + 4, 4)) for each in groups]
    elif form == 4:
        count = number(font, at + 6, 2)
        spans = [(number(font, at + 16 + count + i, 2), number(font, at + 14 + i, 2)) for i in range(0, count - 2, 2)]
    else:
        return set()
    return {code for code in wanted if any(first <= code <= last for first, last in spans)}


def number(data: bytes, at: int, size: int) -> int:
    return int.from_bytes(data[at : at + size], "big")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
