"""Users: the person behind a key or a session, in every workspace."""
