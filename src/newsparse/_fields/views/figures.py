"""Layer 1: figures as a count: ``1,284``, ``1 28 400``, ``1.2`` times a thousand, ``3万5千``."""

from __future__ import annotations

import re
from typing import Final

#: No article has been viewed oftener; what is larger is an identifier, a telephone number or a time stamp.
MOST: Final = 10**10

_SUM: Final = re.compile(r"(\d+)([億亿억万萬만千천]?)")
_SUMS: Final = {"千": 10**3, "천": 10**3, "万": 10**4, "萬": 10**4, "만": 10**4} | dict.fromkeys("億亿억", 10**8)
_PLAIN: Final = re.compile(r"0|[1-9]\d{0,11}")
_GROUPED: Final = re.compile(r"[1-9]\d{0,2}([.,'٬ ])\d{3}(?:\1\d{3}){0,3}|[1-9]\d?(?:,\d{2}){1,3},\d{3}")
_DECIMAL: Final = re.compile(r"(0|[1-9]\d{0,5})[.,٫](\d{1,3})")


def read_number(figures: str, factor: int = 1) -> int | None:
    """Figures times a magnitude, if that is a whole number that can be a count.

    >>> read_number("1,28,400"), read_number("1.2", 1_000), read_number("3万5千")
    (128400, 1200, 35000)
    >>> read_number("1.2"), read_number("007"), read_number("8:05"), read_number("9" * 11)
    (None, None, None, None)
    """
    if any(sign in figures for sign in _SUMS):
        count = _sum(figures) * factor
    elif _PLAIN.fullmatch(figures):
        count = int(figures) * factor
    elif factor > 1 and (found := _DECIMAL.fullmatch(figures)):
        count, rest = divmod(int(found[1] + found[2]) * factor, 10 ** len(found[2]))
        if rest:
            return None
    elif _GROUPED.fullmatch(figures):
        count = int("".join(filter(str.isdecimal, figures))) * factor
    else:
        return None
    return count if factor and 0 <= count < MOST else None


def _sum(figures: str) -> int:
    """East Asian magnitudes one behind the other, the largest first: 3万5千; -1 where they are not."""
    total, last = 0, MOST
    for digits, sign in _SUM.findall(figures):
        factor = _SUMS.get(sign, 1)
        if factor >= last or int(digits) * factor >= last:
            return -1
        total, last = total + int(digits) * factor, factor
    return total
