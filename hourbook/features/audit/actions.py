"""The names of what can be done, and the change rows that each is told by: the contract's 37, and ours beside them.

Actions of features that are not there yet are known and find nothing: imports, kiosks, QuickBooks and expenses.
"""

from typing import Literal, NamedTuple

import sqlalchemy as sa

from hourbook.core.rows.changes import ACCOUNTS, changes
from hourbook.features.audit.tables import ERASED, FORGOTTEN, OF_LOG

AuditAction = Literal[
    "CREATE_TIME_PERSONAL_TIMER", "CREATE_TIME_PERSONAL_MANUAL", "CREATE_TIME_IMPORT", "CREATE_TIME_KIOSK",
    "CREATE_TIME_FOR_OTHER", "RESTORE_TIME", "RESTORE_TIME_FOR_OTHER", "UPDATE_TIME_PERSONAL", "UPDATE_TIME_FOR_OTHER",
    "DELETE_TIME_PERSONAL", "DELETE_TIME_FOR_OTHER", "CREATE_PROJECT", "CREATE_PROJECT_IMPORT",
    "CREATE_PROJECT_QUICKBOOKS", "UPDATE_PROJECT", "DELETE_PROJECT", "CREATE_TASK", "CREATE_TASK_IMPORT",
    "UPDATE_TASK", "DELETE_TASK", "CREATE_CLIENT", "CREATE_CLIENT_IMPORT", "CREATE_CLIENT_QUICKBOOKS",
    "UPDATE_CLIENT", "DELETE_CLIENT", "CREATE_TAG", "CREATE_TAG_IMPORT", "UPDATE_TAG", "DELETE_TAG", "CREATE_EXPENSE",
    "CREATE_EXPENSE_FOR_OTHER", "RESTORE_EXPENSE", "RESTORE_EXPENSE_FOR_OTHER", "UPDATE_EXPENSE",
    "UPDATE_EXPENSE_FOR_OTHER", "DELETE_EXPENSE", "DELETE_EXPENSE_FOR_OTHER",
    # ours
    "UPDATE_SETTINGS", "UPDATE_MEMBER", "UPDATE_ROLE", "CREATE_USER_GROUP", "UPDATE_USER_GROUP", "DELETE_USER_GROUP",
    "CREATE_CUSTOM_FIELD", "UPDATE_CUSTOM_FIELD", "DELETE_CUSTOM_FIELD", "UPDATE_RATE", "CREATE_SHARED_REPORT",
    "UPDATE_SHARED_REPORT", "DELETE_SHARED_REPORT", "CREATE_WEBHOOK", "UPDATE_WEBHOOK", "DELETE_WEBHOOK",
    "EXPORT_REPORT", "FORGET_CHANGES", "ERASE_CONTENT", "SIGN_IN",
    "SIGN_IN_FAILED", "SIGN_OUT", "CREATE_API_KEY", "REVOKE_API_KEY", "UPDATE_ACCOUNT",
]  # fmt: skip

NEW_ENTRY, NEW_TIMER = "NEW_TIME_ENTRY", "NEW_TIMER_STARTED"
RESTORED, DELETED = "TIME_ENTRY_RESTORED", "TIME_ENTRY_DELETED"
ROLES = ("USER_ROLE_GIVEN", "USER_ROLE_UPDATED", "USER_ROLE_REMOVED")
SIGN_OUTS = ("SIGNED_OUT", "SESSION_ENDED", "SESSION_TOKEN_REUSED")


class Told(NamedTuple):
    """Which change rows an action is: of a kind, with one of these events, or with any ``but`` these."""

    kind: str
    events: tuple[str, ...] = ()
    but: tuple[str, ...] = ()
    own: bool | None = None  # whether the person did it to the own data; None: either
    account: bool = False  # in the log of accounts
    switch: str = ""  # the class that a workspace may switch off

    def condition(self) -> sa.ColumnElement[bool]:
        c = changes.c
        said = [c.kind == self.kind]
        if self.events:
            said.append(c.event.in_(self.events))
        if self.but:
            said.append(c.event.not_in(self.but))
        if self.own is not None:
            mine = sa.and_(c.actor_id.is_not(None), c.actor_id == c.owner_id)
            said.append(mine if self.own else ~sa.func.coalesce(c.actor_id == c.owner_id, sa.false()))
        return sa.and_(*said)


