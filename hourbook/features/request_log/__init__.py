"""The request log as people read it: what was refused, why, and how to mend it (``keeping.py``)."""
