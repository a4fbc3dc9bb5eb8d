"""The languages there are, and the one that a reader likes best."""

from functools import cache, lru_cache

from hourbook.languages.said import ENGLISH, Language, Table

LONGEST = 200  # characters of the header that are looked at


@cache
def german() -> Table:
    from hourbook.languages.de import table  # read when somebody first asks for it

    return table()


LANGUAGES = {language.code: language for language in (ENGLISH, Language("de", german))}


def language_for(header: str) -> Language:
    """The language of ours that comes first in an Accept-Language header; English where none does."""
    return liked_best(header[:LONGEST])


@lru_cache(maxsize=256)
def liked_best(header: str) -> Language:
    best, most = ENGLISH, 0.0
    for part in header.split(","):
        tag, _, weight = part.strip().lower().partition(";")
        language, wanted = LANGUAGES.get(tag.strip().split("-")[0]), weight_of(weight)
        if language is not None and wanted > most:
            best, most = language, wanted
    return best


def weight_of(text: str) -> float:
    """``q=0.8``; 1 where nothing is said, 0 for what is none."""
    name, _, number = text.replace(" ", "").partition("=")
    if not name:
        return 1.0
    try:
        return float(number) if name == "q" else 0.0
    except ValueError:
        return 0.0
