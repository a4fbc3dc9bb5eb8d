"""The operation of the audit log (wire-facts 6.27)."""

from hourbook.core.base.errors import InvalidValue
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.features.audit.permissions import SEE_AUDIT_LOG
from hourbook.features.audit.queries import found
from hourbook.features.audit.schemas import AuditLogEntry, AuditLogRequest


@operation(
    "POST", "/workspaces/{workspaceId}/audit-log", SEE_AUDIT_LOG, tag="Audit Log", name="searchAuditLogs",
    surface="audit", reads=True, report=True, raises=[InvalidValue],
)  # fmt: skip
def search_audit_log(ctx: Context, body: AuditLogRequest) -> list[AuditLogEntry]:
    """Search what was done in the workspace: by action, author and range, the latest first.

    Everything is kept, on every plan. A class that the workspace switched off (``auditClassesOff`` of the settings) is
    not shown; that it was switched off is (UPDATE_SETTINGS). Pages have 20 entries, at most 50.
    """
    # differs: the real service has the log on its largest plan alone, and off until somebody switches it on
    return found(ctx, body)
