"""``hourbook proxy``: real sockets on loopback, upstreams of every temper."""
