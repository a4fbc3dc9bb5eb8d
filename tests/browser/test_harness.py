"""The harness itself: who is signed in, whose clocks move, and that nothing goes wrong unseen."""

import re

import pytest

from tests.browser.app import App
from tests.reference import CHECKOUT

WHO = "fetch('/api/v1/user', {headers: {'X-Hourbook-App': '1'}}).then(answer => answer.json())"


def test_somebody_is_signed_in_by_a_cookie_that_no_script_sees(app: App) -> None:
    page = app.page("admin", "/healthz")
    assert page.evaluate(WHO)["email"] == app.people["admin"].email
    assert "hourbook_session" not in page.evaluate("document.cookie")


def test_two_people_have_browsers_of_their_own(app: App) -> None:
    pages = {who: app.page(who, "/healthz") for who in ("owner", "member")}
    assert [pages[who].evaluate(WHO)["name"] for who in pages] == ["Owner", "Member"]


def test_a_visitor_is_nobody(app: App) -> None:
    assert app.page("", "/healthz").evaluate(WHO)["code"] == 1000


@pytest.mark.parametrize("zone", ["America/St_Johns"])
@pytest.mark.parametrize("now", ["2026-03-08T05:00:00Z"])
def test_server_and_browser_share_clock_and_zone(app: App) -> None:
    page = app.page("member", "/healthz")
    assert page.evaluate("new Date().toISOString()").startswith("2026-03-08T05:00")
    assert page.evaluate("new Date().getHours()") == 1
    entry = app.world.member.make("time-entries", {"start": "2026-03-08T04:00:00Z"})
    assert page.evaluate(WHO)["settings"]["timeZone"] == "America/St_Johns"
    stopped = app.world.member.patch(f"user/{app.world.member.id}/time-entries", {"end": "2026-03-08T05:00:00Z"})
    assert (entry["timeInterval"]["end"], stopped.json()["timeInterval"]["duration"]) == (None, "PT1H")


@pytest.mark.parametrize(
    ("script", "told"),
    [
        ("console.error('broken')", "console: broken"),
        ("setTimeout(() => { throw new Error('late') })", "uncaught: "),
        ("document.body.append(Object.assign(new Image(), {src: 'http://127.0.0.1:9/x.png'}))", "http://127.0.0.1:9"),
    ],
)
def test_what_goes_wrong_in_a_page_fails_the_test(app: App, script: str, told: str) -> None:
    page = app.page("", "/healthz")
    with page.context.expect_event("console" if "uncaught" not in told else "weberror"):
        page.evaluate(f"() => {{ {script} }}")
    assert any(told in problem for problem in app.problems)
    with pytest.raises(AssertionError, match=told.strip()):
        app.close()
    app.problems.clear()


def test_the_companys_people_sign_in(company: App) -> None:
    page = company.page("project_manager", "/healthz")
    assert page.evaluate(WHO)["name"] == "Sofia Rossi"


def test_light_and_dark_differ_in_colours_alone() -> None:
    """What is shown or hidden by scheme would have to be asked of ``axe`` in both."""
    for path in (CHECKOUT / "web" / "src").rglob("*.[ct]s*"):
        text = path.read_text()
        assert not re.search("lightHidden|darkHidden|useComputedColorScheme|prefers-color-scheme", text), path
        for block in re.findall(r"color-scheme=[^{]*{([^}]*)}", text):
            declared = re.findall(r"^ *([\w-]+):", block, re.MULTILINE)
            assert all(re.match("--(hb|mantine-color)-|color", name) for name in declared), path
