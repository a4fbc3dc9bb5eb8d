"""Reports: summary, detailed, weekly and attendance, and why an amount is what it is (wire-facts 6.25)."""
