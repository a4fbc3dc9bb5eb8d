"""Every refusal that is known, ours and those that the real service alone gives, and which of them a message is."""

import re
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from hourbook.core.base.errors import ERRORS, ApiError
from hourbook.described.refusals import sample
from hourbook.explain.before_after import Example, before_after
from hourbook.explain.foreign import FOREIGN, Foreign
from hourbook.explain.messages import PLAIN, is_worded, message_of, of
from hourbook.explain.pasted.http import answer_in

LONGEST, MOST_NEAR, MOST_CODED = 2000, 5, 12
LIKE = 0.25  # how much of the words that are rare two messages have in common
UNKNOWN = 10  # a word that no message has counts as one that so many have


class Entry(NamedTuple):
    """One refusal. ``messages`` as they are declared, what differs in braces; none where the words are not known."""

    slug: str
    status: int
    code: int | None
    messages: tuple[str, ...]
    cause: str
    fix: str
    example: Example | None
    error: type[ApiError] | None  # None: the real service alone gives it, or gives it in these words

    @property
    def of_the_service(self) -> bool:
        """Whether the real service gives it: then there is an example."""
        return self.example is not None


class Looked(NamedTuple):
    """What was found: refusals that are worded so (or have the code or name), and those whose words are like it."""

    message: str
    found: list[Entry]
    near: list[Entry]


@cache
def entries() -> list[Entry]:
    """All of them, in the order of their declaration; call ``features.load`` first."""
    return [*map(declared, ERRORS.values()), *map(foreign, FOREIGN)]


def declared(error: type[ApiError]) -> Entry:
    told = of(error, sample(error).values)
    messages = () if error.empty else (message_of(error),)
    return Entry(error.slug, error.status, error.code, messages, told.cause, told.fix,
                 before_after().get(error.slug), error)  # fmt: skip


def foreign(each: Foreign) -> Entry:
    return Entry(
        each.slug, each.status, each.code, each.messages, each.cause, each.fix, before_after()[each.slug], None
    )


def strangers() -> list[Foreign]:
    """Those that we do not give, in no words."""
    return [each for each in FOREIGN if each.slug not in ERRORS]


def other_words(slug: str) -> list[str]:
    """The older or other messages of a refusal that we give too."""
    return [message for each in FOREIGN if each.slug == slug and slug in ERRORS for message in each.messages if message]


def look_up(pasted: str) -> Looked:
    """``pasted``: a message, an answer with it (JSON, raw HTTP), a code, or the name of a refusal."""
    status, message, code = taken_apart(pasted[:LONGEST].strip())
    if message and message in ERRORS | {each.slug: each for each in FOREIGN}:
        return Looked(message, [each for each in entries() if each.slug == message], [])
    found = [each for each in entries() if is_worded(each.messages, message)] if message else []
    found = sorted([each for each in found if each.status == status] or found, key=place)
    if not found and code is not None:
        found = [each for each in entries() if code in (each.code, each.status)][:MOST_CODED]
    return Looked(message, found, [] if found or not message else near(message))


def place(entry: Entry) -> tuple[bool, int]:
    """What the real service gives first, in the order in which it is likely."""
    order = list(PLAIN)
    return not entry.of_the_service, order.index(entry.slug) if entry.slug in order else len(order)


def taken_apart(text: str) -> tuple[int, str, int | None]:
    """Status (0: not known), message and code of what was pasted."""
    text = re.sub(r"^(\d{3}), code \d+: ", r"\1 ", text)  # as an explanation puts it
    status, body = answer_in(text)
    if isinstance(body, int) and not isinstance(body, bool):
        return 0, "", body
    told = body if isinstance(body, dict) else {"message": body}
    message, code = str(told.get("message") or "").strip("\"' "), told.get("code")
    return status, message, code if isinstance(code, int) else None if message else status or None


def near(message: str) -> list[Entry]:
    """Refusals whose messages share the most of the words that few others have."""
    asked = words(message)
    ranked = [(likeness(asked, words(each)), entry) for entry in entries() for each in entry.messages]
    ranked = sorted((pair for pair in ranked if pair[0] >= LIKE), key=lambda pair: -pair[0])
    return list({entry.slug: entry for _, entry in reversed(ranked)}.values())[::-1][:MOST_NEAR]


def words(text: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]{2,}", re.sub(r"{\w+}", " ", text).lower()))


def likeness(some: frozenset[str], others: frozenset[str]) -> float:
    """Between 0 and 1: the weight of the common words among all; a word weighs less the more messages have it, and
    little where none has it."""
    common = some & others
    return weight(common) / weight(some | others) if len(common) > 1 else 0.0


def weight(of_words: Iterable[str]) -> float:
    return sum(1 / rarity().get(word, UNKNOWN) for word in of_words)


@cache
def rarity() -> dict[str, int]:
    """In how many messages each word stands."""
    counts: dict[str, int] = {}
    for entry in entries():
        for word in {word for message in entry.messages for word in words(message)}:
            counts[word] = counts.get(word, 0) + 1
    return counts
