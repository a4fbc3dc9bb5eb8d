"""Who may change groups."""

from hourbook.core.who.access import Can

MANAGE_GROUPS = Can(
    "MANAGE_GROUPS",
    "change user groups",
)