def entries(*events: str, own: bool | None = None, but: tuple[str, ...] = ()) -> Told:
    return Told("TIME_ENTRY", events, but, own, switch="TIME_ENTRY")


def crud(name: str, kind: str, stem: str, switch: str = "") -> dict[str, Told]:
    """Made, changed, deleted; the events of a kind are named after one word."""
    made, gone = f"NEW_{stem}", f"{stem}_DELETED"
    return {
        f"CREATE_{name}": Told(kind, (made,), switch=switch),
        f"UPDATE_{name}": Told(kind, but=(made, gone), switch=switch),
        f"DELETE_{name}": Told(kind, (gone,), switch=switch),
    }


NOT_UPDATES = (NEW_ENTRY, NEW_TIMER, RESTORED, DELETED)
ACTIONS: dict[str, Told] = {
    "CREATE_TIME_PERSONAL_TIMER": entries(NEW_TIMER, own=True),
    "CREATE_TIME_PERSONAL_MANUAL": entries(NEW_ENTRY, own=True),
    "CREATE_TIME_FOR_OTHER": entries(NEW_ENTRY, NEW_TIMER, own=False),
    "RESTORE_TIME": entries(RESTORED, own=True),
    "RESTORE_TIME_FOR_OTHER": entries(RESTORED, own=False),
    "UPDATE_TIME_PERSONAL": entries(own=True, but=NOT_UPDATES),
    "UPDATE_TIME_FOR_OTHER": entries(own=False, but=NOT_UPDATES),
    "DELETE_TIME_PERSONAL": entries(DELETED, own=True),
    "DELETE_TIME_FOR_OTHER": entries(DELETED, own=False),
    **crud("PROJECT", "PROJECTS", "PROJECT", "PROJECT"),
    **crud("TASK", "TASKS", "TASK", "TASK"),
    **crud("CLIENT", "CLIENTS", "CLIENT", "CLIENT"),
    **crud("TAG", "TAGS", "TAG", "TAG"),
    **crud("USER_GROUP", "USER_GROUPS", "USER_GROUP"),
    **crud("CUSTOM_FIELD", "CUSTOM_FIELDS", "CUSTOM_FIELD"),
    **crud("SHARED_REPORT", "SHARED_REPORTS", "SHARED_REPORT"),
    "UPDATE_SETTINGS": Told("WORKSPACE"),
    "UPDATE_MEMBER": Told("USER", but=ROLES),
    "UPDATE_ROLE": Told("USER", ROLES),
    "UPDATE_RATE": Told("TIME_ENTRY_RATE"),
    "CREATE_WEBHOOK": Told("WEBHOOK", ("WEBHOOK_CREATED",)),
    "UPDATE_WEBHOOK": Told("WEBHOOK", but=("WEBHOOK_CREATED", "WEBHOOK_DELETED")),
    "DELETE_WEBHOOK": Told("WEBHOOK", ("WEBHOOK_DELETED",)),
    "EXPORT_REPORT": Told("EXPORT"),
    "FORGET_CHANGES": Told(OF_LOG, (FORGOTTEN,)),
    "ERASE_CONTENT": Told(OF_LOG, (ERASED,)),
    "SIGN_IN": Told("SESSION", ("SIGNED_IN",), account=True),
    "SIGN_IN_FAILED": Told("ACCOUNT", ("SIGN_IN_FAILED",), account=True),
    "SIGN_OUT": Told("SESSION", SIGN_OUTS, account=True),
    "CREATE_API_KEY": Told("API_KEY", ("API_KEY_CREATED",), account=True),
    "REVOKE_API_KEY": Told("API_KEY", ("API_KEY_REVOKED",), account=True),
    "UPDATE_ACCOUNT": Told("ACCOUNT", but=("SIGN_IN_FAILED",), account=True),
}


def action_of(kind: str, event: str, *, own: bool, account: bool) -> str:
    """The name of what a change row tells."""
    for name, told in ACTIONS.items():
        fits = told.kind == kind and told.account is account and told.own in (None, own)
        if fits and (event in told.events if told.events else event not in told.but):
            return name
    return ""


def is_account(workspace_id: str) -> bool:
    return workspace_id == ACCOUNTS
