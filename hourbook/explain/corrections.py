"""The corrected request, where a refusal determines it: one function for each kind of refusal, in CORRECTIONS.

Each gets the case and says which parts to replace; nothing is invented, so many refusals have no correction.
"""

import copy
import difflib
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from hourbook.core.base.clock import instant_text
from hourbook.core.base.json_slips import mended
from hourbook.core.base.shapes import field_type
from hourbook.core.base.wire import UNSET
from hourbook.core.db.tables import new_id
from hourbook.core.edge.bodies import ignored_fields
from hourbook.core.edge.operations import Operation, documented
from hourbook.core.edge.parameters import parameters_of
from hourbook.explain import values
from hourbook.explain.facts import Facts
from hourbook.explain.faults import Found, found_in, steps, value_at
from hourbook.explain.layout import Path, json_path
from hourbook.explain.readings import Mistake, mistake_of, parsed
from hourbook.explain.request import Request, path_values, request_of
from hourbook.explain.shapes import Change, Where

LIKE = 0.72


class Case(NamedTuple):
    """A refused request. ``own``: the reader sent it; ``fault``: where the refusal points."""

    row: Any
    op: Operation | None
    request: Request
    fault: Found | None
    mistake: Mistake | None
    zone: str
    facts: Facts

    @property
    def own(self) -> bool:
        return bool(self.row.user_id == self.facts.user_id)


class Edit(NamedTuple):
    """Replace what stands at a place; ``after`` UNSET takes it away."""

    where: Where
    path: Path
    after: Any


Edits = Iterator[Edit]


def case_of(row: Any, op: Operation | None, facts: Facts) -> Case:
    """The case of a kept or pasted request (a row or Record): what it was, the mistake behind it, and its place."""
    request = request_of(row)
    mistake = mistake_of(row, request, facts.zones)
    found = found_in(row, op, request)
    if found is None and mistake:
        found = Found("body", mistake.which, (*mistake.path, mistake.which))
    return Case(row, op, request, found, mistake, facts.zone or "UTC", facts)


def corrected(case: Case) -> tuple[Request, list[Change]] | None:
    """The request as it should have been, and how it differs; None where that is not determined."""
    correction = CORRECTIONS.get(case.row.reason or "")
    if correction is None or not case.request.complete:
        return None
    request = copy.deepcopy(case.request)
    changes = [applied(request, edit) for edit in correction(case)]
    changes = [change for change in changes if change.before != change.after]
    return (request, changes) if changes else None


def applied(request: Request, edit: Edit) -> Change:
    """Make the edit; what it changed, for people."""
    before = BEFORE[edit.where](request, edit.path)
    APPLY[edit.where](request, edit)
    name = json_path(edit.path) if edit.where == "body" else str(edit.path[0] if edit.path else edit.where)
    after = None if edit.after is UNSET else edit.after
    return Change(where=edit.where, name=name, before=None if before is UNSET else before, after=after)


def set_body(request: Request, edit: Edit) -> None:
    if not edit.path:
        request.body, request.text = edit.after, ""
        return
    holder, last = value_at(request.body, edit.path[:-1]), edit.path[-1]
    if edit.after is UNSET:
        holder.pop(last, None)
    else:
        holder[last] = edit.after


def set_query(request: Request, edit: Edit) -> None:
    name, kept = str(edit.path[0]), [pair for pair in request.query if pair[0] != edit.path[0]]
    request.query = kept if edit.after is UNSET else [*kept, (name, str(edit.after))]


def set_header(request: Request, edit: Edit) -> None:
    request.headers[str(edit.path[0]).lower()] = edit.after


