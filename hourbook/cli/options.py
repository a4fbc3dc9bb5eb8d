"""Options that several commands share, and how a command ends that can not do what it was asked."""

from typing import TYPE_CHECKING, Annotated, Any

from cyclopts import Parameter

if TYPE_CHECKING:
    from hourbook.settings import Settings


class Refused(Exception):
    """The command can not do it; the text says why and what to do. Ends with ``status``, without a traceback."""

    def __init__(self, text: str, status: int = 1) -> None:
        super().__init__(text)
        self.status = status


DatabaseOption = Annotated[
    str | None,
    Parameter(
        name="--database",
        help="postgresql://user:password@host/name or sqlite:///path. Default: hourbook.db in the data folder.",
    ),
]
DataOption = Annotated[
    str | None, Parameter(name="--data", help="Folder of the SQLite database, files and the secret. Default: ./data")
]
Json = Annotated[bool, Parameter(name="--json", negative="", help="Print JSON on one line, for programs.")]


def settings_of(**given: Any) -> "Settings":
    """The settings with what the command line gave (None: not given). Raises SettingsError."""
    from hourbook.settings import load

    return load(**given)
