"""User groups of a workspace (wire-facts 6.8)."""

from hourbook.features.groups.tables import user_group_members, user_groups

__all__ = ["user_group_members", "user_groups"]
