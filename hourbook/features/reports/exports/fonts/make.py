"""Makes the fonts beside it: ``python make.py FOLDER``; the folder has the files of Debian's ``fonts-noto-core``.

``apt-get download fonts-noto-core`` and ``dpkg-deb -x`` get them; ours are of its 20201225-1. Kept are Latin, Greek,
Cyrillic, punctuation and currencies, and arrows and signs, without hinting: PDF readers smooth by themselves, and it is
a third of the size. A character without a glyph keeps its box.
"""

import sys
from pathlib import Path

import uharfbuzz

LETTERS = [(0x20, 0x52F), (0x1C80, 0x1C88), (0x1D00, 0x1DBF), (0x1E00, 0x20C0), (0x2100, 0x218F), (0x25CC, 0x25CC),
           (0x2C60, 0x2C7F), (0x2DE0, 0x2E5D), (0xA640, 0xA69F), (0xA700, 0xA7FF), (0xAB30, 0xAB6B), (0xFB00, 0xFB06),
           (0xFFFD, 0xFFFD)]  # fmt: skip
KEPT = {
    "NotoSans-Regular.ttf": LETTERS,
    "NotoSans-Bold.ttf": LETTERS,
    "NotoSansMath-Regular.ttf": [(0x2190, 0x22FF)],
    "NotoSansSymbols2-Regular.ttf": [(0x2500, 0x27BF)],
}


def made(source: Path, kept: list[tuple[int, int]]) -> bytes:
    """The font with the kept characters alone."""
    wish = uharfbuzz.SubsetInput()
    wish.unicode_set.update(code for first, last in kept for code in range(first, last + 1))
    wish.flags = uharfbuzz.SubsetFlags.NO_HINTING | uharfbuzz.SubsetFlags.NOTDEF_OUTLINE
    face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(source)))
    return bytes(uharfbuzz.subset(face, wish).blob.data)


if __name__ == "__main__":
    for name, kept in KEPT.items():
        Path(__file__).with_name(name).write_bytes(made(Path(sys.argv[1]) / name, kept))
