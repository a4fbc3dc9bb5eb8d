"""Who acts and what they may: identities, credentials, the workspace's settings and plan, permissions, the Context.

What belongs here decides about a caller.
How a person signs in, changes an account or joins a workspace is a feature.
"""
