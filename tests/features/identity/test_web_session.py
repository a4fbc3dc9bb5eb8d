"""The cookie of our own web app: no token in any body, of no use to other pages, sliding, ended at once."""

import time
from typing import Any

import pytest
import sqlalchemy as sa
import time_machine

from hourbook.core.who.credentials import new_api_key
from hourbook.core.who.identity import sessions, users
from hourbook.features.account.links import new_link
from hourbook.features.request_log import keeping
from tests.features.identity.conftest import PASSWORD, Account, reason
from tests.world import ORIGIN, World

APP = {"X-Hourbook-App": "1"}
ALONE = {"X-Hourbook-App": ""}
SESSIONS = "/api/v1/user/sessions"
DAY = 86_400
TLS = "https://hourbook.test"


class Browser(Account):
    """Somebody in our web app: each answer's cookie replaces the one before, as in a browser's tabs."""

    def __init__(self, account: Account) -> None:
        super().__init__(account.world, account, "")
        self.cookie, self.headers = "", dict(APP)

    def send(self, method: str, path: str, body: Any = None, *, headers: Any = None, **params: Any) -> Any:
        mine = {"Cookie": f"theme=dark; hourbook_session={self.cookie}"} if self.cookie else {}
        answer = super().send(method, path, body, headers={**mine, **(headers or {})}, **params)
        if "set-cookie" in answer.headers:
            self.cookie = answer.headers["set-cookie"].partition("=")[2].partition(";")[0]
        return answer

    def enter(self, **headers: str) -> Any:
        return self.send("POST", "/api/v1/auth/token", {"email": self.email, "password": PASSWORD}, headers=headers)

    def tab(self) -> "Browser":
        """Another tab that has not seen a later cookie."""
        other = Browser(self)
        other.cookie = self.cookie
        return other


@pytest.fixture
def browser(account: Account) -> Browser:
    """Signed in."""
    browser = Browser(account)
    assert browser.enter().status_code == 200
    return browser


def at(seconds: float) -> time_machine.travel:
    return time_machine.travel(time.time() + seconds, tick=False)


def test_a_sign_in_of_the_app_sets_a_cookie_no_script_can_read_and_shows_no_token(account: Account) -> None:
    answer = Browser(account).enter()
    told = answer.json()
    assert (told["token"], told["refreshToken"], told["id"]) == ("", "", account.id)
    name, *rules = answer.headers["set-cookie"].split("; ")
    assert name.startswith("hourbook_session=ey")
    assert sorted(rules) == ["HttpOnly", "Max-Age=2592000", "Path=/", "SameSite=Lax"]


def test_over_tls_the_cookie_is_secure_and_bound_to_the_host(world: World, account: Account) -> None:
    def ask(method: str, path: str, **headers: str) -> Any:
        body = {"json": {"email": account.email, "password": PASSWORD}} if method == "POST" else {}
        return world.server.send(method, f"{TLS}/api/v1/{path}", headers={**APP, **headers}, **body)

    kept = ask("POST", "auth/token", Origin=TLS).headers["set-cookie"]
    assert kept.startswith("__Host-hourbook_session=") and "Secure" in kept.split("; ")
    cookie = kept.partition(";")[0]
    assert ask("GET", "user", Cookie=cookie).json()["id"] == account.id
    plain = cookie.removeprefix("__Host-")
    assert ask("GET", "user", Cookie=plain).status_code == 401, "which a page without TLS could have set"


def test_other_clients_get_tokens_and_no_cookie(account: Account) -> None:
    answer = account.attempt()
    assert answer.json()["token"] and "set-cookie" not in answer.headers


def test_the_cookie_with_the_header_opens_what_a_token_opens(browser: Browser) -> None:
    assert browser.get("/api/v1/user").json()["id"] == browser.id
    assert browser.make("tags", {"name": "urgent"})["name"] == "urgent"
    assert [row["current"] for row in browser.get(SESSIONS).json()] == [True]
    assert browser.get("/api/v1/nowhere").status_code == 404


def test_the_cookie_alone_is_no_credential(browser: Browser) -> None:
    answer = browser.send("GET", "tags", headers=ALONE)
    assert reason(answer) == (401, "cookie-alone")
    assert (answer.json()["code"], answer.json()["message"]) == (1000, "Multiple or none auth tokens present")
    assert reason(browser.send("POST", "tags", {"name": "a"}, headers=ALONE)) == (401, "cookie-alone")
    report = f"/report/v1/workspaces/{browser.world.workspace_id}/reports/summary"
    assert reason(browser.send("POST", report, {}, headers=ALONE)) == (400, "required-token")


