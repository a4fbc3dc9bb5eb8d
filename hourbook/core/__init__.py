"""The kernel: what many resources share, written once. It knows nothing of any one resource.

Six rooms on five floors, from ``base`` up to ``edge``; each says in its first lines what belongs there.
"""
