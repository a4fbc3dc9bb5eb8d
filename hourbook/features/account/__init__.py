"""The account behind a key or a session: sign-in, sessions, passwords, two-factor, keys, recovery, e-mails."""
