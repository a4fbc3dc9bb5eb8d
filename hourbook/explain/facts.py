"""What is known of a request beside itself: the request as a record, its answer, and who sent it."""

from typing import Any, NamedTuple

OF_PROFILE, OF_WORKSPACE = "your profile", "the workspace"  # whose zone it is


class Facts(NamedTuple):
    """About the reader or the caller, as far as it is known; "" and 0: it is not."""

    user_id: str = ""
    workspace_id: str = ""
    workspace_name: str = ""
    zone: str = ""  # of the caller's profile
    workspace_zone: str = ""
    role: str = ""
    plan: str = ""
    is_member: bool | None = None  # of the workspace in the path
    roles: frozenset[str] = frozenset()  # all of them; empty: they are not known
    settings: dict[str, Any] | None = None  # workspaceSettings, as the service answers them
    features: frozenset[str] | None = None  # those of the plan

    @property
    def zones(self) -> list[tuple[str, str]]:
        """The zones that are known, the likeliest first."""
        found = [(OF_PROFILE, self.zone), (OF_WORKSPACE, self.workspace_zone)]
        return [(label, zone) for label, zone in found if zone]


class Record(NamedTuple):
    """A request and its answer. A row of the request log has the same fields, and some more."""

    method: str
    path: str  # below the base
    query: str
    body: str
    headers: dict[str, str]  # by lower-case name
    status: int
    code: int | None
    message: str
    reason: str
    details: dict[str, Any]
    at: int  # UTC ms
    user_id: str = ""
    key_id: str = ""
    key_name: str = ""
    workspace_id: str = ""
    operation: str = ""
    is_answered: bool = True  # false: of the answer its status alone is known, if that
