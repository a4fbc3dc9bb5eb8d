"""Builds the web app into wheels. An editable install leaves it out: ``make web`` builds it in the checkout."""

import runpy
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WebApp(BuildHookInterface):  # type: ignore[type-arg]
    """``web/dist`` becomes ``hourbook/webapp``."""

    def dependencies(self) -> list[str]:
        """Node.js as a Python package where the machine has none that will do."""
        app = self._app()
        return [] if app["npm_on_path"]() else [app["NODE_PACKAGE"]]

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if version == "editable":
            return
        self._app()["build"]()
        build_data["force_include"]["web/dist"] = "hourbook/webapp"

    def _app(self) -> dict[str, Any]:
        return runpy.run_path(str(Path(self.root) / "web" / "build.py"))
