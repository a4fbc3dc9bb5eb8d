"""Entity changes on the wire (wire-facts 6.28)."""

from typing import Any, Literal

import msgspec

from hourbook.core.base.clock import Instant
from hourbook.core.base.wire import UNSET, Id, Query, UnsetType, Wire

DocumentType = Literal[
    "APPROVAL_REQUESTS", "BALANCE", "CLIENTS", "CUSTOM_FIELDS", "HOLIDAYS", "INVOICES", "PROJECTS", "PTO_POLICY",
    "SCHEDULED_ASSIGNMENT", "TAGS", "TASKS", "TIME_ENTRY", "TIME_ENTRY_CUSTOM_FIELD_VALUE", "TIME_ENTRY_RATE",
    "TIME_OFF_REQUEST", "USER", "USER_GROUPS",
]  # fmt: skip


class AuditMetadata(Wire):
    """With milliseconds."""

    created_at: str | None
    updated_at: str | None


class EntityChangeOut(Wire):
    """Beside these stand the fields of the entity, as its own operation answers them now."""

    id: Id
    document_code: DocumentType
    audit_metadata: AuditMetadata


class DeletedEntityOut(Wire):
    """``document``: the entity as it was last, with ``_id`` in the place of ``id``."""

    id: Id
    document_code: DocumentType
    document: dict[str, Any]
    deleted_at: str  # with milliseconds
    audit_metadata: AuditMetadata | UnsetType = UNSET  # the contract's; the recorded answer has it in ``document``


class EntityQuery(Query):
    """The window is 30 days long where ``start`` or ``end`` is missing, and ends now where both are."""

    type: list[DocumentType]
    start: Instant | None = None
    end: Instant | None = None
    page_from_zero: int = msgspec.field(name="page", default=0)
    limit: int | None = None
