"""The connections that requests come through: who may stay, for how long, and what a head may hold.

Here belongs what happens before there is a request; from there on it is the edge's (``hourbook/core/edge``).
"""
