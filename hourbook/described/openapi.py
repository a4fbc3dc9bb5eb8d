"""The OpenAPI 3.1 document, printed from the declared operations. Load the features first (``features.load``)."""

import hashlib
import re
import typing
from functools import cache, lru_cache
from http import HTTPStatus
from typing import Any

import msgspec

from hourbook import __version__
from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import encode, schema_hook
from hourbook.core.db.tracked import TRACKED_KINDS
from hourbook.core.edge.endpoint import Raw
from hourbook.core.edge.live import Live
from hourbook.core.edge.meant import warnings_of
from hourbook.core.edge.operations import TAGS, Operation, documented
from hourbook.core.edge.streams import Stream
from hourbook.core.who import web_session
from hourbook.core.who.access import Can, Switch
from hourbook.described.parameters import path_parameters, query_parameters, request_headers
from hourbook.described.refusals import errors_of, sample, sample_body

REF = "#/components/schemas/{name}"
SERVERS = [
    ("/api/v1", "everything"),
    ("/report/v1", "the reports base of the real service"),
    ("/audit/v1", "the audit-log base of the real service"),
]
ABOUT = (
    "Time tracking that speaks the Clockify API. Every refusal carries `details`: why, and how to mend it. "
    "Operations marked `x-hourbook-addition` are not in the public API of the real service."
)
_FACTS = re.compile(r"\s*\((?:wire|product)-facts[^)]*\)|;? *(?:wire|product)-facts [\d.]+(?: and [\d.]+)?")


@lru_cache(maxsize=2)
def document(origin: str = "") -> dict[str, Any]:
    """The whole document (never change it in place); servers are relative unless ``origin`` is given."""
    schemas = Schemas()
    paths: dict[str, dict[str, Any]] = {}
    for op in documented():
        paths.setdefault(op.path, {})[op.method.lower()] = operation_item(op, schemas)
    used = {error for op in documented() for error in errors_of(op) if not error.empty}
    return {
        "openapi": "3.1.0",
        "info": {"title": "Hourbook", "version": __version__, "description": ABOUT, "license": LICENSE},
        "servers": [{"url": origin + path, "description": text} for path, text in SERVERS],
        "tags": [{"name": tag, "description": TAGS.get(tag, tag)} for tag in tags()],
        "security": SECURITY,
        "x-hourbook-changes": {
            name: {"heardBy": kind.heard.words, "stale": kind.stale} for name, kind in sorted(TRACKED_KINDS.items())
        },
        "paths": paths,
        "components": {
            "schemas": {**schemas.components, "Error": ERROR_SCHEMA},
            "responses": schemas.refusals,
            "examples": {error.slug: example_of(error, origin) for error in sorted(used, key=lambda e: e.slug)},
            "headers": HEADERS,
            "securitySchemes": SECURITY_SCHEMES,
        },
    }


def item_of(op: Operation) -> dict[str, Any]:
    """The operation's part of the document."""
    return document()["paths"][op.path][op.method.lower()]  # type: ignore[no-any-return]


@cache
def document_bytes() -> bytes:
    """The document as it is served at /openapi.json."""
    return encode(document())


def tags() -> list[str]:
    """The tags in use, in the order of the documents."""
    used = list(dict.fromkeys(op.tag for op in documented()))
    return [tag for tag in TAGS if tag in used] + [tag for tag in used if tag not in TAGS]


class Schemas:
    """What operations share, named once for the whole document: schemas of the wire structs, groups of refusals."""

    def __init__(self) -> None:
        self.refusals: dict[str, Any] = {}
        kinds = [kind for op in documented() for kind in (op.body, *returned(op))]
        self.kinds = [kind for kind in kinds if kind not in (None, Any)]
        schemas, self.components = msgspec.json.schema_components(self.kinds, schema_hook=schema_hook, ref_template=REF)
        self.by_kind = {repr(kind): schema for kind, schema in zip(self.kinds, schemas, strict=True)}
        for schema in self.components.values():
            schema.pop("title", None)
            if "description" in schema:
                schema["description"] = plain_text(schema["description"])

    def of(self, kind: Any) -> dict[str, Any]:
        return self.by_kind.get(repr(kind), {})


