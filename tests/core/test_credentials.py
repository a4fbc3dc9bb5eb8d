"""API keys, passwords and session tokens, as their callers see them."""

import asyncio
import base64
import json
import re
import threading

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hourbook.core.who import credentials
from hourbook.core.who.credentials import (
    SessionClaims,
    TokenProblem,
    check_password_rule,
    hash_password,
    hash_secret,
    in_password_thread,
    issue_session_token,
    needs_rehash,
    new_api_key,
    new_token,
    read_session_token,
    same,
    verify_password,
)

SECRET = "a signing secret of a sensible length"
USER, SESSION = "64c777ddd3fcab07cfbb210c", "65b382e8d8a4b5b7ad5d3f3a"
NOW_MS = 1_795_392_000_000
HOUR_MS = 3_600_000


def parts(token: str) -> list[dict[str, object]]:
    return [json.loads(base64.urlsafe_b64decode(part + "==")) for part in token.split(".")[:2]]


def forged(token: str, **claims: object) -> str:
    """The same token with other claims under the old signature."""
    header, _, signature = token.split(".")
    body = base64.urlsafe_b64encode(json.dumps(parts(token)[1] | claims).encode()).rstrip(b"=").decode()
    return f"{header}.{body}.{signature}"


def test_an_api_key_is_48_letters_and_digits_and_never_twice_the_same() -> None:
    keys = {new_api_key() for _ in range(200)}
    assert len(keys) == 200
    assert all(re.fullmatch(r"[A-Za-z0-9]{48}", key) for key in keys)
    assert len(set("".join(keys))) == 62, "every letter and digit is in use"


def test_a_token_holds_the_entropy_asked_for_and_is_url_safe() -> None:
    assert re.fullmatch(r"[A-Za-z0-9_-]{43}", new_token())
    assert len(base64.urlsafe_b64decode(new_token(48))) == 48
    assert new_token() != new_token()


