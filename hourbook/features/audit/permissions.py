"""Who may read the audit log."""

from hourbook.core.who.access import Can

SEE_AUDIT_LOG = Can("SEE_AUDIT_LOG", "read the audit log")
