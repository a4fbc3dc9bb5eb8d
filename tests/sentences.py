"""Every sentence and word of ours that people are told, found in the declarations and in the code, for the languages.

A template is what stands in the code: a constant at ``said(...)``, cause and fix of a refusal, a slip, a permission.
"""

import ast
import importlib
import re
import string
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from hourbook.core.base.errors import ERRORS, ApiError
from hourbook.core.base.slips import Slip
from hourbook.core.who.access import PERMISSIONS, Switch
from hourbook.explain import engine, messages, questions
from hourbook.features.request_log import keeping
from hourbook.features.sights import SIGHTS
from hourbook.languages.said import OURS, Language
from tests.reference import CHECKOUT

TOLD = OURS | {"cause", "fix"}  # keywords of a refusal that hold what is said


class Watched(Language):
    """A language that notes what it lacks. What has no letters of its own is alike in all."""

    def __init__(self, language: Language) -> None:
        super().__init__(language.code, lambda: language.table)
        self.lacks: set[str] = set()

    def say(self, text: str, values: Any = {}) -> str:  # noqa: B006
        self.look_up(getattr(text, "template", text))
        return super().say(text, values)

    def word(self, name: str, values: Any) -> object:
        value = values[name]
        if name in OURS and isinstance(value, str) and not hasattr(value, "template"):
            self.look_up(value)
        return super().word(name, values)

    def look_up(self, text: str) -> None:
        if needs_words(text) and text not in self.table:
            self.lacks.add(text)


def needs_words(template: str) -> bool:
    return any(re.search("[^\\W_]", literal) for literal, *_ in string.Formatter().parse(template))


def names_in(template: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(template) if name}


def every_template() -> set[str]:
    """All of them that stand in the code, wherever."""
    return {text for text in (*declared(), *in_code()) if text and needs_words(text)}


def declared() -> Iterator[str]:
    for error in ERRORS.values():
        yield from (error.cause, error.fix)
        yield from in_example(error)
        for slip in slips_of(error):
            yield from (slip.cause, slip.fix)
    for can in PERMISSIONS.values():
        yield can.value
        yield from (grant.name for grant in can.grants.values() if isinstance(grant, Switch))
    yield from SIGHTS
    yield from questions.QUESTIONS.values()
    for foreign in messages.FOREIGN:
        yield from (messages.literal(text).template for text in (foreign.cause, foreign.fix))
    for plain in messages.PLAIN.values():
        yield from plain
    yield from (*keeping.OF_LONG.values(), *engine.COLLECT)


def slips_of(error: type[ApiError]) -> list[Slip]:
    return [slip for slips in (error.slips, *error.slips_of.values()) for slip in slips]


def in_example(error: type[ApiError]) -> Iterator[str]:
    """Words in the example that the documents print of a refusal."""
    held = [value for name, value in error.example.items() if name in OURS and isinstance(value, str)]
    yield from (getattr(value, "template", value) for value in held)


def in_code() -> Iterator[str]:
    for path in sorted((CHECKOUT / "hourbook").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text())):
            match node:
                case ast.Call():
                    yield from said_at(node, path)
                    yield from words_at(node)
                case ast.Assign(targets=[ast.Name(id=name)]) if name in ("cause", "fix", "expected"):
                    yield from constants(node.value, path)


def said_at(call: ast.Call, path: Path) -> Iterator[str]:
    """The constants that the first argument of ``said``, or of a language's ``say``, may be."""
    named = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if named in ("said", "say") and call.args:
        yield from constants(call.args[0], path)


def words_at(call: ast.Call) -> Iterator[str]:
    """What a refusal is raised with that is said."""
    named = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if named in {error.__name__ for error in ERRORS.values()}:
        for keyword in call.keywords:
            if keyword.arg in TOLD and isinstance(keyword.value, ast.Constant) and isinstance(keyword.value.value, str):
                yield keyword.value.value


def constants(node: ast.expr, path: Path) -> Iterator[str]:
    """The texts an expression may be: itself, either of two, a constant of the module, the values of a table of it."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.IfExp(body=one, orelse=other):
            yield from (*constants(one, path), *constants(other, path))
        case ast.Name(id=name) if name.isupper():
            yield getattr(module_at(path), name)
        case ast.Subscript(value=ast.Name(id=name)) if name.isupper():
            yield from getattr(module_at(path), name).values()


def module_at(path: Path) -> Any:
    parts = path.relative_to(CHECKOUT).with_suffix("").parts
    return importlib.import_module(".".join(parts[:-1] if parts[-1] == "__init__" else parts))
