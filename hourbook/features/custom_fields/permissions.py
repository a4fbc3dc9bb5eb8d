"""Who may change custom fields."""

from hourbook.core.who.access import Can

MANAGE_FIELDS = Can(
    "MANAGE_FIELDS",
    "change custom fields",
)
