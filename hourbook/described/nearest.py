"""The operation that an address which is none was probably meant for: by the words in it, its ids and the method.

What is said follows from the address, the method, the names of fields in the body and the declared operations; the ids
put into the proposed line are those the caller sent, and the caller's own.
"""

import difflib
import re
from collections.abc import Iterable
from functools import cache, lru_cache
from typing import Any, NamedTuple

import msgspec

from hourbook.core.base.errors import ApiError
from hourbook.core.base.id_slips import ID_SLIPS
from hourbook.core.base.ids import is_id
from hourbook.core.base.redact import redact_body, redact_query
from hourbook.core.base.slips import told
from hourbook.core.edge.operations import Operation, documented
from hourbook.core.edge.routing import Place, place_at, place_of
from hourbook.core.who import authentication
from hourbook.languages.said import said

BASE_STEP = re.compile(r"api|reports?|audit|v\d+(\.\d+)?")
LEADS = (["api", "v1"], ["v1"], ["api"], ["report", "v1"], ["reports", "v1"], ["audit", "v1"])
OWN = {"me", "self", "myself", "current"}
LIMIT, ALONE = 0.95, 0.5  # of the distance; from ALONE on only where no other is as near
LACK, MORE, ORDER, SPELLING, COUNT, KNOWN, ONE = 0.9, 1.0, 0.3, 0.05, 0.5, 0.5, 1.0
# what the method may have been meant as; to delete is never proposed to whoever did not say it
METHODS = {
    ("PATCH", "PUT"): 0.3, ("PUT", "PATCH"): 0.3, ("POST", "PUT"): 0.6, ("PUT", "POST"): 0.6, ("POST", "PATCH"): 0.6,
    ("GET", "POST"): 0.7, ("POST", "GET"): 0.7,
}  # fmt: skip
FAR = 9.0
AS_NEAR = 0.46  # a second line is offered where it is nearly as near, and its words are those that were sent
LIKE = 0.8  # of difflib
SHORT = 600
REPLACES = (
    "PUT takes the whole and clears what its body leaves out: GET the same address, make the change in the fields of "
    "that answer, and send them all: {line}"
)
NOT_BASED = "The address does not stand below a base of the API: it lacks or misspells {base}."


class Action(NamedTuple):
    """What older or other APIs have an address for, and this one a field."""

    method: str
    body: str


ACTIONS = {
    "archive": Action("PUT", '{"name": "...", "archived": true}'),
    "unarchive": Action("PUT", '{"name": "...", "archived": false}'),
    "complete": Action("PUT", '{"name": "...", "status": "DONE"}'),
    "done": Action("PUT", '{"name": "...", "status": "DONE"}'),
    "activate": Action("PUT", '{"status": "ACTIVE"}'),
    "deactivate": Action("PUT", '{"status": "INACTIVE"}'),
    "update": Action("PUT", "..."),
    "edit": Action("PUT", "..."),
    "delete": Action("DELETE", ""),
    "remove": Action("DELETE", ""),
    "create": Action("POST", "..."),
    "add": Action("POST", "..."),
    "new": Action("POST", "..."),
    "list": Action("GET", ""),
    "all": Action("GET", ""),
}


class Asked(NamedTuple):
    """An address taken apart."""

    method: str
    words: list[str]
    values: list[str]  # ids, or what stands in their place; "": nothing
    action: Action | None
    named: set[str]  # stems of the fields in the body
    lead: list[str]  # what stands before the words: api, v1
    based: bool  # it stands below a base
    ends_in_word: bool
    workspace_id: str  # named in the body


class Near(NamedTuple):
    """What was probably meant, why the address is not it, and a line that works."""

    op: Operation
    cause: str
    fix: str


def nearest(call: Any, workspace_id: str = "", *, but: Operation | None = None) -> Near | None:
    """The operation that was probably meant; ``workspace_id`` is for lines that lack one, ``but`` is not it."""
    asked = taken_apart(call)
    rated = sorted(
        (round(distance(asked, op), 3), op.path.count("/"), op.path, op.method) for op in documented() if op is not but
    )
    if not rated or rated[0][0] > LIMIT or (rated[0][0] >= ALONE and rated[1][0] <= rated[0][0] + SPELLING):
        return None
    near = [one[2:] for one in rated if one[0] <= min(LIMIT, rated[0][0] + AS_NEAR)]
    found = [op for place in near for op in documented() if (op.path, op.method) == place]
    ops = [found[0], *(op for op in found[1:2] if misspelt(asked, found[0]) and not misspelt(asked, op))]
    first, *more = [line(call, asked, op, workspace_id) for op in ops]
    if replaces(asked, ops[0]):
        return Near(ops[0], why(asked, ops[0]), said(REPLACES, line=first))
    fix = said("Send: {line} or: {other}", line=first, other=more[0]) if more else said("Send: {line}", line=first)
    return Near(ops[0], why(asked, ops[0]), fix)


