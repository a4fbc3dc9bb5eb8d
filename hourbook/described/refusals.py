"""Which refusals an operation can give, and what each looks like: for the OpenAPI document, the help pages, the tests.

An operation names its own errors in ``raises``; what the endpoint refuses before the verb runs follows from the other
things it declares (credential, workspace, permission, plan, parameters, body).
"""

import string
import typing
from functools import cache
from typing import Any, Literal

import msgspec

from hourbook.core.base import errors
from hourbook.core.base.clock import Instant
from hourbook.core.base.errors import ApiError
from hourbook.core.base.wire import schema_hook
from hourbook.core.edge.idempotency import AnswerShownOnce
from hourbook.core.edge.meant import warnings_of
from hourbook.core.edge.operations import Operation, documented
from hourbook.core.edge.parameters import parameters_of
from hourbook.core.who import access, authentication, web_session
from hourbook.core.who.access import Reach, Switch
from hourbook.languages.said import said

Errors = list[type[ApiError]]

EVERYWHERE: Errors = [
    errors.UnknownFields,
    errors.NullCharacter,
    errors.BodyTooLarge,
    errors.HeadersTooLarge,
    errors.HostWrong,
    web_session.CrossSiteRequest,
    errors.TooManyRequests,
    errors.InternalError,
    errors.DatabaseUnavailable,
    errors.TryAgain,
]
# of connections before there is a whole request (hourbook/connections)
OF_CONNECTIONS: Errors = [
    errors.FramingTooLarge,
    errors.RequestUnreadable,
    errors.RequestTooSlow,
    errors.TooManyConnections,
]
# of addresses that are no operation, and of the reports base, where every operation answers too
NOWHERE: Errors = [
    errors.UnknownPath,
    errors.WrongVerb,
    errors.WrongVerbOfReports,
    authentication.RequiredToken,
    *OF_CONNECTIONS,
]
IN_WORKSPACE: Errors = [
    access.NotMember,
    access.UnknownWorkspace,
    access.MembershipInactive,
    access.KeyOtherWorkspace,
    access.TwoFactorRequired,
]

# What stands for the placeholders of an error's texts in examples, unless its class has an ``example``.
SAMPLES: dict[str, Any] = {
    "allow": "GET, PUT", "allowed": "ID, NAME", "can": "change projects",
    "bound": said("greater than or equal to {number}", number=1),
    "expected": "a whole number", "feature": "TIME_OFF", "field": "page", "given": "abc", "java": "int",
    "key": "laptop", "kind": "Project", "least": 2, "length": 1, "limit": 10, "method": "PUT", "most": 250,
    "name": "Acme", "names": "customFieldValue", "operation": "POST /workspaces/{workspaceId}/tags",
    "origin": "https://time.example.org", "path": "/workspaces/64a687e29ae1f428e7ebe303/tags", "plan": "FREE",
    "problem": "Unexpected end of input", "roles": "MEMBER", "seconds": 1, "setting": "onlyAdminsSeeBillableRates",
    "tail": 'For input string: "abc"', "thing": "Project", "who": "this key", "whose": "your own data",
    "email": "ada@example.org", "limits": said("read-only"), "old": "TXT", "role": "TEAM_MANAGER", "status": "PENDING",
    "user_id": "64a687e29ae1f428e7ebe303", "where": "in this workspace", "why": "a member of other workspaces too",
}  # fmt: skip


def errors_of(op: Operation) -> Errors:
    """Every refusal the operation can give, without doubles, its own ones first."""
    found = [*op.raises, *credential_errors(op), *access_errors(op), *query_errors(op), *body_errors(op)]
    found += [*warnings_of(op), *EVERYWHERE]
    return list(dict.fromkeys(found))


def operations_of(error: type[ApiError]) -> list[Operation]:
    """The operations that can give the refusal; empty for those of addresses that are no operation."""
    return _givers().get(error.slug, [])


@cache
def _givers() -> dict[str, list[Operation]]:
    found: dict[str, list[Operation]] = {}
    for op in documented():
        for error in errors_of(op):
            found.setdefault(error.slug, []).append(op)
    return found


