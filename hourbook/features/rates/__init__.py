"""Rates at five levels: which one applies, setting them, and what that does to entries (product-facts 12)."""

from hourbook.features.rates.resolving import Resolved, resolve

__all__ = ["Resolved", "resolve"]
