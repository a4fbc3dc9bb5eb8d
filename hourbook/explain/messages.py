"""What the message of an answer says: the refusals that are worded so, ours and those the real service alone gives.

Messages are what the real service sends (wire-facts 3), so an answer of ``{"message", "code"}`` alone is enough.
"""

import re
import string
from functools import cache
from typing import Any, NamedTuple

from hourbook.core.base.errors import ERRORS, ApiError
from hourbook.core.edge.bodies import BOUNDS
from hourbook.core.edge.operations import Operation
from hourbook.described.refusals import NOWHERE, errors_of
from hourbook.explain.facts import Record
from hourbook.explain.foreign import AUTH, FOREIGN, Foreign
from hourbook.languages.said import joined, said

LONGEST = 2000  # characters of a message that are looked at
BEGINNINGS = {  # of these the recordings have the beginning alone
    "end-required": "All time entries must have end time defined{rest}",
    "manual-tracking-disabled": "Manual time tracking disabled{rest}",
    "project-required": "Time entry couldn't be created. Project is either required field or given project is "
    "archived.{rest}",
}
COMMON_CODES = (400, 403, 404, 405, 429, 500, 501, 503, 1000, 3000, 3001, 3002)  # of many refusals each


class Meaning(NamedTuple):
    """One refusal that is worded so, as far as its message tells."""

    slug: str
    cause: str
    fix: str


@cache
def pattern(message: str) -> re.Pattern[str] | None:
    """The messages of a refusal as a regular expression; None where the whole text is a value."""
    if re.fullmatch(r"\{\w+\}", message) or not message:
        return None
    parts, seen = list[str](), set[str]()
    for literal, name, _, _ in string.Formatter().parse(message):
        parts.append(re.escape(literal))
        if name is not None:
            parts.append("(.*?)" if name in seen else f"(?P<{name}>.*?)")
            seen.add(name)
    return re.compile("".join(parts), re.S)


def meanings(record: Record, op: Operation | None) -> list[Meaning]:
    """The refusals that the answer may be. Of ours that are worded so, those that the operation can give, where it can
    give one. An answer without details is none of ours: what the real service does not know is left out."""
    message = (record.message or "")[:LONGEST]
    if not record.is_answered:
        return []  # a status alone says nothing
    if message:
        own = [(error, shape.fullmatch(message)) for error, shape in worded() if error.status == record.status]
        found = [of(error, hit.groupdict()) for error, hit in own if hit]
    else:
        found = [of(error, {}) for error in ERRORS.values() if error.empty and error.status == record.status]
        found = [each for each in found if op is not None and ERRORS[each.slug] in op.raises] or found
    possible = {error.slug for error in [*(errors_of(op) if op else []), *NOWHERE]}
    found = [each for each in found if each.slug not in OURS_ALONE]
    found = [each for each in found if each.slug in possible] or found
    foreign = [each for each in FOREIGN if each.status == record.status and is_worded(each.messages, message)]
    told = [*map(of_foreign, foreign), *found] or coded(record.code)
    order = {slug: number for number, slug in enumerate(PLAIN)}
    return sorted(told, key=lambda each: (has_other_code(each, record), order.get(each.slug, len(order))))


def has_other_code(meaning: Meaning, record: Record) -> bool:
    """Whether our refusal of this name carries another code than the answer."""
    error = ERRORS.get(meaning.slug)
    return error is not None and record.code is not None and error.code != record.code


def is_worded(messages: tuple[str, ...], message: str) -> bool:
    """Whether a message is one of these; an empty one is that of answers without a body."""
    return any(
        message == each or ((shape := pattern(each)) is not None and shape.fullmatch(message)) for each in messages
    )


def coded(code: int | None) -> list[Meaning]:
    """The refusals with this code, where it is of few: words change, codes stay."""
    if code is None or code in COMMON_CODES:
        return []
    own = [of(error, {}) for error in ERRORS.values() if error.code == code and error.slug not in OURS_ALONE]
    return [
        *(of_foreign(each) for each in FOREIGN if each.code == code),
        *own,
    ]


