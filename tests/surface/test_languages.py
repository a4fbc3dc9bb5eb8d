"""German says all that English says, with the same values; a sentence that it lacks is named here."""

import ast
import re
from typing import Any

import pytest

from hourbook.core.base.errors import ERRORS, ApiError
from hourbook.core.edge.endpoint import Call
from hourbook.core.edge.http import refusal_answer
from hourbook.core.edge.operations import Operation
from hourbook.described.refusals import SAMPLES, sample
from hourbook.explain import messages
from hourbook.languages.choice import LANGUAGES, language_for
from hourbook.languages.recognised import recognised
from hourbook.languages.said import ENGLISH, Language, Said, joined, kept, said
from tests.reference import CHECKOUT
from tests.sentences import Watched, every_template, names_in, slips_of
from tests.surface.breakages import BREAKAGES, good
from tests.surface.firm import Firm
from tests.surface.test_breakages import send, tried_on
from tests.twins import Mould, mould, twin

OTHERS = pytest.mark.parametrize("language", [each for each in LANGUAGES.values() if each is not ENGLISH])
GERMAN = LANGUAGES["de"]


@OTHERS
def test_a_language_has_every_sentence(language: Language) -> None:
    assert sorted(every_template() - language.table.keys()) == []


@OTHERS
def test_a_sentence_names_the_same_values_in_every_language(language: Language) -> None:
    differ = {text: own for text, own in language.table.items() if names_in(text) != names_in(own)}
    assert differ == {}


@OTHERS
def test_nothing_is_translated_that_nobody_says(language: Language) -> None:
    said_somewhere = every_template() | texts_of_the_code()
    assert sorted(language.table.keys() - said_somewhere - {text.lower() for text in said_somewhere}) == []


def texts_of_the_code() -> set[str]:
    """Every text that stands in the code outside the languages, as it is written there."""
    paths = [path for path in (CHECKOUT / "hourbook").rglob("*.py") if "languages" not in path.parts]
    nodes = [node for path in paths for node in ast.walk(ast.parse(path.read_text()))]
    return {node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)}


EACH = pytest.mark.parametrize("error", ERRORS.values(), ids=lambda error: error.slug)


@OTHERS
@EACH
def test_a_refusal_is_told_in_every_language(error: type[ApiError], language: Language) -> None:
    watched = Watched(language)
    told, known = sample(error).details(watched.say), sample(error).details()
    assert watched.lacks == set()
    assert {name for name in told if told[name] != known[name]} == ({"cause", "fix"} & told.keys())
    assert sample(error).text() == ENGLISH.say(error.message, sample(error).values)


@OTHERS
@EACH
def test_a_slip_is_told_in_every_language(error: type[ApiError], language: Language) -> None:
    watched = Watched(language)
    for slip in slips_of(error):
        for example in slip.examples:
            for text in filter(None, (slip.cause, slip.fix)):
                watched.say(text, {"place": said("at its end"), **slip.values(example)})
    assert watched.lacks == set()


@OTHERS
@EACH
def test_what_was_kept_in_english_is_recognised(error: type[ApiError], language: Language) -> None:
    """As the request log keeps it: the sentence alone, without its values."""
    own, known = sample(error).details(language.say), sample(error).details()
    for name in ("cause", "fix"):
        assert recognised(known[name], language) == own[name]


@OTHERS
@EACH
def test_what_a_bare_answer_means_is_told_in_every_language(error: type[ApiError], language: Language) -> None:
    watched = Watched(language)
    if error.slug in messages.OURS_ALONE:
        return
    meaning = messages.of(error, {name: str(SAMPLES.get(name, "1")) for name in names_in(error.message)})
    assert watched.say(meaning.cause) and watched.say(meaning.fix)
    assert watched.lacks == set()


def call(accepts: str) -> Call:
    headers = {"accept-language": accepts}
    return Call("GET", "/x", "", headers, b"", "5f1c0a9e7d3b42c68e0d9a71", "api", "http://x.test", {})


