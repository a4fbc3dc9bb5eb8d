"""Tests of shared reports."""