BEFORE: dict[Where, Callable[[Request, Path], Any]] = {
    "body": lambda request, path: value_at(request.body, path) if path else request.text or request.body,
    "query": lambda request, path: dict(request.query).get(str(path[0]), UNSET),
    "header": lambda request, path: request.headers.get(str(path[0]).lower(), UNSET),
    "path": lambda request, path: request.path,
    "method": lambda request, path: request.method,
}
APPLY: dict[Where, Callable[[Request, Edit], None]] = {
    "body": set_body,
    "query": set_query,
    "header": set_header,
    "path": lambda request, edit: setattr(request, "path", edit.after),
    "method": lambda request, edit: setattr(request, "method", edit.after),
}


# --- one for each kind of refusal


def zone_mistake(case: Case) -> Edits:
    """Start and end as they were meant, of several readings by the likeliest."""
    if case.mistake:
        for name, ms in (("start", case.mistake.start), ("end", case.mistake.end)):
            path = (*case.mistake.path, name)
            was = value_at(case.request.body, path)
            if ms is not None and was is not UNSET and parsed(was) != ms:
                yield Edit("body", path, instant_text(ms))


def content_type(case: Case) -> Edits:
    if case.request.body is not UNSET:
        yield Edit("header", ("Content-Type",), "application/json")


def own_workspace(case: Case) -> Edits:
    """A workspace that the caller is in; of somebody else's request nothing is known beyond what is shown."""
    found = re.match(r"/workspaces/([^/]*)", case.row.path)
    if found and case.own and case.facts.workspace_id:
        yield Edit("path", ("path",), f"/workspaces/{case.facts.workspace_id}{case.row.path[found.end() :]}")


def other_method(case: Case) -> Edits:
    """The only method there is, or the one that is meant by its sibling. Not PUT for PATCH: it would clear the rest."""
    methods = [op.method for op in documented() if path_values(op, case.row.path) or op.path == case.row.path]
    has_body = case.request.body is not UNSET or case.request.text
    like = "POST" if has_body else "GET" if case.row.method != "DELETE" else ""
    like = "PATCH" if case.row.method == "PUT" and "PATCH" in methods else like
    found = methods[0] if len(methods) == 1 else like
    if found in methods and case.row.method != "PATCH":
        yield Edit("method", (), found)


def near_path(case: Case) -> Edits:
    """The address that is spelled almost like this one."""
    sent = case.row.path.split("/")
    ratios = [(likeness(sent, op.path.split("/")), op) for op in documented() if op.method == case.row.method]
    best, op = max(ratios, key=lambda each: each[0], default=(0.0, None))
    if op is not None and best >= LIKE:
        steps_of = zip(sent, op.path.split("/"), strict=True)
        yield Edit("path", ("path",), "/".join(mine if step[:1] == "{" else step for mine, step in steps_of))


def likeness(sent: list[str], path: list[str]) -> float:
    """How like the fixed steps of an address are, at the one that is least so."""
    if len(sent) != len(path):
        return 0.0
    fixed = [(mine, step) for mine, step in zip(sent, path, strict=True) if step[:1] != "{"]
    return min(difflib.SequenceMatcher(None, mine.lower(), step).ratio() for mine, step in fixed)


def broken_json(case: Case) -> Edits:
    """A value of the declared type in place of the wrong one; or JSON in place of what is almost JSON."""
    if case.request.text:
        whole = mended(case.request.text)
        if whole is not None:
            yield Edit("body", (), whole)
    else:
        yield from declared_value(case)


def declared_value(case: Case) -> Edits:
    """What is at fault, as the value of its type that was probably meant."""
    if case.fault is None or case.fault.missing:
        yield from renamed(case)
    elif case.fault.where == "body" and case.op is not None:
        before = value_at(case.request.body, case.fault.path)
        kind = field_type(case.op.body, case.fault.name)
        after = values.meant_value(kind, before, case.zone)
        if after is not UNSET:
            yield Edit("body", case.fault.path, after)
    elif case.fault.where == "query" and case.op is not None and case.op.query is not None:
        one = parameters_of(case.op.query).get(case.fault.name)
        after = values.meant_value(one.kind, dict(case.request.query)[one.name], case.zone) if one else UNSET
        if after is not UNSET:
            yield Edit("query", (case.fault.name,), str(after).lower() if isinstance(after, bool) else after)


