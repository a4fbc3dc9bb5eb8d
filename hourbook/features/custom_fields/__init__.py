"""Custom fields of entries and of users (wire-facts 6.11, product-facts 15)."""
