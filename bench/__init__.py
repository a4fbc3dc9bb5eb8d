"""The measuring harness: our server beside a bare ASGI app on raw sqlite3, in one run (see README.md here)."""
