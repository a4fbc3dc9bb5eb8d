"""Where verbs run: databases, transactions, prepared statements, how a table is declared, notices of a commit.

What belongs here speaks SQL for any table.
What knows what a certain row means does not belong here.
"""
