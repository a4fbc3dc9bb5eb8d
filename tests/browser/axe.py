"""Accessibility by axe-core (a development dependency of ``web``), in light and in dark."""

from functools import cache
from typing import Any

from playwright.sync_api import Page

from tests.reference import CHECKOUT

AXE = CHECKOUT / "web" / "node_modules" / "axe-core" / "axe.min.js"
RUN = """more => axe.run(document, {resultTypes: ["violations"], ...more}).then(found => found.violations)"""
# Light and dark are one page in other colours (test_harness.py holds it): what axe asks of colours can differ alone.
ASKED: dict[str, Any] = {"light": {}, "dark": {"runOnly": ["color-contrast", "link-in-text-block"]}}


@cache
def script() -> str:
    return AXE.read_text() + "; undefined"


def axe(page: Page) -> None:
    """AssertionError names what axe finds on the page as it is now, in either colour scheme."""
    found = {scheme: violations(page, scheme) for scheme in ("light", "dark")}
    page.emulate_media(color_scheme="light")
    told = [f"{scheme}: {line}" for scheme, each in found.items() for violation in each for line in lines(violation)]
    assert not told, f"axe at {page.url}\n" + "\n".join(told)


def violations(page: Page, scheme: Any) -> list[dict[str, Any]]:
    """What axe objects to in a colour scheme."""
    page.emulate_media(color_scheme=scheme)
    if page.locator("html[data-mantine-color-scheme]").count():  # the pages of help have nothing but the media query
        page.locator(f"html[data-mantine-color-scheme={scheme}]").wait_for(state="attached")
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(script())
    found: list[dict[str, Any]] = page.evaluate(RUN, ASKED[scheme])
    return found


def lines(violation: dict[str, Any]) -> list[str]:
    """What is wrong, and where."""
    where = [f"    {node['html'][:200]} {' '.join(node['failureSummary'].split())}" for node in violation["nodes"][:5]]
    return [f"{violation['id']}: {violation['help']} ({len(violation['nodes'])})", *where]