def returned(op: Operation) -> list[Any]:
    """The types the answer's body may have, files apart; none for an empty one or one that is not JSON."""
    kinds = typing.get_args(op.returns)
    answers = [kind for kind in kinds if kind is not Stream] if Stream in kinds else [op.returns]
    return [kind for kind in (*answers, op.hydrated) if kind not in (None, type(None), Raw, Live)]


def plain_text(text: str) -> str:
    """A docstring without its sources and markup for rst."""
    return re.sub(r" +", " ", _FACTS.sub("", text).replace("``", "`")).strip()


def description_of(op: Operation) -> str:
    """The whole docstring of the verb, in plain words."""
    return plain_text(" ".join((op.verb.__doc__ or op.summary).split()))


def summary_of(op: Operation) -> str:
    """The first clause of the docstring: what the operation does."""
    return re.split(r"(?<=\w)[;.:](?:\s|$)", plain_text(" ".join(op.summary.split())))[0]


def operation_item(op: Operation, schemas: Schemas) -> dict[str, Any]:
    item: dict[str, Any] = {
        "operationId": op.name,
        "summary": summary_of(op),
        "description": description_of(op),
        "tags": [op.tag],
        "parameters": [*path_parameters(op), *query_parameters(op), *request_headers(op)],
        "responses": responses(op, schemas),
    }
    if op.body is not None or op.form:
        item["requestBody"] = request_body(op, schemas)
    if op.can is None:
        item["security"] = [{}, *SECURITY] if op.known_callers else []
    else:
        item["x-hourbook-permission"] = permission(op.can)
    if op.feature is not None:
        item["x-hourbook-feature"] = {"name": op.feature.name, "leastPlan": op.feature.least_plan.value}
    if op.addition:
        item["x-hourbook-addition"] = True
    return item


def request_body(op: Operation, schemas: Schemas) -> dict[str, Any]:
    if op.form:
        part = {"type": "object", "properties": {"file": {"type": "string", "format": "binary"}}, "required": ["file"]}
        return {"required": True, "content": {"multipart/form-data": {"schema": part}}}
    optional = type(None) in typing.get_args(op.body)
    return {"required": not optional, "content": {"application/json": {"schema": schemas.of(op.body)}}}


def permission(can: Can) -> dict[str, Any]:
    """The line of the permission table: reach by role, and the workspace setting it hangs on."""
    reach: dict[str, Any] = {}
    for role, grant in can.grants.items():
        if isinstance(grant, Switch):
            words = {"reach": grant.reach.name, "setting": grant.name, "values": list(grant.values)}
            reach[role.value] = {**words, "otherwise": grant.otherwise.name}
        else:
            reach[role.value] = grant.name
    return {"name": can.name, "allows": can.value, "reach": reach}


def responses(op: Operation, schemas: Schemas) -> dict[str, Any]:
    found = {str(op.status): success(op, schemas)}
    by_status: dict[int, list[type[ApiError]]] = {}
    for error in errors_of(op):
        by_status.setdefault(error.status, []).append(error)
    for status in sorted(by_status):
        found.setdefault(str(status), shared_refusals(status, by_status[status], schemas))
    return found


def shared_refusals(status: int, errors: list[type[ApiError]], schemas: Schemas) -> dict[str, Any]:
    """A reference to the response, which many operations have alike."""
    errors = sorted(errors, key=lambda error: error.slug)
    digest = hashlib.sha256(",".join(error.slug for error in errors).encode()).hexdigest()
    name = f"Refused{status}_{digest[:8]}"
    schemas.refusals.setdefault(name, refusal_response(status, errors))
    return {"$ref": f"#/components/responses/{name}"}


def success(op: Operation, schemas: Schemas) -> dict[str, Any]:
    names = ["X-Request-Id", "X-Ignored-Fields"]
    names += ["Last-Page"] if op.lists else []
    names += ["Total-Count"] if op.counts else []
    names += ["Warning", "X-Hourbook-Warning"] if op.warns or warnings_of(op) else []
    names += ["X-Hourbook-Skipped-Entries"] if op.skips else []
    found: dict[str, Any] = {
        "description": HTTPStatus(op.status).phrase,
        "headers": {name: {"$ref": f"#/components/headers/{name}"} for name in names},
    }
    if shapes := [schemas.of(kind) for kind in returned(op)]:
        found["content"] = {"application/json": {"schema": shapes[0] if len(shapes) == 1 else {"anyOf": shapes}}}
        found["content"] |= {kind: {"schema": {}} for kind in op.files}
    elif op.returns is Raw:
        found["content"] = {"*/*": {"schema": {}}}
    elif op.returns is Live:
        found["content"] = {"text/event-stream": {"schema": {}}}
    return found


