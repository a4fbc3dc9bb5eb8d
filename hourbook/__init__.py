"""Hourbook: self-hosted time tracking that speaks the Clockify API and explains every refusal."""

__version__ = "0.1.0"
