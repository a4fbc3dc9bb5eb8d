"""The server as verbs and the kernel know it (``hourbook.app.App``); the floors above ask more of it."""

from collections.abc import Callable
from typing import Any, Protocol

from hourbook.core.db.database import Database
from hourbook.settings import Settings


class Server(Protocol):
    settings: Settings
    secret: str
    db: Database
    closing: bool  # it is on the way to its end

    def in_background(self, work: Callable[[], Any]) -> None: ...
