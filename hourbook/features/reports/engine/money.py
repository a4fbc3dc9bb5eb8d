"""Amounts as people read them: exact decimal text of minor units."""

from typing import Final

# ISO 4217: currencies by the digits of their minor unit, where these are not 2
_CODES = {0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
          3: "BHD IQD JOD KWD LYD OMR TND", 4: "CLF UYW"}  # fmt: skip
DIGITS: Final = {code: digits for digits, codes in _CODES.items() for code in codes.split()}


def decimal_text(minor: int, currency: str) -> str:
    """``1234.50`` for 123450 minor units: major units with the currency's digits, no thousands separator."""
    digits = DIGITS.get(currency, 2)
    if not digits:
        return str(minor)
    whole, part = divmod(abs(minor), 10**digits)
    return f"{'-' if minor < 0 else ''}{whole}.{part:0{digits}d}"
