"""What is said to people, in their language. Imports nothing of ours; English stands where it is said."""