def test_the_header_alone_is_no_credential_either(account: Account) -> None:
    assert reason(Browser(account).get("tags")) == (401, "no-token")


@pytest.mark.parametrize(
    "told",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Origin": "http://hourbook.test.elsewhere.example"},
        {"Origin": "http://hourbook.test:8081"},
        {"Origin": "https://hourbook.test"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "cross-site", "Origin": ORIGIN},
        {"Sec-Fetch-Site": "same-origin", "Origin": "https://elsewhere.example"},
    ],
)
def test_a_request_from_another_page_is_refused_before_anything_else(browser: Browser, told: dict[str, str]) -> None:
    attempts = [
        browser.send("POST", "tags", {"name": "forged"}, headers=told),
        browser.send("GET", "tags", headers=told),
        browser.send("DELETE", "/api/v1/auth/tokens", headers=told),
        browser.enter(**told),
        browser.send("GET", "/api/v1/nowhere", headers=told),
    ]
    assert {reason(answer) for answer in attempts} == {(403, "cross-site-request")}
    assert {answer.headers.get("set-cookie") for answer in attempts} == {None}
    assert browser.get("tags").json() == []


@pytest.mark.parametrize(
    "told",
    [
        {"Origin": ORIGIN, "Sec-Fetch-Site": "same-origin"},
        {"Origin": ORIGIN.upper()},
        {"Sec-Fetch-Site": "none"},
        {"Origin": "https://hourbook.test", "Sec-Fetch-Site": "same-origin"},  # a proxy ends TLS and does not say so
    ],
)
def test_our_own_pages_are_let_in(browser: Browser, told: dict[str, str]) -> None:
    assert browser.send("GET", "tags", headers=told).status_code == 200


def test_a_preflight_lets_no_other_page_send_cookies(browser: Browser) -> None:
    asked = {"Origin": "https://elsewhere.example", "Access-Control-Request-Method": "POST",
             "Access-Control-Request-Headers": "x-hourbook-app"}  # fmt: skip
    for answer in (browser.send("OPTIONS", "tags", headers=asked), browser.get("tags")):
        assert "access-control-allow-credentials" not in answer.headers
        assert answer.headers["access-control-allow-origin"] == "*", "which browsers refuse for requests with cookies"


def test_a_form_of_another_page_changes_nothing(browser: Browser) -> None:
    form = {**ALONE, "Origin": "https://elsewhere.example", "Content-Type": "text/plain"}
    assert reason(browser.send("POST", "tags", b'{"name": "forged"}', headers=form)) == (401, "cookie-alone")


def test_a_credential_header_goes_before_the_cookie(world: World, browser: Browser) -> None:
    other = browser.send("GET", "/api/v1/user", headers={"X-Api-Key": world.owner.key})
    assert other.json()["id"] == world.owner.id
    wrong = browser.send("GET", "/api/v1/user", headers={"X-Api-Key": new_api_key()})
    assert reason(wrong) == (401, "api-key-unknown"), "and its refusal stands"


def test_the_cookie_is_no_token_and_a_token_no_cookie(account: Account, browser: Browser) -> None:
    account.headers = {"X-Auth-Token": browser.cookie}
    assert reason(account.get("tags")) == (401, "token-invalid")
    for token in ("token", "refreshToken"):
        browser.cookie = account.sign_in().tokens[token]
        assert reason(browser.get("tags")) == (401, "token-invalid")
    browser.cookie = "nonsense"
    answer = browser.get("tags")
    assert (reason(answer), answer.json()["details"]["field"]) == ((401, "token-invalid"), "Cookie")


def test_a_session_slides_at_most_once_a_day(browser: Browser) -> None:
    first = browser.cookie
    with at(DAY - 60):
        assert "set-cookie" not in browser.get("tags").headers
    with at(DAY + 60):
        assert "set-cookie" in browser.get("tags").headers
        assert "set-cookie" not in browser.get("tags").headers
    assert browser.cookie != first
    with at(30 * DAY + 120):
        assert browser.get("tags").status_code == 200, "thirty days after the last use, not after the sign-in"
    with at(90 * DAY):
        assert reason(browser.get("tags")) == (401, "token-expired")


def test_a_cookie_lasts_thirty_days_without_use(browser: Browser) -> None:
    with at(30 * DAY + 60):
        assert reason(browser.get("tags")) == (401, "token-expired")


def test_a_renewal_writes_once_a_day(world: World, browser: Browser) -> None:
    def kept() -> Any:
        return world.rows(sa.select(sessions.c.last_used_at).where(sessions.c.user_id == browser.id))

    begun = kept()
    with at(DAY - 60):
        browser.get("tags")
        assert kept() == begun
    with at(2 * DAY):
        browser.get("tags")
        renewed = kept()
        assert renewed != begun
    with at(2 * DAY + 3600):
        browser.get("tags")
        assert kept() == renewed


