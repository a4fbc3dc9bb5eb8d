"""`python -m bench.web`: the tracker in a real browser on a large database (see README.md)."""

import argparse
import json
import shutil
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page

from bench import machine, requests, servers, sides
from bench.load import RESULTS, say, write_json
from bench.sides import Side
from hourbook import web
from tests.browser.chromium import launched, program

ROUNDS = 5
PASSWORD = "a few words do well"
ROW = "[data-line]"

# Every keystroke and click with the time until the browser had drawn what followed from it.
LISTEN = """() => { window.drawn = []; new PerformanceObserver((list) => {
    for (const event of list.getEntries()) if (/^(keydown|click)$/.test(event.name)) window.drawn.push(event.duration);
}).observe({type: 'event', durationThreshold: 16, buffered: false}); }"""
# One frame after the other while the page is scrolled to its end again and again, until so many rows have gone by.
SCROLL = """async (pixels) => {
    const frames = []; let last = performance.now();
    for (let y = 0; y < pixels; y += 400) {
        scrollTo(0, y);
        await new Promise(requestAnimationFrame);
        const now = performance.now(); frames.push(now - last); last = now;
    }
    return frames;
}"""


def options() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m bench.web", description="Measure the tracker in a browser.")
    parser.add_argument("--entries", type=int, default=100_000, help="size of the database (default: %(default)s)")
    return parser.parse_args()


def main() -> int:
    """0 unless the page did not work; a missed goal is a result."""
    executable = program()
    if executable is None or web.folder() is None:
        sys.exit("This needs Chromium (Debian's package chromium) and the built web app (make web).")
    RESULTS.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(prefix="web-", dir=RESULTS))
    try:
        say(f"seeding {(size := options().entries):,} entries")
        side = sides.ours("ours", folder, size, int(time.time()))
        with servers.running(side, requests.write("list", side, int(time.time()))), launched(executable) as browser:
            figures = measured(browser, side)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    print(json.dumps(figures, indent=1))
    write_json({"machine": machine.facts(RESULTS), "entries": size, "web": figures})
    return 0


def measured(browser: Browser, side: Side) -> dict[str, Any]:
    """Milliseconds: medians of the cold loads, the slowest of what followed an input, and the frames of a scroll."""
    email = give_password(side)
    loads = []
    for _ in range(ROUNDS):
        context = signed_in(browser, side, email)
        loads.append(cold_load(context))
        context.close()
    context = signed_in(browser, side, email)
    page = opened(context)
    inputs = typed(page)
    frames = sorted(scrolled(page))
    context.close()
    return {
        "tracker usable, cold cache": round(statistics.median(loads)),
        "input to drawn, slowest": max(inputs, default=16),
        "frame while scrolling, 95 %": round(frames[int(len(frames) * 0.95)], 1),
        "frame while scrolling, slowest": round(frames[-1], 1),
    }


def give_password(side: Side) -> str:
    """Let the owner, who has only a key, sign in; the e-mail address."""
    origin = f"http://127.0.0.1:{side.port}"
    ask(f"{origin}/api/v1/user/password", side.key, {"password": PASSWORD})
    return "person0@example.org"


def ask(url: str, key: str, body: dict[str, Any]) -> None:
    import httpx2

    httpx2.put(url, headers={"X-Api-Key": key}, json=body).raise_for_status()


def signed_in(browser: Browser, side: Side, email: str) -> BrowserContext:
    """A browser of its own, with nothing in its cache."""
    context = browser.new_context(base_url=f"http://127.0.0.1:{side.port}", viewport={"width": 1280, "height": 800})
    answer = context.request.post(
        "/api/v1/auth/token", headers={"X-Hourbook-App": "1"}, data={"email": email, "password": PASSWORD}
    )
    assert answer.ok, answer.text()
    return context


def opened(context: BrowserContext) -> Page:
    page = context.new_page()
    page.goto("/tracker")
    page.locator(ROW).first.wait_for()
    return page


def cold_load(context: BrowserContext) -> float:
    """From the address to the first entry in sight, with the bar ready to start."""
    page = context.new_page()
    started = time.perf_counter()
    page.goto("/tracker", wait_until="commit")
    page.locator(ROW).first.wait_for()
    page.get_by_role("button", name="Start", exact=True).wait_for()
    return (time.perf_counter() - started) * 1000


def typed(page: Page) -> list[float]:
    """Type, start and stop, ten times; what took longer than a frame to draw."""
    page.evaluate(LISTEN)
    for number in range(10):
        page.keyboard.press("n")
        page.keyboard.type(f"Measured {number}", delay=30)
        page.keyboard.press("Enter")
        page.get_by_role("button", name="Stop", exact=True).first.click()
        page.get_by_role("button", name="Start", exact=True).wait_for()
    page.wait_for_timeout(300)
    found: list[float] = page.evaluate("window.drawn")
    return found


def scrolled(page: Page) -> list[float]:
    """Frames of a scroll through a few thousand rows, which are read as they are wanted."""
    frames: list[float] = page.evaluate(SCROLL, 200_000)
    return frames


if __name__ == "__main__":
    sys.exit(main())
