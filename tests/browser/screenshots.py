"""Pictures of every page in light, in dark and on a phone: ``python -m tests.browser.screenshots [FOLDER]``."""

import sys
import tempfile
from pathlib import Path

from hourbook import web
from hourbook.settings import Settings
from tests.browser.app import App
from tests.browser.chromium import launched, program
from tests.browser.company import company_app, fill_company
from tests.browser.live import live
from tests.browser.pages import PAGES, Shown, settle
from tests.reference import CHECKOUT

LOOKS = {"light": {}, "dark": {"dark": True}, "phone": {"phone": True}}


def take(app: App, shown: Shown, folder: Path) -> None:
    """The pictures of a page, NAME-LOOK.png."""
    for look, options in LOOKS.items():
        page = app.page(shown.who, app.path(shown.path), **options)
        settle(page)
        page.screenshot(path=folder / f"{shown.name}-{look}.png")
        page.context.close()


def main(folder: Path, wanted: list[str]) -> None:
    """Pictures of all pages, or of those that are named."""
    executable = program()
    if executable is None or web.folder() is None:
        sys.exit("Pictures need Chromium (Debian's package chromium) and the built web app (make web).")
    folder.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as data,
        launched(executable) as browser,
        live(Settings(data=data, drain_seconds=1)) as server,
    ):
        app = company_app(browser, server, fill_company(server))
        for shown in PAGES:
            if not wanted or shown.name in wanted:
                take(app, shown, folder)
                print(folder / f"{shown.name}-*.png", flush=True)
        app.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else CHECKOUT / "docs" / "screenshots", sys.argv[2:])
