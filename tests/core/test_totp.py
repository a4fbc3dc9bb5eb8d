"""Two-factor codes: the vectors of RFC 6238, the window, and that no code passes twice."""

import base64
import re
from urllib.parse import parse_qs, unquote, urlsplit
from xml.etree import ElementTree

import pyotp
import pytest

from hourbook.features.account import totp

# RFC 6238, appendix B, SHA-1: seconds, 8 digits (ours are the last 6 of those)
RFC_SECRET = base64.b32encode(b"12345678901234567890").decode()
RFC_VECTORS = [
    (59, "94287082"),
    (1_111_111_109, "07081804"),
    (1_111_111_111, "14050471"),
    (1_234_567_890, "89005924"),
    (2_000_000_000, "69279037"),
    (20_000_000_000, "65353130"),
]
SECOND_MS, CODE, STEP = 1_111_111_109_000, "081804", 1_111_111_109 // 30


@pytest.mark.parametrize(("seconds", "digits"), RFC_VECTORS)
def test_the_codes_are_those_of_the_rfc(seconds: int, digits: str) -> None:
    assert totp.verify(RFC_SECRET, digits[-6:], seconds * 1000, None) == seconds // 30


@pytest.mark.parametrize("late_steps", [-1, 0, 1])
def test_a_code_passes_one_step_early_or_late(late_steps: int) -> None:
    assert totp.verify(RFC_SECRET, CODE, SECOND_MS + late_steps * totp.STEP_MS, None) == STEP


@pytest.mark.parametrize("late_steps", [-2, 2])
def test_a_code_two_steps_away_is_wrong(late_steps: int) -> None:
    assert totp.verify(RFC_SECRET, CODE, SECOND_MS + late_steps * totp.STEP_MS, None) is None


def test_a_code_passes_once_and_none_older_passes_after_it() -> None:
    assert totp.verify(RFC_SECRET, CODE, SECOND_MS, STEP - 1) == STEP
    assert totp.verify(RFC_SECRET, CODE, SECOND_MS, STEP) is None
    assert totp.verify(RFC_SECRET, CODE, SECOND_MS, STEP + 1) is None


def test_spaces_as_apps_show_them_do_not_matter() -> None:
    assert totp.verify(RFC_SECRET, " 081 804\n", SECOND_MS, None) == STEP


@pytest.mark.parametrize("code", ["", "081805", "81804", "0818044", "07081804", "٠٨١٨٠٤", "08180\ud83d", "-81804"])
def test_any_other_text_is_a_wrong_code(code: str) -> None:
    assert totp.verify(RFC_SECRET, code, SECOND_MS, None) is None


def test_a_new_secret_has_160_bits_and_works_with_its_own_codes() -> None:
    secret = totp.new_secret()
    assert len(base64.b32decode(secret)) == 20
    assert totp.new_secret() != secret
    assert totp.verify(secret, pyotp.TOTP(secret).generate_otp(STEP), SECOND_MS, STEP - 1) == STEP


def test_the_provisioning_address_names_issuer_account_and_secret() -> None:
    uri = urlsplit(totp.provisioning_uri("Hourbook & Co: x", "anna+work@example.org", RFC_SECRET))
    assert (uri.scheme, uri.netloc) == ("otpauth", "totp")
    assert uri.path.count(":") == 1, "only the one between issuer and account"
    assert unquote(uri.path) == "/Hourbook & Co: x:anna+work@example.org"
    assert parse_qs(uri.query) == {"secret": [RFC_SECRET], "issuer": ["Hourbook & Co: x"]}
    assert "+" not in uri.query, "authenticator apps read + as a plus"


def test_the_qr_code_is_svg_to_be_put_into_a_page() -> None:
    svg = totp.qr_svg(totp.provisioning_uri("Hourbook", "anna@example.org", RFC_SECRET))
    assert svg.startswith("<svg")
    drawing = ElementTree.fromstring(svg)
    assert int(drawing.attrib["width"]) > 100
    assert svg != totp.qr_svg(totp.provisioning_uri("Hourbook", "boris@example.org", RFC_SECRET))


def test_there_are_ten_different_recovery_codes_easy_to_read_out() -> None:
    codes = totp.new_recovery_codes()
    assert len(set(codes)) == 10
    assert all(re.fullmatch(r"([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}", code) for code in codes)


def test_a_recovery_code_is_recognised_however_it_is_typed() -> None:
    code, other = totp.new_recovery_codes()[:2]
    stored = totp.recovery_code_hash(code)
    assert code not in stored
    assert totp.recovery_code_hash(f" {code.upper().replace('-', ' ')}\n") == stored
    assert totp.recovery_code_hash(other) != stored
