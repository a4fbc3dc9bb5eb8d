"""User groups of a workspace (wire-facts 6.8)."""
