"""Sample data of a workspace: whether there is some, and taking it away. It is made at the first set-up."""

from hourbook.core.base.wire import Wire
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.features.first_run import removal
from hourbook.features.workspaces.permissions import MANAGE_WORKSPACE

PATH = "/workspaces/{workspaceId}/sample-data"


class SampleDataOut(Wire):
    """Sample data that is there, or that stays because somebody changed it or uses it."""

    there: bool


class SampleDataRemoved(Wire):
    removed: int  # entries, projects, people and so on together


@operation("GET", PATH, MANAGE_WORKSPACE, tag="Workspaces", addition=True)
def sample_data(ctx: Context) -> SampleDataOut:
    """Whether the workspace holds sample data that can be removed."""
    return SampleDataOut(there=removal.is_there(ctx))


@operation("DELETE", PATH, MANAGE_WORKSPACE, tag="Workspaces", addition=True)
def remove_sample_data(ctx: Context) -> SampleDataRemoved:
    """Remove the sample data; what was changed since, or is used by other work, stays."""
    return SampleDataRemoved(removed=removal.remove(ctx))
