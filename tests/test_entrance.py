"""The forms behind one-time links: set-up, joining, a new password. No script, no cookie."""

import html
import json
import re
from typing import Any

import pytest
import sqlalchemy as sa

from hourbook.core.identity import users
from hourbook.core.tables import new_id
from hourbook.features.users.links import new_link
from hourbook.features.workspaces.founding import setup_link
from hourbook.help.entrance import FORMS, time_zones
from hourbook.settings import Settings
from tests.world import Server, World

PASSWORD = "correct horse battery"
OWNER = {"name": "Ada", "email": "ada@example.org", "password": PASSWORD, "workspaceName": "Acme",
         "timeZone": "Europe/Belgrade"}  # fmt: skip


@pytest.fixture
def empty(tmp_path: Any) -> Any:
    server = Server(Settings(data=str(tmp_path)))
    yield server
    server.close()


def send(server: Server, path: str, **fields: str) -> Any:
    return server.send("POST", path, data=fields)


def text(answer: Any) -> str:
    return html.unescape(answer.text)


def inputs(page: str) -> list[str]:
    return re.findall(r'<(?:input|select)[^>]* name="(\w+)"', page)


def link(world: World, purpose: Any, user_id: str) -> str:
    made: str = world.server.verb(lambda ctx: new_link(ctx, purpose, user_id, world.workspace_id, 1))
    return made


def invited(world: World) -> tuple[str, str]:
    """(address, token) of somebody who is asked to join."""
    email = f"vera.{new_id()}@example.org"
    assert world.owner.post("users", {"email": email}).status_code in (200, 201)
    (user,) = world.rows(sa.select(users.c.id).where(users.c.email == email))
    return email, link(world, "INVITE", user.id)


def key_on(page: str) -> str:
    found = re.search(r'<pre class="secret">(\w{48})</pre>', page)
    assert found, page
    return found[1]


def test_the_set_up_form_makes_the_owner_and_shows_a_key_that_works(empty: Server) -> None:
    token = empty.verb(setup_link)
    form = empty.send("GET", f"/setup?token={token}")
    assert form.headers["cache-control"] == "no-store" and form.headers["referrer-policy"] == "no-referrer"
    assert inputs(form.text) == ["token", "name", "email", "password", "workspaceName", "timeZone"]
    done = send(empty, "/setup", token=token, **OWNER)
    assert (done.status_code, done.headers["cache-control"]) == (200, "no-store")
    user = empty.send("GET", "/api/v1/user", headers={"X-Api-Key": key_on(done.text)}).json()
    assert (user["name"], user["email"]) == ("Ada", "ada@example.org")
    assert user["activeWorkspace"] in done.text


def test_the_examples_after_set_up_work_as_they_stand(empty: Server) -> None:
    page = text(send(empty, "/setup", token=empty.verb(setup_link), **OWNER))
    curl = re.search(r"curl -H 'X-Api-Key: (\w+)'.*?http://hourbook\.test(\S+) .*?-d '([^']+)'", page, re.DOTALL)
    assert curl
    answer = empty.send("POST", curl[2], headers={"X-Api-Key": curl[1]}, json=json.loads(curl[3]))
    assert (answer.status_code, answer.json()["description"]) == (201, "First hour")
    python = re.search(r"<pre>(import json.*?)</pre>", page, re.DOTALL)
    assert python and compile(python[1], "example", "exec")
    sdk = re.search(r"<pre>(from clockify_sdk.*?)</pre>", page, re.DOTALL)
    assert sdk and compile(sdk[1], "example", "exec")


def test_what_is_wrong_is_said_above_the_form_that_keeps_what_was_typed(empty: Server) -> None:
    token = empty.verb(setup_link)
    again = send(empty, "/setup", token=token, **{**OWNER, "password": "short"})
    assert again.status_code == 400 and "between 8 and 128 characters" in again.text
    assert 'value="ada@example.org"' in again.text and "short" not in again.text.replace("shorter", "")
    assert 'aria-invalid="true"' in again.text and "<option selected>Europe/Belgrade" in again.text
    assert send(empty, "/setup", token=token, **{**OWNER, "email": "<b>"}).status_code == 400
    assert send(empty, "/setup", token=token, **OWNER).status_code == 200


def test_a_link_works_once(empty: Server) -> None:
    token = empty.verb(setup_link)
    send(empty, "/setup", token=token, **OWNER)
    again = send(empty, "/setup", token=token, **OWNER)
    assert again.status_code >= 400 and "<form" not in again.text and "/help/errors/link-" in again.text


@pytest.mark.parametrize("path", [form.path for form in FORMS])
def test_without_a_link_a_form_says_where_it_comes_from(server: Server, path: str) -> None:
    for answer in (server.send("GET", path), send(server, path, password=PASSWORD)):
        assert answer.status_code == 400 and f"{path}?token=" in answer.text and "<form" not in answer.text


def test_an_invited_person_joins_and_gets_a_first_key(world: World) -> None:
    email, token = invited(world)
    form = text(world.server.send("GET", f"/join?token={token}"))
    assert "Join Acme" in form and email in form and inputs(form) == ["token", "name", "password", "timeZone"]
    done = send(world.server, "/join", token=token, name="Vera", password=PASSWORD, timeZone="Europe/Belgrade")
    headers = {"X-Api-Key": key_on(done.text)}
    assert world.server.send("GET", world.path("tags"), headers=headers).status_code == 200
    assert world.workspace_id in done.text


def test_a_person_with_an_account_proves_it_and_keeps_the_keys_there_are(world: World) -> None:
    person = world.stranger
    assert world.owner.post("users", {"email": person.email}).status_code in (200, 201)
    token = link(world, "INVITE", person.id)
    form = text(world.server.send("GET", f"/join?token={token}"))
    assert inputs(form) == ["token", "password", "totp"]
    refused = send(world.server, "/join", token=token, password="the inviter's own")
    assert refused.status_code == 401 and "<form" in refused.text


def test_a_new_password_by_link(world: World) -> None:
    token = link(world, "RESET", world.member.id)
    assert inputs(world.server.send("GET", f"/reset-password?token={token}").text) == ["token", "password"]
    done = send(world.server, "/reset-password", token=token, password=PASSWORD)
    assert done.status_code == 200 and "The password is changed" in done.text
    signed_in = {"email": world.member.email, "password": PASSWORD}
    assert world.server.send("POST", "/api/v1/auth/token", json=signed_in).status_code == 200
    assert send(world.server, "/reset-password", token=token, password=PASSWORD).status_code == 400


def test_a_link_that_a_mail_program_looks_at_is_not_used_up(world: World) -> None:
    email, token = invited(world)
    for _ in range(2):
        assert email in text(world.server.send("GET", f"/join?token={token}"))


def test_the_zones_offered_are_zones() -> None:
    assert {"UTC", "Europe/Belgrade", "America/New_York", "Asia/Kolkata"} <= set(time_zones())
