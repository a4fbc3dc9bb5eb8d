"""JSON Schemas as rows that people read: name, kind, what it means; and believable values for examples."""

from typing import Any, NamedTuple

from hourbook.described.openapi import document


class Field(NamedTuple):
    """One line of a table of fields; ``name`` is dotted."""

    name: str
    kind: str
    required: bool
    text: str


Schema = dict[str, Any]
WORDS_OF_TYPES = {"string": "text", "integer": "whole number", "boolean": "true or false", "number": "number"}
EXAMPLES: dict[str, Any] = {
    "name": "Acme", "email": "ada@example.org", "emails": ["ada@example.org"], "start": "2026-08-03T09:00:00Z",
    "end": "2026-08-03T10:30:00Z", "description": "Write the report", "color": "#03A9F4", "note": "Call first",
    "amount": 6000, "currency": "EUR", "timeZone": "Europe/Belgrade", "plan": "PRO", "since": "2026-08-01T00:00:00Z",
    "password": "a long pass phrase", "estimate": "PT8H", "duration": "PT1H30M", "role": "TEAM_MANAGER",
}  # fmt: skip
ID = "64a687e29ae1f428e7ebe303"


def resolve(schema: Schema) -> Schema:
    """The schema behind a reference; of "X or null" the X."""
    if "$ref" in schema:
        return resolve(document()["components"]["schemas"][schema["$ref"].rsplit("/", 1)[1]])
    real = [each for each in schema.get("anyOf", []) if each.get("type") != "null"]
    return resolve({**real[0]}) if len(real) == 1 else schema


def fields(schema: Schema, depth: int = 3, prefix: str = "") -> list[Field]:
    """The fields of an object (or of a list's objects), those of inner objects after their owner."""
    schema = resolve(schema)
    if schema.get("type") == "array":
        return fields(schema.get("items", {}), depth, prefix)
    found = []
    for name, inner in schema.get("properties", {}).items():
        needed = name in schema.get("required", [])
        found.append(Field(prefix + name, kind_of(inner), needed, inner.get("description", "")))
        if depth > 1:
            found += fields(inner, depth - 1, f"{prefix}{name}.")
    return found


def kind_of(schema: Schema) -> str:
    """The kind of value in a few words: "id or null", "list of text up to 100"."""
    if {"type": "null"} in schema.get("anyOf", []):
        real = [each for each in schema["anyOf"] if each != {"type": "null"}]  # of two kinds none is the one meant
        return f"{kind_of({**schema, 'anyOf': real} if len(real) > 1 else resolve(schema))} or null"
    schema = resolve(schema)
    if "anyOf" in schema:
        return " or ".join(kind_of(each) for each in schema["anyOf"])
    if "enum" in schema:
        return ", ".join(str(value) for value in schema["enum"])
    if schema.get("type") == "array":
        return f"list of {kind_of(schema.get('items', {}))}"
    if str(schema.get("pattern", "")).startswith("^[0-9a-f]{24}"):
        return "id"
    if str(schema.get("pattern", "")).startswith("^P("):
        return "duration such as PT1H30M"
    if schema.get("format") == "date-time":
        return "instant such as 2026-08-03T09:00:00Z"
    kind = str(schema.get("type", "anything"))
    return WORDS_OF_TYPES.get(kind, kind) + limits(schema)


def limits(schema: Schema) -> str:
    least, most = schema.get("minLength", schema.get("minimum")), schema.get("maxLength", schema.get("maximum"))
    if least is None and most is None:
        return ""
    if most is None or most >= 2**31 - 1:
        return f" from {least}" if least is not None else ""
    return f", {least} to {most}" if least else f", up to {most}"


def example_of(schema: Schema, name: str = "", most: int = 4) -> Any:
    """A believable value: of objects the required fields, else the first few."""
    if "default" in schema and schema["default"] not in (None, [], "") and name not in EXAMPLES:
        return schema["default"]
    schema = resolve(schema)
    if "enum" in schema:
        return schema["enum"][0]
    if schema.get("type") == "array":
        return EXAMPLES.get(name) or [example_of(schema.get("items", {}), name.removesuffix("s"))]
    if schema.get("type") == "object":
        return example_object(schema, most)
    return example_value(schema, name)


def example_object(schema: Schema, most: int) -> dict[str, Any]:
    properties = schema.get("properties", {})
    chosen = list(schema.get("required", []))
    chosen += [name for name in properties if name in EXAMPLES and name not in chosen]
    chosen = chosen or list(properties)[:1]
    return {name: example_of(properties[name], name) for name in chosen[: max(most, len(schema.get("required", [])))]}


def example_value(schema: Schema, name: str) -> Any:
    kind = schema.get("type", "string")
    known = EXAMPLES.get(name)
    if known is not None and isinstance(known, str) == (kind == "string"):
        return known
    if kind == "string":
        ids = str(schema.get("pattern", "")).startswith("^[0-9a-f]{24}") or name.lower().endswith("id")
        dates = {"date-time": "2026-08-03T09:00:00Z", "date": "2026-08-03"}
        return ID if ids else dates.get(schema.get("format", ""), (schema.get("examples") or ["text"])[0])
    return {"integer": max(1, schema.get("minimum", 1)), "boolean": True}.get(kind)
