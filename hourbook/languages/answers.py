"""Answers in the reader's language: what was said in them becomes plain text."""

from typing import Any, TypeVar

import msgspec

from hourbook.languages.said import Language, Said

T = TypeVar("T")


def in_language(value: T, language: Language) -> T:
    """The same value, at any depth, as the language says it."""
    told: Any = value
    match value:
        case Said():
            told = language.say(value)
        case msgspec.Struct():
            fields = value.__struct_fields__
            told = msgspec.structs.replace(value, **{n: in_language(getattr(value, n), language) for n in fields})
        case list():
            told = [in_language(each, language) for each in value]
        case dict():
            told = {name: in_language(each, language) for name, each in value.items()}
    return told  # type: ignore[no-any-return]
