"""What a check of ``hourbook doctor`` found."""

from typing import NamedTuple

SKEW_WARN_MS, SKEW_FAIL_MS = 2_000, 60_000


class Finding(NamedTuple):
    """``level`` is OK, WARN or FAIL; ``advice`` what to do."""

    level: str
    subject: str
    text: str
    advice: str = ""


def skewed(subject: str, whose: str, skew: int) -> Finding:
    """How far another clock is from ours; ``skew`` in milliseconds."""
    size = abs(skew)
    level = "OK" if size < SKEW_WARN_MS else "WARN" if size < SKEW_FAIL_MS else "FAIL"
    where = "ahead of" if skew > 0 else "behind"
    text = f"{whose} agrees with ours" if level == "OK" else f"{whose} is {size / 1000:.1f} s {where} ours"
    return Finding(level, subject, text, "" if level == "OK" else "Synchronize both machines by NTP (timedatectl).")
