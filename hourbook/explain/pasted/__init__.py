"""Requests as people paste them, read without running anything."""
