"""Parameters of operations for the OpenAPI document and the reference page."""

import re
import typing
from typing import Any

import msgspec

from hourbook.core.base.wire import Query, schema_hook
from hourbook.core.edge.operations import Operation
from hourbook.core.edge.parameters import MAX_INT, MAX_PAGE_SIZE, Parameter, parameters_of
from hourbook.core.rows.records import Paging

# What parameters of one name mean wherever they occur; features add theirs, and a Query struct may say more with
# Meta(description=...).
MEANINGS = {
    "page": "Which page, from 1.",
    "page-size": "How many on a page, up to 5000.",
    "name": "Only those whose name holds this text, in any case.",
    "strict-name-search": "Compare the whole name.",
    "excluded-ids": "Leave these out.",
    "archived": "Only archived (true) or only active ones (false).",
    "sort-column": "Order by this.",
    "sort-order": "Direction of the order.",
    "hydrated": "Answer with whole objects in place of their ids.",
    "start": "Only what starts at or after this instant.",
    "end": "Only what starts at or before this instant.",
    "email": "Only people whose e-mail address holds this text.",
    "status": "Only those with this status.",
    "is-active": "Only active (true) or only done ones (false).",
    "users": "Only those with these people.",
    "description": "Only those whose description holds this text.",
    "roles": "Only workspaces in which the caller has one of these roles.",
    "address": "Only those whose address holds this text.",
    "note": "Only those whose note holds this text.",
    "reason": "Only refusals of this name.",
    "method": "Only requests with this method.",
    "key": "Only requests with this API key, by name or id.",
    "userId": "Only requests of this user.",
    "requestId": "Only the request with this id.",
    "text": "The text that is looked for, or read.",
    "since": "Only what is newer than the request with this id.",
    "timeZone": "Name of the time zone, else that of the profile.",
}
IDS = {"workspaceId": "The workspace.", "userId": "The user."}


def path_parameters(op: Operation) -> list[dict[str, Any]]:
    """One for each name in braces; ids are 24 hexadecimal characters."""
    return [
        {"name": name, "in": "path", "required": True, "description": path_text(name), "schema": path_schema(name)}
        for name in re.findall(r"{(\w+)}", op.path)
    ]


def path_schema(name: str) -> dict[str, Any]:
    return {"type": "string", "pattern": "^[0-9a-f]{24}$"} if name.endswith("Id") else {"type": "string"}


def path_text(name: str) -> str:
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.removesuffix("Id")).lower()
    return IDS.get(name, f"The {words}.")


def query_parameters(op: Operation) -> list[dict[str, Any]]:
    return [query_parameter(op.query, one) for one in parameters_of(op.query).values()] if op.query else []


def query_parameter(query: type[Query], one: Parameter) -> dict[str, Any]:
    found: dict[str, Any] = {"name": one.name, "in": "query", "required": one.required}
    if text := declared_text(query, one) or MEANINGS.get(one.name, ""):
        found["description"] = text
    found["schema"] = {**parameter_schema(query, one), **default_of(query, one)}
    if one.many:
        found |= {"style": "form", "explode": True}
    return found


def parameter_schema(query: type[Query], one: Parameter) -> dict[str, Any]:
    kind = msgspec.json.schema(one.kind, schema_hook=schema_hook)
    if issubclass(query, Paging) and one.attribute in ("page", "page_size"):
        return {"type": "integer", "minimum": 1, "maximum": MAX_PAGE_SIZE if one.attribute == "page_size" else MAX_INT}
    if one.kind is int:
        kind |= {"minimum": -MAX_INT, "maximum": MAX_INT}
    return {"type": "array", "items": kind} if one.many else kind


def default_of(query: type[Query], one: Parameter) -> dict[str, Any]:
    """The default, where it is more than "nothing"."""
    default = next(f.default for f in msgspec.structs.fields(query) if f.name == one.attribute)
    return {"default": default} if default not in (msgspec.NODEFAULT, None, "", []) else {}


def declared_text(query: type[Query], one: Parameter) -> str:
    hint = typing.get_type_hints(query, include_extras=True)[one.attribute]
    metas = [part for part in typing.get_args(hint) if isinstance(part, msgspec.Meta)]
    return metas[0].description or "" if metas else ""


def request_headers(op: Operation) -> list[dict[str, Any]]:
    strict = "`true`: refuse fields and parameters that the operation does not read."
    found = [header("X-Strict", strict, {"type": "string", "enum": ["true", "false"]})]
    if op.method == "POST" and not op.reads:
        again = (
            "Any text of your own; the same request with the same key gets the same answer, for as long as the server "
            "keeps it (24 hours where nothing else is set)."
        )
        found.append(header("Idempotency-Key", again, {"type": "string", "minLength": 1, "maxLength": 200}))
    return found


def header(name: str, text: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {"name": name, "in": "header", "required": False, "description": text, "schema": schema}
