"""Suggest earlier entries for what a person begins to type."""

from itertools import islice

from hourbook.core.base.wire import Query
from hourbook.core.edge.operations import operation
from hourbook.core.who.context import Context
from hourbook.features.time_entries import actions, queries
from hourbook.features.time_entries.permissions import TRACK_TIME
from hourbook.features.time_entries.routes import OTHERS, TAG
from hourbook.features.time_entries.suggestions import SuggestionOut, earlier, matches

MOST = 8


class SuggestionFilter(Query):
    """``text``: every word of it is part of the description or of the name of project, client, task or a tag."""

    text: str = ""


@operation(
    "GET", "/workspaces/{workspaceId}/user/{userId}/time-entry-suggestions", TRACK_TIME, tag=TAG, addition=True,
    raises=OTHERS,
)  # fmt: skip
def suggest_time_entries(ctx: Context, user_id: str, query: SuggestionFilter) -> list[SuggestionOut]:
    """List at most eight different earlier entries of a user to start again, newest first.

    Looked at are the newest 2,000; what is archived or done is not suggested.
    """
    queries.check_member(ctx, user_id)
    actions.check_may_write(ctx, user_id)
    words = query.text.casefold().split()
    return list(islice((one for one in earlier(ctx, user_id) if matches(one, words)), MOST))