def test_a_hashed_secret_is_sha_256_in_hex() -> None:
    assert hash_secret("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


@given(st.text(st.characters()), st.text(st.characters()))
def test_same_is_equality_for_any_text(a: str, b: str) -> None:
    assert same(a, a)
    assert same(a, b) is (a == b)
    assert len(hash_secret(a)) == 64


@pytest.mark.parametrize("length", [0, 7, 129, 5000])
def test_a_password_too_short_or_too_long_is_refused_with_the_rule(length: int) -> None:
    assert check_password_rule("x" * length) == "Password must be between 8 and 128 characters long"


@pytest.mark.parametrize("length", [8, 50, 128])
def test_a_password_within_the_rule_has_no_complaint(length: int) -> None:
    assert check_password_rule("x" * length) is None


def test_a_password_fits_its_own_hash_only() -> None:
    stored = hash_password("correct horse")
    assert stored.startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert verify_password(stored, "correct horse")
    assert not verify_password(stored, "Correct horse")
    assert hash_password("correct horse") != stored, "each hash has its own salt"


def test_a_password_fits_whether_its_accents_arrive_composed_or_not() -> None:
    assert verify_password(hash_password("caf\u00e9 au lait"), "cafe\u0301 au lait")


def test_a_password_with_half_a_surrogate_pair_is_simply_wrong() -> None:
    assert not verify_password(hash_password("correct horse"), "correct \ud83d horse")


def test_without_a_user_the_same_work_is_done_and_the_answer_is_no() -> None:
    assert not needs_rehash(credentials._NOBODYS_HASH), "same parameters, so same time"
    assert verify_password(None, "correct horse") is False


def test_even_the_password_of_the_dummy_hash_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(credentials, "_NOBODYS_HASH", hash_password("known after all"))
    assert verify_password(None, "known after all") is False


def test_an_unreadable_hash_refuses_every_password() -> None:
    assert verify_password("not a hash", "correct horse") is False


def test_a_hash_made_with_other_parameters_wants_to_be_made_again() -> None:
    from argon2 import PasswordHasher

    old = PasswordHasher(time_cost=1, memory_cost=8192, parallelism=1).hash("correct horse")
    assert verify_password(old, "correct horse")
    assert needs_rehash(old)
    assert not needs_rehash(hash_password("correct horse"))


async def run_six_at_once() -> list[int]:
    """How many ran at the same moment, as seen by each of six calls. Each waits until a second one is there."""
    pair, lock, running = threading.Barrier(2, timeout=10), threading.Lock(), [0]

    def call() -> int:
        with lock:
            running[0] += 1
            seen = running[0]
        pair.wait()
        with lock:
            running[0] -= 1
        return seen

    return await asyncio.gather(*(in_password_thread(call) for _ in range(6)))


def test_two_password_functions_run_at_once_and_never_three() -> None:
    assert max(asyncio.run(run_six_at_once())) == 2


def test_the_password_thread_hands_arguments_results_and_errors_through() -> None:
    stored = asyncio.run(in_password_thread(hash_password, "correct horse"))
    assert asyncio.run(in_password_thread(verify_password, stored, password="correct horse"))
    with pytest.raises(ZeroDivisionError):
        asyncio.run(in_password_thread(divmod, 1, 0))


def test_a_session_token_carries_what_the_browser_extension_reads() -> None:
    token = issue_session_token(SECRET, USER, SESSION, NOW_MS + 999)
    header, claims = parts(token)
    assert len(token.split(".")) == 3
    assert header == {"typ": "JWT", "alg": "HS256"}
    assert (claims["sub"], claims["exp"]) == (USER, NOW_MS // 1000)


def test_a_session_token_is_read_back_until_it_expires() -> None:
    token = issue_session_token(SECRET, USER, SESSION, NOW_MS + HOUR_MS)
    assert read_session_token(SECRET, token, NOW_MS + HOUR_MS - 1) == SessionClaims(USER, SESSION, NOW_MS + HOUR_MS)
    assert read_session_token(SECRET, token, NOW_MS + HOUR_MS) is TokenProblem.EXPIRED


def test_a_refresh_token_does_not_pass_for_an_access_token_nor_the_other_way() -> None:
    refresh = issue_session_token(SECRET, USER, SESSION, NOW_MS + HOUR_MS, use="refresh")
    access = issue_session_token(SECRET, USER, SESSION, NOW_MS + HOUR_MS)
    assert isinstance(read_session_token(SECRET, refresh, NOW_MS, use="refresh"), SessionClaims)
    assert read_session_token(SECRET, refresh, NOW_MS) is TokenProblem.OTHER_USE
    assert read_session_token(SECRET, access, NOW_MS, use="refresh") is TokenProblem.OTHER_USE


def test_each_token_is_another_one_unless_its_number_is_the_same() -> None:
    def made(jti: str = "") -> str:
        return issue_session_token(SECRET, USER, SESSION, NOW_MS + HOUR_MS, jti=jti)

    assert made() != made() != made("1") != made("2")
    assert made("1") == made("1")


def test_a_token_signed_elsewhere_is_invalid_even_when_it_is_also_expired() -> None:
    for expires_ms in (NOW_MS - HOUR_MS, NOW_MS + HOUR_MS):
        token = issue_session_token("some other secret, just as long", USER, SESSION, expires_ms)
        assert read_session_token(SECRET, token, NOW_MS) is TokenProblem.INVALID


def test_a_token_whose_claims_were_changed_is_invalid() -> None:
    token = issue_session_token(SECRET, USER, SESSION, NOW_MS + HOUR_MS)
    assert read_session_token(SECRET, forged(token, sub="someone else"), NOW_MS) is TokenProblem.INVALID
    assert read_session_token(SECRET, forged(token, exp=NOW_MS), NOW_MS) is TokenProblem.INVALID


@pytest.mark.parametrize("algorithm", ["none", "HS512", "RS256"])
def test_a_token_naming_another_algorithm_is_invalid(algorithm: str) -> None:
    _, body, signature = issue_session_token(SECRET, USER, SESSION, NOW_MS + HOUR_MS).split(".")
    header = base64.urlsafe_b64encode(json.dumps({"alg": algorithm}).encode()).rstrip(b"=").decode()
    for kept in (signature, ""):
        assert read_session_token(SECRET, f"{header}.{body}.{kept}", NOW_MS) is TokenProblem.INVALID


@pytest.mark.parametrize(
    "header", ["[]", "1", '{"alg": []}', '{"alg": "HS256", "crit": 1}', '{"alg": "HS256", "crit": [[]]}']
)
def test_a_token_with_a_malformed_header_is_invalid(header: str) -> None:
    _, body, signature = issue_session_token(SECRET, USER, SESSION, NOW_MS + HOUR_MS).split(".")
    encoded = base64.urlsafe_b64encode(header.encode()).rstrip(b"=").decode()
    assert read_session_token(SECRET, f"{encoded}.{body}.{signature}", NOW_MS) is TokenProblem.INVALID


def test_a_token_we_signed_for_something_else_is_invalid() -> None:
    from joserfc import jwt
    from joserfc.jwk import OctKey

    full = {"sub": USER, "sid": SESSION, "use": "access", "exp": NOW_MS // 1000 + 60}
    for missing in full:
        claims = {name: value for name, value in full.items() if name != missing}
        token = jwt.encode({"alg": "HS256"}, claims, OctKey.import_key(SECRET))
        assert read_session_token(SECRET, token, NOW_MS) is TokenProblem.INVALID


@settings(max_examples=200)
@given(st.text(st.characters()) | st.from_regex(r"[A-Za-z0-9_-]{0,20}\.[A-Za-z0-9_-]{0,20}\.[A-Za-z0-9_-]{0,20}"))
def test_any_other_text_is_an_invalid_token_and_never_an_error(token: str) -> None:
    assert read_session_token(SECRET, token, NOW_MS) is TokenProblem.INVALID
