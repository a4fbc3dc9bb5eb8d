"""Words of ours that can be said in several languages.

A sentence stands in the code in English, as a template with names in braces, and its values are kept apart from it
until it is known who reads it. A language is a table from the English templates to its own.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

Table = Mapping[str, str]
# Placeholders whose values are words of ours. What stands under other names somebody sent, or it is a name of the API:
# it is never looked up.
OURS = frozenset({
    "act", "bound", "can", "differs", "expected", "kind", "part", "place", "setting", "thing", "where", "who", "whose",
    "why",
})  # fmt: skip


class Said(str):
    """A text in English that knows what it was made of. What is cut from it, or joined by ``+``, knows no longer."""

    __slots__ = ("template", "values")
    template: str
    values: Mapping[str, Any]


def parts_of(text: str, values: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """The template of a text, and its values: its own before those of what it stands in."""
    return (text.template, {**values, **text.values}) if isinstance(text, Said) else (text, values)


class Language:
    """``table`` reads the table, once it is needed. What a language lacks is said in English."""

    def __init__(self, code: str, table: Callable[[], Table]) -> None:
        self.code = code
        self._read = table
        self._table: Table | None = None

    @property
    def table(self) -> Table:
        if self._table is None:
            self._table = self._read()
        return self._table

    def say(self, text: str, values: Mapping[str, Any] = {}) -> str:
        """The text with its values; ``values`` are those of what it stands in, for placeholders that it has no own of.

        A text that was said before is no template any more: its values may hold braces.
        """
        text, values = parts_of(text, values)
        return self.table.get(text, text).format_map(_Filled(self, values))

    def word(self, name: str, values: Mapping[str, Any]) -> object:
        """What stands for a placeholder."""
        value = values[name]
        if isinstance(value, Said):
            return self.say(value, {other: each for other, each in values.items() if other != name})
        return self.table.get(value, value) if name in OURS and isinstance(value, str) else value


class _Filled(dict[str, Any]):
    """The values as a language says them, each only where it is asked for; a name without a value stays as it is."""

    def __init__(self, language: Language, values: Mapping[str, Any]) -> None:
        super().__init__()
        self.language, self.given = language, values

    def __missing__(self, name: str) -> object:
        value = self.language.word(name, self.given) if name in self.given else "{" + name + "}"
        return _Clause(value) if isinstance(value, str) else value


class _Clause(str):
    """A text that ``{name:capital}`` begins a sentence with."""

    __slots__ = ()

    def __format__(self, how: str) -> str:
        return self[:1].upper() + self[1:] if how == "capital" else super().__format__(how)


ENGLISH = Language("en", dict)
Say = Callable[[str, Mapping[str, Any]], str]


def said(template: str, /, **values: Any) -> Said:
    """The sentence, or a part of one, with its values kept apart."""
    return kept(template, values)


def kept(text: str, values: Mapping[str, Any]) -> Said:
    """The same of a text that may have been said before: a ``Say`` that decides on no language yet."""
    text, values = parts_of(text, values)
    made = Said(ENGLISH.say(text, values))
    made.template, made.values = text, values
    return made


def joined(parts: Iterable[str], by: str = " ") -> Said:
    """Parts that were said, one behind the other; ``by`` has no letters, which would need a language."""
    values = {f"part{place}": each for place, each in enumerate(parts)}
    return said(by.join(f"{{{name}}}" for name in values), **values)
