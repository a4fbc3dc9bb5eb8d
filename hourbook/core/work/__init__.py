"""What is done without being asked: sweeps, and outgoing mail.

What belongs here finds and does what is due, whatever it is.
What is due, and what a mail says, stands with the feature.
"""