def test_two_tabs_never_log_each_other_out(world: World, browser: Browser) -> None:
    old = browser.tab()
    with at(2 * DAY):
        request = {"headers": {**APP, "Cookie": f"hourbook_session={browser.cookie}"}}
        answers = world.server.together([("GET", world.path("tags"), request)] * 4)
        assert {answer.status_code for answer in answers} == {200}
        assert browser.get("tags").status_code == 200
    with at(3 * DAY):
        assert old.get("tags").status_code == browser.get("tags").status_code == 200
    assert browser.tab().enter().status_code == 200
    assert browser.get("tags").status_code == 200, "nor does signing in again"


def test_signing_out_ends_the_session_in_every_tab_and_clears_the_cookie(browser: Browser) -> None:
    other = browser.tab()
    answer = browser.delete("/api/v1/auth/tokens")
    assert (answer.status_code, browser.cookie) == (204, "")
    assert "Max-Age=0" in answer.headers["set-cookie"]
    refused = other.get("tags")
    assert reason(refused) == (401, "token-invalid")
    assert "set-cookie" not in refused.headers, "a late answer must not take away the cookie of a new sign-in"


def test_ending_the_session_in_the_list_ends_it_at_once(account: Account, browser: Browser) -> None:
    mine = browser.get(SESSIONS).json()[0]["id"]
    device = account.sign_in()
    assert "set-cookie" not in device.delete(f"{SESSIONS}/{mine}").headers
    assert reason(browser.get("tags")) == (401, "token-invalid")
    browser.enter()
    mine = next(row["id"] for row in browser.get(SESSIONS).json() if row["current"])
    assert browser.delete(f"{SESSIONS}/{mine}").status_code == 200
    assert browser.cookie == ""


def test_a_new_password_ends_the_sessions_of_other_browsers(account: Account, browser: Browser) -> None:
    here = Browser(account)
    here.enter()
    body = {"password": "another good password", "currentPassword": PASSWORD}
    assert here.put("/api/v1/user/password", body).status_code == 204
    assert reason(browser.get("tags")) == (401, "token-invalid")
    assert here.get("tags").status_code == 200


def test_a_deactivated_user_is_out_at_once(world: World, browser: Browser) -> None:
    world.server.verb(
        lambda ctx: ctx.tx.execute(users.update().where(users.c.id == browser.id).values(status="BANNED"))
    )
    assert reason(browser.get("tags")) == (401, "user-deactivated")


@pytest.mark.parametrize("second_factor", [False, True])
def test_a_new_password_by_mail_signs_in_unless_a_second_factor_is_on(
    world: World, account: Account, second_factor: bool
) -> None:
    on = users.update().where(users.c.id == account.id).values(totp_on=second_factor, totp_secret="ABC")
    world.server.verb(lambda ctx: ctx.tx.execute(on))
    secret = world.server.verb(new_link, "RESET", account.id, None, 2)
    browser = Browser(account)
    answer = browser.post("/api/v1/auth/password-reset/confirm", {"token": secret, "password": PASSWORD})
    assert (answer.status_code, bool(browser.cookie)) == (204, not second_factor)
    assert browser.get("tags").status_code == (401 if second_factor else 200)


def test_joining_signs_the_app_in(world: World, account: Account) -> None:
    invited = world.owner.make("users", {"email": f"new.{account.id}@example.org"}, send_email="false")
    person = next(each for each in invited["memberships"] if each["membershipStatus"] == "PENDING")["userId"]
    secret = world.server.verb(new_link, "INVITE", person, world.workspace_id, 2)
    browser = Browser(account)
    answer = browser.post("/api/v1/auth/invitations/accept", {"token": secret, "password": PASSWORD, "name": "New"})
    assert (answer.status_code, answer.json()["token"], answer.json()["id"]) == (200, "", person)
    assert browser.get("/api/v1/user").json()["id"] == person


def test_a_public_link_opens_also_with_a_session_that_is_over(browser: Browser) -> None:
    with at(40 * DAY):
        assert reason(browser.get(f"/api/v1/shared-reports/{'f' * 24}"))[0] == 404


def test_the_request_log_keeps_nothing_of_the_cookie(world: World, browser: Browser) -> None:
    cookie = browser.cookie
    browser.post("tags", {"name": ""})
    kept = world.rows(sa.select(keeping.logged_requests).where(keeping.logged_requests.c.user_id == browser.id))
    assert kept and kept[-1].headers["cookie"] == "***"
    assert all(part not in str(kept) for part in (cookie, *cookie.split(".")[1:]))
