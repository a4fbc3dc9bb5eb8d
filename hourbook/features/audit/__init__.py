"""The audit log: who changed what, and a chain of seals by which any tampering with it is found."""
