"""The request log as people read it: what was refused, why, and how to mend it (kept by ``core/request_log.py``)."""
