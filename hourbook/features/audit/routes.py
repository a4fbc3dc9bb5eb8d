"""The operations of the audit log (wire-facts 6.27)."""

from typing import Any

from hourbook.core.base.clock import instant_text
from hourbook.core.base.errors import ApiError, InvalidValue
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.features.audit.permissions import SEE_AUDIT_LOG
from hourbook.features.audit.queries import found
from hourbook.features.audit.schemas import AuditLogEntry, AuditLogRequest, ChainOut, ChainProblem, ChainQuery
from hourbook.features.audit.verifying import Verdict, state_of, verify

MOST = 300_000  # rows that one request checks: some seconds


class ChainTooLong(ApiError):
    message = "The audit log is too long to be checked in one request"
    cause = "The log has {rows} rows; a request checks at most {most}."
    fix = "Ask whoever runs the server for `hourbook audit verify`, or ask without verify."
    field = "verify"
    rule = "limit"
    example = {"rows": 1_000_000, "most": MOST}


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


@operation(
    "GET", "/workspaces/{workspaceId}/audit-log/chain", SEE_AUDIT_LOG, tag="Audit Log", surface="audit", report=True,
    addition=True, raises=[ChainTooLong],
)  # fmt: skip
def audit_chain(ctx: Context, query: ChainQuery) -> ChainOut:
    """Get how far the log is sealed, and its head; with ``verify`` whether every row is the one that was sealed.

    ``ok`` is null where nothing was checked. What only a head that was kept elsewhere can show, docs/audit.md says.
    """

    def run(verb: Any, *args: Any) -> Any:
        return verb(ctx.tx, *args)

    found = state_of(run, ctx.workspace_id)
    if not query.verify:
        return chain_out(found, checked=False)
    if found.rows > MOST:
        raise ChainTooLong(rows=found.rows, most=MOST)
    return chain_out(verify(run, ctx.workspace_id, [], ctx.now), checked=True)


def chain_out(found: Verdict, *, checked: bool) -> ChainOut:
    return ChainOut(
        ok=found.problem is None if checked else None,
        rows=found.rows,
        until=instant_text(found.until) if found.until else None,
        head=found.head.text if found.head else None,
        forgotten=found.forgotten,
        unsealed=found.unsealed,
        problem=ChainProblem(seq=found.problem.seq, text=found.problem.what) if found.problem else None,
    )