def refusal_response(status: int, errors: list[type[ApiError]]) -> dict[str, Any]:
    """All refusals of one status; their examples stand once in the components."""
    found: dict[str, Any] = {
        "description": f"{HTTPStatus(status).phrase}: " + ", ".join(f"`{error.slug}`" for error in errors),
        "headers": {"X-Request-Id": {"$ref": "#/components/headers/X-Request-Id"}},
    }
    shown = [error for error in errors if not error.empty]
    if shown:
        examples = {error.slug: {"$ref": f"#/components/examples/{error.slug}"} for error in shown}
        schema = {"$ref": "#/components/schemas/Error"}
        found["content"] = {"application/json": {"schema": schema, "examples": examples}}
    return found


def example_of(error: type[ApiError], origin: str) -> dict[str, Any]:
    body = sample_body(error, origin or "https://time.example.org")
    return {"summary": sample(error).details().get("cause", error.slug), "value": body}


LICENSE = {"name": "MIT", "identifier": "MIT"}
SECURITY: list[dict[str, list[str]]] = [{"ApiKey": []}, {"SessionToken": []}, {"AppCookie": [], "AppHeader": []}]
SECURITY_SCHEMES = {
    "ApiKey": {
        "type": "apiKey", "in": "header", "name": "X-Api-Key",
        "description": "A key of a user: Preferences > Advanced, or `hourbook key create`.",
    },
    "SessionToken": {
        "type": "apiKey", "in": "header", "name": "X-Auth-Token",
        "description": "A session of a client that signed in: the token of POST /auth/token.",
    },
    "AppCookie": {
        "type": "apiKey", "in": "cookie", "name": web_session.NAME,
        "description": "The session of our own web app, HttpOnly; over TLS its name begins with `__Host-`. "
        "Counts only together with the header X-Hourbook-App.",
    },
    "AppHeader": {
        "type": "apiKey", "in": "header", "name": "X-Hourbook-App",
        "description": "`1`, sent by our own pages alone: sign-ins then answer with the cookie in place of tokens.",
    },
}  # fmt: skip
HEADERS = {
    name: {"description": text, "schema": schema}
    for name, text, schema in [
        ("X-Request-Id", "Names this request in the request log.", {"type": "string"}),
        ("X-Ignored-Fields", "Fields and parameters that were sent and are not read.", {"type": "string"}),
        ("Last-Page", "Whether this is the last page.", {"type": "string", "enum": ["true", "false"]}),
        ("Total-Count", "How many there are on all pages.", {"type": "integer"}),
        ("Warning", "What was accepted but looks like a mistake.", {"type": "string"}),
        ("X-Hourbook-Warning", "The slug of that warning.", {"type": "string"}),
        (
            "X-Hourbook-Skipped-Entries",
            "With `since`: how many entries kept their rate because they are invoiced or approved.",
            {"type": "integer"},
        ),
    ]
}
_TEXT = {"type": "string"}
ERROR_SCHEMA = {
    "type": "object",
    "description": "Why the request was refused. `message` and `code` are those of the real service.",
    "required": ["message", "details"],
    "properties": {
        "message": _TEXT,
        "code": {"type": "integer"},
        "details": {
            "type": "object",
            "required": ["reason", "cause", "fix", "help", "requestId"],
            "properties": {
                "reason": {**_TEXT, "description": "Stable name of the refusal."},
                "field": {**_TEXT, "description": "The field, parameter or header that was refused."},
                "given": {"description": "What was sent for it."},
                "rule": {**_TEXT, "description": "Which kind of rule refused."},
                "cause": {**_TEXT, "description": "What went wrong."},
                "fix": {**_TEXT, "description": "What to send or do instead."},
                "help": {**_TEXT, "format": "uri", "description": "The page about this refusal."},
                "requestId": {**_TEXT, "description": "Names the request in the request log."},
            },
        },
    },
}
