"""A local proxy that explains what the real service refuses (``hourbook proxy``): one upstream, requests unchanged."""
