"""Refusals that the real service gives and we do not, and older words of some that we give too.

Each is one line of the catalogue (``/help/errors``, docs/errors.md) and is recognised in pasted answers. ``messages``
are written as in our own declarations, with what differs in braces; "": an answer without a message. Where no message
is known at all, there is none, and the code alone tells. What two of our own share need not stand here.
"""

from typing import NamedTuple


class Foreign(NamedTuple):
    """One refusal. A ``slug`` that we declare too: the same refusal in other words."""

    slug: str
    status: int
    code: int | None
    messages: tuple[str, ...]
    cause: str
    fix: str


AUTH = "Send one X-Api-Key: the key of the profile, generated there under Advanced."
FOREIGN = (
    Foreign(
        "no-token",
        401,
        1000,
        ("Full authentication is required to access this resource",),
        "The request carried no credential, or a bad one; this is the older wording.",
        AUTH,
    ),
    Foreign(
        "email-not-verified",
        401,
        4019,
        (),
        "The e-mail address of the account is not verified yet.",
        "Open the link of the mail that the service sent when the account was made, or have it sent again.",
    ),
    Foreign(
        "token-refused",
        401,
        4023,
        (),
        "The token of a session or of a mailed link is not valid (any more).",
        "Sign in again, or have a new link mailed; programs send an API key in X-Api-Key, which does not end.",
    ),
    Foreign(
        "account-disabled",
        403,
        406,
        (
            "{start}account has been disabled{rest}",
            "Access to workspace is denied",
        ),
        "The account, its membership or the workspace is suspended.",
        "Ask the owner of the workspace to activate the person.",
    ),
    Foreign(
        "file-hidden",
        403,
        None,
        ("You don't have permission to perform this action.",),
        "The key's person may not do this, or may not see the thing (a file of somebody else's expense).",
        "Ask an admin, or use their key.",
    ),
    Foreign(
        "wrong-verb",
        405,
        3000,
        ("Request method '{method}' not supported",),
        "The path exists, with other methods; this is the older wording.",
        "Send a method that the header Allow of the answer names.",
    ),
    Foreign(
        "workspace-refused",
        400,
        501,
        ("Access Denied",),
        "The workspace of the address is none, or the key's person is not in it: some routes "
        "answer that with 400 in place of 403.",
        "GET /api/v1/workspaces with the same key lists the workspaces it is in.",
    ),
    Foreign(
        "not-in-workspace",
        400,
        501,
        (
            "{KIND} with id {id} doesn't belong to {OTHER} with id {other}",
            "{KIND} with ID '{id}' not found",
            "{KIND} with id {id} not found",
        ),
        "The id is unknown, malformed, deleted, of another workspace, or not visible to the key's"
        " person; this is the older wording.",
        "List what the workspace has with the same key, and use an id from there.",
    ),
    Foreign(
        "id-malformed",
        400,
        None,
        (
            "state should be: hexString has 24 characters",
            "invalid hexadecimal representation{rest}",
        ),
        "An id of the address is none: it has not 24 characters of 0-9 and a-f.",
        "Send the id as a list has it.",
    ),
    Foreign(
        "must-not-be-empty",
        400,
        501,
        ("must not be empty",),
        "A text or list that is required is empty.",
        "Fill the field; the reference marks those that are required.",
    ),
    Foreign(
        "value-not-in-set",
        400,
        501,
        (
            (
                "You entered invalid value for field: [{field}]. This field can't be empty and can't be"
                " null. Make sure that every value representing: [{field}] must be from the following "
                "set: {allowed}."
            ),
            "{start}Value must be from the following set{rest}",
        ),
        "The field takes a value of a fixed set, which the message lists, and has to have one.",
        "Send one of the values that the message lists, in capitals.",
    ),
    Foreign(
        "too-many-requests",
        429,
        None,
        ("",),
        "Too many requests were made in a short time; the answer has no body.",
        "Wait (Retry-After, else some seconds), then go on slowly: below 10 requests a second with one key.",
    ),
    Foreign(
        "service-fault",
        500,
        None,
        ("",),
        "The service met a fault of its own: some known ones are answers to a value that does not"
        " exist, such as an unknown assignee of a holiday or an unknown type of a webhook.",
        "Check ids and fixed values of the request; send it again once; then tell the service, with the time.",
    ),
    Foreign(
        "no-seat-left",
        400,
        4000,
        ("You’re trying to add more users than your subscription allows.",),
        "The subscription has no seat left; additionalSeatsNeeded says how many are missing.",
        "Buy seats, or deactivate people.",
    ),
    Foreign(
        "file-type-refused",
        400,
        4015,
        ("Uploading files of type {type} is not allowed",),
        "Files of this type are not taken.",
        "Send an image or a PDF, and say its type in the part of the form.",
    ),
    Foreign(
        "project-name-taken",
        400,
        501,
        ("Project with this name already exists",),
        "A project of this name and client is there already, perhaps archived.",
        "Use that one, or another name; deleting it frees the name.",
    ),
    Foreign(
        "group-name-wrong",
        400,
        501,
        ("Invalid group name",),
        "A report is grouped by what it does not know.",
        'Send groups that the report has, such as ["PROJECT", "TASK"], in capitals.',
    ),
    Foreign(
        "dates-missing",
        400,
        400,
        ("{field}: Field {name} is required{rest}",),
        "A report needs its range: dateRangeStart and dateRangeEnd.",
        "Send both, such as 2026-08-01T00:00:00 and 2026-08-31T23:59:59.999.",
    ),
    Foreign(
        "item-type-unknown",
        404,
        501,
        ("Invoice item type with name {name} not found.",),
        "No item type of this name is in the workspace.",
        "List the item types of invoices, and send one of their names as it is spelled there.",
    ),
    Foreign(
        "old-template",
        400,
        501,
        ("Template doesn't belong to Workspace",),
        "Templates of the older kind are gone: every id is answered so.",
        "Use projects that are templates: POST .../projects/from-template.",
    ),
    Foreign(
        "nothing-to-resubmit",
        400,
        501,
        ("Cannot resubmit entries for user {user} as there is no active approval request{rest}",),
        "Nothing of this period was submitted before.",
        "Submit it: POST .../approval-requests.",
    ),
    Foreign(
        "approval-period-changed",
        400,
        501,
        ("Approval period has changed{rest}",),
        "The period of the request is not the one in which the workspace approves time (any "
        "more): week, half month or month.",
        "Read the approval settings of the workspace, and submit from the first day of such a period.",
    ),
    Foreign(
        "policy-active",
        400,
        400,
        ("Policy must be archived in order to be deleted",),
        "The policy is active.",
        'Archive it first: PATCH .../time-off/policies/{id} with {"status": "ARCHIVED"}.',
    ),
    Foreign(
        "days-not-allowed",
        400,
        400,
        ("Value for number of days is not allowed",),
        "The policy counts days, and the period was sent as a start and an end, or with a number "
        "that does not fit them.",
        'Send "timeOffPeriod": {"period": {"start": "...", "end": "..."}} as whole days, and isHalfDay for half ones.',
    ),
    Foreign(
        "period-format-wrong",
        400,
        400,
        ("invalid date format",),
        "The policy counts hours, and an instant of the period has milliseconds or another form.",
        "Send instants in seconds: 2026-08-08T09:00:00Z.",
    ),
    Foreign(
        "policy-status-wrong",
        400,
        400,
        ("Invalid status",),
        "The policies are listed by a status that is none: ALL is not taken here.",
        "Send status=ACTIVE or status=ARCHIVED.",
    ),
    Foreign(
        "note-required",
        400,
        400,
        ("Note field can't be empty.",),
        "The operation wants a note, in its body.",
        'Send {"note": "..."} with a text.',
    ),
)
