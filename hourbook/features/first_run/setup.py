"""The first owner of an empty server, made with the link that ``hourbook serve`` prints."""

from hourbook.core.base.errors import InvalidValue
from hourbook.core.base.wire import Id, Wire
from hourbook.core.edge.operations import operation
from hourbook.core.rows.names import NAME_ERRORS, clean_name
from hourbook.core.who.context import Context
from hourbook.features.account.links import LINK_ERRORS, find_link, take_link
from hourbook.features.account.passwords import Email, Password, PasswordUnfit, new_password_hash
from hourbook.features.account.queries import user_row
from hourbook.features.account.sessions import open_session
from hourbook.features.first_run import sample
from hourbook.features.workspaces.founding import OwnerExists, found


class SetUp(Wire):
    token: str  # from the link
    email: Email
    password: Password
    workspace_name: str
    name: str | None = None  # absent: the part of the address before the @
    time_zone: str = "UTC"
    sample_data: bool = False  # fill the workspace with a small company's, which can be removed again


class SetUpDone(Wire):
    user_id: Id
    workspace_id: Id
    api_key: str  # shown once
    token: str  # signs in at once, as X-Auth-Token
    refresh_token: str


@operation(
    "POST", "/auth/setup", None, tag="Identity", status=201, addition=True, shows_secret=True,
    raises=[OwnerExists, PasswordUnfit, InvalidValue, *LINK_ERRORS, *NAME_ERRORS],
)  # fmt: skip
async def set_up(ctx: Context, body: SetUp) -> SetUpDone:
    """Make the owner, the first workspace and the first API key of an empty server."""
    await ctx.read(find_link, "SETUP", body.token)
    return await ctx.write(found_by_link, body, await new_password_hash(body.password))


def found_by_link(ctx: Context, body: SetUp, password_hash: str) -> SetUpDone:
    take_link(ctx, "SETUP", body.token)
    name = clean_name(body.name, "User", 1, 100) if body.name else ""
    made = found(ctx, email=body.email, password=password_hash, workspace=body.workspace_name,
                 time_zone=body.time_zone, name=name)  # fmt: skip
    if body.sample_data:
        sample.fill(ctx, made.user.id, made.workspace.time_zone)
    tokens = open_session(ctx, user_row(ctx, made.user.id))
    return SetUpDone(
        user_id=made.user.id,
        workspace_id=made.workspace.id,
        api_key=made.api_key,
        token=tokens.token,
        refresh_token=tokens.refresh_token,
    )
