"""The known ways to write JSON wrongly, told from what stands where a text stops being JSON, and the text mended.

A slip looks at the text from the fault on (behind a comma too many: from that comma on), so it speaks of the fault
itself. Nothing of the text is repeated in what is said: bodies may hold secrets.
"""

import json
import re
from typing import Any, NamedTuple

import msgspec

from hourbook.core.base.slips import Slip
from hourbook.languages.said import said

LONGEST = 100_000  # characters that are looked at
PAIR = r"[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}"  # the two halves of one character
ESCAPE = rf'\\(?:["\\/bfnrt]|u(?:{PAIR}|(?![dD][89a-fA-F])[0-9a-fA-F]{{4}}))'
STRING = rf'"(?:[^"\\\x00-\x1f]|{ESCAPE})*"'
DIGITS = r"-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])"
TOKEN = re.compile(rf"\s+|[{{}}\[\]:,]|{STRING}|{DIGITS}|(?:true|false|null)(?!\w)")
NUMBER = re.compile(r"byte (\d+)\)")
GZIP = "\x1f\udc8b"  # how what gzip made begins
BYTES = re.compile("[\udc80-\udcff]")


class Fault(NamedTuple):
    """Where a text stops being JSON: the text from there on, and the place for people."""

    rest: str
    place: str


def fault_in(body: bytes, problem: str) -> Fault:
    """The first fault of a body; ``problem`` is what the parser said, whose place counts where every word is JSON."""
    text = body.decode("utf-8", "surrogateescape")[:LONGEST]
    if text.startswith(GZIP):
        return Fault(GZIP, said("at its beginning"))
    odd = BYTES.search(text)
    at = min(end_of_words(text), odd.start() if odd else len(text))
    if at >= len(text) and (byte := NUMBER.search(problem)):
        at = len(body[: int(byte[1])].decode("utf-8", "ignore"))
        at = at - 1 if "trailing" in problem else at
    if at >= len(text):
        return Fault("", said("at its end"))
    line, column = text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)
    comma = len(text[:at].rstrip()) - 1
    start = comma if comma >= 0 and text[comma] == "," and text[at] in "]}," else at
    return Fault(text[start : start + 400], place_of(line, column))


def place_of(line: int, column: int) -> str:
    return said("in line {line}, column {column}", line=line, column=column)


def end_of_words(text: str) -> int:
    """How far a text is made of the words and signs of JSON."""
    at = 0
    while at < len(text) and (found := TOKEN.match(text, at)):
        at = found.end()
    return at


def starts(pattern: str) -> Any:
    return re.compile(pattern, re.S).match


