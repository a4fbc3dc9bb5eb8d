"""The people of a workspace: directory, profiles, roles, membership, joining, limited members, and oneself."""