def replaces(asked: Asked, op: Operation) -> bool:
    """Whether a part was sent, and the operation takes the whole of something that can be read."""
    whole = op.method == "PUT" and any(other.method == "GET" and other.path == op.path for other in documented())
    return asked.method == "PATCH" and whole


def misplaced(scope: Any) -> Place | None:
    """The place, without an operation, of a request of the API outside every base; None for what people read."""
    if not any(name.decode("latin-1") in (*authentication.HEADERS, "authorization") for name, _ in scope["headers"]):
        return None
    _, rest = parted(scope["path"])
    return Place(scope["path"], "api", {}, {}) if place_at("/".join(rest)).operations else None


def is_word_for_id(error: ApiError, call: Any) -> bool:
    """Whether the refused id is a word of another address: a step too few or too many, or an id that was empty."""
    words = {stem(value) for value in call.path_values.values() if not is_id(value)}
    return error.slug in ("not-member", "not-in-workspace") and bool(words & {stem(word) for word in vocabulary()})


def parted(address: str) -> tuple[list[str], list[str]]:
    """What stands before the words of an address, and its steps; an empty one is an id that was empty."""
    steps, lead = address.strip("/").split("/"), []
    while steps and (BASE_STEP.fullmatch(steps[0]) or (not steps[0] and len(steps) > 1)):
        lead.append(steps.pop(0))
    if lead[-1:] == ["reports"]:  # a word of the address, not of its base
        steps.insert(0, lead.pop())
    return [step for step in lead if step], steps


def taken_apart(call: Any) -> Asked:
    address = call.address or call.path
    lead, steps = parted(address)
    words, values, action, method = list[str](), list[str](), None, call.method
    for step in steps:
        if stem(step) in ACTIONS and step not in vocabulary():
            action = ACTIONS[stem(step)]
            method = action.method
        elif is_value(step):
            values.append(step)
        else:
            words.append(step)
    fields = fields_of(call.body)
    ids = [fields.get("workspaceId"), fields.get("workspace_id")]
    workspace_id = next((each for each in ids if isinstance(each, str) and is_id(each)), "")
    named = {stem(part) for name in fields for part in re.sub(r"([A-Z])", r" \1", name).split()}
    ends = bool(steps) and not is_value(steps[-1])
    return Asked(method, words, values, action, named, lead, place_of(address) is not None, ends, workspace_id)


def is_value(step: str) -> bool:
    """Whether a step stands where an id belongs: an id, a placeholder, an address, a number, or nothing at all."""
    slip = told(ID_SLIPS, step)
    return not step or step in OWN or is_id(step) or (slip is not None and slip is not ID_SLIPS[-1])


def fields_of(body: bytes) -> dict[str, Any]:
    try:
        found = msgspec.json.decode(body) if body else {}
    except (msgspec.MsgspecError, RecursionError, UnicodeError):
        return {}
    return found if isinstance(found, dict) else {}


@cache
def stems(op: Operation) -> tuple[str, ...]:
    """The fixed words of an operation's path, without case, joints and plural."""
    return tuple(stem(word) for word in fixed(op))


@lru_cache(2000)
def stem(word: str) -> str:
    """A word without its case, its joints and its plural."""
    letters = re.sub(r"[^a-z0-9]", "", word.lower())
    return re.sub(r"ies$", "y", letters) if letters.endswith("ies") else re.sub(r"s$", "", letters)


@cache
def vocabulary() -> frozenset[str]:
    return frozenset(part for op in documented() for part in fixed(op))


@cache
def fixed(op: Operation) -> list[str]:
    return [part for part in op.path[1:].split("/") if part[0] != "{"]


def distance(asked: Asked, op: Operation) -> float:
    """How far the address is from the operation; 0: the same words, as many ids, the same method."""
    if asked.method == op.method and is_own(asked, op):
        return 0
    if methods_apart(asked, op) > LIMIT:
        return FAR  # whatever else there is to add
    wanted, given = stems(op), [stem(word) for word in asked.words]
    lacks, more, almost = compared(asked, op)
    far = SPELLING * misspelt(asked, op) + ORDER * almost
    far += methods_apart(asked, op)
    far += ORDER * ([word for word in given if word in wanted] != [word for word in wanted if word in given])
    known = [word for word in lacks if f"/{word}/{{userId}}" in op.path or f"/{word}s/{{workspaceId}}" in op.path]
    others = [word for word in lacks if word not in known and word not in asked.named]
    far += KNOWN * len(known) + LACK * len(others) + MORE * len(more)
    ids = op.path.count("{") - len(asked.values) - len(known)
    far += COUNT * ids if ids > 0 else -MORE * ids
    return far + ONE * (asked.method == "GET" and asked.ends_in_word and op.path.endswith("}"))


