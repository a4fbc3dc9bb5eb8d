"""From a credential to a caller: exactly one of X-Api-Key, X-Auth-Token, X-Addon-Token (wire-facts section 2), or
without any of them the cookie of our own web app (``web_session``).

What went wrong is told apart only as far as the caller holds the secret: a key that does not exist is unknown, a key
that was revoked is said to be revoked, because whoever sends it knew it.
"""

from functools import cache
from typing import Any, NamedTuple

import sqlalchemy as sa

from hourbook.core.base.clock import now
from hourbook.core.base.errors import ApiError
from hourbook.core.base.slips import told
from hourbook.core.db.database import Tx
from hourbook.core.db.prepared import Prepared
from hourbook.core.who import access, key_slips, web_session
from hourbook.core.who.access import Role
from hourbook.core.who.context import Caller, Workspace
from hourbook.core.who.credentials import SessionClaims, TokenProblem, TokenUse, hash_secret, read_session_token
from hourbook.core.who.evidence import Evidence, still_admits
from hourbook.core.who.identity import api_keys, manager_roles, members, sessions, users, workspaces
from hourbook.core.who.plans import effective_settings

HEADERS = ("x-api-key", "x-auth-token", "x-addon-token", "x-marketplace-token")
COOKIE_CAUSE = "The session of this browser was ended, has expired, or is not one of this server's."
EXAMPLE = "curl -H 'X-Api-Key: YOUR_KEY' {origin}/api/v1/user"
CLOSED = ("DELETED", "BANNED")  # the status of users who may not come in
FIRST_ID, DAY = 0x4F000000, 86_400  # 2012: no workspace id of any origin is older


class NoToken(ApiError):
    status, code = 401, 1000
    message = "Multiple or none auth tokens present"
    cause = "The request carried no X-Api-Key header."
    fix = f"Send the key of your profile: {EXAMPLE}"
    rule = "authentication"


class SeveralTokens(ApiError):
    status, code = 401, 1000
    message = "Multiple or none auth tokens present"
    cause = "The request carried several credentials: {given}."
    fix = "Send exactly one of X-Api-Key, X-Auth-Token and X-Addon-Token."
    rule = "authentication"


class BearerToken(ApiError):
    status, code = 401, 1000
    message = "Multiple or none auth tokens present"
    cause = "The request carried Authorization instead of X-Api-Key; Authorization is not a scheme of this API."
    fix = f"Send the key alone, without a word before it, in the header X-Api-Key: {EXAMPLE}"
    rule = "authentication"
    field = "Authorization"
    slips = key_slips.AUTHORIZATION_SLIPS


class CookieAlone(ApiError):
    status, code = 401, 1000
    message = "Multiple or none auth tokens present"
    cause = "The request carried the session cookie of the web app without its header X-Hourbook-App."
    fix = f"The cookie is for the app alone. Send the key of your profile: {EXAMPLE}"
    rule = "authentication"
    field = "X-Hourbook-App"


class RequiredToken(ApiError):
    status, code = 400, 400
    message = "Required token or API key"
    cause = "A request to the reports base carried no X-Api-Key header."
    fix = (
        "Send the key of your profile: curl -X {method} -H 'X-Api-Key: YOUR_KEY' "
        "-H 'Content-Type: application/json' '{origin}/report/v1{path}'"
    )
    rule = "authentication"


class ApiKeyUnknown(ApiError):
    status, code = 401, 4003
    message = "Api key does not exist"
    cause = "No API key of this server has this value; the keys of other servers and regions are not known here."
    fix = "Copy the key again, or generate a new one under Preferences > Advanced."
    rule = "authentication"
    field = "X-Api-Key"
    slips = key_slips.KEY_SLIPS


class ApiKeyRevoked(ApiError):
    status, code = 401, 4003
    message = "Api key does not exist"
    cause = "The API key {key} was revoked."
    fix = "Generate a new key under Preferences > Advanced, or with `hourbook key create`."
    rule = "authentication"
    field = "X-Api-Key"


class ApiKeyExpired(ApiError):
    status, code = 401, 4003
    message = "Api key does not exist"
    cause = "The API key {key} has expired."
    fix = "Generate a new key under Preferences > Advanced, or with `hourbook key create`."
    rule = "authentication"
    field = "X-Api-Key"


class UserDeactivated(ApiError):
    status, code = 401, 406
    message = "account has been disabled"
    cause = "The user of this credential was deactivated on this server; the data is kept."
    fix = "Ask the operator of the server to activate the user again."
    rule = "authentication"