def credential_errors(op: Operation) -> Errors:
    if op.can is None and not op.known_callers:
        return []
    none = [authentication.NoToken, authentication.BearerToken, authentication.CookieAlone,
            authentication.RequiredToken]  # fmt: skip
    if op.can is None:
        return [e for e in authentication.CREDENTIAL_ERRORS if e not in none]
    absent = [authentication.RequiredToken] if op.surface == "reports" else []
    return [*absent, *(e for e in authentication.CREDENTIAL_ERRORS if e is not authentication.RequiredToken)]


def access_errors(op: Operation) -> Errors:
    """The rules of the permission table that can refuse this operation to somebody."""
    if op.can is None:
        return []
    found: Errors = [] if op.reads else [access.KeyReadOnly]
    if "{workspaceId}" not in op.path:
        return found
    grants = op.can.grants.values()
    switches = [grant for grant in grants if isinstance(grant, Switch)]
    reaches = [reach for g in grants for reach in ((g.reach, g.otherwise) if isinstance(g, Switch) else (g,))]
    found += [access.RoleRequired] if Reach.NONE in reaches else []
    found += [access.NotYours] if Reach.OWN in reaches or Reach.MANAGED in reaches else []
    found += [access.SettingForbids] if switches else []
    found += [access.PlanRequired] if op.feature else []
    return [*found, *IN_WORKSPACE]


def query_errors(op: Operation) -> Errors:
    if op.query is None:
        return []
    known = parameters_of(op.query).values()
    kinds = {one.kind for one in known}
    names = {one.attribute for one in known}
    possible = {
        errors.WrongParameterType: bool(kinds & {int, bool}),
        errors.ValueNotInSet: any(typing.get_origin(kind) is Literal for kind in kinds),
        errors.InvalidValue: Instant in kinds,
        errors.ParameterMissing: any(one.required for one in known),
        errors.PageSizeNotPositive: "page_size" in names,
        errors.PageSizeTooLarge: "page_size" in names,
        errors.ValueOutOfRange: "page" in names,
    }
    return [error for error, can_happen in possible.items() if can_happen]


def body_errors(op: Operation) -> Errors:
    """What reading the body can refuse, judged by the body's schema."""
    found: Errors = []
    if op.body is not None:
        text = schema_text(op.body)
        optional = type(None) in typing.get_args(op.body)
        possible = {
            errors.BodyMissing: not optional,
            errors.BodyUnreadable: True,
            errors.ContentTypeWrong: True,
            errors.NotNull: '"required":["' in text,
            errors.LengthWrong: "Length" in text,
            errors.ItemsWrong: any(word in text for word in ("Items", "Properties")),
            errors.ValueOutOfRange: "inimum" in text or "aximum" in text,
            errors.InvalidValue: any(word in text for word in ('"date-time"', '"PT1H30M"', '"number"')),
        }
        found = [error for error, can_happen in possible.items() if can_happen]
    if op.method == "POST" and not op.reads:
        found += [errors.IdempotencyKeyReused, errors.LengthWrong, *([AnswerShownOnce] if op.shows_secret else [])]
    return found


@cache
def schema_text(body: Any) -> str:
    """The JSON Schema of a body's type as text; making it takes a millisecond."""
    return msgspec.json.encode(msgspec.json.schema(body, schema_hook=schema_hook)).decode()


# --- examples


def placeholders(error: type[ApiError]) -> set[str]:
    """The names in braces in the error's texts."""
    texts = (error.message, error.cause, error.fix)
    return {name for text in texts for _, name, _, _ in string.Formatter().parse(text) if name}


def sample(error: type[ApiError]) -> ApiError:
    """The refusal as it may look in an answer, its placeholders filled with believable values."""
    names = placeholders(error) | ({"field"} if "field" in error.example else set())
    return error(**{name: SAMPLES.get(name, f"‹{name}›") for name in names} | error.example)


def sample_body(error: type[ApiError], origin: str = "https://time.example.org", surface: str = "api") -> Any:
    """The body of an answer that refuses so, or None where the real service sends none."""
    if error.empty:
        return None
    one = sample(error)
    details = {**one.details(), "help": f"{origin}/help/errors/{error.slug}", "requestId": "5f1c0a9e7d3b42c68e0d9a71"}
    parts = {"message": one.text(), "code": error.code}
    if surface == "reports":
        parts = {"code": error.code, "message": one.text()}
    return {name: value for name, value in parts.items() if value is not None} | one.extra | {"details": details}
