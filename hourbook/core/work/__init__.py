"""What is done without being asked: work that leaves its transaction, sweeps, and outgoing mail.

What belongs here finds and does what is due, whatever it is.
What is due, and what a mail says, stands with the feature.
"""