class TokenInvalid(ApiError):
    status, code = 401, 4017
    message = "Token is not valid"
    cause = "The {field} is not one of this server's, was signed out, or is damaged."
    fix = "Sign in again."
    rule = "authentication"
    field = "X-Auth-Token"
    slips = key_slips.TOKEN_SLIPS


class TokenExpired(ApiError):
    status, code = 401, 4017
    message = "Token is not valid"
    cause = "The session has expired."
    fix = "Sign in again."
    rule = "authentication"
    field = "X-Auth-Token"


def token_refusal(problem: TokenProblem, field: str, cause: str = "") -> ApiError:
    """The refusal of a session token that was sent as ``field``, for the verbs that take one in a body too."""
    if problem is TokenProblem.EXPIRED:
        return TokenExpired(field=field, cause=cause)
    if problem is TokenProblem.OTHER_USE:
        said: Any = key_slips.OF_OTHER_USE[field]
        return TokenInvalid(field=field, **said)
    return TokenInvalid(field=field, cause=cause)


class AddonTokenRefused(ApiError):
    status, code = 401, 4017
    message = "Token is not valid"
    cause = "Add-on tokens are not accepted by this server: it has no add-ons."
    fix = "Use the API key of a user in X-Api-Key."
    rule = "authentication"
    field = "X-Addon-Token"


CREDENTIAL_ERRORS = [
    NoToken, SeveralTokens, BearerToken, CookieAlone, RequiredToken, ApiKeyUnknown, ApiKeyRevoked, ApiKeyExpired,
    UserDeactivated, TokenInvalid, TokenExpired, AddonTokenRefused,
]  # fmt: skip

_wid: Any = sa.bindparam("workspace_id")


def _manages(role: Role) -> Any:
    return sa.exists().where(
        manager_roles.c.workspace_id == _wid, manager_roles.c.user_id == users.c.id, manager_roles.c.role == role.value
    )


_PERSON = [users.c.id, users.c.name, users.c.email, users.c.time_zone, users.c.status, users.c.totp_on]
_PLACE = [
    workspaces.c.id, workspaces.c.name, workspaces.c.plan, workspaces.c.settings,
    workspaces.c.time_zone, workspaces.c.currency, workspaces.c.hourly_rate, workspaces.c.cost_rate,
    workspaces.c.requests_per_second,
]  # fmt: skip
_MEMBERSHIP = [members.c.role, members.c.status, _manages(Role.PROJECT_MANAGER), _manages(Role.TEAM_MANAGER)]


def _joined(credential: sa.Table | None, *columns: Any) -> sa.Select[Any]:
    person = users if credential is None else credential.join(users, users.c.id == credential.c.user_id)
    source = person.outerjoin(workspaces, workspaces.c.id == _wid).outerjoin(
        members, sa.and_(members.c.workspace_id == workspaces.c.id, members.c.user_id == users.c.id)
    )
    labelled = [column.label(f"c{i}") for i, column in enumerate([*columns, *_PERSON, *_MEMBERSHIP, *_PLACE])]
    return sa.select(*labelled).select_from(source)


_by_key = Prepared(
    _joined(
        api_keys, api_keys.c.id, api_keys.c.name, api_keys.c.workspace_id, api_keys.c.read_only, api_keys.c.log_all,
        api_keys.c.requests_per_second, api_keys.c.revoked_at, api_keys.c.expires_at,
    ).where(api_keys.c.secret_hash == sa.bindparam("secret_hash"))
)  # fmt: skip
_by_session = Prepared(
    _joined(sessions, sessions.c.id, sessions.c.revoked_at, sessions.c.expires_at).where(
        sessions.c.id == sa.bindparam("session_id")
    )
)

_by_id = Prepared(_joined(None).where(users.c.id == sa.bindparam("user_id")))


class Admission(NamedTuple):
    """A known caller and, where the request names a workspace, what the caller is there."""

    caller: Caller
    membership: list[Any]
    place: list[Any]
    evidence: Evidence | None = None

    @property
    def is_member(self) -> bool:
        """Whether the caller belongs to the workspace, deactivated ones too; somebody invited does not, yet."""
        return self.membership[0] is not None and self.membership[1] not in ("PENDING", "DECLINED")

    def holds(self, tx: Tx) -> bool:
        """Whether it would be the same in the transaction that writes."""
        role, status, *_ = self.membership
        return self.evidence is None or still_admits(tx, self.evidence, self.caller.user_id, role, status)


