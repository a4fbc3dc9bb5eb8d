"""Workspaces: settings, plan, members and their rates."""
