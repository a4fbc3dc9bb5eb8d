"""Clients of a workspace (wire-facts 6.3)."""
