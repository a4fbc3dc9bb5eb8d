"""What people keep to enter again: favourite entries and rows of a timesheet."""
