"""The document types of the contract and what stands behind each: rows of a table, or parts of entries.

Types of features that are not there yet are known and have nothing: APPROVAL_REQUESTS, BALANCE, HOLIDAYS, INVOICES,
PTO_POLICY, SCHEDULED_ASSIGNMENT and TIME_OFF_REQUEST.
"""

from collections.abc import Callable
from typing import NamedTuple

import sqlalchemy as sa

from hourbook.core.db.tables import Tracked
from hourbook.core.rows.changes import changes
from hourbook.core.who.context import Context
from hourbook.core.who.identity import members
from hourbook.features.clients.tables import clients
from hourbook.features.custom_fields.tables import custom_fields
from hourbook.features.entity_changes import current, past
from hourbook.features.groups.tables import user_groups
from hourbook.features.projects.tables import projects, tasks
from hourbook.features.tags import tags
from hourbook.features.time_entries.tables import time_entries


class Document(NamedTuple):
    """A type whose entities are rows of a table. ``sight`` names which of them the caller sees (``sights.py``)."""

    table: sa.Table
    sight: str
    now: Callable[[Context, list[str]], current.Forms]
    was: past.Was
    key: str = "id"  # the column that holds the id of the entity

    @property
    def id(self) -> sa.ColumnElement[str]:
        column: sa.ColumnElement[str] = self.table.c[self.key]
        return column

    @property
    def tracked(self) -> Tracked:
        told: Tracked = self.table.info["tracked"]
        return told


OF_PERSON = sa.func.coalesce(changes.c.owner_id, changes.c.entity_id)  # roles and values of a person too
DOCUMENTS: dict[str, Document] = {
    "CLIENTS": Document(clients, "client", current.clients_now, past.client_was),
    "CUSTOM_FIELDS": Document(custom_fields, "custom field", current.fields_now, past.field_was),
    "PROJECTS": Document(projects, "project", current.projects_now, past.project_was),
    "TAGS": Document(tags, "tag", current.tags_now, past.tag_was),
    "TASKS": Document(tasks, "task", current.tasks_now, past.task_was),
    "TIME_ENTRY": Document(time_entries, "time entry", current.entries_now, past.entry_was),
    "USER": Document(members, "user", current.people_now, past.member_was, "user_id"),
    "USER_GROUPS": Document(user_groups, "user group", current.groups_now, past.group_was),
}


def subject(kind: str) -> sa.ColumnElement[str]:
    """What a change row of this kind is about."""
    return OF_PERSON if kind == "USER" else changes.c.entity_id