def status_of(message: str) -> int:
    """The status of answers that are worded so; 0 where none is known."""
    message = message[:LONGEST]
    foreign = next((each.status for each in FOREIGN if is_worded(each.messages, message)), 0)
    return next((error.status for error, shape in worded() if shape.fullmatch(message)), 0) or foreign


@cache
def worded() -> list[tuple[type[ApiError], re.Pattern[str]]]:
    """Every refusal of ours with the pattern of its message."""
    return [(error, shape) for error in ERRORS.values() if (shape := pattern(message_of(error)))]


def message_of(error: type[ApiError]) -> str:
    """The message as the real service may word it."""
    return BEGINNINGS.get(error.slug, error.message)


def of(error: type[ApiError], values: dict[str, Any]) -> Meaning:
    """What is said of the refusal where nothing but its message is known."""
    values = {**values, "origin": "https://api.clockify.me"}
    values["expected"] = JAVA.get(values.get("java", ""), "")
    values["bound"] = bound_of(values.get("bound", ""))
    cause, fix = PLAIN.get(error.slug, (error.cause, error.fix))
    return Meaning(error.slug, filled(cause, values) or said("The answer is worded as {slug} is.", slug=error.slug),
                   filled(fix, values) or said("See `hourbook errors {slug}`.", slug=error.slug))  # fmt: skip


def bound_of(text: str) -> str:
    """The words of a bound that a message holds."""
    starts = {bound: bound.partition("{")[0] for bound in BOUNDS.values()}
    return next((said(bound, number=text[len(at) :]) for bound, at in starts.items() if text.startswith(at)), text)


def filled(text: str, values: dict[str, Any]) -> str:
    """The text with its values, without the sentences of which a value is not known."""
    sentences = re.split(r"(?<=[.:]) (?=[A-Z])", text)
    known = [
        each for each in sentences if all(values.get(name) for _, name, _, _ in string.Formatter().parse(each) if name)
    ]
    return joined(said(each, **values) for each in known) if len(known) < len(sentences) else said(text, **values)


def of_foreign(each: Foreign) -> Meaning:
    return Meaning(each.slug, literal(each.cause), literal(each.fix))


def literal(text: str) -> str:
    """The text, whose braces are no placeholders."""
    return said(text.replace("{", "{{").replace("}", "}}"))


