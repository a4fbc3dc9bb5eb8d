"""From a request to its answer: how operations are declared, what is read, checked, run, kept and sent.

What belongs here holds for every operation.
A pattern of a certain address or the word of a certain field does not belong here.
"""
