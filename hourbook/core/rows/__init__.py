"""The only way to write a workspace's rows, and the change each leaves.

What belongs here holds for the rows of every feature.
The rules of a certain kind of row stand with its feature.
"""