def authenticate(tx: Tx, call: Any, workspace_id: str, secret: str) -> Admission:
    """Who calls. Raises the refusal that says which credential is wrong.

    ``workspace_id`` is "" for operations without one; ``secret`` signs sessions.
    """
    if token := cookie_of(call):
        return _session(tx, token, workspace_id, secret, "cookie")
    try:
        header, value = credential_of(call)
    except ApiError as error:
        raise concerning(tx, error, *sent_instead(call)) from None
    if header == "x-api-key":
        return _key(tx, value, workspace_id)
    if header == "x-auth-token":
        return _session(tx, value, workspace_id, secret)
    raise AddonTokenRefused()


def credential_of(call: Any) -> tuple[str, str]:
    """The one credential header present and its value, or the refusal for none or several.

    Blanks around a value are no part of it, as HTTP says; what stands behind a comma is another one.
    """
    present = [
        (name, value) for name in HEADERS for part in call.headers.get(name, "").split(",") if (value := part.strip())
    ]
    if len(present) == 1:
        return present[0]
    if present:
        raise SeveralTokens(given=", ".join(name for name, _ in present))
    raise lacking(call)


def lacking(call: Any) -> ApiError:
    """The refusal of a request without a credential: what came in its place, where something did."""
    kind: type[ApiError] = RequiredToken if call.surface == "reports" else NoToken
    if sent := call.headers.get("authorization"):
        if kind is NoToken:
            return BearerToken(seen=sent)
        slip = told(key_slips.AUTHORIZATION_SLIPS, sent)
        return kind(field="Authorization", cause=(slip or BearerToken).cause, fix=slip.fix if slip else "")
    if instead := key_slips.came_instead(call):
        return kind(field=instead.name, cause=key_slips.INSTEAD[instead.where], instead=instead.name)
    empty = next((name for name in HEADERS if name in call.headers), "")
    if empty:
        return kind(
            field=key_slips.titled(empty),
            cause="The header {field} is empty: the variable it was made of held nothing.",
        )
    return CookieAlone() if kind is NoToken and web_session.value_of(call) else kind()


def combined(headers: list[tuple[bytes, bytes]]) -> dict[str, str]:
    """The credential headers that were sent more than once, each as one: its values with commas between."""
    sent = {name: [value.decode("latin-1") for own, value in headers if own == name.encode()] for name in HEADERS}
    return {name: ", ".join(values) for name, values in sent.items() if len(values) > 1}


def has_credential(headers: dict[str, str]) -> bool:
    """Whether the request carries a credential of this API, right or wrong."""
    return any(headers.get(name, "").strip() for name in HEADERS)


def cookie_of(call: Any) -> str:
    """The token of our app's cookie, where it is the request's credential: a credential header goes before it."""
    if "cookie" not in call.headers or has_credential(call.headers):
        return ""
    return web_session.token_of(call)


def admission_of(tx: Tx, user_id: str, workspace_id: str) -> Admission:
    """What a person is in a workspace, without a credential: for what is done with somebody's rights on their behalf.

    Raises UserDeactivated; ``enter`` says whether the person may use the workspace now.
    """
    row = list(_by_id(tx, user_id=user_id, workspace_id=workspace_id)[0])
    return Admission(_caller(row, "on behalf"), row[6:10], row[10:])


def _key(tx: Tx, value: str, workspace_id: str) -> Admission:
    asked = {"secret_hash": hash_secret(value), "workspace_id": workspace_id}
    rows = _by_key(tx, **asked)
    if not rows:
        raise concerning(tx, ApiKeyUnknown(seen=value), value)
    key_id, name, scope, read_only, log_all, rate, revoked, expires, *rest = rows[0]
    if revoked is not None:
        raise of_known_sender(ApiKeyRevoked(key=name), rest[0], key_id, name)
    if expires is not None and expires <= now():
        raise of_known_sender(ApiKeyExpired(key=name), rest[0], key_id, name)
    key = {"key_id": key_id, "key_name": name, "key_workspace": scope or "", "rate": rate}
    caller = _caller(rest, "api key", read_only=bool(read_only), log_all=bool(log_all), **key)
    return Admission(caller, rest[6:10], rest[10:], Evidence(_by_key, asked, rows[0]))


