"""The story of what was checked: the endpoint's checks in their order, told from what the operation declares.

Which check refused follows from the lists of refusals that ``core/refusals.py`` makes of the same declarations.
"""

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from hourbook.core.base import errors
from hourbook.core.base.errors import ERRORS, ApiError
from hourbook.core.base.wire import known_fields
from hourbook.core.edge.operations import Operation
from hourbook.core.edge.parameters import parameters_of
from hourbook.core.who import access, authentication
from hourbook.core.who.access import Switch
from hourbook.described.refusals import body_errors, query_errors
from hourbook.explain.facts import Facts
from hourbook.explain.shapes import Check
from hourbook.languages.said import joined, said

MOST_NAMES = 8
HAS_FEATURE = "The plan has {feature}, which starts with {least}."
Errors = Iterable[type[ApiError]]


class Case(NamedTuple):
    """What a check's sentence is made of; the operation is None for addresses that are none."""

    row: Any
    op: Operation | None
    facts: Facts


class Stage(NamedTuple):
    """One check: its name, its sentence ("" where this request is not checked so), and what it refuses with."""

    name: str
    text: Callable[[Case], str]
    refusals: Callable[[Operation | None], Errors]


def credential(case: Case) -> str:
    if case.op is not None and case.op.can is None and not case.row.user_id:
        return ""
    if case.row.key_id:
        return said("The API key {key} is known.", key=case.row.key_name)
    return said("The session is known." if case.row.user_id else "One credential, and it is known.")


def route(case: Case) -> str:
    if case.op is None:
        return said("The address is an operation.")
    return said("{operation} is the operation {name}.", operation=case.op.key, name=case.op.name)


def workspace(case: Case) -> str:
    if "/workspaces/" not in case.row.path:
        return ""
    if not case.row.workspace_id:
        return said("The workspace is yours.")
    return said("The workspace is {name}.", name=case.facts.workspace_name)


def query(case: Case) -> str:
    known = parameters_of(case.op.query) if case.op and case.op.query else {}
    return said("Parameters it reads: {names}.", names=listed(list(known))) if known else ""


def body(case: Case) -> str:
    if case.op is None or (case.op.body is None and not case.op.form):
        return ""
    names = sorted(known_fields(case.op.body)) if isinstance(case.op.body, type) and case.op.body is not list else []
    if not names:
        return said("The body has the declared shape.")
    return said("The body is JSON with {names}.", names=listed(names))


def key(case: Case) -> str:
    writes = case.op is not None and case.op.can is not None and not case.op.reads
    return said("The key may write.") if writes and case.row.key_id else ""


def role(case: Case) -> str:
    if case.op is None or case.op.can is None or "{workspaceId}" not in case.op.path:
        return ""
    return said("A role that lets you {can}.", can=case.op.can.value)


def setting(case: Case) -> str:
    grants = case.op.can.grants.values() if case.op and case.op.can else ()
    names = list(dict.fromkeys(grant.name for grant in grants if isinstance(grant, Switch)))
    told = joined((said("{setting}", setting=name) for name in names), ", ")
    return said("The workspace settings allow it: {settings}.", settings=told) if names else ""


def plan(case: Case) -> str:
    feature = case.op.feature if case.op else None
    if feature is None:
        return ""
    return said(HAS_FEATURE, feature=feature.name, least=feature.least_plan.value)


def rules(case: Case) -> str:
    own = [error.slug for error in case.op.raises] if case.op else []
    return said("The operation's own rules: {names}.", names=listed(own)) if own else ""


def nothing(_: Case) -> str:
    return ""


def listed(names: list[str]) -> str:
    more, shown = len(names) - MOST_NAMES, ", ".join(names[:MOST_NAMES])
    return said("{names} and {more} more", names=shown, more=more) if more > 0 else shown


STAGES: list[Stage] = [
    Stage("size", nothing, lambda op: [errors.HostWrong, errors.HeadersTooLarge, errors.BodyTooLarge]),
    Stage("credential", credential, lambda op: authentication.CREDENTIAL_ERRORS),
    Stage("route", route, lambda op: [errors.UnknownPath, errors.WrongVerb, errors.WrongVerbOfReports]),
    Stage("workspace", workspace, lambda op: [
        access.NotMember, access.UnknownWorkspace, access.MembershipInactive, access.KeyOtherWorkspace,
        access.TwoFactorRequired,
    ]),
    Stage("rate", nothing, lambda op: [errors.TooManyRequests]),
    Stage("query", query, lambda op: query_errors(op) if op else []),
    Stage("body", body, lambda op: [*(body_errors(op) if op else []), errors.UnknownFields, errors.NullCharacter]),
    Stage("key", key, lambda op: [access.KeyReadOnly]),
    Stage("role", role, lambda op: [access.RoleRequired, access.NotYours]),
    Stage("setting", setting, lambda op: []),
    Stage("plan", plan, lambda op: [access.PlanRequired]),
    Stage("rules", rules, lambda op: op.raises if op else []),
    Stage("server", nothing, lambda op: [errors.InternalError, errors.DatabaseUnavailable, errors.TryAgain]),
]  # fmt: skip


def story(case: Case, where: str) -> list[Check]:
    """Every check of this request, the one that refused among them. ``where`` the fault stands: query, body ..."""
    refused = refusing(case, where)
    told: list[Check] = []
    for stage in STAGES:
        text, reached = stage.text(case), all(check.state == "passed" for check in told)
        if stage.name == refused:
            told.append(Check(name=stage.name, state="failed", text=why(case.row)))
        elif text:
            told.append(Check(name=stage.name, state="passed" if reached else "not reached", text=text))
    return told


def refusing(case: Case, where: str) -> str:
    """The name of the check that refused; "" for a request that was answered."""
    error = ERRORS.get(case.row.reason or "")
    if error is None or case.row.status < 400:
        return ""
    if (case.row.details or {}).get("rule") == access.SettingForbids.rule:
        return "setting"
    found = [stage.name for stage in STAGES if error in stage.refusals(case.op)]
    # some refusals are of several checks: where the fault stands tells which, and a verb may refuse as the kernel does
    return next((name for name in found if name == where), found[0] if found else "rules")


def why(row: Any) -> str:
    """The cause of the refusal in one sentence."""
    error = ERRORS.get(row.reason or "")
    return str((row.details or {}).get("cause") or row.message or (error.cause if error else ""))
