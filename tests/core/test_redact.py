"""Secrets never reach a log or the request log."""

import json
import string
from urllib.parse import urlencode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hourbook.core.base.redact import (
    Disclosed,
    is_secret_name,
    redact_body,
    redact_headers,
    redact_processor,
    redact_query,
    redact_text,
)
from hourbook.core.who.credentials import issue_session_token, new_api_key

KEY = "kEyMaTeRiAl0123456789kEyMaTeRiAl0123456789abWXYZ"
TOKEN = issue_session_token("a signing secret of a sensible length", "user", "session", 1_795_392_000_000)

secrets = st.text(string.ascii_letters + string.digits + "._~-", min_size=8, max_size=60).map(lambda s: f"Zq{s}qZ")
secret_names = st.sampled_from(["password", "newPassword", "old_password", "apiKey", "api-key", "token", "tokens"]) | (
    st.sampled_from(["refreshToken", "exchange_token", "secret", "clientSecret", "totp", "otp", "TOTP", "X-Auth-Token"])
)
plain = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text()


@st.composite
def json_with_a_secret(draw: st.DrawFn) -> tuple[str, object]:
    """A secret, and a JSON document that holds it under a secret's name at some depth."""
    secret = draw(secrets)
    held = draw(st.sampled_from([secret, [secret], {"value": secret}, [{"any": [secret]}]]))
    document: object = {**draw(st.dictionaries(st.text(), plain, max_size=3)), draw(secret_names): held}
    for name in draw(st.lists(st.text(max_size=5), max_size=6)):
        document = draw(st.sampled_from([[document], {name: document}, [1, document, "x"]]))
    return secret, document


@pytest.mark.parametrize("name", ["pwd", "passwd", "pass", "Passwort", "pin", "sig", "signature", "credentials",
                                  "private_key", "accessKey"])  # fmt: skip
def test_what_people_call_secrets_is_one(name: str) -> None:
    assert is_secret_name(name)
    assert "Hunter2" not in redact_query(f"{name}=Hunter2&page=1") + redact_body(
        json.dumps({name: "Hunter2"}).encode(), None
    )


@pytest.mark.parametrize("name", ["keyId", "keyName", "Idempotency-Key", "passed", "pinned", "design", "compass"])
def test_words_that_hold_such_a_word_are_none(name: str) -> None:
    assert not is_secret_name(name)


@pytest.mark.parametrize("name", ["X-Api-Key", "x-auth-token", "X-ADDON-TOKEN"])
def test_a_long_key_in_a_header_shows_its_last_four_characters(name: str) -> None:
    assert redact_headers({name: KEY}) == {name: "***WXYZ"}


def test_a_bearer_header_shows_its_scheme_and_the_end_of_the_token() -> None:
    assert redact_headers({"Authorization": f"Bearer {KEY}"}) == {"Authorization": "Bearer ***WXYZ"}


def test_a_short_secret_in_a_header_shows_nothing() -> None:
    assert redact_headers({"X-Api-Key": "123456789012345"}) == {"X-Api-Key": "***"}
    assert redact_headers({"X-Api-Key": "1234567890123456"}) == {"X-Api-Key": "***3456"}


def test_basic_credentials_and_cookies_show_nothing_as_their_end_may_be_a_password() -> None:
    headers = {"Authorization": "Basic dXNlcjpwYXNzd29yZDEyMzQ1Njc4", "Cookie": "theme=dark-and-long; pin=1234"}
    assert redact_headers(headers) == {"Authorization": "***", "Cookie": "***"}
    assert redact_headers({"Set-Cookie": "session=abcdefghijklmnopqrstuvwxyz; Path=/"}) == {"Set-Cookie": "***"}


def test_other_headers_stay_unless_they_hold_something_of_a_secrets_shape() -> None:
    headers = {
        "Accept": "application/json",
        "User-Agent": "toggle/1.0 (x=1)",
        "Referer": f"https://h/x?token={KEY}&a=1",
    }
    assert redact_headers(headers) == headers | {"Referer": "https://h/x?token=***&a=1"}


def test_a_query_keeps_everything_but_the_values_of_secret_parameters() -> None:
    assert redact_query("page=2&token=abc&name=a%26b&api_key=x") == "page=2&token=***&name=a%26b&api_key=***"
    assert redact_query("https://h/verify?token=abc") == "https://h/verify?token=***"
    assert redact_query("start=2026-11-23T10:00:00Z&in-progress=true") == "start=2026-11-23T10:00:00Z&in-progress=true"


def test_a_secret_parameter_is_known_however_its_name_is_encoded() -> None:
    assert redact_query("%74oken=abc&tokens%5B0%5D=def") == "%74oken=***&tokens%5B0%5D=***"


def test_a_key_under_an_innocent_name_is_known_by_its_shape() -> None:
    assert redact_query(f"name={KEY}") == "name=***"
    assert (
        redact_body(json.dumps({"description": f"my key: {KEY}\n"}).encode(), None)
        == '{"description":"my key: ***\\n"}'
    )
    assert redact_text(f"sent {TOKEN}.") == "sent ***."


def test_a_code_is_a_secret_only_when_it_is_one_of_two_factors() -> None:
    body = b'{"code":"501","totp":"123456","otp":123456,"totpCode":"123456"}'
    assert redact_body(body, "application/json") == '{"code":"501","totp":"***","otp":"***","totpCode":"***"}'


def test_null_and_yes_or_no_are_no_secrets() -> None:
    body = b'{"password":null,"hasPassword":true}'
    assert redact_body(body, "application/json") == '{"password":null,"hasPassword":true}'


def test_names_that_merely_contain_a_secrets_name_are_left_alone() -> None:
    assert not any(map(is_secret_name, ["tokenId", "apiKeyName", "secretary", "description", "key", "expires", "code"]))