@lru_cache(10_000)
def likeness(word: str, other: str) -> float:
    """How like two words are, up to 1; 0 below LIKE."""
    both = difflib.SequenceMatcher(None, other, word)
    return both.ratio() if both.real_quick_ratio() >= LIKE and both.quick_ratio() >= LIKE else 0.0


def methods_apart(asked: Asked, op: Operation) -> float:
    return 0 if asked.method == op.method else METHODS.get((asked.method, op.method), FAR)


def misspelt(asked: Asked, op: Operation) -> int:
    """How many words of the address are none of the operation's, singular and plural told apart."""
    return sum(word not in fixed(op) for word in asked.words)


def compared(asked: Asked, op: Operation) -> tuple[list[str], list[str], int]:
    """The words that the address lacks, those it has too many, and how many are there in another spelling."""
    wanted, given = stems(op), [stem(word) for word in asked.words]
    lacks, more, almost = apart(wanted, given), apart(given, wanted), 0
    joined = {stem(part) for word in asked.words for part in word.split("-") if stem(word) in more}
    if joined and joined <= set(wanted) and len(more) == 1:
        lacks, more, almost = [word for word in lacks if word not in joined], [], 1
    for word in list(more):
        like, lack = max(((likeness(word, lack), lack) for lack in lacks), default=(0.0, ""))
        if like >= LIKE:
            lacks.remove(lack)
            more.remove(word)
            almost += 1
    return lacks, more, almost


def apart(these: Iterable[str], those: Iterable[str]) -> list[str]:
    """These without those, each as often as it is more."""
    rest = list(those)
    return [each for each in these if each not in rest or rest.remove(each)]  # type: ignore[func-returns-value]


def is_own(asked: Asked, op: Operation) -> bool:
    """Whether it is a way to say oneself: /users/me, /me."""
    words = {stem(word) for word in asked.words}
    return op.path == "/user" and bool(asked.values) and set(asked.values) <= OWN and words <= {"user"}


def why(asked: Asked, op: Operation) -> str:
    """What is wrong with the address, as far as it shows."""
    lacks, _, _ = compared(asked, op)
    if len(set(asked.lead)) < len(asked.lead):
        return said("The base of the API or its version (/api/v1) stands in the address twice.")
    if not asked.based or asked.lead not in LEADS:
        return said(NOT_BASED, base=base_of(op))
    if not all(asked.values):
        return said("An id in the address is empty (two slashes follow each other): a variable held nothing.")
    if asked.action is not None:
        return said("There is no address for this action: it is done with {operation}.", operation=op.key)
    if "workspace" in lacks:
        return said("The address lacks the workspace: /workspaces/{{workspaceId}} goes before it.")
    return said("No operation has this method and path; the nearest is {operation}.", operation=op.key)


def base_of(op: Operation) -> str:
    return {"reports": "/report/v1", "audit": "/audit/v1"}.get(op.surface, "/api/v1")


def line(call: Any, asked: Asked, op: Operation, workspace_id: str) -> str:
    """The request as a line of curl; no key is in it, and secrets of the body are masked."""
    values = iter(asked.values)
    known = {"userId": call.caller.user_id if call.caller else "", "workspaceId": asked.workspace_id or workspace_id}
    lacks = {f"{word}Id" for word in compared(asked, op)[0]}

    def filled(found: re.Match[str]) -> str:
        value = "" if found[1] in lacks else next(values, "")
        return value if is_id(value) else known.get(found[1]) or found[0]

    path = re.sub(r"{(\w+)}", filled, op.path)
    query = f"?{redact_query(call.query)}" if call.query and op.method == "GET" else ""
    address = f"'{call.origin}{base_of(op)}{path}{query}'"
    return f"curl -X {op.method} -H 'X-Api-Key: YOUR_KEY'{data_of(call, asked, op)} {address}"


def data_of(call: Any, asked: Asked, op: Operation) -> str:
    """The body of the line: that of the action, else the one that was sent."""
    if op.body is None:
        return ""
    sent = redact_body(call.body, "application/json", SHORT)
    if replaces(asked, op):
        return " -H 'Content-Type: application/json' -d @whole.json"
    usable = sent.startswith(("{", "[")) and "'" not in sent and "<cut" not in sent
    body = asked.action.body if asked.action and not usable else sent if usable else "{}"
    return f" -H 'Content-Type: application/json' -d '{body}'"
