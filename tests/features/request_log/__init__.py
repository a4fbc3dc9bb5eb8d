"""The request log as a story: what was sent, what was checked, how to mend it."""

from typing import Any

from tests.world import Person


def story(answer: Any, reader: Person) -> Any:
    """What the reader is told about an answered request."""
    told = reader.get(f"request-log/{answer.headers['x-request-id']}")
    assert told.status_code == 200, told.text
    return told.json()


def marked(text: str, mark: Any) -> str:
    """The marked part of a text, counted as JavaScript counts."""
    return text.encode("utf-16-le")[mark["start"] * 2 : mark["end"] * 2].decode("utf-16-le")


def states(told: Any) -> dict[str, str]:
    return {check["name"]: check["state"] for check in told["checks"]}
