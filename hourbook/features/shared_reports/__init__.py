"""Shared reports: a saved report behind a link, for everybody or for chosen people (wire-facts 6.26)."""