JSON_SLIPS = (
    Slip(
        ("",),
        lambda rest: not rest.strip(),
        "The JSON is unfinished: it ends before its last brace or bracket is closed; it may have been cut off.",
        "Send the whole text: as many closing braces and brackets as opening ones.",
    ),
    Slip(
        (",}", ", ]", ",\n}"),
        starts(r",\s*[}\]]"),
        "A comma too many stands {place}, behind the last element.",
        "Leave out the comma before the closing brace or bracket.",
    ),
    Slip((",,",), starts(r",\s*,"), "Two commas follow each other {place}.", "Leave one of them out."),
    Slip(
        ("'name': 'x'}",),
        starts("'"),
        "A single quotation mark stands {place}, as in the text of a Python dict; JSON has double ones only.",
        'Write names and texts in double quotation marks, {{"name": "..."}}: best by a JSON library.',
    ),
    Slip(
        ("“name”: 1}",),
        starts("[“”„«»‘’`]"),
        "A typographic quotation mark (of a word processor) stands {place}.",
        'Write plain double quotation marks: ".',
    ),
    Slip(
        ("// new one\n{", "/* x */ {", "# x\n{"),
        starts(r"//|/\*|#"),
        "A comment stands {place}; JSON has none.",
        "Leave the comment out.",
    ),
    Slip(
        ("NaN}", "-Infinity]", "Infinity,"),
        starts(r"-?(NaN|nan|Infinity|inf)\b"),
        "NaN or Infinity stands {place}, which is no number of JSON.",
        "Send a number, or leave the field out (null) where there is none.",
    ),
    Slip(
        ("undefined}",),
        starts(r"undefined\b"),
        "The word undefined stands {place}: a variable held nothing.",
        "Fill the variable, or leave the field out.",
    ),
    Slip(
        ("True}", "None]"),
        starts(r"(True|False|None|TRUE|FALSE|NULL|Null|nil)\b"),
        "A word in the spelling of another language (True, False, None) stands {place}; JSON has true, false, null.",
        "Write true, false or null in small letters; better let a JSON library write the body.",
    ),
    Slip(
        ("{start}}", "start}}", "${name}", "<name>,", "%NAME%"),
        starts(r"\{*\s*\$?[\w.]+\s*\}\}|\$\{|[$%][\w{]|<\w+>[,}\]\s]"),
        "A placeholder stands {place} whose variable was not filled in.",
        "Put the value there before it is sent.",
    ),
    Slip(
        ("<xml>", "<!DOCTYPE html>"),
        starts(r"<[!?\w]"),
        "The body is XML or HTML (it begins so {place}).",
        'Send JSON: an object such as {{"name": "..."}}.',
    ),
    Slip(
        ("name=x+y&a=b", "name=x"),
        starts(r"[\w.%\[\]-]+=[^=]"),
        "The body is form-encoded (name=value), as HTML forms and curl -d send it.",
        'Send JSON: {{"name": "value"}}, with Content-Type: application/json.',
    ),
    Slip(
        ("--boundary\r\nContent-Disposition: form-data",),
        starts(r"--\S+\s+Content-"),
        "The body is a form in parts (multipart/form-data).",
        "Send JSON with Content-Type: application/json.",
    ),
    Slip(
        ("name: 1}", "longName:"),
        starts(r"[A-Za-z_$][\w$-]*\s*:"),
        "A name without quotation marks stands {place}.",
        'Write names in double quotation marks: {{"name": ...}}.',
    ),
    Slip(
        ('"{\\"name\\": 1}"',),
        starts(r'"\s*[\[{]'),
        "The JSON was encoded twice: the body is a text that holds JSON.",
        "Encode it once: send the object itself, not the text of it.",
    ),
    Slip(
        ('"\\ud83d"}',),
        starts(r'"[^"]*\\u[dD][89a-fA-F]'),
        "A text {place} holds half a character: one half of an emoji "
        "(a surrogate such as \\ud83d), whose other half was cut off.",
        "Cut texts between whole characters, or send them as UTF-8 without \\u.",
    ),
    Slip(
        ('"C:\\dir"}',),
        starts(r'"[^"\\\n]*(\\(["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\n]*)*\\'),
        "A text {place} has a backslash before a character that needs none.",
        "Double the backslash (\\\\), or leave it out.",
    ),
    Slip(
        ('"two\nlines"}', '"a\tb"'),
        starts(r'"[^"]*[\x00-\x1f]'),
        "A text {place} holds a line break or a tab as it is.",
        "Write it \\n or \\t, as every JSON library does.",
    ),
    Slip(
        ('"open', '"open}'),
        starts(r'"[^"]*$'),
        "A text {place} has no closing quotation mark; the JSON may have been cut off.",
        "Close the text with a double quotation mark, and send the whole body.",
    ),
    Slip(
        (GZIP,),
        starts(GZIP),
        "The body is compressed (Content-Encoding: gzip or the like); compressed bodies are not read.",
        "Send it uncompressed, without Content-Encoding.",
    ),
    Slip(
        ("\udcff\udcfe{",),
        lambda rest: rest[:2] in ("\udcff\udcfe", "\udcfe\udcff") or rest[1:2] == "\0",
        "The body is UTF-16, as PowerShell writes files, with its byte order mark (BOM).",
        "Send the body as UTF-8.",
    ),
    Slip(
        ("\udce4",),
        lambda rest: BYTES.search(rest),
        "The body is not UTF-8 ({place}); it may be Latin-1 or Windows-1252.",
        "Send the body as UTF-8.",
    ),
    Slip(
        ("01}", "+1,", ".5}", "1."),
        starts(r"[+.]|0\d|\d+\.(?!\d)"),
        "A number {place} is not written as JSON writes it.",
        "Write it without a leading zero, plus sign or bare point: 1, 0.5.",
    ),
    Slip(
        ("ok",),
        starts(r"[A-Za-z]"),
        "A word without quotation marks stands {place}.",
        "Write texts in double quotation marks.",
    ),
    Slip(
        ('"b": 1}', "{}", "1]"),
        starts(r'["\w{\[-]'),
        "Something stands {place} where the JSON before it has to go on with a comma or a colon, or is at its end.",
        "Put the comma or colon there, or leave out what stands behind the JSON.",
    ),
    Slip(
        ("}", "]"),
        starts(r"[}\]:,]"),
        "A closing brace or bracket, a colon or a comma stands {place} where none fits.",
        "Balance the braces and brackets.",
    ),
)


# --- the text mended

WORDS = {"True": "true", "False": "false", "None": "null"}
ODD = re.compile(
    rf"(?P<text>{STRING})|(?P<gone>//[^\n]*|/\*.*?\*/|#[^\n]*)|'(?P<single>(?:[^'\\\n]|\\.)*)'|[“„](?P<curly>[^“”\n]*)[”“]"
    r"|(?P<comma>,(?=\s*[}\]]))|(?<!\w)(?P<name>[A-Za-z_]\w*+)(?=\s*+:)|(?P<word>\b(?:True|False|None)\b)",
    re.S,
)


def _no_number(name: str) -> Any:
    raise ValueError(name)


_DECODER = json.JSONDecoder(parse_constant=_no_number)


def is_json(text: str) -> bool:
    try:
        return _DECODER.decode(text) is not None
    except (ValueError, RecursionError):
        return False


def mended(text: str) -> Any:
    """The object or list that a text was meant to be; None where that is not determined: which number NaN stands for,
    or which of several values is meant. A null in their place would clear what is there.
    """
    text = text.lstrip("\ufeff \t\r\n")[: LONGEST // 5]
    for attempt in (text, ODD.sub(as_json, text)):
        try:
            value, end = _DECODER.raw_decode(attempt.lstrip())
            if is_json(attempt.lstrip()[end:].strip()):
                return None
            value = _DECODER.decode(value) if isinstance(value, str) else value
            if isinstance(value, dict | list):
                return msgspec.json.decode(msgspec.json.encode(value))
        except (ValueError, RecursionError, msgspec.MsgspecError, TypeError):
            continue
    return None


def as_json(found: re.Match[str]) -> str:
    if found["text"]:
        return found["text"]
    inner = next((found[name] for name in ("single", "curly", "name") if found[name] is not None), None)
    if inner is not None:
        return json.dumps(inner.replace("\\'", "'"))
    return WORDS.get(found["word"], "null") if found["word"] else ""