def renamed(case: Case) -> Edits:
    """A field that is missing while one of almost its name was sent."""
    if case.op is None or case.op.body is None or case.request.body is UNSET or case.fault is None:
        return
    wanted = steps(case.fault.name)
    for name in sorted(ignored_fields(case.op.body, case.request.body)):
        path = steps(name)
        if path[:-1] == wanted[:-1] and values.like_name(str(path[-1]), str(wanted[-1])):
            yield Edit("body", wanted, value_at(case.request.body, path))
            yield Edit("body", path, UNSET)
            return


def unread_fields(case: Case) -> Edits:
    """With X-Strict: each field that is not read under the name that is, or not at all."""
    if case.op is None or case.op.body is None or case.request.body is UNSET or not isinstance(case.request.body, dict):
        return
    for name in sorted(ignored_fields(case.op.body, case.request.body)):
        path = steps(name)
        if value_at(case.request.body, path) is UNSET:
            continue
        known = values.known_names(case.op.body, path[:-1])
        near = next((each for each in known if values.like_name(str(path[-1]), each)), None)
        if near and value_at(case.request.body, (*path[:-1], near)) is UNSET:
            yield Edit("body", (*path[:-1], near), value_at(case.request.body, path))
        yield Edit("body", path, UNSET)


def own_user(case: Case) -> Edits:
    """The caller's own user id where somebody else's stood."""
    user_id = path_values(case.op, case.row.path).get("userId") if case.op else None
    if user_id and case.row.user_id:
        yield Edit("path", ("path",), case.row.path.replace(f"/{user_id}", f"/{case.row.user_id}", 1))


def plain_text(case: Case) -> Edits:
    """The text without what may not stand in it."""
    if case.fault is not None and case.fault.where == "body" and not case.fault.missing:
        before = value_at(case.request.body, case.fault.path)
        if isinstance(before, str):
            yield Edit("body", case.fault.path, re.sub(r"[<>\0]", "", before))


def hidden_amount(case: Case) -> Edits:
    """The same report without money."""
    if isinstance(case.request.body, dict):
        yield Edit("body", ("amountShown",), "HIDE_AMOUNT")
        if "amounts" in case.request.body:
            yield Edit("body", ("amounts",), UNSET)


def largest_page(_: Case) -> Edits:
    yield Edit("query", ("page-size",), 5000)


def usual_page(_: Case) -> Edits:
    yield Edit("query", ("page-size",), 50)


def first_page(case: Case) -> Edits:
    if case.fault is not None and case.fault.where == "query" and case.fault.name == "page":
        yield Edit("query", ("page",), 1)


def fresh_key(_: Case) -> Edits:
    yield Edit("header", ("Idempotency-Key",), new_id())


CORRECTIONS: dict[str, Callable[[Case], Edits]] = {
    "start-after-end": zone_mistake,
    "start-in-future": zone_mistake,
    "end-in-future": zone_mistake,
    "content-type-wrong": content_type,
    "not-member": own_workspace,
    "unknown-workspace": own_workspace,
    "wrong-verb": other_method,
    "wrong-verb-of-reports": other_method,
    "unknown-path": near_path,
    "body-unreadable": broken_json,
    "invalid-value": declared_value,
    "value-not-in-set": declared_value,
    "wrong-parameter-type": declared_value,
    "parameter-missing": declared_value,
    "not-null": renamed,
    "name-required": renamed,
    "unknown-fields": unread_fields,
    "not-yours": own_user,
    "angle-brackets": plain_text,
    "null-character": plain_text,
    "amounts-hidden": hidden_amount,
    "page-size-too-large": largest_page,
    "page-size-not-positive": usual_page,
    "value-out-of-range": first_page,
    "idempotency-key-reused": fresh_key,
}
