"""Time entries and the timer (wire-facts 6.7, product-facts 7 and 14)."""