@pytest.mark.parametrize(
    ("body", "content_type", "kept"),
    [
        (b"", "application/json", ""),
        (b"password=hunter2", "application/x-www-form-urlencoded", "<16 bytes of application/x-www-form-urlencoded>"),
        (b"\x89PNG", "image/png", "<4 bytes of image/png>"),
        (b'{"password":"hunt', "application/json", "<17 bytes of application/json>"),
        (b'{"name": "x"} trailing', "application/json", '{"name": "x"} trailing'),
        (b"{'name': 'x',}", None, "{'name': 'x',}"),
        (b"{'recoveryCode': 'x'}", None, "<21 bytes of unnamed type>"),
        (b'{"note": "' + b"A1" * 24 + b'"', None, "<59 bytes of unnamed type>"),
        (b'{"pa\\u0073sword": "x",}', None, "<23 bytes of unnamed type>"),
        (b'"hunter2"', "application/json", "<9 bytes of application/json>"),
        (b'{"name":"\\ud800"}', "application/json", "<17 bytes of application/json>"),
        (b'{"a":"\xff"}', None, "<9 bytes of unnamed type>"),
        (b"[" * 100_000, "application/json", "<100000 bytes of application/json>"),
        (b"[" * 99 + b"]" * 99, "application/json", "[" * 99 + "]" * 99),
        (b' {"a": 1.50, "b": [1, "x"]}', "application/x-www-form-urlencoded", '{"a":1.5,"b":[1,"x"]}'),
    ],
)
def test_a_body_is_kept_as_json_or_as_a_summary(body: bytes, content_type: str | None, kept: str) -> None:
    assert redact_body(body, content_type) == kept


def test_a_long_body_is_cut_at_the_limit_with_a_mark() -> None:
    body = json.dumps({"description": "x y " * 5000}).encode()
    kept = redact_body(body, "application/json", limit=200)
    assert len(kept) == 200
    assert kept.startswith('{"description":"x y x y ')
    assert kept.endswith(f"... <cut, {len(body)} bytes>")


def test_the_summary_of_a_body_does_not_repeat_a_secret_from_its_content_type() -> None:
    assert KEY not in redact_body(b"x", f"text/plain; token={KEY}")


def test_a_log_event_keeps_plain_values_and_loses_secrets_at_any_depth() -> None:
    event = {
        "event": f"signed in with {KEY}",
        "status": 401,
        "password": "hunter2",
        "request": {"headers": [("x-api-key", KEY)], "body": {"newPassword": "hunter2", "page": 2}},
        "path": "/verify?token=abc",
        "error": ValueError('{"password": "hunter2 with spaces"}'),
        "row": "User(email='a@b.c', password='hunter2 with spaces', page=1)",
        "done": True,
    }
    assert redact_processor(None, "info", event) == {
        "event": "signed in with ***",
        "status": 401,
        "password": "***",
        "request": {"headers": [["x-api-key", "***"]], "body": {"newPassword": "***", "page": 2}},
        "path": "/verify?token=***",
        "error": '{"password": ***',
        "row": "User(email='a@b.c', password=*** page=1)",
        "done": True,
    }


def test_text_disclosed_on_purpose_is_printed_as_it_is() -> None:
    event = {"event": "mail_printed", "text": Disclosed("https://h/verify?token=abc"), "token": Disclosed(KEY)}
    assert redact_processor(None, "info", dict(event)) == event


@pytest.mark.parametrize(
    "piece", ["a", "eyJ", "token='", 'token="', '"a" ', "token=", "%", "'token': '", "-", "eyJ.eyJ."]
)
def test_a_megabyte_of_hostile_text_is_read_once(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert len(redact_text(text)) <= 4 * len(text)


@given(json_with_a_secret())
def test_a_secret_in_a_json_body_is_never_kept(planted: tuple[str, object]) -> None:
    secret, document = planted
    kept = redact_body(json.dumps(document).encode(), "application/json", limit=100_000)
    assert secret not in kept
    assert kept.startswith("<") or isinstance(json.loads(kept), dict | list)


@given(secrets, secret_names, st.dictionaries(st.text(), st.text(), max_size=3), st.dictionaries(st.text(), st.text()))
def test_a_secret_in_a_query_is_never_kept(
    secret: str, name: str, before: dict[str, str], after: dict[str, str]
) -> None:
    query = urlencode([*before.items(), (name, secret), *after.items()])
    assert secret not in redact_query(query)
    assert secret not in redact_text(f'GET /v1/user?{query} HTTP/1.1" 200')


@given(json_with_a_secret())
def test_a_secret_in_a_log_event_is_never_printed(planted: tuple[str, object]) -> None:
    secret, document = planted
    event = redact_processor(None, "info", {"event": "x", "given": document})
    assert secret not in json.dumps(event["given"])


@given(
    secrets, st.sampled_from(["X-Api-Key", "X-Auth-Token", "Authorization", "Cookie"]), st.sampled_from(["", "Bearer "])
)
def test_a_secret_in_a_header_is_never_kept_whole(secret: str, name: str, scheme: str) -> None:
    assert secret[:-4] not in redact_headers({name: scheme + secret})[name]


@given(st.text(max_size=60), st.text(max_size=60))
def test_an_api_key_never_shows_whatever_surrounds_it(before: str, after: str) -> None:
    key = new_api_key()
    text = before + key + after
    assert key not in redact_text(text)
    assert key not in redact_query(text)
    assert key not in redact_body(json.dumps({"x": text, text: "y"}).encode(), "application/json")
    assert key not in json.dumps(redact_processor(None, "info", {"event": text, "x": {text: [text]}}))