JAVA = {"int": "a whole number", "java.lang.Integer": "a whole number", "java.lang.Boolean": "true or false"}
OURS_ALONE = {
    "cross-site-request", "cookie-alone", "key-read-only", "key-limited", "key-scope-exceeded", "null-character",
    "api-key-revoked", "api-key-expired", "token-expired", "owner-stays", "owner-only", "account-of-others",
    "link-closed", "not-your-report", "not-invited",
}  # fmt: skip
LIST = "List what the workspace has with the same key, and use an id from there."
PLAIN: dict[str, tuple[str, str]] = {  # in the order in which they are told; where the class needs more than a message
    "not-member": ("The key's person is not in this workspace, or the id in the path is malformed.",
                   "GET /api/v1/workspaces with the same key lists the workspaces it is in."),
    "role-required": ("The role of the key's person does not allow this.",
                      "Use the key of an admin, or have the role given."),
    "not-yours": ("The key's person may do this of what is their own alone, and the user or thing is somebody else's.",
                  "Use the key of whoever it belongs to, or of an admin or manager; where the address has a user id, "
                  "the own one (GET /api/v1/user)."),
    "setting-forbids": ("A setting of the workspace keeps this role from it.", "Ask an admin to change the setting."),
    "plan-required": ("The plan of the workspace does not have this feature.", "Use a workspace whose plan has it."),
    "key-other-workspace": ("The key is limited to another workspace (keys of subdomains and regions are).",
                            "Generate a key in this workspace."),
    "several-tokens": ("The request carried several credentials.",
                       "Send exactly one of X-Api-Key, X-Auth-Token and X-Addon-Token."),
    "no-token": ("The request carried no X-Api-Key header.", AUTH),
    "bearer-token": ("The key was sent in Authorization, which is no scheme of this API.", AUTH),
    "api-key-unknown": ("The key is none of this server: it was mistyped or cut off, made anew since (which ends the "
                        "old one), or is one of another region or server.",
                        "Copy the key again from the profile settings of the same server."),
    "wrong-verb": ("The path exists, with other methods.", "Send a method that the header Allow of the answer names."),
    "wrong-verb-of-reports": ("The path exists, with other methods.", "Reports are asked with POST and a body."),
    "unknown-path": ("No operation has this path.", "Compare it with the reference; the base ends in /api/v1."),
    "not-in-workspace": ("The id is unknown, malformed, deleted, of another workspace, or of something that the key's "
                         "person does not see: the service answers all of these alike.", LIST),
    "task-not-in-project": ("The task is unknown, or is one of another project.", "List the tasks of the project."),
    "body-unreadable": ("The body is not the JSON this operation reads.", "Compare its types with the message."),
    "body-missing": ("The operation needs a JSON body.", "Send one, with Content-Type: application/json."),
    "invalid-value": (
        "The value of {field} is none that is taken.",
        "Send it as the reference writes it: an instant as 2026-08-08T09:00:00Z, a duration as PT1H30M, a zone as "
        "Europe/Belgrade, a currency as EUR, a color as #03A9F4, a number without quotation marks; of a range the end "
        "after the start."),
    "amounts-hidden": (
        "The report asks for amounts that the role of the key's person does not see.",
        'Send "amountShown": "HIDE_AMOUNT" for the same report without money, or use the key of an admin.'),
    "manual-tracking-disabled": (
        "The workspace setting timeTrackingMode is STOPWATCH_ONLY (force timer): times are not set by hand.",
        "Start a timer (POST without end) and stop it; admins add time with POST .../user/{{userId}}/time-entries."),
    "token-invalid": ("The token is not one of this service's, was signed out, or is damaged.",
                      "Sign in again, or send an API key as X-Api-Key."),
    "named-twice": ("Two items name the same {field} and say different things of it.", "Name each {field} once."),
    "angle-brackets": ("A text holds < or >.", "Leave these characters out."),
    "length-wrong": ("A text or list has not the length that is allowed.", "Send {least} to {most} characters."),
    "value-out-of-range": ("A number is out of range.", "Send a value that is {bound}."),
    "not-null": ("A field that is required is missing.", "Add what the reference marks as required."),
    "name-length-wrong": ("The name is too short or too long.", "Send a name of {least} to {most} characters."),
    "tag-archived": ("A tag of the entry is archived.", "Restore it, or use another one."),
    "project-active": ("Only archived projects can be deleted.", 'Archive it first: PUT it with "archived": true.'),
    "task-active": ("Only done tasks can be deleted.", 'Mark it as done first: PUT it with "status": "DONE".'),
    "client-active": ("Only archived clients can be deleted.", 'Archive it first: PUT it with "archived": true.'),
    "time-entry-locked": ("The entry starts before the lock of the workspace, or would be moved before it.",
                          "Ask an admin to move the lock or to make the change."),
    "longer-than999-hours": ("From start to end are more than 999 hours.", "Correct the one that is wrong."),
    "too-many-cc-emails": ("ccEmails holds more than three addresses.", "Send at most three."),
    "not-seven-days": ("The range is not one of seven days.", "Let it end 23:59:59.999 on the seventh day."),
    "filter-missing": ("The report needs {report}Filter, and nothing else says how to build it.",
                       "Add {report}Filter to the body, as the reference shows it."),
    "too-many-requests": ("Too many requests were made in a short time.", "Wait (Retry-After), then go on slowly."),
}  # fmt: skip
