"""Every page of the app: tests/browser/test_every_page.py and ``make screenshots`` go through this list."""

from typing import NamedTuple

from playwright.sync_api import Page, expect

BUSY = "[aria-busy=true], .mantine-Skeleton-root, .mantine-Loader-root, .mantine-LoadingOverlay-root"


# Nothing asked, nothing loading, in five looks one after the other: an answer often leads to the next request.
QUIET = """busy => {
  const quiet = !window.asking && !document.querySelector(busy);
  window.quietLooks = quiet ? (window.quietLooks ?? 0) + 1 : 0;
  return window.quietLooks > 4;
}"""


class Shown(NamedTuple):
    """A page of the sandbox's company. ``path`` may hold the names of ids that ``company_app`` knows: {project}."""

    name: str  # of the picture
    path: str
    who: str = "owner"  # "" is a visitor


PAGES = (
    Shown("sign-in", "/sign-in", ""),
    Shown("sign-up", "/sign-up?token=typed", ""),
    Shown("setup", "/setup?token=typed", ""),
    Shown("join", "/join?token=typed", ""),
    Shown("reset-password", "/reset-password", ""),
    Shown("confirm-email", "/confirm-email?token=typed", ""),
    Shown("explain", "/explain", ""),
    Shown("tracker", "/tracker", "member"),
    Shown("timesheet", "/timesheet", "member"),
    Shown("calendar", "/calendar", "member"),
    Shown("dashboard", "/dashboard"),
    Shown("report-summary", "/reports/summary?range=LAST_WEEK"),
    Shown("report-detailed", "/reports/detailed?range=LAST_WEEK"),
    Shown("report-weekly", "/reports/weekly?range=LAST_WEEK"),
    Shown("report-attendance", "/reports/attendance?range=LAST_WEEK"),
    Shown("report-saved", "/reports/saved"),
    Shown("projects", "/projects"),
    Shown("project", "/projects/{project}"),
    Shown("project-access", "/projects/{project}?tab=access"),
    Shown("project-rates", "/projects/{project}?tab=rates"),
    Shown("project-status", "/projects/{project}?tab=status"),
    Shown("project-settings", "/projects/{project}?tab=settings"),
    Shown("clients", "/clients"),
    Shown("tags", "/tags"),
    Shown("team", "/team"),
    Shown("team-limited", "/team?tab=limited"),
    Shown("team-groups", "/team?tab=groups"),
    Shown("team-member", "/team", "member"),
    Shown("settings", "/settings"),
    Shown("settings-permissions", "/settings/permissions"),
    Shown("settings-time", "/settings/time"),
    Shown("settings-fields", "/settings/fields"),
    Shown("settings-plan", "/settings/plan"),
    Shown("settings-refused", "/settings", "member"),
    Shown("preferences", "/preferences", "member"),
    Shown("preferences-mail", "/preferences/mail", "member"),
    Shown("preferences-security", "/preferences/security", "member"),
    Shown("preferences-advanced", "/preferences/advanced", "member"),
    Shown("inspector", "/inspector"),
    Shown("inspector-request", "/inspector/{request}"),
)


def settle(page: Page) -> None:
    """Wait until the page has its heading, its fonts and its answers, and nothing says that it is still loading."""
    expect(page.locator("h1, h2").first).to_be_visible()
    page.evaluate("() => { window.quietLooks = 0; }")
    page.wait_for_function(QUIET, arg=BUSY, polling=50)
    page.evaluate("() => document.fonts.ready.then(() => null)")
