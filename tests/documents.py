"""The parts of docs/ that are printed from the code: ``python -m tests.documents`` writes them again."""

import re

from hourbook import features
from hourbook.explain.before_after import before_after
from hourbook.explain.catalogue import Entry, entries
from hourbook.settings import describe
from tests.reference import CHECKOUT

SETTINGS, ERRORS = CHECKOUT / "docs/settings.md", CHECKOUT / "docs/errors.md"
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


HEAD_OF_ERRORS = """# The errors of the field

Printed from the declared refusals, `hourbook/explain/foreign.py` and `hourbook/explain/before_after.http` by
`python -m tests.documents`. A running server has the same at `/help/errors`, where a pasted message is looked up, and
`hourbook explain` reads a whole request with its answer.

"""


def errors_page() -> str:
    """docs/errors.md as it should be: what the real service gives with an example each, then what we alone give."""
    features.load()
    order = list(before_after())
    known = sorted((each for each in entries() if each.of_the_service), key=lambda each: order.index(each.slug))
    ours = sorted((each for each in entries() if not each.of_the_service), key=lambda each: each.slug)
    rows = "\n".join(f"| `{e.slug}` | {numbers(e)} | {cell(e.cause)} | {cell(e.fix)} |" for e in ours)
    head = "## Of Hourbook alone\n\n| name | status / code | cause | what helps |\n|---|---|---|---|\n"
    return HEAD_OF_ERRORS + "## Of the real service\n\n" + "\n".join(map(told, known)) + f"\n{head}{rows}\n"


def told(entry: Entry) -> str:
    """One refusal of the real service."""
    assert entry.example is not None
    messages = "\n".join(f"- `{said(each)}`" if each else "- an answer without a body" for each in entry.messages)
    requests = "\n\n# then\n".join(entry.example.after)
    return f"""### {entry.slug}{"" if entry.error else " (other words)" if known_elsewhere(entry) else " (there alone)"}

{numbers(entry)}

{messages or "- the words are not known"}

Cause: {entry.cause}

What helps: {entry.fix}

```http
# refused
{entry.example.before}

# instead
{requests}
```
"""


def known_elsewhere(entry: Entry) -> bool:
    return any(each.error is not None for each in entries() if each.slug == entry.slug)


def numbers(entry: Entry) -> str:
    return f"{entry.status}{'' if entry.code is None else f' / {entry.code}'}"


def said(message: str) -> str:
    return re.sub(r"{(\w+)}", r"‹\1›", message).replace("`", "'")


def cell(text: str) -> str:
    return text.replace("|", "\\|")


if __name__ == "__main__":
    SETTINGS.write_text(settings_page())
    ERRORS.write_text(errors_page())
