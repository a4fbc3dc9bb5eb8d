"""Texts of every class of Unicode's, and numbers at every edge: what a fuzz must have tried.

``ODD`` names each text for what is odd of it; none is longer than MOST, so that names can hold them.
"""

import sys
import unicodedata
from collections.abc import Iterator

from hourbook.core.base.wire import MOST_OF_A_NUMBER

MOST = 60
SHOWN = "a"  # so that no text shows nothing


def of_category(name: str) -> Iterator[str]:
    """Texts with the first, the last and some between of a category's characters, each between letters."""
    if name == "Cs":
        return  # halves of pairs are no characters: SURROGATES
    found = [char for char in map(chr, range(1, sys.maxunicode + 1)) if unicodedata.category(char) == name]
    some = [*found[:: max(1, len(found) // 50)], found[-1]]
    for first in range(0, len(some), MOST // 2 - 1):
        yield SHOWN + SHOWN.join(some[first : first + MOST // 2 - 1])


CATEGORIES = sorted({unicodedata.category(chr(code)) for code in range(sys.maxunicode + 1)} - {"Cs"})
CLASSES = {
    "ends of lines": "a\u2028b\u2029c\x85d\x0be\x0cf\rg\nh\r\ni",
    "separators of information": "a\x1cb\x1dc\x1ed\x1fe",
    "noncharacters": "a\ufdd0\ufdef\ufffe\uffff\U0001fffe\U0010ffff",
    "bidi overrides": "a\u202eb\u202dc\u202cd\u2066e\u2067f\u2068g\u2069",
    "open bidi override": "a\u202e\u2067\u2068" * 10,
    "variation selectors": "a\ufe00\ufe0f\U000e0100\U000e01efb\u180b",
    "tags": "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "private use": "a\ue000\uf8ff\U000f0000\U0010fffd",
    "unassigned": "a\u0378\U0003fffd\U000dffff",
    "a flood of combining marks": "a" + "\u0301\u0316\u20dd" * 19,
    "zero width": "a\u200bb\u200cc\u200dd\ufeffe\u2060f\u00adg",
    "joined": "👩\u200d👩\u200d👧\u200d👦" * 4,
    "escapes": "a_x0041__x0000_&#0;&amp;]]>\\u0000%00${a}{{a}}",
    "blanks": "a\u00a0\u1680\u2000\u202f\u205f\u3000b",
    "no letters": "!",
    "formula": "=1+1",
    "right to left": "שלום عليكم",
    "long word": "W" * MOST,
}
ODD = CLASSES | {f"{name} {n}": text for name in CATEGORIES for n, text in enumerate(of_category(name))}
SURROGATES = ['"\\ud800"', '"a\\udfff b"', '"\\udc00\\ud800"']  # as JSON: refused, since no text can hold them
EDGES = [0, -1, 1, 2**31 - 1, 2**31, -(2**31), -(2**31) - 1, 2**53, 2**63 - 1, 2**63, 10**310, MOST_OF_A_NUMBER,
         MOST_OF_A_NUMBER + 1, 0.1, 1e-320, 1e308, -1e308]  # fmt: skip


def plain(text: str) -> str:
    """The text as a field takes it that refuses angle brackets."""
    return text.replace("<", "(").replace(">", ")")[:MOST]
