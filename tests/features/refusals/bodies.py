"""Reading the explanation out of an answer."""

from typing import Any


def details_of(answer: Any, status: int, code: int | None, message: str) -> dict[str, Any]:
    """The details of a refusal that is for existing clients exactly the real service's."""
    body = answer.json()
    assert (answer.status_code, body.get("code"), body["message"]) == (status, code, message), answer.text
    details: dict[str, Any] = body["details"]
    assert answer.headers["x-hourbook-reason"] == details["reason"]
    return details
