"""The first owner of an empty server, made with the link that ``hourbook serve`` prints."""

from hourbook.core.base.wire import GivenText, Id, Wire
from hourbook.core.rows.names import clean_name
from hourbook.core.who.context import Context, workspace_of
from hourbook.features.account.links import take_link
from hourbook.features.account.passwords import Email, Password
from hourbook.features.account.queries import user_row
from hourbook.features.account.sessions import open_session
from hourbook.features.first_run import sample
from hourbook.features.workspaces.founding import found


class SetUp(Wire):
    token: GivenText  # from the link
    email: Email
    password: Password
    workspace_name: GivenText
    name: GivenText | None = None  # absent: the part of the address before the @
    time_zone: GivenText = "UTC"
    sample_data: bool = False  # fill the workspace with a small company's, which can be removed again


class SetUpDone(Wire):
    user_id: Id
    workspace_id: Id
    api_key: str  # shown once
    token: str  # signs in at once, as X-Auth-Token
    refresh_token: str


def found_by_link(ctx: Context, body: SetUp, password_hash: str) -> SetUpDone:
    take_link(ctx, "SETUP", body.token)
    name = clean_name(body.name, "User", 1, 100) if body.name else ""
    made = found(ctx, email=body.email, password=password_hash, workspace=body.workspace_name,
                 time_zone=body.time_zone, name=name)  # fmt: skip
    if body.sample_data:
        sample.fill(ctx.inside(workspace_of(made.workspace)), made.user.id, made.workspace.time_zone)
    tokens = open_session(ctx, user_row(ctx, made.user.id))
    return SetUpDone(
        user_id=made.user.id,
        workspace_id=made.workspace.id,
        api_key=made.api_key,
        token=tokens.token,
        refresh_token=tokens.refresh_token,
    )
