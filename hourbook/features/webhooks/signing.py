"""What proves a delivery: the token, as the real service sends it, and beside it a signature of time and body.

    Hourbook-Signature: t=1767610800,v1=5257a869e7ecebeda32affa62cdca3fa51cad7e77a0e56ff536d0ce8e108d8bd

``v1`` is HMAC-SHA256 with the webhook's token as key, of the seconds ``t``, a point and the body, in hex. A receiver
that compares it, and refuses what is older than some minutes, can not be told anything by who only saw an old delivery.
"""

import hmac
import secrets


def new_auth_token() -> str:
    return secrets.token_urlsafe(32)


def signature(token: str, seconds: int, body: bytes) -> str:
    """The value of the header."""
    proof = hmac.new(token.encode(), f"{seconds}.".encode() + body, "sha256").hexdigest()
    return f"t={seconds},v1={proof}"


def headers_of(token: str, event: str, key: str, seconds: int, body: bytes, metadata: str) -> dict[str, str]:
    """What a delivery says beside the body; ``metadata``: the header Action-Metadata of the request behind it."""
    said = {
        "Clockify-Signature": token,
        "Clockify-Signature-Token": token,
        "Clockify-Webhook-Event-Type": event,
        "Idempotency-Key": key,
        "Hourbook-Signature": signature(token, seconds, body),
    }
    return said | ({"Action-Metadata": metadata} if metadata else {})
