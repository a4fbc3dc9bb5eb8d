"""Projects, their tasks, members, estimates and templates (wire-facts 6.4 and 6.5, product-facts 11 and 13)."""
