"""One notion of an empty text, wherever one is asked for (names, required fields, choices)."""

from typing import Any

import pytest

from hourbook.core.base.texts import is_empty

NOTHING = {
    "nothing": "", "blank": " ", "no-break space": "\u00a0", "ideographic space": "\u3000", "tab and ends": "\t\r\n",
    "end of paragraph": "\u2029", "next line": "\u0085", "zero-width space": "\u200b", "joiner": "\u200d",
    "byte order mark": "\ufeff", "soft hyphen": "\u00ad", "bidi override": "\u202e", "variation selector": "\ufe0f",
    "filler": "\u3164", "empty braille": "\u2800", "bell": "\x07", "noncharacter": "\uffff", "unassigned": "\u0378",
    "tags": "\U000e0067\U000e007f", "several": " \u200b\u2060\t ",
}  # fmt: skip


@pytest.mark.parametrize("text", NOTHING.values(), ids=NOTHING.keys())
def test_a_text_that_shows_nothing_is_empty(text: str) -> None:
    assert is_empty(text) and is_empty([text, ""])


@pytest.mark.parametrize("value", ["a", "0", "\u200ba", ".", "́", "漢", "❤\ufe0f", "\ue000", 0, 0.0, False, ["", "x"]])
def test_what_shows_or_is_no_text_is_not(value: Any) -> None:
    assert not is_empty(value)


def test_null_and_an_empty_list_are_empty() -> None:
    assert is_empty(None) and is_empty([])
