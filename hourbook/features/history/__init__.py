"""What somebody saw when something happened, from the log of changes: any feature may ask."""
