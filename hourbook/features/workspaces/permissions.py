"""Who may change the workspace."""

from hourbook.core.who.access import Can

MANAGE_WORKSPACE = Can(
    "MANAGE_WORKSPACE",
    "change settings, plan and rates of the workspace",
)
