"""Values and words: instants, wire types, refusals, secrets kept out of texts, logs, figures.

What belongs here needs neither a database nor a caller and imports nothing of ours.
What knows a table, a person or a request does not belong here.
"""