def concerning(tx: Tx, error: ApiError, *values: str) -> ApiError:
    """The refusal of a credential; it stands in the request log of the one whose key is in there, wrongly sent.

    Whoever sent it holds that key. The answer says nothing of it, and is as quick for a key that nobody has. Keys of
    several people are nobody's.
    """
    keys = sorted({key for value in values if (key := key_slips.key_within(value))})
    rows = [row for key in keys for row in _by_key(tx, secret_hash=hash_secret(key), workspace_id="")]
    if len({row[8] for row in rows}) == 1:
        of_known_sender(error, rows[0][8], rows[0][0], rows[0][1])
    return error


def sent_instead(call: Any) -> list[str]:
    """The values that may hold a key, of a request that carries no credential or several."""
    instead = key_slips.came_instead(call)
    return [call.headers.get(name, "") for name in (*HEADERS, "authorization")] + ([instead.value] if instead else [])


def of_known_sender(error: ApiError, user_id: str, key_id: str, key_name: str) -> ApiError:
    """The refusal of a key whose owner is known: it stands in their request log."""
    error.sender = Caller(user_id, auth="api key", key_id=key_id, key_name=key_name)
    return error


def _session(tx: Tx, value: str, workspace_id: str, secret: str, use: TokenUse = "access") -> Admission:
    cookie = {"field": "Cookie", "cause": COOKIE_CAUSE}
    where: dict[str, Any] = cookie if use == "cookie" else {"field": "X-Auth-Token"}
    claims = read_session_token(secret, value, now(), use)
    if not isinstance(claims, SessionClaims):
        refusal = token_refusal(claims, **where)
        if use == "access" and claims is TokenProblem.INVALID:
            refusal.values["seen"] = value
            concerning(tx, refusal, value)
        raise refusal
    asked = {"session_id": claims.session_id, "workspace_id": workspace_id}
    rows = _by_session(tx, **asked)
    if not rows or rows[0][1] is not None:
        raise TokenInvalid(**where)
    session_id, _, expires, *rest = rows[0]
    if expires <= now():
        raise TokenExpired(**where)
    session = {"session_id": session_id, "session_ends": min(expires, claims.expires_ms)}
    caller = _caller(rest, "cookie" if use == "cookie" else "session", **session)
    return Admission(caller, rest[6:10], rest[10:], Evidence(_by_session, asked, rows[0]))


def _caller(person: list[Any], auth: str, **credential: Any) -> Caller:
    user_id, name, email, time_zone, status, totp_on = person[:6]
    if status in CLOSED:
        raise UserDeactivated()
    return Caller(user_id, name, email or "", time_zone, auth, bool(totp_on), **credential)


def enter(admission: Admission, workspace_id: str) -> tuple[Workspace, frozenset[Role]]:
    """The workspace and the caller's roles in it, or the refusal; unknown and foreign ids answer alike.

    differs: the real service answers an unknown but well-formed id with an empty 404 and a foreign one with 403, which
    tells whether a workspace exists; here only ids that nobody can have been given get the 404.
    """
    caller, (role, status, manages_projects, manages_people), place, _ = admission
    if place[0] is None or not admission.is_member:
        raise access.NotMember(given=workspace_id) if _could_be(workspace_id) else access.UnknownWorkspace()
    if status != "ACTIVE":
        raise access.MembershipInactive()
    if caller.key_workspace not in ("", workspace_id):
        raise access.KeyOtherWorkspace(key=caller.key_name)
    wid, name, plan, settings, *rest = place
    held = effective_settings(settings, plan)
    if held.multi_factor_enabled and not caller.totp_on:
        raise access.TwoFactorRequired()
    return Workspace(wid, name, plan, held, *rest), roles_of(role, bool(manages_projects), bool(manages_people))


@cache
def roles_of(role: str, manages_projects: bool, manages_people: bool) -> frozenset[Role]:
    """All roles of a member."""
    managers = {Role.PROJECT_MANAGER: manages_projects, Role.TEAM_MANAGER: manages_people}
    return frozenset({Role.MEMBER, Role(role), *(role for role, holds in managers.items() if holds)})


def _could_be(workspace_id: str) -> bool:
    """Whether the id may have been given to some workspace; malformed ones answer like foreign ones."""
    if len(workspace_id) != 24 or not set(workspace_id) <= set("0123456789abcdef"):
        return True
    return FIRST_ID <= int(workspace_id[:8], 16) <= now() // 1000 + DAY
