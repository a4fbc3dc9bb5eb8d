"""What is warned of is declared, so that X-Strict refuses it and its page explains it."""

from tests.surface.test_house_rules import CHECKOUT, tracked


def test_no_verb_writes_the_headers_of_a_warning_by_hand() -> None:
    writing = [path for path in tracked("hourbook/*.py") if "x-hourbook-warning" in path.read_text()]
    assert writing == [CHECKOUT / "hourbook/core/who/context.py"]