def test_details_are_in_the_readers_language_and_the_message_as_clients_know_it() -> None:
    refusal = ERRORS["page-size-too-large"]
    german, english = (refusal_answer(refusal(given=9000), call(accepts)).body.decode() for accepts in ("de-AT", ""))
    message = '"message":"Page size cannot be larger than 5,000."'
    assert message in german and message in english
    assert "page-size ist größer als 5000." in german and "page-size is above 5000." in english


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("", "en"), ("de", "de"), ("de-AT,de;q=0.9,en;q=0.8", "de"), ("en-GB,en;q=0.9,de;q=0.8", "en"),
        ("fr-CH, fr;q=0.9, de;q=0.4, *;q=0.1", "de"), ("fr", "en"), ("de;q=0", "en"), ("DE", "de"), ("de;q=x", "en"),
        ("en;q=0.5, de ; q=0.6", "de"), ("*", "en"), ("," * 5000 + "de", "en"), ("de;level=1", "en"), ("deutsch", "en"),
    ],
)  # fmt: skip
def test_the_language_is_the_first_of_ours_that_the_reader_likes(header: str, code: str) -> None:
    assert language_for(header).code == code


def test_a_said_text_is_english_and_knows_what_it_was_made_of() -> None:
    inner = said("{field} as {wanted}", field="{start}", wanted=said("a number"))
    whole = joined([said("Send {expected}.", expected=inner), said("Copy the whole id.")])
    assert whole == "Send {start} as a number. Copy the whole id."
    assert GERMAN.say(whole) == "Senden Sie {start} as eine Zahl. Kopieren Sie die ganze ID."  # no such sentence: half
    assert isinstance(kept(whole, {"field": "other"}), Said) and kept(whole, {"field": "other"}) == whole


def test_a_text_may_use_the_values_of_what_it_stands_in() -> None:
    fix = said("{clause:capital}.", clause=said("send end {end} (UTC){more}", end="B", more=""))
    assert ENGLISH.say("{fix} {other}", {"fix": fix, "other": "x", "end": "A"}) == "Send end B (UTC). x"
    assert ENGLISH.say(said("{a} {b}", a=said("{c}")), {"b": 1, "c": 2}) == "2 1"


def test_what_a_caller_sent_is_never_looked_up() -> None:
    refusal = ERRORS["tag-archived"](name="text", field="text", given="text")
    assert refusal.details(GERMAN.say)["cause"] == "Der Tag text ist archiviert."


@pytest.mark.parametrize("text", ["{", "a" * 100_000, "Send . or ", "The tag  is archived.", ", " * 900, "{x} {y} ."])
def test_what_is_no_sentence_of_ours_stays_as_it_is(text: str) -> None:
    told: Any = recognised(text, GERMAN)
    assert told == text or "Der Tag" in told


def test_a_text_that_looks_like_many_sentences_is_given_up_soon() -> None:
    hostile = "Either " + "; or ".join(["a, the zone of b as c"] * 60) + "."
    assert recognised(hostile, GERMAN) == hostile


ENGLISH_WORDS = re.compile(
    r"\b(the|is|are|were|and|not|no|send|which|with|of|that|has|takes|stands|leave|your|from|for|this|it|to)\b"
)


@pytest.fixture(scope="module")
def firms(sqlite_server: Any) -> Mould:
    return mould(Firm(sqlite_server))


@pytest.mark.parametrize("name", BREAKAGES)
def test_a_broken_request_is_told_of_in_german_alone(firms: Mould, name: str) -> None:
    for op, place in tried_on(name, firms)[:2]:
        german, english = (answered(firms, name, op, place, accepts) for accepts in ("de", "en"))
        assert german.status_code == english.status_code
        if german.status_code >= 400:
            told, known = german.json(), english.json()
            assert without_ids(told["message"]) == without_ids(known["message"])
            assert told["details"].keys() == known["details"].keys()
            assert told["details"]["cause"] != known["details"]["cause"], known
            assert not ENGLISH_WORDS.search(own_words(told["details"])), told


def answered(firms: Mould, name: str, op: Operation, place: int, accepts: str) -> Any:
    """What a firm of its own answers to the broken request."""
    firm = twin(firms)
    broken = list(BREAKAGES[name](firm, good(firm, op)))[place].sent
    return send(firm, broken._replace(headers={**broken.headers, "Accept-Language": accepts}))


def without_ids(text: str) -> str:
    return re.sub("[0-9a-f]{12,}", "", text)


def own_words(details: dict[str, Any]) -> str:
    """What the server says, without what the caller sent and lines that are copied."""
    said_of_it = re.sub(r"curl .*|'[^']*'|\"[^\"]*\"|[{\[].*[}\]]|`[^`]*`", "", f"{details['cause']} {details['fix']}")
    return said_of_it.replace(str(details.get("given", "")) or " ", "")
