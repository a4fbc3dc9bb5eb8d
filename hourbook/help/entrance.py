"""The forms that one-time links lead to: set-up, joining, sign-up, new password, confirming an address.

Each posts to the API's own operation. They work without a script and need no cookie: the token of the link, sent
with the form, is what lets the request in, so that no other site can send one.
"""

from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any, NamedTuple
from urllib.parse import parse_qsl

import msgspec
from litestar import Request, Response, get, post

from hourbook.core import http
from hourbook.core.endpoint import perform
from hourbook.core.errors import ApiError
from hourbook.core.operations import OPERATIONS
from hourbook.help import page

HttpRequest = Request[Any, Any, Any]
LIMIT = 64 * 1024


class Input(NamedTuple):
    """One field of a form; ``name`` is the operation's."""

    name: str
    label: str
    kind: str = "text"  # of the input element, or "zone" for a list of time zones
    autocomplete: str = "off"
    hint: str = ""
    needed: bool = True
    value: str = ""


class Form(NamedTuple):
    """One page with a form; ``key`` names the operation it posts to."""

    path: str
    key: str
    title: str
    lead: str
    inputs: tuple[Input, ...]
    button: str
    done: str


EMAIL = Input("email", "E-mail address", "email", "email")
NAME = Input("name", "Your name", autocomplete="name")
NEW_PASSWORD = Input("password", "Password", "password", "new-password", "8 characters or more; a few words do well.")
PASSWORD = Input("password", "Password of your account", "password", "current-password")
CODE = Input("totp", "Code", "text", "one-time-code", "Only with two-factor authentication.", needed=False)
ZONE = Input("timeZone", "Time zone", "zone", hint="Days, weeks and reports are cut by it.", value="UTC")

SET_UP = Form(
    "/setup", "POST /auth/setup", "Set up Hourbook", "You become the owner of this server and of its first workspace.",
    (NAME, EMAIL, NEW_PASSWORD, Input("workspaceName", "Workspace", hint="Your team or company."), ZONE),
    "Set up", "Hourbook is set up",
)  # fmt: skip
JOIN = Form("/join", "POST /auth/invitations/accept", "Join", "", (NAME, NEW_PASSWORD, ZONE), "Join", "You have joined")
SIGN_UP = Form(
    "/sign-up", "POST /auth/sign-up/confirm", "Finish signing up", "Your address is confirmed by this link.",
    (NAME, NEW_PASSWORD, ZONE), "Make the account", "Your account is made",
)  # fmt: skip
RESET = Form(
    "/reset-password", "POST /auth/password-reset/confirm", "Choose a new password",
    "Every session ends; API keys go on working.", (NEW_PASSWORD,), "Change the password", "The password is changed",
)  # fmt: skip
CONFIRM = Form(
    "/confirm-email", "POST /auth/verify-email", "Confirm your address", "From now on it is the one of your account.",
    (), "Confirm", "The address is confirmed",
)  # fmt: skip
FORMS = (SET_UP, JOIN, SIGN_UP, RESET, CONFIRM)


def handlers(app: Any) -> list[Any]:
    """The route handlers of all forms."""
    return [handler for form in FORMS for handler in (shown_at(app, form), sent_to(app, form))]


def shown_at(app: Any, form: Form) -> Any:
    async def show(request: HttpRequest) -> Response[bytes]:
        token = request.query_params.get("token", "")
        return await tried(request, form, token, lambda: blank(app, request, form, token))

    return get(form.path, name=f"show {form.path}")(show)


def sent_to(app: Any, form: Form) -> Any:
    async def send(request: HttpRequest) -> Response[bytes]:
        text = (await request.body()).decode("utf-8", "replace")
        values = {name: value for name, value in parse_qsl(text, max_num_fields=20) if value.strip()}
        return await tried(request, form, values.get("token", ""), lambda: sent(app, request, form, values))

    return post(form.path, name=f"send {form.path}", status_code=200, request_max_body_size=LIMIT)(send)


