"""Rates at five levels: which one applies, setting them, and what that does to entries (product-facts 12)."""

from hourbook.features.rates.resolving import Resolved, resolve
from hourbook.features.rates.tables import rate_history

__all__ = ["Resolved", "rate_history", "resolve"]
