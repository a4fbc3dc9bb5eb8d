"""What was made, changed and deleted: for clients that keep a copy of the data."""
