"""The parts of docs/ that are printed from the code: ``python -m tests.documents`` writes them again."""

from hourbook.settings import describe
from tests.reference import CHECKOUT

SETTINGS = CHECKOUT / "docs/settings.md"
HEAD = """# Settings

Printed from `hourbook/settings.py` by `python -m tests.documents`.

A value comes from, later ones winning: the default; `hourbook.toml` in the folder where the command runs, or the file
named by `HOURBOOK_CONFIG`; the environment; the command line (`--host`, `--port`, `--data`, `--database`,
`--workers`). In the file the names stand at the top level: `port = 8081`. An unknown name, also an unknown
environment variable that begins with `HOURBOOK_`, is refused with the nearest known one. `hourbook doctor` checks all.

| setting | environment | default | meaning |
|---|---|---|---|
"""


def settings_page() -> str:
    """docs/settings.md as it should be."""
    rows = (
        f"| `{name}` | `{env}` | {f'`{default}`' if default else ''} | {text} |"
        for name, env, default, text in describe()
    )
    return HEAD + "\n".join(rows) + "\n"


if __name__ == "__main__":
    SETTINGS.write_text(settings_page())