async def tried(
    request: HttpRequest, form: Form, token: str, work: Callable[[], Awaitable[Response[bytes]]]
) -> Response[bytes]:
    """The page, or what stands in its way: a link that does not hold, with what to do."""
    try:
        return await work() if token else refused(form, None, 400)
    except ApiError as error:
        return refused(form, error, error.status)


def refused(form: Form, error: ApiError | None, status: int) -> Response[bytes]:
    return page("refused", status, private=True, form=form, problem=said(error) if error else None)


def said(error: ApiError) -> dict[str, Any]:
    """Message, cause and fix in plain text, and the field."""
    return {"fix": "", "cause": "", "field": "", **error.details(), "message": error.text()}


async def blank(app: Any, request: HttpRequest, form: Form, token: str) -> Response[bytes]:
    """The form, filled with nothing; of an invitation what it invites to."""
    if form is JOIN:
        form = joining(await ask(app, request, "POST /auth/invitations", {"token": token}))
    return filled(form, {"token": token}, None)


def filled(form: Form, values: dict[str, str], error: ApiError | None) -> Response[bytes]:
    problem = said(error) if error else None
    status = error.status if error else 200
    return page("form", status, private=True, form=form, values=values, problem=problem, zones=time_zones())


def joining(invitation: Any) -> Form:
    """The form for this invitation: who has an account proves it, who has none makes one."""
    inputs = (PASSWORD, CODE) if invitation["registered"] else JOIN.inputs
    title, address = f"Join {invitation['workspaceName']}", invitation["email"]
    return JOIN._replace(title=title, lead=f"You were invited as {address}.", inputs=inputs)


async def sent(app: Any, request: HttpRequest, form: Form, values: dict[str, str]) -> Response[bytes]:
    """Do what the form asks for; what the operation refuses is said above the same form."""
    if form is JOIN:
        form = joining(await ask(app, request, "POST /auth/invitations", {"token": values["token"]}))
    names = ("token", *(each.name for each in form.inputs))
    try:
        made = await ask(app, request, form.key, {name: values[name] for name in names if name in values})
    except ApiError as error:
        if error.slug.startswith("link-"):
            raise
        return filled(form, values, error)
    return page("done", private=True, form=form, **await beginnings(app, request, form, made))


async def beginnings(app: Any, request: HttpRequest, form: Form, made: Any) -> dict[str, Any]:
    """The first key and the workspace of somebody new; empty for others."""
    origin = app.origin_of(request.scope, dict(request.headers))
    if form is SET_UP:
        return {"key": made["apiKey"], "workspace": made["workspaceId"], "origin": origin}
    if NEW_PASSWORD not in form.inputs or form is RESET:
        return {"key": "", "workspace": "", "origin": origin}
    key = await ask(app, request, "POST /user/api-keys", {"name": "First key"}, made["token"])
    return {"key": key["apiKey"], "workspace": made["activeWorkspace"], "origin": origin}


async def ask(app: Any, request: HttpRequest, key: str, body: Any, token: str = "") -> Any:
    """The answer of an operation to a JSON body. Raises its refusals."""
    op = OPERATIONS[key]
    call = http.call_of(request.scope, app)
    call.method, call.path, call.query, call.operation = op.method, op.path, "", op
    call.headers = {"content-type": "application/json", "user-agent": call.headers.get("user-agent", "")}
    call.headers |= {"x-auth-token": token} if token else {}
    call.body = msgspec.json.encode(body)
    answer = await perform(app, op, call)
    return msgspec.json.decode(answer.body) if answer.body else None


@cache
def time_zones() -> list[str]:
    """The zones people live in, UTC first."""
    from zoneinfo import available_timezones

    places = (
        "Africa/",
        "America/",
        "Antarctica/",
        "Asia/",
        "Atlantic/",
        "Australia/",
        "Europe/",
        "Indian/",
        "Pacific/",
    )
    return ["UTC", *sorted(zone for zone in available_timezones() if zone.startswith(places))]
