"""The web app as a test meets it: people who open pages, each in a browser of their own, and what went wrong there."""

import re
from typing import Any, NamedTuple

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize

from tests.browser.live import LiveServer
from tests.world import World

DESK, PHONE = ViewportSize(width=1280, height=800), ViewportSize(width=360, height=740)
# Chromium logs each answer of 400 and above as an error. Refusals are answers too; 5xx are caught as responses.
REFUSAL = re.compile(r"^Failed to load resource: (the server responded with a status of 4|net::ERR_INTERNET)")

# Counts the requests that wait for their answer (the live stream has its answer as soon as it begins).
COUNT_REQUESTS = """(() => {
  const fetch = window.fetch;
  window.asking = 0;
  window.fetch = (...asked) => {
    window.asking += 1;
    return fetch(...asked).finally(() => { window.asking -= 1 });
  };
})()"""

# As a link does, and ends when the page is there. A load takes three times as long, most of it the same scripts again.
GO = """path => window.__TSR_ROUTER__.navigate({href: path})"""


class Login(NamedTuple):
    """How somebody signs in."""

    email: str
    password: str


class App:
    """``page`` opens the app as somebody; ``world`` is the workspace behind it, where the test has a fresh one."""

    world: World

    def __init__(
        self,
        browser: Browser,
        server: LiveServer,
        people: dict[str, Login],
        *,
        zone: str = "UTC",
        now: str = "",
        known: dict[str, str] | None = None,
    ) -> None:
        self.browser, self.server, self.people, self.zone, self.now = browser, server, people, zone, now
        self.known = known or {}
        self.origin = server.origin
        self.contexts: list[BrowserContext] = []
        self.open: dict[str, Page] = {}  # by who looks at it
        self.problems: list[str] = []
        self.expected: list[str] = []

    def page(
        self,
        who: str = "member",
        path: str = "/",
        *,
        dark: bool = False,
        phone: bool = False,
        locale: str = "en-GB",
        zone: str = "",
        worker: bool = False,
    ) -> Page:
        """A page at this address in a new browser profile; ``who`` is signed in, "" is a visitor.

        The app's service worker is kept out, since tests see and delay requests of pages alone.
        """
        context = self.browser.new_context(
            base_url=self.origin,
            viewport=PHONE if phone else DESK,
            is_mobile=phone,
            has_touch=phone,
            color_scheme="dark" if dark else "light",
            locale=locale,
            timezone_id=zone or self.zone,
            reduced_motion="reduce",
            service_workers="allow" if worker else "block",
        )
        self.contexts.append(context)
        context.set_default_timeout(10_000)
        if self.now:
            context.clock.install(time=self.now)
        context.add_init_script(COUNT_REQUESTS)
        self._watch(context)
        if who:
            self.sign_in(context, who)
        page = context.new_page()
        page.goto(path)
        return page

    def tab(self, who: str, path: str) -> Page:
        """The one page of somebody, as wide as a desk; from the second address on the app goes there by itself."""
        if who not in self.open:
            self.open[who] = self.page(who, path)
            return self.open[who]
        page = self.open[who]
        page.set_viewport_size(DESK)
        page.evaluate(GO, "/nowhere")  # nothing of the page before is part of what follows
        page.evaluate(GO, path)
        return page

    def path(self, pattern: str) -> str:
        """An address with the ids that are known by name: {workspace}, {project}."""
        return pattern.format(**self.known)

    def sign_in(self, context: BrowserContext, who: str) -> None:
        """Give the browser a session, as the sign-in page does."""
        answer = context.request.post(
            "/api/v1/auth/token",
            data=self.people[who]._asdict(),
            headers={"X-Hourbook-App": "1", "Origin": self.origin},
        )
        assert answer.ok, answer.text()

    def expects(self, words: str) -> None:
        """Let console errors with these words pass."""
        self.expected.append(words)

    def close(self) -> None:
        """Close every browser. AssertionError names what went wrong in them."""
        self.close_all()
        problems = [each for each in self.problems if not any(words in each for words in self.expected)]
        assert not problems, "\n".join(problems)

    def close_all(self) -> None:
        for context in self.contexts:
            context.close()
        self.contexts, self.open = [], {}

    def _watch(self, context: BrowserContext) -> None:
        context.on("console", self._read)
        context.on("weberror", lambda event: self.problems.append(f"uncaught: {event.error}"))
        context.on("request", self._check_host)
        context.on("response", self._check_status)

    def _read(self, message: Any) -> None:
        if message.type == "error" and not REFUSAL.match(message.text):
            self.problems.append(f"console: {message.text}")

    def _check_host(self, request: Any) -> None:
        if not request.url.startswith((self.origin, "data:", "blob:")):
            self.problems.append(f"asked another host: {request.url}")

    def _check_status(self, response: Any) -> None:
        if response.status >= 500:
            self.problems.append(f"{response.status}: {response.url}")
