"""Run as a program with a folder: sets the document ``out`` from ``head`` and ``rows`` in it with ``report.typ``.

Imports nothing of hourbook but its neighbours' data: it runs isolated (``workshop.py``). What the fonts of the package
can show (Latin, Greek, Cyrillic) looks alike on every machine; for other scripts the operator's folder and the fonts of
the system are taken too. What none has is said in the document and left in ``missing``.
"""

import base64
import json
import os
import sys
import unicodedata
from pathlib import Path
from typing import Any

import typst
import uharfbuzz

HERE = Path(__file__).parent
FONTS = HERE / "fonts"
CHINESE = {"ja": "JP", "ko": "KR", "zh-tw": "TC", "zh-hk": "HK"}  # the forms of shared characters; else SC
UNSEEN = {"Cc", "Cf", "Mn", "Zs", "Zl", "Zp"}  # shown as nothing, or as part of another character


def main(folder: Path) -> None:
    """Set the document; once more without the logo where that can not be read."""
    os.nice(10)
    head = json.loads((folder / "head").read_bytes())
    with (folder / "rows").open("rb") as rows:  # bytes: a text has more ends of lines, and cells may hold them
        lines = [json.loads(line) for line in rows]
    body = [line for line in lines if line["group"] != -1]
    data = {**head, "rows": body[: head["most"]], "total": lines[len(body) :], "cut": len(body) > head["most"]}
    without_empty_columns(data)
    if any(line["group"] is not None for line in data["rows"]):
        named_once(data["rows"])
    fonts, left = fonts_for(characters(data), data["font_folder"])
    data["missing"] = [named(each) for each in sorted(left)]
    (folder / "missing").write_text(json.dumps(data["missing"]))
    data["cjk"] = "Noto Sans CJK " + CHINESE.get(data["locale"].lower().replace("_", "-"), "SC")
    if data["logo"]:
        kind, image = data["logo"]
        (folder / "logo").write_bytes(base64.b64decode(image))
        data["logo"] = "jpg" if kind == "jpeg" else kind
    try:
        made = compiled(folder, data, fonts)
    except typst.TypstError:
        if not data["logo"]:
            raise
        made = compiled(folder, {**data, "logo": None}, fonts)
    (folder / "out").write_bytes(made)


def compiled(folder: Path, data: dict[str, Any], fonts: typst.Fonts) -> bytes:
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


def fonts_for(wanted: set[int], folder: str) -> tuple[typst.Fonts, set[int]]:
    """Fonts for the characters, and those that no font has; ``folder`` is the operator's, or empty."""
    ours = fonts_of([FONTS])
    left = without(wanted, ours)
    if not left:
        return ours, left
    places = [FONTS, Path(folder)] if folder and Path(folder).is_dir() else [FONTS]
    every = fonts_of(places, of_the_system=True)
    return every, without(left, every)


def fonts_of(places: list[Path], of_the_system: bool = False) -> typst.Fonts:
    """The fonts of folders and what is below them."""
    named = [str(place) for place in places]
    return typst.Fonts(include_system_fonts=of_the_system, include_embedded_fonts=False, font_paths=named)


def characters(data: Any) -> set[int]:
    """The characters of all texts in the data that should be seen."""
    found = set(json.dumps(data, ensure_ascii=False))
    return {ord(each) for each in found if unicodedata.category(each) not in UNSEEN}


def without(wanted: set[int], fonts: typst.Fonts) -> set[int]:
    """Those of the characters that none of the fonts has a glyph for."""
    left = set(wanted)
    for font in fonts.fonts():
        if left and font.path:
            face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(font.path), font.index)
            left -= left & set(face.unicodes)
    return left


def named(code: int) -> str:
    """``Egyptian hieroglyph a001 (U+13000)``."""
    return f"{unicodedata.name(chr(code), 'unnamed character').capitalize()} (U+{code:04X})"


if __name__ == "__main__":
    main(Path(sys.argv[1]))
