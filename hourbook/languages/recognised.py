"""Sentences that were kept in English, as those of the request log, in another language.

A sentence is recognised by the template that it was made of. Texts hold what somebody sent, so templates are compared
from left to right, in one pass each, and never by a pattern that could be tried again and again.
"""

import re
import string
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Any, NamedTuple

from hourbook.languages.said import OURS, Language

LONGEST = 2000  # characters of a text that is looked at
MOST = 400  # comparisons of one text with all templates
# Placeholders that hold what was said itself. Where one holds none of our words, the sentence is another one.
OWN = OURS | {"choice", "looks", "nth", "one", "wanted"}
# Those that may hold it, beside names that somebody gave.
MIXED = {"came", "fix", "held", "known", "limits", "local", "lost", "missing", "more", "names", "what"}
SENTENCE_END = re.compile(r"(?<=[.:?)]) (?=[A-Z])")


class Shape(NamedTuple):
    """A template taken apart: what it begins with, and each placeholder with what follows it."""

    template: str
    begins: str
    rest: list[tuple[str, str]]


@lru_cache(maxsize=500)
def recognised(text: str, language: Language) -> str:
    """The text as the language says it; a part of it that is of no known template stays as it is."""
    if not language.table or len(text) > LONGEST:
        return text
    return next(filter(None, (_Reader(language, whole).sentences(text) for whole in (True, False))), text)


class _Reader:
    """One text, read in one language. ``whole``: no value may hold the end of a sentence and the beginning of another.
    Who has compared too often knows it no better."""

    def __init__(self, language: Language, whole: bool) -> None:
        self.language, self.whole, self.left = language, whole, MOST

    def sentences(self, text: str) -> str | None:
        """The whole text, else sentence by sentence, as many together as one template has."""
        found = self.sentence(text)
        if found is not None:
            return found
        for cut in reversed([each.start() for each in SENTENCE_END.finditer(text)]):
            found = self.sentence(text[:cut])
            rest = None if found is None else self.sentences(text[cut + 1 :])
            if rest is not None:
                return f"{found} {rest}"
        return None if self.whole else text

    def sentence(self, text: str) -> str | None:
        """One template's sentence, or a clause made one."""
        found = self.told(text)
        if found is None and text.endswith("."):
            clause = self.told(text[:1].lower() + text[1:-1])
            found = None if clause is None else f"{clause[:1].upper()}{clause[1:]}."
        return found

    def told(self, text: str) -> str | None:
        """What one template makes of the text; None where none fits."""
        self.left -= 1
        for shape in shapes(self.language) if self.left > 0 else ():
            values = values_in(text, shape) if text.startswith(shape.begins) else None
            words = None if values is None else self.words(values)
            if words is not None:
                return self.language.say(shape.template, words)
        return None

    def words(self, values: dict[str, str]) -> dict[str, str] | None:
        """The values as the language says them; None where one can not be meant."""
        words: dict[str, str] = {}
        if self.whole and any(map(SENTENCE_END.search, values.values())):
            return None
        for name, value in values.items():
            found = self.told(value) if value and name in OWN | MIXED else value
            if found is None and name in OWN:
                return None
            words[name] = self.listed(value) if found is None else found
        return words

    def listed(self, value: str) -> str:
        """A list, each of it for itself."""
        parts = value.split(", ") if ", " in value else []
        return ", ".join(self.told(part) or part for part in parts) or value


def values_in(text: str, shape: Shape) -> dict[str, str] | None:
    """The values with which the template is this text, each as short as it can be; None where it is not."""
    values: dict[str, str] = {}
    at, last = len(shape.begins), len(shape.rest) - 1
    for place, (name, behind) in enumerate(shape.rest):
        end = len(text) - len(behind) if place == last else text.find(behind, at)
        if end < at or not text.endswith(behind, end, end + len(behind)):
            return None
        if values.setdefault(name, text[at:end]) != text[at:end]:
            return None
        at = end + len(behind)
    return values if at == len(text) else None


@cache
def shapes(language: Language) -> list[Shape]:
    """Every template of the table: those that begin with words of their own first, then by how many they have."""
    found = [Shape(template, *taken_apart(template)) for template in language.table]
    return sorted(
        found, key=lambda shape: (not shape.begins, -len(shape.begins) - sum(len(end) for _, end in shape.rest))
    )


def taken_apart(template: str) -> tuple[str, list[tuple[str, str]]]:
    begins, rest = "", list[tuple[str, str]]()
    for literal, name, _, _ in string.Formatter().parse(template):
        if rest:
            rest[-1] = (rest[-1][0], rest[-1][1] + literal)
        else:
            begins += literal
        if name is not None:
            rest.append((name, ""))
    return begins, rest


def details_in(details: Mapping[str, Any] | None, language: Language) -> dict[str, Any] | None:
    """The details of a kept refusal, its two sentences as the language says them."""
    if details is None:
        return None
    told = {
        name: recognised(details[name], language) for name in ("cause", "fix") if isinstance(details.get(name), str)
    }
    return {**details, **told}
